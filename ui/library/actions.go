package library

import (
	"fyne.io/fyne/v2"

	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/look"
)

// Object is the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the chosen document, or to the way in.
func (s *Screen) Shown() {
	if s.start != nil {
		kit.Focus(s.start)
	} else if i := s.indexOf(s.chosen); i >= 0 && i < len(s.tiles) {
		kit.Focus(s.tiles[i])
	} else if len(s.tiles) > 0 {
		kit.Focus(s.tiles[0])
	}
}

// Leave is for the window.
func (s *Screen) Leave() {}

// SetPanel opens a panel beside the documents, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.frame.SetPanel(panel)
	if focus == nil {
		focus = s.Shown
	}
	focus()
}

// Say shows a sentence in the status line; none shows what is always true.
func (s *Screen) Say(sentence string) {
	if sentence == "" {
		s.sayRun(kit.Run{Text: "Everything stays on this computer", Size: look.Label, Color: look.Quiet})
		return
	}
	s.sayRun(kit.Run{Text: sentence, Size: look.Label, Color: look.Accent})
}

func (s *Screen) sayRun(r kit.Run) { s.says.SetRuns(r) }

func (s *Screen) fail(err error) {
	s.sayRun(kit.Run{Text: kit.Sentence(err), Size: look.Label, Color: look.Fault})
}

// Do carries an action out and reports whether it is one of the library's.
func (s *Screen) Do(id action.ID) bool {
	if id.Edits() && s.frame.Focused() == kit.PartPanel {
		return true
	}
	switch id {
	case action.Duplicate:
		s.duplicate()
	case action.Delete:
		s.delete()
	case action.Undo:
		s.undo()
	case action.Find, action.Search:
		s.openFilter()
	case action.NextPane, action.PreviousPane:
		s.Shown()
	case action.Library:
		s.inTrash = false
		s.Reload()
		s.Shown()
	default:
		return false
	}
	return true
}

// Key chooses and opens with bare keys.
func (s *Screen) Key(k fyne.KeyName) bool {
	if s.frame.Focused() == kit.PartPanel && k != fyne.KeyEscape {
		return false
	}
	switch k {
	case fyne.KeyUp, fyne.KeyDown:
		s.step(map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[k])
	case fyne.KeyReturn, fyne.KeyEnter:
		s.open(s.chosen)
	case fyne.KeyDelete:
		s.delete()
	case fyne.KeyEscape:
		s.escape()
	default:
		return false
	}
	return true
}

func (s *Screen) step(by int) {
	at := s.focusedTile()
	if at < 0 {
		at = s.indexOf(s.chosen)
	}
	if at += by; at >= 0 && at < len(s.tiles) {
		if s.filters.Visible() && kit.HasFocus(s.filter) {
			s.choose(at)
			return
		}
		kit.Focus(s.tiles[at])
	}
}

func (s *Screen) focusedTile() int {
	for i, t := range s.tiles {
		if kit.HasFocus(t) {
			return i
		}
	}
	return -1
}

func (s *Screen) escape() {
	switch {
	case s.frame.Panel() != nil:
		s.SetPanel(nil, nil)
	case s.filters.Visible():
		s.filter.SetText("")
		s.filters.Hide()
		s.show()
	case s.inTrash:
		s.inTrash = false
		s.show()
	}
	s.Shown()
}

func (s *Screen) openFilter() {
	if len(s.all) == 0 {
		s.Say("There is no document yet to be found.")
		return
	}
	s.inTrash = false
	s.filters.Show()
	s.show()
	kit.Focus(s.filter)
}

func (s *Screen) duplicate() {
	if s.inTrash || s.indexOf(s.chosen) < 0 {
		return
	}
	copied, err := s.options.Shelf.Duplicate(s.chosen)
	if err != nil {
		s.fail(err)
		return
	}
	s.chosen = copied
	s.Reload()
	s.Shown()
	s.Say("Duplicated.")
}

// delete puts the chosen document into the trash, from where undo, or a look
// into the trash, brings it back.
func (s *Screen) delete() {
	i := s.indexOf(s.chosen)
	if s.inTrash || i < 0 {
		return
	}
	gone := s.shown[i]
	trashed, err := s.options.Shelf.Delete(gone.File)
	if err != nil {
		s.fail(err)
		return
	}
	s.lastGone = append(s.lastGone, trashed)
	s.chosen = ""
	if next := min(i, len(s.shown)-2); next >= 0 {
		rest := append(append([]workspace.Row(nil), s.shown[:i]...), s.shown[i+1:]...)
		s.chosen = rest[next].File
	}
	s.Reload()
	s.Shown()
	s.Say("“" + gone.Title + "” is in the trash. " + action.Label(action.Undo) + " brings it back.")
}

func (s *Screen) undo() {
	if len(s.lastGone) == 0 {
		s.Say("There is nothing to undo here.")
		return
	}
	last := s.lastGone[len(s.lastGone)-1]
	s.lastGone = s.lastGone[:len(s.lastGone)-1]
	s.restore(last)
}

func (s *Screen) restore(t store.Trashed) {
	file, err := s.options.Shelf.Restore(t)
	if err != nil {
		s.fail(err)
		return
	}
	s.inTrash, s.chosen = false, file
	s.Reload()
	s.Shown()
	s.Say("Put back.")
}
