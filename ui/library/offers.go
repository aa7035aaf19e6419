package library

import "promodoc/ui/action"

// Offers are the actions of the library, in the order of the sheet of keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.Filter, Label: "Find among the titles"},
		{ID: action.DuplicateDocument, Label: "Duplicate document"},
		{ID: action.DeleteDocument, Label: "Delete document (when no field has the focus)"},
		{ID: action.Undo, Label: "Undo the last deletion"},
		{ID: action.NextPane, Label: "Next pane"},
		{ID: action.PreviousPane, Label: "Previous pane"},
	}
}

// Offers are the actions of the screen.
func (s *Screen) Offers() []action.Offer { return Offers() }

// Can reports whether an action of the screen applies now.
func (s *Screen) Can(id action.ID) bool {
	switch id {
	case action.Filter:
		return len(s.all) > 0
	case action.DuplicateDocument, action.DeleteDocument:
		_, ok := s.document()
		return ok && !s.PanelBlocks(id)
	case action.Undo:
		return s.CanUndo() && !s.PanelBlocks(id)
	}
	return true
}
