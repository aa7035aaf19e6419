package typeset

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/line"
)

// bullets mark the items of lists in lists.
var bullets = [...]string{"•", "–", "·"}

// leftwardMark makes a number's full stop stand on its left.
const leftwardMark = "\u200f"

// list appends a list's items, each hanging behind its marker. All markers of
// a list stand in one column as wide as the widest of them.
func (s *setter) list(out []strip, b *block.Block, f frame) []strip {
	level := 0
	if b.Ordered {
		level = 1
	}
	node := s.node(nodeKey{block: b.ID, role: book.RoleList}, f.parent, level, b.Span)
	l := f.look
	hang := s.d.Indent * l.Size / s.d.Body.Size
	if b.Ordered {
		hang = max(hang, s.markerWidth(b, l)+0.5*l.Size)
	}
	f.leftwards = leftwards(b)
	inner := f.inset(hang, f.leftwards)
	inner.nested++
	for i := range b.Children {
		item := &b.Children[i]
		inner.parent = s.node(nodeKey{block: item.ID, role: book.RoleItem}, node, 0, item.Span)
		strips := s.item(item, f, inner)
		strips[0].before = s.itemGap(b, i, f)
		out = under(out, strips)
	}
	return out
}

// itemGap is the space above an item.
func (s *setter) itemGap(list *block.Block, i int, f frame) float64 {
	share := f.look.Leading / s.d.Body.Leading
	switch {
	case i > 0 && list.Tight, f.nested > 0 && list.Tight:
		return s.d.ItemGap * share
	case i == 0:
		return (s.d.Gap + s.d.ItemGap) / 2 * share
	}
	return s.d.Gap * share
}

// item sets one item's blocks and its marker beside the first of their lines.
func (s *setter) item(item *block.Block, f, inner frame) []strip {
	marker := s.marker(item, f, inner)
	inner.parent = s.node(nodeKey{block: item.ID, role: book.RoleBody}, inner.parent, 0, item.Span)
	strips := s.blocks(nil, item.Children, inner)
	if len(strips) == 0 {
		strips = banded([]strip{{height: f.look.Leading}}, f)
	}
	first := &strips[0]
	if len(first.runs) > 0 {
		// The marker's baseline is that of the item's first line, whatever
		// its size: an item may begin with a heading.
		move(&marker, first.runs[0].Y-baseline(f.look.Text))
	}
	first.runs = append(marker.runs, first.runs...)
	first.rects = append(marker.rects, first.rects...)
	return strips
}

func move(st *strip, dy float64) {
	for i := range st.runs {
		st.runs[i].Y += dy
	}
	for i := range st.rects {
		st.rects[i].Y += dy
	}
}

// marker sets an item's bullet, number or box.
func (s *setter) marker(item *block.Block, f, inner frame) strip {
	var st strip
	l := f.look
	node := s.node(nodeKey{block: item.ID, role: book.RoleLabel}, inner.parent, 0, item.Span)
	begin := book.Span{From: item.Span.From, To: item.Span.From}
	if item.Task != block.NoTask {
		s.box(&st, item.Task == block.Done, f, l, node, begin)
		return s.across(st, f)
	}
	text := bullets[min(f.nested, len(bullets)-1)]
	if item.Ordered {
		text = itoa(item.Number) + "."
		if f.leftwards {
			text = leftwardMark + text
		}
		l.color = s.d.Colors.Quiet
	}
	s.load([]block.Inline{{Text: text, Span: begin}}, l, unmeasured)
	x := f.x + 0.18*l.Size
	if item.Ordered {
		x = f.x + f.width - inner.width - 0.5*l.Size - s.lineWidth(0, len(s.text.items))
	}
	s.emit(&st, 0, len(s.text.items), x, baseline(l.Text), node, false)
	return s.across(st, f)
}

// across moves a marker over to the other side in a list that runs to the left.
func (s *setter) across(st strip, f frame) strip {
	if !f.leftwards || len(st.runs) == 0 {
		return st
	}
	from, to := st.runs[0].X, st.runs[0].X
	for i := range st.runs {
		from, to = min(from, st.runs[i].X), max(to, st.runs[i].X+st.runs[i].Width())
	}
	by := f.mirrored(from, to-from) - from
	for i := range st.runs {
		st.runs[i].X += by
	}
	return st
}

// markerWidth is the width of a list's widest number.
func (s *setter) markerWidth(b *block.Block, l look) float64 {
	var widest float64
	for _, i := range [...]int{0, len(b.Children) - 1} {
		s.load([]block.Inline{{Text: strings.Repeat("0", len(itoa(b.Children[i].Number))) + "."}}, l, unmeasured)
		widest = max(widest, s.lineWidth(0, len(s.text.items)))
	}
	return widest
}

// box draws a task's box, with a tick in it when the task is done. The tick is
// the font's, so that it is read as well as seen.
func (s *setter) box(st *strip, done bool, f frame, l look, node int32, at book.Span) {
	text := "☐"
	if done {
		text = "☑"
	}
	l.mode = line.Ragged
	s.load([]block.Inline{{Text: text, Span: at}}, l, unmeasured)
	s.emit(st, 0, len(s.text.items), f.x, baseline(l.Text), node, false)
}

// footnotes sets the document's notes at its end, under a short rule.
func (s *setter) footnotes(notes []*block.Block, f frame) []strip {
	const ruleLength = 96
	f.look = look{Text: s.d.Small, color: s.d.Colors.Text}
	out := []strip{{before: s.d.Body.Leading * 1.6, height: 6, keep: true,
		rects: []book.Rect{{X: f.x, Y: 0, W: ruleLength, H: 0.6, Color: s.d.Colors.Rule}}}}
	for i, note := range notes {
		left := leftwards(note)
		inner := f.inset(s.d.Indent, left)
		inner.parent = s.node(nodeKey{block: note.ID, role: book.RoleNote}, book.NoNode, 0, note.Span)
		label := s.node(nodeKey{block: note.ID, role: book.RoleLabel}, inner.parent, 0, note.Span)
		var mark strip
		back := &block.Link{Anchor: "noteref:" + itoa(note.Number)}
		s.load([]block.Inline{{Text: itoa(note.Number), Style: block.Raised, Link: back,
			Span: book.Span{From: note.Span.From, To: note.Span.From}}}, f.look, unmeasured)
		x := f.x
		if left {
			x = f.mirrored(x, s.lineWidth(0, len(s.text.items)))
		}
		s.emit(&mark, 0, len(s.text.items), x, baseline(f.look.Text), label, false)
		strips := s.blocks(nil, note.Children, inner)
		if len(strips) == 0 {
			strips = []strip{{height: f.look.Leading}}
		}
		first := &strips[0]
		first.runs, first.links = append(mark.runs, first.runs...), append(mark.links, first.links...)
		first.anchors = append(first.anchors, note.Slug)
		first.before = s.d.ItemGap
		if i == 0 {
			first.before = 0
		}
		out = under(out, strips)
	}
	return out
}
