// Package pagination makes pages of composed fragments: it breaks the column
// into pages, draws their boxes, adds running heads and page numbers, and gives
// links and the outline their targets.
package pagination

import (
	"iter"

	"promodoc/export/book"
	"promodoc/export/typeset/flow"
)

// Part is a fragment of the document, with its offset there.
type Part struct {
	*flow.Fragment
	Offset flow.Offset
	// KeepWithPrevious forbids a page break before the part.
	KeepWithPrevious bool
}

// Page is a page on which boxes are placed. It has no content before Draw.
type Page struct {
	book.Page
	boxes []placed
	links []flow.Link
}

// placed is a box at its position on a page.
type placed struct {
	*flow.Box
	offset *flow.Offset // of the box's part
	y      float64
	above  float64 // the space above, which joined bands fill
	keep   bool    // no page break may follow
	// repeated is set for a copy of a box of an earlier page.
	repeated bool
}

// anchors are the link targets at the box.
func (p *placed) anchors() []string {
	if p.repeated {
		return nil
	}
	return p.Box.Anchors
}

// Anchors yields the name of every link target and the page it is on.
func Anchors(pages []*Page) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for n, p := range pages {
			for i := range p.boxes {
				for _, name := range p.boxes[i].anchors() {
					if !yield(name, n) {
						return
					}
				}
			}
		}
	}
}

// Area is the part of a page that text occupies, in points, and the distance of its
// lines.
type Area struct{ Top, Height, Leading float64 }

// Paginate places the boxes of all parts on pages and sets the node offsets of the
// parts. The pages are not drawn yet: a changed page number may require another pass.
func Paginate(parts []*Part, area Area) []*Page {
	all := column(parts)
	b := breaker{area: area}
	var pages []*Page
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && !all[to].EndsPage {
			to++
		}
		if to > from {
			pages = b.appendPages(pages, all[from:to])
		}
		from = to + 1
	}
	if len(pages) == 0 {
		pages = []*Page{{}}
	}
	return pages
}

// column returns the boxes of all parts below each other.
func column(parts []*Part) []placed {
	n := 0
	for _, part := range parts {
		n += len(part.Boxes)
	}
	all := make([]placed, 0, n)
	var nodes int32
	for _, part := range parts {
		part.Offset.Node = nodes
		nodes += int32(len(part.Nodes))
		if part.KeepWithPrevious && len(all) > 0 {
			all[len(all)-1].keep = true
		}
		for k := range part.Boxes {
			box := &part.Boxes[k]
			all = append(all, placed{Box: box, offset: &part.Offset, keep: box.KeepWithNext})
		}
	}
	return all
}

// appendPages breaks boxes into pages and places them there.
func (b *breaker) appendPages(pages []*Page, boxes []placed) []*Page {
	b.run(boxes)
	for from := 0; from < len(boxes); from = int(b.next[from]) {
		pages = append(pages, b.place(from, int(b.next[from])))
	}
	return pages
}

// place places a range of boxes on a page, below the repeated head of a table that
// goes on there.
func (b *breaker) place(from, to int) *Page {
	give := b.giving(from, to)
	page := &Page{boxes: b.boxes[from:to]}
	if head := b.boxes[from].TableHead; len(head) > 0 {
		page.boxes = make([]placed, 0, len(head)+to-from)
		for i := range head {
			page.boxes = append(page.boxes, placed{Box: &head[i], offset: b.boxes[from].offset, repeated: true})
		}
		page.boxes = append(page.boxes, b.boxes[from:to]...)
	}
	y := b.area.Top
	for i := range page.boxes {
		box := &page.boxes[i]
		if i > 0 && !box.repeated && !page.boxes[i-1].repeated {
			box.above = box.SpaceBefore
			if gives(box.Box) {
				box.above *= 1 + give
			}
		}
		box.y = y + box.above
		y = box.y + box.Height
	}
	return page
}
