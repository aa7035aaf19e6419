package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/filename"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
)

// fallbackStem names the file of a document whose name has no usable letter.
const fallbackStem = "document"

// ErrTaken is the error for a name that another document of the library has.
type ErrTaken struct {
	Name string
	Free string // the next name that is free
}

// Error says so in one sentence. A name that no file can have as it is shares its file with
// others, which may be called otherwise.
func (e *ErrTaken) Error() string {
	if filename.Safe(e.Name, fallbackStem) != e.Name {
		return errTakenFile.Err("File", filename.Slug(e.Name, fallbackStem)+extension, "Name", strconv.Quote(e.Name), "Free", strconv.Quote(e.Free)).Error()
	}
	return errTaken.Err("Name", strconv.Quote(e.Name), "Free", strconv.Quote(e.Free)).Error()
}

// Create writes a new document to the library and returns its file, which is
// named after the document. It never replaces another, even if two processes
// create the same at the same moment. Errors: *ErrTaken, *disk.Refused, and
// *disk.Unconfirmed, with which the file is there.
func (l *Library) Create(doc promo.Document) (file string, err error) {
	return l.CreateProtected(doc, nil)
}

// CreateProtected is Create for a document that is made of a protected one: it
// gets the same key and so the same passphrase. A nil key protects nothing.
func (l *Library) CreateProtected(doc promo.Document, key *sealed.Key) (file string, err error) {
	data, err := docfile.Write(doc)
	if err == nil && key != nil {
		data, err = key.For(doc.ID).Seal(data)
	}
	if err != nil {
		return "", err
	}
	if err := disk.MakeFolder(l.ports.FS, l.Documents()); err != nil {
		return "", err
	}
	taken, err := l.takenStems(l.Documents())
	if err != nil {
		return "", err
	}
	name := filename.Slug(doc.Name, fallbackStem)
	file = filepath.Join(l.Documents(), name+extension)
	if taken[filename.Key(name)] {
		return "", &ErrTaken{Name: doc.Name, Free: freeName(doc.Name, taken)}
	}
	err = disk.Create(l.ports.FS, file, data)
	switch {
	case disk.IgnoreUnconfirmed(err) == nil:
		return file, err
	case errors.Is(err, fs.ErrExist):
		taken[filename.Key(name)] = true
		return "", &ErrTaken{Name: doc.Name, Free: freeName(doc.Name, taken)}
	}
	return "", err
}

// FreeName returns the file name, without extension, that a document gets which
// comes with a name: that, or with the first number that makes it free. Errors:
// *disk.Refused.
func (l *Library) FreeName(name string) (string, error) {
	taken, err := l.takenStems(l.Documents())
	if err != nil {
		return "", err
	}
	if name = filename.Slug(name, fallbackStem); taken[filename.Key(name)] {
		name = freeName(name, taken)
	}
	return name, nil
}

// freeName returns name with the first number that makes it free.
func freeName(name string, taken map[string]bool) string {
	if name == "" {
		name = fallbackStem
	}
	for n := 2; n < safefile.MaxNumber; n++ {
		free := filename.Numbered(name, n)
		if !taken[filename.Key(filename.Slug(free, fallbackStem))] {
			return free
		}
	}
	return ""
}

// Duplicate writes a copy of a document to the library, with an ID of its own
// and "copy" after its name, and returns its file. Errors: those of Load and
// Create, *ErrReadOnly.
func (l *Library) Duplicate(file string) (string, error) {
	opened, err := l.Load(file)
	if err != nil {
		return "", err
	}
	if opened.ReadOnly() {
		return "", &ErrReadOnly{File: file, Reason: opened.unsaveable}
	}
	doc := opened.Document
	name := doc.Name
	if name == "" {
		name = safefile.Stem(file)
	}
	doc.ID = l.ports.NewID()
	for n := 1; ; n++ {
		doc.Name = filename.With(name, copySuffix(n))
		made, err := l.Create(doc)
		var taken *ErrTaken
		if n == safefile.MaxNumber || !errors.As(err, &taken) {
			return l.withAttachments(file, made, err)
		}
	}
}

// withAttachments copies the attachments of a document to a copy that was just made of
// it; err is the error of that. Without them the copy is removed again.
func (l *Library) withAttachments(file, made string, err error) (string, error) {
	if made == "" {
		return "", err
	}
	to := attachments.Folder{FS: l.ports.FS, Document: made, Codec: &sealed.Codec{}}
	from := attachments.Folder{FS: l.ports.FS, Document: file, Codec: to.Codec}
	if failed := to.Copy(from); failed != nil {
		_ = l.Remove(made)
		return "", failed
	}
	return made, err
}

func copySuffix(n int) string {
	if n == 1 {
		return " copy"
	}
	return fmt.Sprintf(" copy %d", n)
}
