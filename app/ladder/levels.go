package ladder

import (
	"strings"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// levelAxis says where the levels of a table are.
type levelAxis int

const (
	noLevels levelAxis = iota
	columnLevels
	rowLevels
)

// levelTable is a table with its levels found.
type levelTable struct {
	page.Table
	axis  levelAxis
	head  int // the index of the row that names the columns; len(Rows) for none
	first int // with columnLevels, the first column that is a level
}

// The limits of finding levels.
const (
	maxHeadSearch = 12 // rows that are searched for the names of levels
	maxUnknown    = 14 // rows that may be levels by their column's name alone
)

func newLevelTable(t page.Table) levelTable {
	m := levelTable{Table: t, head: findHead(t)}
	if m.head >= len(t.Rows)-1 {
		return m
	}
	head := m.names()
	isLevelHead := len(head) > 0 && lexicon.LevelColumn.In(head[0].Plain)
	roles, others := 0, 0
	for c := 1; c < len(head); c++ {
		switch {
		case isRole(head[c].Plain):
			if roles == 0 {
				m.first = c
			}
			roles++
		case head[c].Plain != "" && roles > 0:
			others++
		}
	}
	if roles >= 2 && roles > others || roles == 1 && len(head) == 2 && !isLevelHead {
		m.axis = columnLevels
		return m
	}
	levels, others := 0, 0
	for _, row := range t.Rows[m.head+1:] {
		if len(row.Cells) == 0 || row.Cells[0].Plain == "" {
			continue
		}
		if isRole(row.Cells[0].Plain) {
			levels++
		} else {
			others++
		}
	}
	switch {
	case isLevelHead && levels == 0 && roles > 0:
		m.axis, m.first = columnLevels, 1 // the corner cell names the columns
	case levels > 0 && levels > others && (levels > 1 || isLevelHead), isLevelHead && others > 0 && others <= maxUnknown:
		m.axis = rowLevels
	}
	return m
}

// below returns the rows below the head.
func (m levelTable) below() []page.Row { return m.Rows[min(m.head+1, len(m.Rows)):] }

// eachValue calls f with each cell below the head that is not the first of its
// row and is not empty.
func (m levelTable) eachValue(f func(page.Cell)) {
	for _, row := range m.below() {
		for _, c := range row.Cells[min(1, len(row.Cells)):] {
			if c.Plain != "" {
				f(c)
			}
		}
	}
}

// isOverview reports whether a table of levels only lists them: its cells are
// names and numbers rather than sentences.
func (m levelTable) isOverview() bool {
	cells, sentences := 0, 0
	m.eachValue(func(c page.Cell) {
		cells++
		if len(strings.Fields(c.Plain)) > 3 {
			sentences++
		}
	})
	return 5*sentences < cells
}

// isExpectations reports whether a table without levels says what is asked for:
// half its cells or more are sentences.
func (m levelTable) isExpectations() bool {
	cells, sentences := 0, 0
	m.eachValue(func(c page.Cell) {
		cells++
		if len(strings.Fields(c.Plain)) >= 3 {
			sentences++
		}
	})
	return sentences > 0 && 2*sentences >= cells
}

// findHead returns the index of the row that names the columns. Sheets have
// titles and notes above it, so it is the first that names several levels, else
// the first with more than one cell.
func findHead(t page.Table) int {
	for i, row := range t.Rows[:min(maxHeadSearch, len(t.Rows))] {
		roles := 0
		for _, c := range row.Cells[min(1, len(row.Cells)):] {
			if isRole(c.Plain) {
				roles++
			}
		}
		if roles >= 2 {
			return i
		}
	}
	for i, row := range t.Rows {
		if countFilled(row) > 1 {
			return i
		}
	}
	return len(t.Rows)
}

// names returns the cells of the head up to the last one with text: those above
// the cells by which a row exceeds the head are empty or missing.
func (m levelTable) names() []page.Cell {
	head := m.Rows[m.head].Cells
	for len(head) > 0 && head[len(head)-1].Plain == "" && !head[len(head)-1].Spanned {
		head = head[:len(head)-1]
	}
	return head
}

func countFilled(row page.Row) int {
	n := 0
	for _, c := range row.Cells {
		if c.Plain != "" {
			n++
		}
	}
	return n
}

// isLabelRow reports whether a row names the rows below it, unlike a note in a
// row of its own.
func isLabelRow(row page.Row) bool { return isSingle(row) && !isSentence(row.Cells[0].Plain) }

// isSingle reports whether only the first cell of a row has text.
func isSingle(row page.Row) bool {
	return len(row.Cells) > 1 && row.Cells[0].Plain != "" && !row.Cells[0].Spanned && countFilled(row) == 1
}

func isSentence(plain string) bool {
	words := len(strings.Fields(plain))
	return words > 8 || strings.HasSuffix(plain, ".") || withoutNumber(plain) != plain && words > 4
}

// levelTitle returns the title of a level. The corner cell of the table may say
// what its number counts.
func (m levelTable) levelTitle(c page.Cell) string {
	title := trimLevel(c.Plain)
	if len(title) <= 3 && m.head < len(m.Rows) && len(m.Rows[m.head].Cells) > 0 && isNumber(title) {
		if corner := m.Rows[m.head].Cells[0].Plain; lexicon.LevelColumn.In(corner) {
			return capitalize(strings.TrimSuffix(strings.ToLower(corner), "s")) + " " + title
		}
	}
	return title
}

// trimLevel returns the title of a level; its number is part of it.
func trimLevel(plain string) string { return strings.Trim(plain, " :.") }

func isNumber(title string) bool {
	return !strings.ContainsFunc(title, func(r rune) bool { return r < '0' || r > '9' })
}
