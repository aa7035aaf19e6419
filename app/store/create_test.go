package store_test

import (
	"errors"
	"maps"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/store"
)

func TestCreateNamesTheFileAfterTheDocument(t *testing.T) {
	tests := map[string]struct{ name, file string }{
		"plain":         {"x", "x.yaml"},
		"words":         {"Manager case H2/2026", "Manager-case-H2-2026.yaml"},
		"other scripts": {"Повышение 昇進", "Повышение-昇進.yaml"},
		"device":        {"nul", "nul_.yaml"},
		"dots":          {"../v1.2...", "v1.2.yaml"},
		"nothing":       {"", "document.yaml"},
		"long":          {strings.Repeat("a", 400), strings.Repeat("a", 160) + ".yaml"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			l := open(disk.OS{}, root)
			file := create(t, l, saying(test.name, "text"))
			if want := filepath.Join(root, "documents", test.file); file != want {
				t.Errorf("got %s, want %s", file, want)
			}
			if doc := load(t, l, file).Document; doc.Name != test.name || said(doc) != "text" {
				t.Errorf("it holds %+v", doc)
			}
		})
	}
}

func TestCreateOffersTheNextFreeName(t *testing.T) {
	tests := map[string]struct {
		there      []string
		name, free string
	}{
		"taken":                     {[]string{"x.yaml"}, "x", "x-2"},
		"two taken":                 {[]string{"x.yaml", "x-2.yaml"}, "x", "x-3"},
		"other capitals":            {[]string{"X.yaml"}, "x", "x-2"},
		"accent written apart":      {[]string{"Rene\u0301.yaml"}, "Ren\u00e9", "Ren\u00e9-2"},
		"other extension":           {[]string{"x.yml"}, "x", "x-2"},
		"spaces":                    {[]string{"my-case.yaml"}, "my case", "my case-2"},
		"another one's attachments": {[]string{"x.files/photo.png"}, "x", "x-2"},
		"nameless":                  {[]string{"document.yaml"}, "", "document-2"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			for _, file := range test.there {
				disktest.Write(t, filepath.Join(root, "documents", file), "x")
			}
			l := open(disk.OS{}, root)
			before := disktest.Files(t, root)
			_, err := l.Create(saying(test.name, "mine"))
			var taken *store.ErrTaken
			if !errors.As(err, &taken) || taken.Name != test.name || taken.Free != test.free {
				t.Fatalf("got %v, want %q to be free", err, test.free)
			}
			if after := disktest.Files(t, root); !maps.Equal(before, after) {
				t.Errorf("was %q, is %q", before, after)
			}
			create(t, l, saying(taken.Free, "mine"))
		})
	}
}

// TestTakenNamesWhatIsThere checks that no document is said to have a name which only shares its
// file.
func TestTakenNamesWhatIsThere(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	create(t, l, saying("a/b", "x"))
	create(t, l, saying("my case", "x"))
	for name, want := range map[string]string{
		"my case": `the library has a document named "my case" already: take another name, "my case-2" is free`,
		"a:b":     `the library has the file a-b.yaml already, which a document named "a:b" would have: take another name, "a:b-2" is free`,
	} {
		if _, err := l.Create(saying(name, "y")); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", name, err, want)
		}
	}
}

func TestConcurrentCreate(t *testing.T) {
	root := t.TempDir()
	var wg sync.WaitGroup
	made := make(chan string, 8)
	for i := range 8 {
		wg.Go(func() {
			text := string(rune('a' + i))
			_, err := open(disk.OS{}, root).Create(saying("x", text))
			var taken *store.ErrTaken
			switch {
			case err == nil:
				made <- text
			case !errors.As(err, &taken) || taken.Free != "x-2":
				t.Errorf("the second one gets %v", err)
			}
		})
	}
	wg.Wait()
	close(made)
	if len(made) != 1 {
		t.Fatalf("%d were made", len(made))
	}
	wantTexts(t, root, map[string]string{"documents/x.yaml": <-made})
}

func TestCreateWhicheverCallFails(t *testing.T) {
	do := func(fsys disk.FS, dir string) error {
		_, err := open(fsys, dir).Create(saying("x", "text"))
		return err
	}
	disktest.EachCall(t, func(*testing.T, string) {}, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
		got := texts(t, dir)
		var unconfirmed *disk.Unconfirmed
		whole := err == nil || errors.As(err, &unconfirmed)
		if failed.Op == "remove" {
			return // leaves a hidden second name, see package disk
		}
		if want := map[string]string{"documents/x.yaml": "text"}; whole && !maps.Equal(got, want) || !whole && len(got) > 0 {
			t.Errorf("after %s (%v) the library holds %q", failed, err, got)
		}
	})
}

func TestDuplicate(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("My case", "text"))
	var names, ids []string
	for range 3 {
		made, err := l.Duplicate(file)
		check(t, err)
		doc := load(t, l, made).Document
		names, ids = append(names, doc.Name), append(ids, doc.ID)
	}
	if got := strings.Join(names, ","); got != "My case copy,My case copy 2,My case copy 3" {
		t.Errorf("they are called %s", got)
	}
	if ids[0] == "id-My case" || ids[0] == ids[1] || ids[1] == ids[2] {
		t.Errorf("their ids are %q", ids)
	}
	wantTexts(t, root, map[string]string{
		"documents/My-case.yaml": "text", "documents/My-case-copy.yaml": "text",
		"documents/My-case-copy-2.yaml": "text", "documents/My-case-copy-3.yaml": "text",
	})
}

func TestDuplicateOfAFileWithoutAName(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, promo.Document{ID: "a"})
	made, err := l.Duplicate(file)
	check(t, err)
	if doc := load(t, l, made).Document; doc.Name != "document copy" || filepath.Base(made) != "document-copy.yaml" {
		t.Errorf("got %q in %s", doc.Name, made)
	}
}
