package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Object is the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the list.
func (s *Screen) Shown() { s.focusRows() }

// Leave drops what is still being read.
func (s *Screen) Leave() { s.reader.Cancel() }

// BlocksClose reports whether closing now would lose decisions, and says so. It
// asks once.
func (s *Screen) BlocksClose() bool {
	if len(s.work.done) == 0 || s.warned {
		return false
	}
	s.warned = true
	warning := textCloseUnsaved
	if len(s.saved) > 0 {
		warning = textClosePartly
	}
	s.fail(warning.Count(len(s.work.done)))
	return true
}

// SetPanel opens a panel beside the list, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.focusRows)
}

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen) Do(id action.ID) bool {
	if id.Edits() && s.frame.Focused() == kit.PartPanel {
		return true
	}
	switch id {
	case action.SavePaths:
		s.trySave()
	case action.Undo:
		s.undo()
	case action.Redo:
		s.redo()
	case action.NextPane:
		s.nextPane(1)
	case action.PreviousPane:
		s.nextPane(-1)
	default:
		return false
	}
	return true
}

// Key goes through the parts, and cancels.
func (s *Screen) Key(k fyne.KeyName) bool {
	if s.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyUp:
		s.step(-1)
	case fyne.KeyDown:
		s.step(1)
	case fyne.KeyEscape:
		s.escape()
	default:
		return false
	}
	return true
}

// rowKey is a key typed on the chosen line.
func (s *Screen) rowKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		s.editTitle()
	default:
		return false
	}
	return true
}

func (s *Screen) escape() {
	switch {
	case s.frame.Panel() != nil:
		s.SetPanel(nil, nil)
	case s.edit.row != none:
		s.closeEdit()
	case kit.HasFocus(s.address):
		s.focusRows()
	case s.only:
		s.listOnly(false)
		s.focusRows()
	default:
		s.cancel()
	}
}

func (s *Screen) cancel() {
	if !s.BlocksClose() {
		s.work.done = nil
		s.options.Cancel()
	}
}

// lineSelected is called when another line is selected.
func (s *Screen) lineSelected(int) {
	s.warned = false
	if s.edit.row != none && s.edit.row != s.row() {
		s.edit.row = none
	}
	s.markPart()
	s.Say("")
}

func (s *Screen) focusRows() { kit.Focus(s.lines) }

// nextPane moves the keyboard between the lines, the parts and the address.
func (s *Screen) nextPane(by int) {
	if s.frame.Panel() != nil {
		return
	}
	panes := []func(){s.focusRows, s.focusSide, func() { kit.Focus(s.address) }}
	at := 0
	switch {
	case s.frame.Focused() == kit.PartSide:
		at = 1
	case kit.HasFocus(s.address):
		at = 2
	}
	panes[(at+by+len(panes))%len(panes)]()
}
