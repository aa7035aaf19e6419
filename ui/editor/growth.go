package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// buildGrowth makes the page of what is still to be learnt.
func buildGrowth(e *Editor, v *pageView) {
	column := []fyne.CanvasObject{
		kit.Column(6, kit.Small("Growth areas"), kit.Headline("What is still to learn")),
		kit.Body("Naming it yourself, with a plan, is read as strength. Two or three areas are enough."),
	}
	for i := range e.doc().Growth {
		column = append(column, e.growthCard(v, i))
	}
	add := kit.NewButton("Add growth area", action.KeyLabel(action.AddGrowthArea), e.addGrowth)
	v.firstOf(add)
	v.object = kit.Column(12, append(column, kit.Row(0, add, kit.Spacer()))...)
}

func (e *Editor) growthCard(v *pageView, i int) fyne.CanvasObject {
	at := func(field string, step int) promo.Ref {
		return promo.Ref{Kind: promo.KindGrowth, Index: i, Field: field, Sub: step}
	}
	title := e.fields.bind(at("title", 0), textfield.NewSingleLine("What you want to learn, in a few words", kit.Run{Size: theme.Title, Bold: true}))
	v.firstOf(title)
	parts := []fyne.CanvasObject{
		title,
		e.labelled("Where you stand", "What you have tried, and what is missing", e.prose(at("text", 0), "")),
		kit.FieldLabel("Plan", "Steps with a date or an occasion"),
	}
	area := e.doc().Growth[i]
	for j := range area.Steps {
		remove := kit.NewLink("Remove", theme.Label, func() {
			e.edit("Remove step", at("title", 0), func(d promo.Document) promo.Document { return promo.RemoveStep(d, i, j) })
		}).Muted()
		parts = append(parts, kit.Row(12, kit.Fill(e.line(at("step", j), "By when, do what, with whom")), remove))
	}
	next := at("step", len(area.Steps))
	parts = append(parts,
		kit.Row(0, kit.NewLink("+ Add step", theme.Label, func() {
			e.edit("Add step", next, func(d promo.Document) promo.Document { return promo.AddStep(d, i) })
			e.fields.focus(next, 0)
		}), kit.Spacer()),
		e.growthFoot(i))
	return kit.Stack(kit.NewCard(), kit.Inset(14, 16, 14, 16, kit.Column(8, parts...)))
}

func (e *Editor) growthFoot(i int) fyne.CanvasObject {
	ref := promo.Ref{Kind: promo.KindGrowth, Index: i, Field: "title"}
	does := func(name, label string, f func(promo.Document) promo.Document) fyne.CanvasObject {
		return kit.NewLink(name, theme.Label, func() { e.edit(label, ref, f) }).Muted()
	}
	return kit.Row(16,
		does("Move up", "Move growth area", func(d promo.Document) promo.Document { return promo.MoveGrowth(d, i, -1) }),
		does("Move down", "Move growth area", func(d promo.Document) promo.Document { return promo.MoveGrowth(d, i, 1) }),
		does("Delete", "Delete growth area", func(d promo.Document) promo.Document { return promo.RemoveGrowth(d, i) }),
		kit.Spacer())
}
