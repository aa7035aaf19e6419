package blocks

import (
	"math"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// heading appends a heading. A number that it begins with hangs: further lines
// are set below its words. It is on the right in a document written from there, whatever
// the letters of the heading are.
func (c *Composer) heading(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	h := c.Sheet.HeadingText(b.Level)
	p := style.Paragraph{Text: h.Text, Color: c.Sheet.Colors.Text, Strong: h.Strong, Italic: h.Italic, Mode: linebreak.Balanced}
	p.Text = c.setDown(b.Text, p, r.Width, c.Sheet.Body.Size)
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleHeading}, r.Parent, b.Level, b.Span)
	text := c.headingText(b.Text, p, r.Width)
	number, rest := block.SplitNumber(text)
	rightToLeft := c.OnRight(b)
	if b.Align != block.Unset {
		number, rest = nil, text // the number stays in its line
	}
	x, width := r.X, r.Width
	var mark flow.Box
	if number != nil {
		if rightToLeft {
			number[0].Text = rightToLeftMark + number[0].Text // the space after it is on its left
		}
		c.Load(number, p, paragraph.Unlimited)
		by := c.LineWidth() + 0.4*p.Size
		if rightToLeft {
			c.Emit(&mark, r.Mirror(x, c.LineWidth()), p.Baseline(), node)
		} else {
			c.Emit(&mark, x, p.Baseline(), node)
			x += by
		}
		width = max(width-by, style.MinMeasure/2)
	}
	c.Load(rest, p, width)
	lines := atLeastOne(c.Lines(x, width, p, node, c.Side(b.Align)), p)
	lines[0].Prepend(mark.Runs)
	lines[0].SpaceBefore = h.Before
	c.markHeading(lines, b)
	return flow.Append(out, r.AddBands(lines))
}

// setDown returns the size of a heading: a long one is set down, so that it takes no more
// room than three lines of the usual size, but not below a least size.
func (c *Composer) setDown(text []block.Inline, p style.Paragraph, width, least float64) style.Text {
	const most = 3 // lines
	plain := block.Plain(text)
	if n := 2 * len(plain); n < int(most*width/p.Size) || !block.HasPictures(text) && widest(plain) < most*width/p.Size {
		return p.Text // too short to be measured
	}
	c.Load(c.headingText(text, p, width), p, paragraph.Unlimited)
	scale := math.Sqrt(most * width / c.LineWidth())
	scale = min(1, max(scale, least/p.Size))
	return style.Text{Size: p.Size * scale, Leading: p.Leading * scale}
}

// widest returns a width, in ems, that a text does not have: the letters of ASCII are at
// most 1.1 ems wide, and others hardly two for each of their bytes.
func widest(text string) float64 {
	ascii := 0
	for i := range len(text) {
		if text[i] < utf8.RuneSelf {
			ascii++
		}
	}
	return 1.1*float64(ascii) + 2*float64(len(text)-ascii)
}

// markHeading makes the lines of a heading a link target and an entry of the
// outline, and keeps them with what follows.
func (c *Composer) markHeading(lines []flow.Box, b *block.Block) {
	lines[0].Anchors = append(lines[0].Anchors, b.Slug)
	if text := block.TitleLine(b.Text); text != "" {
		lines[0].Heading = &flow.Heading{Text: text, Level: b.Level, Span: c.Relative(b.Span)}
	}
	flow.KeepAll(lines)
}

// atLeastOne returns the lines of a text, an empty one if there are none.
func atLeastOne(lines []flow.Box, p style.Paragraph) []flow.Box {
	if len(lines) == 0 {
		return []flow.Box{{Height: p.Leading}}
	}
	return lines
}
