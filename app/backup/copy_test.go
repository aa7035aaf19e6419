package backup_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
)

// library is one with files, as they are in its folder.
var library = map[string]string{
	"documents/mine.yaml": "mine", "documents/mine.files/a/photo.png": "a photo", "trash/old.yaml": "old",
}

func withLibrary(t *testing.T, dir string) {
	for name, content := range library {
		disktest.Write(t, filepath.Join(dir, "data", name), content)
	}
}

func copyLibrary(fsys disk.FS, dir string) error {
	c, err := backups(fsys).NewCopy(roots(dir), filepath.Join(dir, "new", "place"))
	if err != nil {
		return err
	}
	return c.Run(context.Background(), nil)
}

func TestCopy(t *testing.T) {
	dir := t.TempDir()
	withLibrary(t, dir)
	disktest.Write(t, filepath.Join(dir, "data/documents/.mine.yaml.lock"), "locked")
	check(t, copyLibrary(disk.OS{}, dir))
	if got := disktest.Files(t, filepath.Join(dir, "new", "place")); !maps.Equal(got, library) {
		t.Errorf("the copy holds %q", got)
	}
	if got := disktest.Files(t, filepath.Join(dir, "data")); len(got) != len(library)+1 {
		t.Errorf("the library holds %q", got)
	}
	aside, err := backups(disk.OS{}).SetAside(roots(dir))
	if check(t, err); filepath.Base(aside) != "data (moved 2026-11-28)" || disktest.Files(t, aside)["documents/mine.yaml"] != "mine" {
		t.Errorf("set aside as %s", aside)
	}
}

// Where the folder of the library is also that of settings and state, as on macOS,
// those stay where they are.
func TestCopyOfAFolderThatIsShared(t *testing.T) {
	dir := t.TempDir()
	withLibrary(t, dir)
	shared := backup.Roots{
		Library: filepath.Join(dir, "data"), Config: filepath.Join(dir, "data"), State: filepath.Join(dir, "data"),
		Exports: filepath.Join(dir, "data", "exports"),
	}
	for _, name := range []string{"settings.yaml", "paths/own.yaml", "exports/mine.pdf", "recovery/1.log"} {
		disktest.Write(t, filepath.Join(dir, "data", name), "stays")
	}
	c, err := backups(disk.OS{}).NewCopy(shared, filepath.Join(dir, "new"))
	check(t, err)
	check(t, c.Run(context.Background(), nil))
	if got := disktest.Files(t, filepath.Join(dir, "new")); !maps.Equal(got, library) {
		t.Errorf("the copy holds %q", got)
	}
	aside, err := backups(disk.OS{}).SetAside(shared)
	check(t, err)
	got := disktest.Files(t, filepath.Join(dir, "data"))
	if aside != shared.Library || got["settings.yaml"] != "stays" || got["recovery/1.log"] != "stays" || got["documents (moved 2026-11-28)/mine.yaml"] != "mine" || got["documents/mine.yaml"] != "" {
		t.Errorf("set aside in %s: %q", aside, got)
	}
}

func TestFoldersThatALibraryCannotMoveTo(t *testing.T) {
	for to, want := range map[string]*message.Message{
		"data": backup.ErrInsideItself, "data/documents/new": backup.ErrInsideItself, ".": backup.ErrInsideItself,
		"other": backup.ErrLibraryThere, "full": backup.ErrNotEmpty,
	} {
		dir := t.TempDir()
		withLibrary(t, dir)
		disktest.Write(t, filepath.Join(dir, "other/documents/a.yaml"), "a")
		disktest.Write(t, filepath.Join(dir, "full/notes.txt"), "mine")
		before := disktest.Files(t, dir)
		_, err := backups(disk.OS{}).NewCopy(roots(dir), filepath.Join(dir, to))
		if !message.Is(err, want) || !maps.Equal(before, disktest.Files(t, dir)) {
			t.Errorf("%s: got %v", to, err)
		}
	}
}

// Whichever call fails, the library is as it was, and the copy is whole or gone.
func TestCopyWhicheverCallFails(t *testing.T) {
	check := func(t *testing.T, dir string, failed disktest.Call, err error) {
		got := disktest.Files(t, dir)
		copied := 0
		for name, content := range library {
			if got["data/"+name] != content {
				t.Errorf("after %s (%v) %s holds %q", failed, err, name, got["data/"+name])
			}
			if got["new/place/"+name] == content {
				copied++
			}
		}
		if err == nil && copied != len(library) {
			t.Errorf("after %s %d files are copied, and nothing is said", failed, copied)
		}
		if err != nil && copied > 0 && failed.Op != "remove" && !message.Is(err, backup.ErrHalfCopy) {
			t.Errorf("after %s (%v) %d files of a copy are left", failed, err, copied)
		}
	}
	disktest.EachCall(t, withLibrary, copyLibrary, check)
	disktest.EachBreak(t, withLibrary, copyLibrary, check)
}

// What other programs do meanwhile is in the copy as well.
func TestCopyOfALibraryThatChanges(t *testing.T) {
	dir := t.TempDir()
	withLibrary(t, dir)
	changed := 0
	fsys := &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
		if c.Op == "chtimes" {
			if changed++; changed == 2 {
				disktest.Write(t, filepath.Join(dir, "data/documents/new.yaml"), "new")
				disktest.Write(t, filepath.Join(dir, "data/documents/mine.yaml"), "mine, and more")
				return errors.Join(os.Remove(filepath.Join(dir, "data/documents/mine.files/a/photo.png")))
			}
		}
		return nil
	}}
	check(t, copyLibrary(fsys, dir))
	want := disktest.Files(t, filepath.Join(dir, "data"))
	if got := disktest.Files(t, filepath.Join(dir, "new", "place")); !maps.Equal(got, want) || !strings.Contains(want["documents/mine.yaml"], "more") {
		t.Errorf("the copy holds %q, the library %q", got, want)
	}
}

// What changes after the copy is noticed, and copied by the next run.
func TestCopyIsBroughtUpToDate(t *testing.T) {
	dir := t.TempDir()
	withLibrary(t, dir)
	c, err := backups(disk.OS{}).NewCopy(roots(dir), filepath.Join(dir, "new"))
	check(t, err)
	check(t, c.Run(context.Background(), nil))
	if !c.Current() {
		t.Error("an equal copy is not current")
	}
	disktest.Write(t, filepath.Join(dir, "data/documents/mine.yaml"), "mine, and more")
	if c.Current() {
		t.Error("a change is not noticed")
	}
	check(t, c.Run(context.Background(), nil))
	if got := disktest.Files(t, filepath.Join(dir, "new")); !c.Current() || !maps.Equal(got, disktest.Files(t, filepath.Join(dir, "data"))) {
		t.Errorf("the copy holds %q", got)
	}
	left := c.Undo()
	if there, err := disk.Exists(disk.OS{}, filepath.Join(dir, "new")); there || err != nil || left != "" {
		t.Errorf("left %q, %v", left, err)
	}
}
