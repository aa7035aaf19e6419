package paths

import (
	"fyne.io/fyne/v2"

	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/look"
)

// Object is the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the chosen path.
func (s *Screen) Shown() {
	if i := s.indexOf(s.chosen); i >= 0 && i < len(s.tiles) {
		kit.Focus(s.tiles[i])
	} else if len(s.tiles) > 0 {
		kit.Focus(s.tiles[0])
	}
}

// Leave is for the window.
func (s *Screen) Leave() {}

// SetPanel opens a panel beside the paths, or closes it when nil.
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
		s.says.SetRuns(kit.Run{Text: "Each path is one readable file", Size: look.Label, Color: look.Quiet})
		return
	}
	s.says.SetRuns(kit.Run{Text: sentence, Size: look.Label, Color: look.Accent})
}

func (s *Screen) fail(err error) {
	s.says.SetRuns(kit.Run{Text: kit.Sentence(err), Size: look.Label, Color: look.Fault})
}

// Do carries an action out and reports whether it is one of this screen's.
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
	case action.AddExample:
		s.begin()
	case action.Export:
		if r, ok := s.row(); ok {
			s.o.Export(r)
		}
	case action.Find:
		s.openFilter()
	case action.NextPane, action.PreviousPane:
		s.Shown()
	case action.Paths:
		s.place = place{}
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
	case fyne.KeyUp:
		s.step(-1)
	case fyne.KeyDown:
		s.step(1)
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
	at := s.indexOf(s.chosen) + by
	if at < 0 || at >= len(s.tiles) {
		return
	}
	if s.filters.Visible() && kit.HasFocus(s.filter) {
		s.choose(at)
		return
	}
	kit.Focus(s.tiles[at])
}

func (s *Screen) escape() {
	switch {
	case s.frame.Panel() != nil:
		s.SetPanel(nil, nil)
	case s.filters.Visible():
		s.filter.SetText("")
		s.filters.Hide()
		s.show()
	}
	s.Shown()
}

func (s *Screen) openFilter() {
	s.filters.Show()
	s.show()
	kit.Focus(s.filter)
}

// row is the chosen path.
func (s *Screen) row() (workspace.PathRow, bool) {
	i := s.indexOf(s.chosen)
	if i < 0 {
		return workspace.PathRow{}, false
	}
	return s.shown[i], true
}

// begin begins a document on the chosen path, where it asks for something.
func (s *Screen) begin() {
	r, ok := s.row()
	switch {
	case !ok:
	case !r.Usable:
		s.Say("“" + title(r) + "” has faults: mend them first.")
	case r.Considerations == 0:
		s.Say("“" + title(r) + "” has no considerations yet, which a document is made of: add some first.")
	default:
		s.o.Begin(r.ID)
	}
}

func (s *Screen) duplicate() {
	r, ok := s.row()
	if !ok {
		return
	}
	file, err := s.o.Shelf.DuplicatePath(r.File)
	if err != nil {
		s.fail(err)
		return
	}
	s.turnTo(file)
	s.Say("Duplicated. The copy is yours: Enter opens it.")
}

// turnTo shows a path that may not have been in the list.
func (s *Screen) turnTo(file string) {
	s.chosen = file
	s.place = place{}
	s.filter.SetText("")
	s.filters.Hide()
	s.Reload()
	s.Shown()
}

// delete puts the chosen path into the trash, from where undo brings it back.
func (s *Screen) delete() {
	r, ok := s.row()
	if !ok {
		return
	}
	if r.From != workspace.PathOwn {
		s.Say("“" + title(r) + "” is not yours to delete: it comes " + origin(r) + ".")
		return
	}
	trashed, err := s.o.Shelf.DeletePath(r.File)
	if err != nil {
		s.fail(err)
		return
	}
	s.lastGone = append(s.lastGone, trashed)
	s.chosen = s.besides(r.File)
	s.Reload()
	s.Shown()
	s.Say("“" + title(r) + "” is in the trash. " + action.Label(action.Undo) + " brings it back.")
}

func origin(r workspace.PathRow) string {
	if r.From == workspace.PathBundled {
		return "with the program"
	}
	return "from the " + from(r)
}

// besides is the path after one, or the one before the last.
func (s *Screen) besides(file string) string {
	i := s.indexOf(file)
	switch {
	case i+1 < len(s.shown):
		return s.shown[i+1].File
	case i > 0:
		return s.shown[i-1].File
	}
	return ""
}

func (s *Screen) undo() {
	n := len(s.lastGone)
	if n == 0 {
		s.Say("There is nothing to undo here.")
		return
	}
	file, err := s.o.Shelf.RestorePath(s.lastGone[n-1])
	if err != nil {
		s.fail(err)
		return
	}
	s.lastGone = s.lastGone[:n-1]
	s.turnTo(file)
	s.Say("Put back.")
}
