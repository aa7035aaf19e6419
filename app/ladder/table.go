package ladder

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/ladder/lexicon"
	"promodoc/app/ladder/page"
)

// addTable adds the cells of a table.
func (b *builder) addTable(block page.Block, c context) {
	m := b.outline.levelTable(block.Table)
	switch {
	case c.leftOut != (Reason{}):
		b.leaveOutRows(m.Rows, c, c.leftOut)
	case m.axis != noLevels && m.isNames():
		b.leaveOutRows(m.Rows, c, because(ReasonLevelNames))
	case m.axis == rowLevels && b.outline.hasDescriptions && m.isOverview():
		b.leaveOutRows(m.Rows, c, because(ReasonLevelOverview))
	case m.axis == columnLevels:
		b.leaveOutHead(m, c)
		b.addColumns(m, c)
	case m.axis == rowLevels:
		b.leaveOutHead(m, c)
		b.addRows(m, c)
	case c.path != nil && m.isShares():
		b.leaveOutRows(m.Rows, c, because(ReasonShares))
	case c.path != nil && m.isExpectations():
		b.leaveOutHead(m, c)
		b.addExpectations(m, c)
	default:
		b.leaveOutRows(m.Rows, c, because(ReasonTableWithoutLevels))
	}
}

func (b *builder) leaveOutRows(rows []page.Row, c context, why Reason) {
	for _, row := range rows {
		if text := rowText(row); text != "" {
			c.leaveOut(b, row.Line, text, why)
		}
	}
}

func rowText(row page.Row) string {
	var cells []string
	for _, cell := range row.Cells {
		cells = append(cells, cell.Plain)
	}
	return page.Excerpt(strings.Trim(strings.Join(cells, " | "), " |"))
}

// leaveOutHead leaves out the names of the columns and the rows above them.
func (b *builder) leaveOutHead(m levelTable, c context) {
	b.leaveOutRows(m.Rows[:min(m.head+1, len(m.Rows))], c.withoutPath(), because(ReasonTableHead))
	for _, name := range m.left {
		c.withoutPath().leaveOut(b, m.Rows[m.head].Line, page.Excerpt(name), because(ReasonNotesColumn))
	}
}

// withoutPath returns the context for rows that belong to a table as a whole:
// without a section if there is no path.
func (c context) withoutPath() context {
	if c.path == nil {
		return context{}
	}
	return context{path: c.path, section: c.section}
}

// levelPath returns the path of a level of a table.
func (b *builder) levelPath(title string, line int, text string, c context, why ReasonKind) *group {
	name := title
	switch isRoleName := lexicon.Role.In(title); {
	case isRoleName:
	case b.withRoleAbove(title, c) != title:
		name = b.withRoleAbove(title, c)
	case c.track != "":
		name = c.track + ": " + title
	case c.path != nil && !b.outline.isPath:
		name = c.path.row.Title + ": " + title
	}
	g := b.path(name, Row{Line: line, Text: text, Why: because(why), ladder: b.ladders + 1})
	g.isRole = true
	return g
}

// withRoleAbove returns the title of a level with the role that a heading above
// its table names.
func (b *builder) withRoleAbove(title string, c context) string {
	above := []string{c.heading, c.track}
	if c.path != nil {
		above = append(above, c.path.row.Title)
	}
	if !b.outline.fromName {
		above = append(above, b.outline.title)
	}
	for _, heading := range above {
		if name := withRole(heading, title); name != title {
			return name
		}
	}
	return title
}

// addColumns makes a path of each column that is a level, going down the column.
// The first cell of a row names its considerations; a row of one cell names a
// section.
func (b *builder) addColumns(m levelTable, c context) {
	b.ladders++
	head, titles := m.Rows[m.head], m.titleRow()
	for column := m.first; column < len(head.Cells); column++ {
		if m.isLevelColumn(column) {
			b.addColumn(m, column, titles, c)
		}
	}
	b.leaveOutNotes(m, titles, c)
}

// summaryName is a name of cells that lexicon.Summary has: they are about a
// level as a whole.
const summaryName = "Summary"

func (b *builder) addColumn(m levelTable, column int, titles titleLine, c context) {
	head := m.Rows[m.head]
	in := c
	in.path = b.levelPath(m.titleOf(head.Cells[column], titles.cell(column)), head.Line, head.Cells[column].Markdown, c, ReasonLevelColumn)
	in.section = b.tableSection(in, c, head)
	section := in.section
	group, name, isNote := "", "", false
	for _, row := range m.below() {
		if row.Line == titles.line {
			continue
		}
		if isLabelRow(row) {
			title := row.Cells[0].Plain
			isNote, in.under = lexicon.About.In(title), preparationsTitle(title)
			if !isNote {
				section = b.cellSection(in.path, row, ReasonLabelRow)
			}
		}
		if isNote || isSingle(row) {
			continue // leaveOutNotes adds notes
		}
		if m.isLegend(row) {
			var cell page.Cell
			if column < len(row.Cells) {
				cell = row.Cells[column]
			}
			b.addCell(cell, summaryName, row.Line, in)
			continue
		}
		if m.first > 1 && len(row.Cells) > 0 && row.Cells[0].Plain != "" && row.Cells[0].Plain != group {
			group = row.Cells[0].Plain
			section = b.cellSection(in.path, row, ReasonLabelCell)
		}
		if m.first-1 < len(row.Cells) && row.Cells[m.first-1].Plain != "" {
			name = row.Cells[m.first-1].Plain
		}
		if column >= len(row.Cells) || row.Cells[column].Spanned && row.Cells[column].Plain == "" {
			continue
		}
		in.section = section
		b.addCell(row.Cells[column], trimLevel(name), row.Line, in)
	}
}

