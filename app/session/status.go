package session

import (
	"fmt"
	"time"
)

// SaveState says whether what she wrote is on disk.
type SaveState int

// The states of saving.
const (
	Saved    SaveState = iota // all of it is
	Unsaved                   // not yet; a save is planned
	Saving                    // being written
	Failed                    // the last save failed; it is tried again, the text is kept here
	ReadOnly                  // nothing can be changed, so nothing is to be saved
)

// Status is how saving stands.
type Status struct {
	State  SaveState
	At     time.Time // when the last save succeeded; zero before the first one
	Err    error     // why it Failed; else nil
	Since  time.Time // when the first of the failures was; else zero
	Notice string    // a sentence she must see, until DismissNotice; or why it is ReadOnly
}

// Sentence says the status in words for her.
func (s Status) Sentence() string {
	switch s.State {
	case Unsaved:
		return "Not saved yet."
	case Saving:
		return "Saving …"
	case Failed:
		return fmt.Sprintf("Not saved since %s: %v. Your text is kept here and saving is tried again.",
			s.Since.Format("15:04"), s.Err)
	case ReadOnly:
		return s.Notice
	}
	if s.At.IsZero() {
		return "Saved."
	}
	return "Saved at " + s.At.Format("15:04") + "."
}

const readOnlySentence = "This document is open for reading only, so nothing in it can be changed."

// Status returns how saving stands.
func (s *Core[D, R]) Status() Status { return s.autosave.status }

// OnStatus has f called whenever the status is another one, or when she asks
// for something that it forbids, until cancel is called. f must not call Flush
// or Close: the save it is told of may not have begun yet.
func (s *Core[D, R]) OnStatus(f func(Status)) (cancel func()) {
	return s.autosave.listeners.add(f)
}

// DismissNotice takes the notice out of the status once she has seen it.
func (s *Core[D, R]) DismissNotice() {
	if !s.options.ReadOnly && s.autosave.status.Notice != "" {
		s.autosave.status.Notice = ""
		s.autosave.announce()
	}
}
