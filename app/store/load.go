package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// Stamp stands for the content of a file as it was read or written, so that
// Save can tell whether somebody else changed it since. The zero Stamp stands
// for no file. Stamps are comparable.
type Stamp struct {
	sum      [sha256.Size]byte
	present  bool
	readOnly bool
}

func stampOf(data []byte) Stamp { return Stamp{sum: sha256.Sum256(data), present: true} }

// String writes the stamp as text; empty for the zero one.
func (s Stamp) String() string {
	if !s.present {
		return ""
	}
	return hex.EncodeToString(s.sum[:])
}

// ParseStamp reads a stamp that String wrote.
func ParseStamp(text string) (Stamp, error) {
	if text == "" {
		return Stamp{}, nil
	}
	s := Stamp{present: true}
	n, err := hex.Decode(s.sum[:], []byte(text))
	if err != nil || n != len(s.sum) || len(text) != 2*len(s.sum) {
		return Stamp{}, fmt.Errorf("%q is no stamp of a file", text)
	}
	return s, nil
}

// Opened is a document as it was found on disk.
type Opened struct {
	Document promo.Document
	File     string
	Stamp    Stamp
	ReadOnly bool             // written by a newer version of the program, see Notices
	Notices  []docfile.Notice // what to tell her about the file
	Newer    error            // where ReadOnly: the sentence that says why
}

// Load opens a document, in the library or anywhere else. Errors: the faults
// of docfile.Read with their places, *disk.Missing, *disk.Refused. The file is
// never touched.
func (l *Library) Load(file string) (Opened, error) {
	data, err := disk.Read(l.ports.FS, file)
	if err != nil {
		return Opened{}, err
	}
	doc, notices, err := docfile.Read(file, data)
	opened := Opened{Document: doc, File: file, Stamp: stampOf(data), Notices: notices}
	var newer *docfile.NewerSchema
	if errors.As(err, &newer) {
		opened.ReadOnly, opened.Newer = true, err
		opened.Stamp.readOnly = true
		return opened, nil
	}
	if err != nil {
		return Opened{}, err
	}
	return opened, nil
}

// ErrReadOnly says that a document of a newer version of the program can be
// read but not written: this version would drop what it does not know.
type ErrReadOnly struct{ File string }

// Error says so in one sentence.
func (e *ErrReadOnly) Error() string {
	return fmt.Sprintf("%s was written by a newer version of Promodoc and is open for reading only: update the program to change it", e.File)
}
