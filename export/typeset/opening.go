package typeset

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/line"
)

// opening counts the blocks at the document's beginning that open its first
// page: a heading of the first level and the table right after it.
func opening(blocks []block.Block) int {
	if len(blocks) == 0 || blocks[0].Kind != block.Heading || blocks[0].Level != 1 {
		return 0
	}
	if len(blocks) > 1 && isFacts(&blocks[1]) {
		return 2
	}
	return 1
}

// isFacts tells whether a table is one of facts: a head and a single row, few
// enough columns to stand beside each other.
func isFacts(b *block.Block) bool {
	return b.Kind == block.TableBlock && len(b.Table.Rows) == 1 && len(b.Table.Align) <= 5
}

// documentLabel is what stands over the title of a promotion document.
const documentLabel = "Promotion document"

// opening sets the block a document opens with.
func (s *setter) opening(blocks []*block.Block, f frame) []strip {
	var out []strip
	if s.doc.Front.Document != "" {
		l := look{Text: s.d.Label, color: s.d.Colors.Quiet}
		st := strip{height: l.Leading + 7, keep: true}
		text := documentLabel
		if s.d.Opening.Tracking > 0 {
			text = strings.ToUpper(text)
		}
		before := book.Span{From: blocks[0].Span.From, To: blocks[0].Span.From}
		node := s.node(nodeKey{block: blocks[0].ID, role: book.RoleParagraph}, book.NoNode, 0, before)
		s.plainRun(&st, text, face.Regular, l, l.color, f.x, node, before)
		for i := range st.runs {
			st.runs[i].Tracking = s.d.Opening.Tracking
		}
		out = append(out, st)
	}
	out = append(out, s.documentTitle(blocks[0], f)...)
	if len(blocks) > 1 {
		if s.d.Opening.Rows {
			out = append(out, s.factRows(blocks[1], f)...)
		} else {
			out = append(out, s.facts(blocks[1], f)...)
		}
	}
	return append(out, s.closingRule(f))
}

func (s *setter) documentTitle(b *block.Block, f frame) []strip {
	l := look{Text: s.d.Title, color: s.d.Colors.Text, strong: true, mode: line.Balanced}
	node := s.node(nodeKey{block: b.ID, role: book.RoleTitle}, book.NoNode, 1, b.Span)
	s.load(b.Text, l, f.width)
	lines := s.lines(f.x, f.width, l, node, block.Unset)
	if len(lines) == 0 {
		lines = []strip{{height: l.Leading}}
	}
	lines[0].anchors = append(lines[0].anchors, b.Slug)
	lines[0].heading = s.title(b)
	keepAll(lines)
	return lines
}

// facts sets a table of one row as values under quiet labels, as many beside
// each other as stand in one line each.
func (s *setter) facts(b *block.Block, f frame) []strip {
	value := s.factLook()
	node := s.node(nodeKey{block: b.ID, role: book.RoleTable}, book.NoNode, 0, b.Span)
	t := b.Table
	n := len(t.Align)
	want := s.extents(t, value)
	inRow := factsInRow(want, f.width)
	c := s.factColumns(want, inRow, f)
	var out []strip
	for from := 0; from < n; from += inRow {
		to := min(from+inRow, n)
		out = append(out, s.factRow(b, from, to, c, value, node)...)
	}
	keepAll(out)
	out[0].before = 9
	return out
}

func (s *setter) factLook() look {
	return look{Text: Text{s.d.Body.Size * 0.96, s.d.Body.Leading * 0.96}, color: s.d.Colors.Text, mode: line.Balanced}
}

