package disk_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

func twoFolders(t *testing.T, dir string) {
	withOld(t, dir)
	check(t, disk.MakeFolder(disk.OS{}, filepath.Join(dir, "trash")))
}

func move(fsys disk.FS, dir string) error {
	return disk.Move(fsys, filepath.Join(dir, "case.yaml"), filepath.Join(dir, "trash", "case.yaml"))
}

func TestMoveLosesNothingWhicheverCallFails(t *testing.T) {
	atOld := map[string]string{"case.yaml": old}
	atNew := map[string]string{"trash/case.yaml": old}
	for name, wrap := range map[string]func(disk.FS) disk.FS{
		"with links": func(fsys disk.FS) disk.FS { return fsys },
		"without":    func(fsys disk.FS) disk.FS { return linkless{fsys} },
	} {
		t.Run(name, func(t *testing.T) {
			do := func(fsys disk.FS, dir string) error { return move(wrap(fsys), dir) }
			disktest.EachCall(t, twoFolders, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
				want := atNew
				if err != nil {
					want = atOld
				}
				if got := disktest.Files(t, dir); !maps.Equal(got, want) {
					t.Errorf("after %s (%v) the folder holds %q", failed, err, got)
				}
			})
		})
	}
}

func TestMoveLosesNothingWhenTheDiskIsRemoved(t *testing.T) {
	disktest.EachBreak(t, twoFolders, move, func(t *testing.T, dir string, failed disktest.Call, err error) {
		files := disktest.Files(t, dir)
		if files["case.yaml"] != old && files["trash/case.yaml"] != old {
			t.Errorf("after %s (%v) the folder holds %q", failed, err, files)
		}
	})
}

func TestMoveNeverReplaces(t *testing.T) {
	for name, fsys := range map[string]disk.FS{"with links": disk.OS{}, "without": linkless{disk.OS{}}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			twoFolders(t, dir)
			disktest.Write(t, filepath.Join(dir, "trash", "case.yaml"), "another")
			if err := move(fsys, dir); !errors.Is(err, fs.ErrExist) {
				t.Errorf("got %v, want taken", err)
			}
			want := map[string]string{"case.yaml": old, "trash/case.yaml": "another"}
			if got := disktest.Files(t, dir); !maps.Equal(got, want) {
				t.Errorf("the folder holds %q", got)
			}
		})
	}
}

func TestMoveOfALinkKeepsItsTarget(t *testing.T) {
	dir := t.TempDir()
	check(t, disk.MakeFolder(disk.OS{}, filepath.Join(dir, "trash")))
	disktest.Write(t, filepath.Join(dir, "real.yaml"), old)
	symlink(t, "real.yaml", filepath.Join(dir, "case.yaml"))
	check(t, move(disk.OS{}, dir))
	want := map[string]string{"real.yaml": old, "trash/case.yaml": old}
	if got := disktest.Files(t, dir); !maps.Equal(got, want) {
		t.Errorf("the folder holds %q", got)
	}
}

// A file that somebody else removes between our two steps must not be removed
// under its new name as well.
func TestMoveKeepsTheOnlyCopy(t *testing.T) {
	dir := t.TempDir()
	twoFolders(t, dir)
	check(t, move(removesTwice{disk.OS{}}, dir))
	if got := disktest.Files(t, dir); got["trash/case.yaml"] != old {
		t.Errorf("the folder holds %q", got)
	}
}

type removesTwice struct{ disk.FS }

func (r removesTwice) Remove(name string) error {
	_ = r.FS.Remove(name)
	return r.FS.Remove(name)
}

func TestMissingIsNotRefused(t *testing.T) {
	dir := t.TempDir()
	for name, err := range map[string]error{
		"move":    move(disk.OS{}, dir),
		"read":    second(disk.Read(disk.OS{}, filepath.Join(dir, "case.yaml"))),
		"stat":    second(disk.Stat(disk.OS{}, filepath.Join(dir, "case.yaml"))),
		"replace": replace(disk.OS{}, filepath.Join(dir, "nowhere")),
		"create":  create(disk.OS{}, filepath.Join(dir, "nowhere")),
	} {
		var missing *disk.Missing
		if !errors.As(err, &missing) || !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: got %v, want what is missing", name, err)
		}
	}
	if entries, err := disk.List(disk.OS{}, filepath.Join(dir, "nowhere")); err != nil || entries != nil {
		t.Errorf("a missing folder lists %v, %v", entries, err)
	}
}

func second[T any](_ T, err error) error { return err }

func TestRefusalsSayWhatToDo(t *testing.T) {
	tests := map[string]struct {
		err  error
		want string
	}{
		"full":       {syscall.ENOSPC, "could not write case.yaml: the disk is full; free some space and try again, or pick another folder"},
		"permission": {syscall.EACCES, "could not write case.yaml: this account may not do that; change the permissions or pick another folder"},
		"not owner":  {syscall.EPERM, "could not write case.yaml: this account may not do that; change the permissions or pick another folder"},
		"read-only":  {syscall.EROFS, "could not write case.yaml: the disk is read-only; pick another folder"},
		"name":       {syscall.ENAMETOOLONG, "could not write case.yaml: the disk does not allow that name; use a shorter one"},
		"other":      {syscall.EIO, "could not write case.yaml (input/output error): check the disk and try again, or pick another folder"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			fsys := &disktest.Faulty{Inner: disk.OS{}, Fail: disktest.Op("rename", test.err)}
			err := disk.Replace(fsys, "case.yaml", []byte(fresh))
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
			if !errors.Is(err, test.err) {
				t.Error("the system's error is lost")
			}
		})
	}
}

// What is no file is named as what it is, with what to do.
func TestReadRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	cycle := filepath.Join(dir, "cycle")
	tests := map[string]string{dir: "it is a folder", cycle: "leads back to itself"}
	if runtime.GOOS != "windows" {
		tests[os.DevNull] = "it is a pipe or a device"
	}
	symlink(t, "cycle", cycle)
	for name, want := range tests {
		_, err := disk.Read(disk.OS{}, name)
		if wantRefused(t, err, disk.WrongType); err == nil || !strings.HasPrefix(err.Error(), "could not read "+name+": ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
		_, err = disk.Open(disk.OS{}, name)
		if wantRefused(t, err, disk.WrongType); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s opened: %v", name, err)
		}
	}
	large := filepath.Join(dir, "large")
	check(t, os.WriteFile(large, nil, 0o600))
	check(t, os.Truncate(large, disk.MaxFile+1))
	if _, err := disk.Read(disk.OS{}, large); err == nil || !strings.Contains(err.Error(), "it is larger than 256 MB") {
		t.Errorf("large: %v", err)
	}
}
