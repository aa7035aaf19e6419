package paths

import (
	"promodoc/app/workspace"
	"promodoc/ui/action"
)

// Offers are the actions of the list of paths, in the order of the sheet of
// keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.BeginDocument, Label: "New document on the chosen path"},
		{ID: action.ExportPath, Label: "Export the chosen path"},
		{ID: action.Filter, Label: "Find among the titles and roles"},
		{ID: action.DuplicatePath, Label: "Duplicate path"},
		{ID: action.DeletePath, Label: "Delete path (when no field has the focus)"},
		{ID: action.Undo, Label: "Undo the last deletion"},
		{ID: action.NextPane, Label: "Next pane"},
		{ID: action.PreviousPane, Label: "Previous pane"},
	}
}

// Offers are the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action of the screen applies now.
func (s *Screen) Can(id action.ID) bool {
	r, chosen := s.row()
	switch id {
	case action.BeginDocument:
		return chosen && r.Usable && r.Considerations > 0 && !s.PanelBlocks(id)
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
