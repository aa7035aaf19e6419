package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/app/yamldoc"
)

// damaged are files that are opened with less than is in them, or with something
// else.
func damaged(t *testing.T) map[string][]byte {
	t.Helper()
	data, err := docfile.Write(saying("x", "first"))
	check(t, err)
	return map[string][]byte{
		"in another encoding": append([]byte("schema: promodoc.document/v1\nname: Caf\xe9\n"), "sections:\n  - id: summary\n    body: first\n"...),
		"cut off":             bytes.TrimSuffix(data, []byte("...\n")),
		"faulty":              bytes.Replace(data, []byte("name: x"), []byte("name: *x"), 1),
	}
}

const original = "documents/x (as it was).yaml.kept"

// The file is kept before the first save, once, and never before there is
// anything to save.
func TestFirstSaveKeepsTheOriginal(t *testing.T) {
	for name, data := range damaged(t) {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			file := filepath.Join(root, "documents", "x.yaml")
			disktest.Write(t, file, string(data))
			l := open(disk.OS{}, root)
			opened, err := l.Open(file)
			check(t, err)
			if !opened.KeepsOriginal() || len(disktest.Files(t, root)) != 1 {
				t.Fatalf("kept: %v, %d files", opened.KeepsOriginal(), len(disktest.Files(t, root)))
			}
			for _, text := range []string{"second", "third"} {
				check(t, opened.Save(saying("x", text)))
				want := map[string]string{"documents/x.yaml": text, original: string(data)}
				if _, err := l.Load(filepath.Join(root, original)); err == nil {
					want[original] = "first" // the copy of a file that was cut off is a document
				}
				wantTexts(t, root, want)
			}
			if kept, err := os.ReadFile(filepath.Join(root, original)); err != nil || !bytes.Equal(kept, data) {
				t.Errorf("%v, kept %q", err, kept)
			}
			if entries, err := l.List(); err != nil || len(entries) != 1 {
				t.Errorf("%d documents, %v", len(entries), err)
			}
			again := load(t, l, file)
			if again.KeepsOriginal() || len(again.Notices) > 0 {
				t.Errorf("what was saved is damaged: %v", again.Notices)
			}
		})
	}
}

// If the file cannot be kept, it is not replaced; the next save tries again, and a
// copy that is there already is not made twice.
func TestWithoutACopyNothingIsSaved(t *testing.T) {
	root := t.TempDir()
	file := filepath.Join(root, "documents", "x.yaml")
	data := string(damaged(t)["cut off"])
	disktest.Write(t, file, data)
	full := true
	fsys := &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
		if full && c.Op == "createtemp" {
			return syscall.ENOSPC
		}
		return nil
	}}
	opened, err := open(fsys, root).Open(file)
	check(t, err)
	var refused *disk.Refused
	if err := opened.Save(saying("x", "mine")); !errors.As(err, &refused) {
		t.Fatalf("got %v", err)
	}
	if got := disktest.Files(t, root); len(got) != 1 || string(got["documents/x.yaml"]) != data {
		t.Errorf("holds %v", got)
	}
	full = false
	disktest.Write(t, filepath.Join(root, original), "of another day")
	numbered := filepath.Join(root, "documents", "x (as it was)-2.yaml.kept")
	disktest.Write(t, numbered, data)
	check(t, opened.Save(saying("x", "mine")))
	if got := disktest.Files(t, root); len(got) != 3 {
		t.Errorf("holds %v", got)
	}
}

// Commands refuse what a person may look at.
func TestCommandsRefuseDamagedFiles(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	for name, data := range damaged(t) {
		file := filepath.Join(root, "documents", name+".yaml")
		disktest.Write(t, file, string(data))
		_, err := l.Load(file)
		var faults yamldoc.Faults
		if got, want := errors.As(err, &faults), name == "faulty"; got != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestBytesThatAreNoTextAreNotReplaced(t *testing.T) {
	root := t.TempDir()
	file := filepath.Join(root, "documents", "x.yaml")
	data := "schema: promodoc.document/v1\nname: Größer\xe9 Größe\n"
	disktest.Write(t, file, data)
	opened, err := open(disk.OS{}, root).Open(file)
	check(t, err)
	var readOnly *store.ErrReadOnly
	if err := opened.Save(opened.Document); !errors.As(err, &readOnly) || !strings.Contains(err.Error(), "x.yaml:2:13: one byte here is not UTF-8") {
		t.Errorf("got %v", err)
	}
	if got := disktest.Files(t, root); len(got) != 1 || string(got["documents/x.yaml"]) != data {
		t.Errorf("holds %v", got)
	}
}

// A file that was cut off meanwhile, as a sync service leaves it half-way, is not
// taken for a version in which the rest was deleted.
func TestCutFilesAreNotMerged(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened := load(t, l, create(t, l, saying("x", "first")))
	cut := string(damaged(t)["cut off"])
	disktest.Write(t, opened.File, cut)
	if _, err := opened.Look(); err == nil {
		t.Error("what is left of the file is offered as a version")
	}
	var conflict *safefile.Conflict
	if err := opened.Save(saying("x", "mine")); !errors.As(err, &conflict) {
		t.Fatalf("got %v", err)
	}
	if kept, err := os.ReadFile(conflict.Kept); err != nil || string(kept) != cut {
		t.Errorf("%v, kept %q", err, kept)
	}
}
