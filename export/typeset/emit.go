package typeset

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
)

// lines breaks the loaded paragraph and returns a strip for each line, set
// from x on. Each belongs to a node of the structure.
func (s *setter) lines(x, measure float64, l look, node int32, align block.Align) []strip {
	t := &s.text
	ends := s.filler.Fill(t.items, measure, l.mode)
	out := make([]strip, 0, len(ends))
	from := 0
	for i, to := range ends {
		out = append(out, strip{height: l.Leading})
		at := x + s.shift(align, measure-s.lineWidth(from, to))
		s.emit(&out[i], from, to, at, baseline(l.Text), node, i == len(ends)-1)
		from = to
	}
	return out
}

// shift is how far right a line begins that has so much room left. Text that
// runs to the left stands on the right, unless the writer put it elsewhere.
func (s *setter) shift(a block.Align, over float64) float64 {
	if a == block.Unset && s.text.base.RightToLeft() {
		a = block.Right
	}
	switch a {
	case block.Right:
		return max(0, over)
	case block.Center:
		return max(0, over/2)
	}
	return 0
}

// lineWidth is the width of the pieces from one to another on a line.
func (s *setter) lineWidth(from, to int) float64 {
	var sum float64
	for i := from; i < to; i++ {
		sum += s.text.items[i].Width + s.text.items[i].Space
	}
	last := s.text.items[to-1]
	return sum - last.Space + last.Hyphen
}

// pen writes glyphs on a line and begins a new run where the face, the ink or
// the baseline changes.
type pen struct {
	s     *setter
	strip *strip
	x, y  float64
	node  int32
	ink   int
	open  bool
	run   book.Run
	room  int // glyphs that may still come on this line
}

// emit writes the pieces from one to another on a line. Blanks at the line's
// end are written too, beyond its width, and one where the text breaks the line
// itself: readers of the page's text need them to part its last word from the
// next line's first.
func (s *setter) emit(st *strip, from, to int, x, y float64, node int32, last bool) {
	t := &s.text
	if t.levels != nil {
		s.emitMixed(st, from, to, x, y, node, last)
		return
	}
	p := pen{s: s, strip: st, x: x, y: y, ink: -1, room: s.countGlyphs(from, to) + 1}
	start := 0
	for i := from; i < to; i++ {
		pc := &t.pieces[i]
		if pc.ink != p.ink {
			p.finishInk(start)
			p.ink, start = pc.ink, len(st.runs)
			p.node = s.inlineNode(pc.ink, node)
			p.anchor()
		}
		p.write(pc.word, pc, pc.from)
		if i == to-1 && pc.hyphen != nil {
			p.write(pc.hyphen, pc, pc.to)
		}
		if blank := s.blankBehind(pc, i == to-1, last); blank != nil {
			p.write(blank, pc, pc.to-1)
		}
	}
	p.finishInk(start)
}

// blankBehind is what is written behind a piece to part it from the next, nil
// for nothing: blanks of its own and, at the end of a line, one in place of the
// break that the text has there.
func (s *setter) blankBehind(pc *piece, end, last bool) *face.Word {
	switch {
	case end && last:
		return nil
	case pc.space == nil && end && strings.HasSuffix(s.text.text[pc.from:pc.to], "\n"):
		return s.word(s.text.inks[pc.ink].face, " ")
	}
	return pc.space
}

// inlineNode is the structure's entry for an inline of the loaded paragraph: a
// link's own, else the paragraph's. All inlines of a link share one.
func (s *setter) inlineNode(inline int, parent int32) int32 {
	sources := s.text.sources
	link := sources[inline].Link
	if link == nil {
		return parent
	}
	for inline > 0 && sources[inline-1].Link == link {
		inline--
	}
	span := sources[inline].Span
	if link.URL == "" && s.out.nodes[parent].Role != book.RoleLabel {
		parent = s.node(nodeKey{role: book.RoleReference, row: int(parent), col: span.From}, parent, 0, span)
	}
	return s.node(nodeKey{role: book.RoleLink, row: int(parent), col: span.From}, parent, 0, span)
}

func (s *setter) countGlyphs(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		pc := &s.text.pieces[i]
		for _, w := range [...]*face.Word{pc.word, pc.space, pc.hyphen} {
			if w == nil {
				continue
			}
			for k := range w.Parts {
				n += len(w.Parts[k].Glyphs)
			}
		}
	}
	return n
}

