package disk_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

func TestWithinFollowsNoLinkOut(t *testing.T) {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "secret"), "secret")
	disktest.Write(t, filepath.Join(dir, "notes", "deep", "a.png"), "picture")
	for name, target := range map[string]string{
		"in.png": "deep/a.png", "out.png": "../secret", "absolute.png": filepath.Join(dir, "secret"), "folder": "..", "loop.png": "loop.png",
	} {
		check(t, os.Symlink(target, filepath.Join(dir, "notes", name)))
	}
	files, err := disk.Within(filepath.Join(dir, "notes"))
	check(t, err)
	for _, name := range []string{"deep/a.png", "in.png"} {
		if data, err := fs.ReadFile(files, name); err != nil || string(data) != "picture" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	for _, name := range []string{"out.png", "absolute.png", "folder/secret", "../secret", "deep/../../secret", "/secret", "loop.png"} {
		if data, err := fs.ReadFile(files, name); err == nil {
			t.Errorf("%s was read: %q", name, data)
		}
		if _, err := fs.Stat(files, name); err == nil {
			t.Errorf("%s was found", name)
		}
	}
	if _, err := disk.Within(filepath.Join(dir, "none")); err == nil {
		t.Error("a missing folder was opened")
	}
}
