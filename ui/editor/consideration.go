package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// buildConsideration makes the page of one consideration: what it asks, what a
// strong example shows, and its examples.
func buildConsideration(e *Editor, v *pageView) {
	d := e.doc()
	c, _ := d.Snapshot.Consideration(e.at.consideration)
	column := []fyne.CanvasObject{
		kit.Column(6, kit.Small(positionLine(d, c.ID)), kit.Headline(c.Statement)),
		e.guidance(c),
	}
	column = append(column, e.cards(v, c)...)
	column = append(column, e.referred(c.ID)...)
	if len(examplesAt(d, e.at)) == 0 {
		column = append(column, e.emptyConsideration(c))
	}
	add := kit.NewButton("Add example", action.KeyLabel(action.AddExample), e.addExample)
	v.firstOf(add)
	note := e.prose(promo.Ref{Kind: promo.KindConsideration, ID: c.ID, Field: "note"}, "")
	column = append(column,
		kit.Row(0, add, kit.Spacer()),
		kit.Inset(16, 0, 0, 0, e.labelled("Note to self", "Stays here; it is never exported.", note)))
	v.object = kit.Column(12, column...)
}

// guidance is what a strong example shows; it folds away, for the whole
// document, and stays folded while she goes from one consideration to the next.
func (e *Editor) guidance(c career.Consideration) fyne.CanvasObject {
	if c.Guidance == "" {
		return kit.Gap(0, 0)
	}
	if e.guidanceFolded {
		return kit.Row(0, kit.NewLink("What a strong example shows", theme.Label, e.foldGuidance).Muted(), kit.Spacer())
	}
	text := kit.NewText(
		kit.Run{Text: "What a strong example shows. ", Bold: true},
		kit.Run{Text: kit.PlainText(c.Guidance), Color: theme.Muted},
	)
	hide := kit.NewLink("Hide", theme.Label, e.foldGuidance).Muted()
	return kit.Quote(kit.Column(2, text, kit.Row(0, hide, kit.Spacer())))
}

func (e *Editor) foldGuidance() {
	e.guidanceFolded = !e.guidanceFolded
	e.show()
	e.focusMain()
}

// emptyConsideration teaches: the questions that get an example out of a
// person, before there is one.
func (e *Editor) emptyConsideration(c career.Consideration) fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewText(kit.Run{Text: "Nothing here yet. Think of one moment:", Bold: true})}
	for _, p := range c.Prompts {
		rows = append(rows, kit.TopRow(8, kit.NewLabel(kit.Run{Text: "–", Color: theme.Muted}), kit.Fill(kit.Body(p.Text))))
	}
	return kit.Inset(4, 0, 4, 0, kit.Column(4, rows...))
}

// cards are the examples told here, the open one edited in place.
func (e *Editor) cards(v *pageView, c career.Consideration) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, x := range examplesAt(e.doc(), e.at) {
		if x.ID == e.at.example {
			cards = append(cards, openCard(e, v, x, c))
		} else {
			cards = append(cards, closedCard(e, v, x))
		}
	}
	return cards
}

// closedCard shows an example by title and one line about it.
func closedCard(e *Editor, v *pageView, x promo.Example) fyne.CanvasObject {
	title := kit.NewText(kit.Run{Text: exampleTitle(x), Size: theme.Body, Bold: true})
	meta := kit.Small("")
	v.onRefresh(func() {
		if now, ok := e.doc().Example(x.ID); ok {
			title.SetRuns(kit.Run{Text: exampleTitle(now), Size: theme.Body, Bold: true})
			meta.SetRuns(kit.Run{Text: metaLine(e.doc(), now, e.at), Size: theme.Label, Color: theme.Muted})
		}
	})
	tile := kit.NewCardItem(kit.Column(2, title, meta), func() { e.open(x.ID) })
	v.firstOf(tile)
	return tile
}

// referred lists the examples told elsewhere that support this consideration
// too.
func (e *Editor) referred(id string) []fyne.CanvasObject {
	list := promo.ReferredBy(e.doc(), id)
	if len(list) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{kit.Small("Also supported by")}
	for _, x := range list {
		rows = append(rows, kit.Row(0, kit.NewLink(exampleTitle(x), theme.Body, func() {
			e.goTo(placeOf(e.doc(), promo.ExampleRef(x.ID, "title")))
			e.fields.focus(promo.ExampleRef(x.ID, "title"), 0)
		}), kit.Spacer()))
	}
	return []fyne.CanvasObject{kit.Inset(4, 0, 4, 0, kit.Column(2, rows...))}
}
