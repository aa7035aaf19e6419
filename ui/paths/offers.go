package paths

import (
	"promodoc/app/workspace"
	"promodoc/ui/action"
)

// Offers are the actions of the list of paths, in the order of the sheet of
// keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.BeginDocument, Label: textBegin.Text()},
		{ID: action.ExportPath, Label: textExport.Text()},
		{ID: action.Filter, Label: textFilter.Text()},
		{ID: action.DuplicatePath, Label: textDuplicate.Text()},
		{ID: action.DeletePath, Label: textDelete.Text()},
		{ID: action.ShowMenu, Label: textShowMenu.Text()},
		{ID: action.Undo, Label: textUndo.Text()},
		{ID: action.NextPane, Label: textNextPane.Text()},
		{ID: action.PreviousPane, Label: textPrevPane.Text()},
	}
}

// Offers are the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action of the screen applies now.
func (s *Screen) Can(id action.ID) bool {
	r, chosen := s.selected()
	switch id {
	case action.BeginDocument:
		return chosen && r.Usable() && r.Considerations > 0 && !s.PanelBlocks(id)
	case action.ExportPath:
		return chosen
	case action.DuplicatePath:
		return chosen && !s.PanelBlocks(id)
	case action.DeletePath:
		return chosen && r.Origin == workspace.PathOwn && !s.PanelBlocks(id)
	case action.Undo:
		return s.CanUndo() && !s.PanelBlocks(id)
	}
	return true
}
