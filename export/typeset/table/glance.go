package table

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// The columns of a table of considerations. That of the pages is added here.
const (
	numberColumn = iota
	considerationColumn
	examplesColumn
	pageColumn
)

const (
	// marginGap is the space between the text and the numbers in the margins, in points.
	marginGap = 7
	// denseRows is the number of rows from which the table of considerations is set
	// dense, so that page one has room for it.
	denseRows = 7
	// glanceKept is the number of rows that are kept on the page where the table begins.
	glanceKept = 3
)

// IsGlance reports whether a table below a heading is that of the considerations of a
// promotion document: number, title, and the titles of examples with links to them.
func IsGlance(b *block.Block) bool {
	if b.Kind != block.TableBlock || len(b.Table.Align) != pageColumn || len(b.Table.Head.Cells[numberColumn]) > 0 {
		return false
	}
	for i := range b.Table.Rows {
		if target(b.Table.Rows[i].Cells[examplesColumn]) != nil {
			return true
		}
	}
	return false
}

// target returns the link to the example whose title a cell begins with, nil if it has
// none, but dashes or mere numbers.
func target(cell []block.Inline) *block.Link {
	if len(cell) == 0 || cell[0].Link == nil || cell[0].Link.Anchor == "" || !strings.ContainsAny(cell[0].Text, " \u00a0") {
		return nil
	}
	return cell[0].Link
}

// Glance composes the table of considerations of a promotion document, which is its
// list of contents: with the page of each example, which page returns, from 0. The
// numbers are in the margins, so that titles begin and rules end where the text does.
// set is how it is set, from 0 to [GlanceSettings], below which each takes less room than
// the one before.
func Glance(p *paragraph.Composer, b *block.Block, page func(anchor string) int, set int, r flow.Region) []flow.Box {
	usual := p.Sheet
	defer func() { p.Sheet = usual }()
	p.Sheet = glanceSheet(usual, len(b.Table.Rows), set)
	c := composer{p}
	r.Style.Text = p.Sheet.Small
	cols := c.glanceColumns(b, r)
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleTable}, r.Parent, 0, b.Span)
	full := book.Rect{X: r.X, W: r.Width}
	name := c.Language.Text(textPage)
	b = withPages(b, name, page)
	head := c.headRow(b, c.withPageName(cols, name), full, node)
	flow.KeepAll(head)
	boxes := append([]flow.Box(nil), head...)
	for rows, from := b.Table.Rows, 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && len(rows[to].Cells[numberColumn]) == 0 {
			to++
		}
		of := c.consideration(rows[from:to], cols, rowID{block: b.ID, row: from + 1, parent: node, role: book.RoleCell})
		c.addRowRule(of, full, to == len(rows))
		for k := range of {
			of[k].TableHead = head
		}
		if from < glanceKept-1 && to < len(rows) {
			of[len(of)-1].KeepWithNext = true
		}
		boxes, from = append(boxes, of...), to
	}
	boxes[0].SpaceBefore = c.Sheet.Gap * 1.2
	return boxes
}

// glanceColumns returns the columns of a table of considerations: the titles share the
// width of the text.
func (c composer) glanceColumns(b *block.Block, r flow.Region) columns {
	rightToLeft := c.OnRight(b)
	titles := block.Table{Align: b.Table.Align[considerationColumn:], Head: cellsFrom(&b.Table.Head, considerationColumn)}
	for i := range b.Table.Rows {
		titles.Rows = append(titles.Rows, cellsFrom(&b.Table.Rows[i], considerationColumn))
	}
	text := style.Paragraph{Text: c.textSize(r), Color: r.Style.Color}
	cols := c.fitColumns(&titles, r, text, rightToLeft, true)
	number := c.lineWidth("00", text)
	before := book.Rect{X: r.X - marginGap - number, W: number}
	after := book.Rect{X: r.X + r.Width + marginGap, W: number}
	alignBefore, alignAfter := block.Right, block.Right
	if rightToLeft {
		before, after, alignBefore, alignAfter = after, before, block.Left, block.Left
	}
	cols.x = append(append([]float64{before.X}, cols.x...), after.X)
	cols.width = append(append([]float64{before.W}, cols.width...), after.W)
	cols.align = append(append([]block.Align{alignBefore}, cols.align...), alignAfter)
	return cols
}

