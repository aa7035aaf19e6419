package contents

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/style"
)

// composer composes one list.
type composer struct {
	*paragraph.Composer
	list *List
	refs *refs.Table
	dots []face.Glyph // glyphs of the longest leader so far
}

// Compose returns the boxes of the table of contents: its heading, then each
// entry with its page.
func Compose(p *paragraph.Composer, list *List, pages *refs.Table, r flow.Region) []flow.Box {
	c := composer{Composer: p, list: list, refs: pages}
	out := slices.Grow(c.heading(r), len(list.entries)+len(list.entries)/8)
	numbers := c.numbersWidth(r)
	contents := c.Node(flow.NodeKey{Role: book.RoleContents}, book.NoNode, 0, book.Span{})
	inner, item := contents, book.NoNode
	for i := range list.entries {
		e := &list.entries[i]
		parent := contents
		if e.level > 0 && item != book.NoNode {
			if inner == book.NoNode {
				inner = c.Node(flow.NodeKey{Role: book.RoleContents, Row: i}, item, 0, book.Span{})
			}
			parent = inner
		}
		node := c.Node(flow.NodeKey{Role: book.RoleContentsItem, Row: i}, parent, e.level, book.Span{})
		if e.level == 0 {
			item, inner = node, book.NoNode
		}
		boxes := c.entry(e, r, numbers, node)
		if i == 1 || i == len(list.entries)-1 || e.level > 0 && list.entries[i-1].level == 0 {
			out[len(out)-1].KeepWithNext = true
		}
		out = flow.Append(out, boxes)
	}
	return out
}

func (c *composer) heading(r flow.Region) []flow.Box {
	h := c.Sheet.HeadingText(2)
	p := style.Paragraph{Text: h.Text, Color: c.Sheet.Colors.Text, Strong: h.Strong, Italic: h.Italic}
	node := c.Node(flow.NodeKey{Role: book.RoleHeading}, book.NoNode, 2, book.Span{})
	c.Load([]block.Inline{{Text: Title(c.Language)}}, p, r.Width)
	out := c.Lines(r.X, r.Width, p, node, block.Left)
	out[0].SpaceBefore = h.Before
	out[0].Height += h.After
	flow.KeepAll(out)
	return out
}

// numberGap is the distance between a number and its title relative to the text
// size.
const numberGap = 0.4

// numbersWidth returns the width of the column that holds the numbers of
// first-level entries, which is also the indent of the second level.
func (c *composer) numbersWidth(r flow.Region) float64 {
	p := c.entryStyle(0)
	widest := c.Sheet.Indent
	for _, e := range c.list.entries {
		if number, _ := block.SplitNumber(e.heading.Text); number != nil && e.level == 0 {
			c.Load(number, p, paragraph.Unlimited)
			widest = max(widest, c.LineWidth()+numberGap*p.Size)
		}
	}
	return min(widest, r.Width/6)
}

// tightLeading is the leading of a tight list, of the usual, and tightGap the space above
// its entries of the first level.
const (
	tightLeading = 0.94
	tightGap     = 0.4
)

func (c *composer) entryStyle(level int) style.Paragraph {
	text := c.Sheet.Contents.Text
	if c.list.tight {
		text.Leading *= tightLeading
	}
	return style.Paragraph{Text: text, Color: c.Sheet.Colors.Text,
		Strong: level == 0 && c.Sheet.Contents.Strong, Mode: linebreak.Ragged}
}

// entry composes an entry, of several lines if its title is long. All of it is
// a link.
func (c *composer) entry(e *entry, r flow.Region, numbers float64, node int32) []flow.Box {
	p := c.entryStyle(e.level)
	x := r.X + float64(e.level)*numbers
	number, rest := block.SplitNumber(e.heading.Text)
	var mark flow.Box
	if number != nil {
		c.Load(unlinked(number), p, paragraph.Unlimited)
		c.Emit(&mark, x, p.Baseline(), node)
		x += max(numbers, c.LineWidth()+numberGap*p.Size)
	}
	page := c.pageWidth(p)
	right := r.X + r.Width
	width := max(right-x-page-1.5*p.Size, style.MinMeasure/2)
	c.Load(unlinked(rest), p, width)
	lines := c.Lines(x, width, p, node, block.Left)
	if len(lines) == 0 {
		lines = []flow.Box{{Height: p.Leading}}
	}
	lines[0].Prepend(mark.Runs)
	c.addPage(&lines[len(lines)-1], e, p, right, page, node)
	target := &block.Link{Anchor: e.heading.Slug}
	for i := range lines {
		lines[i].Links = []flow.Link{{X: r.X, W: r.Width, H: lines[i].Height, Target: target, Node: node}}
	}
	flow.KeepAll(lines[:len(lines)-1])
	if e.level == 0 {
		lines[0].SpaceBefore = c.Sheet.Contents.Gap
		if c.list.tight {
			lines[0].SpaceBefore *= tightGap
		}
	}
	return lines
}

// pageWidth returns the width reserved for page numbers.
func (c *composer) pageWidth(p style.Paragraph) float64 {
	return float64(c.list.digits) * c.TextWidth(face.Regular, "0", p.Size)
}

// addPage adds the page number and the leader to the last line of an entry.
func (c *composer) addPage(box *flow.Box, e *entry, p style.Paragraph, right, width float64, node int32) {
	page := c.refs.Page(e.heading.Slug) + 1
	text := " " + strconv.Itoa(max(page, 1))
	p.Strong = false
	end := 0.0
	for i := range box.Runs {
		end = max(end, box.Runs[i].X+box.Runs[i].Width())
	}
	c.addLeader(box, p, end+0.4*p.Size, right-width-0.5*p.Size)
	x := right - c.TextWidth(face.Regular, text, p.Size)
	c.EmitLabel(box, paragraph.Label{Text: text, Face: face.Regular, Style: p, Node: node}, x)
}

// addLeader fills the space between two positions with the leader, aligned on
// the right so that the dots of all lines are below each other.
func (c *composer) addLeader(box *flow.Box, p style.Paragraph, from, to float64) {
	leader := c.Sheet.Contents.Leader
	if leader == "" {
		return
	}
	step := c.TextWidth(face.Regular, leader, p.Size)
	n := int((to - from) / step)
	if n < 2 {
		return
	}
	at := len(box.Runs)
	p.Color = c.Sheet.Colors.Quiet
	c.EmitLabel(box, paragraph.Label{Text: leader, Face: face.Regular, Style: p, Node: book.NoNode}, to-float64(n)*step)
	if len(box.Runs) != at+1 {
		box.Runs = box.Runs[:at]
		return
	}
	r := &box.Runs[at]
	if need := n * len(r.Glyphs); len(c.dots) < need {
		c.dots = slices.Repeat(r.Glyphs, n)
	}
	r.Text, r.Glyphs = strings.Repeat(leader, n), c.dots[:n*len(r.Glyphs)]
}

// unlinked returns the text of a heading as the list shows it: without links,
// footnote numbers and line breaks. It has no source, so that a click on it is
// not taken for a click on the heading.
func unlinked(text []block.Inline) []block.Inline {
	out := make([]block.Inline, 0, len(text))
	for _, in := range text {
		if in.Style&block.Raised != 0 {
			continue
		}
		if in.Break {
			in.Text += " "
		}
		in.Link, in.Anchors, in.Picture, in.Break, in.Span = nil, nil, nil, false, book.Span{}
		out = append(out, in)
	}
	return out
}
