package publish

import (
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/filename"
)

// SaveText writes a text as a file of a free name, and returns the file. Nothing is
// ever replaced. Errors: *disk.Refused; *disk.Unconfirmed, with which the file is there.
func (p Publisher) SaveText(folder, name, text string) (file string, err error) {
	return p.createFree(folder, filename.Safe(name, "text"), ".txt", []byte(text))
}

// createFree writes a file of the next free name, and returns it.
func (p Publisher) createFree(folder, base, ext string, data []byte) (file string, err error) {
	if err := disk.MakeFolder(p.FS, folder); err != nil {
		return "", err
	}
	files := func(base string) []string { return []string{filepath.Join(folder, base+ext)} }
	for next := base; ; next = p.free(base, files) {
		file = files(next)[0]
		if err := disk.Create(p.FS, file, data); !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}
