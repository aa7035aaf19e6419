package table

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/style"
)

// minStackWidth is the average column width, in points, below which a table is
// set as a list of its rows.
const minStackWidth = 30.0

// stack sets a table row by row, each cell after the name of its column. A
// table without rows is set as the names alone.
func (c composer) stack(b *block.Block, r flow.Region) []flow.Box {
	list := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleList}, r.Parent, 0, b.Span)
	p := style.Paragraph{Text: c.Sheet.Small, Color: r.Style.Color}
	rows := b.Table.Rows
	if len(rows) == 0 {
		head := &b.Table.Head
		rows = []block.Row{{Span: head.Span, Cells: make([][]block.Inline, len(head.Cells))}}
	}
	var out []flow.Box
	for i := range rows {
		row := &rows[i]
		item := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleItem, Row: i}, list, 0, row.Span)
		body := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleBody, Row: i}, item, 0, row.Span)
		for col, cell := range row.Cells {
			text := append(columnLabel(b.Table.Head.Cells[col]), cell...)
			if len(text) == 0 {
				continue
			}
			c.Load(text, p, r.Width)
			node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleParagraph, Row: i, Col: col}, body, 0, row.Span)
			lines := c.Lines(r.X, r.Width, p, node, block.Unset)
			flow.AvoidWidows(lines)
			if len(lines) > 0 && col == 0 {
				lines[0].SpaceBefore = c.Sheet.Gap
			}
			out = flow.Append(out, r.AddBands(lines))
		}
	}
	return out
}

// columnLabel returns the name of a column in front of a cell.
func columnLabel(head []block.Inline) []block.Inline {
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
