package store

import (
	"errors"

	"promodoc/app/docfile"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
)

// Elsewhere is a document that another window or program wrote into the file of
// an opened one.
type Elsewhere struct {
	Document promo.Document

	name    string
	file    *safefile.File
	changed *safefile.Changed
}

// Error says that the file was changed. Callers merge the two instead, see
// [Elsewhere.Accept].
func (e *Elsewhere) Error() string { return errElsewhere.Err("File", e.name).Error() }

// Accept makes it the version that the next save may replace, for a caller whose
// document has all of it.
func (e *Elsewhere) Accept() { e.file.Accept(e.changed) }

// Fresh reports whether nothing was saved or accepted since it was found.
func (e *Elsewhere) Fresh() bool { return e.file.Fresh(e.changed) }

// Same reports whether two findings are of the same content.
func (e *Elsewhere) Same(other *Elsewhere) bool {
	return other != nil && e.changed.Same(other.changed)
}

// Save writes a new version of the document to its file. It must not be called
// by several goroutines at once, and other programs of this computer wait for
// it. If another one changed the document, nothing is written and the error is
// *Elsewhere. What cannot be read as a document is kept next to the file before
// it is replaced, and so is, before the first save, a file that has more or
// something else than the document. Errors: those of [safefile.File.Save]; *Elsewhere; *ErrReadOnly;
// filelock.ErrBusy; *docfile.NewerSchema and *Locked, if the file has become such
// a one, and then nothing is written.
func (o Opened) Save(doc promo.Document) error {
	if o.ReadOnly() {
		return &ErrReadOnly{File: o.File, Reason: o.unsaveable}
	}
	data, err := o.Bytes(doc)
	if err == nil {
		data, err = o.Codec.Seal(data)
	}
	if err != nil {
		return err
	}
	if o.lock != nil {
		release, err := o.lock(o.File)
		if err != nil {
			return err
		}
		defer release()
	}
	if err := o.original.keep(); err != nil {
		return err
	}
	err = o.file.Replace(data)
	var changed *safefile.Changed
	if !errors.As(err, &changed) {
		return err
	}
	theirs, err := o.elsewhere(changed)
	switch {
	case err == nil:
		return theirs
	case unreadable(err):
		return o.file.Save(data)
	}
	return err
}

// Look returns what another window or program wrote into the file, nil if it has
// what was last read or saved. It may be called while the document is being
// saved. Errors: *disk.Missing, *disk.Refused; faults and others of Load, if the
// file cannot be read.
func (o Opened) Look() (*Elsewhere, error) {
	changed, err := o.file.Look()
	if changed == nil {
		return nil, err
	}
	return o.elsewhere(changed)
}

// elsewhere reads what was found in the file.
func (o Opened) elsewhere(changed *safefile.Changed) (*Elsewhere, error) {
	content, err := o.Codec.Open(changed.Data)
	switch {
	case message.Is(err, sealed.ErrLocked), message.Is(err, sealed.ErrOtherKey):
		return nil, lockedFile(o.File, changed.Data)
	case err != nil:
		return nil, err
	}
	doc, notices, err := docfile.Read(o.File, content)
	if err == nil {
		// A file that was cut off, as a sync service leaves it half-way, is nobody's
		// version: what it lacks was not deleted.
		err = docfile.Loss(notices)
	}
	if err != nil {
		return nil, err
	}
	return &Elsewhere{Document: doc, name: o.File, file: o.file, changed: changed}, nil
}

// unreadable reports whether an error says that a file has no document, rather
// than one that only another version of the program or its owner can read.
func unreadable(err error) bool {
	var newer *docfile.NewerSchema
	var locked *Locked
	return !errors.As(err, &newer) && !errors.As(err, &locked)
}

// ErrReadOnly is the error for saving a document that must not be written over its
// file: one of a newer version of the program, of which this version would drop what
// it does not know, or one with bytes that are no text.
type ErrReadOnly struct {
	File   string
	Reason error // nil for a newer version
}

// Error says so in one sentence.
func (e *ErrReadOnly) Error() string {
	if e.Reason != nil {
		return errUnsaveable.Err("File", e.File, "Reason", e.Reason).Error()
	}
	return errReadOnly.Err("File", e.File).Error()
}
