package library

import "promodoc/ui/action"

// Offers are the actions of the library, in the order of the sheet of keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.Filter, Label: textFilter.Text()},
		{ID: action.ShowHistory, Label: textShowHistory.Text()},
		{ID: action.RenameDocument, Label: textRename.Text()},
		{ID: action.ExportDocument, Label: textExport.Text()},
		{ID: action.PrintDocument, Label: textPrint.Text()},
		{ID: action.DuplicateDocument, Label: textDuplicate.Text()},
		{ID: action.BeginCycle, Label: textNextCycle.Text()},
		{ID: action.ShowCycles, Label: textShowCycles.Text()},
		{ID: action.DeleteDocument, Label: textDelete.Text()},
		{ID: action.EmptyTrash, Label: textEmpty.Text()},
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
	switch id {
	case action.Filter:
		return len(s.all) > 0
	case action.ShowHistory, action.DuplicateDocument, action.RenameDocument, action.ExportDocument, action.PrintDocument, action.BeginCycle:
		_, ok := s.whole()
		return ok && !s.PanelBlocks(id)
	case action.DeleteDocument:
		return s.SelectedIndex() >= 0 && !s.PanelBlocks(id)
	case action.EmptyTrash:
		return len(s.trash) > 0 && !s.PanelBlocks(id)
	case action.Undo:
		return s.CanUndo() && !s.PanelBlocks(id)
	}
	return true
}