// withPageName returns the columns of the head, where the name of the last column goes
// on over the one before.
func (c composer) withPageName(cols columns, name string) columns {
	width := max(cols.width[pageColumn], c.lineWidth(name, c.headStyle(cols.style)))
	cols.x, cols.width = slices.Clone(cols.x), slices.Clone(cols.width)
	if cols.align[pageColumn] == block.Right {
		cols.x[pageColumn] -= width - cols.width[pageColumn]
	}
	cols.width[pageColumn] = width
	return cols
}

// lineWidth returns the width of a text on a line.
func (c composer) lineWidth(text string, p style.Paragraph) float64 {
	c.Load([]block.Inline{{Text: text}}, p, paragraph.Unlimited)
	return c.LineWidth() + 0.01
}

// cellsFrom returns a row from a column on.
func cellsFrom(row *block.Row, column int) block.Row {
	return block.Row{Span: row.Span, Cells: row.Cells[column:]}
}

// consideration sets the rows of a consideration. Its title may go on beside the second
// example.
func (c composer) consideration(rows []block.Row, cols columns, id rowID) []flow.Box {
	about := block.Row{Span: rows[0].Span, Cells: rows[0].Cells[:examplesColumn]}
	out := c.cells(&about, cols, id)
	beside := cols
	beside.x, beside.width, beside.align = cols.x[examplesColumn:], cols.width[examplesColumn:], cols.align[examplesColumn:]
	line := 0
	for i := range rows {
		row := cellsFrom(&rows[i], examplesColumn)
		at := id
		at.row, at.firstColumn = id.row+i, examplesColumn
		if i > 0 {
			c.emptyCells(&rows[i], at)
		}
		lines := c.cells(&row, beside, at)
		flow.KeepAll(lines[:len(lines)-1])
		for k := range lines {
			if line == len(out) {
				out = append(out, lines[k])
			} else {
				out[line].Add(&lines[k])
				out[line].Height = max(out[line].Height, lines[k].Height)
				out[line].KeepWithNext = lines[k].KeepWithNext
			}
			line++
		}
	}
	c.pad(out)
	return out
}

// emptyCells adds the cells of a row before its first to the structure of the document,
// where all rows have the same number of cells.
func (c composer) emptyCells(row *block.Row, id rowID) {
	parent := c.Node(flow.NodeKey{Block: id.block, Role: book.RoleRow, Row: id.row}, id.parent, 0, row.Span)
	for column := range id.firstColumn {
		c.Node(flow.NodeKey{Block: id.block, Role: id.role, Row: id.row, Col: column}, parent, 0, row.Span)
	}
}

// settings are how a table of considerations may be set: the size and the leading of its
// text, and the space above and below a row, of the usual ones. The last is small, but not
// smaller than the notes of many books.
var settings = [...]struct{ size, leading, pad float64 }{{1, 1, 1}, {1, 0.97, 0.5}, {0.95, 0.92, 0.45}, {0.9, 0.87, 0.4}, {0.86, 0.83, 0.3}}

// GlanceSettings is the number of ways in which a table of considerations may be set.
const GlanceSettings = len(settings)

// glanceSheet returns the sheet of a table of considerations with a number of rows. Its
// links are not colored, as those of a list of contents are not.
func glanceSheet(usual *style.Sheet, rows, set int) *style.Sheet {
	sheet := *usual
	sheet.Tables.Size = 1
	how := settings[set]
	if rows >= denseRows {
		how.pad = min(how.pad, settings[1].pad)
	}
	sheet.Tables.Pad *= how.pad
	sheet.Small.Size *= how.size
	sheet.Small.Leading *= how.leading
	sheet.Colors.Link = sheet.Colors.Text
	sheet.Rules.Link = 0
	return &sheet
}

// withPages returns a table of considerations with a column of page numbers.
func withPages(b *block.Block, name string, page func(anchor string) int) *block.Block {
	grid := &block.Table{Align: append(append([]block.Align(nil), b.Table.Align...), block.Unset)}
	add := func(row *block.Row, number []block.Inline) block.Row {
		return block.Row{Span: row.Span, Cells: append(append([][]block.Inline(nil), row.Cells...), number)}
	}
	grid.Head = add(&b.Table.Head, []block.Inline{{Text: name}})
	for i := range b.Table.Rows {
		row := &b.Table.Rows[i]
		var number []block.Inline
		if link := target(row.Cells[examplesColumn]); link != nil {
			end := book.Span{From: row.Span.To, To: row.Span.To}
			number = []block.Inline{{Text: strconv.Itoa(max(page(link.Anchor), 0) + 1), Link: &block.Link{Anchor: link.Anchor}, Span: end}}
		}
		grid.Rows = append(grid.Rows, add(row, number))
	}
	with := *b
	with.Table = grid
	return &with
}
