package importing

import "promodoc/ui/action"

// Offers are the actions on an imported page, in the order of the sheet of keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.SavePaths, Label: textSaveAll.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.Redo, Label: textRedo.Text()},
		{ID: action.TurnLevels, Label: textTurnLevels.Text()},
		{ID: action.TurnSkills, Label: textTurnSkills.Text()},
		{ID: action.TurnConsiderations, Label: textTurnConsiderations.Text()},
		{ID: action.LeavePartOut, Label: textLeavePartOut.Text()},
		{ID: action.MarkForEveryRole, Label: textMarkForEveryRole.Text()},
		{ID: action.JoinPath, Label: textJoinPath.Text()},
		{ID: action.ShowMenu, Label: textShowMenu.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPrevPane.Text()},
	}
}

// Offers are the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action of the screen applies now.
func (s *Screen) Can(id action.ID) bool {
	switch id {
	case action.SavePaths:
		return len(s.work.paths) > 0
	case action.Undo:
		return len(s.work.done) > 0
	case action.Redo:
		return len(s.work.undone) > 0
	}
	return true
}
