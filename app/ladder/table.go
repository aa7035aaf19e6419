package ladder

import (
	"cmp"
	"strings"
)

// table places the cells of a table.
func (b *builder) table(blk block, c context) {
	m := newMatrix(blk.grid)
	switch {
	case c.about != "":
		b.leaveRows(m, 0, c, c.about)
	case m.way == levelRows && b.page.described && m.overview():
		b.leaveRows(m, 0, c, "an overview of levels that are described elsewhere on the page")
	case m.way == levelColumns:
		b.heads(m, c)
		b.byColumns(m, c)
	case m.way == levelRows:
		b.heads(m, c)
		b.byRows(m, c)
	case c.path != nil && isExpectations(m):
		b.plain(m, c)
	default:
		b.leaveRows(m, 0, c, "a table without levels")
	}
}

func (b *builder) leaveRows(m matrix, from int, c context, why string) {
	for _, row := range m.rows[min(from, len(m.rows)):] {
		if text := rowText(row); text != "" {
			c.leave(b, row.line, text, why)
		}
	}
}

func rowText(row gridRow) string {
	var cells []string
	for _, cell := range row.cells {
		cells = append(cells, cell.plain)
	}
	return short(strings.Trim(strings.Join(cells, " | "), " |"))
}

// heads leaves out what stands above the levels: the names of columns.
func (b *builder) heads(m matrix, c context) {
	out := context{}
	if c.path != nil {
		out.path, out.section = c.path, c.section
	}
	for _, row := range m.rows[:min(m.head+1, len(m.rows))] {
		if text := rowText(row); text != "" {
			out.leave(b, row.line, text, "the heads of a table")
		}
	}
}

// levelPath is the path of a level of a table.
func (b *builder) levelPath(title string, line int, text string, c context, why string) *group {
	name := title
	switch {
	case c.track != "" && !names().role.MatchString(title):
		name = c.track + ": " + title
	case c.path != nil && !b.page.single && !names().role.MatchString(title):
		name = c.path.row.Title + ": " + title
	}
	g := b.group(&b.paths, name, Row{Line: line, Text: text, Verdict: AsPath, Why: why})
	g.role = true
	return g
}

// byColumns makes a path of every column that is a level, going down them. What
// a row is called names its considerations; a row of one cell names a section.
func (b *builder) byColumns(m matrix, c context) {
	heads := m.rows[m.head]
	for column := m.first; column < len(heads.cells); column++ {
		if heads.cells[column].plain == "" || heads.cells[column].spanned {
			continue
		}
		in := c
		in.path = b.levelPath(m.level(heads.cells[column]), heads.line, heads.cells[column].text, c, "a column that names a level")
		in.section = b.tableSection(in, c, heads)
		outer := in.section
		group, name, notes := "", "", false
		for _, row := range m.rows[m.head+1:] {
			if isGroup(row) {
				title := row.cells[0].plain
				notes, in.under = names().about.MatchString(title), preparing(title)
				if !notes {
					outer = b.named(in.path, row, "a row that names those below it")
				}
			}
			if notes || isAlone(row) {
				continue // said once, below
			}
			if m.first > 1 && len(row.cells) > 0 && names().about.MatchString(row.cells[0].plain) {
				b.cell(columnOf(row, column), "Summary", row.line, in) // about the levels as a whole
				continue
			}
			if m.first > 1 && len(row.cells) > 0 && row.cells[0].plain != "" && row.cells[0].plain != group {
				group = row.cells[0].plain
				outer = b.named(in.path, row, "a cell that names the rows beside it")
			}
			if m.first-1 < len(row.cells) && row.cells[m.first-1].plain != "" {
				name = row.cells[m.first-1].plain
			}
			if column >= len(row.cells) || row.cells[column].spanned && row.cells[column].plain == "" {
				continue
			}
			in.section = outer
			b.cell(row.cells[column], cleanLevel(name), row.line, in)
		}
	}
	b.notes(m, c)
}

func columnOf(row gridRow, column int) cell {
	if column < len(row.cells) {
		return row.cells[column]
	}
	return cell{}
}

// notes leaves out the rows of a table that are about it.
func (b *builder) notes(m matrix, c context) {
	out, notes := context{}, false
	if c.path != nil {
		out.path, out.section = c.path, c.section
	}
	for _, row := range m.rows[m.head+1:] {
		if isGroup(row) {
			notes = names().about.MatchString(row.cells[0].plain)
		}
		if m.first > 1 && !isAlone(row) && len(row.cells) > 0 && names().about.MatchString(row.cells[0].plain) {
			out.leave(b, row.line, row.cells[0].text, "says how to read the table")
			continue
		}
		if notes || isAlone(row) && !isGroup(row) {
			out.leave(b, row.line, rowText(row), "a note below the table")
		}
	}
}

// preparing is a title under which things to read, watch or do stand; empty for
// another.
func preparing(title string) string {
	if names().preparations.MatchString(title) && !names().expectations.MatchString(title) {
		return title
	}
	return ""
}

