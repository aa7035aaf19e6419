package blocks

import (
	"strconv"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// Notes composes the document's footnotes, which are set at its end below a
// short rule.
func (c *Composer) Notes(notes []*block.Block, r flow.Region) []flow.Box {
	const ruleLength = 96
	r.Style = style.Paragraph{Text: c.Sheet.Small, Color: c.Sheet.Colors.Text}
	out := []flow.Box{{SpaceBefore: c.Sheet.Body.Leading * 1.6, Height: 6, KeepWithNext: true,
		Rects: []book.Rect{{X: r.X, Y: 0, W: ruleLength, H: 0.6, Color: c.Sheet.Colors.Rule}}}}
	for i, note := range notes {
		boxes := c.note(note, r)
		if i == 0 {
			boxes[0].SpaceBefore = 0
		}
		out = flow.Append(out, boxes)
	}
	return out
}

// note composes a footnote. Its number links back to the first reference, if there is
// one.
func (c *Composer) note(note *block.Block, r flow.Region) []flow.Box {
	rightToLeft := paragraph.RightToLeft(note)
	inner := r.Inset(c.Sheet.Indent, rightToLeft)
	inner.Parent = c.Node(flow.NodeKey{Block: note.ID, Role: book.RoleNote}, book.NoNode, 0, note.Span)
	label := c.Node(flow.NodeKey{Block: note.ID, Role: book.RoleLabel}, inner.Parent, 0, note.Span)
	var mark flow.Box
	number := strconv.Itoa(note.Number)
	text := block.Inline{Text: number, Style: block.Raised, Span: book.Span{From: note.Span.From, To: note.Span.From}}
	if !note.Unused {
		text.Link = &block.Link{Anchor: block.NoteRefPrefix + number}
	}
	c.Load([]block.Inline{text}, r.Style, paragraph.Unlimited)
	x := r.X
	if rightToLeft {
		x = r.Mirror(x, c.LineWidth())
	}
	c.Emit(&mark, x, r.Style.Baseline(), label)
	boxes := atLeastOne(c.composeAll(nil, note.Children, inner), r.Style)
	first := &boxes[0]
	first.Runs, first.Links = append(mark.Runs, first.Runs...), append(mark.Links, first.Links...)
	first.Anchors = append(first.Anchors, note.Slug)
	first.SpaceBefore = c.Sheet.ItemGap
	return boxes
}
