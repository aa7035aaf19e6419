package mdhtml

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/app/htmlelement"
)

// Tags of a few bytes could ask for any number of cells.
const (
	// maxSpan is the number of columns or rows that a cell may span, and the
	// number of cells in a row.
	maxSpan = 100
	// maxCells is the number of cells of a table with the empty ones. A longer
	// table has as many columns as remain, the last of which has the others' text.
	maxCells = 20_000
)

// table collects the rows of a table.
type table struct {
	rows    []tableRow
	aligns  []extast.Alignment
	waiting []int // by column, the rows that the cell above still spans
	pos     int   // of the last cell
}

type tableRow struct {
	cells  []*extast.TableCell
	header bool // all cells are th
}

// add adds a cell to the last row, after those that cells above span.
func (t *table) add(c *extast.TableCell, header bool, columns, rows int, align extast.Alignment) {
	if len(t.rows) == 0 {
		t.beginRow()
	}
	row := &t.rows[len(t.rows)-1]
	row.header = header && (row.header || len(row.cells) == 0)
	t.pos = c.Pos()
	t.fill(row)
	for i := range columns {
		if i > 0 && len(t.rows) > maxCells/maxSpan {
			return
		}
		if len(row.cells) == maxSpan {
			// The text is kept in the last cell.
			moveChildren(row.cells[maxSpan-1], c)
			return
		}
		cell := c
		if i > 0 {
			cell = newCell(c.Pos())
		}
		column := len(row.cells)
		row.cells = append(row.cells, cell)
		for len(t.waiting) <= column {
			t.waiting = append(t.waiting, 0)
			t.aligns = append(t.aligns, extast.AlignNone)
		}
		t.waiting[column] = rows - 1
		if align != extast.AlignNone && !header {
			t.aligns[column] = align
		}
	}
}

// fill adds empty cells where cells above span the row.
func (t *table) fill(row *tableRow) {
	for len(row.cells) < len(t.waiting) && t.waiting[len(row.cells)] > 0 {
		t.waiting[len(row.cells)]--
		row.cells = append(row.cells, newCell(t.pos))
	}
}

func (t *table) beginRow() {
	if n := len(t.rows); n > 0 {
		t.fill(&t.rows[n-1])
		if len(t.rows[n-1].cells) == 0 {
			return
		}
	}
	t.rows = append(t.rows, tableRow{})
}

// node returns the table, nil if it has no cells. Its first row is the head if all
// of its cells are headers; else the head is empty.
func (t *table) node() ast.Node {
	width := 0
	for i := range t.rows {
		width = max(width, len(t.rows[i].cells))
	}
	if width == 0 {
		return nil
	}
	width = min(width, max(1, maxCells/len(t.rows)))
	for len(t.aligns) < width {
		t.aligns = append(t.aligns, extast.AlignNone)
	}
	t.aligns = t.aligns[:width]
	n := extast.NewTable()
	n.Alignments = t.aligns
	n.SetPos(t.rows[0].cells[0].Pos())
	if !t.rows[0].header {
		t.pos = n.Pos()
		n.AppendChild(n, extast.NewTableHeader(t.row(tableRow{}, width)))
	}
	for i, row := range t.rows {
		if len(row.cells) == 0 {
			continue
		}
		t.pos = row.cells[len(row.cells)-1].Pos()
		r := t.row(row, width)
		if i == 0 && row.header {
			n.AppendChild(n, extast.NewTableHeader(r))
		} else {
			n.AppendChild(n, r)
		}
	}
	return n
}

func (t *table) row(row tableRow, width int) *extast.TableRow {
	r := extast.NewTableRow(t.aligns)
	for len(row.cells) < width {
		row.cells = append(row.cells, newCell(t.pos))
	}
	for _, c := range row.cells[width:] {
		moveChildren(row.cells[width-1], c)
	}
	row.cells = row.cells[:width]
	r.SetPos(row.cells[0].Pos())
	for _, c := range row.cells {
		r.AppendChild(r, c)
	}
	return r
}

func newCell(pos int) *extast.TableCell {
	c := extast.NewTableCell()
	c.SetPos(pos)
	return c
}

func moveChildren(to, from ast.Node) {
	for _, c := range takeChildren(from) {
		to.AppendChild(to, c)
	}
}

// currentTable returns the innermost table that is open, or nil.
func (b *builder) currentTable() *table {
	for i := len(b.open) - 1; i >= 0; i-- {
		if t := b.open[i].table; t != nil {
			return t
		}
	}
	return nil
}

func (b *builder) beginRow(e element) {
	if t := b.currentTable(); t != nil {
		t.beginRow()
		b.push(e)
	}
}

// beginCell begins a cell. Outside of a table it is a paragraph.
func (b *builder) beginCell(e element, t *token) {
	table := b.currentTable()
	if table == nil {
		b.writer(t.pos())
		b.push(element{tag: t.tag})
		return
	}
	c := newCell(t.pos())
	align := map[string]extast.Alignment{"left": extast.AlignLeft, "center": extast.AlignCenter, "right": extast.AlignRight}[e.align]
	table.add(c, t.tag == "th", span(t.attr["colspan"]), span(t.attr["rowspan"]), align)
	b.push(e)
	b.line = newWriter(c, b.language)
	if t.tag == "th" && !table.rows[len(table.rows)-1].header {
		strong := &Span{Style: htmlelement.Strong}
		strong.SetPos(t.pos())
		b.line.append(strong)
		b.line.open = append(b.line.open, openSpan{node: strong})
		b.line.empty = true
	}
}

func span(value string) int {
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpan)
}
