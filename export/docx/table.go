package docx

import (
	"slices"

	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/paragraph"
)

// grid is how a table is written.
type grid struct {
	style       string
	widths      []float64 // of the cells, in points
	indent      float64
	rightToLeft bool
}

// table writes a table. Its columns have the widths that they have on pages.
func (w *writer) table(b *block.Block, r region) {
	t := b.Table
	if len(t.Align) == 0 {
		return
	}
	columns := w.doc.Columns[b.ID]
	if len(columns.Widths) != len(t.Align) { // not measured
		columns.Widths = slices.Repeat([]float64{r.width / float64(len(t.Align))}, len(t.Align))
		columns.Align, columns.Gap, columns.Scale = t.Align, 0, w.doc.Sheet.Tables.Size
	}
	rightToLeft := paragraph.RightToLeft(b)
	g := grid{style: styleTable, widths: cellWidths(columns, r.width), indent: r.indent, rightToLeft: rightToLeft}
	cells := cellForm{columns: columns, style: styleCell, rightToLeft: rightToLeft}
	if columns.Scale < 0.99*w.doc.Sheet.Tables.Size {
		cells.run.size = w.doc.Sheet.Body.Size * columns.Scale
	}
	w.startTable(g)
	if !isEmptyRow(&t.Head) || len(t.Rows) == 0 {
		head := cells
		head.style = styleHeadCell
		if cells.run.size > 0 {
			head.run.size = cells.run.size * w.doc.Sheet.Label.Size / w.doc.Sheet.Body.Size / w.doc.Sheet.Tables.Size
		}
		w.row(t.Head, head, g, true)
	}
	for i := range t.Rows {
		w.row(t.Rows[i], cells, g, false)
	}
	w.endTable()
}

func (w *story) endTable() {
	w.end()
	w.afterTable = true
}

// isEmptyRow reports whether nothing is in a row.
func isEmptyRow(row *block.Row) bool {
	return !slices.ContainsFunc(row.Cells, func(cell []block.Inline) bool { return len(cell) > 0 })
}

// slack is how much wider columns are than on pages, relative to their text: the text
// is in another font. The widest column makes room for the others.
const slack = 0.1

// cellWidths returns the widths of the cells with the space after their text, scaled to
// the room that there is.
func cellWidths(c composition.Columns, room float64) []float64 {
	out := make([]float64, len(c.Widths))
	sum, widest := 0.0, 0
	for i, width := range c.Widths {
		out[i] = width * (1 + slack)
		if i < len(out)-1 {
			out[i] += c.Gap
		}
		sum += out[i]
		if out[i] > out[widest] {
			widest = i
		}
	}
	if excess := sum - room; excess > 0 && excess < out[widest]/3 {
		out[widest] -= excess
		sum = room
	}
	if sum > room {
		for i := range out {
			out[i] *= room / sum
		}
	}
	return out
}

// startTable opens a table and writes its properties and its grid. Word joins tables
// that nothing is between.
func (w *story) startTable(g grid) {
	if w.afterTable || w.breakPage {
		w.gap()
	}
	w.start("w:tbl")
	w.start("w:tblPr")
	w.optional("w:tblStyle", g.style)
	w.flag("w:bidiVisual", g.rightToLeft)
	total := 0
	for _, width := range g.widths {
		total += twips(width)
	}
	w.empty("w:tblW", "w:w", number(total), "w:type", "dxa")
	if g.indent > 0 {
		w.empty("w:tblInd", "w:w", number(twips(g.indent)), "w:type", "dxa")
	}
	w.empty("w:tblLayout", "w:type", "fixed")
	w.empty("w:tblLook", "w:val", "0420", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0",
		"w:noHBand", "0", "w:noVBand", "1")
	w.end()
	w.start("w:tblGrid")
	for _, width := range g.widths {
		w.empty("w:gridCol", "w:w", number(twips(width)))
	}
	w.end()
}

// cellForm is how the cells of a row are written.
type cellForm struct {
	columns     composition.Columns
	style       string
	run         runProps
	rightToLeft bool
	// starts are the columns at which the cells begin; nil if each is in one column.
	starts []int
}

// span returns the columns of a cell: the first, and the one after the last.
func (f *cellForm) span(i, columns int) (from, to int) {
	switch {
	case f.starts == nil:
		return i, i + 1
	case i+1 < len(f.starts):
		return f.starts[i], f.starts[i+1]
	}
	return f.starts[i], columns
}

