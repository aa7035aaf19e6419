package versions

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/covering"
)

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return covering.Offers(
		action.Offer{ID: action.RevealKept, Label: textRevealKept.Text()},
		action.Offer{ID: action.DeleteKept, Label: textDeleteKept.Text()},
		action.Offer{ID: action.Undo, Label: textUndo.Text()})
}

// Offers returns the actions of the screen.
func (s *Screen[T]) Offers() []action.Offer { return Offers() }

// Can reports whether an action applies now.
func (s *Screen[T]) Can(id action.ID) bool {
	switch id {
	case action.RevealKept, action.DeleteKept:
		_, ok := s.keptCopy()
		return ok
	case action.Undo:
		return len(s.trashed) > 0
	}
	return true
}

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen[T]) Do(id action.ID) bool {
	if s.Screen.Do(id) {
		return true
	}
	switch id {
	case action.RevealKept:
		s.withKept(s.options.Kept.Reveal)
	case action.DeleteKept:
		s.withKept(s.trash)
	case action.Undo:
		s.putBack()
	case action.ShowHistory:
		s.Shown()
	default:
		return false
	}
	return true
}

// Leave drops what is still being read.
func (s *Screen[T]) Leave() { s.left = true }

// Key goes through the versions, moves a kept copy to the trash, and leaves.
func (s *Screen[T]) Key(k fyne.KeyName) bool {
	if k == fyne.KeyDelete && !s.InPanel() {
		s.withKept(s.trash)
		return true
	}
	return s.Screen.Key(k)
}
