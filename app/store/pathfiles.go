package store

import (
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/filename"
	"promodoc/app/safefile"
)

// PathFiles are the user's own path files, in a folder of their own. They hold
// whatever was typed, valid or not. Deleted ones go to the trash of the library.
type PathFiles struct {
	files       safefile.Files
	folder      string
	trashFolder string
}

// PathFiles returns the path files in a folder, which is made when the first
// file is written.
func (l *Library) PathFiles(folder string) PathFiles {
	return PathFiles{files: l.files, folder: folder, trashFolder: filepath.Join(l.trash(), "paths")}
}

// Read reads a path file that is going to be saved again. Errors:
// *disk.Missing, *disk.Refused.
func (p PathFiles) Read(file string) ([]byte, *safefile.File, error) { return p.files.Read(file) }

// Create writes a new file, named after the path's id, and returns it. It never
// replaces another: if the name is taken, a number is added. Errors:
// *disk.Refused, and *disk.Unconfirmed, with which the file is there.
func (p PathFiles) Create(id string, data []byte) (file string, err error) {
	if err := disk.MakeFolder(p.files.FS, p.folder); err != nil {
		return "", err
	}
	name := filename.Slug(id, "path")
	return p.files.Create(data, func(n int) string {
		if n == 1 {
			return filepath.Join(p.folder, name+extension)
		}
		return filepath.Join(p.folder, filename.Numbered(name, n)+extension)
	})
}

// Trash moves a file to the trash, from which Restore brings it back.
func (p PathFiles) Trash(file string) (safefile.Trashed, error) {
	return p.files.Trash(file, p.trashFolder)
}

// KeepCopy writes a copy of a file next to it; see [safefile.Files.KeepCopy].
func (p PathFiles) KeepCopy(file string, data []byte, why string) (string, error) {
	return p.files.KeepCopy(file, data, why)
}

// Restore moves a file out of the trash again; see [safefile.Files.Restore].
func (p PathFiles) Restore(t safefile.Trashed) (file string, err error) { return p.files.Restore(t) }
