package ui

import (
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/importing"
	"promodoc/ui/library"
	"promodoc/ui/patheditor"
	"promodoc/ui/paths"
)

// offers are the actions that the window offers on every screen.
func offers() []action.Offer {
	return []action.Offer{
		{ID: action.NewDocument, Label: "New document"},
		{ID: action.ShowLibrary, Label: "Library"},
		{ID: action.ShowPaths, Label: "Career paths"},
		{ID: action.NewPath, Label: "New career path"},
		{ID: action.Import, Label: "Import a page as paths, or a path file"},
		{ID: action.FindDocument, Label: "Find a document in the library"},
		{ID: action.ShowSettings, Label: "Settings"},
		{ID: action.ShowKeys, Label: "Keys"},
		{ID: action.Quit, Label: "Quit"},
	}
}

// groups are the actions of the window and of every screen, in the order of the
// README and the sheet of keys.
func groups() []action.Group {
	return []action.Group{
		{Title: "everywhere", Offers: offers()},
		{Title: "in a document", Offers: editor.Offers()},
		{Title: "in the library", Offers: library.Offers()},
		{Title: "in the list of career paths", Offers: paths.Offers()},
		{Title: "in a career path", Offers: patheditor.Offers()},
		{Title: "in an imported page", Offers: importing.Offers()},
	}
}
