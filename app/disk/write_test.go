package disk_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"syscall"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

const old, fresh = "written in spring", "written in autumn, and more of it"

func withOld(t *testing.T, dir string) { disktest.Write(t, filepath.Join(dir, "case.yaml"), old) }

func empty(*testing.T, string) {}

func replace(fsys disk.FS, dir string) error {
	return disk.Replace(fsys, filepath.Join(dir, "case.yaml"), []byte(fresh))
}

func create(fsys disk.FS, dir string) error {
	return disk.Create(fsys, filepath.Join(dir, "case.yaml"), []byte(fresh))
}

// wantWhole checks that the folder holds the file with want, or no file where
// want is empty, and nothing else.
func wantWhole(t *testing.T, dir, want string) {
	t.Helper()
	files := disktest.Files(t, dir)
	if want == "" && len(files) == 0 {
		return
	}
	if len(files) != 1 || files["case.yaml"] != want {
		t.Errorf("the folder holds %q, want only case.yaml with %q", files, want)
	}
}

func TestReplaceLeavesOldOrNewWhicheverCallFails(t *testing.T) {
	for name, prepare := range map[string]func(*testing.T, string){"over": withOld, "new": empty} {
		t.Run(name, func(t *testing.T) {
			disktest.EachCall(t, prepare, replace, func(t *testing.T, dir string, failed disktest.Call, err error) {
				want := fresh
				var unconfirmed *disk.Unconfirmed
				switch {
				case err == nil:
					t.Errorf("%s failed and nothing was said", failed)
				case !errors.As(err, &unconfirmed):
					wantRefused(t, err, disk.Full)
					want = map[string]string{"over": old}[name]
				}
				wantWhole(t, dir, want)
			})
		})
	}
}

func TestReplaceLeavesOldOrNewWhenTheDiskIsRemoved(t *testing.T) {
	disktest.EachBreak(t, withOld, replace, func(t *testing.T, dir string, failed disktest.Call, err error) {
		if err == nil {
			t.Errorf("%s and all after it failed and nothing was said", failed)
		}
		if got := disktest.Files(t, dir)["case.yaml"]; got != old && got != fresh {
			t.Errorf("after %s the file holds %q", failed, got)
		}
	})
}

func TestCreateIsAtomicWhicheverCallFails(t *testing.T) {
	check := func(t *testing.T, dir string, failed disktest.Call, err error) {
		var unconfirmed *disk.Unconfirmed
		if err == nil || errors.As(err, &unconfirmed) {
			wantWhole(t, dir, fresh)
			return
		}
		wantWhole(t, dir, "")
	}
	t.Run("with links", func(t *testing.T) {
		disktest.EachCall(t, empty, create, func(t *testing.T, dir string, failed disktest.Call, err error) {
			if failed.Op == "remove" {
				// The one call whose failure leaves a hidden second name.
				if got := disktest.Files(t, dir)["case.yaml"]; err != nil || got != fresh {
					t.Errorf("err %v, file %q", err, got)
				}
				return
			}
			check(t, dir, failed, err)
		})
	})
	t.Run("without links", func(t *testing.T) {
		noLinks := func(fsys disk.FS, dir string) error { return create(linkless{fsys}, dir) }
		disktest.EachCall(t, empty, noLinks, check)
	})
}

// linkless is a file system, such as that of a memory stick, without links.
type linkless struct{ disk.FS }

func (linkless) Link(string, string) error { return syscall.EPERM }

func TestCreateNeverReplaces(t *testing.T) {
	for name, fsys := range map[string]disk.FS{"with links": disk.OS{}, "without": linkless{disk.OS{}}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "case.yaml")
			var wg sync.WaitGroup
			won := make(chan string, 16)
			for i := range 16 {
				wg.Add(1)
				go func() {
					defer wg.Done()
					text := string(rune('a' + i))
					switch err := disk.Create(fsys, file, []byte(text)); {
					case err == nil:
						won <- text
					case !errors.Is(err, fs.ErrExist):
						t.Errorf("the one the second one gets %v", err)
					}
				}()
			}
			wg.Wait()
			close(won)
			if len(won) != 1 {
				t.Fatalf("%d created it", len(won))
			}
			wantWhole(t, dir, <-won)
		})
	}
}

func TestCreateDoesNotReplaceADanglingLink(t *testing.T) {
	dir := t.TempDir()
	symlink(t, "elsewhere", filepath.Join(dir, "case.yaml"))
	if err := create(disk.OS{}, dir); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want taken", err)
	}
}

