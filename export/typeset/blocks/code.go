package blocks

import (
	"math"
	"strings"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

const (
	// wrapIndent is the number of columns by which the continuation of a wrapped
	// line of code is indented from that line, behind a mark.
	wrapIndent = 2
	// shortCode is the number of lines up to which code is kept on one page.
	shortCode = 12
	// tornCode is the least number of lines of code on either side of a page break.
	tornCode = 4
	// minCodeSize is the size down to which code is set before it is wrapped, and
	// minDrawingSize that of drawings, of which no line means anything when it is
	// wrapped; from marginSize on these rather go on in the margin. All are in points of
	// text: the letters of code are a little smaller, as they look larger.
	minCodeSize    = 7.0
	minDrawingSize = 5.0
	marginSize     = 7
	// minCodePad is the padding beside code that is set down, in points.
	minCodePad = 5
)

// code appends a code block on its background. Lines wider than the column are
// wrapped, with a mark before the rest. Spaces are kept.
func (c *Composer) code(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	pad := c.Sheet.Panel
	p := c.codeStyle(b, r)
	background := flow.Band{X: r.X - p.outset/2, W: r.Width + p.outset, Color: c.Sheet.Colors.Ground, Joined: true}
	p.node = c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleCode}, r.Parent, 0, b.Span)
	lines := []flow.Box{{Height: pad.PadY, KeepWithNext: true}}
	for i := range b.Lines {
		wrapped := c.codeLine(&b.Lines[i], p)
		n := len(wrapped) - 1
		if n < shortCode {
			flow.KeepAll(wrapped[:n])
		}
		if i < len(b.Lines)-1 {
			c.endCodeLine(&wrapped[n], p, b.Lines[i].Span.To)
			wrapped[n].Penalty = codePenalty(&b.Lines[i], &b.Lines[i+1])
		}
		lines = append(lines, wrapped...)
	}
	keepCode(lines)
	lines = append(lines, flow.Box{Height: pad.PadY})
	lines[0].SpaceBefore = c.Sheet.Gap
	if n := len(lines) - 1; p.drawing && float64(n)*p.text.Leading < c.TextHeight {
		flow.KeepAll(lines[:n])
	}
	lines = r.WithBand(background).AddBands(lines)
	detach(&lines[0], background)
	padTears(lines[1:len(lines)-1], background, pad.PadY)
	return append(out, lines...)
}

// keepCode keeps the lines of code, below its upper padding, together: all of them when
// they are few, else some on either side of a page break.
func keepCode(lines []flow.Box) {
	n := len(lines)
	if n <= shortCode+1 {
		flow.KeepAll(lines)
		return
	}
	flow.KeepAll(lines[:tornCode])
	flow.KeepAll(lines[n-tornCode:])
}

// codePenalty returns the penalty of a page break between two lines of code. The best
// place is an empty line, and the next best the beginning of what is not indented.
func codePenalty(line, next *block.CodeLine) float32 {
	switch {
	case strings.TrimSpace(line.Text) == "":
		return 10
	case next.Text != "" && strings.TrimLeft(next.Text, " \t") == next.Text:
		return 20
	}
	return 35
}

// padTears lets the background of code go on beyond its lines where a page break tears it.
func padTears(lines []flow.Box, background flow.Band, by float64) {
	for i := range lines {
		for k := range lines[i].Bands {
			if lines[i].Bands[k] == background {
				lines[i].Bands[k].Pad = by
			}
		}
	}
}

// codeStyle is how and where the lines of a code block are set.
type codeStyle struct {
	text     style.Paragraph
	x, width float64
	outset   float64 // how far the code goes on in both margins together
	node     int32
	drawing  bool
}

// codeStyle returns the style of a code block. Code that would wrap is set down in size as
// far as that is enough for its lines, but those that would be too small to be read, and
// as far as all code of the document is that is set down. A drawing goes on in the margins
// before it is.
func (c *Composer) codeStyle(b *block.Block, r flow.Region) codeStyle {
	p, natural, scale := fitCode(c, b, r)
	if scale == 1 {
		return p
	}
	if !p.drawing {
		scale = min(scale, c.Alike.CodeScale)
	}
	if room := p.width - p.outset; p.outset > 0 {
		p.width = max(room, natural*scale+0.01)
		p.x += (p.outset - (p.width - room)) / 2
		p.outset = p.width - room
	}
	p.text.Size *= scale
	p.text.Leading *= scale
	return p
}

