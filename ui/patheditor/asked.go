package patheditor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// askedPart is the part that is shown as it appears while a document is written.
func (s *sidePane) askedPart() fyne.CanvasObject {
	e := s.editor
	p, at := e.path(), e.At()
	switch at.Part {
	case career.PartConsideration:
		if c, ok := considerationAt(p, at); ok {
			return askedConsideration(c)
		}
	case career.PartPreparation:
		if prep, ok := preparationAt(p, at); ok {
			return askedPreparation(prep)
		}
	case career.PartSection:
		if text, ok := career.Text(p, at.WithField("introduction")); ok {
			name, _ := career.Text(p, at.WithField("title"))
			return kit.Column(8, kit.Small(textSectionAsGroup.Text()), kit.Heading(orDots(name)), kit.Body(kit.PlainText(text)))
		}
	}
	return askedPath(p, e.check.resolved)
}

// askedConsideration is the statement, the guidance and the questions.
func askedConsideration(c career.Consideration) fyne.CanvasObject {
	column := []fyne.CanvasObject{kit.Small(textAskedAs.Text()), kit.Headline(orDots(kit.PlainText(c.Statement)))}
	if c.Guidance != "" {
		column = append(column, kit.Quote(kit.NewText(
			kit.Run{Text: textStrongExample.Text() + " ", Bold: true},
			kit.Run{Text: kit.PlainText(c.Guidance), Color: theme.Muted})))
	}
	for _, f := range exampleFields {
		column = append(column, kit.Inset(6, 0, 0, 0, kit.NewText(kit.Run{Text: f.name.Text(), Size: theme.Label, Bold: true})))
		for _, q := range c.Prompts {
			if q.Field == f.field {
				column = append(column, kit.Body(orDots(q.Text)))
			}
		}
	}
	return kit.Column(8, column...)
}

func askedPreparation(prep career.Preparation) fyne.CanvasObject {
	column := []fyne.CanvasObject{
		kit.Small(textOnTheWay.Text()),
		kit.NewText(
			kit.Run{Text: orDots(prep.Title), Bold: true},
			kit.Run{Text: "  " + kindName(prep.Kind), Size: theme.Label, Color: theme.Muted}),
		kit.Body(kit.PlainText(prep.Text)),
	}
	for _, l := range prep.Links {
		column = append(column, kit.NewText(kit.Run{Text: textWebLink.Text("Title", l.Title), Color: theme.Accent}))
	}
	return kit.Column(8, column...)
}

// askedPath is the introduction and the considerations of the path with its
// includes.
func askedPath(p, resolved career.Path) fyne.CanvasObject {
	column := []fyne.CanvasObject{kit.Small(textRoleAsks.Text()), kit.Headline(title(p)), kit.Body(kit.PlainText(p.Introduction))}
	n := 0
	for _, s := range resolved.Sections {
		column = append(column, kit.Inset(6, 0, 0, 0, kit.Heading(orDots(s.Title))))
		for _, c := range s.Considerations {
			n++
			column = append(column, kit.NewText(kit.Run{Text: textNumbered.Text("Number", n, "Title", orDots(c.Title))}))
		}
		if len(s.Considerations) == 0 {
			column = append(column, kit.Body(textToBeFilled.Text()))
		}
	}
	return kit.Column(8, column...)
}

// orDots returns dots for a text that is not written yet.
func orDots(s string) string {
	if s == "" {
		return textEmpty.Text()
	}
	return s
}
