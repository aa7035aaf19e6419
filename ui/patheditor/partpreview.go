package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// partPreview shows the open part as it appears while a document is written.
func (s *sidePane) partPreview() fyne.CanvasObject {
	e := s.editor
	p, at := e.path(), e.At()
	switch at.Part {
	case career.PartConsideration:
		if c, ok := considerationAt(p, at); ok {
			return considerationPreview(c)
		}
	case career.PartPreparation:
		if prep, ok := preparationAt(p, at); ok {
			return preparationPreview(prep)
		}
	case career.PartSection:
		if text, ok := career.Text(p, at.WithField("introduction")); ok {
			name, _ := career.Text(p, at.WithField("title"))
			return kit.Column(8, kit.Small(textSectionAsGroup.Text()), kit.Heading(orEllipsis(name)), kit.Body(kit.PlainText(text)))
		}
	}
	return pathPreview(p, e.check.resolved)
}

// considerationPreview shows the statement, the guidance the prompts and the
// questions for colleagues.
func considerationPreview(c career.Consideration) fyne.CanvasObject {
	column := []fyne.CanvasObject{kit.Small(textAskedAs.Text()), kit.Headline(orEllipsis(kit.PlainText(c.Statement)))}
	if c.Guidance != "" {
		column = append(column, kit.Quote(kit.NewText(
			kit.Run{Text: textStrongExample.Text() + " ", Bold: true},
			kit.Run{Text: kit.PlainText(c.Guidance), Color: theme.Muted})))
	}
	for _, f := range exampleFields {
		column = append(column, kit.Inset(6, 0, 0, 0, kit.NewText(kit.Run{Text: f.name.Text(), Size: theme.Label, Bold: true})))
		for _, prompt := range c.Prompts {
			if prompt.Field == f.field {
				column = append(column, kit.Body(orEllipsis(prompt.Text)))
			}
		}
	}
	if len(c.AskColleagues) > 0 {
		column = append(column, kit.Inset(6, 0, 0, 0, kit.NewText(kit.Run{Text: textColleagues.Text(), Size: theme.Label, Bold: true})))
	}
	for _, question := range c.AskColleagues {
		column = append(column, kit.Body(orEllipsis(question)))
	}
	return kit.Column(8, column...)
}

func preparationPreview(prep career.Preparation) fyne.CanvasObject {
	column := []fyne.CanvasObject{
		kit.Small(textPreparationPreview.Text()),
		kit.NewText(
			kit.Run{Text: orEllipsis(prep.Title), Bold: true},
			kit.Run{Text: "  " + kindName(prep.Kind), Size: theme.Label, Color: theme.Muted}),
		kit.Body(kit.PlainText(prep.Text)),
	}
	for _, l := range prep.Links {
		column = append(column, kit.NewText(kit.Run{Text: textWebLink.Text("Title", l.Title), Color: theme.Accent}))
	}
	return kit.Column(8, column...)
}

// pathPreview shows the introduction of the path and the considerations of the
// path and its includes.
func pathPreview(p, resolved career.Path) fyne.CanvasObject {
	column := []fyne.CanvasObject{kit.Small(textRoleAsks.Text()), kit.Headline(title(p)), kit.Body(kit.PlainText(p.Introduction))}
	n := 0
	for _, s := range resolved.Sections {
		column = append(column, kit.Inset(6, 0, 0, 0, kit.Heading(orEllipsis(s.Title))))
		for _, c := range s.Considerations {
			n++
			column = append(column, kit.NewText(kit.Run{Text: textNumbered.Text("Number", n, "Title", orEllipsis(c.Title))}))
		}
		if len(s.Considerations) == 0 {
			column = append(column, kit.Body(textToBeFilled.Text()))
		}
	}
	return kit.Column(8, column...)
}

// orEllipsis returns s, or an ellipsis if it is empty.
func orEllipsis(s string) string {
	if s == "" {
		return textEmpty.Text()
	}
	return s
}
