package publish

import (
	"errors"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/pages"
)

// Writer writes finished files. It replaces an existing file only if the program
// wrote that itself, from the same document, and nobody has changed it since.
type Writer struct {
	FS       disk.FS
	Origin   Origin
	Document string // the ID of the document that the files are made from, or ""
	Replace  bool   // replace any file
}

// maxAttempts is how often a name may be taken and given up again by others
// before a file counts as occupied.
const maxAttempts = 10

// Check returns an *Occupied without a free name if a file must not be replaced.
// Other errors are those of reading it.
func (w Writer) Check(file string) error {
	_, err := w.check(file)
	return err
}

// check is Check, and reports whether the file exists.
func (w Writer) check(file string) (exists bool, err error) {
	if w.Replace {
		return true, nil
	}
	exists, err = disk.Exists(w.FS, file)
	if err != nil || !exists {
		return false, err
	}
	data, err := disk.Read(w.FS, file)
	var refused *disk.Refused
	switch {
	case errors.As(err, &refused) && refused.Reason == disk.WrongType:
		return true, &Occupied{File: file} // a folder or a huge file
	case errors.Is(err, fs.ErrNotExist):
		return true, nil // a dangling link, or removed meanwhile
	case err != nil || len(data) == 0:
		return true, err
	}
	switch o := w.Origin(data); {
	case o.State == pages.Foreign:
		return true, &Occupied{File: file}
	case o.Document != w.Document:
		return true, &Occupied{File: file, Other: o.Document}
	case o.State != pages.Intact:
		return true, &Occupied{File: file, State: o.State}
	}
	return true, nil
}

// Write writes a file; its folder is made if it is missing. What Check found must
// hold until the last moment. Of two programs that write the same file at once,
// both succeed. Errors: *Occupied as of Check; *disk.Refused; *disk.Unconfirmed,
// with which the file is there.
func (w Writer) Write(file string, data []byte) error {
	if err := disk.MakeFolder(w.FS, filepath.Dir(file)); err != nil {
		return err
	}
	if w.Replace {
		return disk.Replace(w.FS, file, data)
	}
	for range maxAttempts {
		exists, err := w.check(file)
		if err != nil {
			return err
		}
		if exists {
			return disk.ReplaceIf(w.FS, file, data, func() error { return w.Check(file) })
		}
		// Somebody else may create the file in between, even this program.
		if err := disk.Create(w.FS, file, data); !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return &Occupied{File: file}
}
