package session

// SaveNow saves without waiting for a pause. It does not wait for the save to
// finish. If everything is saved, it only notifies listeners.
func (s *Core[D, R]) SaveNow() {
	a := s.autosave
	switch {
	case s.closed:
	case !a.unsaved():
		a.announce()
	case a.running != nil:
		a.saveAgain = true
	default:
		a.begin()
	}
}

// Flush saves what is not saved yet and returns when it is on disk, or with the
// error of the Saver. It waits for a running save. A SavedError is not returned
// but becomes the Notice of the Status. Flush is for closing the window and for
// termination by the system. A version of the document is kept as well.
func (s *Core[D, R]) Flush() error {
	if s.closed {
		return nil
	}
	err := s.autosave.flush()
	s.versions.flush()
	return err
}

// Close flushes and ends the session: no more edits, no more saves. If flushing
// fails, the session stays open and keeps trying to save; Discard ends it
// anyway.
func (s *Core[D, R]) Close() error {
	if err := s.Flush(); err != nil {
		return err
	}
	s.Discard()
	return nil
}

// Discard ends the session without saving.
func (s *Core[D, R]) Discard() {
	s.closed = true
	s.autosave.stopTimer()
	s.autosave.running = nil
	s.versions.stopTimer()
}