// anchor marks the strip with the name of an inline that links lead to.
func (p *pen) anchor() {
	if name := p.s.text.sources[p.ink].Anchor; name != "" {
		p.strip.anchors = append(p.strip.anchors, name)
	}
}

// write appends a word's glyphs to the open run, or to a new one. The word
// stands at an offset in the paragraph's text.
func (p *pen) write(w *face.Word, pc *piece, at int) {
	k := &p.s.text.inks[p.ink]
	for i := range w.Parts {
		part := &w.Parts[i]
		if p.open && p.run.Face != part.Face {
			p.flush()
		}
		if !p.open {
			p.begin(part, k, pc)
		}
		p.run.Glyphs = append(p.run.Glyphs, part.Glyphs...)
		p.run.Text = extend(p.run.Text, part.Text, p.s.text.text, at)
		at += len(part.Text)
		var sum int32
		for _, g := range part.Glyphs {
			sum += g.Advance
		}
		p.x += float64(sum) * p.run.Size / 1000
	}
	p.run.Span.To = p.s.source(pc.ink, pc.to)
}

func (p *pen) begin(part *face.Part, k *ink, pc *piece) {
	p.open = true
	span := book.Span{From: p.s.source(pc.ink, pc.from), To: p.s.source(pc.ink, pc.to)}
	p.run = book.Run{
		Face: part.Face, Size: k.size * p.s.fonts.Scale(part.Face),
		X: p.x, Y: p.y - k.rise, Color: k.color, Node: p.node, Span: span,
		Glyphs: p.s.glyphs.take(p.room),
	}
}

// extend joins a run's text with what follows. Mostly both are neighbours in
// the paragraph, and the run's text is then a longer slice of it: at is where
// what follows stands there.
func extend(text, next, whole string, at int) string {
	if text == "" {
		return next
	}
	from, to := at-len(text), at+len(next)
	if from >= 0 && to <= len(whole) && whole[from:at] == text && whole[at:to] == next {
		return whole[from:to]
	}
	return text + next
}

// source is where in the section an offset of the paragraph's text stands in
// the Markdown file. It is exact up to what the inline's escapes and line breaks shorten.
func (s *setter) source(inline, at int) int {
	span := s.text.sources[inline].Span
	return min(span.From+max(0, at-s.text.starts[inline]), span.To) - s.at.begin
}

// flush closes the open run.
func (p *pen) flush() {
	if !p.open {
		return
	}
	p.open = false
	p.room -= len(p.run.Glyphs)
	// What was taken and not used goes back to the arena with the next take.
	p.s.glyphs.give(cap(p.run.Glyphs) - len(p.run.Glyphs))
	p.run.Glyphs = p.run.Glyphs[:len(p.run.Glyphs):len(p.run.Glyphs)]
	if p.strip.runs == nil {
		p.strip.runs = p.s.runs.take(4)
	}
	p.strip.runs = append(p.strip.runs, p.run)
}

// finishInk closes the runs of one inline on the line, which began at an
// index, and adds its link and its line through.
func (p *pen) finishInk(start int) {
	p.flush()
	if p.ink < 0 || start >= len(p.strip.runs) {
		return
	}
	k := &p.s.text.inks[p.ink]
	x, w := p.strip.runs[start].X, p.x-p.strip.runs[start].X
	if k.link != nil {
		p.strip.links = append(p.strip.links, pendingLink{
			x: x, y: p.y - 0.85*k.size, w: w, h: 1.15 * k.size, to: k.link, node: p.node})
	}
	w -= p.blank()
	p.s.rules(p.strip, k, x, p.y, w)
}

// rules draws what an ink has beside its letters: the line under a link, where
// the design has one, and the line through struck text.
func (s *setter) rules(st *strip, k *ink, x, y, w float64) {
	if under := s.d.Lines.Link; under > 0 && k.link != nil && k.rise == 0 {
		st.rects = append(st.rects, book.Rect{X: x, Y: y + 0.17*k.size, W: w, H: under, Color: k.color})
	}
	if k.struck {
		st.rects = append(st.rects, book.Rect{X: x, Y: y - 0.27*k.size, W: w, H: k.size / 18, Color: k.color})
	}
}

// blank is the width of the blank that the last run ends with.
func (p *pen) blank() float64 {
	r := &p.strip.runs[len(p.strip.runs)-1]
	if n := len(r.Glyphs); n > 0 && strings.HasSuffix(r.Text, " ") {
		return float64(r.Glyphs[n-1].Advance) * r.Size / 1000
	}
	return 0
}
