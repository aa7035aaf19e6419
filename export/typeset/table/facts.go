package table

import (
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
	factGap       = 18 // least distance of facts side by side, in points
	maxFactGap    = 34
	factsBefore   = 9 // space above the facts
	factRowBefore = 5
)

// IsFacts reports whether a block is a table of facts: a head and a single row,
// of few enough columns to set them side by side.
func IsFacts(b *block.Block) bool {
	return b.Kind == block.TableBlock && len(b.Table.Rows) == 1 && len(b.Table.Align) <= maxFacts
}

// Facts composes a table of facts below a document's title, in the form that the
// style sheet chooses. All of it is kept on one page.
func Facts(p *paragraph.Composer, b *block.Block, r flow.Region) []flow.Box {
	c := composer{p}
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleTable}, book.NoNode, 0, b.Span)
	var out []flow.Box
	if c.Sheet.Opening.Rows {
		out = c.factRows(b, r, node)
	} else {
		out = c.factColumns(b, r, node)
	}
	flow.KeepAll(out)
	out[0].SpaceBefore = factsBefore
	return out
}

func (c composer) factStyle() style.Paragraph {
	const scale = 0.96
	return style.Paragraph{Text: style.Text{Size: c.Sheet.Body.Size * scale, Leading: c.Sheet.Body.Leading * scale},
		Color: c.Sheet.Colors.Text, Mode: linebreak.Balanced}
}

// FactColumns returns the columns of a table of facts.
func FactColumns(p *paragraph.Composer, b *block.Block, r flow.Region) composition.Columns {
	c := composer{p}
	text := c.factStyle()
	out := composition.Columns{Gap: factGap, Scale: text.Size / c.Sheet.Body.Size}
	if c.Sheet.Opening.Rows {
		left := c.factNames(b, r)
		out.Widths, out.Align = []float64{left, r.Width - left - factGap}, make([]block.Align, 2)
		return out
	}
	want := c.extents(b.Table, text)
	out.PerRow = factsPerRow(want, r.Width)
	cols := fitFacts(want, out.PerRow, r)
	if len(cols.x) > 1 {
		out.Gap = cols.x[1] - cols.x[0] - cols.width[0]
	}
	out.Widths, out.Align = cols.width, cols.align
	return out
}

// factNames returns the width of the names of facts on rows of their own.
func (c composer) factNames(b *block.Block, r flow.Region) float64 {
	var names extent
	for _, cell := range b.Table.Head.Cells {
		c.measureCell(&names, cell, c.factStyle())
	}
	return min(names.max, r.Width/3)
}

// factRows sets each fact on a row: its name in one column, its value in
// another.
func (c composer) factRows(b *block.Block, r flow.Region, node int32) []flow.Box {
	p := c.factStyle()
	left := c.factNames(b, r)
	cols := columns{style: p, align: []block.Align{block.Left, block.Left},
		x: []float64{r.X, r.X + left + factGap}, width: []float64{left, r.Width - left - factGap}}
	var out []flow.Box
	for i := range b.Table.Align {
		pair := [][]block.Inline{b.Table.Head.Cells[i], b.Table.Rows[0].Cells[i]}
		row := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleRow, Row: i}, node, 0, b.Span)
		name := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleHeadCell, Row: i}, row, 0, b.Span)
		value := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleCell, Row: i}, row, 0, b.Span)
		out = append(out, c.sideBySide(pair, cols, []int32{name, value})...)
	}
	return out
}

// factColumns sets facts side by side, each value below its name, in as many
// rows as they need to be on one line each.
func (c composer) factColumns(b *block.Block, r flow.Region, node int32) []flow.Box {
	value := c.factStyle()
	n := len(b.Table.Align)
	want := c.extents(b.Table, value)
	perRow := factsPerRow(want, r.Width)
	cols := fitFacts(want, perRow, r)
	var out []flow.Box
	for from := 0; from < n; from += perRow {
		to := min(from+perRow, n)
		out = append(out, c.factRow(b, from, to, cols, value, node)...)
	}
	return out
}

// factRow sets a range of names with their values below.
func (c composer) factRow(b *block.Block, from, to int, cols columns, value style.Paragraph, node int32) []flow.Box {
	part := func(r block.Row) *block.Row { return &block.Row{Span: r.Span, Cells: r.Cells[from:to]} }
	cols.style = style.Paragraph{Text: c.Sheet.Label, Color: c.Sheet.Colors.Quiet, Mode: linebreak.Balanced}
	id := rowID{block: b.ID, firstColumn: from, parent: node, role: book.RoleHeadCell}
	head := c.cells(part(b.Table.Head), cols, id)
	cols.style = value
	id.row, id.role = 1, book.RoleCell
	values := c.cells(part(b.Table.Rows[0]), cols, id)
	head[0].SpaceBefore = factRowBefore
	return append(head, values...)
}

// factsPerRow returns the number of facts side by side: the fewest rows in which
// none wraps, evened out. If even two facts wrap, it is half of them.
func factsPerRow(want []extent, room float64) int {
	for perRow := len(want); perRow > 1; perRow-- {
		width := factGap * float64(perRow-1)
		for _, e := range stackExtents(want, perRow) {
			width += e.max
		}
		if width <= room {
			rows := (len(want) + perRow - 1) / perRow
			return (len(want) + rows - 1) / rows
		}
	}
	return (len(want) + 1) / 2
}

// stackExtents are the extents of columns that have several rows of facts.
func stackExtents(want []extent, perRow int) []extent {
	out := make([]extent, perRow)
	for i, e := range want {
		o := &out[i%perRow]
		o.max, o.min = max(o.max, e.max), max(o.min, e.min)
	}
	return out
}

// fitFacts gives each fact its preferred width and distributes the remaining
// room between them. If the room does not suffice, the widest facts wrap.
func fitFacts(want []extent, perRow int, r flow.Region) columns {
	cols := columns{align: make([]block.Align, perRow)}
	cols.width = distribute(stackExtents(want, perRow), r.Width-factGap*float64(perRow-1))
	var used float64
	for _, w := range cols.width {
		used += w
	}
	gap := 0.0
	if perRow > 1 {
		gap = min(maxFactGap, (r.Width-used)/float64(perRow-1))
	}
	x := r.X
	for _, w := range cols.width {
		cols.x = append(cols.x, x)
		x += w + gap
	}
	return cols
}
