package ladder

import (
	"slices"
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
	head  int      // the index of the row that names the columns; len(Rows) for none
	first int      // with columnLevels, the first column that is a level
	left  []string // the names of columns that were left out
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
	isLevelHead := len(head) > 0 && isLevelCorner(head[0].Plain)
	roles, hasMore := m.findColumns(head)
	if roles >= 2 && !hasMore || roles == 1 && len(head) == 2 && !isLevelHead {
		m.axis = columnLevels
		return m
	}
	if at := scaleIn(plains(head[min(1, len(head)):])); at != nil {
		m.axis, m.first = columnLevels, at[0]+1
		return m
	}
	if arranged, left, found := records(t, m.head); found {
		return levelTable{Table: arranged, axis: rowLevels, head: m.head, left: left}
	}
	levels, others := 0, 0
	var labels []string
	for _, row := range m.below() {
		if len(row.Cells) == 0 || row.Cells[0].Plain == "" || countFilled(row) == 1 {
			continue
		}
		if isRole(row.Cells[0].Plain) {
			levels++
		} else {
			others++
		}
		if len(labels) <= maxUnknown && !row.Cells[0].Spanned {
			labels = append(labels, row.Cells[0].Plain)
		}
	}
	switch {
	case isLevelHead && levels == 0 && roles > 0:
		m.axis, m.first = columnLevels, 1 // the corner cell names the columns
	case levels > 0 && levels > others && (levels > 1 || isLevelHead), isLevelHead && others > 0 && others <= maxUnknown, isScale(labels):
		m.axis = rowLevels
	}
	return m
}

// levelTable returns a table with its levels found: where the user chose them to
// be, or else where the table says.
func (o *outline) levelTable(t page.Table) levelTable {
	m := newLevelTable(t)
	switch {
	case o.levels == Auto:
	case o.levels == Columns && m.head < len(t.Rows)-1 && len(m.names()) > 1:
		m.axis, m.first = columnLevels, max(m.first, 1)
	case o.levels == Rows && m.head < len(t.Rows)-1:
		m.axis = rowLevels
	default:
		m.axis = noLevels
	}
	return m
}

// findColumns counts the columns that name a level, and reports whether as many
// columns or more behind the first of them name something else.
func (m *levelTable) findColumns(head []page.Cell) (roles int, hasMore bool) {
	others := 0
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
	if roles < 2 || roles <= others {
		return roles, true
	}
	// A column before them that is of the same scale is a level too.
	labels := plains(head)
	if at := scaleIn(labels[1:]); at != nil && at[0]+1 < m.first {
		m.first = at[0] + 1
	}
	for c := m.first - 1; c >= 1 && m.isLikeLevel(c); c-- {
		m.first = c
	}
	return roles, false
}

// isLikeLevel reports whether a column before the first level says as much as that
// one, and so is a level too, whatever its work is called.
func (m *levelTable) isLikeLevel(column int) bool {
	name := m.Rows[m.head].Cells[column].Plain
	if name == "" || lexicon.TextColumn.In(name) || lexicon.TitleColumn.In(name) || lexicon.SectionColumn.In(name) || lexicon.About.In(name) || lexicon.Summary.In(name) {
		return false
	}
	words := m.wordsIn(column)
	return words >= minTextWords && 2*words >= m.wordsIn(m.first)
}

// wordsIn returns how many words a cell of a column has, on average.
func (m *levelTable) wordsIn(column int) float64 {
	words, filled := 0, 0
	for _, row := range m.below() {
		if column < len(row.Cells) && row.Cells[column].Plain != "" {
			words, filled = words+len(strings.Fields(row.Cells[column].Plain)), filled+1
		}
	}
	return float64(words) / float64(max(filled, 1))
}

// isLevelCorner reports whether the first cell of a table's head, or its first
// part, as of "Level/Skill", says that levels are below it.
func isLevelCorner(plain string) bool {
	if lexicon.LevelColumn.In(plain) {
		return true
	}
	before, _, found := strings.Cut(plain, "/")
	return found && lexicon.LevelColumn.In(strings.TrimSpace(before))
}

func plains(cells []page.Cell) []string {
	all := make([]string, len(cells))
	for i, c := range cells {
		if !c.Spanned {
			all[i] = c.Plain
		}
	}
	return all
}

// isLevelColumn reports whether a column, from the first that is a level on, is
// one: it has a name, and not one of notes.
func (m levelTable) isLevelColumn(column int) bool {
	head := m.Rows[m.head].Cells
	if column >= len(head) || head[column].Plain == "" || head[column].Spanned {
		return false
	}
	return isRole(head[column].Plain) || !lexicon.About.In(head[column].Plain)
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

// hasCells reports whether a row below the head has a text for each of several columns.
func (m levelTable) hasCells() bool {
	return slices.ContainsFunc(m.below(), func(row page.Row) bool { return len(row.Cells) > 2 && row.Cells[2].Plain != "" })
}

// spansAll reports whether a row has one text for all columns behind the first: it is
// about the level as a whole where other rows have one for each.
func spansAll(row page.Row) bool {
	if len(row.Cells) < 3 || row.Cells[1].Plain == "" {
		return false
	}
	return !slices.ContainsFunc(row.Cells[2:], func(c page.Cell) bool { return !c.Spanned || c.Plain != "" })
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

// isNames reports whether the cells of a table are all names of roles and levels,
// or numbers: such a table lists the levels and says nothing of what they ask for.
func (m levelTable) isNames() bool {
	cells, names, long := 0, 0, 0
	m.eachValue(func(c page.Cell) {
		cells++
		if isRole(c.Plain) || rungOf(c.Plain).says() {
			names++
		}
		if len(strings.Fields(c.Plain)) > maxNameWords {
			long++
		}
	})
	return cells > 0 && long == 0 && 2*names > cells
}

// isShares reports whether most rows of a table are shares of time: percentages.
func (m levelTable) isShares() bool {
	shares, filled := 0, 0
	for _, row := range m.Rows {
		text := ""
		for _, c := range row.Cells {
			text += c.Plain + " "
		}
		if strings.TrimSpace(text) != "" {
			filled++
		}
		if strings.ContainsAny(text, "%٪") && strings.ContainsAny(text, "0123456789") {
			shares++
		}
	}
	return shares >= 2 && 2*shares >= filled
}

// maxNameWords is how many words the name of a level has in a table of such
// names.
const maxNameWords = 5

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
		if roles >= 2 || len(row.Cells) > 1 && scaleIn(plains(row.Cells[1:])) != nil {
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
		corner, _, _ := strings.Cut(m.Rows[m.head].Cells[0].Plain, "/")
		if corner = strings.TrimSpace(corner); lexicon.LevelColumn.In(corner) {
			return capitalize(strings.TrimSuffix(strings.ToLower(corner), "s")) + " " + title
		}
		return textLevel.Text("Number", title)
	}
	return title
}

// trimLevel returns the title of a level; its number is part of it.
func trimLevel(plain string) string { return strings.Trim(plain, " :.") }

func isNumber(title string) bool {
	return !strings.ContainsFunc(title, func(r rune) bool { return r < '0' || r > '9' })
}
