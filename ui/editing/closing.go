package editing

import "promodoc/ui/kit"

// closeGuard remembers what the user was told about closing with text that is
// not saved. It is reset when everything is saved.
type closeGuard struct {
	warned    bool // the text is not saved, but comes back
	mayLose   bool // the user has chosen to lose it
	questions int  // those that were asked about losing it
}

// Flush saves what is not saved yet. The error says whether what could not be
// saved comes back.
func (s *Screen[D, R, L]) Flush() error {
	err := s.session.Flush()
	switch {
	case err == nil:
		return nil
	case s.session.Kept():
		return errKept.Wrap(err)
	}
	return errLost.Wrap(err)
}

// BlocksClose saves what is not saved yet. When that fails and the text is in
// the recovery log, it says so and reports true, once: closing again leaves the
// text there until the document is opened next. When the text is not there
// either, it asks, and reports true until the user has answered that the text
// may be lost.
func (s *Screen[D, R, L]) BlocksClose() bool {
	err := s.session.Flush()
	switch {
	case err == nil:
		s.guard = closeGuard{}
		return false
	case s.session.Kept():
		if s.guard.warned {
			return false
		}
		s.guard = closeGuard{warned: true}
		s.Notify(textCloseBlocked.Text()) // the banner says why it is not saved
		return true
	case s.guard.mayLose:
		return false
	}
	s.ask(err)
	return true
}

// ask asks whether text that cannot be saved anywhere may be lost. It asks once,
// however often the user tries to close.
func (s *Screen[D, R, L]) ask(err error) {
	s.Say(textAnswerFirst.Text())
	if s.guard.questions > 0 {
		return
	}
	s.guard.questions++
	again := func() {
		s.guard.questions = 0
		s.session.SaveNow()
	}
	s.Announce(Notification{
		Sentence: textLoseQuestion.Text("Reason", kit.Sentence(err)),
		Links: []NotificationLink{
			{Label: textSaveAgain.Text(), Do: again},
			{Label: textLose.Text(), Do: func() {
				s.guard.mayLose = true
				s.Say(textMayLose.Text())
			}},
		},
		Dismissed: func() { s.guard.questions = 0 },
	})
}
