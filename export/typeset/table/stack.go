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

// IsStacked reports whether a table is too wide for a region: its columns would be
// too narrow for words.
func IsStacked(b *block.Block, r flow.Region) bool {
	return r.Width/float64(len(b.Table.Align)) < minStackWidth
}

// Paragraphs returns a table that is too wide as paragraphs: each cell after the name
// of its column.
func Paragraphs(b *block.Block) []block.Block {
	var out []block.Block
	for _, row := range stackedRows(b.Table) {
		for col, cell := range row.Cells {
			if text := append(columnLabel(b.Table.Head.Cells[col]), cell...); len(text) > 0 {
				out = append(out, block.Block{Kind: block.Paragraph, ID: b.ID, Text: text, Span: row.Span})
			}
		}
	}
	return out
}

// stackedRows are the rows of a table that is set as a list: the head, if there are no
// others.
func stackedRows(t *block.Table) []block.Row {
	if len(t.Rows) > 0 {
		return t.Rows
	}
	return []block.Row{{Span: t.Head.Span, Cells: make([][]block.Inline, len(t.Head.Cells))}}
}

// stack sets a table row by row, each cell after the name of its column. A
// table without rows is set as the names alone.
func (c composer) stack(b *block.Block, r flow.Region) []flow.Box {
	list := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleList}, r.Parent, 0, b.Span)
	p := style.Paragraph{Text: c.Sheet.Small, Color: r.Style.Color}
	rows := stackedRows(b.Table)
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
