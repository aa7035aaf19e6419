package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/editor/parts"
	"promodoc/ui/kit"
)

// page builds the page of a location.
type page struct {
	*Editor
	view *editing.View
}

// build builds the page of the current location.
func (e *Editor) build(v *editing.View) {
	p := page{e, v}
	e.review.PageBegins()
	e.showReasons = nil
	switch e.At().area {
	case areaConsideration:
		p.consideration()
	case areaOffPath:
		p.offPath()
	case areaPreparations:
		p.preparations()
	case areaGrowth:
		p.growth()
	case areaVoices:
		p.voices()
	case areaParts:
		p.cards.parts = parts.New(p.partsOptions())
		v.Object = p.cards.parts.Object()
	case areaChanges:
		changesPage{p, e.offer}.build()
	default:
		p.overview()
	}
	v.OnRefresh(e.finder.refresh)
	v.OnRefresh(e.comments.Refresh)
}

// partsOptions are those of the page of the parts of the document.
func (p page) partsOptions() parts.Options {
	return parts.Options{
		Document: p.doc, View: p.view, Fields: p.Fields, Locked: p.ReadOnly(),
		Edit: p.Edit, Amend: p.Amend, Say: func(sentence string) { p.Say(sentence) },
		CanWrite: func(part promo.Part) bool { _, ok := placeOfPart(p.doc(), part); return ok },
		Write: func(part promo.Part) {
			if at, ok := placeOfPart(p.doc(), part); ok {
				p.GoTo(locationOf(p.doc(), at))
				p.FocusMain()
				p.Fields.Focus(at, 0)
			}
		},
	}
}

// placeOfPart returns the field that is written for a part; false if the program makes
// it of others.
func placeOfPart(d promo.Document, part promo.Part) (promo.Ref, bool) {
	switch {
	case part.Prose:
		return promo.SectionRef(part.ID), true
	case part.ID == career.SkeletonConsiderations && len(d.Snapshot.Considerations()) > 0:
		return promo.Ref{Kind: promo.KindConsideration, ID: d.Snapshot.Considerations()[0].ID}, true
	case part.ID == career.SkeletonGrowth:
		return promo.Ref{Kind: promo.KindGrowth, Field: "title"}, true
	case part.ID == career.SkeletonPreparations && len(d.Snapshot.AllPreparations()) > 0:
		return promo.Ref{Kind: promo.KindPreparation, ID: d.Snapshot.AllPreparations()[0].ID}, true
	}
	return promo.Ref{}, false
}

// partCommands are what can be done on the page of the parts by key.
func partCommands(e *Editor) []editing.Command {
	here := func() bool { return e.At().area == areaParts && e.cards.parts != nil && !e.ReadOnly() }
	can := func() bool { return here() && e.cards.parts.CanChange() }
	do := func(f func(*parts.Page)) func() {
		return func() {
			if here() {
				f(e.cards.parts)
			}
		}
	}
	return []editing.Command{
		{ID: action.AddPart, Do: do((*parts.Page).Add), Can: here},
		{ID: action.MovePartUp, Do: do(func(p *parts.Page) { p.Move(-1) }), Can: can},
		{ID: action.MovePartDown, Do: do(func(p *parts.Page) { p.Move(1) }), Can: can},
		{ID: action.HidePart, Do: do((*parts.Page).ToggleHidden), Can: can},
		{ID: action.DeletePart, Do: do((*parts.Page).Remove), Can: can},
	}
}

// line returns a labelled field of one line.
func (p page) line(label, explanation string, r promo.Ref, placeholder string) fyne.CanvasObject {
	return editing.Labelled(label, explanation, p.Fields.Line(r, placeholder))
}

// multiline returns a labelled field for several paragraphs.
func (p page) multiline(label, explanation string, r promo.Ref) fyne.CanvasObject {
	return kit.Column(2, editing.Labelled(label, explanation, p.Fields.Multiline(r, "")), p.review.Note(r))
}

// pageHeader returns the header of a page: a small line above a headline.
func pageHeader(small, headline string) fyne.CanvasObject {
	return kit.Column(6, kit.Small(small), kit.Headline(headline))
}

// card is objects below one another on a ground of their own, with space at the
// top and a gap between them.
func card(top, gap float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Stack(kit.NewCard(), kit.Inset(top, 16, 14, 16, kit.Column(gap, objects...)))
}
