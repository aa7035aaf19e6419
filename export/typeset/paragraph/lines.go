package paragraph

import (
	"strings"

	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/style"
)

// Lines breaks the loaded text and returns a box for each line, set from x on
// within the measure. Their text belongs to a node, or to nodes below it for
// links.
func (c *Composer) Lines(x, measure float64, p style.Paragraph, node int32, align block.Align) []flow.Box {
	t := &c.text
	ends := c.breaker.Break(t.items, measure, p.Mode)
	out := make([]flow.Box, 0, len(ends))
	align = c.Side(align)
	from := 0
	for i, to := range ends {
		height, baseline := c.lineHeight(from, to, p)
		out = append(out, flow.Box{Height: height, Divided: t.division(to)})
		at := x + c.Shift(align, measure-c.widthOf(from, to))
		c.emit(&out[i], from, to, at, baseline, node, i == len(ends)-1)
		if t.levels == nil { // else the runs are not from the arena
			c.giveBackRuns(&out[i])
		}
		from = to
	}
	return out
}

// division returns what a line divides that ends before a piece.
func (t *buffer) division(to int) flow.Division {
	switch {
	case t.items[to-1].Hyphen > 0:
		return flow.DividedWord
	case to < len(t.pieces) && t.isInAddress(t.pieces[to].from):
		return flow.DividedAddress
	}
	return flow.Undivided
}

// maxAddress is the length in bytes of addresses that are recognized in the middle. It
// bounds the time for endless words.
const maxAddress = 1000

// isInAddress reports whether an offset in the text is in the middle of an address.
func (t *buffer) isInAddress(at int) bool {
	if at == 0 || t.text[at-1] == ' ' || t.text[at-1] == '\n' {
		return false
	}
	before := t.text[max(0, at-maxAddress):at]
	before = before[strings.LastIndexAny(before, " \n")+1:]
	return strings.Contains(before, "://")
}

// Emit writes the loaded text on one line of a box, from x on. It is for
// markers, to which the text beside them is added.
func (c *Composer) Emit(box *flow.Box, x, y float64, node int32) {
	c.emit(box, 0, len(c.text.items), x, y, node, false)
}

// Shift returns the distance by which a line with some space left is moved to the
// right. Unless it is aligned, right-to-left text is set flush right.
func (c *Composer) Shift(a block.Align, left float64) float64 {
	if a == block.Unset && c.text.base.RightToLeft() {
		a = block.Right
	}
	switch a {
	case block.Right:
		return max(0, left)
	case block.Center:
		return max(0, left/2)
	}
	return 0
}

// emit writes a range of pieces on a line. Trailing spaces are written too,
// beyond the line's width, and one in place of a break in the text: readers of
// the page's text need them to separate its last word from the next line's
// first. ends is set on a paragraph's last line, which needs none.
func (c *Composer) emit(box *flow.Box, from, to int, x, y float64, node int32, ends bool) {
	t := &c.text
	if t.levels != nil {
		c.emitBidi(box, from, to, x, y, node, ends)
		return
	}
	p := pen{c: c, box: box, x: x, y: y, inline: -1, room: c.countGlyphs(from, to) + 1}
	start := 0
	for i := from; i < to; i++ {
		pc := &t.pieces[i]
		if pc.word == nil {
			p.finishInline(start)
			p.inline, start = -1, len(box.Runs)
			p.x = c.addPicture(box, pc.inline, p.x, y, node)
			continue
		}
		if pc.inline != p.inline {
			p.finishInline(start)
			p.inline, start = pc.inline, len(box.Runs)
			p.node = c.inlineNode(pc.inline, node)
			p.anchor()
		}
		last := t.lastOfWord(i, to)
		if last > i {
			i, pc = last, p.writeJoined(i, last)
		} else {
			p.write(pc.word, pc, pc.from)
		}
		if i == to-1 && pc.hyphen != nil {
			p.writeHyphen(pc)
		}
		if space := c.spaceAfter(pc, i == to-1, ends); space != nil {
			p.write(space, pc, pc.to-1)
		}
	}
	p.finishInline(start)
}

// spaceAfter returns the space between a piece and the next, or nil: its
// own and, at the end of a line, one in place of a break in the text.
func (c *Composer) spaceAfter(pc *piece, end, last bool) *face.Word {
	switch {
	case end && last:
		return nil
	case pc.space == nil && end && strings.HasSuffix(c.text.text[pc.from:pc.to], "\n"):
		return c.word(c.text.styles[pc.inline].face, " ")
	}
	return pc.space
}

func (c *Composer) countGlyphs(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		pc := &c.text.pieces[i]
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
