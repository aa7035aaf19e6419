package ladder

import (
	"strings"

	"promodoc/app/ladder/lexicon"
)

// group is a path or a section being built: its own row and the rows below it.
// Headings of the same name in several places of the page share a group.
type group struct {
	row      Row
	key      string // see keyOf
	rows     []Row
	sections []*group

	isRole      bool // a heading named it; a text under it may be all it has
	toBeFilled  bool // a text says that it is still to be written
	paragraphs  int  // among its rows
	isLabel     bool // an item of a list named it
	isCell      bool // a table named it, for several paths
	nameIsSplit bool // its name is part of those of the sections inside it
}

// findGroup returns the group of a title in a list, added if it is new.
func findGroup(list *[]*group, title string, row Row) *group {
	key := keyOf(title)
	for _, g := range *list {
		if g.key == key {
			return g
		}
	}
	row.Title = title
	g := &group{row: row, key: key}
	*list = append(*list, g)
	return g
}

// section returns the section of a title in a path.
func (g *group) section(title string, row Row) *group {
	row.Verdict = AsSection
	return findGroup(&g.sections, title, row)
}

// countItems counts the considerations and preparations of a group, those of its
// sections included.
func (g *group) countItems() int {
	n := 0
	for _, row := range g.rows {
		if row.Verdict == AsConsideration || row.Verdict == AsPreparation {
			n++
		}
	}
	for _, s := range g.sections {
		n += s.countItems()
	}
	return n
}

func (g *group) countSectionParagraphs() int {
	n := 0
	for _, s := range g.sections {
		n += s.paragraphs
	}
	return n
}

// useParagraphs makes considerations of the paragraphs of a path that has
// nothing else: some pages describe each skill of a level in a paragraph.
func (g *group) useParagraphs() {
	if !g.isRole || g.toBeFilled || g.countItems() > 0 {
		return
	}
	if g.countSectionParagraphs() == 0 { // else they introduce the path
		g.makeConsiderations("")
	}
	for _, s := range g.sections {
		title := ""
		if s.paragraphs > 0 {
			s.row.Why = because(ReasonHeadingAboveText)
		}
		if s.paragraphs == 1 {
			title = s.row.Title
		}
		s.makeConsiderations(title)
	}
}

// makeConsiderations makes considerations of the paragraphs. A title that is not
// empty is theirs.
func (g *group) makeConsiderations(title string) {
	for i, row := range g.rows {
		if row.Verdict != AsGuidance || row.Nested || isAside(row.Text) && g.paragraphs > 1 {
			continue
		}
		g.rows[i].Verdict, g.rows[i].Why = AsConsideration, because(ReasonOnlyText)
		if title != "" {
			g.rows[i].Title = title
		}
	}
}

// isAside reports whether all of a paragraph is in italics: beside others that are
// not it introduces them.
func isAside(markdown string) bool {
	inner := strings.Trim(markdown, "*")
	return len(markdown) == len(inner)+2 && markdown[0] == '*' && inner != "" && !strings.Contains(inner, "*")
}

// flatten returns the rows of a path. A section without items is dropped, and
// its text introduces the path, unless the path has nothing else or the section
// is still to be written. If the section's name is in asked, the keys of
// sections that have items on other levels, a single paragraph under it is an
// item too.
func (g *group) flatten(asked map[string]bool) []Row {
	rows := append([]Row{g.row}, g.rows...)
	hasItems := g.countItems() > 0
	for _, s := range g.sections {
		if hasItems && s.countItems() == 0 && s.paragraphs == 1 && (asked[s.key] || lexicon.Expectations.In(s.row.Title)) {
			s.makeConsiderations(s.row.Title)
		}
	}
	var introductions, sections []Row
	for _, s := range g.sections {
		if hasItems && s.countItems() == 0 && !s.toBeFilled {
			introductions = append(introductions, s.dissolve()...)
		} else {
			sections = append(append(sections, s.row), s.rows...)
		}
	}
	return append(append(rows, introductions...), sections...)
}

// dissolve returns the rows of a section without items: its heading is left out.
func (g *group) dissolve() []Row {
	if g.isCell {
		return g.rows // named for the other levels of its table
	}
	row := g.row
	row.Verdict, row.Why = LeftOut, because(ReasonEmptyHeading)
	if g.nameIsSplit {
		row.Why = because(ReasonNameOfSections)
	}
	return append([]Row{row}, g.rows...)
}

// leaveOut returns the rows of a path without items, all left out.
func (g *group) leaveOut() []Row {
	all := append([]Row{g.row}, g.rows...)
	for _, s := range g.sections {
		all = append(append(all, s.row), s.rows...)
	}
	for i := range all {
		switch {
		case i == 0:
			all[i].Why = because(ReasonEmptyHeading)
		case all[i].Verdict != LeftOut:
			all[i].Why = because(ReasonUnderNonPath)
		}
		all[i].Verdict, all[i].Nested = LeftOut, false
	}
	return all
}
