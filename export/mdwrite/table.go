package mdwrite

import (
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/export/mdtree"
)

// widestRow is how many columns of text a table may take for its cells to be
// lined up; wider ones are written as they come.
const widestRow = 100

// field is a cell as it will stand in the table.
type field struct {
	text  []byte
	spans []Span // counted from the beginning of text
	width int    // columns of a monospaced face
}

func (w *writer) table(t *mdtree.Table) {
	rows := make([][]field, len(t.Rows))
	for i, row := range t.Rows {
		for _, cell := range row {
			rows[i] = append(rows[i], w.cell(cell))
		}
	}
	widths := columnWidths(rows, len(t.Align))
	start := 0
	for i, row := range rows {
		w.begin()
		if i == 0 {
			start = len(w.out)
		}
		w.row(row, t.Align, widths)
		if i == 0 {
			w.out = append(w.out, '\n')
			w.begin()
			w.out = append(w.out, delimiterRow(t.Align, widths)...)
		}
		if i == len(rows)-1 {
			w.mark(start, t.From)
		}
		w.end()
	}
}

// cell writes a cell's content apart from the table.
func (w *writer) cell(c mdtree.Cell) field {
	apart := &writer{notes: w.notes}
	apart.inline(c, setting{cell: true})
	return field{
		text:  apart.out,
		spans: apart.spans,
		width: uniseg.StringWidth(string(apart.out)),
	}
}

// columnWidths is how wide each column is, or nil when the table is too wide
// to be lined up.
func columnWidths(rows [][]field, columns int) []int {
	widths := make([]int, columns)
	total := 1
	for c := range widths {
		widths[c] = 3
		for _, row := range rows {
			widths[c] = max(widths[c], row[c].width)
		}
		total += widths[c] + 3
	}
	if total > widestRow {
		return nil
	}
	return widths
}

func (w *writer) row(row []field, align []mdtree.Align, widths []int) {
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

// padding shares the blanks that a cell is too narrow by between its sides.
func padding(a mdtree.Align, blanks int) (left, right int) {
	switch a {
	case mdtree.AlignRight:
		return blanks, 0
	case mdtree.AlignCenter:
		return blanks / 2, blanks - blanks/2
	}
	return 0, blanks
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