// isLegend reports whether a row is about the table or the levels as a whole.
func (m levelTable) isLegend(row page.Row) bool {
	return m.first > 1 && !isSingle(row) && len(row.Cells) > 0 && lexicon.About.In(row.Cells[0].Plain)
}

// leaveOutNotes leaves out the rows of a table that are about it.
func (b *builder) leaveOutNotes(m levelTable, titles titleLine, c context) {
	out, isNote, isLevel := c.withoutPath(), false, map[int]bool{}
	for column := m.first; column < len(m.Rows[m.head].Cells); column++ {
		isLevel[column] = m.isLevelColumn(column)
	}
	for _, row := range m.below() {
		if isLabelRow(row) {
			isNote = lexicon.About.In(row.Cells[0].Plain)
		}
		switch {
		case row.Line == titles.line:
			out.leaveOut(b, row.Line, rowText(row), because(ReasonTableHead))
		case m.isLegend(row):
			out.leaveOut(b, row.Line, row.Cells[0].Markdown, because(ReasonTableLegend))
		case isNote, isSingle(row) && !isLabelRow(row):
			out.leaveOut(b, row.Line, rowText(row), because(ReasonTableNote))
		case !isSingle(row):
			b.leaveOutUnnamed(m, row, isLevel, out)
		}
	}
}

// leaveOutUnnamed leaves out the cells of a row whose column names no level.
func (b *builder) leaveOutUnnamed(m levelTable, row page.Row, isLevel map[int]bool, c context) {
	head := m.Rows[m.head].Cells
	for column := m.first; column < len(row.Cells); column++ {
		cell, why := row.Cells[column], ReasonUnnamedColumn
		if column < len(head) && head[column].Plain != "" {
			why = ReasonNotesColumn
		}
		if !isLevel[column] && cell.Plain != "" && !cell.Spanned {
			c.leaveOut(b, row.Line, page.Excerpt(cell.Plain), because(why))
		}
	}
}

// tableSection returns the section that the heading above a table names; nil for
// none.
func (b *builder) tableSection(in, c context, at page.Row) *group {
	if c.section != nil && in.path == c.path {
		return c.section
	}
	if c.heading == "" || lexicon.Framework.In(c.heading) {
		return nil
	}
	g := in.path.section(c.heading, Row{Line: at.Line, Text: page.EscapeMarkdown(c.heading), Why: because(ReasonHeadingAboveTable)})
	g.isCell = true
	return g
}

// cellSection returns the section that the first cell of a row names.
func (b *builder) cellSection(path *group, row page.Row, why ReasonKind) *group {
	g := path.section(cleanTitle(row.Cells[0].Plain), Row{Line: row.Line, Text: row.Cells[0].Markdown, Why: because(why)})
	g.isCell = true
	return g
}

// maxFactWords is the most words of what a cell says about the job, such as who may
// apply, unlike a sentence on a skill of that name.
const maxFactWords = 8

// addCell adds the statements of a cell. name is what its row or column is
// called; line is that of the row.
func (b *builder) addCell(cell page.Cell, name string, line int, c context) {
	if lexicon.IsJobFacts(name) && !strings.HasSuffix(cell.Plain, ".") && len(strings.Fields(cell.Plain)) <= maxFactWords {
		c.leaveOut(b, line, page.Excerpt(cell.Plain), because(ReasonJobFacts))
		return
	}
	verb, _, isVerb := lexicon.FindVerb(name, b.outline.language)
	isVerb = isVerb && !verb.Weak && len(strings.Fields(name)) <= 2
	if isVerb {
		c.under = name // a row called "Read" lists what is to be read
	}
	skill := name
	if skill == "" && c.section != nil {
		skill = c.section.row.Title
	}
	for _, part := range cell.Parts {
		part.Line = max(part.Line, line)
		row := b.itemRow(part, c, true)
		row.skill = skill
		if isVerb && row.Verdict == AsPreparation {
			row.kind = verb.Kind
		}
		switch {
		case len(cell.Parts) == 1 && name != "" && !isVerb && row.Text == part.Markdown:
			row.Title = name // whatever the text is labelled
		case name == "" || row.Title != "" || isVerb:
		default:
			row.Title = name + ": " + lowerFirst(titleWithin(part.Plain, max(minRest, maxClause-len(name))))
		}
		switch {
		case row.Verdict == AsConsideration && lexicon.Summary.In(name):
			row.Verdict, row.Why, row.Title, row.Text = AsGuidance, because(ReasonLevelSummary), "", part.Markdown
		case row.Verdict == AsConsideration:
			row.Why = because(ReasonLevelCell)
		}
		c.add(b, row)
		if row.Verdict != LeftOut {
			b.addNested(slices.Concat(part.More, part.Nested), c)
		}
	}
}

