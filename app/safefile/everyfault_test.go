package safefile_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/safefile"
)

const (
	first  = "what was read, which is a little longer than what is saved"
	mine   = "what is saved"
	theirs = "what another program wrote meanwhile"
)

func files(fsys disk.FS) safefile.Files {
	return safefile.Files{FS: fsys, Now: func() time.Time { return time.Date(2026, 11, 24, 15, 30, 0, 0, time.UTC) }}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(name, content string) func(*testing.T, disk.FS, string) {
	return func(t *testing.T, fsys disk.FS, dir string) { disktest.Put(t, fsys, filepath.Join(dir, name), content) }
}

// holds reports whether one of the files has the content.
func holds(t *testing.T, r *disktest.Run, content string) bool {
	for _, got := range disktest.Tree(t, r.After, r.Dir) {
		if got == content {
			return true
		}
	}
	return false
}

// Several saves one after another: the file has the last that was acknowledged,
// or a later one.
func TestSaveWithEveryFault(t *testing.T) {
	texts := []string{first, mine, "what is saved later, and later, and later", "the end"}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: put("case.yaml", first),
		Do: func(r *disktest.Run) error {
			_, file, err := files(r.FS).Read(filepath.Join(r.Dir, "case.yaml"))
			for _, text := range texts[1:] {
				if err != nil {
					return err
				}
				if err = file.Save([]byte(text)); err == nil {
					r.Promise(text)
				}
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got := disktest.Tree(t, r.After, r.Dir)["case.yaml"]
			for _, text := range texts[len(r.Promises()):] {
				if got == text {
					return
				}
			}
			t.Errorf("%v, %d saves acknowledged: the file holds %q", r, len(r.Promises()), got)
		},
	})
}

// What another program wrote is lost no more than what is saved.
func TestSaveOverAnothersChangeWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: put("case.yaml", first),
		Do: func(r *disktest.Run) error {
			_, file, err := files(r.FS).Read(filepath.Join(r.Dir, "case.yaml"))
			if err != nil {
				return err
			}
			if err := disk.Replace(r.FS, filepath.Join(r.Dir, "case.yaml"), []byte(theirs)); err != nil {
				return err
			}
			r.Promise(theirs)
			err = file.Save([]byte(mine))
			var conflict *safefile.Conflict
			var unconfirmed *disk.Unconfirmed
			if errors.As(err, &conflict) && conflict.Saved && !errors.As(err, &unconfirmed) {
				err = nil
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			switch got := disktest.Tree(t, r.After, r.Dir)["case.yaml"]; {
			case got != first && got != theirs && got != mine:
				t.Errorf("%v: the file holds %q", r, got)
			case len(r.Promises()) > 0 && !holds(t, r, theirs):
				t.Errorf("%v: what another program wrote is lost", r)
			case r.Promised() && got != mine:
				t.Errorf("%v: what was saved is lost, the file holds %q", r, got)
			}
		},
	})
}

// A file that was removed meanwhile, with its folder, is written again.
func TestSaveOfARemovedFileWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: put("deep/case.yaml", first),
		Do: func(r *disktest.Run) error {
			_, file, err := files(r.FS).Read(filepath.Join(r.Dir, "deep", "case.yaml"))
			if err != nil {
				return err
			}
			for _, name := range []string{"deep/case.yaml", "deep"} {
				if err := r.FS.Remove(filepath.Join(r.Dir, name)); err != nil {
					return errors.New("the other program failed")
				}
			}
			err = file.Save([]byte(mine))
			var conflict *safefile.Conflict
			var unconfirmed *disk.Unconfirmed
			if errors.As(err, &conflict) && conflict.Saved && !errors.As(err, &unconfirmed) {
				err = nil
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got, there := disktest.Tree(t, r.After, r.Dir)["deep/case.yaml"]
			if there && got != first && got != mine || r.Promised() && got != mine {
				t.Errorf("%v: the file holds %q", r, got)
			}
		},
	})
}

func TestTrashAndRestoreWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: put("case.yaml", first),
		Do: func(r *disktest.Run) error {
			f := files(r.FS)
			trashed, err := f.Trash(filepath.Join(r.Dir, "case.yaml"), filepath.Join(r.Dir, "trash"))
			if err == nil {
				_, err = f.Restore(trashed)
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			if !holds(t, r, first) {
				t.Errorf("%v: the file is lost", r)
			}
		},
	})
}

// Opening a document removes what saves left there that were cut short.
func TestReadRemovesOldTemps(t *testing.T) {
	fsys := disktest.NewMemory()
	f := files(fsys)
	fsys.Now = func() time.Time { return f.Now().Add(-48 * time.Hour) }
	put(".promodoc-1.tmp", mine)(t, fsys, "/data")
	put("case.yaml", first)(t, fsys, "/data")
	_, _, err := f.Read("/data/case.yaml")
	check(t, err)
	if temps := disktest.Temps(t, fsys, "/data"); len(temps) > 0 {
		t.Errorf("left: %q", temps)
	}
}
