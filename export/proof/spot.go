package proof

import (
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/book"
)

// maxDistance is the largest distance of a point from the text that it means, in
// points along the line.
const maxDistance = 60

// At returns the position in a field of the text at a point of a page or near it.
// The offset is exact but for escapes of Markdown before it in the paragraph, or in a
// paragraph with HTML, before it in the same style.
func (p *Proof) At(page int, x, y float64) (pages.Spot, bool) {
	var best pages.Spot
	if page < 0 || page >= len(p.book.Pages) {
		return best, false
	}
	nearest, found := float64(maxDistance), false
	runs := p.book.Pages[page].Runs
	for i := range runs {
		d := boxOf(&runs[i]).distance(x, y)
		if d > nearest || found && d == nearest {
			continue
		}
		if spot, ok := p.spotAt(&runs[i], offsetAt(&runs[i], x)); ok {
			best, nearest, found = spot, d, true
		}
	}
	return best, found
}

// LinkTarget returns the destination of the link at a point of a page, if that is in the
// document.
func (p *Proof) LinkTarget(page int, x, y float64) (pages.Area, bool) {
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

// spotAt returns the position in a field of an offset in the text of a run. It
// reports false for the program's own words.
func (p *Proof) spotAt(r *book.Run, at int) (pages.Spot, bool) {
	if r.Span.From >= r.Span.To {
		return pages.Spot{}, false
	}
	offset := min(r.Span.From+at, r.Span.To)
	span, ok := p.text.At(offset)
	if !ok || span.Ref.Kind == promo.KindPath {
		return pages.Spot{}, false
	}
	return pages.Spot{Ref: span.Ref, Offset: span.Offset + offset - span.Start}, true
}

// offsetAt returns the offset in the text of a run at which a click at x puts the
// caret. The glyphs of right-to-left text are in visual order.
func offsetAt(r *book.Run, x float64) int {
	left, passed, total := r.X, 0, 0
	for i := range r.Glyphs {
		total += int(r.Glyphs[i].Bytes)
	}
	for i := range r.Glyphs {
		g := &r.Glyphs[i]
		width := float64(g.Advance+r.Tracking) * r.Size / 1000
		if x < left+width/2 {
			break
		}
		left += width
		passed += int(g.Bytes)
	}
	if r.RightToLeft {
		return total - passed
	}
	return passed
}
