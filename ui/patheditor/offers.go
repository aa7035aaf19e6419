package patheditor

import (
	"promodoc/app/career"
	"promodoc/ui/action"
)

// Offers are the actions of a path's screen, in the order of the sheet of keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.Save, Label: "Save now"},
		{ID: action.ExportPath, Label: "Export the path"},
		{ID: action.Undo, Label: "Undo"},
		{ID: action.Redo, Label: "Redo"},
		{ID: action.NextPart, Label: "Next part"},
		{ID: action.PreviousPart, Label: "Previous part"},
		{ID: action.AddPart, Label: "Add part or question"},
		{ID: action.MovePartUp, Label: "Move part or question up"},
		{ID: action.MovePartDown, Label: "Move part or question down"},
		{ID: action.DuplicatePart, Label: "Duplicate part"},
		{ID: action.DuplicatePath, Label: "Duplicate the path (on its first page, or when it can only be read)"},
		{ID: action.DeletePart, Label: "Delete part (when no field has the focus)"},
		{ID: action.ToggleOutline, Label: "Show or hide the outline"},
		{ID: action.TogglePathFile, Label: "Show or hide the file and what is wrong with it"},
		{ID: action.TogglePage, Label: "Show or hide the page"},
		{ID: action.ZoomIn, Label: "Enlarge the page"},
		{ID: action.ZoomOut, Label: "Reduce the page"},
		{ID: action.FitWidth, Label: "Fit the page to its pane"},
		{ID: action.NextPane, Label: "Next pane"},
		{ID: action.PreviousPane, Label: "Previous pane"},
	}
}

// Offers are the actions of the screen.
func (e *Editor) Offers() []action.Offer { return Offers() }

// Can reports whether an action of the screen applies now.
func (e *Editor) Can(id action.ID) bool {
	whole := e.at.Part == career.PartPath
	switch id {
	case action.Undo:
		return e.session.CanUndo()
	case action.Redo:
		return e.session.CanRedo()
	case action.AddPart:
		return !e.rests()
	case action.MovePartUp, action.MovePartDown, action.DeletePart:
		return !e.rests() && !whole
	case action.DuplicatePart:
		return !e.readOnly() && !whole
	case action.DuplicatePath:
		return e.readOnly() || whole
	case action.ZoomIn, action.ZoomOut, action.FitWidth:
		return e.frame.PageShown() && e.beside.shows == besideDocument
	}
	return true
}
