package workspace

import (
	"bytes"
	"errors"

	"promodoc/app/docdiff"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/session"
	"promodoc/app/store"
)

// saver saves one open document.
type saver struct{ opened store.Opened }

// Save writes the document. It is called on one goroutine at a time.
func (s saver) Save(d promo.Document) error {
	err := s.opened.Save(d)
	var elsewhere *store.Elsewhere
	if errors.As(err, &elsewhere) {
		return theirs(elsewhere)
	}
	return markSaved(err)
}

// theirs gives a session what the file has instead of what was saved last.
func theirs(e *store.Elsewhere) *session.Theirs {
	return &session.Theirs{Document: e.Document, Accept: e.Accept, Fresh: e.Fresh}
}

// pathSaver saves one path that is open for editing.
type pathSaver struct {
	file *safefile.File
	// keep keeps a file beside it that is not in UTF-8, before the text that was
	// made of it is written over it; it does so once.
	keep func() error
}

// saverOf returns the saver of a path's file; text is what was made of its bytes.
func (p *Paths) saverOf(file *safefile.File, data, text []byte) pathSaver {
	if bytes.Equal(data, text) {
		return pathSaver{file, func() error { return nil }}
	}
	return pathSaver{file, func() error {
		if data == nil {
			return nil
		}
		_, err := p.files.KeepCopy(file.Name(), data, store.AsItWas)
		if err == nil {
			data = nil
		}
		return err
	}}
}

// Save writes the path. It is called on one goroutine at a time.
func (s pathSaver) Save(d pathedit.Draft) error {
	data, err := d.Bytes()
	if err == nil {
		err = s.keep()
	}
	if err != nil {
		return err
	}
	return markSaved(s.file.Save(data))
}

// markSaved marks the error of a save that succeeded although another program
// had changed the file: the user has to know, and saving must not be repeated.
func markSaved(err error) error {
	if c, ok := savedConflict(err); ok {
		return session.SavedError{Err: c}
	}
	return err
}

// savedConflict returns the conflict of a save that succeeded.
func savedConflict(err error) (*safefile.Conflict, bool) {
	var c *safefile.Conflict
	ok := errors.As(err, &c)
	return c, ok && c.Saved
}

// maxMerges is how often a save starts over because another program wrote the
// file meanwhile.
const maxMerges = 20

// SaveLoaded saves a document that was loaded and edited without a window, merged
// with what another window or program wrote into the file meanwhile. The notice
// is a sentence if that could not be read and both versions were kept. Errors:
// of the kind ErrConflict if both changed the same, and nothing was written; those
// of [store.Opened.Save].
func (d *Documents) SaveLoaded(loaded store.Opened, doc promo.Document) (notice string, err error) {
	doc.Updated = promo.DateOf(d.now())
	return d.saveMerged(loaded, doc)
}

func (d *Documents) saveMerged(loaded store.Opened, doc promo.Document) (notice string, err error) {
	base := loaded.Document
	err = loaded.Save(doc)
	var elsewhere *store.Elsewhere
	for n := 0; n < maxMerges && errors.As(err, &elsewhere); n++ {
		merged, conflicts := docdiff.Merge(base, doc, elsewhere.Document)
		if len(conflicts) > 0 {
			return "", ErrConflict.Err("File", loaded.File, "Where", conflicts[0].Label())
		}
		elsewhere.Accept()
		base, doc = elsewhere.Document, merged
		err = loaded.Save(doc)
	}
	if c, ok := savedConflict(err); ok {
		return c.Error(), nil
	}
	return "", err
}
