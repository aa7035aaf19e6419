package store_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/yamldoc"
)

func list(t *testing.T, l *store.Library) []store.Entry {
	t.Helper()
	entries, err := l.List()
	check(t, err)
	return entries
}

func TestListOfAnEmptyLibrary(t *testing.T) {
	root := filepath.Join(t.TempDir(), "none")
	l := open(disk.OS{}, root)
	if entries := list(t, l); len(entries) != 0 {
		t.Errorf("got %v", entries)
	}
	if _, err := os.Stat(root); !errors.Is(err, os.ErrNotExist) {
		t.Error("looking made the folder")
	}
}

func TestListDoesNotChangeFiles(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	documents := filepath.Join(root, "documents")
	age(t, create(t, l, saying("My case", "mine")), time.Hour)
	for file, content := range map[string]string{
		"broken.yaml": "schema: [", "empty.yml": "", "notes.txt": "not ours", ".hidden.yaml": "x",
		"x (changed elsewhere 2026-11-24 1530).yaml": "schema: [", "My-case (changed elsewhere 2026-11-24 1530)-2.yaml": "y", "My-case (as it was).yaml.kept": "z", "sub/deep.yaml": "x", "case.files/photo.png": "x",
	} {
		disktest.Write(t, filepath.Join(documents, file), content)
		age(t, filepath.Join(documents, file), 2*time.Hour)
	}
	check(t, os.Symlink("My-case.yaml", filepath.Join(documents, "link.yaml")))
	check(t, os.Symlink("nowhere", filepath.Join(documents, "nowhere.yaml")))
	before := disktest.Files(t, root)

	var got []string
	for _, e := range list(t, l) {
		line := fmt.Sprintf("%s|%s|%s|%s", filepath.Base(e.File), e.Name, e.Aside, said(e.Document))
		for _, file := range e.Kept {
			line += "|with " + filepath.Base(file)
		}
		if e.Err != nil {
			line += "|error"
		}
		got = append(got, line)
	}
	want := []string{
		"My-case.yaml|My case||mine|with My-case (as it was).yaml.kept|with My-case (changed elsewhere 2026-11-24 1530)-2.yaml",
		"link.yaml|My case||mine",
		"broken.yaml|broken|||error",
		"empty.yml|empty|||error",
		"x (changed elsewhere 2026-11-24 1530).yaml|x (changed elsewhere 2026-11-24 1530)|changed elsewhere 2026-11-24 1530||error",
		"nowhere.yaml|nowhere|||error",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if after := disktest.Files(t, root); !maps.Equal(before, after) {
		t.Errorf("was %q, is %q", before, after)
	}
}

func TestListReportsFaultsWithPositions(t *testing.T) {
	root := t.TempDir()
	file := filepath.Join(root, "documents", "x.yaml")
	disktest.Write(t, file, "schema: promodoc.document/v1\nid: a\nid: b\n")
	entries := list(t, open(disk.OS{}, root))
	var faults yamldoc.Faults
	if len(entries) != 1 || !errors.As(entries[0].Err, &faults) || !strings.HasPrefix(faults[0].Error(), file+":3:1: ") {
		t.Errorf("got %+v", entries)
	}
}

func TestListReadsAgainOnlyWhatChanged(t *testing.T) {
	root := t.TempDir()
	fsys := &disktest.Faulty{Inner: disk.OS{}}
	l := open(fsys, root)
	settled, fresh := create(t, l, saying("old", "one")), create(t, l, saying("new", "one"))
	age(t, settled, time.Hour)
	age(t, fresh, time.Second)
	reads := func() (names []string) {
		before := len(fsys.Calls())
		list(t, l)
		for _, call := range fsys.Calls()[before:] {
			if call.Op == "readfile" {
				names = append(names, call.Base)
			}
		}
		slices.Sort(names)
		return names
	}
	for i, want := range [][]string{{"new.yaml", "old.yaml"}, {"new.yaml"}} {
		if got := reads(); !slices.Equal(got, want) {
			t.Errorf("list %d read %q, want %q", i+1, got, want)
		}
	}
	disktest.Write(t, settled, strings.Replace(disktest.Files(t, root)["documents/old.yaml"], "one", "two", 1))
	age(t, settled, time.Minute)
	if got := reads(); !slices.Equal(got, []string{"new.yaml", "old.yaml"}) {
		t.Errorf("after a change it read %q", got)
	}
	if got := said(list(t, l)[1].Document); got != "two" {
		t.Errorf("the changed document says %q", got)
	}
}

// A folder of many documents is read for the list and for what crashes left in
// it, not once for each document.
func TestListReadsTheFolderOnce(t *testing.T) {
	root := t.TempDir()
	writer := open(disk.OS{}, root)
	for i := range 10 {
		create(t, writer, saying(fmt.Sprint("document ", i), "text"))
	}
	fsys := &disktest.Faulty{Inner: disk.OS{}}
	if n := len(list(t, open(fsys, root))); n != 10 {
		t.Fatalf("%d documents", n)
	}
	read := 0
	for _, call := range fsys.Calls() {
		if call.Op == "readdir" {
			read++
		}
	}
	if read > 2 {
		t.Errorf("the folder was read %d times", read)
	}
}

func TestListRefused(t *testing.T) {
	root := t.TempDir()
	create(t, open(disk.OS{}, root), saying("x", "mine"))
	for op, wantErr := range map[string]bool{"readdir": true, "readfile": false, "lstat": false} {
		fsys := &disktest.Faulty{Inner: disk.OS{}, Fail: disktest.Op(op, syscall.EACCES)}
		entries, err := open(fsys, root).List()
		var refused *disk.Refused
		if wantErr {
			if !errors.As(err, &refused) {
				t.Errorf("%s: got %v", op, err)
			}
			continue
		}
		if err != nil || len(entries) != 1 || !errors.As(entries[0].Err, &refused) || entries[0].Name != "x" {
			t.Errorf("%s: got %+v, %v", op, entries, err)
		}
	}
}

// large is a document of some 20 pages.
func large(name string) promo.Document {
	doc := saying(name, strings.Repeat("They kept the queue calm while everybody else was out. ", 20))
	for i := range 30 {
		doc.Examples = append(doc.Examples, promo.Example{
			ID: fmt.Sprint("e", i), Title: "An outage that was none",
			Situation: strings.Repeat("The alarms went off at night. ", 12),
			Action:    strings.Repeat("They looked before they woke anybody.\n", 12),
			Result:    strings.Repeat("Nobody lost sleep, and the alarm was mended. ", 12),
		})
	}
	return doc
}

func BenchmarkList200(b *testing.B) {
	root := b.TempDir()
	l := open(disk.OS{}, root)
	for i := range 200 {
		file, err := l.Create(large(fmt.Sprint("case ", i)))
		if err != nil {
			b.Fatal(err)
		}
		if err := os.Chtimes(file, noon.Add(-time.Hour), noon.Add(-time.Hour)); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			if _, err := open(disk.OS{}, root).List(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			if _, err := l.List(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// A copy that a sync service or a file manager made is listed as one, and a name
// that the original has too names the original.
func TestListTellsCopiesFromTheirOriginal(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	original := create(t, l, saying("My case", "mine"))
	create(t, l, saying("My case 2", "another")) // the user's own, with an ID of its own
	content := disktest.Files(t, root)["documents/My-case.yaml"]
	const conflict = "My-case.sync-conflict-20261128-101010-ABCDEFG.yaml"
	for _, name := range []string{conflict, "My-case (1).yaml", "Elsewhere.yaml"} {
		disktest.Write(t, filepath.Join(root, "documents", name), content)
	}
	got := map[string]string{}
	for _, e := range list(t, l) {
		got[filepath.Base(e.File)] = e.Aside
	}
	want := map[string]string{
		"My-case.yaml": "", "My-case-2.yaml": "", "Elsewhere.yaml": "",
		conflict: "looks like a copy of My-case.yaml", "My-case (1).yaml": "looks like a copy of My-case.yaml",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	check(t, os.Remove(filepath.Join(root, "documents", "Elsewhere.yaml")))
	check(t, os.Rename(original, filepath.Join(root, "documents", "x.yaml")))
	check(t, os.Rename(filepath.Join(root, "documents", conflict), filepath.Join(root, "documents", "x (2).yaml")))
	check(t, os.Remove(filepath.Join(root, "documents", "My-case (1).yaml")))
	if file, err := l.Find("My case"); err != nil || filepath.Base(file) != "x.yaml" {
		t.Errorf("the name finds %q, %v, want x.yaml", file, err)
	}
}
