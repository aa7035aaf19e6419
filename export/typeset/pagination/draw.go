package pagination

import (
	"math"
	"slices"

	"promodoc/export/book"
	"promodoc/export/typeset/flow"
)

// Draw copies the content of the page's boxes to their positions. release drops
// the runs of the boxes, which are most of the memory of a long document, where
// nothing needs the boxes afterwards.
func (p *Page) Draw(release bool) {
	n := 0
	for i := range p.boxes {
		n += len(p.boxes[i].Box.Runs)
	}
	const headRuns = 4 // runs of the running head and the page number
	p.Runs = make([]book.Run, 0, n+headRuns)
	for i := range p.boxes {
		b := &p.boxes[i]
		p.drawRects(i)
		for _, im := range b.Images {
			im.Y += b.y
			im.After += len(p.Runs)
			im.Node = b.offset.NodeOf(im.Node)
			if b.repeated {
				im.Node = book.NoNode
			}
			p.Images = append(p.Images, im)
		}
		p.drawRuns(b)
		if release && !b.repeated {
			b.Box.Runs = nil
		}
		if !b.repeated {
			for _, l := range b.Links {
				l.Y += b.y
				l.Node = b.offset.NodeOf(l.Node)
				p.links = append(p.links, l)
			}
		}
	}
}

// drawRects draws the bands and the rectangles of a box.
func (p *Page) drawRects(i int) {
	b := &p.boxes[i]
	for _, band := range b.Bands {
		r := book.Rect{X: band.X, Y: b.y, W: band.W, H: b.Height, Color: band.Color}
		if band.Joined {
			r.Y, r.H = b.y-b.above, b.Height+b.above
		}
		if band.Pad > 0 && !p.hasBand(i-1, &band) {
			r.Y, r.H = r.Y-band.Pad, r.H+band.Pad
		}
		if band.Pad > 0 && !p.hasBand(i+1, &band) {
			r.H += band.Pad
		}
		p.Rects = appendRect(p.Rects, r)
	}
	for _, r := range b.Rects {
		r.Y += b.y
		p.Rects = append(p.Rects, r)
	}
}

// hasBand reports whether a box of the page, if there is one, has a band that goes on
// from the box beside it.
func (p *Page) hasBand(i int, band *flow.Band) bool {
	return i >= 0 && i < len(p.boxes) && slices.ContainsFunc(p.boxes[i].Bands, func(b flow.Band) bool {
		return b.X == band.X && b.W == band.W && b.Color == band.Color
	})
}

// drawRuns draws text. Repeated text is not part of the document's structure and
// has no source.
func (p *Page) drawRuns(b *placed) {
	for _, r := range b.Runs {
		r.Y += b.y
		if b.repeated || r.Node < 0 {
			r.Node, r.Span = book.NoNode, book.Span{}
		} else {
			r.Node, r.Span = b.offset.NodeOf(r.Node), b.offset.SpanOf(r.Span)
		}
		p.Runs = append(p.Runs, r)
	}
}

// appendRect appends a rectangle, or extends one of the last that ends where it
// begins, so that bands have no seams.
func appendRect(rects []book.Rect, r book.Rect) []book.Rect {
	for i := len(rects) - 1; i >= max(0, len(rects)-4); i-- {
		o := &rects[i]
		if o.X == r.X && o.W == r.W && o.Color == r.Color && math.Abs(o.Y+o.H-r.Y) < 0.01 {
			o.H = r.Y + r.H - o.Y
			return rects
		}
	}
	return append(rects, r)
}
