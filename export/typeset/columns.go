package typeset

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// Distances in tables, in points.
const (
	cellLeast  = 12.0 // the narrowest column
	wideTable  = 0.55 // the share of the measure from which a table fills it
	smallest   = 0.8  // how far a wide table's text is made smaller
	stackBelow = 30.0 // points a column below which rows are told as lists
)

// columns is where the columns of one table stand.
type columns struct {
	x, width []float64
	align    []block.Align
	look     look
}

// extent is the room a column's texts want and what they need at least.
type extent struct{ widest, least float64 }

// fitColumns chooses the widths of a table's columns from their content: what
// they want where there is room, and else each at least its longest word and a
// share of the rest by what it would like more. In a table that runs to the left
// the first column is the one on the right.
func (s *setter) fitColumns(t *block.Table, f frame, l look, leftwards bool) columns {
	c := columns{look: l, align: alignments(t, leftwards)}
	want := s.extents(t, l)
	gaps := s.d.Tables.Gap * float64(len(want)-1)
	room := f.width - gaps
	if least := sumLeast(want); least > room {
		shrink := max(smallest, room/least)
		c.look.Size *= shrink
		c.look.Leading *= shrink
		want = s.extents(t, c.look)
	}
	c.width = share(want, room)
	stretch(c.width, want, room, !leftwards && c.align[len(c.align)-1] == block.Right)
	x := f.x
	for _, w := range c.width {
		c.x = append(c.x, x)
		x += w + s.d.Tables.Gap
	}
	if leftwards {
		for i, w := range c.width {
			c.x[i] = f.mirrored(c.x[i], w)
		}
	}
	return c
}

// extent is the stretch of the page, without height, from the first column's
// edge to the last one's.
func (c *columns) extent() book.Rect {
	last := len(c.x) - 1
	from, to := min(c.x[0], c.x[last]), max(c.x[0]+c.width[0], c.x[last]+c.width[last])
	return book.Rect{X: from, W: to - from}
}

// extents measures every column.
func (s *setter) extents(t *block.Table, l look) []extent {
	want := make([]extent, len(t.Align))
	head := s.headLook(l)
	for i, cell := range t.Head.Cells {
		s.measureCell(&want[i], cell, head)
	}
	for r := range t.Rows {
		for i, cell := range t.Rows[r].Cells {
			s.measureCell(&want[i], cell, l)
		}
	}
	for i := range want {
		want[i].least = max(cellLeast, want[i].least)
		want[i].widest = max(want[i].least, want[i].widest)
	}
	return want
}

// measureCell widens a column's extent by one cell. A word longer than a
// third of a line does not insist on its length: addresses may be broken.
func (s *setter) measureCell(e *extent, cell []block.Inline, l look) {
	if len(cell) == 0 {
		return
	}
	s.load(cell, l, unmeasured)
	longest := 34 * l.Size * 0.5
	word, all := 0.0, 0.0
	for _, item := range s.text.items {
		word += item.Width
		e.least = max(e.least, min(word, longest))
		if item.Break != 0 {
			word = 0
		}
		all += item.Width + item.Space
	}
	e.widest = max(e.widest, all+0.01)
}

func sumLeast(want []extent) float64 {
	var sum float64
	for _, e := range want {
		sum += e.least
	}
	return sum
}

// share deals the room out. While it does not suffice, the widest columns give
// way: a short text beside a long one keeps its line. When not even the least
// widths fit, long words give way to short ones likewise.
func share(want []extent, room float64) []float64 {
	out := make([]float64, len(want))
	var widest float64
	for _, e := range want {
		widest += e.widest
	}
	if widest > room && sumLeast(want) >= room {
		want = yielding(want, room)
	}
	limit := limitOf(want, room)
	for i, e := range want {
		out[i] = max(e.least, min(e.widest, limit))
	}
	return out
}

// yielding are columns that have to break words: their longest are now what
// they want, and almost nothing is what they need.
func yielding(want []extent, room float64) []extent {
	out := make([]extent, len(want))
	for i, e := range want {
		out[i] = extent{widest: e.least, least: min(cellLeast, room/float64(len(want)))}
	}
	return out
}

// limitOf is the width that no column may exceed, but for its longest word, so
// that all fit the room. It is found by halving, to a hundredth of a point.
func limitOf(want []extent, room float64) float64 {
	low, high := 0.0, 0.0
	for _, e := range want {
		high = max(high, e.widest)
	}
	fits := func(limit float64) bool {
		var sum float64
		for _, e := range want {
			sum += max(e.least, min(e.widest, limit))
		}
		return sum <= room
	}
	if fits(high) {
		return high
	}
	for high-low > 0.01 {
		if middle := (low + high) / 2; fits(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// stretch gives what is left over to the column with most text when the table
// is nearly as wide as the text, or ends in a column set to the right, which
// shall end where the text does.
func stretch(width []float64, want []extent, room float64, toEdge bool) {
	var used float64
	most := 0
	for i, w := range width {
		used += w
		if want[i].widest > want[most].widest {
			most = i
		}
	}
	if left := room - used; left > 0 && (used >= wideTable*room || toEdge) {
		width[most] += left
	}
}

// alignments are the table's own, and where it says nothing, right for a last
// column of numbers and, for all others, where its text begins.
func alignments(t *block.Table, leftwards bool) []block.Align {
	out := append([]block.Align(nil), t.Align...)
	n := len(out) - 1
	if n > 0 && out[n] == block.Unset && numeric(t, n) {
		out[n] = block.Right
	}
	for i := range out {
		if leftwards && out[i] == block.Unset {
			out[i] = block.Right
		}
	}
	return out
}

// numeric tells whether a column holds nothing but numbers, lists of them and
// dashes.
func numeric(t *block.Table, column int) bool {
	some := false
	for i := range t.Rows {
		for _, r := range block.Plain(t.Rows[i].Cells[column]) {
			switch {
			case '0' <= r && r <= '9':
				some = true
			case r == ' ' || r == '.' || r == ',' || r == '·' || r == '-' || r == '–' || r == '—' || r == '%' || r == '+':
			default:
				return false
			}
		}
	}
	return some
}
