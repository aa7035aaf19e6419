package newdoc

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// heading returns the heading of a family; nil where there is nothing to tell it
// from. Paths that name no family are the user's own.
func heading(f career.Family, only bool) fyne.CanvasObject {
	switch {
	case f.Name != "":
		return kit.Heading(f.Name)
	case only:
		return nil
	}
	return kit.Heading(textOwnPaths.Text())
}

// apart returns what tells a path from others for the same role, such as a copy of
// it: its title or, if they share that too, its ID. It is empty for the only one.
func apart(p career.Path, all []career.Path) string {
	switch {
	case count(all, func(o career.Path) bool { return o.Role() == p.Role() && o.FromRole == p.FromRole }) < 2:
		return ""
	case count(all, func(o career.Path) bool { return o.Title == p.Title }) < 2:
		return p.Title
	}
	return p.ID
}

// card returns the item of a path, with what tells it apart.
func card(p career.Path, apart string) fyne.CanvasObject {
	from := ""
	if p.FromRole != "" {
		from = textFromRole.Text("Role", p.FromRole)
	}
	column := kit.Column(4, kit.SmallLabel(from),
		kit.NewText(kit.Run{Text: p.Role(), Size: theme.Input, Bold: true}))
	if apart != "" {
		column.Add(kit.NewText(kit.Run{Text: apart, Size: theme.Row, Color: theme.Accent}))
	}
	column.Add(kit.NewText(kit.Run{Text: counts(p), Size: theme.Row, Color: theme.Muted}))
	column.Add(kit.Small(p.Source.Name))
	return column
}

func counts(p career.Path) string {
	considerations := textConsiderations.Count(len(p.Considerations()))
	if n := len(p.AllPreparations()); n > 0 {
		return textCounts.Text("Considerations", considerations, "Preparations", textPreparations.Count(n))
	}
	return considerations
}
