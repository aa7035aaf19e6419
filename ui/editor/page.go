package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/editing"
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
	case areaChanges:
		changesPage{p, e.offer}.build()
	default:
		p.overview()
	}
	v.OnRefresh(e.finder.refresh)
	v.OnRefresh(e.comments.Refresh)
}

// line returns a labelled field of one line.
func (p page) line(label, explanation string, r promo.Ref, placeholder string) fyne.CanvasObject {
	return editing.Labelled(label, explanation, p.Fields.Line(r, placeholder))
}

// multiline returns a labelled field for several paragraphs.
func (p page) multiline(label, explanation string, r promo.Ref) fyne.CanvasObject {
	return editing.Labelled(label, explanation, p.Fields.Multiline(r, ""))
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
