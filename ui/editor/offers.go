package editor

import (
	"promodoc/app/session"
	"promodoc/ui/action"
)

// Offers are the actions of a document's screen, in the order of the sheet of
// keys.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.Save, Label: "Save now"},
		{ID: action.ExportDocument, Label: "Export the document"},
		{ID: action.FindInDocument, Label: "Find in the document"},
		{ID: action.Undo, Label: "Undo"},
		{ID: action.Redo, Label: "Redo"},
		{ID: action.NextConsideration, Label: "Next consideration"},
		{ID: action.PreviousConsideration, Label: "Previous consideration"},
		{ID: action.NextExample, Label: "Next example"},
		{ID: action.PreviousExample, Label: "Previous example"},
		{ID: action.AddExample, Label: "Add example"},
		{ID: action.AddGrowthArea, Label: "Add growth area (on the page of growth areas)"},
		{ID: action.MoveExampleUp, Label: "Move example up"},
		{ID: action.MoveExampleDown, Label: "Move example down"},
		{ID: action.DuplicateExample, Label: "Duplicate example"},
		{ID: action.DeleteExample, Label: "Delete example (when no field has the focus)"},
		{ID: action.ToggleOutline, Label: "Show or hide the outline"},
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
	switch id {
	case action.Undo:
		return e.session.CanUndo()
	case action.Redo:
		return e.session.CanRedo()
	case action.NextExample, action.PreviousExample:
		return len(examplesAt(e.doc(), e.at)) > 0
	case action.AddExample:
		return e.at.area == areaConsideration
	case action.AddGrowthArea:
		return e.at.area == areaGrowth
	case action.MoveExampleUp, action.MoveExampleDown, action.DuplicateExample, action.DeleteExample:
		return e.writable() && e.at.example != ""
	case action.ZoomIn, action.ZoomOut, action.FitWidth:
		return e.frame.PageShown()
	}
	return true
}

func (e *Editor) writable() bool { return e.session.Status().State != session.ReadOnly }
