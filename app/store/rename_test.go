package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/store"
)

func TestRenameTakesAlongWhatBelongsToTheDocument(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("x", "mine"))
	create(t, l, saying("x (2)", "another"))
	dir := filepath.Dir(file)
	for _, name := range []string{"x (as it was).yaml.kept", "x (changed elsewhere 2026-11-24 1530).yaml", "x.files/picture.png"} {
		disktest.Write(t, filepath.Join(dir, name), "kept")
	}
	renamed, err := l.RenamedFile(file, "the next one")
	check(t, err)
	check(t, l.Rename(file, renamed))
	got := disktest.Files(t, dir)
	for _, name := range []string{
		"the-next-one.yaml", "x-(2).yaml", "the-next-one (as it was).yaml.kept",
		"the-next-one (changed elsewhere 2026-11-24 1530).yaml", "the-next-one.files/picture.png",
	} {
		if _, there := got[name]; !there {
			t.Errorf("there is no %s in %q", name, got)
		}
	}
	if len(got) != 5 {
		t.Errorf("%d files: %q", len(got), got)
	}
}

func TestRenamedFile(t *testing.T) {
	l := open(disk.OS{}, t.TempDir())
	file := create(t, l, saying("x", "mine"))
	create(t, l, saying("taken", "another"))
	for name, want := range map[string]string{"X": "x.yaml", " x ": "x.yaml", "a/new one": "a-new-one.yaml"} {
		if got, err := l.RenamedFile(file, name); err != nil || filepath.Base(got) != want {
			t.Errorf("%q: %s (%v), want %s", name, got, err, want)
		}
	}
	_, err := l.RenamedFile(file, "Taken")
	var taken *store.ErrTaken
	if !errors.As(err, &taken) || taken.Free != "Taken-2" {
		t.Errorf("a name that is taken: %v", err)
	}
}

func TestRenameReplacesNothing(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("x", "mine"))
	other := filepath.Join(filepath.Dir(file), "y.yaml")
	disktest.Write(t, other, "written meanwhile")
	disktest.Write(t, filepath.Join(filepath.Dir(file), "x.files/a.png"), "a")
	var taken *store.ErrTaken
	if err := l.Rename(file, other); !errors.As(err, &taken) {
		t.Errorf("error %v", err)
	}
	got := disktest.Files(t, filepath.Dir(file))
	if got["y.yaml"] != "written meanwhile" || got["x.yaml"] == "" || got["x.files/a.png"] == "" {
		t.Errorf("files %q", got)
	}
}

func TestRenameWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: withDocument("text"),
		Do: func(r *disktest.Run) error {
			dir := filepath.Join(r.Dir, "documents")
			return open(r.FS, r.Dir).Rename(filepath.Join(dir, "x.yaml"), filepath.Join(dir, "y.yaml"))
		},
		Check: func(t *testing.T, r *disktest.Run) {
			was, old := document(t, r, "documents/x.yaml")
			now, renamed := document(t, r, "documents/y.yaml")
			if old && was != "text" || renamed && now != "text" || !old && !renamed || r.Promised() && !renamed {
				t.Errorf("%v: the old file says %q, the new one %q", r, was, now)
			}
		},
	})
}

func TestDeleteForGoodOnlyFromTheTrash(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("x", "mine"))
	trashed, err := l.Trash(file)
	check(t, err)
	wrong := trashed
	wrong.File = create(t, l, saying("y", "other"))
	if err := l.DeleteForGood(wrong); err == nil {
		t.Error("a document that is not in the trash was deleted")
	}
	check(t, l.DeleteForGood(trashed))
	if _, err := os.Stat(trashed.File); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
	wantTexts(t, root, map[string]string{"documents/y.yaml": "other"})
}
