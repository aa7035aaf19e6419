package ladder

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// The measures of a table of records.
const (
	minTextWords  = 3.5 // words of a statement, on average
	maxLabelWords = 6.0 // of what names a level or a skill
	minFacts      = 0.8 // of a column, what are days, numbers or addresses
)

// column is what the cells of a column have in common.
type column struct {
	name     string
	values   []string // those that differ, in order
	filled   int
	words    float64 // of a cell, on average
	facts    float64 // the share of days, numbers and addresses
	isLevels float64 // how much says that they are levels
}

// records arranges a table of records - a level, a skill and what is asked for in
// each row, among other columns in any order - as the level, the skill and the text.
// It judges the columns by what is in them, and by their names only besides. It
// reports false if the table is none; head is the row that names the columns.
func records(t page.Table, head int) (arranged page.Table, left []string, found bool) {
	if head >= len(t.Rows)-1 {
		return t, nil, false
	}
	columns := measure(t, head)
	level, skill, text := -1, -1, -1
	texts := 0
	for i, c := range columns {
		switch {
		case c.filled == 0 || c.facts >= minFacts:
		case c.words >= minTextWords && 2*len(c.values) > c.filled && c.isLevels < 1:
			texts++
			if text < 0 || c.words > columns[text].words {
				text = i
			}
		case c.words <= maxLabelWords && c.isLevels > 0 && (level < 0 || c.isLevels > columns[level].isLevels):
			level = i
		}
	}
	if level < 0 || texts != 1 || level == text {
		return t, nil, false
	}
	for i, c := range columns {
		if i != level && i != text && c.namesSkills() && (skill < 0 || c.isTitleBefore(columns[skill])) {
			skill = i
		}
	}
	isOnce := columns[text].filled <= len(columns[level].values)
	switch {
	case isOnce && skill >= 0, isOnce && level == 0, len(t.Rows) == head+2 && !lexicon.LevelColumn.In(columns[level].name):
		return t, nil, false // a row has all of its level
	}
	order := [3]int{level, skill, text}
	return arrange(t, head, columns, order), dropped(columns, order), true
}

// namesSkills reports whether the cells of a column can be the names of skills.
func (c column) namesSkills() bool {
	return c.filled > 0 && c.facts < minFacts && c.words <= maxLabelWords && len(c.values) > 1
}

// isTitleBefore reports whether the name of a column says rather than that of another that
// titles are in it.
func (c column) isTitleBefore(other column) bool {
	return lexicon.TitleColumn.In(c.name) || lexicon.SectionColumn.In(c.name) && !lexicon.TitleColumn.In(other.name)
}

// measure measures the columns of a table.
func measure(t page.Table, head int) []column {
	columns := make([]column, len(t.Rows[head].Cells))
	seen := make([]map[string]bool, len(columns))
	words, facts := make([]int, len(columns)), make([]int, len(columns))
	for i, c := range t.Rows[head].Cells {
		columns[i].name, seen[i] = c.Plain, map[string]bool{}
	}
	for _, row := range t.Rows[head+1:] {
		for i, c := range row.Cells[:min(len(row.Cells), len(columns))] {
			if c.Plain == "" {
				continue
			}
			columns[i].filled++
			words[i] += len(strings.Fields(c.Plain))
			if page.IsFact(c.Plain) {
				facts[i]++
			}
			if !seen[i][c.Plain] {
				seen[i][c.Plain] = true
				columns[i].values = append(columns[i].values, c.Plain)
			}
		}
	}
	for i := range columns {
		c := &columns[i]
		if c.filled > 0 {
			c.words, c.facts = float64(words[i])/float64(c.filled), float64(facts[i])/float64(c.filled)
			c.isLevels = c.levels()
		}
	}
	return columns
}

// levels says how much speaks for a column of levels: 0 if nothing does.
func (c column) levels() float64 {
	if len(c.values) > maxRungs {
		return 0
	}
	score, roles := 0.0, 0
	for _, v := range c.values {
		if isRole(v) {
			roles++
		}
	}
	if isScale(c.values) {
		score++
	}
	score += float64(roles) / float64(len(c.values))
	if lexicon.LevelColumn.In(c.name) {
		score++
	}
	if len(c.values) < c.filled && score > 0 {
		score += 0.5
	}
	return score
}

// arrange returns the table with the level, the skill and the text in its first
// columns, and no others. Columns keep the names that say what they are.
func arrange(t page.Table, head int, columns []column, order [3]int) page.Table {
	names := [3]string{"Level", "Skill", "Description"}
	if order[1] >= 0 && hasRepeats(t, head, order[0], order[1]) {
		names[1] = "Area"
	}
	isKnown := [3]func(string) bool{lexicon.LevelColumn.In, lexicon.TitleColumn.In, lexicon.TextColumn.In}
	if names[1] == "Area" {
		isKnown[1] = lexicon.SectionColumn.In
	}
	for n, at := range order {
		if at >= 0 && isKnown[n](columns[at].name) {
			names[n] = columns[at].name
		}
	}
	out := page.Table{Rows: slices.Clone(t.Rows[:head])}
	for i, row := range t.Rows[head:] {
		var cells []page.Cell
		for n, at := range order {
			switch {
			case at < 0:
				continue
			case i == 0:
				cells = append(cells, page.Cell{Text: page.Text{Plain: names[n], Markdown: names[n]}})
			case at < len(row.Cells):
				cells = append(cells, row.Cells[at])
			default:
				cells = append(cells, page.Cell{})
			}
		}
		out.Rows = append(out.Rows, page.Row{Line: row.Line, Cells: cells})
	}
	return out
}

// dropped returns the names of the columns that are not in an arranged table.
func dropped(columns []column, order [3]int) []string {
	var names []string
	for i, c := range columns {
		if !slices.Contains(order[:], i) && c.filled > 0 {
			names = append(names, cmp.Or(c.name, c.values[0]))
		}
	}
	return names
}

// hasRepeats reports whether a level has several rows of one skill.
func hasRepeats(t page.Table, head, level, skill int) bool {
	rows, different := 0, map[[2]string]bool{}
	at := ""
	for _, row := range t.Rows[head+1:] {
		if max(level, skill) >= len(row.Cells) {
			continue
		}
		if text := row.Cells[level].Plain; text != "" {
			at = text
		}
		rows++
		different[[2]string{at, row.Cells[skill].Plain}] = true
	}
	return len(different) < rows
}
