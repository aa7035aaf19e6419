package blocks

import (
	"strings"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
	"promodoc/export/typeset/table"
)

// OpeningLength returns the number of blocks that open the document: its title,
// which is a heading of the first level, and the table of facts right below it.
func OpeningLength(blocks []block.Block) int {
	if len(blocks) == 0 || blocks[0].Kind != block.Heading || blocks[0].Level != 1 {
		return 0
	}
	if len(blocks) > 1 && table.IsFacts(&blocks[1]) {
		return 2
	}
	return 1
}

// titleStep is by how much a long title remains larger than the titles of sections, in
// points.
const titleStep = 2

// labelGap is the space between the label and the title, in points.
const labelGap = 7

// Opening composes the blocks that open a document.
func (c *Composer) Opening(blocks []*block.Block, r flow.Region) []flow.Box {
	var out []flow.Box
	if c.Labeled {
		out = append(out, c.documentLabel(blocks[0], r))
	}
	out = append(out, c.documentTitle(blocks[0], r)...)
	if len(blocks) > 1 {
		out = append(out, table.Facts(c.Composer, blocks[1], r)...)
	}
	return append(out, c.closingRule(r))
}

// Label returns the label above the title of a promotion document.
func Label(l *doclang.Language) string { return l.Text(textDocument) }

// documentLabel composes the label above the title of a promotion document, on the side
// on which its text begins.
func (c *Composer) documentLabel(title *block.Block, r flow.Region) flow.Box {
	p := style.Paragraph{Text: c.Sheet.Label, Color: c.Sheet.Colors.Quiet}
	box := flow.Box{Height: p.Leading + labelGap, KeepWithNext: true}
	text := Label(c.Language)
	if c.Sheet.Opening.Tracking > 0 {
		text = strings.ToUpper(text)
	}
	before := book.Span{From: title.Span.From, To: title.Span.From}
	node := c.Node(flow.NodeKey{Block: title.ID, Role: book.RoleParagraph}, book.NoNode, 0, before)
	c.EmitLabel(&box, paragraph.Label{Text: text, Face: face.Regular, Style: p, Node: node, Span: before}, r.X)
	for i := range box.Runs {
		box.Runs[i].Tracking = c.Sheet.Opening.Tracking
	}
	if c.OnRight(title) {
		c.flushRight(&box, r)
	}
	return box
}

// flushRight moves the letters of a label to the right edge of a region.
func (c *Composer) flushRight(box *flow.Box, r flow.Region) {
	if len(box.Runs) == 0 {
		return
	}
	last := &box.Runs[len(box.Runs)-1]
	end := last.X + last.Width() - float64(last.Tracking)*last.Size/1000 // nothing is spaced out from the last letter
	for i := range box.Runs {
		box.Runs[i].X += r.X + r.Width - end
	}
}

func (c *Composer) documentTitle(b *block.Block, r flow.Region) []flow.Box {
	p := style.Paragraph{Text: c.Sheet.Title, Color: c.Sheet.Colors.Text, Strong: true, Mode: linebreak.Balanced}
	p.Text = c.setDown(b.Text, p, r.Width, c.Sheet.HeadingText(2).Size+titleStep)
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleTitle}, book.NoNode, 1, b.Span)
	c.Load(c.headingText(b.Text, p, r.Width), p, r.Width)
	lines := atLeastOne(c.Lines(r.X, r.Width, p, node, c.Side(b.Align)), p)
	c.markHeading(lines, b)
	return lines
}

// closingRule separates the opening from the text.
func (c *Composer) closingRule(r flow.Region) flow.Box {
	o := c.Sheet.Opening
	box := flow.Box{SpaceBefore: o.Before, Height: o.Rule + o.After}
	if o.Rule > 0 {
		box.Rects = []book.Rect{{X: r.X, Y: 0, W: r.Width, H: o.Rule, Color: c.Sheet.Colors.Rule}}
	}
	return box
}
