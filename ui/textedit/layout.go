package textedit

// Row is one row of wrapped text.
type Row struct {
	Para       int
	Start, End int // the range of runes of the paragraph
	Text       string
}

// layout is a text in rows of a width.
type layout struct {
	content
	width float32
	wrap  wrapper
}

// SetWidth sets the width of rows.
func (l *layout) SetWidth(w float32) {
	if w == l.width {
		return
	}
	l.width = w
	for i := range l.paras {
		l.paras[i].forgetRows()
	}
}

// Remeasure discards all widths, after the font behind [Measure] changed.
func (l *layout) Remeasure() {
	clear(l.wrap.widths)
	for i := range l.paras {
		p := &l.paras[i]
		p.forgetWidths(0, len(p.runes))
		p.forgetRows()
	}
}

func (l *layout) rows(para int) []row {
	p := &l.paras[para]
	if p.rows == nil {
		p.rows = l.wrap.rowsOf(p, l.width)
		p.reuseRuns()
	}
	return p.rows
}

// RowCount returns the number of rows, which is at least 1.
func (l *layout) RowCount() int { return l.firstRow(len(l.paras)) }

// Rows returns all rows.
func (l *layout) Rows() []Row {
	var all []Row
	for i := range l.paras {
		for _, s := range l.rows(i) {
			all = append(all, Row{Para: i, Start: s.start, End: s.end, Text: string(l.paras[i].runes[s.start:s.end])})
		}
	}
	return all
}

// Runs returns what is drawn on a row counted from the top of the text, from left to
// right. The caller must not change it.
func (l *layout) Runs(row int) []Run {
	para, r := l.rowAt(row)
	return l.runs(para, r)
}

func (l *layout) runs(para, r int) []Run {
	row := &l.rows(para)[r]
	if row.runs == nil {
		row.runs = l.wrap.runsOf(&l.paras[para], *row, l.width)
	}
	return row.runs
}

// rowAt returns the paragraph of a row counted from the top, and the row within it.
func (l *layout) rowAt(row int) (para, r int) {
	for row >= len(l.rows(para)) {
		row -= len(l.rows(para))
		para++
	}
	return para, row
}

// rowOf returns the row of its paragraph that p is on. A position between two rows
// belongs to the lower one.
func (l *layout) rowOf(p Pos) int {
	rows := l.rows(p.Para)
	for i := len(rows) - 1; i > 0; i-- {
		if p.Col >= rows[i].start {
			return i
		}
	}
	return 0
}

// rowEnd returns the last position of a row. That of a row which wraps is before the
// space at its end: the position after it belongs to the next row.
func (l *layout) rowEnd(para, row int) Pos {
	rows := l.rows(para)
	end := rows[row].end
	if row < len(rows)-1 && end > rows[row].start {
		end = l.clusterBefore(para, end)
	}
	return Pos{para, end}
}

// firstRow returns the number of rows above a paragraph.
func (l *layout) firstRow(para int) int {
	n := 0
	for i := range para {
		n += len(l.rows(i))
	}
	return n
}

// RowRange returns the positions at which a row, counted from the top of the text,
// begins and ends.
func (l *layout) RowRange(row int) (from, to Pos) {
	para, r := l.rowAt(row)
	s := l.rows(para)[r]
	return Pos{para, s.start}, Pos{para, s.end}
}

// MarksBetween returns the marks of a kind that touch the text between two
// positions, as positions.
func (m *Model) MarksBetween(kind MarkKind, from, to Pos) []Range {
	if len(m.marks.byKind[kind]) == 0 {
		return nil
	}
	var all []Range
	for _, k := range m.marks.in(kind, m.offsetOf(from), m.offsetOf(to)) {
		all = append(all, Range{m.posAt(k.From), m.posAt(k.To)})
	}
	return all
}
