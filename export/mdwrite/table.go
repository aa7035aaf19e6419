package mdwrite

import (
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/export/mdtree"
)

// maxAligned is the largest width of a table whose columns are aligned, in columns
// of a monospaced font.
const maxAligned = 100

// cellText is a cell as Markdown.
type cellText struct {
	text  []byte
	spans []Span // with offsets in text
	width int    // in columns of a monospaced font
}

func (w *writer) table(t *mdtree.Table) {
	rows := make([][]cellText, len(t.Rows))
	for i, row := range t.Rows {
		for _, cell := range row {
			rows[i] = append(rows[i], w.cell(cell))
		}
	}
	widths := columnWidths(rows, len(t.Align))
	var from mark
	for i, row := range rows {
		w.beginLine()
		if i == 0 {
			from = w.mark()
		}
		w.row(row, t.Align, widths)
		if i == 0 {
			w.out = append(w.out, '\n')
			w.beginLine()
			w.out = append(w.out, delimiterRow(t.Align, widths)...)
		}
		if i == len(rows)-1 {
			w.record(from, t.Source)
		}
		w.endLine()
	}
}

func (w *writer) cell(c mdtree.Cell) cellText {
	own := &writer{notes: w.notes}
	own.inline(c, inlineContext{cell: true, oneLine: true})
	return cellText{
		text:  own.out,
		spans: own.spans,
		width: uniseg.StringWidth(string(own.out)),
	}
}

// columnWidths returns the width of each column, or nil if the table is too
// wide to be aligned.
func columnWidths(rows [][]cellText, columns int) []int {
	widths := make([]int, columns)
	total := 1
	for c := range widths {
		widths[c] = 3
		for _, row := range rows {
			widths[c] = max(widths[c], row[c].width)
		}
		total += widths[c] + 3
	}
	if total > maxAligned {
		return nil
	}
	return widths
}

func (w *writer) row(row []cellText, align []mdtree.Align, widths []int) {
	w.out = append(w.out, '|')
	for c, f := range row {
		left, right := 0, 0
		if widths != nil {
			left, right = padding(align[c], max(0, widths[c]-f.width))
		}
		w.out = append(w.out, strings.Repeat(" ", left+1)...)
		for _, s := range f.spans {
			s.Start += len(w.out)
			s.End += len(w.out)
			w.spans = append(w.spans, s)
		}
		w.out = append(w.out, f.text...)
		w.out = append(w.out, strings.Repeat(" ", right+1)+"|"...)
	}
}

// padding divides the spaces by which a cell is too narrow between its sides.
func padding(a mdtree.Align, spaces int) (left, right int) {
	switch a {
	case mdtree.AlignRight:
		return spaces, 0
	case mdtree.AlignCenter:
		return spaces / 2, spaces - spaces/2
	}
	return 0, spaces
}

func delimiterRow(align []mdtree.Align, widths []int) string {
	var out strings.Builder
	out.WriteByte('|')
	for c, a := range align {
		dashes := 3
		if widths != nil {
			dashes = widths[c]
		}
		left, right := " ", " "
		if a == mdtree.AlignLeft || a == mdtree.AlignCenter {
			left, dashes = " :", dashes-1
		}
		if a == mdtree.AlignRight || a == mdtree.AlignCenter {
			right, dashes = ": ", dashes-1
		}
		out.WriteString(left + strings.Repeat("-", dashes) + right + "|")
	}
	return out.String()
}
