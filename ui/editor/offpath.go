package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// buildOffPath shows what the path does not ask for any more: examples, so that
// they can be placed anew, and notes. All is kept until she deletes it herself.
func buildOffPath(e *Editor, v *pageView) {
	d := e.doc()
	column := []fyne.CanvasObject{kit.Column(6,
		kit.Small("Kept, and examples are exported as further ones"),
		kit.Headline("Not on this path any more"))}
	if len(examplesAt(d, e.at)) > 0 {
		column = append(column, kit.Body("The considerations these examples were written for are not on the path of this document. Open one and choose what it supports now."))
		column = append(column, e.cards(v, career.Consideration{})...)
	}
	considerations, preparations := promo.KeptOffPath(d)
	for _, id := range considerations {
		column = append(column, e.keptNote(v, promo.KindConsideration, id, "Note to self; it is never exported."))
	}
	for _, id := range preparations {
		explanation := "Note to self; it is never exported."
		if d.Preparations[id].Done {
			explanation = "Done. " + explanation
		}
		column = append(column, e.keptNote(v, promo.KindPreparation, id, explanation))
	}
	v.object = kit.Column(12, column...)
}

// keptNote is the note beside something that is gone. All that is known of it
// is its id.
func (e *Editor) keptNote(v *pageView, kind promo.Kind, id, explanation string) fyne.CanvasObject {
	note := e.prose(promo.Ref{Kind: kind, ID: id, Field: "note"}, "")
	v.firstOf(note)
	return kit.Inset(8, 0, 0, 0, e.labelled(id, explanation, note))
}
