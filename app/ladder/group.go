package ladder

// items counts what a group asks for, with its sections.
func (g *group) items() int {
	n := 0
	for _, row := range g.rows {
		if row.Verdict == AsConsideration || row.Verdict == AsPreparation {
			n++
		}
	}
	for _, s := range g.sections {
		n += s.items()
	}
	return n
}

// proseOnly makes considerations of the paragraphs of a path that has nothing
// else: some ladders describe each skill of a level in a paragraph.
func (g *group) proseOnly() {
	if !g.role || g.filled || g.items() > 0 {
		return
	}
	for _, s := range append([]*group{g}, g.sections...) {
		if s != g && s.prose > 0 {
			s.row.Why = "a heading over one text"
		}
		if s == g && len(g.sections) > 0 && g.sectionProse() > 0 {
			continue // an introduction
		}
		for i, row := range s.rows {
			if row.Verdict == AsGuidance && !row.Nested {
				s.rows[i].Verdict, s.rows[i].Why = AsConsideration, "all that stands under its heading"
				if s != g && s.prose == 1 {
					s.rows[i].Title = s.row.Title
				}
			}
		}
	}
}

// askInProse makes a consideration of the one paragraph of a section: what
// other levels list under the same heading this one says in a sentence.
func (g *group) askInProse() {
	for i, row := range g.rows {
		if row.Verdict == AsGuidance && !row.Nested {
			g.rows[i].Verdict, g.rows[i].Why = AsConsideration, "all that stands under its heading"
			g.rows[i].Title = g.row.Title
		}
	}
}

func (g *group) sectionProse() int {
	n := 0
	for _, s := range g.sections {
		n += s.prose
	}
	return n
}

// flat lists the rows of a path. Sections that ask for nothing are no sections,
// and their text introduces the path, unless the path has nothing else or they
// say that they are yet to be filled.
func (g *group) flat(asked map[string]bool) []Row {
	rows := append([]Row{g.row}, g.rows...)
	asks := g.items() > 0
	for _, s := range g.sections {
		if asks && s.items() == 0 && s.prose == 1 && (asked[s.key] || names().expectations.MatchString(s.row.Title)) {
			s.askInProse()
		}
	}
	for _, s := range g.sections {
		if asks && s.items() == 0 && !s.filled {
			rows = append(rows, s.dissolved()...)
		}
	}
	for _, s := range g.sections {
		if !asks || s.items() > 0 || s.filled {
			rows = append(append(rows, s.row), s.rows...)
		}
	}
	return rows
}

// dissolved is a section that is none: its heading is left out.
func (g *group) dissolved() []Row {
	row := g.row
	if g.cell {
		return g.rows // named for the other levels of its table
	}
	if g.passed {
		row.Verdict, row.Why = LeftOut, "stands in the names of the sections inside it"
		return append([]Row{row}, g.rows...)
	}
	row.Verdict, row.Why = LeftOut, "a heading with nothing to show or do under it"
	return append([]Row{row}, g.rows...)
}

// emptied is a path that is none: all of it is left out.
func (g *group) emptied() []Row {
	all := append([]Row{g.row}, g.rows...)
	all[0].Why = "a heading with nothing to show or do under it"
	for _, s := range g.sections {
		all = append(append(all, s.row), s.rows...)
	}
	for i := range all {
		if all[i].Verdict != LeftOut && i > 0 {
			all[i].Why = "stands under a heading that is no path"
		}
		all[i].Verdict, all[i].Nested = LeftOut, false
	}
	return all
}
