package disktest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
)

// Files returns the content of every file below dir by its path in it, with
// forward slashes; a symbolic link as "-> target".
func Files(t testing.TB, dir string) map[string]string {
	t.Helper()
	return Tree(t, disk.OS{}, dir)
}

// Tree is [Files] of a file system.
func Tree(t testing.TB, fsys disk.FS, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	var walk func(folder, prefix string)
	walk = func(folder, prefix string) {
		entries, err := fsys.ReadDir(folder)
		check(t, err)
		for _, entry := range entries {
			name := filepath.Join(folder, entry.Name())
			switch {
			case entry.IsDir():
				walk(name, prefix+entry.Name()+"/")
			case entry.Type()&fs.ModeSymlink != 0:
				link, err := fsys.Readlink(name)
				check(t, err)
				all[prefix+entry.Name()] = "-> " + link
			default:
				data, err := fsys.ReadFile(name)
				check(t, err)
				all[prefix+entry.Name()] = string(data)
			}
		}
	}
	walk(dir, "")
	return all
}

// Litter returns the temporary files of package disk below dir.
func Litter(t testing.TB, dir string) []string {
	t.Helper()
	return Temps(t, disk.OS{}, dir)
}

// Temps is [Litter] of a file system.
func Temps(t testing.TB, fsys disk.FS, dir string) []string {
	t.Helper()
	var found []string
	for name := range Tree(t, fsys, dir) {
		if ok, _ := filepath.Match(disk.TempPattern, filepath.Base(name)); ok || strings.HasSuffix(name, ".tmp") {
			found = append(found, name)
		}
	}
	return found
}

// Write makes a file with its folders for a test.
func Write(t testing.TB, name, content string) {
	t.Helper()
	Folder(t, disk.OS{}, filepath.Dir(name))
	check(t, os.WriteFile(name, []byte(content), 0o600))
}

// Put is [Write] for a file system. An existing file is replaced.
func Put(t testing.TB, fsys disk.FS, name, content string) {
	t.Helper()
	Folder(t, fsys, filepath.Dir(name))
	if err := fsys.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	f, err := fsys.CreateNew(name)
	check(t, err)
	_, err = f.Write([]byte(content))
	check(t, err)
	check(t, f.Close())
}

// Folder makes a folder with its parents for a test.
func Folder(t testing.TB, fsys disk.FS, name string) {
	t.Helper()
	check(t, fsys.MkdirAll(name))
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
