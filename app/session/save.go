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
// error of the Saver; Kept says whether it is in the recovery log then. It waits
// for a running save. A SavedError is not returned but becomes the Notice of the
// Status. Flush is for closing the window and for termination by the system. A
// version of the document is kept as well.
func (s *Core[D, R]) Flush() error {
	if s.closed {
		return nil
	}
	s.versions.keepCurrent() // beside the save, so that closing does not wait for one after the other
	err := s.autosave.flush()
	s.versions.flush() // and what the save took up
	return err
}

// Kept reports whether the file and the recovery log together have everything
// that was typed: nothing is lost if the program ends now.
func (s *Core[D, R]) Kept() bool {
	k := s.autosave.keeper
	return !s.autosave.unsaved() || !k.off() && !k.pending()
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

// Discard ends the session without saving. What the recovery log has stays
// there, for the next time that the document is opened.
func (s *Core[D, R]) Discard() {
	if s.closed {
		return
	}
	s.closed = true
	defer s.ended.notify(struct{}{})
	s.autosave.close()
	s.versions.alarm.stop()
}

// OnEnd calls f when the session has ended, until cancel is called.
func (s *Core[D, R]) OnEnd(f func()) (cancel func()) {
	return s.ended.add(func(struct{}) { f() })
}

// Rewrite saves the document although it did not change, for a Saver that writes
// it in another form from now on, and returns as Flush does. What the recovery log
// has is written in the new form as well. A read-only session returns why it is,
// and one that has ended an error.
func (s *Core[D, R]) Rewrite() error {
	switch {
	case s.closed:
		return errEnded.Err()
	case s.options.ReadOnly != nil:
		return s.options.ReadOnly
	}
	s.revision++
	s.autosave.changed()
	return s.Flush()
}
