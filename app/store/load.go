package store

import (
	"errors"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/safefile"
)

// Opened is a document that was read from a file.
type Opened struct {
	Document promo.Document
	File     string
	Notices  []docfile.Notice // what the user should know about the file
	// Newer is set when a newer version of the program wrote the file: it says
	// so, and the document is read-only.
	Newer *docfile.NewerSchema

	file *safefile.File
}

// ReadOnly reports whether the document cannot be saved, see Newer.
func (o Opened) ReadOnly() bool { return o.Newer != nil }

// Load opens a document, in the library or anywhere else. Errors: the faults
// of docfile.Read with their positions, *disk.Missing, *disk.Refused. The file
// is never touched.
func (l *Library) Load(file string) (Opened, error) {
	data, handle, err := l.files.Read(file)
	if err != nil {
		return Opened{}, err
	}
	doc, notices, err := docfile.Read(file, data)
	opened := Opened{Document: doc, File: file, Notices: notices, file: handle}
	if errors.As(err, &opened.Newer) {
		return opened, nil
	}
	if err != nil {
		return Opened{}, err
	}
	return opened, nil
}

// Save writes a new version of the document to its file. It must not be called
// by several goroutines at once. Errors: those of [safefile.File.Save];
// *ErrReadOnly.
func (o Opened) Save(doc promo.Document) error {
	if o.ReadOnly() {
		return &ErrReadOnly{File: o.File}
	}
	data, err := docfile.Write(doc)
	if err != nil {
		return err
	}
	return o.file.Save(data)
}

// ErrReadOnly is the error for saving a document of a newer version of the
// program: this version would drop what it does not know.
type ErrReadOnly struct{ File string }

// Error says so in one sentence.
func (e *ErrReadOnly) Error() string { return errReadOnly.Err("File", e.File).Error() }
