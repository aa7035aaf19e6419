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
	// longestWord is the width that the longest word has in a column, of the text's size.
	longestWord = 17.0
	minScale    = 0.8 // how far the text of a wide table may be scaled down
)

// columns are the positions and styles of a table's columns.
type columns struct {
	x, width []float64
	align    []block.Align
	style    style.Paragraph
	decimals *decimals // of the rows, nil if no numbers are aligned at the decimal point
}

// extent is the width that a column's texts have on one line, the width of the longest
// word, and that of the longest one that is not to be divided. part is that of the
// longest part of a word that is divided with a hyphen; it is 0 if the words fit.
type extent struct{ max, min, least, part float64 }

// measures are the extents of a table: of its columns, and of each cell of its rows, the
// head first.
type measures struct {
	columns []extent
	rows    [][]extent
}

// sample returns the rows that stand for all.
func (m *measures) sample() [][]extent {
	if len(m.rows) <= maxShared {
		return m.rows
	}
	out := make([][]extent, maxShared)
	for i := range out {
		out[i] = m.rows[i*len(m.rows)/maxShared]
	}
	return out
}

// fitColumns chooses the widths of a table's columns by their content: the
// preferred ones if they fit, else those that make the table low. In a right-to-left
// table the first column is the rightmost. fill makes the table as wide as the
// region, by its last column.
func (c composer) fitColumns(t *block.Table, r flow.Region, p style.Paragraph, rightToLeft, fill bool) columns {
	cols := columns{style: p, align: alignments(t, rightToLeft)}
	all := c.measure(t, p)
	want := all.columns
	gaps := c.Sheet.Tables.Gap * float64(len(want)-1)
	room := r.Width - gaps
	if sum := sumMin(want); sum > room {
		scale := max(minScale, room/sum)
		cols.style.Size *= scale
		cols.style.Leading *= scale
		all = c.measure(t, cols.style)
		want = all.columns
		if sumMin(want) > room {
			c.measureParts(t, want, cols.style)
		}
	}
	if !rightToLeft && !fill {
		cols.decimals = c.measureDecimals(t, cols.align, cols.style)
		cols.decimals.widen(&all)
	}
	c.keepCode(t, want, cols.style, room)
	cols.width = distribute(want, room)
	share(cols.width, all)
	switch {
	case fill:
		widen(cols.width, len(want)-1, room)
	case isWide(cols.width, room) && !besideNumbers(cols.align, want, rightToLeft):
		widen(cols.width, widest(want), room)
	}
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

// columnsOf returns the columns of a table in a region, those of all that are alike if it
// is one of these.
func (c composer) columnsOf(b *block.Block, alike *Alike, r flow.Region) columns {
	if alike != nil {
		return alike.of(b.Table)
	}
	text := style.Paragraph{Text: c.textSize(r), Color: r.Style.Color}
	return c.fitColumns(b.Table, r, text, c.OnRight(b), false)
}

// Columns returns the columns that a table has in a region. alike is that of [Compose].
func Columns(p *paragraph.Composer, b *block.Block, alike *Alike, r flow.Region) composition.Columns {
	cols := composer{p}.columnsOf(b, alike, r)
	return composition.Columns{Widths: cols.width, Gap: p.Sheet.Tables.Gap, Align: cols.align, Scale: cols.style.Size / r.Style.Size}
}

// extent returns the horizontal extent of the table, as a rectangle without
// height.
func (c *columns) extent() book.Rect {
	last := len(c.x) - 1
	from, to := min(c.x[0], c.x[last]), max(c.x[0]+c.width[0], c.x[last]+c.width[last])
	return book.Rect{X: from, W: to - from}
}

// extents measures every column.
func (c composer) extents(t *block.Table, p style.Paragraph) []extent { return c.measure(t, p).columns }

// measure measures every cell and every column.
func (c composer) measure(t *block.Table, p style.Paragraph) measures {
	m := measures{columns: make([]extent, len(t.Align)), rows: make([][]extent, 0, len(t.Rows)+1)}
	cells := make([]extent, (len(t.Rows)+1)*len(t.Align))
	styles := c.headStyle(p)
	for row := range t.All() {
		n := len(t.Align)
		of := cells[:n:n]
		cells = cells[n:]
		for i, cell := range row.Cells {
			of[i] = c.cellExtent(cell, styles)
			m.columns[i] = m.columns[i].union(of[i])
		}
		m.rows = append(m.rows, of)
		styles = p
	}
	for i := range m.columns {
		e := &m.columns[i]
		e.min = max(minColumn, e.min)
		e.least = max(minColumn, e.least)
		e.max = max(e.min, e.max)
	}
	return m
}

// measureParts measures the longest parts of the words of every column.
func (c composer) measureParts(t *block.Table, columns []extent, p style.Paragraph) {
	styles := c.headStyle(p)
	for row := range t.All() {
		for i, cell := range row.Cells {
			c.Load(cell, styles, paragraph.Unlimited)
			for k := range c.Items() {
				if e := &columns[i]; !c.IsPicture(k) && !c.IsIdentifier(k) {
					e.part = max(e.part, paragraph.LongestPart(c.Composer, k))
				}
			}
		}
		styles = p
	}
}

// union returns the extent of both.
func (e extent) union(o extent) extent {
	return extent{max: max(e.max, o.max), min: max(e.min, o.min), least: max(e.least, o.least)}
}

// cellExtent measures one cell. Words longer than about a third of a line count only up
// to that: addresses may be broken.
func (c composer) cellExtent(cell []block.Inline, p style.Paragraph) extent {
	if len(cell) == 0 {
		return extent{}
	}
	c.Load(cell, p, paragraph.Unlimited)
	longest, divided := longestWord*p.Size, paragraph.WholePart*p.Size
	var e extent
	word, all, identifier := 0.0, 0.0, false
	for i, item := range c.Items() {
		if c.IsPicture(i) {
			word += min(item.Width, minPicture)
		} else {
			word += item.Width
			identifier = identifier || c.IsIdentifier(i)
		}
		e.min = max(e.min, min(word, longest))
		all += item.Width + item.Space
		if item.Break == linebreak.Prohibited {
			continue
		}
		least := min(word, longest)
		if identifier {
			least = min(word, divided)
		}
		e.least = max(e.least, least)
		word, identifier = 0, false
	}
	e.max = all + 0.01
	return e
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

// breakingWords are the extents of columns that have to break words: the longest words
// are their maximum, and the longest parts of words that are divided with a hyphen their
// minimum, or almost nothing if there is no room for those.
func breakingWords(want []extent, room float64) []extent {
	out := make([]extent, len(want))
	var sum float64
	for i, e := range want {
		out[i] = extent{max: e.min, min: min(max(minColumn, e.part+0.01), e.min)}
		sum += out[i].min
	}
	if sum < room {
		return out
	}
	for i := range out {
		out[i].min = min(minColumn, room/float64(len(want)))
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

// isWide reports whether a table is nearly as wide as the measure.
func isWide(width []float64, room float64) bool {
	var used float64
	for _, w := range width {
		used += w
	}
	return used >= wideTable*room
}

// widen adds the remaining room to a column.
func widen(width []float64, column int, room float64) {
	for _, w := range width {
		room -= w
	}
	width[column] += max(0, room)
}

// widest returns the column with most text.
func widest(want []extent) int {
	widest := 0
	for i := range want {
		if want[i].max > want[widest].max {
			widest = i
		}
	}
	return widest
}

// besideNumbers reports whether the column with most text is followed by one that is
// aligned on the other side, such as numbers: wider, it would be far from them.
func besideNumbers(align []block.Align, want []extent, rightToLeft bool) bool {
	i := widest(want)
	return !rightToLeft && i+1 < len(align) && align[i] != block.Right && align[i+1] == block.Right
}

// alignments are the table's own. A column of numbers without one is aligned right, all
// others at the side where their text begins.
func alignments(t *block.Table, rightToLeft bool) []block.Align {
	out := append([]block.Align(nil), t.Align...)
	for i := range out {
		switch {
		case out[i] != block.Unset:
		case rightToLeft, isNumeric(t, i), i > 0 && i == len(out)-1 && numeric(t, i):
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