// tableSection is the section that a table's heading names.
func (b *builder) tableSection(in, c context, at gridRow) *group {
	if c.section != nil && in.path == c.path {
		return c.section
	}
	if c.heading == "" || names().container.MatchString(c.heading) {
		return nil
	}
	g := b.group(&in.path.sections, c.heading, Row{Line: at.line, Text: escaped(c.heading), Verdict: AsSection, Why: "the heading that the table stands under"})
	g.cell = true
	return g
}

// named is the section that the first cell of a row names.
func (b *builder) named(path *group, row gridRow, why string) *group {
	g := b.group(&path.sections, cleanTitle(row.cells[0].plain), Row{Line: row.line, Text: row.cells[0].text, Verdict: AsSection, Why: why})
	g.cell = true
	return g
}

// cell places the statements of one cell.
func (b *builder) cell(cl cell, name string, line int, c context) {
	asked, _, isVerb := front(name, b.page.language)
	isVerb = isVerb && !asked.weak && len(strings.Fields(name)) <= 2
	if isVerb {
		c.under = name // a row called "Read" lists what is to be read
	}
	for _, part := range cl.parts {
		if part.line < line {
			part.line = line
		}
		row := b.judged(part, c, true)
		if isVerb && row.Verdict == AsPreparation {
			row.kind = asked.kind
		}
		switch {
		case name == "" || row.Title != "" || isVerb:
		case len(cl.parts) == 1:
			row.Title = name
		default:
			row.Title = name + ": " + lowerFirst(shortTitle(part.plain))
		}
		switch {
		case row.Verdict == AsConsideration && phrases().summary.MatchString(name):
			row.Verdict, row.Why, row.Title = AsGuidance, "sums the level up", ""
		case row.Verdict == AsConsideration:
			row.Why = "a cell of the level"
		}
		c.put(b, row)
		if row.Verdict != LeftOut {
			b.inside(append(append([]item(nil), part.more...), part.nested...), c)
		}
	}
}

func lowerFirst(s string) string {
	words := strings.SplitN(s, " ", 2)
	if len(words) < 2 || strings.ToUpper(words[0]) == words[0] {
		return s
	}
	return strings.ToLower(words[0]) + " " + words[1]
}

// byRows makes a path of every row that is a level. A column of names gives
// titles, a column of areas sections; every other column is a skill.
func (b *builder) byRows(m matrix, c context) {
	heads := m.rows[m.head].cells
	f := columns()
	texts := 0
	for column := 1; column < len(heads); column++ {
		if !f.section.MatchString(heads[column].plain) && !f.title.MatchString(heads[column].plain) {
			texts++
		}
	}
	var level cell
	for _, row := range m.rows[m.head+1:] {
		if len(row.cells) > 0 && row.cells[0].plain != "" {
			level = row.cells[0]
		}
		if level.plain == "" {
			continue
		}
		in := c
		in.path = b.levelPath(m.level(level), row.line, level.text, c, "a row that names a level")
		in.section = b.tableSection(in, c, m.rows[m.head])
		title := ""
		for column := 1; column < len(row.cells) && column < len(heads); column++ {
			cl, head := row.cells[column], strings.TrimSpace(heads[column].plain)
			switch {
			case cl.plain == "":
			case f.section.MatchString(head) && texts > 0:
				in.section = b.group(&in.path.sections, cleanTitle(cl.plain), Row{Line: row.line, Text: cl.text, Verdict: AsSection, Why: "a cell that names an area"})
			case f.title.MatchString(head) && texts > 0:
				title = cl.plain
			case texts == 1 || f.text.MatchString(head):
				b.cell(cl, title, row.line, in)
			default:
				skill := in
				if under := preparing(head); under != "" {
					skill.under = under
				}
				b.cell(cl, cmp.Or(head, title), row.line, skill)
			}
		}
	}
}

// isExpectations reports whether a table without levels names what is asked
// for, and says it beside: sentences, not numbers.
func isExpectations(m matrix) bool {
	sentences, cells := 0, 0
	for _, row := range m.rows[min(m.head+1, len(m.rows)):] {
		for _, cl := range row.cells[min(1, len(row.cells)):] {
			if cl.plain == "" {
				continue
			}
			cells++
			if len(strings.Fields(cl.plain)) >= 3 {
				sentences++
			}
		}
	}
	return sentences > 0 && 2*sentences >= cells
}

// plain reads a table of one path: what the first cell names, the second says,
// and further ones add to.
func (b *builder) plain(m matrix, c context) {
	b.heads(m, c)
	heads := m.rows[m.head].cells
	for _, row := range m.rows[m.head+1:] {
		if isGroup(row) {
			c.section = b.named(c.path, row, "a row that names those below it")
			continue
		}
		if len(row.cells) < 2 {
			continue
		}
		b.cell(row.cells[1], cleanLevel(row.cells[0].plain), row.line, c)
		for column := 2; column < len(row.cells); column++ {
			for _, part := range row.cells[column].parts {
				text := part.text
				if column < len(heads) && heads[column].plain != "" {
					text = "**" + escaped(heads[column].plain) + "**: " + text
				}
				c.put(b, Row{Line: row.line, Text: text, Verdict: AsGuidance, Why: "stands beside the statement", Nested: true})
			}
		}
	}
}