// factRows sets a table of one row as a list: names in a column, values beside
// them.
func (s *setter) factRows(b *block.Block, f frame) []strip {
	l := s.factLook()
	node := s.node(nodeKey{block: b.ID, role: book.RoleTable}, book.NoNode, 0, b.Span)
	var names extent
	for _, cell := range b.Table.Head.Cells {
		s.measureCell(&names, cell, l)
	}
	left := min(names.widest, f.width/3)
	c := columns{look: l, align: []block.Align{block.Left, block.Left},
		x: []float64{f.x, f.x + left + factGap}, width: []float64{left, f.width - left - factGap}}
	var out []strip
	for i := range b.Table.Align {
		pair := block.Row{Span: b.Span, Cells: [][]block.Inline{b.Table.Head.Cells[i], b.Table.Rows[0].Cells[i]}}
		out = append(out, s.pair(&pair, c, cellID{block: b.ID, row: i, parent: node})...)
	}
	keepAll(out)
	out[0].before = 9
	return out
}

// pair sets a name and its value beside each other.
func (s *setter) pair(r *block.Row, c columns, id cellID) []strip {
	parent := s.node(nodeKey{block: id.block, role: book.RoleRow, row: id.row}, id.parent, 0, r.Span)
	name := s.node(nodeKey{block: id.block, role: book.RoleHeadCell, row: id.row}, parent, 0, r.Span)
	value := s.node(nodeKey{block: id.block, role: book.RoleCell, row: id.row}, parent, 0, r.Span)
	return s.beside(r.Cells, c, []int32{name, value})
}

// factGap is the least distance of facts beside each other, in points.
const factGap = 18

// factRow sets some labels with their values below.
func (s *setter) factRow(b *block.Block, from, to int, c columns, value look, node int32) []strip {
	part := func(r block.Row) *block.Row { return &block.Row{Span: r.Span, Cells: r.Cells[from:to]} }
	c.look = look{Text: s.d.Label, color: s.d.Colors.Quiet, mode: line.Balanced}
	id := cellID{block: b.ID, column: from, parent: node, role: book.RoleHeadCell}
	head := s.cells(part(b.Table.Head), c, id)
	c.look = value
	id.row, id.role = 1, book.RoleCell
	values := s.cells(part(b.Table.Rows[0]), c, id)
	head[0].before = 5
	return append(head, values...)
}

// factsInRow is how many facts stand beside each other: as few rows of them as
// need not wrap, all of about a length; where even two facts do, half of them.
func factsInRow(want []extent, room float64) int {
	for inRow := len(want); inRow > 1; inRow-- {
		wide := factGap * float64(inRow-1)
		for _, e := range inColumns(want, inRow) {
			wide += e.widest
		}
		if wide <= room {
			rows := (len(want) + inRow - 1) / inRow
			return (len(want) + rows - 1) / rows
		}
	}
	return (len(want) + 1) / 2
}

// inColumns are the extents of columns with the facts under each other.
func inColumns(want []extent, inRow int) []extent {
	most := make([]extent, inRow)
	for i, e := range want {
		m := &most[i%inRow]
		m.widest, m.least = max(m.widest, e.widest), max(m.least, e.least)
	}
	return most
}

// factColumns lets each fact have the room it wants and spreads what is left
// between them; where there is too little, the widest wrap.
func (s *setter) factColumns(want []extent, inRow int, f frame) columns {
	c := columns{align: make([]block.Align, inRow)}
	c.width = share(inColumns(want, inRow), f.width-factGap*float64(inRow-1))
	var used float64
	for _, w := range c.width {
		used += w
	}
	gap := 0.0
	if inRow > 1 {
		gap = min(34, (f.width-used)/float64(inRow-1))
	}
	x := f.x
	for _, w := range c.width {
		c.x = append(c.x, x)
		x += w + gap
	}
	return c
}

// closingRule parts the opening from the text.
func (s *setter) closingRule(f frame) strip {
	o := s.d.Opening
	st := strip{before: o.Before, height: o.Rule + o.After}
	if o.Rule > 0 {
		st.rects = []book.Rect{{X: f.x, Y: 0, W: f.width, H: o.Rule, Color: s.d.Colors.Rule}}
	}
	return st
}

// joined puts a separator between the texts that are not empty.
func joined(separator string, texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, separator)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
