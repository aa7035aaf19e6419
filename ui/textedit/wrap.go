package textedit

import (
	"strings"

	"github.com/rivo/uniseg"
)

// span is the range of runes [start, end) of a paragraph on one row.
type span struct {
	start, end int
}

// Row is one row of wrapped text.
type Row struct {
	Para       int
	Start, End int // the range of runes of the paragraph
	Text       string
}

// wrapper breaks paragraphs into rows. It caches the widths of the pieces between
// break opportunities, of which a key changes only one.
type wrapper struct {
	measure Measure
	widths  map[string]float32
}

// maxWidths limits the number of cached widths; a field seldom has as many
// different words.
const maxWidths = 4096

func newWrapper(m Measure) wrapper {
	return wrapper{measure: m, widths: map[string]float32{}}
}

func (w *wrapper) width(s string) float32 {
	if x, ok := w.widths[s]; ok {
		return x
	}
	if len(w.widths) >= maxWidths {
		clear(w.widths)
	}
	x := w.measure(Visible(s))
	w.widths[s] = x
	return x
}

// Visible returns s as it is drawn: with an em space for a tab and Unicode's control
// pictures for other control characters. The number of runes stays the same.
func Visible(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return '\u2003'
		case r < ' ':
			return 0x2400 + r
		case r == 0x7f:
			return 0x2421
		}
		return r
	}, s)
}

// rowsOf breaks runes at the line break opportunities of UAX #14 so that no row,
// without spaces at its end, is wider than width. A piece that is wider than a row
// is broken between grapheme clusters.
func (w *wrapper) rowsOf(runes []rune, width float32) []span {
	rows := []span{}
	start, col := 0, 0
	var used float32
	rest, state := string(runes), -1
	for rest != "" {
		var part string
		part, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		n := len([]rune(part))
		visible := w.width(strings.TrimRight(part, " "))
		if used > 0 && used+visible > width {
			rows = append(rows, span{start, col})
			start, used = col, 0
		}
		if visible > width && width > 0 {
			rows, start, used = w.breakPiece(rows, part, start, col, width)
		} else {
			used += w.width(part)
		}
		col += n
	}
	return append(rows, span{start, col})
}

// breakPiece breaks a piece between grapheme clusters. It returns the rows, the
// start of the current row and its width so far.
func (w *wrapper) breakPiece(rows []span, part string, start, col int, width float32) ([]span, int, float32) {
	var used float32
	state := -1
	for part != "" {
		var cluster string
		cluster, part, _, state = uniseg.FirstGraphemeClusterInString(part, state)
		cw := w.width(cluster)
		if used > 0 && used+cw > width {
			rows = append(rows, span{start, col})
			start, used = col, 0
		}
		used += cw
		col += len([]rune(cluster))
	}
	return rows, start, used
}

// SetWidth sets the width of rows.
func (m *Model) SetWidth(w float32) {
	if w == m.width {
		return
	}
	m.width = w
	for i := range m.paras {
		m.paras[i].rows = nil
	}
}

// Remeasure discards all widths, after the font behind [Measure] changed.
func (m *Model) Remeasure() {
	clear(m.wrap.widths)
	for i := range m.paras {
		m.paras[i].rows = nil
	}
}

func (m *Model) rows(para int) []span {
	p := &m.paras[para]
	if p.rows == nil {
		p.rows = m.wrap.rowsOf(p.runes, m.width)
	}
	return p.rows
}

// RowCount returns the number of rows, which is at least 1.
func (m *Model) RowCount() int {
	n := 0
	for i := range m.paras {
		n += len(m.rows(i))
	}
	return n
}

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
		end--
	}
	return Pos{para, end}
}

func (m *Model) firstRow(para int) int {
	n := 0
	for i := 0; i < para; i++ {
		n += len(m.rows(i))
	}
	return n
}

// CaretRow returns the row of the caret, counted from the top of the text, and the x
// of the caret from the left edge.
func (m *Model) CaretRow() (row int, x float32) { return m.Locate(m.caret) }

// Locate returns the row and the x of a position.
func (m *Model) Locate(p Pos) (row int, x float32) {
	r := m.rowOf(p)
	start := m.rows(p.Para)[r].start
	return m.firstRow(p.Para) + r, m.wrap.measure(Visible(string(m.paras[p.Para].runes[start:p.Col])))
}

// PosAt returns the position nearest to x on a row counted from the top. A row above
// or below the text means its first or last.
func (m *Model) PosAt(row int, x float32) Pos {
	return m.posInRow(min(max(row, 0), m.RowCount()-1), x)
}

func (m *Model) posInRow(row int, x float32) Pos {
	para := 0
	for row >= len(m.rows(para)) {
		row -= len(m.rows(para))
		para++
	}
	s := m.rows(para)[row]
	last := m.rowEnd(para, row).Col
	best, bestGap := s.start, abs(x)
	m.bounds(para, false, func(_, end int, _ bool) bool {
		if end <= s.start {
			return true
		}
		if end > last {
			return false
		}
		at := m.wrap.measure(Visible(string(m.paras[para].runes[s.start:end])))
		if gap := abs(x - at); gap < bestGap {
			best, bestGap = end, gap
		}
		return at < x
	})
	return Pos{para, best}
}

func abs(x float32) float32 { return max(x, -x) }
