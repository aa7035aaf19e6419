package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"testing/fstest"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/store"
)

func TestReadPaths(t *testing.T) {
	bundled := fstest.MapFS{
		"paths/general.yaml": {Data: []byte("bundled general")},
		"paths/staff.yaml":   {Data: []byte("bundled staff")},
		"readme.md":          {Data: []byte("no path")},
	}
	dir := filepath.Join(t.TempDir(), "paths")
	read := func(fsys disk.FS) (got []string, err error) {
		files, err := store.ReadPaths(fsys, dir, bundled)
		for _, f := range files {
			name := f.Name
			if !f.Bundled {
				name, _ = filepath.Rel(dir, f.Name)
			}
			got = append(got, fmt.Sprintf("%s|%s|%v", name, f.Data, f.Bundled))
		}
		return got, err
	}
	theirs := []string{"paths/general.yaml|bundled general|true", "paths/staff.yaml|bundled staff|true"}

	if got, err := read(disk.OS{}); err != nil || !slices.Equal(got, theirs) {
		t.Errorf("without a folder: %q, %v", got, err)
	}
	for name, content := range map[string]string{
		"b.yml": "mine b", "a.yaml": "mine a", "notes.md": "x", ".c.yaml": "x", "d.yaml/inside.txt": "x",
	} {
		disktest.Write(t, filepath.Join(dir, name), content)
	}
	all := append(slices.Clone(theirs), "a.yaml|mine a|false", "b.yml|mine b|false")
	if got, err := read(disk.OS{}); err != nil || !slices.Equal(got, all) {
		t.Errorf("got %q, %v", got, err)
	}

	oneBad := &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
		if c.Op == "readfile" && c.Base == "a.yaml" {
			return syscall.EACCES
		}
		return nil
	}}
	got, err := read(oneBad)
	var refused *disk.Refused
	if !errors.As(err, &refused) || refused.File != filepath.Join(dir, "a.yaml") || !slices.Equal(got, append(slices.Clone(theirs), "b.yml|mine b|false")) {
		t.Errorf("with a file that cannot be read: %q, %v", got, err)
	}
}
