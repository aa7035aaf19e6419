package workspace

import (
	"crypto/sha256"
	"errors"
	"path/filepath"
	"sync/atomic"

	"promodoc/app/disk"
	"promodoc/app/docdiff"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/recovery"
	"promodoc/app/safefile"
	"promodoc/app/session"
	"promodoc/app/store"
)

// logOf returns the recovery log of a document that is going to be edited.
func (r *Recovery) logOf(loaded store.Opened) *recovery.Log {
	return r.folder.Log(recovery.About{
		Kind: recovery.Document, File: absolute(loaded.File), Document: loaded.Document.ID,
		Base: loaded.Handle().Sum(), Seal: loaded.Codec.Seal,
	})
}

// putBack puts what was left of a document back into its session, as far as it
// continues the file.
func (r *Recovery) putBack(open *OpenDocument) {
	saved := open.Loaded.Document
	for _, found := range r.about(recovery.Document, absolute(open.Loaded.File), saved.ID, open.Loaded.Codec.Key()) {
		readable := found.State == RecoveredWaits
		relation := found.left.Relation(open.Loaded.Handle().Sum())
		switch {
		case relation == recovery.Included, readable && sameDocument(found.doc, saved):
			_ = r.folder.Remove(found.left) // tried again next time
			continue
		case !readable:
		case relation == recovery.Newer && open.Session.ReadOnly():
			continue // it waits until the document can be edited
		case relation == recovery.Newer && open.Session.Revision() == 0:
			found.State = RecoveredPutBack
			found.Last = found.lastTyped(saved)
			open.log.Adopt(found.left)
			open.Session.Replace(textPutBack.Text(), found.doc)
		default: // the file was changed since, or something newer was put back
			found.State = RecoveredDiverged
		}
		if readable {
			found.Words = newWords(saved, found.doc)
		}
		open.Recovered = append(open.Recovered, found)
	}
}

// lastTyped returns where the document was typed in last: what is known of that is
// the last change in the log, or else all that was typed since the save.
func (r Recovered) lastTyped(saved promo.Document) LastTyped {
	if data := r.left.Before(); data != nil {
		before, _, err := docfile.Read(r.left.Log, data)
		if last := lastTyped(before, r.doc); err == nil && last.Field != (promo.Ref{}) {
			return last
		}
	}
	return lastTyped(saved, r.doc)
}

// Took has the next good save of an open document remove text that was left: the
// user has taken from it what they wanted.
func (r *Recovery) Took(open OpenDocument, found Recovered) {
	if open.log != nil {
		open.log.Adopt(found.left)
	}
}

// LeftUnsaved says what commands have to say about a document that they read: that
// a program left text of it which is not saved. There is no sentence if there is
// none.
func (r *Recovery) LeftUnsaved(loaded store.Opened) []string {
	var all []string
	for _, found := range r.about(recovery.Document, absolute(loaded.File), loaded.Document.ID, loaded.Codec.Key()) {
		saved := found.State == RecoveredWaits && sameDocument(found.doc, loaded.Document)
		if !saved && found.left.Relation(loaded.Handle().Sum()) != recovery.Included {
			all = append(all, textLeftUnsaved.Text("Name", loaded.File, "Date", found.Kept.Format(layoutKept.Text())))
		}
	}
	return all
}

// newWords counts the words that a document has and another lacks.
func newWords(was, now promo.Document) int {
	n := 0
	for _, c := range docdiff.Changes(was, now) {
		n += insertedWords(c.Before, c.After)
	}
	return n
}

// logged is the saver of an open file together with its recovery log, which has
// to know what the saves write. It is both for the session.
type logged[D any] struct {
	saver  session.SaverOf[D]
	file   *safefile.File
	log    *recovery.Log
	encode func(D) ([]byte, error)
	saving atomic.Uint64 // the revision that is being saved
}

// withLog returns a saver of a file that also has what is not saved yet.
func withLog[D any](saver session.SaverOf[D], file *safefile.File, log *recovery.Log, encode func(D) ([]byte, error)) *logged[D] {
	l := &logged[D]{saver: saver, file: file, log: log, encode: encode}
	file.OnWrite(func(sum [sha256.Size]byte) { log.Saving(sum, l.saving.Load()) })
	return l
}

// Save saves the document.
func (l *logged[D]) Save(d D) error {
	err := l.saver.Save(d)
	l.log.Saved(err == nil || errors.As(err, new(session.SavedError)) || errors.As(err, new(*disk.Unconfirmed)))
	return err
}

// Keep adds the document to the log.
func (l *logged[D]) Keep(d D, revision uint64) error {
	data, err := l.encode(d)
	if err != nil {
		return err
	}
	return l.log.Keep(data, revision)
}

// Saving notes which revision Save is going to get.
func (l *logged[D]) Saving(revision uint64) { l.saving.Store(revision) }

// TakenUp notes that the document has what others wrote into the file.
func (l *logged[D]) TakenUp(revision uint64) { l.log.Rebase(l.file.Sum(), revision) }

// Clear removes the log.
func (l *logged[D]) Clear() error { return l.log.Clear() }

// Close ends the writing of the log.
func (l *logged[D]) Close() { l.log.Close() }

// absolute returns a name under which a file is found from every working folder.
func absolute(file string) string {
	if full, err := filepath.Abs(file); err == nil {
		return full
	}
	return file
}
