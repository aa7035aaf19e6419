package blocks

import (
	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
)

const (
	// framePad is the space between the frame of a missing picture and its text, in
	// points, and frameWeight the thickness of the frame.
	framePad    = 6.0
	frameWeight = 0.5
)

// missingPicture appends a frame in place of an image that cannot be shown, with its
// name and its description.
func (c *Composer) missingPicture(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	text := missingText(b, c.Language)
	p := c.Sheet.QuietText()
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph}, r.Parent, 0, b.Span)
	width := max(r.Width-2*framePad, 1)
	c.Load(text, p, width)
	lines := c.Lines(r.X+framePad, width, p, node, b.Align)
	if len(lines) == 0 {
		return out
	}
	flow.KeepAll(lines[:len(lines)-1])
	first, last := &lines[0], &lines[len(lines)-1]
	first.Height += framePad
	first.Move(framePad)
	first.MoveLinks(framePad)
	last.Height += framePad
	first.SpaceBefore = c.Sheet.Gap * figureGap
	edge := book.Rect{X: r.X, W: r.Width, H: frameWeight, Color: c.Sheet.Colors.Hairline}
	first.Rects = append(first.Rects, edge)
	edge.Y = last.Height - frameWeight
	last.Rects = append(last.Rects, edge)
	for i := range lines {
		side := flow.Band{X: r.X, W: frameWeight, Color: c.Sheet.Colors.Hairline}
		lines[i].Bands = append(lines[i].Bands, side)
		side.X += r.Width - frameWeight
		lines[i].Bands = append(lines[i].Bands, side)
	}
	return flow.Append(out, r.AddBands(lines))
}

// missingText returns the text in place of an image: that it is not shown, and what it
// shows.
func missingText(b *block.Block, language *doclang.Language) []block.Inline {
	begin := book.Span{From: b.Span.From, To: b.Span.From}
	out := []block.Inline{{Text: b.Picture.NotShown(language), Span: begin}}
	if b.Picture.Alt == "" {
		return out
	}
	if !b.Picture.HasName() {
		return b.Description()
	}
	out[0].Break = true
	return append(out, b.Description()...)
}
