package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/pages"
)

// Run remembers the files beside its exports that a run of the program wrote, or found
// just as it would have written them, so that it can replace them when the attachment
// changes. Anybody else's, and one that was changed since, is not replaced.
type Run struct{ beside map[string][sha256.Size]byte }

// NewRun returns a run that has not exported yet.
func NewRun() *Run { return &Run{map[string][sha256.Size]byte{}} }

// wrote reports whether the run left a file with these bytes. A nil Run left none.
func (r *Run) wrote(file string, data []byte) bool {
	if r == nil {
		return false
	}
	sum, known := r.beside[file]
	return known && sum == sha256.Sum256(data)
}

func (r *Run) remember(file string, data []byte) {
	if r != nil {
		r.beside[file] = sha256.Sum256(data)
	}
}

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
		if !j.mayHold(file, data) {
			*next = &Occupied{File: file}
			next = &(*next).Also
		}
	}
	if first != nil {
		return first
	}
	return nil
}

// mayHold reports whether a file that is there may hold data: it does already, or this
// run left it.
func (j job) mayHold(file string, data []byte) bool {
	there, err := disk.Read(j.writer.FS, file)
	return err == nil && (bytes.Equal(data, there) || j.run.wrote(file, there))
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
		err = j.writeOneBeside(file, data)
		if disk.IgnoreUnconfirmed(err) != nil {
			return err
		}
		if err != nil {
			unconfirmed = err
		}
		j.run.remember(file, data)
	}
	return unconfirmed
}

func (j job) writeOneBeside(file string, data []byte) error {
	there, err := disk.Read(j.writer.FS, file)
	if err == nil && bytes.Equal(data, there) {
		return nil
	}
	own := err == nil && j.run.wrote(file, there)
	if err := disk.MakeFolder(j.writer.FS, filepath.Dir(file)); err != nil {
		return err
	}
	switch {
	case j.Replace:
		return disk.Replace(j.writer.FS, file, data)
	case own:
		return disk.ReplaceIf(j.writer.FS, file, data, func() error {
			if !j.mayHold(file, data) {
				return &Occupied{File: file}
			}
			return nil
		})
	}
	err = disk.Create(j.writer.FS, file, data)
	if errors.Is(err, fs.ErrExist) {
		return &Occupied{File: file}
	}
	return err
}
