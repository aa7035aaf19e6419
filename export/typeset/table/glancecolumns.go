package table

import (
	"math"
	"slices"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

// glanceColumns are the columns of a table of considerations.
type glanceColumns struct {
	columns
	// hang is the width of the numbers of examples, beside which their titles are.
	hang        float64
	rightToLeft bool
}

const (
	numberGap = 0.7 // space after the numbers of considerations, in ems
	hangGap   = 0.2 // space after those of examples, beside the one that is copied
	pageGap   = 0.8 // space before the pages, of that between the columns of tables
	widthStep = 3.0 // points between the widths that are tried
)

// glanceColumns returns the columns of a table of considerations, between the edges of the
// text. Numbers are as wide as they need; considerations and examples share the rest so
// that the table is as low as possible, and then has as few lines as possible.
func (c composer) glanceColumns(b *block.Block, r flow.Region) glanceColumns {
	text := style.Paragraph{Text: c.textSize(r), Color: r.Style.Color}
	rightToLeft := c.OnRight(b)
	cols := glanceColumns{columns: columns{style: text, align: alignments(b.Table, rightToLeft)}, rightToLeft: rightToLeft}
	m := c.measureGlance(b.Table, text)
	cols.hang = m.hang
	gap := c.Sheet.Tables.Gap
	number := m.number + numberGap*text.Size
	room := r.Width - number - gap - pageGap*gap - m.page
	consideration := m.share(room)
	cols.x = []float64{r.X, r.X + number, r.X + number + consideration + gap, r.X + r.Width - m.page}
	cols.width = []float64{m.number, consideration, room - consideration, m.page}
	cols.align[numberColumn], cols.align[pageColumn] = block.Right, block.Right
	if rightToLeft {
		for i, w := range cols.width {
			cols.x[i] = r.Mirror(cols.x[i], w)
		}
		cols.align[numberColumn], cols.align[pageColumn] = block.Left, block.Left
	}
	return cols
}

// ofHead returns the columns of the head, where the name of the last column goes on over
// the one before.
func (cols glanceColumns) ofHead(name float64) columns {
	head := cols.columns
	head.x, head.width = slices.Clone(head.x), slices.Clone(head.width)
	by := max(0, name-head.width[pageColumn])
	if head.width[pageColumn] += by; !cols.rightToLeft {
		head.x[pageColumn] -= by
	}
	return head
}

// glanceMeasures are the widths of what is in a table of considerations.
type glanceMeasures struct {
	number, hang, page float64 // the widest numbers of considerations, of examples, and of pages
	considerations     []glanceTitle
}

// glanceTitle is a title, and those of the examples of a consideration.
type glanceTitle struct {
	items    []linebreak.Item
	also     float64 // width of what is after the title of an example, with the gap before it
	examples []glanceTitle
}

// measureGlance measures a table of considerations with its pages.
func (c composer) measureGlance(t *block.Table, p style.Paragraph) glanceMeasures {
	m := glanceMeasures{page: c.lineWidth("00", p)}
	for from := 0; from < len(t.Rows); {
		to := endOfConsideration(t.Rows, from)
		cells := t.Rows[from].Cells
		m.number = max(m.number, c.lineWidth(block.Plain(cells[numberColumn]), p))
		of := glanceTitle{items: c.items(cells[considerationColumn], p)}
		for i := from; i < to; i++ {
			number, title, also := splitExample(t.Rows[i].Cells[examplesColumn])
			if number != nil {
				m.hang = max(m.hang, c.lineWidth(number[0].Text, p)+hangGap*p.Size)
			}
			e := glanceTitle{items: c.items(title, p)}
			if len(also) > 0 {
				small := c.alsoStyle(p)
				c.Load(also, small, paragraph.Unlimited)
				e.also = c.LineWidth() + alsoGap*small.Size
			}
			of.examples = append(of.examples, e)
		}
		m.considerations, from = append(m.considerations, of), to
	}
	return m
}

// items returns the measured pieces of a text.
func (c composer) items(text []block.Inline, p style.Paragraph) []linebreak.Item {
	c.Load(text, p, paragraph.Unlimited)
	return append([]linebreak.Item(nil), c.Items()...)
}

// lineWidth returns the width of a text on a line.
func (c composer) lineWidth(text string, p style.Paragraph) float64 {
	c.Load([]block.Inline{{Text: text}}, p, paragraph.Unlimited)
	return c.LineWidth() + 0.01
}

// share returns the width of the considerations, of the room that they have with the
// examples.
func (m *glanceMeasures) share(room float64) float64 {
	const least = 0.2 // of the room, for either
	best, lowest := 0.4*room, math.Inf(1)
	for width := least * room; width <= (1-least)*room; width += widthStep {
		if cost := m.lines(width, room-width-m.hang); cost < lowest-0.001 {
			best, lowest = width, cost
		}
	}
	return best
}

// lines returns the number of lines of the table with titles of some widths. What
// wraps beside a higher cell counts a little, and a word that is wider than its column
// much.
func (m *glanceMeasures) lines(consideration, example float64) float64 {
	const wrapped = 0.05
	var sum, all float64
	for i := range m.considerations {
		of := &m.considerations[i]
		title := of.lines(consideration)
		var examples float64
		for k := range of.examples {
			examples += of.examples[k].lines(example)
		}
		sum += max(title, examples)
		all += title + examples
	}
	return sum + wrapped*all
}

// lines returns the number of lines of a title in a width.
func (t *glanceTitle) lines(width float64) float64 {
	const overlong = 3
	lines, used, word := 1.0, 0.0, 0.0
	space, pending := 0.0, 0.0 // after what is used, and after the word
	for i := range t.items {
		item := &t.items[i]
		word += item.Width
		pending = item.Space
		if item.Break == linebreak.Prohibited && i+1 < len(t.items) {
			word += item.Space
			continue
		}
		switch {
		case used == 0:
			used = word
		case used+space+word > width:
			lines, used = lines+1, word
		default:
			used += space + word
		}
		if word > width {
			lines += overlong
		}
		word, space = 0, pending
	}
	if t.also > 0 && used+t.also > width {
		lines++
	}
	return lines
}
