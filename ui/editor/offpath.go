package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// offPath builds the page of what the path no longer asks for: examples,
// so that the user can choose what they support now, and notes. All is kept
// until the user deletes it.
func (p page) offPath() {
	d := p.doc()
	column := []fyne.CanvasObject{pageHeader(textOffPathKept.Text(), textOffPath.Text())}
	if len(examplesAt(d, p.At())) > 0 {
		column = append(column, kit.Body(textOffPathAdvice.Text()))
		column = append(column, p.examples(career.Consideration{})...)
	}
	considerations, preparations := promo.KeptOffPath(d)
	for _, id := range considerations {
		column = append(column, p.keptNote(promo.KindConsideration, id, textKeptNote.Text()))
	}
	for _, id := range preparations {
		explanation := textKeptNote
		if d.Preparations[id].Done {
			explanation = textKeptNoteDone
		}
		column = append(column, p.keptNote(promo.KindPreparation, id, explanation.Text()))
	}
	p.view.Object = kit.Column(12, column...)
}

// keptNote returns the note on something that is not on the path any more. All
// that is known of it is its ID.
func (p page) keptNote(kind promo.Kind, id, explanation string) fyne.CanvasObject {
	note := promo.Ref{Kind: kind, ID: id, Field: "note"}
	o := p.multiline(id, explanation, note)
	p.view.SetInitialFocus(p.Fields.Get(note))
	return kit.Inset(8, 0, 0, 0, o)
}
