// Package pagequality counts what readers dislike about the pages of a book: white at
// the foot, torn paragraphs, stray tails, tables that are cut, last pages with hardly
// any text, and uneven lines. It sees only what is on the pages, so that it judges
// every way of breaking them alike. It must not know how pages are made.
package pagequality

import (
	"math"
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/style"
)

// Counts are the faults of a book, or of several.
type Counts struct {
	Pages int
	// White is the number of lines that are missing at the foot of pages, but for the
	// last one. Short is the number of pages that miss more than three.
	White, Short int
	// Uneven is the difference between the depths of neighboring pages, in lines.
	Uneven int
	// Torn is the number of paragraphs on two pages of which the rest would have fit on
	// the first, TornExamples that of examples of less than half a page on two pages.
	Torn, TornExamples int
	// Tails is the number of pages that begin with the last line or two of an example,
	// such as its evidence, or with the last item of a list, and of sentences that are
	// divided from the list that they lead to.
	Tails int
	// Tables is the number of tables on two pages that would fit on one, or of which
	// one row is alone on a page.
	Tables int
	// Runts is the number of last pages of fewer than five lines.
	Runts int
	// OneWord is the number of paragraphs that end in a line of one short word.
	OneWord int
	// Rag is the sum of what is missing at the right of lines, in parts of the
	// measure, and Lines is the number of those lines.
	Rag   float64
	Lines int
}

// Add adds the faults of another book.
func (c *Counts) Add(o Counts) {
	c.Pages += o.Pages
	c.White += o.White
	c.Short += o.Short
	c.Uneven += o.Uneven
	c.Torn += o.Torn
	c.TornExamples += o.TornExamples
	c.Tails += o.Tails
	c.Tables += o.Tables
	c.Runts += o.Runts
	c.OneWord += o.OneWord
	c.Rag += o.Rag
	c.Lines += o.Lines
}

// RagPercent is the mean of what is missing at the right of a line, in percent of the
// measure.
func (c *Counts) RagPercent() float64 {
	if c.Lines == 0 {
		return 0
	}
	return 100 * c.Rag / float64(c.Lines)
}

// shortLines is the number of lines from which white at the foot makes a page short,
// and runtLines the number of lines below which a last page is a runt.
const (
	shortLines = 3
	runtLines  = 5
)

// counter counts the faults of one book.
type counter struct {
	Counts
	book  *book.Book
	sheet *style.Sheet
	pages []page
}

// Count counts the faults of a book in the design that it was laid out in.
func Count(b *book.Book, sheet *style.Sheet) Counts {
	c := &counter{book: b, sheet: sheet}
	for i := range b.Pages {
		c.pages = append(c.pages, c.page(i))
	}
	c.Pages = len(c.pages)
	for i := range c.pages[:max(0, c.Pages-1)] {
		c.foot(i)
		c.torn(i)
		c.tail(i)
	}
	if c.Pages > 1 && len(c.pages[c.Pages-1].lines) < runtLines {
		c.Runts++
	}
	c.tables()
	c.examples()
	c.lines()
	return c.Counts
}

// foot counts the white at the foot of a page.
func (c *counter) foot(i int) {
	n := c.pages[i].missing
	c.White += n
	if n > shortLines {
		c.Short++
	}
	if i+2 < c.Pages {
		c.Uneven += int(math.Abs(float64(n - c.pages[i+1].missing)))
	}
}

// torn counts a paragraph that is on a page and on the next although its rest would
// fit.
func (c *counter) torn(i int) {
	from, to := c.pages[i].last(), c.pages[i+1].first()
	if from == nil || to == nil || from.part != to.part || c.role(from.part) != book.RoleParagraph {
		return
	}
	rest := 0.0
	for k := range c.pages[i+1].lines {
		if l := &c.pages[i+1].lines[k]; l.part == to.part {
			rest += l.size * c.sheet.Body.Leading / c.sheet.Body.Size
		}
	}
	if rest <= c.pages[i].white {
		c.Torn++
	}
}

