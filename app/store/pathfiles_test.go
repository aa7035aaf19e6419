package store_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/store"
)

// pathFiles are those in the folder "config/paths" of a root, with the library
// in "library".
func pathFiles(fsys disk.FS, root string) (store.PathFiles, *store.Library) {
	l := open(fsys, filepath.Join(root, "library"))
	return l.PathFiles(filepath.Join(root, "config", "paths")), l
}

func TestPathFilesAreNamedAfterTheirIDs(t *testing.T) {
	root := t.TempDir()
	p, _ := pathFiles(disk.OS{}, root)
	for _, id := range []string{"lead", "lead", "../x", ""} {
		_, err := p.Create(id, []byte(id))
		check(t, err)
	}
	want := map[string]string{
		"config/paths/lead.yaml": "lead", "config/paths/lead-2.yaml": "lead", "config/paths/x.yaml": "../x", "config/paths/path.yaml": "",
	}
	if got := disktest.Files(t, root); !maps.Equal(got, want) {
		t.Errorf("files %q", got)
	}
	if runtime.GOOS == "windows" {
		return // it has no such rights
	}
	for file, rights := range map[string]os.FileMode{"config/paths": 0o700, "config/paths/lead.yaml": 0o600} {
		if info, err := os.Stat(filepath.Join(root, file)); err != nil || info.Mode().Perm() != rights {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
}

func TestReadPathFolder(t *testing.T) {
	dir := t.TempDir()
	path := "schema: promodoc.path/v1\nid: a\ntitle: A\n"
	for name, content := range map[string]string{
		"a.yaml":                       path,
		"deep/er/b.yml":                "# a comment first\n" + path,
		"newer.yaml":                   "schema: \"promodoc.path/v9\"\r\n",
		"broken.yaml":                  "schema: promodoc.path/v1\nid: [\n",
		".git/c.yaml":                  path,
		".hidden.yaml":                 path,
		"ci.yaml":                      "schema: other/v1\n",
		"document.yaml":                "schema: promodoc.document/v1\n",
		"d.md":                         path,
		"promodoc.path.v1.schema.json": "{}",
	} {
		disktest.Write(t, filepath.Join(dir, filepath.FromSlash(name)), content)
	}
	names := func(fsys disk.FS) ([]string, error) {
		files, err := store.ReadPathFolder(fsys, dir)
		var all []string
		for _, f := range files {
			short, _ := filepath.Rel(dir, f.Name)
			all = append(all, filepath.ToSlash(short))
			if f.Folder != dir || f.Bundled {
				t.Errorf("%+v", f)
			}
		}
		return all, err
	}
	want := []string{"a.yaml", "broken.yaml", "deep/er/b.yml", "newer.yaml"}
	if got, err := names(disk.OS{}); err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v", got, err)
	}

	refused := &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
		if c.Op == "readfile" && c.Base == "broken.yaml" {
			return os.ErrPermission
		}
		return nil
	}}
	var why *disk.Refused
	if got, err := names(refused); !errors.As(err, &why) || len(got) != 3 {
		t.Errorf("with a file that cannot be read: %q, %v", got, err)
	}

	var missing *disk.Missing
	if _, err := store.ReadPathFolder(disk.OS{}, filepath.Join(dir, "nowhere")); !errors.As(err, &missing) {
		t.Errorf("a missing folder: %v", err)
	}
}
