package blocks

import (
	"strconv"
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// bullets mark items by the nesting of their list.
var bullets = [...]string{"•", "–", "·"}

const (
	// strayPenalty is the penalty of a page break that leaves one item of a list alone.
	strayPenalty = 20
	// pairPenalty is that of one between the two items of a list of at most pairLines.
	pairPenalty = 1000
	pairLines   = 6
	// tailPenalty is that of one which leaves the last item alone at the top of a page
	// where it has at most tailLines: what follows does not belong to it.
	tailPenalty = 200
	tailLines   = 2
	// headingInItem is the space above a heading that an item begins with, of the usual.
	headingInItem = 0.6
	// nestedPenalty is that of one between an item and the list in it.
	nestedPenalty = 90
)

// rightToLeftMark (RLM) puts the full stop after a number on its left.
const rightToLeftMark = "\u200f"

// list appends the items of a list. The markers are set in a column as wide as
// the widest of them, beside the items.
func (c *Composer) list(out []flow.Box, b *block.Block, r flow.Region) []flow.Box {
	numbered := 0
	if b.Ordered {
		numbered = 1
	}
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleList}, r.Parent, numbered, b.Span)
	p := r.Style
	hang := c.Sheet.Indent * p.Size / c.Sheet.Body.Size
	if b.Ordered {
		hang = max(hang, c.markerWidth(b, p)+0.5*p.Size)
	}
	r.RightToLeft = c.OnRight(b)
	inner := r.Inset(hang, r.RightToLeft)
	inner.Nesting++
	start := len(out)
	for i := range b.Children {
		item := &b.Children[i]
		inner.Parent = c.Node(flow.NodeKey{Block: item.ID, Role: book.RoleItem}, node, 0, item.Span)
		boxes := c.item(item, r, inner)
		boxes[0].SpaceBefore = c.itemGap(b, i, r)
		last := len(b.Children) - 1
		if i == last && i > 0 && len(boxes) <= tailLines {
			out[len(out)-1].Penalty = tailPenalty
		}
		if last == 1 && i == 1 && len(out)-start+len(boxes) <= pairLines {
			out[len(out)-1].Penalty = pairPenalty
		}
		if i == 0 && last > 0 || i == last-1 {
			boxes[len(boxes)-1].Penalty = strayPenalty
		}
		out = flow.Append(out, boxes)
	}
	return out
}

// itemGap returns the space above an item. A list whose items are as far apart as
// paragraphs is so from what is above it.
func (c *Composer) itemGap(list *block.Block, i int, r flow.Region) float64 {
	scale := r.Style.Leading / c.Sheet.Body.Leading
	if first := list.Children[i].Children; len(first) > 0 && first[0].Kind == block.Heading {
		return max(c.Sheet.Gap, headingInItem*c.Sheet.HeadingText(first[0].Level).Before) * scale
	}
	switch {
	case i > 0 && list.Tight, r.Nesting > 0 && list.Tight:
		return c.Sheet.ItemGap * scale
	case i == 0 && list.Tight:
		return (c.Sheet.Gap + c.Sheet.ItemGap) / 2 * scale
	}
	return c.Sheet.Gap * scale
}

// item sets the blocks of an item, and its marker beside their first line.
func (c *Composer) item(item *block.Block, r, inner flow.Region) []flow.Box {
	marker := c.marker(item, r, inner)
	inner.Parent = c.Node(flow.NodeKey{Block: item.ID, Role: book.RoleBody}, inner.Parent, 0, item.Span)
	boxes := c.composeAll(nil, item.Children, inner)
	if len(boxes) == 0 {
		boxes = r.AddBands([]flow.Box{{Height: r.Style.Leading}})
	}
	makeRoom(boxes, r.Style.Leading)
	first := &boxes[firstLine(boxes)]
	if len(first.Runs) > 0 {
		// The marker has the baseline of the first line, whatever its size: an
		// item may begin with a heading.
		marker.Move(first.Runs[0].Y - r.Style.Baseline())
	}
	first.Prepend(marker.Runs)
	first.Rects = append(marker.Rects, first.Rects...)
	return boxes
}

// makeRoom makes the boxes of an item that has no words as high as its marker: those of code
// without a line may have no height at all.
func makeRoom(boxes []flow.Box, least float64) {
	height := 0.0
	for i := range boxes {
		if len(boxes[i].Runs) > 0 || len(boxes[i].Images) > 0 {
			return
		}
		height += boxes[i].Height
	}
	boxes[0].Height += max(0, least-height)
}

// firstLine returns the index of the box that the marker of an item is in: that of its first
// words, which code has below its padding, or else the first.
func firstLine(boxes []flow.Box) int {
	i := 0
	for i+1 < len(boxes) && boxes[i].KeepWithNext && len(boxes[i].Runs) == 0 && len(boxes[i].Images) == 0 {
		i++
	}
	if len(boxes[i].Runs) == 0 {
		return 0
	}
	return i
}

// marker sets the bullet, the number or the task box of an item.
func (c *Composer) marker(item *block.Block, r, inner flow.Region) flow.Box {
	var box flow.Box
	p := r.Style
	node := c.Node(flow.NodeKey{Block: item.ID, Role: book.RoleLabel}, inner.Parent, 0, item.Span)
	begin := book.Span{From: item.Span.From, To: item.Span.From}
	text, x := "", r.X
	switch {
	case item.Task != block.NoTask:
		text = item.Task.Sign()
	case item.Ordered:
		text = strconv.Itoa(item.Number) + "."
		if r.RightToLeft {
			text = rightToLeftMark + text
		}
		p.Color = c.Sheet.Colors.Quiet
	default:
		text = bullets[min(r.Nesting, len(bullets)-1)]
		x += 0.18 * p.Size
	}
	c.Load([]block.Inline{{Text: text, Span: begin}}, p, paragraph.Unlimited)
	if item.Ordered && item.Task == block.NoTask {
		x = r.X + r.Width - inner.Width - 0.5*p.Size - c.LineWidth()
	}
	c.Emit(&box, x, p.Baseline(), node)
	return mirrorMarker(box, r)
}

// mirrorMarker moves a marker to the other side in a right-to-left list.
func mirrorMarker(box flow.Box, r flow.Region) flow.Box {
	if !r.RightToLeft || len(box.Runs) == 0 {
		return box
	}
	from, to := box.Runs[0].X, box.Runs[0].X
	for i := range box.Runs {
		from, to = min(from, box.Runs[i].X), max(to, box.Runs[i].X+box.Runs[i].Width())
	}
	by := r.Mirror(from, to-from) - from
	for i := range box.Runs {
		box.Runs[i].X += by
	}
	return box
}

// markerWidth returns the width of a list's widest number.
func (c *Composer) markerWidth(b *block.Block, p style.Paragraph) float64 {
	var widest float64
	least := 1
	if p.ShowURLs {
		least = 2 // the list goes on below other titles
	}
	for _, i := range [...]int{0, len(b.Children) - 1} {
		digits := max(least, len(strconv.Itoa(b.Children[i].Number)))
		c.Load([]block.Inline{{Text: strings.Repeat("0", digits) + "."}}, p, paragraph.Unlimited)
		widest = max(widest, c.LineWidth())
	}
	return widest
}
