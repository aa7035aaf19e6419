package importing

import (
	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the list.
func (s *Screen) Shown() { s.rows.focus() }

// Leave drops what is still being read.
func (s *Screen) Leave() {
	s.reading.worker.Cancel()
	s.turning.worker.Cancel()
}

// BlocksClose reports whether closing now would lose decisions, and says so. It
// asks once.
func (s *Screen) BlocksClose() bool {
	if len(s.work.done) == 0 || s.warned {
		return false
	}
	s.warned = true
	warning := textCloseUnsaved
	if len(s.work.ids.saved) > 0 {
		warning = textClosePartly
	}
	s.Fail(warning.Count(len(s.work.done)))
	return true
}

// SetPanel opens a panel beside the list, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.OpenPanel(panel, focus, s.rows.focus)
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
		s.travel(s.work.undo, textNothingToUndo, textUndone)
	case action.Redo:
		s.travel(s.work.redo, textNothingToRedo, textRedone)
	case action.TurnLevels:
		s.turnOn(levels)
	case action.TurnSkills:
		s.turnOn(skills)
	case action.TurnConsiderations:
		s.turnOn(considerations)
	case action.LeavePartOut:
		s.leavePartOut()
	case action.MarkForEveryRole:
		s.markForEveryRole()
	case action.JoinPath:
		s.askJoin()
	case action.ShowMenu:
		s.rows.openMenu(s.rows.list.MenuAt())
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
		s.side.step(-1)
	case fyne.KeyDown:
		s.side.step(1)
	case fyne.KeyEscape:
		s.escape()
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
	case s.reading.focused(), s.turning.focused():
		s.rows.focus()
	case s.rows.onlyLeftOut:
		s.filterLeftOut(false)
		s.rows.focus()
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
func (s *Screen) lineSelected() {
	s.warned = false
	if s.edit.row != s.rows.selected() {
		s.edit.row = none
	}
	s.side.mark(s.rows.part())
	s.Say("")
}

// goTo shows a path from its first line.
func (s *Screen) goTo(p ladder.DraftPath) {
	s.filterLeftOut(false)
	s.rows.selectRow(p.First)
	s.rows.list.ScrollTo(s.rows.list.Selected())
	s.rows.focus()
}

// showLeftOut lists only the lines that are left out.
func (s *Screen) showLeftOut() {
	s.filterLeftOut(true)
	s.rows.list.Select(0)
	s.rows.focus()
}

// filterLeftOut lists only the lines that are left out, or all lines.
func (s *Screen) filterLeftOut(only bool) {
	if s.rows.onlyLeftOut != only {
		s.rows.onlyLeftOut = only
		s.show()
	}
}

// nextPane moves the keyboard between the lines, the parts, the address and the ways to
// read the page.
func (s *Screen) nextPane(by int) {
	if s.frame.Panel() != nil {
		return
	}
	panes := []func(){s.rows.focus, s.side.focus, s.reading.focus}
	at := 0
	switch {
	case s.frame.Focused() == kit.PartSide:
		at = 1
	case s.reading.focused():
		at = 2
	case s.turning.focused():
		at = 3
	}
	if s.turning.shown() {
		panes = append(panes, s.turning.focus)
	}
	panes[(at+by+len(panes))%len(panes)]()
}