// fitCode returns the place of a code block, the width of its longest line in the usual
// size, and the size in which that fits, of the usual one.
func fitCode(c *Composer, b *block.Block, r flow.Region) (p codeStyle, natural, scale float64) {
	pad := c.Sheet.Panel.PadX
	p = codeStyle{text: style.Paragraph{Text: c.Sheet.Code, Color: c.Sheet.Colors.Text},
		x: r.X + pad, width: max(r.Width-2*pad, style.MinMeasure/2), drawing: isDrawing(b.Lines)}
	column := c.TextWidth(face.Mono, "0", p.text.Size)
	pad = min(pad, minCodePad)
	room := max(r.Width-2*pad, style.MinMeasure/2)
	wide, least := room, minCodeSize
	if p.drawing {
		wide, least = room+marginsBeside(&c.Sheet.Page, r), minDrawingSize
	}
	most := int(wide * p.text.Size / (least * column))
	longest := 0
	for i := range b.Lines {
		if n := utf8.RuneCountInString(b.Lines[i].Expanded()); n <= most {
			longest = max(longest, n)
		}
	}
	natural = float64(longest) * column
	if longest <= int(p.width/column) {
		return p, natural, 1
	}
	p.x, p.width = r.X+pad, min(max(room, natural*marginSize/p.text.Size+0.01), wide)
	p.outset = p.width - room
	p.x -= p.outset / 2
	return p, natural, min(1, (p.width-0.01)/natural)
}

// marginsBeside returns the width of the margins that a drawing may go on in: those at both
// sides of the page, if the region is as wide as its text.
func marginsBeside(page *style.Page, r flow.Region) float64 {
	if r.Width != page.Measure {
		return 0
	}
	return 2 * max(0, r.X-style.MinMargin)
}

// isDrawing reports whether code is a drawing or a table: its lines are drawn with
// characters for lines, or with bars that are below each other.
func isDrawing(lines []block.CodeLine) bool {
	const least = 2 // lines
	drawn, ruled := 0, 0
	for i := range lines {
		text := strings.TrimSpace(lines[i].Text)
		switch {
		case strings.ContainsFunc(text, isBoxDrawing):
			drawn++
		case len(text) > 2 && (text[0] == '|' || text[0] == '+') && (text[len(text)-1] == '|' || text[len(text)-1] == '+'):
			ruled++
		}
	}
	return drawn >= least || ruled > least
}

// isBoxDrawing reports whether a character is a part of a line or of a block (U+2500 to
// U+259F).
func isBoxDrawing(r rune) bool { return 0x2500 <= r && r <= 0x259f }

// codeLine sets one line of code in as many boxes as it needs.
func (c *Composer) codeLine(l *block.CodeLine, p codeStyle) []flow.Box {
	column := c.TextWidth(face.Mono, "0", p.text.Size)
	columns := max(4, int(p.width/column))
	var out []flow.Box
	at := 0
	line := l.Expanded()
	own := min(len(line)-len(strings.TrimLeft(line, " ")), columns/2)
	for rest := line; ; {
		box := flow.Box{Height: p.text.Leading}
		indent := 0.0
		room := columns
		if at > 0 {
			room -= own + wrapIndent
			indent = float64(own+wrapIndent) * column
			box.Rects = c.wrapMark(p, float64(own)*column, column)
		}
		n := c.fit(rest, room, column, p.text.Size)
		span := book.Span{From: min(l.Span.From+at, l.Span.To), To: min(l.Span.From+at+n, l.Span.To)}
		c.EmitLabel(&box, paragraph.Label{Text: rest[:n], Face: face.Mono, Style: p.text, Node: p.node, Span: span}, p.x+indent)
		out = append(out, box)
		at += n
		if rest = rest[n:]; rest == "" {
			break
		}
	}
	return out
}

// endCodeLine writes a space at the end of a line, which separates its last
// word from the next line's first in the text that screen readers get.
func (c *Composer) endCodeLine(box *flow.Box, p codeStyle, end int) {
	x := p.x
	if n := len(box.Runs); n > 0 {
		r := &box.Runs[n-1]
		x = r.X + r.Width()
	}
	span := book.Span{From: end, To: end}
	c.EmitLabel(box, paragraph.Label{Text: " ", Face: face.Mono, Style: p.text, Node: p.node, Span: span}, x)
}

// wrapMark returns the mark before the rest of a wrapped line, whose own indent it has:
// an angle of two rules. A character would be copied with the code.
func (c *Composer) wrapMark(p codeStyle, indent, column float64) []book.Rect {
	const thickness = 0.5
	color, bottom := c.Sheet.Colors.Quiet, p.text.Baseline()-0.25*p.text.Size
	height := 0.4 * p.text.Size
	return []book.Rect{
		{X: p.x + indent + 0.3*column, Y: bottom - height, W: thickness, H: height, Color: color},
		{X: p.x + indent + 0.3*column, Y: bottom, W: column, H: thickness, Color: color},
	}
}

// fit returns the number of bytes of a line of code that fit in a number of
// columns of a width. It prefers to end after a space or a punctuation mark if
// there is one near the end.
func (c *Composer) fit(text string, columns int, column, size float64) int {
	n, good, used := 0, 0, 0
	for n < len(text) {
		char := face.FirstCharacter(text[n:])
		width := 1
		if len(char) > 1 {
			// Symbols and emoji are wider than letters, if another font has them.
			width = int(math.Ceil(c.TextWidth(face.Mono, char, size)/column - 0.01))
		}
		if used += width; used > columns {
			break
		}
		n += len(char)
		if strings.ContainsAny(char, " ,;/&|)}") && used > columns*2/3 {
			good = n
		}
	}
	switch {
	case n == len(text):
		return n
	case good > 0:
		return good
	}
	return max(n, len(face.FirstCharacter(text)))
}
