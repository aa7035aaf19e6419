package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

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
