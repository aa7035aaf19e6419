package textedit

import (
	"sort"

	"github.com/rivo/uniseg"
)

// CaretRow returns the row of the caret, counted from the top of the text, and the x
// of the caret from the left edge.
func (m *Model) CaretRow() (row int, x float32) { return m.Locate(m.caret) }

// Locate returns the row and the x of a position. Where text of two directions
// meets, this is where the text before the position goes on.
func (l *layout) Locate(p Pos) (row int, x float32) {
	r := l.rowOf(p)
	return l.firstRow(p.Para) + r, l.xOf(p.Para, r, p.Col)
}

// xOf returns the x of a column on a row of a paragraph.
func (l *layout) xOf(para, r, col int) float32 {
	runs := l.runs(para, r)
	return l.wrap.xAt(&l.paras[para], runAt(runs, l.rows(para)[r].start, col), col)
}

// PosAt returns the position nearest to x on a row counted from the top. A row above
// or below the text means its first or last.
func (l *layout) PosAt(row int, x float32) Pos {
	return l.posInRow(min(max(row, 0), l.RowCount()-1), x)
}

func (l *layout) posInRow(row int, x float32) Pos {
	para, r := l.rowAt(row)
	cols := l.stops(para, r)
	if l.paras[para].levels == nil { // x grows with the column
		after := sort.Search(len(cols), func(i int) bool { return l.xOf(para, r, cols[i]) >= x })
		cols = cols[max(after-1, 0):min(after+1, len(cols))]
	}
	best, bestGap := cols[0], float32(-1)
	for _, col := range cols {
		if gap := abs(x - l.xOf(para, r, col)); bestGap < 0 || gap < bestGap {
			best, bestGap = col, gap
		}
	}
	return Pos{para, best}
}

// stops returns the columns of a row that the caret can be at: its start and those
// after each grapheme cluster.
func (l *layout) stops(para, r int) []int {
	start, last := l.rows(para)[r].start, l.rowEnd(para, r).Col
	cols := []int{start}
	l.clusters(para, start, func(_, end int) bool {
		if end > last {
			return false
		}
		cols = append(cols, end)
		return true
	})
	return cols
}

// clusters calls f with the grapheme clusters of a paragraph from a boundary on
// until it returns false. Characters that are not seen belong to what is before
// them: the caret does not stop at both sides of nothing.
func (t *content) clusters(para, from int, f func(start, end int) bool) {
	runes := t.paras[para].runes
	rest, state, col := string(runes[from:]), -1, from
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		start := col
		col += len([]rune(cluster))
		for col < len(runes) && isInvisible(runes[col]) {
			col++
			rest, state = string(runes[col:]), -1
		}
		if !f(start, col) {
			return
		}
	}
}

// clusterBefore returns the column before the cluster that ends at, or contains, a
// column.
func (t *content) clusterBefore(para, col int) int {
	before := 0
	t.clusters(para, t.near(para, col), func(start, _ int) bool {
		if start < col {
			before = start
		}
		return start < col
	})
	return before
}

// clusterAfter returns the column after the cluster that begins at, or contains, a
// column.
func (t *content) clusterAfter(para, col int) int {
	after := len(t.paras[para].runes)
	t.clusters(para, t.near(para, col), func(_, end int) bool {
		if end > col {
			after = end
		}
		return end <= col
	})
	return after
}

// near returns a boundary of words and clusters a little before a column, so that
// a long paragraph need not be read from its start.
func (t *content) near(para, col int) int {
	const context = 64
	runes := t.paras[para].runes
	for at := min(col, len(runes)) - context; at > 0; at-- {
		if runes[at-1] == ' ' && runes[at] > ' ' && runes[at] < 0x300 && runes[at] != '\u00a0' {
			return at
		}
	}
	return 0
}

func abs(x float32) float32 { return max(x, -x) }