// row writes a row. A head is repeated on each page.
func (w *writer) row(row block.Row, f cellForm, g grid, head bool) {
	w.start("w:tr")
	w.start("w:trPr")
	w.empty("w:cantSplit")
	w.flag("w:tblHeader", head)
	w.end()
	for i, cell := range row.Cells {
		last := i == len(row.Cells)-1
		from, to := f.span(i, len(g.widths))
		w.startCell(g.widths[from:to], last, "", nil)
		p := paragraphProps{style: f.style, rightToLeft: f.rightToLeft}
		if i < len(f.columns.Align) {
			// Columns of text from right to left are aligned right already.
			if a := f.columns.Align[i]; !f.rightToLeft || a != block.Right {
				p.align = alignment(a, f.rightToLeft)
			}
		}
		w.startParagraph(p, region{style: f.style})
		w.text(cell, f.run, f.rightToLeft)
		w.end()
		w.end()
	}
	w.end()
}

// startCell opens a cell of the widths of its columns. There is no space after the text of the last one.
func (w *xmlWriter) startCell(columns []float64, last bool, shade string, borders []border) {
	var width float64
	for _, c := range columns {
		width += c
	}
	w.start("w:tc")
	w.start("w:tcPr")
	w.empty("w:tcW", "w:w", number(twips(width)), "w:type", "dxa")
	if len(columns) > 1 {
		w.value("w:gridSpan", number(len(columns)))
	}
	writeBorders(w, "w:tcBorders", borders)
	if shade != "" {
		w.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", shade)
	}
	if last && shade == "" && borders == nil {
		w.start("w:tcMar")
		w.empty("w:right", "w:w", "0", "w:type", "dxa")
		w.end()
	}
	w.end()
}

// facts writes the table of facts below the title: each value below its name, in one or
// two rows.
func (w *writer) facts(b *block.Block, r region) {
	t := b.Table
	columns := w.doc.Columns[b.ID]
	g := grid{style: styleFacts, widths: cellWidths(columns, r.width), rightToLeft: paragraph.RightToLeft(b)}
	names := cellForm{columns: columns, style: styleFactName, rightToLeft: g.rightToLeft}
	values := names
	values.style = styleFact
	w.startTable(g)
	part := func(row block.Row, from, to int) block.Row {
		return block.Row{Span: row.Span, Cells: row.Cells[from:to]}
	}
	first := len(columns.Widths)
	w.row(part(t.Head, 0, first), names, g, false)
	w.row(part(t.Rows[0], 0, first), values, g, false)
	if n := len(t.Align); n > first {
		names.starts, values.starts = columns.SecondRow, columns.SecondRow
		w.row(part(t.Head, first, n), names, g, false)
		w.row(part(t.Rows[0], first, n), values, g, false)
	}
	w.endTable()
}

// box writes blocks that are set apart, on a ground of their own behind a bar: a table
// of one cell, since paragraphs with different indents have no common ground.
func (w *writer) box(b *block.Block, r region) {
	sheet := w.doc.Sheet
	shade := ""
	if sheet.Colors.Ground != (book.Color{255, 255, 255}) {
		shade = colorCode(sheet.Colors.Ground)
	}
	bar := border{thickness: max(sheet.Rules.Quote, 1), color: colorCode(sheet.Colors.Rule)}
	rightToLeft := paragraph.RightToLeft(b)
	bar.side = "left"
	if rightToLeft {
		bar.side = "right"
	}
	w.startTable(grid{style: styleBox, widths: []float64{r.width}, indent: r.indent, rightToLeft: rightToLeft})
	w.start("w:tr")
	w.startCell([]float64{r.width}, true, shade, []border{bar})
	inner := region{style: styleNormal, width: r.width - 2*boxPadding, run: r.run}
	if len(b.Text) > 0 {
		w.startParagraph(paragraphProps{style: styleBoxTitle, rightToLeft: rightToLeft}, inner)
		w.text(b.Text, runProps{}, rightToLeft)
		w.end()
	}
	if len(b.Text) == 0 || len(b.Children) > 0 {
		w.container(b.Children, inner)
	}
	w.end()
	w.end()
	w.endTable()
}

// boxPadding is the space beside the text in a box, in points.
const boxPadding = 8
