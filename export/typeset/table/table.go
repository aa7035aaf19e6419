// Package table composes tables: it fits their columns to the measure and sets
// their rows, as a grid, as a list of rows where the columns would be too
// narrow, or as the facts below a document's title.
package table

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// shortRow is the number of lines up to which a row is kept on one page.
const shortRow = 8

// composer composes tables with the paragraphs of their cells.
type composer struct{ *paragraph.Composer }

// Compose returns the boxes of a table in a region: its head between rules,
// repeated on each page, and its rows. A table whose columns would be too narrow
// for words is set as a list of its rows. alike has its columns if the document has others
// like it, else it is nil.
func Compose(p *paragraph.Composer, b *block.Block, alike *Alike, r flow.Region) []flow.Box {
	c := composer{p}
	t := b.Table
	if len(t.Align) == 0 {
		return nil
	}
	if IsStacked(b, r) {
		return c.stack(b, r)
	}
	cols := c.columnsOf(b, alike, r)
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleTable}, r.Parent, 0, b.Span)
	full := cols.extent()
	head := c.headRow(b, cols, full, node)
	flow.KeepAll(head)
	boxes := append([]flow.Box(nil), head...)
	for i := range t.Rows {
		row := c.row(&t.Rows[i], cols, rowID{block: b.ID, row: i + 1, parent: node, role: book.RoleCell})
		c.addRowRule(row, full, i == len(t.Rows)-1)
		for k := range row {
			row[k].TableHead = head
		}
		boxes = append(boxes, row...)
	}
	boxes[0].SpaceBefore = c.Sheet.Gap * 1.6
	return r.AddBands(boxes)
}

// textSize returns the size of a table's text, a little less than that of the
// text around it.
func (c composer) textSize(r flow.Region) style.Text {
	size := c.Sheet.Tables.Size
	return style.Text{Size: r.Style.Size * size, Leading: r.Style.Leading * size}
}

// leastHead is the size of the head of a table whose text is set down, in points, unless
// its cells are smaller.
const leastHead = 7.5

// headStyle returns the style of the head of a table set in p.
func (c composer) headStyle(p style.Paragraph) style.Paragraph {
	scale := c.Sheet.Label.Size / c.Sheet.Body.Size / c.Sheet.Tables.Size
	scale = max(scale, min(1, leastHead/p.Size))
	return style.Paragraph{Text: style.Text{Size: p.Size * scale, Leading: p.Leading * scale}, Color: c.Sheet.Colors.Quiet}
}

// headRow sets the table's head, or only its upper rule when the head is empty.
func (c composer) headRow(b *block.Block, cols columns, full book.Rect, node int32) []flow.Box {
	top := full
	top.H, top.Color = c.Sheet.Tables.Frame, c.Sheet.Colors.Text
	cols.style, cols.decimals = c.headStyle(cols.style), nil
	boxes := c.row(&b.Table.Head, cols, rowID{block: b.ID, parent: node, role: book.RoleHeadCell})
	empty := true
	for i := range boxes {
		empty = empty && len(boxes[i].Runs) == 0 && len(boxes[i].Images) == 0
	}
	if empty {
		return []flow.Box{{Height: 1, Rects: []book.Rect{top}}}
	}
	boxes[0].Rects = append(boxes[0].Rects, top)
	under := full
	under.H, under.Color = c.Sheet.Tables.Head, c.Sheet.Colors.Rule
	last := &boxes[len(boxes)-1]
	under.Y = last.Height - under.H
	last.Rects = append(last.Rects, under)
	return boxes
}

// rowID identifies the cells of a row in the document's structure.
type rowID struct {
	block, row, firstColumn int
	parent                  int32
	role                    book.Role
}

// row sets one row with the padding above and below.
func (c composer) row(r *block.Row, cols columns, id rowID) []flow.Box {
	out := c.cells(r, cols, id)
	c.pad(out)
	return out
}

// cells sets the cells of a row side by side.
func (c composer) cells(r *block.Row, cols columns, id rowID) []flow.Box {
	parent := c.Node(flow.NodeKey{Block: id.block, Role: book.RoleRow, Row: id.row}, id.parent, 0, r.Span)
	nodes := make([]int32, len(r.Cells))
	for i := range nodes {
		nodes[i] = c.Node(flow.NodeKey{Block: id.block, Role: id.role, Row: id.row, Col: id.firstColumn + i}, parent, 0, r.Span)
	}
	return c.sideBySide(r.Cells, cols, id.row-1, nodes)
}

// sideBySide sets the texts of a row, counted from 0 below the head, in columns. It
// returns a box for each line of the longest of them.
func (c composer) sideBySide(cells [][]block.Inline, cols columns, row int, nodes []int32) []flow.Box {
	var out []flow.Box
	tall := false
	all := make([][]flow.Box, len(cells))
	for i, cell := range cells {
		width := cols.width[i] - cols.decimals.tail(i, row)
		c.Load(cell, cols.style, width)
		all[i] = c.Lines(cols.x[i], width, cols.style, nodes[i], cols.align[i])
		for k := range all[i] {
			tall = tall || all[i][k].Height > tallLine*cols.style.Leading
		}
	}
	if tall {
		stackCells(all)
	}
	for _, lines := range all {
		for k := range lines {
			if k == len(out) {
				out = append(out, flow.Box{Height: cols.style.Leading})
			}
			out[k].Height = max(out[k].Height, lines[k].Height)
			out[k].Add(&lines[k])
		}
	}
	if len(out) == 0 {
		out = []flow.Box{{Height: cols.style.Leading}}
	}
	return out
}

const (
	// tallLine is the height, of the leading, from which the line of a cell would
	// tear apart the lines of the cells beside it: those of images.
	tallLine = 1.3
	// maxTallRow is the height of a row that is set in one piece, in points.
	maxTallRow = 500
)

// stackCells makes a single box of the lines of each cell, unless the row would be
// too high for that.
func stackCells(cells [][]flow.Box) {
	for _, lines := range cells {
		var height float64
		for k := range lines {
			height += lines[k].Height
		}
		if height > maxTallRow {
			return
		}
	}
	for i, lines := range cells {
		if len(lines) < 2 {
			continue
		}
		var all flow.Box
		for k := range lines {
			line := &lines[k]
			line.Move(all.Height)
			line.MoveLinks(all.Height)
			all.Add(line)
			all.Height += line.Height
		}
		cells[i] = []flow.Box{all}
	}
}

// pad adds the padding of a row and keeps its lines together: all of them when
// they are few, else two on either side of a page break.
func (c composer) pad(row []flow.Box) {
	n, by := len(row), c.Sheet.Tables.Pad
	row[n-1].Height += by
	row[0].Height += by
	row[0].Move(by)
	row[0].MoveLinks(by)
	if n <= shortRow {
		flow.KeepAll(row[:n-1])
		return
	}
	flow.AvoidWidows(row)
}

// addRowRule adds the rule below a row.
func (c composer) addRowRule(row []flow.Box, full book.Rect, last bool) {
	rule := full
	rule.H, rule.Color = c.Sheet.Tables.Row, c.Sheet.Colors.Hairline
	if last {
		rule.H, rule.Color = c.Sheet.Tables.Frame, c.Sheet.Colors.Text
	}
	box := &row[len(row)-1]
	if rule.Y = box.Height - rule.H; rule.H > 0 {
		box.Rects = append(box.Rects, rule)
	}
}
