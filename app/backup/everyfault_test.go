package backup_test

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

// The older backup is whole until the new one is, and one that was reported as
// made survives a power cut.
func TestWriteWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, "data/documents/mine.yaml"), "mine")
			_, err := write(fsys, dir)
			check(t, err)
			disktest.Put(t, fsys, filepath.Join(dir, "data/documents/new.yaml"), "new")
		},
		Do: func(r *disktest.Run) error {
			result, err := write(r.FS, r.Dir)
			if err == nil && len(result.LeftOut) > 0 {
				return result.LeftOut[0].Err
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			to := filepath.Join(r.Dir, "to")
			_, err := restore(r.After, backup.RestoreRequest{Roots: backup.Below(to), File: filepath.Join(r.Dir, "b.zip")})
			if err != nil {
				t.Fatalf("%v: the backup cannot be restored: %v", r, err)
			}
			got := disktest.Tree(t, r.After, to)
			if r.Promised() && got["library/documents/new.yaml"] != "new" {
				t.Errorf("%v: the backup has %q", r, got)
			}
			for name, content := range got {
				if content != "mine" && content != "new" {
					t.Errorf("%v: %s holds %q", r, name, content)
				}
			}
		},
	})
}

// Every file is what it was or what the backup has, and what is replaced is kept.
func TestRestoreWithEveryFault(t *testing.T) {
	const inBackup, present = "as it was backed up", "as it is now"
	mine := filepath.Join("data", "documents", "mine.yaml")
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, mine), inBackup)
			disktest.Put(t, fsys, filepath.Join(dir, "config/paths/own.yaml"), inBackup)
			_, err := write(fsys, dir)
			check(t, err)
			disktest.Put(t, fsys, filepath.Join(dir, mine), present)
			check(t, fsys.Remove(filepath.Join(dir, "config/paths/own.yaml")))
		},
		Do: func(r *disktest.Run) error {
			report, err := restore(r.FS, backup.RestoreRequest{Roots: roots(r.Dir), File: filepath.Join(r.Dir, "b.zip"), Replace: true})
			for _, f := range report.Files {
				err = cmp.Or(err, f.Err)
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			delete(files, "b.zip")
			var contents []string
			for name, content := range files {
				contents = append(contents, content)
				if content != inBackup && content != present && !strings.HasSuffix(name, ".tmp") {
					t.Errorf("%v: %s holds %q", r, name, content)
				}
			}
			if !slices.Contains(contents, present) {
				t.Errorf("%v: what was replaced is lost: %q", r, files)
			}
			if r.Promised() && (files[filepath.ToSlash(mine)] != inBackup || files["config/paths/own.yaml"] != inBackup) {
				t.Errorf("%v: it was reported as done: %q", r, files)
			}
		},
	})
}
