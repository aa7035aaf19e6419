package table

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
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
// list of contents: with the page of each example, which page returns, from 0.
// set is how it is set, from 0 to [GlanceSettings], below which each takes less room than
// the one before.
func Glance(p *paragraph.Composer, b *block.Block, page func(anchor string) int, set int, r flow.Region) []flow.Box {
	usual := p.Sheet
	defer func() { p.Sheet = usual }()
	p.Sheet = glanceSheet(usual, len(b.Table.Rows), set)
	c := composer{p}
	r.Style.Text = p.Sheet.Small
	name := c.Language.Text(textPage)
	b = withPages(b, name, page)
	cols := c.glanceColumns(b, r)
	node := c.Node(flow.NodeKey{Block: b.ID, Role: book.RoleTable}, r.Parent, 0, b.Span)
	full := book.Rect{X: r.X, W: r.Width}
	head := c.headRow(b, cols.ofHead(c.lineWidth(name, c.headStyle(cols.style))), full, node)
	flow.KeepAll(head)
	boxes := append([]flow.Box(nil), head...)
	for rows, from := b.Table.Rows, 0; from < len(rows); {
		to := endOfConsideration(rows, from)
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

// endOfConsideration returns the end of the rows of the consideration that begins at one.
func endOfConsideration(rows []block.Row, from int) int {
	to := from + 1
	for to < len(rows) && len(rows[to].Cells[numberColumn]) == 0 {
		to++
	}
	return to
}

// consideration sets the rows of a consideration. Its title may go on beside the second
// example.
func (c composer) consideration(rows []block.Row, cols glanceColumns, id rowID) []flow.Box {
	about := block.Row{Span: rows[0].Span, Cells: rows[0].Cells[:examplesColumn]}
	title := cols.columns
	title.style.Mode = linebreak.Balanced
	out := c.cells(&about, title, id)
	line := 0
	for i := range rows {
		at := id
		at.row, at.firstColumn = id.row+i, examplesColumn
		if i > 0 {
			c.emptyCells(&rows[i], at)
		}
		lines := c.exampleRow(&rows[i], cols, at)
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

// exampleRow sets the title of an example and its page.
func (c composer) exampleRow(row *block.Row, cols glanceColumns, id rowID) []flow.Box {
	parent := c.Node(flow.NodeKey{Block: id.block, Role: book.RoleRow, Row: id.row}, id.parent, 0, row.Span)
	cell := func(column int) int32 {
		return c.Node(flow.NodeKey{Block: id.block, Role: id.role, Row: id.row, Col: column}, parent, 0, row.Span)
	}
	out := c.example(row.Cells[examplesColumn], cols, cell(examplesColumn))
	if node, page := cell(pageColumn), row.Cells[pageColumn]; len(page) > 0 {
		c.Load(page, cols.style, cols.width[pageColumn])
		number := c.Lines(cols.x[pageColumn], cols.width[pageColumn], cols.style, node, cols.align[pageColumn])
		out[0].Add(&number[0])
	}
	return out
}

// example sets the title of an example, which hangs beside its number, and after it,
// small, the other examples of the consideration.
func (c composer) example(cell []block.Inline, cols glanceColumns, node int32) []flow.Box {
	number, title, also := splitExample(cell)
	p, x, width := cols.style, cols.x[examplesColumn], cols.width[examplesColumn]
	hang := 0.0
	if number != nil {
		hang = cols.hang
	}
	at := x
	if !cols.rightToLeft {
		at += hang
	}
	c.Load(title, p, width-hang)
	lines := c.Lines(at, width-hang, p, node, cols.align[examplesColumn])
	if len(lines) == 0 {
		return []flow.Box{{Height: p.Leading}}
	}
	if number != nil {
		c.Load(number, p, paragraph.Unlimited)
		var mark flow.Box
		if cols.rightToLeft {
			x += width - c.LineWidth()
		}
		c.Emit(&mark, x, p.Baseline(), node)
		mark.Add(&lines[0])
		lines[0].Runs, lines[0].Links, lines[0].Rects = mark.Runs, mark.Links, mark.Rects
	}
	if len(also) == 0 {
		return lines
	}
	return c.alsoBeside(lines, also, cols, at, width-hang, node)
}

// alsoBeside adds the other examples of a consideration to the lines of a title: at the
// end of the last one if there is room, else below it.
func (c composer) alsoBeside(lines []flow.Box, also []block.Inline, cols glanceColumns, x, width float64, node int32) []flow.Box {
	usual := c.Sheet
	defer func() { c.Sheet = usual }()
	sheet := *usual
	sheet.Colors.Link = sheet.Colors.Quiet
	c.Sheet = &sheet
	p := c.alsoStyle(cols.style)
	last := &lines[len(lines)-1]
	c.Load(also, p, paragraph.Unlimited)
	end := x
	for i := range last.Runs {
		end = max(end, last.Runs[i].X+last.Runs[i].Width())
	}
	if !cols.rightToLeft && end+alsoGap*p.Size+c.LineWidth() <= x+width {
		c.Emit(last, end+alsoGap*p.Size, cols.style.Baseline(), node)
		return lines
	}
	also[0].Text = strings.TrimLeft(also[0].Text, "\u00a0")
	c.EmitLabel(last, paragraph.Label{Text: " ", Face: face.Regular, Style: p, Node: node, Span: also[0].Span}, end)
	c.Load(also, p, width)
	return append(lines, c.Lines(x, width, p, node, cols.align[examplesColumn])...)
}

// alsoGap is the space before the other examples of a consideration, in ems.
const alsoGap = 0.9

// alsoStyle returns the style of the other examples of a consideration.
func (c composer) alsoStyle(p style.Paragraph) style.Paragraph {
	p.Text, p.Color = style.Text{Size: p.Size * alsoSize, Leading: p.Leading}, c.Sheet.Colors.Quiet
	return p
}

// alsoSize is the size of the other examples, of that of the titles.
const alsoSize = 0.9

// splitExample divides the cell of an example into its number, its title and the other
// examples of the consideration, without the comma before them. Number is nil, and the
// cell its title, if it does not begin with the number of an example.
func splitExample(cell []block.Inline) (number, title, also []block.Inline) {
	link := target(cell)
	if link == nil {
		return nil, cell, nil
	}
	end := 1
	for end < len(cell) && cell[end].Link == link {
		end++
	}
	if rest := cell[end:]; len(rest) > 0 {
		also = slices.Clone(rest)
		also[0].Text = "\u00a0" + strings.TrimLeft(also[0].Text, ", ") // separates it, for readers who copy it
	}
	at := strings.IndexAny(cell[0].Text, " \u00a0")
	if at <= 0 || strings.Trim(cell[0].Text[:at], "0123456789.") != "" {
		return nil, cell[:end], also
	}
	// Both have the beginning of the link, by which they are one for readers.
	first, other := cell[0], cell[0]
	first.Text = cell[0].Text[:at] + "\u00a0"
	other.Text = strings.TrimLeft(cell[0].Text[at:], " \u00a0")
	return []block.Inline{first}, append([]block.Inline{other}, cell[1:end]...), also
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
