package table

import (
	"math"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

// factGrid is where facts are: in columns that both of their rows share. A fact of the
// second row may be as wide as several of them.
type factGrid struct {
	width  []float64 // of the columns
	gap    float64
	top    []int // the columns at which the facts of the first row begin
	second []int // likewise; nil if there is only one row
}

func (g *factGrid) perRow() int { return len(g.width) }

// span returns the columns of the fact at an index of a row: the first of them, and the
// one after the last.
func (g *factGrid) span(starts []int, i int) (from, to int) {
	if i+1 < len(starts) {
		return starts[i], starts[i+1]
	}
	return starts[i], len(g.width)
}

// spanWidth returns the width of a range of columns.
func (g *factGrid) spanWidth(from, to int) float64 {
	sum := g.gap * float64(to-from-1)
	for _, w := range g.width[from:to] {
		sum += w
	}
	return sum
}

// columns returns the columns of a row of facts on a page.
func (g *factGrid) columns(x float64, starts []int, text style.Paragraph) columns {
	cols := columns{align: make([]block.Align, len(starts)), style: text}
	for i := range starts {
		from, to := g.span(starts, i)
		at := x
		if from > 0 {
			at += g.spanWidth(0, from) + g.gap
		}
		cols.x, cols.width = append(cols.x, at), append(cols.width, g.spanWidth(from, to))
	}
	return cols
}

// fitFacts finds a grid for facts in a room: one row if none wraps there, else two, in
// the grid that needs the least room. The last fact is below the last of the first row if
// there is room for that, so that all columns have two rows.
func fitFacts(want []extent, room float64) factGrid {
	n := len(want)
	if g := newFactGrid(want, nil); g.spanWidth(0, n) <= room || n == 1 {
		return g.spread(want, room)
	}
	perRow := (n + 1) / 2
	best, least := factGrid{}, math.Inf(1)
	for _, starts := range secondRows(perRow, n-perRow) {
		g := newFactGrid(want[:perRow], starts)
		g.makeRoom(want[perRow:])
		w := g.spanWidth(0, perRow)
		if w <= room && starts[len(starts)-1] == perRow-1 {
			w -= room
		}
		if w < least-0.01 {
			best, least = g, w
		}
	}
	return best.spread(want, room)
}

// newFactGrid returns a grid with columns as wide as the facts of its first row.
func newFactGrid(want []extent, second []int) factGrid {
	g := factGrid{gap: factGap, second: second}
	for i, e := range want {
		g.width, g.top = append(g.width, e.max), append(g.top, i)
	}
	return g
}

// makeRoom widens columns for the facts of the second row.
func (g *factGrid) makeRoom(want []extent) {
	for i, e := range want {
		from, to := g.span(g.second, i)
		g.width[to-1] += max(0, e.max-g.spanWidth(from, to))
	}
}

// spread widens the gaps if there is room, or else narrows the columns.
func (g factGrid) spread(want []extent, room float64) factGrid {
	n := len(g.width)
	left := room - g.spanWidth(0, n)
	switch {
	case left < 0:
		narrowed := make([]extent, n)
		for i, w := range g.width {
			narrowed[i] = extent{max: w, min: want[i].min}
		}
		g.width = distribute(narrowed, room-g.gap*float64(n-1))
	case n > 1:
		g.gap = min(maxFactGap, g.gap+left/float64(n-1))
	}
	return g
}

// secondRows returns the columns at which n facts may begin below a number of others,
// those at the left first.
func secondRows(columns, n int) [][]int {
	var out [][]int
	var add func(starts []int, from int)
	add = func(starts []int, from int) {
		if len(starts) == n {
			out = append(out, append([]int(nil), starts...))
			return
		}
		for at := from; at < columns && (len(starts) > 0 || at == 0); at++ {
			add(append(starts, at), at+1)
		}
	}
	add(nil, 0)
	return out
}
