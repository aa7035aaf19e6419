package ladder

import (
	"regexp"
	"strings"
	"sync"
)

// way is how the levels of a table lie.
type way int

const (
	noLevels way = iota
	levelColumns
	levelRows
)

// matrix is a table whose levels were found.
type matrix struct {
	grid
	way   way
	head  int // the row of the columns' names
	first int // of levelColumns: the first column that is a level
	named bool
}

// columns are the names that columns have by what is in them.
var columns = sync.OnceValue(func() (f struct{ level, section, title, text *regexp.Regexp }) {
	f.level = regexp.MustCompile(`(?i)^(level|levels|grade|band|stage|step|tier|role|job title|position|stufe|ebene|rolle|niveau|échelon|rôle|poste|nivel|puesto|rol|livello|nível)$`)
	f.section = regexp.MustCompile(`(?i)^(area|areas|category|categories|dimension|theme|section|group|pillar|domain|axis|bereich|kategorie|domaine|catégorie|axe|área|categoría|ámbito)$`)
	f.title = regexp.MustCompile(`(?i)^(name|title|label|competenc(y|ies)|skill|skills|behaviou?r name|topic|attribute|kompetenz|fähigkeit|thema|bezeichnung|compétence|nom|competencia|habilidad|nombre)$`)
	f.text = regexp.MustCompile(`(?i)(what it means|what this means|description|expectations?|behaviou?rs?|statement|definition|summary|requirements?|meaning|details|looks like|beschreibung|erwartung|verhalten|bedeutung|description|attente|comportement|signification|descripción|expectativa|comportamiento|significado)`)
	return f
})

func newMatrix(g grid) matrix {
	m := matrix{grid: g, head: headRow(g)}
	if m.head >= len(g.rows)-1 {
		return m
	}
	heads := g.rows[m.head].cells
	roles, rest := 0, 0
	for c := 1; c < len(heads); c++ {
		switch {
		case isRole(heads[c].plain):
			if roles == 0 {
				m.first = c
			}
			roles++
		case heads[c].plain != "" && roles > 0:
			rest++
		}
	}
	if roles >= 2 && roles > rest || roles == 1 && len(heads) == 2 && !columns().level.MatchString(heads[0].plain) {
		m.way = levelColumns
		return m
	}
	m.named = len(heads) > 0 && columns().level.MatchString(heads[0].plain)
	levels, others := 0, 0
	for _, row := range g.rows[m.head+1:] {
		if len(row.cells) == 0 || row.cells[0].plain == "" {
			continue
		}
		if isRole(row.cells[0].plain) {
			levels++
		} else {
			others++
		}
	}
	switch {
	case m.named && levels == 0 && roles > 0:
		m.way, m.first = levelColumns, 1 // the corner speaks of the columns
	case levels > 0 && levels > others && (levels > 1 || m.named) || m.named && others > 0 && others < 15:
		m.way = levelRows
	}
	return m
}

// overview reports whether a table of levels only lists them: its cells are
// names and numbers, and no sentence says what is asked for.
func (m matrix) overview() bool {
	cells, long := 0, 0
	for _, row := range m.rows[min(m.head+1, len(m.rows)):] {
		for _, c := range row.cells[min(1, len(row.cells)):] {
			if c.plain != "" {
				cells++
				if len(strings.Fields(c.plain)) > 3 {
					long++
				}
			}
		}
	}
	return 5*long < cells
}

// headRow finds the row that names the columns: one of the first that names
// several levels, since sheets have titles and notes above it; else the first
// that has more than one cell.
func headRow(g grid) int {
	const searched = 12
	for i, row := range g.rows[:min(searched, len(g.rows))] {
		roles := 0
		for _, c := range row.cells[min(1, len(row.cells)):] {
			if isRole(c.plain) {
				roles++
			}
		}
		if roles >= 2 {
			return i
		}
	}
	for i, row := range g.rows {
		if filledCells(row) > 1 {
			return i
		}
	}
	return len(g.rows)
}

func filledCells(row gridRow) int {
	n := 0
	for _, c := range row.cells {
		if c.plain != "" {
			n++
		}
	}
	return n
}

// isGroup reports whether a row names the ones below it, as opposed to a note
// that stands in a row of its own.
func isGroup(row gridRow) bool { return isAlone(row) && !isSentence(row.cells[0].plain) }

// isAlone reports whether only the first cell of a row says something.
func isAlone(row gridRow) bool {
	return len(row.cells) > 1 && row.cells[0].plain != "" && !row.cells[0].spanned && filledCells(row) == 1
}

func isSentence(plain string) bool {
	return len(strings.Fields(plain)) > 8 || strings.HasSuffix(plain, ".") || unnumbered(plain) != plain && len(strings.Fields(plain)) > 4
}

// level is the title of a level, where the table's corner may say what its
// number counts.
func (m matrix) level(c cell) string {
	title := cleanLevel(c.plain)
	if len(title) <= 3 && m.head < len(m.rows) && len(m.rows[m.head].cells) > 0 && !isWord(title) {
		corner := m.rows[m.head].cells[0].plain
		if columns().level.MatchString(corner) {
			return capital(strings.TrimSuffix(strings.ToLower(corner), "s")) + " " + title
		}
	}
	return title
}

// cleanLevel is the title of a level: its number is its name.
func cleanLevel(plain string) string { return strings.Trim(plain, " :.") }

// isWord reports whether a short title is more than a number.
func isWord(title string) bool {
	return strings.ContainsFunc(title, func(r rune) bool { return r < '0' || r > '9' })
}
