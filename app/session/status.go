package session

import "time"

// SaveState says whether the user's text is on disk.
type SaveState int

// The states of saving.
const (
	Saved       SaveState = iota // all of it is
	Unsaved                      // not yet; a save is planned
	Saving                       // being written
	Failed                       // the last save failed; saving is tried again, the text is kept in memory
	ReadOnly                     // nothing can be changed
	Conflicting                  // the file and the session changed the same: the user has to choose, see Core.Conflict
)

// Status describes the state of saving.
type Status struct {
	State  SaveState
	At     time.Time // when the last save succeeded; zero before the first one
	Err    error     // why the State is Failed, ReadOnly or Conflicting; else nil
	Since  time.Time // when the first of the failures was; else zero
	Notice error     // what the user has to know about a save, until DismissNotice; or nil
	Unkept error     // why what is typed is not in the recovery log between saves; nil if it is, or if there is no log
}

// Text returns the status as a sentence for the user.
func (s Status) Text() string {
	const clock = "15:04"
	switch s.State {
	case Unsaved:
		return textUnsaved.Text()
	case Saving:
		return textSaving.Text()
	case Failed:
		return textFailed.Text("Time", s.Since.Format(clock), "Cause", s.Err)
	case Conflicting:
		return s.Err.Error()
	case ReadOnly:
		return textReadOnly.Text("Cause", s.Err)
	}
	if s.At.IsZero() {
		return textSaved.Text()
	}
	return textSavedAt.Text("Time", s.At.Format(clock))
}

// Status returns the state of saving.
func (s *Core[D, R]) Status() Status { return s.autosave.status }

// OnStatus calls f whenever the status changes, or when an edit is refused
// because of it, until cancel is called. f must not call Flush or Close: the
// save it is notified of may not have begun yet.
func (s *Core[D, R]) OnStatus(f func(Status)) (cancel func()) {
	return s.autosave.listeners.add(f)
}

// DismissNotice removes the notice from the status once the user has seen it.
func (s *Core[D, R]) DismissNotice() {
	if s.autosave.status.Notice != nil {
		s.autosave.status.Notice = nil
		s.autosave.announce()
	}
}
