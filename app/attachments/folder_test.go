package attachments_test

import (
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
	"promodoc/app/sealed"
)

var now = time.Date(2026, 11, 28, 23, 0, 0, 0, time.Local)

func folder(fsys disk.FS, dir string) attachments.Folder {
	return attachments.Folder{
		FS: fsys, Now: func() time.Time { return now }, Codec: &sealed.Codec{},
		Document: filepath.Join(dir, "mine.yaml"), Trash: filepath.Join(dir, "trash", "attachments", "id1"),
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"photo.png", "photo.png"},
		{"Photo.PNG", "Photo-2.PNG"}, // a system may not tell them apart
		{"named.png", "named-2.png"}, // by the document, though it is missing
		{"a/b\\c:d?.png", "a-b-c-d.png"},
		{"..", "attachment"},
		{".hidden", "hidden"},
		{"-rf .png", "rf.png"},
		{"con.txt", "con_.txt"},
		{"Übersicht 2026.pdf", "Übersicht 2026.pdf"},
		{"notes.what a long end", "notes.what a long end"},
		{strings.Repeat("x", 300) + ".png", strings.Repeat("x", 160) + ".png"},
		{"same.txt", "same.txt"},
	} {
		dir := t.TempDir()
		f := folder(disk.OS{}, dir)
		disktest.Write(t, filepath.Join(dir, "mine.files", "photo.PNG"), "mine")
		disktest.Write(t, filepath.Join(dir, "mine.files", "same.txt"), "data")
		if c.name == "photo.png" {
			check(t, disk.OS{}.Remove(filepath.Join(dir, "mine.files", "photo.PNG")))
		}
		got, err := f.AddBytes(c.name, []byte("data"), []string{"named.png"})
		if err != nil || got != c.want {
			t.Errorf("%q is %q, want %q, %v", c.name, got, c.want, err)
		}
		if data, err := f.Read(got); string(data) != "data" || err != nil {
			t.Errorf("%q: read %q, %v", c.name, data, err)
		}
	}
}

func TestNoNameLeadsOutOfTheFolder(t *testing.T) {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "secret.txt"), "secret")
	disktest.Write(t, filepath.Join(dir, "mine.files", "sub", "x.txt"), "x")
	f := folder(disk.OS{}, dir)
	for _, name := range []string{"../secret.txt", "sub/x.txt", "", ".", "..", "sub", `..\secret.txt`, filepath.Join(dir, "secret.txt")} {
		_, there := f.Info(name)
		data, err := f.Read(name)
		if there || err == nil {
			t.Errorf("%q is there: %q", name, data)
		}
		check(t, f.Follow([]string{name}, nil))
	}
	if got := disktest.Files(t, dir); got["secret.txt"] != "secret" || len(got) != 2 {
		t.Errorf("there is %q", got)
	}
}

func TestTooLarge(t *testing.T) {
	dir := t.TempDir()
	f := folder(disk.OS{}, dir)
	big := make([]byte, attachments.MaxSize+1)
	disktest.Write(t, filepath.Join(dir, "big.mov"), string(big))
	_, err := f.Add(filepath.Join(dir, "big.mov"), nil)
	if !message.Is(err, attachments.ErrTooLarge) || !strings.Contains(err.Error(), "big.mov has 20 MB, and an attachment can have 20 MB") {
		t.Errorf("got %v", err)
	}
	if _, err = f.AddBytes("big.png", big, nil); !message.Is(err, attachments.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if _, err = f.AddBytes("most.png", big[1:], nil); err != nil {
		t.Errorf("the largest: %v", err)
	}
	var refused *disk.Refused
	if _, err = f.Add(dir, nil); !errors.As(err, &refused) {
		t.Errorf("a folder: %v", err)
	}
}

func TestFollow(t *testing.T) {
	dir := t.TempDir()
	f := folder(disk.OS{}, dir)
	for _, name := range []string{"a.png", "b.png", "own.txt"} {
		disktest.Write(t, filepath.Join(dir, "mine.files", name), name)
	}
	has := func(want ...string) {
		t.Helper()
		var got []string
		for name := range disktest.Files(t, filepath.Join(dir, "mine.files")) {
			got = append(got, name)
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("the folder has %q, want %q", got, want)
		}
	}
	check(t, f.Follow([]string{"a.png", "b.png"}, []string{"b.png"}))
	has("b.png", "own.txt")
	name, err := f.AddBytes("a.png", []byte("another"), nil)
	if check(t, err); name != "a-2.png" { // undo brings the first one back
		t.Errorf("the new one is %q", name)
	}
	check(t, f.Follow([]string{"b.png", "a-2.png"}, []string{"b.png", "a.png"}))
	has("a.png", "b.png", "own.txt")
	check(t, f.Follow([]string{"a.png", "b.png"}, []string{"gone.png"}))
	has("own.txt") // which nobody attached
	check(t, f.PutBack([]string{"a.png", "b.png", "gone.png"}))
	has("a.png", "b.png", "own.txt")
	if got := f.Missing([]string{"a.png", "gone.png"}); !slices.Equal(got, []string{"gone.png"}) {
		t.Errorf("missing are %q", got)
	}
}

// Whichever call fails and whenever the power is cut, the bytes of an attachment that
// was there are in the folder or in the trash, and one that was added is whole.
func TestNothingIsLostWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, "mine.files/a.png"), "first")
			disktest.Put(t, fsys, filepath.Join(dir, "b.png"), "second")
		},
		Do: func(r *disktest.Run) error {
			f := folder(r.FS, r.Dir)
			if _, err := f.Add(filepath.Join(r.Dir, "b.png"), nil); err != nil {
				return err
			}
			r.Promise("added")
			if err := f.Follow([]string{"a.png", "b.png"}, []string{"b.png"}); err != nil {
				return err
			}
			return f.Follow([]string{"b.png"}, []string{"a.png", "b.png"})
		},
		Check: func(t *testing.T, r *disktest.Run) {
			f := folder(r.After, r.Dir)
			check(t, f.PutBack([]string{"a.png"}))
			if data, err := f.Read("a.png"); string(data) != "first" {
				t.Errorf("%v: what was there is %q, %v, of %q", r, data, err, disktest.Tree(t, r.After, r.Dir))
			}
			data, err := f.Read("b.png")
			if len(r.Promises()) > 0 && err != nil || err == nil && string(data) != "second" {
				t.Errorf("%v: what was added is %q, %v", r, data, err)
			}
		},
	})
}

