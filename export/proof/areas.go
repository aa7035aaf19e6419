package proof

import (
	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
)

// Areas returns the areas of the paragraph that has a position in a field. If the
// field is not on any page, they are those of a field that it belongs to.
func (p *Proof) Areas(at pages.Spot) []pages.Area {
	for _, ref := range doctree.Nearest(at.Ref) {
		spans := p.text.Of(ref)
		if ref == at.Ref {
			spans = paragraphSpans(spans, at.Offset)
		}
		if areas := p.areas(spans); len(areas) > 0 {
			return areas
		}
	}
	return nil
}

// paragraphSpans returns those of a field's spans that are of the paragraph at an
// offset.
func paragraphSpans(spans []markdown.Span, offset int) []markdown.Span {
	first := -1
	for _, s := range spans {
		if s.Leaf <= offset && s.Leaf > first {
			first = s.Leaf
		}
	}
	if first < 0 {
		return spans
	}
	var kept []markdown.Span
	for _, s := range spans {
		if s.Leaf == first {
			kept = append(kept, s)
		}
	}
	return kept
}

// areas returns the areas of the paragraphs that have text of some spans. Cells of
// tables repeat text, so they are taken only if nothing else has it.
func (p *Proof) areas(spans []markdown.Span) []pages.Area {
	paragraphs, cells := map[int32]bool{}, map[int32]bool{}
	p.eachRun(func(_ int, r *book.Run) {
		if r.Node < 0 || !overlaps(spans, r) {
			return
		}
		if part := p.part(r.Node); p.inTable(part) {
			cells[part] = true
		} else {
			paragraphs[part] = true
		}
	})
	if len(paragraphs) == 0 {
		paragraphs = cells
	}
	return p.unite(paragraphs)
}

func (p *Proof) eachRun(f func(page int, r *book.Run)) {
	for i := range p.book.Pages {
		runs := p.book.Pages[i].Runs
		for k := range runs {
			f(i, &runs[k])
		}
	}
}

func overlaps(spans []markdown.Span, r *book.Run) bool {
	for _, s := range spans {
		if r.Span.From < s.End && r.Span.To > s.Start {
			return true
		}
	}
	return false
}

// part returns the paragraph, heading or cell that a node is or, if it is a link, is
// in.
func (p *Proof) part(node int32) int32 {
	for node >= 0 {
		n := &p.book.Nodes[node]
		if n.Role != book.RoleLink && n.Role != book.RoleReference {
			break
		}
		node = n.Parent
	}
	return node
}

func (p *Proof) inTable(part int32) bool {
	if part < 0 {
		return false
	}
	role := p.book.Nodes[part].Role
	return role == book.RoleCell || role == book.RoleHeadCell
}

// unite returns the areas of some parts, one for each page. Those of paragraphs are
// as wide as the text of the page.
func (p *Proof) unite(parts map[int32]bool) []pages.Area {
	boxes, right := map[int]box{}, map[int]float64{}
	wide := false
	p.eachRun(func(page int, r *book.Run) {
		if r.Node < 0 {
			return
		}
		b, part := boxOf(r), p.part(r.Node)
		right[page] = max(right[page], b.right)
		if !parts[part] {
			return
		}
		wide = wide || !p.inTable(part)
		if before, ok := boxes[page]; ok {
			b = b.union(before)
		}
		boxes[page] = b
	})
	var areas []pages.Area
	for page := range p.book.Pages {
		b, ok := boxes[page]
		if !ok {
			continue
		}
		if wide {
			b.right = max(b.right, right[page])
		}
		areas = append(areas, pages.Area{Page: page, X: b.left, Y: b.top, W: b.right - b.left, H: b.bottom - b.top})
	}
	return areas
}
