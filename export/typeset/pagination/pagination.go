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

// Paginate places the boxes of all parts on pages, between two vertical
// positions, and sets the node offsets of the parts. The pages are not drawn
// yet: a changed page number may require another pass.
func Paginate(parts []*Part, top, bottom float64) []*Page {
	p := &paginator{top: top, bottom: bottom}
	p.newPage()
	all := column(parts)
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j-1].keep {
			j++
		}
		p.placeGroup(all[i:j])
		i = j
	}
	return p.pages
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

// paginator places boxes below each other, and begins a new page when one is
// full.
type paginator struct {
	top, bottom float64
	pages       []*Page
	page        *Page
	y           float64
	empty       bool // the page has no boxes yet
	ended       bool // the next box begins a new page
}

// placeGroup places boxes that are kept together on this page or on the next.
// It breaks up only groups that fit on no page.
func (p *paginator) placeGroup(group []placed) {
	if p.ended {
		p.newPage()
	}
	first := group[0].Box
	var need float64
	for i := range group {
		need += group[i].SpaceBefore + group[i].Height
	}
	onNewPage := need - first.SpaceBefore
	if p.empty {
		need = onNewPage
	}
	for i := range first.TableHead {
		onNewPage += first.TableHead[i].SpaceBefore + first.TableHead[i].Height
	}
	if p.y+need > p.bottom && onNewPage <= p.bottom-p.top {
		p.newPage()
	}
	for i := range group {
		p.place(group[i])
	}
}

// place places one box on the page, or on a new one if it does not fit. A box
// that is taller than a page has one of its own.
func (p *paginator) place(b placed) {
	if b.EndsPage {
		p.ended = !p.empty
		return
	}
	if !p.empty && p.y+b.SpaceBefore+b.Height > p.bottom+0.001 {
		p.newPage()
	}
	b.above = b.SpaceBefore
	if p.empty {
		b.above = 0
		for i := range b.TableHead {
			p.add(placed{Box: &b.TableHead[i], offset: b.offset, repeated: true})
		}
	}
	p.add(b)
}

func (p *paginator) add(b placed) {
	b.y = p.y + b.above
	p.page.boxes = append(p.page.boxes, b)
	p.y = b.y + b.Height
	p.empty = false
}

func (p *paginator) newPage() {
	room := 0
	if p.page != nil {
		room = len(p.page.boxes) + 4 // pages have about as many boxes
	}
	p.page = &Page{boxes: make([]placed, 0, room)}
	p.pages = append(p.pages, p.page)
	p.y, p.empty, p.ended = p.top, true, false
}
