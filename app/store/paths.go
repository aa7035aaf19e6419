package store

import (
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/career"
	"promodoc/app/disk"
)

// ReadPaths reads the path files for career.NewCatalog: the bundled ones,
// anywhere in their file system, then the user's own in a folder, both by name,
// and then those of the folders that others keep, see [ReadPathFolder]. The own
// folder need not exist. The error joins what could not be read; the other
// files are returned with it, so that one bad file or missing folder does not
// hide the rest. The catalog judges what is in a file.
func ReadPaths(fsys disk.FS, own string, bundled fs.FS, folders ...string) ([]career.File, error) {
	files, bundledErr := bundledPaths(bundled)
	mine, ownErr := ownPaths(fsys, own)
	files = append(files, mine...)
	faults := []error{bundledErr, ownErr}
	for _, folder := range folders {
		theirs, err := ReadPathFolder(fsys, folder)
		files, faults = append(files, theirs...), append(faults, err)
	}
	return files, errors.Join(faults...)
}

func bundledPaths(bundled fs.FS) ([]career.File, error) {
	var files []career.File
	err := fs.WalkDir(bundled, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if _, ok := stem(name); !ok {
			return nil
		}
		data, err := fs.ReadFile(bundled, name)
		files = append(files, career.File{Name: name, Data: data, Bundled: true})
		return err
	})
	return files, err
}

func ownPaths(fsys disk.FS, dir string) ([]career.File, error) {
	entries, err := disk.List(fsys, dir)
	faults := []error{err}
	var files []career.File
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		if _, ok := stem(name); !ok || entry.IsDir() {
			continue
		}
		data, err := disk.Read(fsys, name)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		files = append(files, career.File{Name: name, Data: data})
	}
	return files, errors.Join(faults...)
}
