package publish

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/pages"
)

// besideFile returns where a file goes that is beside an export.
func (j job) besideFile(b pages.Beside) string {
	return filepath.Join(filepath.Dir(j.File), filepath.FromSlash(b.Name))
}

// checkBeside returns an *Occupied with the files beside an export that must not be
// replaced: those that are there and are not the same already.
func (j job) checkBeside() error {
	var first *Occupied
	next := &first
	for _, b := range j.report.Beside {
		file := j.besideFile(b)
		there, err := disk.Exists(j.writer.FS, file)
		if err != nil || !there || j.Replace {
			continue // what cannot be looked at causes an error when it is written
		}
		data, err := b.Read()
		if err != nil {
			return err
		}
		if !j.has(b, data) {
			*next = &Occupied{File: file}
			next = &(*next).Also
		}
	}
	if first != nil {
		return first
	}
	return nil
}

// has reports whether a file beside the export is there with its data.
func (j job) has(b pages.Beside, data []byte) bool {
	there, err := disk.Read(j.writer.FS, j.besideFile(b))
	return err == nil && bytes.Equal(data, there)
}

// writeBeside writes the files beside an export. Errors: *disk.Refused, *Occupied;
// *disk.Unconfirmed, with which they are there.
func (j job) writeBeside() error {
	var unconfirmed error
	for _, b := range j.report.Beside {
		file := j.besideFile(b)
		data, err := b.Read()
		if err != nil {
			return err
		}
		if j.has(b, data) {
			continue
		}
		err = disk.MakeFolder(j.writer.FS, filepath.Dir(file))
		switch {
		case err != nil:
			return err
		case j.Replace:
			err = disk.Replace(j.writer.FS, file, data)
		default:
			err = disk.Create(j.writer.FS, file, data)
		}
		switch {
		case errors.Is(err, fs.ErrExist):
			return &Occupied{File: file}
		case disk.IgnoreUnconfirmed(err) != nil:
			return err
		case err != nil:
			unconfirmed = err
		}
	}
	return unconfirmed
}
