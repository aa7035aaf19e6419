package session

// SaveNow saves without waiting for a pause, and without waiting for the save
// to end. When all is saved it only says so again.
func (s *Core[D, R]) SaveNow() {
	a := s.autosave
	switch {
	case s.closed:
	case !a.unsaved():
		a.announce()
	case a.running != nil:
		a.again = true
	default:
		a.begin()
	}
}

// Flush writes what is not saved yet and returns when it is on disk, or the
// error of the Saver when it could not be written. It waits for a save that is
// running. A notice of the Saver is no error; it stands in the Status. For when
// the window closes or the system asks the program to end.
func (s *Core[D, R]) Flush() error {
	if s.closed {
		return nil
	}
	return s.autosave.flush()
}

// Close flushes and ends the session: no more edits, no more saves. When
// flushing fails the session stays open, goes on trying to save, and the error
// says why; Discard ends it all the same.
func (s *Core[D, R]) Close() error {
	if err := s.Flush(); err != nil {
		return err
	}
	s.Discard()
	return nil
}

// Discard ends the session and forgets what is not saved.
func (s *Core[D, R]) Discard() {
	s.closed = true
	s.autosave.stopTimer()
	s.autosave.running = nil
}
