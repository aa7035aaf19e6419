// Package session owns the open document: the one present state of it, every
// edit with its undo and redo, when it is saved, and who is told of changes.
// It reaches disk and time through ports and must never know of widgets, of
// folders or of file formats.
//
// A Session belongs to one goroutine, its owner: the one that the Post function
// of its Options runs things on, in a window the one that draws. Every method
// is called there, and every listener is called back there. Only the Saver
// works elsewhere, and gets a Document, which nobody ever changes.
package session

import (
	"slices"
)

// OptionsOf are what a session works with. Saver and Post must be given, the
// Saver not for a session that is ReadOnly.
type OptionsOf[D any] struct {
	File     string // that the document was read from
	ReadOnly error  // why the document cannot be changed; nil if it can
	Saver    SaverOf[D]
	Clock    Clock         // nil means SystemClock
	Post     func(func())  // runs a function on the owner, later or at once
	Go       func(func())  // runs slow work; nil means on a goroutine of its own
	NewID    func() string // nil means short random ids
}

// Core is an open document of any kind: D is its type, a value that no edit
// changes, and R names a field of it. Its methods may be called on one goroutine
// only.
type Core[D any, R comparable] struct {
	model     Model[D, R]
	doc       D
	revision  uint64
	options   OptionsOf[D]
	history   history[D, R]
	typing    run[R]
	autosave  *autosave[D]
	listeners listeners[ChangeOf[D, R]]
	given     map[string]bool // ids that NewID gave out
	closed    bool
}

// ChangeKind says how a document came to be another.
type ChangeKind int

// The kinds of changes.
const (
	Typed    ChangeKind = iota // a keystroke in a field
	Edited                     // a whole edit
	Undone                     // a step was taken back
	Redone                     // a step was made again
	Replaced                   // the whole document was exchanged for another
)

// ChangeOf tells a listener that the document is another one now.
type ChangeOf[D, R any] struct {
	Document D
	Revision uint64
	Source   any // who made it, as told to Type or Do; nil for undo and redo
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
	s.autosave = newAutosave(o, s.snapshot)
	return s
}

func (s *Core[D, R]) snapshot() (D, uint64) { return s.doc, s.revision }

// Document returns the document as it is now.
func (s *Core[D, R]) Document() D { return s.doc }

// Revision counts the changes since the session was opened. Work on a Document
// that comes back under an older revision is late and can be dropped.
func (s *Core[D, R]) Revision() uint64 { return s.revision }

// File returns the file that the document is saved in.
func (s *Core[D, R]) File() string { return s.options.File }

// Subscribe has f called after every change, until cancel is called. Who
// subscribed first is told first.
func (s *Core[D, R]) Subscribe(f func(ChangeOf[D, R])) (cancel func()) {
	return s.listeners.add(f)
}

// refuses reports whether edits are not taken, and tells her why.
func (s *Core[D, R]) refuses() bool {
	if s.options.ReadOnly != nil {
		s.autosave.announce()
	}
	return s.options.ReadOnly != nil || s.closed
}

// become makes d the present document and tells everybody. An undo is a change
// like any other.
func (s *Core[D, R]) become(d D, c ChangeOf[D, R]) {
	s.doc = s.model.Touch(d, s.options.Clock.Now())
	s.revision++
	s.autosave.changed()
	c.Document, c.Revision = s.doc, s.revision
	s.listeners.tell(c)
}

// listeners are functions waiting to be told something, in their order.
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

// tell calls all who listened when it began and have not left since: being
// told may well make a screen subscribe or cancel.
func (l *listeners[T]) tell(v T) {
	for _, f := range l.all {
		if slices.Contains(l.all, f) {
			(*f)(v)
		}
	}
}
