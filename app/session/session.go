// Package session is the open document: its present state, edits with undo and
// redo, automatic saving, and listeners for changes. It uses disk and clock
// through interfaces and must not know of widgets, folders or file formats.
//
// A Session belongs to one goroutine, its owner: the one on which the Post
// function of its Options runs functions, which in a window is the one that
// draws. Methods must be called there, and listeners are called there. Only the
// Saver runs elsewhere; it gets a Document, which never changes.
package session

import (
	"slices"
	"time"
)

// OptionsOf configure a session. Post must be set, and Saver too unless the
// session is ReadOnly.
type OptionsOf[D any] struct {
	File     string // that the document was read from
	ReadOnly error  // why the document cannot be changed; nil if it can
	Saver    SaverOf[D]
	Recovery RecoveryOf[D] // has what is not saved yet; nil if nothing does
	Versions VersionsOf[D] // nil keeps no versions
	Clock    Clock         // nil means SystemClock
	Post     func(func())  // runs a function on the owner, later or at once
	Go       func(func())  // runs slow work; nil means on a goroutine of its own
	NewID    func() string // nil means short random ids
}

// Core is an open document of type D, a value that no edit changes; R identifies
// one of its fields. Its methods must be called on one goroutine.
type Core[D any, R comparable] struct {
	model     Model[D, R]
	doc       D
	revision  uint64
	options   OptionsOf[D]
	history   history[D, R]
	typing    run[R]
	autosave  *autosave[D]
	versions  *versions[D]
	listeners listeners[ChangeOf[D, R]]
	bases     bases[D]
	conflict  *conflict[D]    // nil if the file can be written
	given     map[string]bool // ids that NewID gave out
	closed    bool
	ended     listeners[struct{}]
}

// ChangeKind says how a document changed.
type ChangeKind int

// The kinds of changes.
const (
	Typed    ChangeKind = iota // a keystroke in a field
	Edited                     // a whole edit
	Undone                     // a step was undone
	Redone                     // a step was redone
	Replaced                   // the whole document was replaced
	TakenUp                    // what another window or program wrote into the file was taken up
)

// ChangeOf describes a change of the document to a listener.
type ChangeOf[D, R any] struct {
	Document D
	Revision uint64
	Source   any // as passed to Type or Do; nil for undo and redo
	At       R   // the field that it happened in
	Kind     ChangeKind
}

// NewCore opens a session on a document as it was read from the file.
func NewCore[D any, R comparable](model Model[D, R], doc D, o OptionsOf[D]) *Core[D, R] {
	if o.Post == nil || o.Saver == nil && o.ReadOnly == nil {
		panic("session: Options need a Post, and a Saver unless they are ReadOnly")
	}
	if o.Clock == nil {
		o.Clock = SystemClock{}
	}
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	if o.NewID == nil {
		o.NewID = randomID
	}
	s := &Core[D, R]{model: model, doc: doc, options: o, given: map[string]bool{}}
	s.history.others.merge = model.Merge
	s.bases.differences = model.Differences
	s.bases.add(doc)
	s.autosave = newAutosave(o, s.snapshot)
	s.autosave.outcome = outcome[D]{saved: s.saved, elsewhere: s.takeUp}
	s.versions = newVersions(o, s.snapshot)
	return s
}

func (s *Core[D, R]) snapshot() (D, uint64) { return s.doc, s.revision }

// Document returns the present document.
func (s *Core[D, R]) Document() D { return s.doc }

// Now returns the time of the session's clock.
func (s *Core[D, R]) Now() time.Time { return s.options.Clock.Now() }

// Revision returns the number of changes since the session was opened. Results
// of work on an older revision can be dropped.
func (s *Core[D, R]) Revision() uint64 { return s.revision }

// File returns the file of the document.
func (s *Core[D, R]) File() string { return s.options.File }

// Subscribe calls f after every change, until cancel is called. Listeners are
// called in the order in which they subscribed.
func (s *Core[D, R]) Subscribe(f func(ChangeOf[D, R])) (cancel func()) {
	return s.listeners.add(f)
}

// refusesEdits reports whether the document cannot be edited; if it is read-only,
// it notifies listeners of the status, which says why.
func (s *Core[D, R]) refusesEdits() bool {
	if s.options.ReadOnly != nil {
		s.autosave.announce()
	}
	return s.options.ReadOnly != nil || s.closed
}

// setDocument makes d the present document and notifies listeners. An undo is a
// change like any other.
func (s *Core[D, R]) setDocument(d D, c ChangeOf[D, R]) {
	before := s.doc
	s.doc = s.model.Touch(d, s.options.Clock.Now())
	s.revision++
	s.autosave.changed()
	s.versions.changed(before, c.Kind)
	c.Document, c.Revision = s.doc, s.revision
	s.listeners.notify(c)
}

// listeners are functions to be called with values of type T, in their order.
type listeners[T any] struct {
	all []*func(T)
}

func (l *listeners[T]) add(f func(T)) (cancel func()) {
	entry := &f
	l.all = append(l.all, entry)
	return func() {
		l.all = slices.DeleteFunc(slices.Clone(l.all), func(e *func(T)) bool { return e == entry })
	}
}

// notify calls all functions that were there at its start and were not removed
// since: a function may add or remove listeners.
func (l *listeners[T]) notify(v T) {
	for _, f := range l.all {
		if slices.Contains(l.all, f) {
			(*f)(v)
		}
	}
}