func TestCopyWhicheverCallFails(t *testing.T) {
	prepare := func(t *testing.T, dir string) {
		disktest.Write(t, filepath.Join(dir, "mine.files", "a.png"), "a")
		disktest.Write(t, filepath.Join(dir, "mine.files", "b.png"), "b")
	}
	do := func(fsys disk.FS, dir string) error {
		to := folder(fsys, dir)
		to.Document = filepath.Join(dir, "copy.yaml")
		return to.Copy(folder(fsys, dir))
	}
	disktest.EachCall(t, prepare, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
		got := disktest.Files(t, dir)
		if failed.Op == "remove" {
			return // leaves a hidden second name, see package disk
		}
		if want := map[bool]int{true: 4, false: 2}[err == nil]; len(got) != want || got["mine.files/a.png"] != "a" {
			t.Errorf("after %s (%v): %q", failed, err, got)
		}
	})
}

// Take copies some of another document's attachments beside those that are there, under
// names that are free, and with the key of the folder.
func TestTake(t *testing.T) {
	dir := t.TempDir()
	to := folder(disk.OS{}, dir)
	disktest.Write(t, filepath.Join(dir, "mine.files", "a.png"), "mine")
	disktest.Write(t, filepath.Join(dir, "last.files", "a.png"), "theirs")
	disktest.Write(t, filepath.Join(dir, "last.files", "b.png"), "b")
	disktest.Write(t, filepath.Join(dir, "last.files", "c.png"), "c")
	from := to.Other(filepath.Join(dir, "last.yaml"), &sealed.Codec{})
	renamed, err := to.Take(from, []string{"a.png", "b.png", "gone.png"}, []string{"b.png"})
	check(t, err)
	if want := map[string]string{"a.png": "a-2.png", "b.png": "b-2.png", "gone.png": "gone.png"}; !maps.Equal(renamed, want) {
		t.Errorf("they are called %v", renamed)
	}
	if data, err := to.Read(renamed["a.png"]); err != nil || string(data) != "theirs" {
		t.Errorf("a copy says %q (%v)", data, err)
	}
	if n := len(disktest.Files(t, dir)); n != 6 {
		t.Errorf("%d files are there", n)
	}
}

func TestProtectedAttachments(t *testing.T) {
	dir := t.TempDir()
	f := folder(disk.OS{}, dir)
	for _, file := range []string{"mine.files/a.txt", "trash/attachments/id1/b (deleted 2026-11-28 230000).txt", "trash/mine (deleted 2026-11-28 230000).files/c.txt"} {
		disktest.Write(t, filepath.Join(dir, file), "secret words")
	}
	key, err := sealed.NewKey("id1", "pass", 2)
	check(t, err)
	states := []string{filepath.Join(dir, "trash/mine (deleted 2026-11-28 230000).yaml")}
	check(t, f.Rewrite(states, key.Seal))
	f.Codec.Use(key)
	_, err = f.AddBytes("d.txt", []byte("secret words"), nil)
	check(t, err)
	for file, content := range disktest.Files(t, dir) {
		if !sealed.Is([]byte(content)) || strings.Contains(content, "secret") {
			t.Errorf("%s has %q", file, content)
		}
	}
	for _, name := range []string{"a.txt", "d.txt"} {
		if data, err := f.Read(name); err != nil || string(data) != "secret words" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	within, err := disk.Within(dir)
	check(t, err)
	files := attachments.Opening(within, f.Codec)
	if data, err := fs.ReadFile(files, "mine.files/a.txt"); err != nil || string(data) != "secret words" {
		t.Errorf("opened: %q, %v", data, err)
	}
	if again := attachments.Opening(within, f.Codec); files != again {
		t.Error("the same files are not equal")
	}
	check(t, f.Rewrite(states, key.Open))
	want := map[string]string{}
	for file := range disktest.Files(t, dir) {
		want[file] = "secret words"
	}
	if got := disktest.Files(t, dir); !maps.Equal(got, want) || len(got) != 4 {
		t.Errorf("without protection: %q", got)
	}
}
