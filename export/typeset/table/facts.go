package table

import (
	"slices"

	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

const (
	maxFacts      = 5  // columns of a table of facts
	factGap       = 14 // least distance of facts side by side, in points
	maxFactGap    = 34
	factsBefore   = 9 // space above the facts
	factRowBefore = 5
)

// IsFacts reports whether a block is a table of facts: a head and a single row,
// of few enough columns to set them side by side.
func IsFacts(b *block.Block) bool {
	return b.Kind == block.TableBlock && len(b.Table.Rows) == 1 && len(b.Table.Align) <= maxFacts
}

// Facts composes a table of facts below a document's title: each value below its name,
// side by side in at most two rows, which are kept on one page.
func Facts(p *paragraph.Composer, b *block.Block, r flow.Region) []flow.Box {
	c := composer{p}
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleTable}, book.NoNode, 0, b.Span)
	grid, text := c.fitFacts(b, r)
	columns := func(starts []int) columns {
		cols := grid.columns(r.X, starts, text)
		if c.OnRight(b) {
			for i, w := range cols.width {
				cols.x[i], cols.align[i] = r.Mirror(cols.x[i], w), block.Right
			}
		}
		return cols
	}
	out := c.factRow(b, 0, grid.perRow(), columns(grid.top), node)
	if n := len(b.Table.Align); n > grid.perRow() {
		out = append(out, c.factRow(b, grid.perRow(), n, columns(grid.second), node)...)
	}
	flow.KeepAll(out)
	out[0].SpaceBefore = factsBefore
	return out
}

// fitFacts returns the grid of a table of facts, and the style of their values. Those are
// set down in size if one is longer than a line.
func (c composer) fitFacts(b *block.Block, r flow.Region) (factGrid, style.Paragraph) {
	const scale = 0.96
	text := style.Paragraph{Text: style.Text{Size: c.Sheet.Body.Size * scale, Leading: c.Sheet.Body.Leading * scale},
		Color: c.Sheet.Colors.Text, Mode: linebreak.Balanced}
	want := c.extents(b.Table, text)
	if slices.ContainsFunc(want, func(e extent) bool { return e.max > r.Width }) {
		text.Text = c.Sheet.Small
		want = c.extents(b.Table, text)
	}
	return fitFacts(want, r.Width), text
}

// FactColumns returns the columns of a table of facts.
func FactColumns(p *paragraph.Composer, b *block.Block, r flow.Region) composition.Columns {
	c := composer{p}
	grid, text := c.fitFacts(b, r)
	return composition.Columns{Widths: grid.width, Gap: grid.gap, Align: make([]block.Align, grid.perRow()),
		Scale: text.Size / c.Sheet.Body.Size, SecondRow: grid.second}
}

// factRow sets a range of names with their values below.
func (c composer) factRow(b *block.Block, from, to int, cols columns, node int32) []flow.Box {
	part := func(r block.Row) *block.Row { return &block.Row{Span: r.Span, Cells: r.Cells[from:to]} }
	text := cols.style
	cols.style = style.Paragraph{Text: c.Sheet.Label, Color: c.Sheet.Colors.Quiet, Mode: linebreak.Balanced}
	id := rowID{block: b.ID, firstColumn: from, parent: node, role: book.RoleHeadCell}
	head := c.cells(part(b.Table.Head), cols, id)
	cols.style = text
	id.row, id.role = 1, book.RoleCell
	values := c.cells(part(b.Table.Rows[0]), cols, id)
	head[0].SpaceBefore = factRowBefore
	return append(head, values...)
}
