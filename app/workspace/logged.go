package workspace

import (
	"crypto/sha256"
	"errors"
	"path/filepath"
	"sync/atomic"

	"promodoc/app/disk"
	"promodoc/app/recovery"
	"promodoc/app/safefile"
	"promodoc/app/session"
)

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
