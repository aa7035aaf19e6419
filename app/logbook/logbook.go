// Package logbook joins the journal with the documents of the library: which entries are
// used in which examples, examples that are made of entries, what may show a
// consideration, and the search through all of it. It must not know of screens.
package logbook

import (
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/yamldoc"
)

// Logbook is the journal and the documents of one library. Its methods may be called on
// any goroutine.
type Logbook struct {
	Journal *journal.Journal
	// Documents lists the documents of the library.
	Documents func() ([]store.Entry, error)
	// WatchFiles calls changed, on any goroutine, whenever files in folders change, until
	// it is stopped; nil if nothing is watched.
	WatchFiles func(folders []string, changed func()) (stop func())
	// Versions hands the kept versions of a year of the journal to a function, the last
	// first, until that says stop; nil if none are kept.
	Versions func(year int, each func(data []byte) (stop bool))
}

// View is the journal with its uses as it was read. It does not change.
type View struct {
	Entries   []journal.Entry // by their time, the earliest first
	Faults    yamldoc.Faults  // what of the journal cannot be read
	Uses      journal.Uses
	Documents []Document
}

// Document is a document of the library that can be read.
type Document struct {
	File string
	promo.Document
}

// Read reads the journal and the documents. A document that cannot be read, or is
// locked, uses nothing. Errors: *disk.Refused.
func (l *Logbook) Read() (View, error) {
	contents, err := l.Journal.Load()
	if err != nil {
		return View{}, err
	}
	v := View{Entries: contents.Entries, Faults: contents.Faults, Uses: journal.Uses{}}
	documents, err := l.Documents()
	if err != nil {
		return v, err
	}
	byID := journal.ByID(v.Entries)
	for _, d := range documents {
		if d.Locked || d.Err != nil && !d.Damaged {
			continue
		}
		v.Documents = append(v.Documents, Document{d.File, d.Document})
		v.Uses.Add(d.Document, d.File, byID)
	}
	return v, nil
}

// Watch calls changed, on any goroutine, whenever files of the journal change, whoever
// writes them, until it is stopped; a call may still follow.
func (l *Logbook) Watch(changed func()) (stop func()) {
	if l.WatchFiles == nil {
		return func() {}
	}
	return l.WatchFiles([]string{l.Journal.Folder()}, changed)
}

// Apply makes changes; see [journal.Journal.Apply].
func (l *Logbook) Apply(changes ...journal.Change) (journal.Outcome, error) {
	return l.Journal.Apply(changes...)
}

// Add adds entries in their forms, with IDs of their own. Errors: those of
// [journal.Journal.Apply].
func (l *Logbook) Add(entries ...journal.Entry) (journal.Outcome, error) {
	changes := make([]journal.Change, len(entries))
	for i, e := range entries {
		e = journal.Clean(e)
		e.ID = journal.NewID()
		changes[i] = journal.Change{After: e}
	}
	return l.Journal.Apply(changes...)
}
