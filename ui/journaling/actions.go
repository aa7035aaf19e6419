package journaling

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.Filter, Label: textFindAction.Text()},
		{ID: action.GatherEvidence, Label: textGatherAction.Text()},
		{ID: action.UseEntries, Label: textUseAction.Text()},
		{ID: action.DeleteEntry, Label: textDeleteAction.Text()},
		{ID: action.ShowHistory, Label: textHistoryAction.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.Redo, Label: textRedo.Text()},
		{ID: action.ShowMenu, Label: textMenuAction.Text()},
		{ID: action.ToggleOutline, Label: textSideAction.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPreviousPane.Text()},
	}
}

// Offers returns the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action applies now.
func (s *Screen) Can(id action.ID) bool {
	switch id {
	case action.UseEntries, action.DeleteEntry:
		return len(s.chosen()) > 0
	case action.Undo:
		return len(s.work.undos) > 0 || s.editing != nil && s.editing.edited()
	case action.Redo:
		return len(s.work.redos) > 0
	}
	return true
}

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen) Do(id action.ID) bool {
	if id.Edits() && s.frame.Focused() == kit.PartPanel && id != action.UseEntries {
		return true
	}
	switch id {
	case action.Filter:
		s.openFind()
	case action.GatherEvidence:
		s.options.Gather()
	case action.ShowHistory:
		s.options.History(s.year())
	case action.UseEntries:
		s.use()
	case action.DeleteEntry:
		s.delete()
	case action.Undo:
		s.work.undo()
	case action.Redo:
		s.work.redo()
	case action.ShowMenu:
		marker{s}.openMenu(s.list.Selected(), s.list.MenuAt())
	case action.ToggleOutline:
		sidebar{s}.toggle()
	case action.NextPane:
		s.nextPane(1)
	case action.PreviousPane:
		s.nextPane(-1)
	case action.ShowJournal:
		s.Shown()
	default:
		return false
	}
	return true
}

// byLink returns what carries an action out by a link, after which the keyboard is the
// list's again.
func byLink(s *Screen, id action.ID) func() {
	return func() {
		s.Do(id)
		s.Shown()
	}
}

// use makes an example of the marked entries, or else of the selected one.
func (s *Screen) use() {
	chosen := s.chosen()
	if len(chosen) == 0 {
		return
	}
	s.closeEntry()
	marker{s}.unmark()
	s.options.Use(chosen)
}

// year returns the year that the user is at.
func (s *Screen) year() int {
	switch e := s.selected(); {
	case e.ID != "":
		return e.Year()
	case s.filter.year != 0:
		return s.filter.year
	}
	return s.options.Today().Year
}

func (s *Screen) nextPane(offset int) {
	switch s.frame.Next(offset, s.editing != nil) {
	case kit.PartPanel:
		s.editing.form.Focus()
	case kit.PartSide:
		sidebar{s}.focus()
	default:
		s.Shown()
	}
}

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the list.
func (s *Screen) Shown() { kit.Focus(s.list) }

// Leave saves what is not saved yet, and follows the journal no longer.
func (s *Screen) Leave() {
	_ = s.Flush()
	s.follow.reader.Cancel()
	s.follow.stop()
}

// Flush saves what is not saved yet, and returns when it is.
func (s *Screen) Flush() error {
	p := s.editing
	if p == nil {
		s.work.finish()
		return nil
	}
	s.work.finish()
	s.work.failed = nil
	p.save()
	s.work.finish()
	return s.work.failed
}

// BlocksClose saves, and reports whether something could not be.
func (s *Screen) BlocksClose() bool {
	err := s.Flush()
	if err == nil || s.work.warned {
		return false
	}
	s.work.warned = true
	s.Fail(textNotSaved.Text("Cause", kit.Sentence(err)))
	return true
}

// Covered has the screen stay as it is below another.
func (s *Screen) Covered() {}

// SetPanel opens a panel beside the list, or closes it when nil.
func (s *Screen) SetPanel(panel fyne.CanvasObject, focus func()) {
	s.closeEntry()
	s.frame.FoldSide()
	s.frame.OpenPanel(panel, focus, s.Shown)
}

func (s *Screen) closePanel() { s.SetPanel(nil, nil) }

// closeEditing closes the panel of an entry, if one is open.
func (s *Screen) closeEditing() {
	if s.editing != nil {
		s.closePanel()
	}
}

// Key goes through the list by keys that no widget used, closes what is open, and leaves.
func (s *Screen) Key(k fyne.KeyName) bool {
	switch {
	case k == fyne.KeyEscape && s.frame.Focused() == kit.PartSide:
		sidebar{s}.leave()
	case k == fyne.KeyEscape && s.frame.Panel() != nil:
		s.closePanel()
	case k == fyne.KeyEscape && s.header.findRow.Visible():
		s.closeFind()
	case k == fyne.KeyEscape && len(s.marked) > 0:
		marker{s}.unmark()
	case k == fyne.KeyEscape:
		s.options.Back()
	case s.frame.Focused() == kit.PartPanel:
		return false
	case k == fyne.KeyUp || k == fyne.KeyDown || k == fyne.KeyDelete:
		if !kit.HasFocus(s.header.find) {
			s.Shown()
		}
		s.list.TypedKey(&fyne.KeyEvent{Name: k})
	default:
		return false
	}
	return true
}

// Say shows a sentence in the status line.
func (s *Screen) Say(sentence string) { s.status.Show(sentence, theme.Accent) }

// Fail shows in the status line what failed.
func (s *Screen) Fail(sentence string) { s.status.Show(sentence, theme.Error) }

// Status returns the text of the status line.
func (s *Screen) Status() string { return s.status.String() }
