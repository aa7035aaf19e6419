package library

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/recovery"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// subtitle returns the second line of a document: what it is, and whether there
// is unsaved text of it.
func (s *Screen) subtitle(r workspace.DocumentSummary) string {
	text := subtitle(r, named(r) || ambiguous(r, s.all))
	if found, ok := s.leftOf(r.File); ok {
		text = strings.Join([]string{text, textUnsaved.Text("Date", found.Kept.Format(layoutKept.Text()))}, " · ")
	}
	return text
}

// leftOf returns the last unsaved text of a document.
func (s *Screen) leftOf(file string) (found workspace.Recovered, ok bool) {
	for _, l := range s.left {
		if full, err := filepath.Abs(file); err == nil && l.File == full && l.State != workspace.RecoveredGone {
			found, ok = l, true
		}
	}
	return found, ok
}

// addLeft adds the unsaved texts that belong to no document of the list: their
// file is elsewhere, is missing, or is a career path.
func (s *Screen) addLeft(column *fyne.Container) {
	for _, found := range s.left {
		listed := false
		for _, r := range s.all {
			l, ok := s.leftOf(r.File)
			listed = listed || ok && l.File == found.File
		}
		if !listed {
			column.Add(s.AddItem("", leftRow(found), func() { s.options.Reminders.Recover(found) }))
		}
	}
}

func leftRow(found workspace.Recovered) fyne.CanvasObject {
	about := textUnsavedElsewhere
	switch {
	case found.State == workspace.RecoveredUnreadable:
		about = textUnsavedUnreadable
	case found.State == workspace.RecoveredGone:
		about = textUnsavedGone
	case found.Kind == recovery.Path:
		about = textUnsavedPath
	}
	return kit.Column(1,
		kit.NewText(kit.Run{Text: found.Name, Size: theme.Input, Bold: true}),
		kit.NewText(kit.Run{Text: about.Text("Date", found.Kept.Format(layoutKept.Text()), "File", found.File), Size: theme.Row, Color: theme.Accent}))
}
