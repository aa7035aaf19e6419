// Package pagination makes pages of composed fragments: it breaks the column
// into pages, draws their boxes, adds running heads and page numbers, and gives
// links and the outline their targets.
package pagination

import (
	"iter"
	"slices"

	"promodoc/export/book"
	"promodoc/export/typeset/flow"
)

// Part is a fragment of the document, with its offset there.
type Part struct {
	*flow.Fragment
	Offset flow.Offset
	// KeepWithPrevious forbids a page break before the part.
	KeepWithPrevious bool
	// Note is the anchor of a footnote, which is set at the foot of the page that has its
	// first mark. It is empty for parts of the text.
	Note string
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

// Area is the part of a page that text occupies, in points.
type Area struct {
	Top, Height float64
	Leading     float64 // the distance of lines
	// NoteRule is the rule above the footnotes of a page. Its SpaceBefore is the least
	// distance from the text. It may be nil if there are no footnotes.
	NoteRule *flow.Box
}

// Paginate places the boxes of all parts on pages and sets the node offsets of the
// parts. The pages are not drawn yet: a changed page number may require another pass.
func Paginate(parts []*Part, area Area) []*Page {
	all := column(parts, func(p *Part) bool { return p.Note == "" })
	b := breaker{area: area}
	if hasText(all) {
		b.notes, b.carried = attach(all, parts), map[state]choice{}
	} else {
		all = column(parts, func(p *Part) bool { return p.Note != "" })
	}
	var pages []*Page
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && !all[to].EndsPage {
			to++
		}
		if to > from {
			pages = b.appendPages(pages, all, from, to)
		}
		from = to + 1
	}
	if len(pages) == 0 {
		pages = []*Page{{}}
	}
	return pages
}

// hasText reports whether there is something in a column.
func hasText(column []placed) bool {
	return slices.ContainsFunc(column, func(p placed) bool { return !p.EndsPage })
}

// column returns the boxes of some parts below each other, and numbers the nodes of all.
func column(parts []*Part, has func(*Part) bool) []placed {
	n := 0
	for _, part := range parts {
		if has(part) {
			n += len(part.Boxes)
		}
	}
	all := make([]placed, 0, n)
	var nodes int32
	for _, part := range parts {
		part.Offset.Node = nodes
		nodes += int32(len(part.Nodes))
		if !has(part) {
			continue
		}
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

// appendPages breaks a range of the boxes of a column into pages and places them there.
func (b *breaker) appendPages(pages []*Page, column []placed, from, to int) []*Page {
	if b.notes.ends != nil {
		b.ends = b.notes.ends[from : to+1]
	}
	b.run(column[from:to])
	for at := (state{}); int(at.box) < to-from || at.over > 0; {
		var next state
		switch {
		case at.over > 0:
			next = b.after(at).to
		case b.ends != nil:
			next = state{b.next[at.box], b.over[at.box]}
		default:
			next = state{box: b.next[at.box]}
		}
		pages = append(pages, b.place(at, next))
		at = next
	}
	return pages
}

// place places a range of boxes on a page, below the repeated head of a table that
// goes on there, and above their notes.
func (b *breaker) place(from, to state) *Page {
	give := b.giving(from, to)
	page := &Page{boxes: b.boxes[from.box:to.box]}
	if head := b.headOf(from, to); len(head) > 0 {
		page.boxes = make([]placed, 0, len(head)+len(page.boxes))
		for i := range head {
			page.boxes = append(page.boxes, placed{Box: &head[i], offset: b.boxes[from.box].offset, repeated: true})
		}
		page.boxes = append(page.boxes, b.boxes[from.box:to.box]...)
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
	if first, end := b.noteLines(from, to); first < end {
		page.boxes = b.placeNotes(page.boxes, b.notes.lines[first:end], b.heightOf(first, end))
	}
	return page
}

// headOf returns the head of a table that goes on on a page, nil if there is none.
func (b *breaker) headOf(from, to state) []flow.Box {
	if from.box == to.box {
		return nil
	}
	return b.boxes[from.box].TableHead
}
