package compare

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.TakeChanges, Label: textTake.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.Redo, Label: textRedo.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPreviousPane.Text()},
	}
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
	if id.Edits() && s.frame.Focused() == kit.PartPanel {
		return true
	}
	switch id {
	case action.TakeChanges:
		s.finish()
	case action.Undo:
		s.travel(s.choices.back())
	case action.Redo:
		s.travel(s.choices.again())
	case action.NextPane, action.PreviousPane:
		s.Shown()
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

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the pieces.
func (s *Screen) Shown() { s.rows.focus() }

// Leave does nothing: the result was given to Done, or there is none.
func (s *Screen) Leave() {}

// BlocksClose reports whether closing now would lose choices, and says so. It
// asks once.
func (s *Screen) BlocksClose() bool {
	if s.ended || s.warned || !s.choices.changed() {
		return false
	}
	s.warned = true
	s.show(textCloseBlocked.Text(), theme.Error)
	return true
}

// SetPanel opens a panel beside the pieces, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.Shown)
}

// Key goes from one piece to the next and leaves.
func (s *Screen) Key(k fyne.KeyName) bool {
	if s.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyEscape:
		if s.frame.Panel() != nil {
			s.SetPanel(nil, nil)
		} else {
			s.cancel()
		}
	case fyne.KeyUp, fyne.KeyDown:
		s.rows.focus()
		s.rows.list.TypedKey(&fyne.KeyEvent{Name: k})
	default:
		return false
	}
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
		s.show(textTaken.Text("Taken", s.choices.count(), "All", len(s.options.Changes), "From", s.options.From.Label), theme.Muted)
		return
	}
	s.show(sentence, theme.Accent)
}

func (s *Screen) show(sentence string, color fyne.ThemeColorName) {
	s.status.Show(sentence, color)
}

// Status returns the text of the status line.
func (s *Screen) Status() string { return s.status.String() }
