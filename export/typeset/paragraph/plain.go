package paragraph

import (
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/style"
)

// Label is text in one style that is not broken into lines: a line of code, a
// running head, a page number.
type Label struct {
	Text  string
	Face  face.ID
	Style style.Paragraph
	// RightToLeft is set if the text is a paragraph from right to left: a number before
	// Hebrew is on its right then.
	RightToLeft bool
	Node        int32
	Span        book.Span
}

// EmitLabel writes a label on the first line of a box, from x on. Its spaces
// are kept.
func (c *Composer) EmitLabel(box *flow.Box, l Label, x float64) {
	if l.Text == "" {
		return
	}
	for _, a := range c.styleAtoms(l.Text, l.Face, l.Style.Size, x, l.RightToLeft) {
		box.Runs = append(box.Runs, book.Run{Face: a.part.Face, Size: l.Style.Size * c.fonts.Scale(a.part.Face), X: a.x, Y: l.Style.Baseline(),
			Color: l.Style.Color, Glyphs: a.part.Glyphs, Text: a.part.Text, RightToLeft: a.part.RightToLeft, Node: l.Node, Span: c.Relative(l.Span)})
	}
}
