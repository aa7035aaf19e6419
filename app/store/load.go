package store

import (
	"errors"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
)

// Opened is a document that was read from a file.
type Opened struct {
	Document promo.Document
	File     string
	Notices  []docfile.Notice // what the user should know about the file
	// Newer is set when a newer version of the program wrote the file: it says
	// so, and the document is read-only.
	Newer *docfile.NewerSchema
	// Codec seals whatever is kept of the document once it is protected with a
	// passphrase. Copies of an Opened share it.
	Codec *sealed.Codec

	file *safefile.File
	lock func(file string) (release func(), err error) // see Ports.Lock
}

// Handle returns the file, for what follows its saves.
func (o Opened) Handle() *safefile.File { return o.file }

// ReadOnly reports whether the document cannot be saved, see Newer.
func (o Opened) ReadOnly() bool { return o.Newer != nil }

// Load opens a document, in the library or anywhere else. Errors: the faults
// of docfile.Read with their positions, *Locked, *disk.Missing, *disk.Refused.
// The file is never touched.
func (l *Library) Load(file string) (Opened, error) {
	data, handle, err := l.files.Read(file)
	if err != nil {
		return Opened{}, err
	}
	if sealed.Is(data) {
		return Opened{}, lockedFile(file, data)
	}
	return l.parse(file, data, handle, nil)
}

// parse reads the content of a file; key is nil if it was not protected.
func (l *Library) parse(file string, content []byte, handle *safefile.File, key *sealed.Key) (Opened, error) {
	doc, notices, err := docfile.Read(file, content)
	opened := Opened{Document: doc, File: file, Notices: notices, Codec: &sealed.Codec{}, file: handle, lock: l.ports.Lock}
	opened.Codec.Use(key)
	if errors.As(err, &opened.Newer) {
		return opened, nil
	}
	if err != nil {
		return Opened{}, err
	}
	return opened, nil
}