// tail counts a stray tail at the top of the page after one, or a sentence at the foot
// that leads to a list on the next.
func (c *counter) tail(i int) {
	from, to := c.pages[i].last(), c.pages[i+1].first()
	if from == nil || to == nil {
		return
	}
	if strings.HasSuffix(from.text, ":") && c.role(from.part) == book.RoleParagraph && from.part != to.part && c.list(to.part) >= 0 {
		c.Tails++
		return
	}
	if from.part == to.part || c.isHeading(to.part) {
		return
	}
	next := c.pages[i+1].lines
	n := 0 // lines before the next heading
	for n < len(next) && !c.isHeading(next[n].part) {
		n++
	}
	if n <= 2 && (n < len(next) || i+2 == c.Pages) || c.isLastItem(i+1) {
		c.Tails++
	}
}

// isLastItem reports whether a page begins with the last item of a list, of one or two
// lines, that has others on the page before.
func (c *counter) isLastItem(i int) bool {
	lines := c.pages[i].lines
	list := c.list(lines[0].part)
	if list < 0 || c.list(c.pages[i-1].last().part) != list {
		return false
	}
	n := 0
	for n < len(lines) && c.list(lines[n].part) == list {
		n++
	}
	return n <= 2 && c.item(lines[0].part) == c.item(lines[n-1].part)
}

// examples counts sections of the innermost level, below headings of the third or a
// deeper one, that are on two pages although they take less than half of one.
func (c *counter) examples() {
	half := c.sheet.Page.TextHeight(c.book.Paper) / 2
	height, first, open := 0.0, 0, false
	end := func(last int) {
		if open && last > first && height < half {
			c.TornExamples++
		}
	}
	for i := range c.pages {
		lines := c.pages[i].lines
		for k := range lines {
			l := &lines[k]
			if c.isHeading(l.part) && !(k > 0 && lines[k-1].part == l.part) {
				last := i
				if k == 0 {
					last-- // the section before ended on the page before
				}
				end(last)
				open, first, height = c.book.Nodes[l.part].Level >= 3, i, 0
			}
			if k == 0 {
				height += c.sheet.Body.Leading
			} else {
				height += l.y - lines[k-1].y
			}
		}
	}
	end(len(c.pages) - 1)
}

// tables counts tables that are cut badly.
func (c *counter) tables() {
	type piece struct {
		page     int
		rows     map[int32]bool
		from, to float64
	}
	pieces := map[int32][]piece{}
	for i := range c.pages {
		for _, l := range c.pages[i].lines {
			row := c.enclosing(l.part, book.RoleRow)
			if row < 0 || c.role(l.part) == book.RoleHeadCell {
				continue
			}
			table := c.enclosing(row, book.RoleTable)
			all := pieces[table]
			if len(all) == 0 || all[len(all)-1].page != i {
				all = append(all, piece{page: i, rows: map[int32]bool{}, from: l.y - l.size})
			}
			last := &all[len(all)-1]
			last.rows[row], last.to = true, l.y
			pieces[table] = all
		}
	}
	height := c.sheet.Page.TextHeight(c.book.Paper) - 2*c.sheet.Body.Leading
	for _, all := range pieces {
		var sum float64
		for _, p := range all {
			sum += p.to - p.from
		}
		if n := len(all); n > 1 && (sum < height || len(all[0].rows) < 2 || len(all[n-1].rows) < 2) {
			c.Tables++
		}
	}
}

// lines counts one-word last lines and measures the right edge.
func (c *counter) lines() {
	column := c.book.Column
	for i := range c.pages {
		lines := c.pages[i].lines
		for k := range lines {
			l := &lines[k]
			if c.role(l.part) != book.RoleParagraph || k == 0 {
				continue
			}
			before := &lines[k-1]
			ends := k+1 < len(lines) && lines[k+1].part != l.part || k+1 == len(lines) && (i+1 == c.Pages || c.startOf(i+1) != l.part)
			if before.part == l.part {
				c.Rag += max(0, column.X+column.Width-before.right) / column.Width
				c.Lines++
				if ends && !strings.Contains(l.text, " ") && l.right-l.x < 0.3*column.Width {
					c.OneWord++
				}
			}
		}
	}
}