func TestReplaceFollowsLinks(t *testing.T) {
	tests := map[string]struct {
		target string // what the link says
		there  bool   // whether that exists
	}{
		"relative":        {filepath.Join("real", "case.yaml"), true},
		"to a file to be": {filepath.Join("real", "new.yaml"), false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			disktest.Write(t, filepath.Join(dir, "real", "case.yaml"), old)
			symlink(t, test.target, filepath.Join(dir, "link.yaml"))
			symlink(t, "link.yaml", filepath.Join(dir, "case.yaml"))
			if err := replace(disk.OS{}, dir); err != nil {
				t.Fatal(err)
			}
			files := disktest.Files(t, dir)
			if files["case.yaml"] != "-> link.yaml" || files[filepath.ToSlash(test.target)] != fresh {
				t.Errorf("the folder holds %q", files)
			}
		})
	}
}

func TestReplaceRefusesFoldersAndProtectedFiles(t *testing.T) {
	tests := map[string]struct {
		prepare func(t *testing.T, file string)
		reason  disk.Reason
	}{
		"folder":        {func(t *testing.T, file string) { check(t, os.Mkdir(file, 0o700)) }, disk.WrongType},
		"symlink cycle": {func(t *testing.T, file string) { symlink(t, "case.yaml", file) }, disk.WrongType},
		"write-protected": {func(t *testing.T, file string) {
			disktest.Write(t, file, old)
			check(t, os.Chmod(file, 0o400))
		}, disk.Permission},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			test.prepare(t, filepath.Join(dir, "case.yaml"))
			before := disktest.Files(t, dir)
			wantRefused(t, replace(disk.OS{}, dir), test.reason)
			if after := disktest.Files(t, dir); len(after) != len(before) || after["case.yaml"] != before["case.yaml"] {
				t.Errorf("was %q, is %q", before, after)
			}
		})
	}
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows keeps permissions elsewhere")
		return
	}
	dir := t.TempDir()
	shared := filepath.Join(dir, "shared.yaml")
	disktest.Write(t, shared, old)
	check(t, os.Chmod(shared, 0o644))
	check(t, disk.MakeFolder(disk.OS{}, filepath.Join(dir, "a", "b")))
	check(t, disk.Replace(disk.OS{}, shared, []byte(fresh)))
	check(t, disk.Replace(disk.OS{}, filepath.Join(dir, "new.yaml"), []byte(fresh)))
	check(t, disk.Create(disk.OS{}, filepath.Join(dir, "made.yaml"), []byte(fresh)))
	for name, want := range map[string]fs.FileMode{
		"shared.yaml": 0o644, "new.yaml": 0o600, "made.yaml": 0o600, "a": 0o700, "a/b": 0o700,
	} {
		info, err := os.Stat(filepath.Join(dir, name))
		check(t, err)
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has %o, want %o", name, got, want)
		}
	}
}

func TestReplaceIfChecksThePreconditionLast(t *testing.T) {
	dir := t.TempDir()
	withOld(t, dir)
	changed := errors.New("somebody was faster")
	err := disk.ReplaceIf(disk.OS{}, filepath.Join(dir, "case.yaml"), []byte(fresh), func() error {
		if len(disktest.Litter(t, dir)) != 1 {
			t.Error("asked before the new content was on disk")
		}
		return changed
	})
	if !errors.Is(err, changed) {
		t.Errorf("got %v", err)
	}
	wantWhole(t, dir, old)
}

func symlink(t *testing.T, target, name string) {
	t.Helper()
	check(t, os.Symlink(target, name))
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantRefused(t *testing.T, err error, reason disk.Reason) {
	t.Helper()
	var refused *disk.Refused
	if !errors.As(err, &refused) || refused.Reason != reason {
		t.Errorf("got %v, want a refusal for reason %d", err, reason)
	}
}

// A rename that reaches the disk before the bytes do leaves an empty file
// after a power cut, so the order of the calls is part of the promise.
func TestReplaceSyncsBeforeTheRename(t *testing.T) {
	dir := t.TempDir()
	withOld(t, dir)
	fsys := &disktest.Faulty{Inner: disk.OS{}}
	check(t, replace(fsys, dir))
	var ops []string
	for _, call := range fsys.Calls() {
		if call.Op != "lstat" {
			ops = append(ops, call.Op)
		}
	}
	want := []string{"createtemp", "file.write", "file.sync", "file.close", "rename", "syncdir"}
	if !slices.Equal(ops, want) {
		t.Errorf("the calls are %q, want %q", ops, want)
	}
}
