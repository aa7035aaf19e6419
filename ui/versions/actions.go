package versions

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.RevealKept, Label: textRevealKept.Text()},
		{ID: action.DeleteKept, Label: textDeleteKept.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPreviousPane.Text()},
	}
}

// Offers returns the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action applies now.
func (s *Screen) Can(id action.ID) bool {
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
func (s *Screen) Do(id action.ID) bool {
	if id.Edits() && s.frame.Focused() == kit.PartPanel {
		return true
	}
	switch id {
	case action.RevealKept:
		s.withKept(s.options.Kept.Reveal)
	case action.DeleteKept:
		s.withKept(s.trash)
	case action.Undo:
		s.putBack()
	case action.NextPane, action.PreviousPane, action.ShowHistory:
		s.Shown()
	default:
		return false
	}
	return true
}

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the versions.
func (s *Screen) Shown() { s.rows.focus() }

// Leave drops what is still being read.
func (s *Screen) Leave() { s.left = true }

// SetPanel opens a panel beside the versions, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.Shown)
}

// Key goes through the versions, and leaves.
func (s *Screen) Key(k fyne.KeyName) bool {
	if s.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch {
	case k == fyne.KeyDelete:
		s.withKept(s.trash)
	case k == fyne.KeyEscape && s.frame.Panel() != nil:
		s.SetPanel(nil, nil)
	case k == fyne.KeyEscape:
		s.options.Back()
	default:
		return false
	}
	return true
}

// Say shows a sentence in the status line.
func (s *Screen) Say(sentence string) { s.say(sentence, theme.Accent) }

// Status returns the text of the status line.
func (s *Screen) Status() string { return s.status.String() }
