package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// growth builds the page of the growth areas.
func (p page) growth() {
	column := []fyne.CanvasObject{
		pageHeader(textGrowthAreas.Text(), textGrowthHeadline.Text()),
		kit.Body(textGrowthAdvice.Text()),
	}
	for i, area := range p.doc().Growth {
		column = append(column, p.growthCard(i, area))
	}
	add := kit.NewButton(textAddGrowthArea.Text(), action.KeyLabel(action.AddGrowthArea), p.addGrowthArea)
	p.view.SetInitialFocus(add)
	p.view.Object = kit.Column(12, append(column, editing.AlignLeft(add))...)
}

func (p page) growthCard(i int, area promo.GrowthArea) fyne.CanvasObject {
	field := func(name promo.FieldKey, step int) promo.Ref {
		return promo.Ref{Kind: promo.KindGrowth, Index: i, Field: name, Sub: step}
	}
	title := p.Fields.Title(field("title", 0), textGrowthTitle.Text(), theme.Title)
	p.view.SetInitialFocus(title)
	parts := []fyne.CanvasObject{
		title,
		p.multiline(textProgress.Text(), textProgressExplained.Text(), field("text", 0)),
		kit.FieldLabel(textPlan.Text(), textPlanExplained.Text()),
	}
	for j := range area.Steps {
		remove := editing.QuietLink(textRemove.Text(), func() {
			p.Edit(textRemoveStep.Text(), field("title", 0), func(d promo.Document) promo.Document { return promo.RemoveStep(d, i, j) })
		})
		parts = append(parts, kit.Row(12, kit.Fill(p.Fields.Line(field("step", j), textStepPlaceholder.Text())), remove))
	}
	add := kit.NewLink(textLinkAddStep.Text(), theme.Label, func() {
		p.addField(textAddStep.Text(), field("step", len(area.Steps)), func(d promo.Document) promo.Document { return promo.AddStep(d, i) })
	})
	return card(14, 8, append(parts, editing.AlignLeft(add), p.growthFoot(i))...)
}

// growthFoot is what can be done with a growth area as a whole.
func (p page) growthFoot(i int) fyne.CanvasObject {
	link := func(label, step *message.Message, edit func(promo.Document) promo.Document) fyne.CanvasObject {
		return editing.QuietLink(label.Text(), func() {
			p.Edit(step.Text(), promo.Ref{Kind: promo.KindGrowth, Index: i, Field: "title"}, edit)
		})
	}
	return kit.Row(16,
		link(textMoveUp, textMoveGrowthArea, func(d promo.Document) promo.Document { return promo.MoveGrowth(d, i, -1) }),
		link(textMoveDown, textMoveGrowthArea, func(d promo.Document) promo.Document { return promo.MoveGrowth(d, i, 1) }),
		link(textDelete, textDeleteGrowthArea, func(d promo.Document) promo.Document { return promo.RemoveGrowth(d, i) }),
		kit.Spacer())
}

// preparations builds the checklist of what to read, watch, do and think over.
func (p page) preparations() {
	column := []fyne.CanvasObject{
		pageHeader(textPreparations.Text(), textPreparationsHeadline.Text()),
		kit.Body(textPreparationsAdvice.Text()),
	}
	for _, prep := range p.doc().Snapshot.AllPreparations() {
		column = append(column, kit.HLine(), p.preparation(prep))
	}
	p.view.Object = kit.Column(12, column...)
}

// kindNames are the names of the kinds of preparations.
var kindNames = map[career.Kind]*message.Message{
	career.KindRead:  textKindRead,
	career.KindWatch: textKindWatch,
	career.KindDo:    textKindDo,
	career.KindThink: textKindThink,
}

func kindName(k career.Kind) string {
	if name := kindNames[k]; name != nil {
		return name.Text()
	}
	return ""
}

func (p page) preparation(prep career.Preparation) fyne.CanvasObject {
	at := promo.Ref{Kind: promo.KindPreparation, ID: prep.ID}
	done := func() bool { return p.doc().Preparations[prep.ID].Done }
	check := kit.NewCheckbox(done(), func(on bool) {
		label := textCheckPreparation
		if !on {
			label = textClearPreparation
		}
		p.Edit(label.Text(), at, func(d promo.Document) promo.Document { return promo.SetPreparationDone(d, prep.ID, on) })
	})
	p.view.OnRefresh(func() { check.Set(done()) })
	p.view.SetInitialFocus(check)
	parts := []fyne.CanvasObject{kit.NewCheckLabel(check,
		kit.Run{Text: prep.Title, Bold: true},
		kit.Run{Text: "  " + kindName(prep.Kind), Size: theme.Label, Color: theme.Muted},
	)}
	if text := kit.PlainText(prep.Text); text != "" {
		parts = append(parts, kit.Body(text))
	}
	for _, l := range prep.Links {
		parts = append(parts, editing.AlignLeft(kit.NewLink(textWebLink.Text("Title", l.Title), theme.Body, func() { p.host.OpenURL(l.URL) })))
	}
	at.Field = "note"
	parts = append(parts, p.Fields.Multiline(at, textNote.Text()))
	return kit.TopRow(12, check, kit.Fill(kit.Column(4, parts...)))
}
