package mdsyntax

import (
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// Table returns a table without alignment, made of the text of its cells. Its head is
// empty if head has no cells, and so are cells that a row lacks.
func Table(columns int, head []text.Segment, rows [][]text.Segment) *extast.Table {
	t := extast.NewTable()
	for range columns {
		t.Alignments = append(t.Alignments, extast.AlignNone)
	}
	header := extast.NewTableHeader(tableRow(head, t.Alignments))
	if len(head) == 0 && len(rows) > 0 && len(rows[0]) > 0 {
		header.SetPos(rows[0][0].Start)
	}
	t.AppendChild(t, header)
	for _, cells := range rows {
		t.AppendChild(t, tableRow(cells, t.Alignments))
	}
	return t
}

func tableRow(cells []text.Segment, alignments []extast.Alignment) *extast.TableRow {
	row := extast.NewTableRow(alignments)
	if len(cells) > 0 {
		row.SetPos(cells[0].Start)
	}
	for i := range alignments {
		cell := extast.NewTableCell()
		if i < len(cells) {
			cell.SetPos(cells[i].Start)
			if cells[i].Len() > 0 {
				cell.Lines().Append(cells[i])
			}
		}
		row.AppendChild(row, cell)
	}
	return row
}