// minRest is the length in runes that is left for a title behind the name of its
// row.
const minRest = 30

// lowerFirst returns a text with its first word in lower case, unless that is
// all in capitals or the only one.
func lowerFirst(s string) string {
	first, rest, found := strings.Cut(s, " ")
	if !found || strings.ToUpper(first) == first {
		return s
	}
	return strings.ToLower(first) + " " + rest
}

// addRows makes a path of each row that is a level. A column of names gives
// titles, a column of areas sections; each other column is a skill.
func (b *builder) addRows(m levelTable, c context) {
	b.ladders++
	names := m.names()
	texts := 0 // columns of statements
	for _, cell := range names[min(1, len(names)):] {
		if !lexicon.SectionColumn.In(cell.Plain) && !lexicon.TitleColumn.In(cell.Plain) {
			texts++
		}
	}
	var level page.Cell
	isNote := false
	titleColumn, hasCells := m.titleColumn(names), m.hasCells()
	for _, row := range m.below() {
		isNote = isNote || isLabelRow(row) && lexicon.About.In(row.Cells[0].Plain)
		if isNote || isSingle(row) && isSentence(row.Cells[0].Plain) {
			c.withoutPath().leaveOut(b, row.Line, rowText(row), because(ReasonTableNote))
			continue
		}
		if len(row.Cells) > 0 && row.Cells[0].Plain != "" {
			level = row.Cells[0]
		}
		if level.Plain == "" {
			continue
		}
		in := c
		title := ""
		if titleColumn > 0 && titleColumn < len(row.Cells) {
			title = row.Cells[titleColumn].Plain
			row.Cells = slices.Clone(row.Cells)
			row.Cells[titleColumn] = page.Cell{}
		}
		in.path = b.levelPath(m.titleOf(level, title), row.Line, level.Markdown, c, ReasonLevelRow)
		if hasCells && spansAll(row) {
			b.addCell(row.Cells[1], summaryName, row.Line, in)
			continue
		}
		in.section = b.tableSection(in, c, m.Rows[m.head])
		b.addRow(names, row, texts, in)
	}
}

// addRow adds the cells of a row that is a level.
func (b *builder) addRow(names []page.Cell, row page.Row, texts int, c context) {
	title := ""
	for column := 1; column < len(row.Cells); column++ {
		cell, name := row.Cells[column], ""
		if column < len(names) {
			name = strings.TrimSpace(names[column].Plain)
		}
		switch {
		case cell.Plain == "":
		case lexicon.About.In(name) && preparationsTitle(name) == "":
			notes := c
			notes.leftOut = because(ReasonNotesColumn)
			b.leaveOutAll(cell.Parts, notes)
		case lexicon.SectionColumn.In(name) && texts > 0:
			c.section = c.path.section(cleanTitle(cell.Plain), Row{Line: row.Line, Text: cell.Markdown, Why: because(ReasonAreaCell)})
		case lexicon.TitleColumn.In(name) && texts > 0:
			title = cell.Plain
		case texts == 1 || lexicon.TextColumn.In(name):
			b.addCell(cell, title, row.Line, c)
		default:
			skill := c
			skill.under = cmp.Or(preparationsTitle(name), c.under)
			b.addCell(cell, cmp.Or(name, title), row.Line, skill)
		}
	}
}

// addExpectations adds a table of one path: the first cell of a row names what
// the second one says, and further cells are its guidance.
func (b *builder) addExpectations(m levelTable, c context) {
	head := m.Rows[m.head].Cells
	for _, row := range m.below() {
		if isLabelRow(row) {
			c.section = b.cellSection(c.path, row, ReasonLabelRow)
			continue
		}
		if len(row.Cells) < 2 {
			continue
		}
		b.addCell(row.Cells[1], trimLevel(row.Cells[0].Plain), row.Line, c)
		for column := 2; column < len(row.Cells); column++ {
			for _, part := range row.Cells[column].Parts {
				text := part.Markdown
				if column < len(head) && head[column].Plain != "" {
					text = namedText(head[column].Plain, text)
				}
				c.add(b, Row{Line: row.Line, Text: text, Verdict: AsGuidance, Why: because(ReasonBesideStatement), Nested: true})
			}
		}
	}
}
