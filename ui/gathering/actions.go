package gathering

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Offers returns the actions of the screen.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.GatherEvidence, Label: textSetupAction.Text()},
		{ID: action.LookForEvidence, Label: textLookAction.Text()},
		{ID: action.TakeProposals, Label: textTakeAction.Text()},
		{ID: action.TickGroup, Label: textTickAction.Text()},
		{ID: action.JoinProposals, Label: textJoinAction.Text()},
		{ID: action.SplitProposal, Label: textSplitAction.Text()},
		{ID: action.Filter, Label: textFindAction.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.Redo, Label: textRedo.Text()},
		{ID: action.ShowMenu, Label: textMenuAction.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPreviousPane.Text()},
	}
}

// Offers returns the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action applies now.
func (s *Screen) Can(id action.ID) bool {
	switch id {
	case action.LookForEvidence:
		return s.panel.setup != nil || s.panel.columns != nil
	case action.TakeProposals:
		return s.panel.setup == nil && s.panel.columns == nil && len(s.work.ticked()) > 0
	case action.TickGroup:
		return s.rows.selectedRow().group != nil
	case action.SplitProposal:
		return s.rows.canSplit()
	case action.Undo:
		return len(s.work.undos) > 0 || s.panel.entry != nil && s.panel.entry.edited()
	case action.Redo:
		return len(s.work.redos) > 0
	}
	return true
}

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen) Do(id action.ID) bool {
	if id.Edits() && s.frame.Focused() == kit.PartPanel && id != action.TakeProposals {
		return true
	}
	switch id {
	case action.GatherEvidence:
		s.openSetup()
	case action.LookForEvidence:
		switch {
		case s.panel.setup != nil:
			s.panel.setup.look()
		case s.panel.columns != nil:
			s.panel.columns.look()
		}
	case action.TakeProposals:
		s.takeTicked()
	case action.TickGroup:
		s.tickGroup()
	case action.JoinProposals:
		s.join()
	case action.SplitProposal:
		s.split()
	case action.Filter:
		s.openFind()
	case action.Undo:
		s.travel(s.work.undo, textUndone.Text(), textNothingUndo.Text())
	case action.Redo:
		s.travel(s.work.redo, textRedone.Text(), textNothingRedo.Text())
	case action.ShowMenu:
		rowMenu{s}.open(s.rows.list.Selected(), s.rows.list.MenuAt())
	case action.NextPane:
		s.nextPane(1)
	case action.PreviousPane:
		s.nextPane(-1)
	default:
		return false
	}
	return true
}

func (s *Screen) nextPane(offset int) {
	if s.frame.Next(offset, s.panel != (panel{})) == kit.PartPanel {
		switch {
		case s.panel.setup != nil:
			s.panel.setup.focus()
		case s.panel.columns != nil:
			s.panel.columns.focus()
		default:
			s.panel.entry.form.Focus()
		}
		return
	}
	s.focusList()
}

// Object returns the screen as one object.
func (s *Screen) Object() fyne.CanvasObject { return s.frame }

// Shown gives the keyboard to the list, or asks where to look as long as that is not known.
func (s *Screen) Shown() {
	if s.found == nil && s.look == nil {
		s.openSetup()
		return
	}
	s.focusList()
}

func (s *Screen) focusList() { kit.Focus(s.rows.list) }

// LookIn looks through folders and files, besides those that were looked through before.
func (s *Screen) LookIn(paths []string) {
	q := s.query
	if s.found == nil {
		q.Paths = nil
	}
	q.Paths = slices.Clone(q.Paths)
	for _, p := range paths {
		if !slices.Contains(q.Paths, p) {
			q.Paths = append(q.Paths, p)
		}
	}
	s.closePanel()
	s.start(q)
}

// Leave ends what is still being read.
func (s *Screen) Leave() {
	s.stop()
	s.look = nil
}

// BlocksClose reports whether closing now would lose decisions, and says so. It asks once.
func (s *Screen) BlocksClose() bool {
	s.closeEditing()
	if s.ended.taken || s.ended.warned || len(s.work.undos) == 0 {
		return false
	}
	s.ended.warned = true
	s.Fail(textNotTakenYet.Text())
	return true
}

// SetPanel opens a panel beside the list, or closes it when nil.
func (s *Screen) SetPanel(object fyne.CanvasObject, focus func()) {
	s.openPanel(panel{}, object, focus)
}

func (s *Screen) openPanel(p panel, object fyne.CanvasObject, focus func()) {
	s.closeEntry()
	s.panel = p
	s.frame.OpenPanel(object, focus, s.focusList)
}

// closeEditing closes the panel of a proposal, if one is open.
func (s *Screen) closeEditing() {
	if s.panel.entry != nil {
		s.closePanel()
	}
}

func (s *Screen) closePanel() {
	if s.frame.Panel() != nil {
		s.SetPanel(nil, nil)
	}
}

// Key goes through the list by keys that no widget used, closes what is open, and leaves.
func (s *Screen) Key(k fyne.KeyName) bool {
	from, to := s.rows.span()
	switch {
	case k == fyne.KeyEscape && s.look != nil:
		s.stop()
	case k == fyne.KeyEscape && s.frame.Panel() != nil:
		s.closePanel()
	case k == fyne.KeyEscape && s.header.findRow.Visible():
		s.closeFind()
	case k == fyne.KeyEscape && from != to:
		s.rows.selectAlone()
	case k == fyne.KeyEscape:
		s.options.Back()
	case s.frame.Focused() == kit.PartPanel:
		return false
	case k == fyne.KeyUp || k == fyne.KeyDown:
		if !kit.HasFocus(s.header.find) {
			s.focusList()
		}
		s.rows.list.TypedKey(&fyne.KeyEvent{Name: k})
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
