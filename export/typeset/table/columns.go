package table

import (
	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

const (
	minColumn = 12.0 // the narrowest column, in points
	wideTable = 0.55 // share of the measure from which a table is widened to fill it
	// minPicture is the width down to which columns may narrow an image.
	minPicture = 48.0
	minScale   = 0.8 // how far the text of a wide table may be scaled down
)

// columns are the positions and styles of a table's columns.
type columns struct {
	x, width []float64
	align    []block.Align
	style    style.Paragraph
}

// extent is the width that a column's texts have on one line, and the width of
// the longest word.
type extent struct{ max, min float64 }

// fitColumns chooses the widths of a table's columns by their content: the
// preferred ones if they fit, else at least the longest word and a share of the
// rest. In a right-to-left table the first column is the rightmost.
func (c composer) fitColumns(t *block.Table, r flow.Region, p style.Paragraph, rightToLeft bool) columns {
	cols := columns{style: p, align: alignments(t, rightToLeft)}
	want := c.extents(t, p)
	gaps := c.Sheet.Tables.Gap * float64(len(want)-1)
	room := r.Width - gaps
	if sum := sumMin(want); sum > room {
		scale := max(minScale, room/sum)
		cols.style.Size *= scale
		cols.style.Leading *= scale
		want = c.extents(t, cols.style)
	}
	cols.width = distribute(want, room)
	widen(cols.width, want, room, !rightToLeft && cols.align[len(cols.align)-1] == block.Right)
	x := r.X
	for _, w := range cols.width {
		cols.x = append(cols.x, x)
		x += w + c.Sheet.Tables.Gap
	}
	if rightToLeft {
		for i, w := range cols.width {
			cols.x[i] = r.Mirror(cols.x[i], w)
		}
	}
	return cols
}

// Columns returns the columns that a table has in a region.
func Columns(p *paragraph.Composer, b *block.Block, r flow.Region) composition.Columns {
	c := composer{p}
	text := style.Paragraph{Text: c.textSize(r), Color: r.Style.Color}
	cols := c.fitColumns(b.Table, r, text, paragraph.RightToLeft(b))
	return composition.Columns{Widths: cols.width, Gap: c.Sheet.Tables.Gap, Align: cols.align, Scale: cols.style.Size / r.Style.Size}
}

// extent returns the horizontal extent of the table, as a rectangle without
// height.
func (c *columns) extent() book.Rect {
	last := len(c.x) - 1
	from, to := min(c.x[0], c.x[last]), max(c.x[0]+c.width[0], c.x[last]+c.width[last])
	return book.Rect{X: from, W: to - from}
}

// extents measures every column.
func (c composer) extents(t *block.Table, p style.Paragraph) []extent {
	want := make([]extent, len(t.Align))
	head := c.headStyle(p)
	for i, cell := range t.Head.Cells {
		c.measureCell(&want[i], cell, head)
	}
	for r := range t.Rows {
		for i, cell := range t.Rows[r].Cells {
			c.measureCell(&want[i], cell, p)
		}
	}
	for i := range want {
		want[i].min = max(minColumn, want[i].min)
		want[i].max = max(want[i].min, want[i].max)
	}
	return want
}

// measureCell widens a column's extent by one cell. Words longer than about a
// third of a line count only up to that: addresses may be broken.
func (c composer) measureCell(e *extent, cell []block.Inline, p style.Paragraph) {
	if len(cell) == 0 {
		return
	}
	c.Load(cell, p, paragraph.Unlimited)
	longest := 34 * p.Size * 0.5
	word, all := 0.0, 0.0
	for i, item := range c.Items() {
		if c.IsPicture(i) {
			word += min(item.Width, minPicture)
		} else {
			word += item.Width
		}
		e.min = max(e.min, min(word, longest))
		if item.Break != linebreak.Prohibited {
			word = 0
		}
		all += item.Width + item.Space
	}
	e.max = max(e.max, all+0.01)
}

func sumMin(want []extent) float64 {
	var sum float64
	for _, e := range want {
		sum += e.min
	}
	return sum
}

// distribute divides the room among columns. If it does not suffice, the
// widest columns are narrowed, so that a short text beside a long one keeps its
// line. If even the longest words do not fit, the long ones are broken
// likewise.
func distribute(want []extent, room float64) []float64 {
	out := make([]float64, len(want))
	var sum float64
	for _, e := range want {
		sum += e.max
	}
	if sum > room && sumMin(want) >= room {
		want = breakingWords(want, room)
	}
	limit := widthLimit(want, room)
	for i, e := range want {
		out[i] = max(e.min, min(e.max, limit))
	}
	return out
}

// breakingWords are the extents of columns that have to break words: the longest
// words are their maximum, and almost nothing is their minimum.
func breakingWords(want []extent, room float64) []extent {
	out := make([]extent, len(want))
	for i, e := range want {
		out[i] = extent{max: e.min, min: min(minColumn, room/float64(len(want)))}
	}
	return out
}

// widthLimit returns the greatest limit on the columns' widths at which all fit
// the room, where a column's minimum overrides it. It is found by bisection, to
// a hundredth of a point.
func widthLimit(want []extent, room float64) float64 {
	low, high := 0.0, 0.0
	for _, e := range want {
		high = max(high, e.max)
	}
	fits := func(limit float64) bool {
		var sum float64
		for _, e := range want {
			sum += max(e.min, min(e.max, limit))
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

// widen adds the remaining room to the column with most text when the table is
// nearly as wide as the measure, or when toEdge is set: a right-aligned last
// column ends at the right edge of the text.
func widen(width []float64, want []extent, room float64, toEdge bool) {
	var used float64
	widest := 0
	for i, w := range width {
		used += w
		if want[i].max > want[widest].max {
			widest = i
		}
	}
	if left := room - used; left > 0 && (used >= wideTable*room || toEdge) {
		width[widest] += left
	}
}

// alignments are the table's own. A last column of numbers without one is
// aligned right, all others at the side where their text begins.
func alignments(t *block.Table, rightToLeft bool) []block.Align {
	out := append([]block.Align(nil), t.Align...)
	n := len(out) - 1
	if n > 0 && out[n] == block.Unset && numeric(t, n) {
		out[n] = block.Right
	}
	for i := range out {
		if rightToLeft && out[i] == block.Unset {
			out[i] = block.Right
		}
	}
	return out
}

// numeric reports whether a column contains nothing but numbers, lists of
// numbers and dashes.
func numeric(t *block.Table, column int) bool {
	digits := false
	for i := range t.Rows {
		for _, r := range block.Plain(t.Rows[i].Cells[column]) {
			switch {
			case '0' <= r && r <= '9':
				digits = true
			case r == ' ' || r == '.' || r == ',' || r == '·' || r == '-' || r == '–' || r == '—' || r == '%' || r == '+':
			default:
				return false
			}
		}
	}
	return digits
}
