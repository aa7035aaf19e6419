package blocks

import (
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/refs"
)

// firstAddress is the row of the first address below a text, in its key. Texts are not
// divided into as many parts.
const firstAddress = 1 << 20

// addresses adds the addresses of links below a text in a list of references, and keeps
// all of it together.
func (c *Composer) addresses(lines []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	align := b.Align
	if c.OnRight(b) {
		align = block.Right // addresses run from left to right
	}
	for i, address := range refs.Addresses(b.Text) {
		node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph, Row: firstAddress + i}, r.Parent, 0, b.Span)
		c.Load([]block.Inline{address}, r.Style, r.Width)
		flow.KeepAll(lines)
		below := c.Lines(r.X, r.Width, r.Style, node, align)
		flow.AvoidWidows(below)
		lines = append(lines, below...)
	}
	return lines
}

// References composes a list of references, which is the last of the blocks, beside the
// number of the example that they are of, if that is there.
func (c *Composer) References(blocks []*block.Block, r flow.Region) []flow.Box {
	list := blocks[len(blocks)-1]
	rightToLeft := c.OnRight(list)
	boxes := c.Compose(nil, list, nil, r.Inset(c.labelWidth(r), rightToLeft))
	if len(blocks) == 1 || len(boxes) == 0 {
		return boxes
	}
	label := blocks[0]
	node := c.Node(flow.NodeKey{Block: label.ID, Role: book.RoleParagraph}, r.Parent, 0, label.Span)
	var mark flow.Box
	c.Load(label.Text, r.Style, paragraph.Unlimited)
	x := r.X
	if rightToLeft {
		x = r.Mirror(x, c.LineWidth())
	}
	c.Emit(&mark, x, r.Style.Baseline(), node)
	boxes[0].Prepend(mark.Runs)
	boxes[0].Anchors = append(mark.Anchors, boxes[0].Anchors...)
	boxes[0].SpaceBefore = c.Sheet.Gap * 0.6 * r.Style.Leading / c.Sheet.Small.Leading
	return boxes
}

// labelWidth returns the width of the numbers of examples and the space beside them.
func (c *Composer) labelWidth(r flow.Region) float64 {
	return c.TextWidth(face.Bold, "10.10", r.Style.Size) + 0.3*r.Style.Size
}
