package blocks

import (
	"strconv"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/style"
)

const (
	noteRuleLength = 96.0
	noteRuleWeight = 0.6
	noteRuleGap    = 5.0  // from the rule to the first line, in points
	noteDistance   = 0.75 // from the text to the rule, of the leading
	noteLeading    = 0.85 // of that of other small text: about 8 on 9.5 points, as in TeX
)

// NoteRule returns the short rule above the footnotes of a page, at the side where the
// text of a note begins.
func (c *Composer) NoteRule(note *block.Block, r flow.Region) *flow.Box {
	rule := book.Rect{X: r.X, W: noteRuleLength, H: noteRuleWeight, Color: c.Sheet.Colors.Rule}
	if c.OnRight(note) {
		rule.X = r.Mirror(rule.X, rule.W)
	}
	return &flow.Box{SpaceBefore: c.Sheet.Body.Leading * noteDistance, Height: noteRuleGap, Rects: []book.Rect{rule}}
}

// Note composes a footnote. Its mark links back to the first reference, if there is
// one.
func (c *Composer) Note(note *block.Block, r flow.Region) []flow.Box {
	r.Style = style.Paragraph{Text: c.Sheet.Small, Color: c.Sheet.Colors.Text}
	r.Style.Leading *= noteLeading
	rightToLeft := c.OnRight(note)
	inner := r.Inset(c.Sheet.Indent, rightToLeft)
	inner.Parent = c.Node(flow.NodeKey{Block: note.ID, Role: book.RoleNote}, book.NoNode, 0, note.Span)
	label := c.Node(flow.NodeKey{Block: note.ID, Role: book.RoleLabel}, inner.Parent, 0, note.Span)
	var mark flow.Box
	number := strconv.Itoa(note.Number)
	text := block.Inline{Text: refs.Mark(note), Style: block.Raised, Span: book.Span{From: note.Span.From, To: note.Span.From}}
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
