package blocks

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
)

// box appends blocks that are set apart, on a ground of their own behind a bar,
// below their title.
func (c *Composer) box(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	pad := c.Sheet.Panel
	rightToLeft := c.OnRight(b)
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleQuote}, r.Parent, 0, b.Span)
	ground := flow.Band{X: r.X, W: r.Width, Color: c.Sheet.Colors.Ground, Joined: true}
	bar := flow.Band{X: r.X, W: max(c.Sheet.Rules.Quote, 1), Color: c.Sheet.Colors.Rule, Joined: true}
	if rightToLeft {
		bar.X = r.Mirror(bar.X, bar.W)
	}
	inner := r
	inner.X += pad.PadX
	inner.Width -= 2 * pad.PadX
	inner.Bands, inner.Parent = nil, node
	boxes := []flow.Box{{Height: pad.PadY, KeepWithNext: true}}
	if len(b.Text) > 0 {
		title := block.Block{Kind: block.Paragraph, ID: b.ID, Text: b.Text, Span: b.Span}
		boxes = c.paragraph(boxes, &title, nil, inner)
		flow.KeepAll(boxes)
	}
	from := len(boxes)
	boxes = append(boxes, c.composeAll(nil, b.Children, inner)...)
	boxes[1%len(boxes)].SpaceBefore = 0
	if from > 1 && len(boxes) > from {
		boxes[from].SpaceBefore = min(boxes[from].SpaceBefore, c.Sheet.ItemGap)
	}
	boxes[len(boxes)-1].KeepWithNext = true
	boxes = append(boxes, flow.Box{Height: pad.PadY})
	boxes[0].SpaceBefore = c.Sheet.Gap * 1.4
	boxes = r.WithBand(ground).WithBand(bar).AddBands(boxes)
	detach(&boxes[0], ground)
	detach(&boxes[0], bar)
	return flow.Append(out, boxes)
}
