package compare

import (
	"promodoc/ui/action"
	"promodoc/ui/covering"
	"promodoc/ui/theme"
)

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return covering.Offers(
		action.Offer{ID: action.TakeChanges, Label: textTake.Text()},
		action.Offer{ID: action.Undo, Label: textUndo.Text()},
		action.Offer{ID: action.Redo, Label: textRedo.Text()})
}

// Offers returns the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action applies now.
func (s *Screen) Can(id action.ID) bool {
	switch id {
	case action.TakeChanges:
		return s.choices.count() > 0 || s.options.NoneOK
	case action.Undo:
		return len(s.choices.undo) > 0
	case action.Redo:
		return len(s.choices.redo) > 0
	}
	return true
}

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen) Do(id action.ID) bool {
	if s.Screen.Do(id) {
		return true
	}
	switch id {
	case action.TakeChanges:
		s.finish()
	case action.Undo:
		s.travel(s.choices.back())
	case action.Redo:
		s.travel(s.choices.again())
	default:
		return false
	}
	return true
}

// travel goes to the piece whose choice was undone or redone.
func (s *Screen) travel(at int) {
	if at < 0 {
		s.Say(textNothingToUndo.Text())
		return
	}
	s.refresh()
	s.rows.list.Select(at)
}

// Leave does nothing: the result was given to Done, or there is none.
func (s *Screen) Leave() {}

// BlocksClose reports whether closing now would lose choices, and says so. It
// asks once.
func (s *Screen) BlocksClose() bool {
	if s.ended || s.warned || !s.choices.changed() {
		return false
	}
	s.warned = true
	s.Show(textCloseBlocked.Text(), theme.Error)
	return true
}

func (s *Screen) chooseAll(from bool) {
	s.warned = false
	if s.choices.setAll(from) {
		s.refresh()
	}
}

func (s *Screen) cancel() {
	if !s.BlocksClose() {
		s.ended = true
		s.options.Cancel()
	}
}

// Say shows a sentence in the status line, or how many pieces are taken over if
// it is empty.
func (s *Screen) Say(sentence string) {
	if sentence == "" && len(s.options.Changes) > 0 {
		s.Show(textTaken.Text("Taken", s.choices.count(), "All", len(s.options.Changes), "From", s.options.From.Label), theme.Muted)
		return
	}
	s.Screen.Say(sentence)
}
