package paragraph

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/flow"
)

// pen writes glyphs on a left-to-right line. It begins a new run where the face
// or the inline changes.
type pen struct {
	c      *Composer
	box    *flow.Box
	x, y   float64
	node   int32
	inline int
	open   bool
	run    book.Run
	room   int // number of glyphs that may follow on this line
}

// anchor adds the anchors of the inline to the box.
func (p *pen) anchor() {
	p.box.Anchors = append(p.box.Anchors, p.c.text.sources[p.inline].Anchors...)
}

// write appends a word's glyphs to the open run, or to a new one. at is the
// word's offset in the paragraph's text.
func (p *pen) write(w *face.Word, pc *piece, at int) {
	s := &p.c.text.styles[p.inline]
	for i := range w.Parts {
		part := &w.Parts[i]
		if p.open && p.run.Face != part.Face {
			p.flush()
		}
		if !p.open {
			p.begin(part, s, pc)
		}
		p.run.Glyphs = append(p.run.Glyphs, part.Glyphs...)
		p.run.Text = concat(p.run.Text, part.Text, p.c.text.text, at)
		at += len(part.Text)
		var sum int32
		for _, g := range part.Glyphs {
			sum += g.Advance
		}
		p.x += float64(sum) * p.run.Size / 1000
	}
	p.run.Span.To = p.c.sourceOffset(pc.inline, pc.to)
}

func (p *pen) begin(part *face.Part, s *inlineStyle, pc *piece) {
	p.open = true
	span := book.Span{From: p.c.sourceOffset(pc.inline, pc.from), To: p.c.sourceOffset(pc.inline, pc.to)}
	p.run = book.Run{
		Face: part.Face, Size: s.size * p.c.fonts.Scale(part.Face),
		X: p.x, Y: p.y - s.rise, Color: s.color, Node: p.node, Span: span,
		Glyphs: p.c.glyphs.take(p.room),
	}
}

// concat joins the text of a run and the text that follows. Usually both are
// neighbors in the paragraph's text, and the result is a slice of it that takes
// no memory. at is the offset of next there.
func concat(text, next, paragraph string, at int) string {
	if text == "" {
		return next
	}
	from, to := at-len(text), at+len(next)
	if from >= 0 && to <= len(paragraph) && paragraph[from:at] == text && paragraph[at:to] == next {
		return paragraph[from:to]
	}
	return text + next
}

// flush closes the open run.
func (p *pen) flush() {
	if !p.open {
		return
	}
	p.open = false
	p.room -= len(p.run.Glyphs)
	// What was taken and not used goes back to the arena with the next take.
	p.c.glyphs.giveBack(cap(p.run.Glyphs) - len(p.run.Glyphs))
	p.run.Glyphs = p.run.Glyphs[:len(p.run.Glyphs):len(p.run.Glyphs)]
	if p.box.Runs == nil {
		p.box.Runs = p.c.runs.take(roomForRuns)
	}
	p.box.Runs = append(p.box.Runs, p.run)
}

// roomForRuns is the number of runs that a line has room for at first.
const roomForRuns = 4

// giveBackRuns gives back the room for runs that the last line did not need, as most
// have one run. A line with more than there was room for has runs of its own.
func (c *Composer) giveBackRuns(box *flow.Box) {
	if n := len(box.Runs); n > 0 && cap(box.Runs) == roomForRuns {
		c.runs.giveBack(roomForRuns - n)
		box.Runs = box.Runs[:n:n]
	}
}

// finishInline closes the runs of one inline, the first of which has the index
// start, and adds its link and its rules.
func (p *pen) finishInline(start int) {
	p.flush()
	if p.inline < 0 || start >= len(p.box.Runs) {
		return
	}
	s := &p.c.text.styles[p.inline]
	x, w := p.box.Runs[start].X, p.x-p.box.Runs[start].X
	if s.link != nil {
		p.box.Links = append(p.box.Links, s.linkArea(x, p.y, w, p.node))
	}
	w -= p.trailingSpace()
	p.c.addRules(p.box, s, x, p.y, w)
}

// linkArea returns the clickable area of linked text on a baseline.
func (s *inlineStyle) linkArea(x, y, w float64, node int32) flow.Link {
	return flow.Link{X: x, Y: y - 0.85*s.size, W: w, H: 1.15 * s.size, Target: s.link, Node: node}
}

// addRules adds the rule below a link, if the design has one, the rules below
// underlined and through struck text, and the ground of marked text.
func (c *Composer) addRules(box *flow.Box, s *inlineStyle, x, y, w float64) {
	if under := c.Sheet.Rules.Link; under > 0 && s.link != nil && s.rise == 0 {
		box.Rects = append(box.Rects, book.Rect{X: x, Y: y + 0.17*s.size, W: w, H: under, Color: s.color})
	}
	if s.marked {
		ground := book.Rect{X: x, Y: y - 0.85*s.size, W: w, H: 1.12 * s.size, Color: c.Sheet.Colors.Mark}
		box.Rects = append(box.Rects, ground)
	}
	if s.underlined {
		box.Rects = append(box.Rects, book.Rect{X: x, Y: y + 0.13*s.size, W: w, H: s.size / 18, Color: s.color})
	}
	if s.struck {
		box.Rects = append(box.Rects, book.Rect{X: x, Y: y - 0.27*s.size, W: w, H: s.size / 18, Color: s.color})
	}
}

// trailingSpace returns the width of the space that the last run ends with.
func (p *pen) trailingSpace() float64 {
	r := &p.box.Runs[len(p.box.Runs)-1]
	if n := len(r.Glyphs); n > 0 && strings.HasSuffix(r.Text, " ") {
		return float64(r.Glyphs[n-1].Advance) * r.Size / 1000
	}
	return 0
}

// inlineNode returns the node of an inline of the loaded text: a link's own,
// shared by all inlines of the link, or else the paragraph's.
func (c *Composer) inlineNode(inline int, parent int32) int32 {
	sources := c.text.sources
	link := sources[inline].Link
	if link == nil {
		return parent
	}
	for inline > 0 && sources[inline-1].Link == link {
		inline--
	}
	span := sources[inline].Span
	if link.URL == "" && c.Fragment.Nodes[parent].Role != book.RoleLabel {
		parent = c.Node(flow.NodeKey{Role: book.RoleReference, Row: int(parent), Col: span.From}, parent, 0, span)
	}
	return c.Node(flow.NodeKey{Role: book.RoleLink, Row: int(parent), Col: span.From}, parent, 0, span)
}

// sourceOffset returns the offset in the Markdown file, counted from the
// beginning of the fragment, of an offset in the paragraph's text. It is exact
// up to the first escape or line break of the inline.
func (c *Composer) sourceOffset(inline, at int) int {
	span := c.text.sources[inline].Span
	return min(span.From+max(0, at-c.text.starts[inline]), span.To) - c.FileOffset()
}
