package proof

import (
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/book"
	"promodoc/export/markdown"
)

// Areas returns where the paragraph stands that a spot is in.
func (p *Proof) Areas(at pages.Spot) []pages.Area {
	for _, ref := range stands(at.Ref) {
		spans := p.text.Of(ref)
		if ref == at.Ref {
			spans = around(spans, at.Offset)
		}
		if areas := p.areas(spans); len(areas) > 0 {
			return areas
		}
	}
	return nil
}

// stands are the fields that show where a field belongs, the field itself
// first.
func stands(ref promo.Ref) []promo.Ref {
	all := []promo.Ref{ref}
	switch ref.Kind {
	case promo.KindExample:
		all = append(all, promo.ExampleRef(ref.ID, "title"), promo.ExampleRef(ref.ID, "action"),
			promo.ExampleRef(ref.ID, "situation"), promo.ExampleRef(ref.ID, "result"))
	case promo.KindSection:
		all = append(all, promo.Ref{Kind: promo.KindSection, ID: ref.ID, Field: "title"})
	case promo.KindConsideration, promo.KindPreparation:
		all = append(all, promo.Ref{Kind: ref.Kind, ID: ref.ID})
	case promo.KindGrowth:
		all = append(all, promo.Ref{Kind: ref.Kind, Index: ref.Index, Field: "title"})
	case promo.KindCandidate, promo.KindCycle:
		all = append(all, promo.Ref{Kind: promo.KindCandidate, Field: "name"}, promo.Ref{Kind: promo.KindCandidate, Field: "proposed_role"})
	}
	return all
}

// around keeps, of a field's spans, those of the paragraph that an offset is in.
func around(spans []markdown.Span, offset int) []markdown.Span {
	first := -1
	for _, s := range spans {
		if s.Offset <= offset && s.Offset > first {
			first = s.Offset
		}
	}
	if first < 0 {
		return spans
	}
	var kept []markdown.Span
	for _, s := range spans {
		if s.Offset == first {
			kept = append(kept, s)
		}
	}
	return kept
}

// areas are where the paragraphs stand that hold some spans. What is told in
// the text is also referred to in tables: these count only where there is
// nothing else.
func (p *Proof) areas(spans []markdown.Span) []pages.Area {
	told, listed := map[int32]bool{}, map[int32]bool{}
	p.eachRun(func(_ int, r *book.Run) {
		if r.Node < 0 || !holds(spans, r) {
			return
		}
		if part := p.part(r.Node); p.inTable(part) {
			listed[part] = true
		} else {
			told[part] = true
		}
	})
	if len(told) == 0 {
		told = listed
	}
	return p.unite(told)
}

func (p *Proof) eachRun(f func(page int, r *book.Run)) {
	for i := range p.book.Pages {
		runs := p.book.Pages[i].Runs
		for k := range runs {
			f(i, &runs[k])
		}
	}
}

func holds(spans []markdown.Span, r *book.Run) bool {
	for _, s := range spans {
		if r.Span.From < s.End && r.Span.To > s.Start {
			return true
		}
	}
	return false
}

// part is the paragraph, heading or cell that a node of the structure is: what
// holds it where it is linked words only.
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

// unite returns the areas of some parts of the structure, one a page. What
// stands in the text takes the whole width of it, as far as its page shows it.
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
