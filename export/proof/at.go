package proof

import (
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/book"
)

// near is how far from a point words may stand and still be meant by it, in
// points across the line.
const near = 60

// At returns what was written at a place of a page, or close to it. Its offset
// is exact but for Markdown's escapes before it in the paragraph.
func (p *Proof) At(page int, x, y float64) (pages.Spot, bool) {
	var best pages.Spot
	if page < 0 || page >= len(p.book.Pages) {
		return best, false
	}
	least, found := float64(near), false
	runs := p.book.Pages[page].Runs
	for i := range runs {
		d := boxOf(&runs[i]).distance(x, y)
		if d > least || found && d == least {
			continue
		}
		if spot, ok := p.spot(&runs[i], x); ok {
			best, least, found = spot, d, true
		}
	}
	return best, found
}

// Leads returns the place that a link at a place of a page leads to.
func (p *Proof) Leads(page int, x, y float64) (pages.Area, bool) {
	if page < 0 || page >= len(p.book.Pages) {
		return pages.Area{}, false
	}
	links := p.book.Pages[page].Links
	for i := range links {
		l := &links[i]
		if l.URL == "" && x >= l.X && x <= l.X+l.W && y >= l.Y && y <= l.Y+l.H {
			return pages.Area{Page: l.Page, Y: l.Top}, true
		}
	}
	return pages.Area{}, false
}

// spot is the field that a run was written in, at the letter nearest to x.
func (p *Proof) spot(r *book.Run, x float64) (pages.Spot, bool) {
	if r.Span.From >= r.Span.To {
		return pages.Spot{}, false
	}
	at := min(r.Span.From+letterAt(r, x), r.Span.To)
	span, ok := p.text.At(at)
	if !ok || span.Ref.Kind == promo.KindPath {
		return pages.Spot{}, false
	}
	return pages.Spot{Ref: span.Ref, Offset: span.Offset + at - span.Start}, true
}

// letterAt is the offset in a run's text that a caret at x would be put to. In
// text from right to left the glyphs furthest to the right come first.
func letterAt(r *book.Run, x float64) int {
	at, passed, all := r.X, 0, 0
	for i := range r.Glyphs {
		all += int(r.Glyphs[i].Bytes)
	}
	for i := range r.Glyphs {
		g := &r.Glyphs[i]
		width := float64(g.Advance+r.Tracking) * r.Size / 1000
		if x < at+width/2 {
			break
		}
		at += width
		passed += int(g.Bytes)
	}
	if r.RightToLeft {
		return all - passed
	}
	return passed
}
