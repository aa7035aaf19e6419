// Package blocks composes the blocks of a document into boxes of the column:
// paragraphs, headings, lists, quotes, code, images, footnotes and the opening
// of the first page.
package blocks

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/table"
)

// Composer composes blocks. It only reads what the document's composers share.
type Composer struct {
	*paragraph.Composer
	Refs *refs.Table
	// TextHeight is the height of a page's text, in points, which bounds images.
	TextHeight float64
	// PictureHeight is the greatest height of an image that is a block of the document, in
	// points, 0 for the usual.
	PictureHeight float64
	// Alike is what the blocks of the document have in common.
	Alike *Alike
	// Labeled is set for promotion documents, which have a label above their
	// title.
	Labeled bool
}

// Compose appends the boxes of one block to out. prev is the block before it in
// the same container, or nil: it may decide how the block is set.
func (c *Composer) Compose(out []flow.Box, b, prev *block.Block, r flow.Region) []flow.Box {
	start := len(out)
	switch b.Kind {
	case block.Paragraph:
		out = c.paragraph(out, b, prev, r)
	case block.Heading:
		out = c.heading(out, b, r)
	case block.List:
		out = c.list(out, b, r)
	case block.Quote:
		out = c.quote(out, b, prev, r)
	case block.CodeBlock:
		out = c.code(out, b, r)
	case block.TableBlock:
		out = flow.Append(out, table.Compose(c.Composer, b, c.Alike.Tables[b.Table], r))
	case block.Rule:
		out = c.rule(out, r)
	case block.Image:
		out = c.image(out, b, r)
	case block.FigureRow:
		out = c.figureRow(out, b, r)
	case block.Box:
		out = c.box(out, b, r)
	case block.PageBreak:
		return append(out, flow.Box{EndsPage: true})
	}
	if start > 0 && start < len(out) && prev != nil {
		above := &out[start-1]
		above.KeepWithNext = above.KeepWithNext || KeepsWithPrevious(b, prev, len(out)-start)
		if b.Kind == block.List && r.Nesting > 0 {
			above.Penalty = nestedPenalty
		}
	}
	return out
}

// composeAll appends the boxes of all blocks of a container.
func (c *Composer) composeAll(out []flow.Box, blocks []block.Block, r flow.Region) []flow.Box {
	var prev *block.Block
	for i := range blocks {
		out = c.Compose(out, &blocks[i], prev, r)
		prev = &blocks[i]
	}
	return out
}

// paragraph appends the lines of a paragraph, or the caption of an image. One that is emphasized as a whole
// right below a heading is the heading's statement, or its details if the
// heading is small, and is set quietly.
func (c *Composer) paragraph(out []flow.Box, b, prev *block.Block, r flow.Region) []flow.Box {
	if IsCaption(b, prev) {
		return c.caption(out, b, prev, r)
	}
	p := r.Style
	gap, keep := c.Sheet.Gap*p.Leading/c.Sheet.Body.Leading, false
	text := b.Text
	if prev != nil && prev.Kind == block.Heading && block.IsEmphasized(text) {
		keep = true
		p.Color = c.Sheet.Colors.Quiet
		if prev.Level >= 3 {
			p = c.Sheet.QuietText()
		}
		// It inverts the emphasis, so that the text is upright.
		p.Italic = prev.Level >= 3 || !face.HasItalic(block.Plain(text))
		gap = 0
	} else if prev != nil && prev.Kind == block.Heading {
		gap = c.Sheet.HeadingText(prev.Level).After
	}
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph}, r.Parent, 0, b.Span)
	if p.ShowURLs {
		text = refs.Readable(text)
	}
	c.Load(c.withPages(text), p, r.Width)
	align := b.Align
	if align == block.Unset && r.RightToLeft {
		align = block.Right // beside the marker of its item
	}
	lines := c.Lines(r.X, r.Width, p, node, align)
	flow.AvoidWidows(lines)
	if len(lines) > 0 {
		lines[0].SpaceBefore = gap
		if keep {
			flow.KeepAll(lines)
		}
	}
	if p.ShowURLs {
		lines = c.addresses(lines, b, r)
	}
	return flow.Append(out, r.AddBands(lines))
}

// withPages adds page numbers after the links to other parts of the document.
func (c *Composer) withPages(text []block.Inline) []block.Inline {
	text, has := c.Refs.AddPages(text)
	if has {
		c.Fragment.HasPageRefs = true
	}
	return text
}

// KeepsWithPrevious reports whether a page break between two blocks would
// separate what belongs together: a sentence and the list or quote that it
// announces, a single line and what it is about, unless that is after it, an image and its
// caption. boxes is the number of boxes of b.
func KeepsWithPrevious(b, prev *block.Block, boxes int) bool {
	if prev.Kind == block.Heading || prev.Kind == block.PageBreak || b.Kind == block.PageBreak || boxes == 0 {
		return false
	}
	if prev.Kind == block.Image {
		return IsCaption(b, prev)
	}
	if b.Kind == block.Rule {
		return true // a rule may end a page, but not begin one
	}
	singleLine := b.Kind == block.Paragraph && boxes == 1
	return announces(prev) || singleLine && !announces(b)
}

// announces reports whether a block is about the one after it: a sentence that ends with a
// colon, or strong words in place of a heading.
func announces(b *block.Block) bool {
	return b.Kind == block.Paragraph &&
		(len(b.Text) == 1 && b.Text[0].Style&block.Strong != 0 || strings.HasSuffix(strings.TrimSpace(block.Plain(b.Text)), ":"))
}

// rule appends a thematic break: a short rule in the middle of the column.
func (c *Composer) rule(out []flow.Box, r flow.Region) []flow.Box {
	const length = 72
	w := min(length, r.Width)
	box := flow.Box{SpaceBefore: c.Sheet.Gap * 1.6, Height: c.Sheet.Body.Leading}
	box.Rects = []book.Rect{{X: r.X + (r.Width-w)/2, Y: box.Height / 2, W: w, H: 0.6, Color: c.Sheet.Colors.Rule}}
	return flow.Append(out, r.AddBands([]flow.Box{box}))
}

// quote appends the blocks of a quote, indented behind a bar, which is not to touch the
// rule of a table above it.
func (c *Composer) quote(out []flow.Box, b, prev *block.Block, r flow.Region) []flow.Box {
	rightToLeft := c.OnRight(b)
	inner := r.Inset(c.Sheet.Indent, rightToLeft)
	inner.Style.Color = c.Sheet.Colors.Quiet
	inner.Parent = c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleQuote}, r.Parent, 0, b.Span)
	bar := flow.Band{X: r.X + 1, W: c.Sheet.Rules.Quote, Color: c.Sheet.Colors.Hairline, Joined: true}
	if rightToLeft {
		bar.X = r.Mirror(bar.X, bar.W)
	}
	boxes := c.composeAll(nil, b.Children, inner.WithBand(bar))
	if len(boxes) == 0 {
		return out
	}
	first := &boxes[0]
	gap := c.Sheet.Gap
	if prev != nil && prev.Kind == block.TableBlock {
		gap *= 1.6
	}
	first.SpaceBefore = max(first.SpaceBefore, gap)
	detach(first, bar)
	return flow.Append(out, boxes)
}

// detach ends a band at the upper edge of a box, the first that has it.
func detach(first *flow.Box, band flow.Band) {
	for i := range first.Bands {
		if first.Bands[i] == band {
			first.Bands[i].Joined = false
		}
	}
}
