package session

import (
	"errors"
	"math"
)

// TheirsOf is the error of a Saver that found the file changed by another window
// or program: it wrote nothing. The session merges the two and saves again. It
// is also what [Core.TakeUp] gets when a change is noticed without a save.
type TheirsOf[D any] struct {
	Document D // what the file has now
	// Accept makes that the version which the Saver may replace. It is called on
	// the owner's goroutine, while nothing is being saved.
	Accept func()
	// Fresh reports whether the Saver has not read or written the file since.
	Fresh func() bool
}

// Error says that the same parts were changed, for the session keeps this error
// only if the two cannot be merged.
func (t *TheirsOf[D]) Error() string { return errConflict.Err().Error() }

// ConflictOf is what has to be settled before saving can go on: the file and the
// session changed the same pieces of Base differently.
type ConflictOf[D any] struct {
	Base   D // what both were made of
	Theirs D // what the file has
}

// conflict is a conflict with what it takes to end it.
type conflict[D any] struct {
	base   D
	theirs *TheirsOf[D]
}

// Conflict returns what has to be settled, if the State of the Status is
// Conflicting. Until then nothing is written over the file.
func (s *Core[D, R]) Conflict() (ConflictOf[D], bool) {
	if s.conflict == nil {
		return ConflictOf[D]{}, false
	}
	return ConflictOf[D]{Base: s.conflict.base, Theirs: s.conflict.theirs.Document}, true
}

// Settle ends a conflict: d, which the user made of both documents, replaces the
// document, as a step of undo, and is saved over what the file had. It does
// nothing if there is no conflict.
func (s *Core[D, R]) Settle(label string, d D) {
	if s.conflict == nil || s.autosave.running != nil || s.refusesEdits() {
		return
	}
	s.conflict.theirs.Accept()
	s.bases.add(s.conflict.theirs.Document)
	s.conflict = nil
	s.do(label, d, ChangeOf[D, R]{At: s.model.Whole, Kind: Replaced})
	s.autosave.keeper.takenUp(s.revision)
	s.autosave.settled()
}

// TakeUp takes up what another window or program wrote into the file: at once if
// everything was saved, else merged with what is not saved yet, and that is
// saved. It is also merged if it was made of an older document than the last
// that was saved, which others may not have known. If both changed the same pieces there is a conflict, and the document
// stays as it is. It reports false if a save is running or has been made since:
// then the change has to be looked for again.
//
// Taking up is not a step of undo, and undo does not take back what others
// wrote, only what was done here.
func (s *Core[D, R]) TakeUp(t *TheirsOf[D]) bool {
	if s.closed {
		return true
	}
	if s.autosave.running != nil || !t.Fresh() {
		return false
	}
	s.takeUp(t)
	return true
}

func (s *Core[D, R]) takeUp(t *TheirsOf[D]) {
	doc, conflicts := t.Document, false
	base, stale, same := s.bases.of(t.Document)
	if s.autosave.unsaved() || stale && !same && !s.ReadOnly() {
		doc, conflicts = s.model.Merge(base, s.doc, t.Document)
	}
	if conflicts {
		s.conflict = &conflict[D]{base, t}
		s.autosave.conflicting(t)
		return
	}
	t.Accept()
	s.bases.add(t.Document)
	s.conflict = nil
	before := s.doc
	s.typing.stop()
	s.history.takenUp(before, doc)
	s.doc = doc
	s.revision++
	s.autosave.keeper.takenUp(s.revision)
	if s.model.Differences(doc, t.Document) == 0 {
		s.autosave.takenUp(s.revision)
	} else {
		s.autosave.merged()
	}
	s.versions.changed(before, TakenUp)
	s.listeners.notify(ChangeOf[D, R]{Document: doc, Revision: s.revision, At: s.model.Whole, Kind: TakenUp})
}

// saved is called when the file has a document of the session.
func (s *Core[D, R]) saved(d D) {
	s.bases.add(d)
	s.conflict = nil
}

// ReadOnly reports whether the session takes no edits now.
func (s *Core[D, R]) ReadOnly() bool { return s.options.ReadOnly != nil }

// SetReadOnly sets why the document cannot be edited, nil if it can: another
// window took it over, or this one did. What is not saved yet is still saved.
func (s *Core[D, R]) SetReadOnly(why error) {
	s.typing.stop()
	s.options.ReadOnly = why
	s.autosave.readOnly(why)
}

// Notify tells the user something about the file, as the Notice of the Status.
func (s *Core[D, R]) Notify(notice error) {
	s.autosave.status.Notice = notice
	s.autosave.announce()
}

// noRevision is the number of no revision.
const noRevision = math.MaxUint64

// conflicting records that the file cannot be written before the user chose.
func (a *autosave[D]) conflicting(why error) {
	a.alarm.stop()
	a.failures = 0
	if !a.unsaved() { // it was, but others have replaced it
		a.written = noRevision
		a.keeper.lost()
	}
	a.status.State, a.status.Err = Conflicting, why
	a.announce()
}

// settled saves after a conflict was settled.
func (a *autosave[D]) settled() {
	a.status.State, a.status.Err = Unsaved, nil
	a.begin()
	a.announce()
}

// takenUp records that the file has the present document.
func (a *autosave[D]) takenUp(revision uint64) {
	a.written, a.failures = revision, 0
	a.alarm.stop()
	a.keeper.saved(revision)
	a.status.Err = nil
	a.rest(Saved)
	a.announce()
}

// merged saves a document that was merged with what the file has.
func (a *autosave[D]) merged() {
	a.keeper.changed()
	a.failures = 0
	a.status.Err = nil
	a.rest(Unsaved)
	a.alarm.set(0, a.begin)
	a.announce()
}

// rest sets the state between saves; a document that cannot be edited is not
// called saved or unsaved.
func (a *autosave[D]) rest(state SaveState) {
	a.status.State = state
	if a.options.ReadOnly != nil {
		a.status.State, a.status.Err = ReadOnly, a.options.ReadOnly
	}
}

func (a *autosave[D]) readOnly(why error) {
	a.options.ReadOnly = why
	a.status.Err = nil
	switch {
	case a.unsaved():
		a.rest(Unsaved)
		a.alarm.set(0, a.begin)
	default:
		a.rest(Saved)
	}
	a.announce()
}

// theirsOf returns what a save found in the file instead of what it expected.
func theirsOf[D any](err error) *TheirsOf[D] {
	var theirs *TheirsOf[D]
	errors.As(err, &theirs)
	return theirs
}
