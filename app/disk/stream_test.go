package disk_test

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

// What produces the content, or checks it, may fail as well as the disk: the
// old file stays, nothing else does, and the error is the producer's own.
func TestAFailingProducerLeavesTheOldFile(t *testing.T) {
	failed := errors.New("the source is gone")
	half := func(w io.Writer) error {
		_, err := io.WriteString(w, fresh[:5])
		return errors.Join(err, failed)
	}
	whole := func(w io.Writer) error {
		_, err := io.WriteString(w, fresh)
		return err
	}
	accept := func(string) error { return nil }
	reject := func(temp string) error {
		if data, err := disk.Read(disk.OS{}, temp); err != nil || string(data) != fresh {
			t.Errorf("the temporary file has %q, %v", data, err)
		}
		return failed
	}
	for name, test := range map[string]struct {
		write func(io.Writer) error
		check func(string) error
	}{"producer": {half, accept}, "check": {whole, reject}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			withOld(t, dir)
			file := filepath.Join(dir, "case.yaml")
			if err := disk.ReplaceWith(disk.OS{}, file, test.write, test.check); !errors.Is(err, failed) || errors.As(err, new(*disk.Refused)) {
				t.Errorf("got %v", err)
			}
			if err := disk.CreateWith(disk.OS{}, file+"2", test.write, test.check); !errors.Is(err, failed) {
				t.Errorf("got %v", err)
			}
			if err := disk.CreateWith(disk.OS{}, file, whole, accept); !errors.Is(err, fs.ErrExist) {
				t.Errorf("got %v, want taken", err)
			}
			wantWhole(t, dir, old)
		})
	}
}

func TestKeepGivesASecondNameThatOutlivesTheFirst(t *testing.T) {
	for name, fsys := range map[string]disk.FS{"with links": disk.OS{}, "without": linkless{disk.OS{}}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			withOld(t, dir)
			file, kept := filepath.Join(dir, "case.yaml"), filepath.Join(dir, "kept.yaml")
			when := time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC)
			check(t, fsys.Chtimes(file, when))
			check(t, disk.Keep(fsys, file, kept))
			check(t, replace(fsys, dir))
			if got := disktest.Files(t, dir); got["case.yaml"] != fresh || got["kept.yaml"] != old {
				t.Errorf("the folder holds %q", got)
			}
			info, err := fsys.Lstat(kept)
			if check(t, err); !info.ModTime().Equal(when) {
				t.Errorf("changed at %v", info.ModTime())
			}
		})
	}
}

func TestOpenRefusesAFolderAndNamesWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	_, err := disk.Open(disk.OS{}, dir)
	wantRefused(t, err, disk.WrongType)
	var missing *disk.Missing
	if _, err = disk.Open(disk.OS{}, filepath.Join(dir, "none")); !errors.As(err, &missing) {
		t.Errorf("got %v", err)
	}
}
