package textedit

// Row is one row of wrapped text.
type Row struct {
	Para       int
	Start, End int // the range of runes of the paragraph
	Text       string
}

// SetWidth sets the width of rows.
func (m *Model) SetWidth(w float32) {
	if w == m.width {
		return
	}
	m.width = w
	for i := range m.paras {
		m.paras[i].forgetRows()
	}
}

// Remeasure discards all widths, after the font behind [Measure] changed.
func (m *Model) Remeasure() {
	clear(m.wrap.widths)
	for i := range m.paras {
		p := &m.paras[i]
		p.forgetWidths(0, len(p.runes))
		p.forgetRows()
	}
}

func (m *Model) rows(para int) []row {
	p := &m.paras[para]
	if p.rows == nil {
		p.rows = m.wrap.rowsOf(p, m.width)
		p.reuseRuns()
	}
	return p.rows
}

// RowCount returns the number of rows, which is at least 1.
func (m *Model) RowCount() int { return m.firstRow(len(m.paras)) }

// Rows returns all rows.
func (m *Model) Rows() []Row {
	var all []Row
	for i := range m.paras {
		for _, s := range m.rows(i) {
			all = append(all, Row{Para: i, Start: s.start, End: s.end, Text: string(m.paras[i].runes[s.start:s.end])})
		}
	}
	return all
}

// Runs returns what is drawn on a row counted from the top of the text, from left to
// right. The caller must not change it.
func (m *Model) Runs(row int) []Run {
	para, r := m.rowAt(row)
	return m.runs(para, r)
}

func (m *Model) runs(para, r int) []Run {
	row := &m.rows(para)[r]
	if row.runs == nil {
		row.runs = m.wrap.runsOf(&m.paras[para], *row, m.width)
	}
	return row.runs
}

// rowAt returns the paragraph of a row counted from the top, and the row within it.
func (m *Model) rowAt(row int) (para, r int) {
	for row >= len(m.rows(para)) {
		row -= len(m.rows(para))
		para++
	}
	return para, row
}

// rowOf returns the row of its paragraph that p is on. A position between two rows
// belongs to the lower one.
func (m *Model) rowOf(p Pos) int {
	rows := m.rows(p.Para)
	for i := len(rows) - 1; i > 0; i-- {
		if p.Col >= rows[i].start {
			return i
		}
	}
	return 0
}

// rowEnd returns the last position of a row. That of a row which wraps is before the
// space at its end: the position after it belongs to the next row.
func (m *Model) rowEnd(para, row int) Pos {
	rows := m.rows(para)
	end := rows[row].end
	if row < len(rows)-1 && end > rows[row].start {
		end = m.clusterBefore(para, end)
	}
	return Pos{para, end}
}

// firstRow returns the number of rows above a paragraph.
func (m *Model) firstRow(para int) int {
	n := 0
	for i := range para {
		n += len(m.rows(i))
	}
	return n
}

// RowRange returns the positions at which a row, counted from the top of the text,
// begins and ends.
func (m *Model) RowRange(row int) (from, to Pos) {
	para, r := m.rowAt(row)
	s := m.rows(para)[r]
	return Pos{para, s.start}, Pos{para, s.end}
}

// MarksBetween returns the marks of a kind that touch the text between two
// positions, as positions.
func (m *Model) MarksBetween(kind MarkKind, from, to Pos) []Range {
	var all []Range
	for _, k := range m.marks.in(kind, m.offsetOf(from), m.offsetOf(to)) {
		all = append(all, Range{m.posAt(k.From), m.posAt(k.To)})
	}
	return all
}
