package typeset

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// shortRow is the number of lines up to which a row is kept on one page.
const shortRow = 8

// table appends a table: its head between rules, repeated where the table goes
// on on another page, and rows parted by hairlines. A table of so many columns
// that none would hold a word is told as a list of its rows.
func (s *setter) table(out []strip, b *block.Block, f frame) []strip {
	t := b.Table
	if len(t.Align) == 0 {
		return out
	}
	if f.width/float64(len(t.Align)) < stackBelow {
		return s.stacked(out, b, f)
	}
	c := s.fitColumns(t, f, look{Text: s.tableText(f), color: f.look.color}, leftwards(b))
	node := s.node(nodeKey{block: b.ID, role: book.RoleTable}, f.parent, 0, b.Span)
	full := c.extent()
	head := s.headRow(b, c, full, node)
	keepAll(head)
	strips := append([]strip(nil), head...)
	for i := range t.Rows {
		row := s.row(&t.Rows[i], c, cellID{block: b.ID, row: i + 1, parent: node, role: book.RoleCell})
		s.finishRow(row, full, i == len(t.Rows)-1)
		for k := range row {
			row[k].head = head
		}
		strips = append(strips, row...)
	}
	strips[0].before = s.d.Gap * 1.6
	banded(strips, f)
	return under(out, strips)
}

// tableText is the size tables are set in: a little smaller than the text
// around them.
func (s *setter) tableText(f frame) Text {
	return Text{f.look.Size * s.d.Tables.Size, f.look.Leading * s.d.Tables.Size}
}

func (s *setter) headLook(l look) look {
	small := s.d.Label.Size / s.d.Body.Size / s.d.Tables.Size
	return look{Text: Text{l.Size * small, l.Leading * small}, color: s.d.Colors.Quiet}
}

// headRow sets the table's head, or only its upper rule when the head has no
// text.
func (s *setter) headRow(b *block.Block, c columns, full book.Rect, node int32) []strip {
	top := full
	top.H, top.Color = s.d.Tables.Frame, s.d.Colors.Text
	body := c.look
	c.look = s.headLook(body)
	strips := s.row(&b.Table.Head, c, cellID{block: b.ID, parent: node, role: book.RoleHeadCell})
	empty := true
	for i := range strips {
		empty = empty && len(strips[i].runs) == 0
	}
	if empty {
		return []strip{{height: 1, rects: []book.Rect{top}}}
	}
	strips[0].rects = append(strips[0].rects, top)
	under := full
	under.H, under.Color = s.d.Tables.Head, s.d.Colors.Rule
	last := &strips[len(strips)-1]
	under.Y = last.height - under.H
	last.rects = append(last.rects, under)
	return strips
}

// cellID names a row's cells in the structure.
type cellID struct {
	block, row, column int
	parent             int32
	role               book.Role
}

// row sets one row of a table with its space above and below.
func (s *setter) row(r *block.Row, c columns, id cellID) []strip {
	out := s.cells(r, c, id)
	s.pad(out)
	return out
}

// cells sets a row's cells beside each other.
func (s *setter) cells(r *block.Row, c columns, id cellID) []strip {
	parent := s.node(nodeKey{block: id.block, role: book.RoleRow, row: id.row}, id.parent, 0, r.Span)
	nodes := make([]int32, len(r.Cells))
	for i := range nodes {
		nodes[i] = s.node(nodeKey{block: id.block, role: id.role, row: id.row, col: id.column + i}, parent, 0, r.Span)
	}
	return s.beside(r.Cells, c, nodes)
}

// beside sets texts beside each other, a strip for each line that the longest
// of them has.
func (s *setter) beside(cells [][]block.Inline, c columns, nodes []int32) []strip {
	var out []strip
	for i, cell := range cells {
		s.load(cell, c.look, c.width[i])
		for k, st := range s.lines(c.x[i], c.width[i], c.look, nodes[i], c.align[i]) {
			if k == len(out) {
				out = append(out, strip{height: c.look.Leading})
			}
			out[k].runs = append(out[k].runs, st.runs...)
			out[k].rects = append(out[k].rects, st.rects...)
			out[k].links = append(out[k].links, st.links...)
			out[k].anchors = append(out[k].anchors, st.anchors...)
		}
	}
	if len(out) == 0 {
		out = []strip{{height: c.look.Leading}}
	}
	return out
}

// pad gives a row its space above and below and holds its lines together: all
// of them when they are few, else two on either side of a page break.
func (s *setter) pad(row []strip) {
	n, by := len(row), s.d.Tables.Pad
	row[n-1].height += by
	row[0].height += by
	move(&row[0], by)
	for i := range row[0].links {
		row[0].links[i].y += by
	}
	if n <= shortRow {
		for i := range row[:n-1] {
			row[i].keep = true
		}
		return
	}
	together(row)
}

// finishRow draws the line under a row.
func (s *setter) finishRow(row []strip, full book.Rect, last bool) {
	under := full
	under.H, under.Color = s.d.Tables.Row, s.d.Colors.Hairline
	if last {
		under.H, under.Color = s.d.Tables.Frame, s.d.Colors.Text
	}
	st := &row[len(row)-1]
	if under.Y = st.height - under.H; under.H > 0 {
		st.rects = append(st.rects, under)
	}
}

// stacked tells a table row by row, each cell behind its column's name. A table
// without rows leaves the names.
func (s *setter) stacked(out []strip, b *block.Block, f frame) []strip {
	list := s.node(nodeKey{block: b.ID, role: book.RoleList}, f.parent, 0, b.Span)
	l := look{Text: s.d.Small, color: f.look.color}
	rows := b.Table.Rows
	if len(rows) == 0 {
		head := &b.Table.Head
		rows = []block.Row{{Span: head.Span, Cells: make([][]block.Inline, len(head.Cells))}}
	}
	for r := range rows {
		row := &rows[r]
		item := s.node(nodeKey{block: b.ID, role: book.RoleItem, row: r}, list, 0, row.Span)
		body := s.node(nodeKey{block: b.ID, role: book.RoleBody, row: r}, item, 0, row.Span)
		for i, cell := range row.Cells {
			text := label(b.Table.Head.Cells[i])
			text = append(text, cell...)
			if len(text) == 0 {
				continue
			}
			s.load(text, l, f.width)
			node := s.node(nodeKey{block: b.ID, role: book.RoleParagraph, row: r, col: i}, body, 0, row.Span)
			lines := s.lines(f.x, f.width, l, node, block.Unset)
			together(lines)
			if len(lines) > 0 && i == 0 {
				lines[0].before = s.d.Gap
			}
			out = under(out, banded(lines, f))
		}
	}
	return out
}

// label is a column's name as it stands in front of a cell.
func label(head []block.Inline) []block.Inline {
	if len(head) == 0 {
		return nil
	}
	var out []block.Inline
	for _, in := range head {
		in.Style |= block.Strong
		out = append(out, in)
	}
	return append(out, block.Inline{Text: ": ", Style: block.Strong, Span: head[len(head)-1].Span})
}
