package ladder

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"promodoc/app/ids"
	"promodoc/app/ladder/page"
	"promodoc/app/message"
)

// DraftPath is a path of a draft.
type DraftPath struct {
	Row            int // the row of its title; -1 for rows before the first path
	Title, ID      string
	First, Last    int // its rows, from First to before Last
	Considerations int
	Preparations   int
	ToBeFilled     bool // it has neither considerations nor preparations
}

// WithVerdict returns the draft with a verdict that the user chose for a row.
// Making a path of a row that WithoutPath left out restores the rows of the
// path.
func (d Draft) WithVerdict(row int, v Verdict) Draft {
	if row < 0 || row >= len(d.Rows) || d.Rows[row].Verdict == v {
		return d
	}
	d.Rows = slices.Clone(d.Rows)
	if d.Rows[row].pathLeftOut && v == AsPath {
		for i := row; i < len(d.Rows) && (i == row || d.Rows[i].inLeftOut); i++ {
			d.Rows[i].Verdict, d.Rows[i].Why = d.Rows[i].before, d.Rows[i].beforeWhy
			d.Rows[i].pathLeftOut, d.Rows[i].inLeftOut = false, false
		}
		return d
	}
	d.Rows[row].Verdict, d.Rows[row].Why, d.Rows[row].Chosen = v, because(ReasonUserChoice), true
	if v == AsConsideration || v == AsPreparation {
		d.Rows[row].Nested = false
	}
	return d
}

// WithTitle returns the draft with another short title for a row.
func (d Draft) WithTitle(row int, title string) Draft {
	if row < 0 || row >= len(d.Rows) {
		return d
	}
	d.Rows = slices.Clone(d.Rows)
	d.Rows[row].Title = strings.TrimSpace(title)
	return d
}

// WithoutPath returns the draft without the path whose title is in a row: all
// its rows are left out.
func (d Draft) WithoutPath(row int) Draft {
	for _, part := range d.Outline() {
		if part.Row != row || row < 0 {
			continue
		}
		d.Rows = slices.Clone(d.Rows)
		for i := part.First; i < part.Last; i++ {
			r := &d.Rows[i]
			r.before, r.beforeWhy = r.Verdict, r.Why
			r.pathLeftOut, r.inLeftOut = i == row, i != row
			if r.Verdict != LeftOut {
				r.Verdict, r.Why = LeftOut, because(ReasonPathLeftOut)
			}
		}
		d.Rows[row].Why, d.Rows[row].Chosen = because(ReasonUserChoice), true
	}
	return d
}

// Joined returns the draft with the path whose title is in one row put at the end
// of that in another. Sections of the same name become one.
func (d Draft) Joined(row, with int) Draft {
	var from, to DraftPath
	for _, part := range d.Outline() {
		switch {
		case part.Row < 0:
		case part.Row == row:
			from = part
		case part.Row == with:
			to = part
		}
	}
	if from.Last == 0 || to.Last == 0 {
		return d
	}
	rows := slices.Clone(d.Rows[from.First:from.Last])
	rows[0].Verdict, rows[0].Why = LeftOut, Reason{ReasonJoined, page.Excerpt(to.Title)}
	joined := bySection(d.Rows[to.First:to.Last])
	for i, section := range bySection(rows) {
		at := 0
		if i > 0 {
			at = slices.IndexFunc(joined, func(other []Row) bool {
				return other[0].Verdict == AsSection && keyOf(other[0].title()) == keyOf(section[0].title())
			})
		}
		if at < 0 {
			joined = append(joined, section)
			continue
		}
		if i > 0 {
			section[0].Verdict, section[0].Why = LeftOut, rows[0].Why
		}
		joined[at] = append(slices.Clone(joined[at]), section...)
	}
	all := make([]Row, 0, len(d.Rows))
	for i := 0; i < len(d.Rows); i++ {
		switch i {
		case from.First:
			i = from.Last - 1
		case to.First:
			all = append(all, slices.Concat(joined...)...)
			i = to.Last - 1
		default:
			all = append(all, d.Rows[i])
		}
	}
	d.Rows = all
	return d
}

// bySection splits the rows of a path: those before its first section, then those
// of each.
func bySection(rows []Row) [][]Row {
	var all [][]Row
	first := 0
	for i, r := range rows {
		if r.Verdict == AsSection {
			all = append(all, rows[first:i])
			first = i
		}
	}
	return append(all, rows[first:])
}

// Place says where a row is on the page. It finds the row in another reading.
type Place struct {
	Line int
	Text string
	Nth  int // of the rows of that line and text, counted from 0
}

// PlaceOf returns the place of a row.
func (d Draft) PlaceOf(row int) Place {
	if row < 0 || row >= len(d.Rows) {
		return Place{}
	}
	p := Place{Line: d.Rows[row].Line, Text: d.Rows[row].Text}
	for _, r := range d.Rows[:row] {
		if r.Line == p.Line && r.Text == p.Text {
			p.Nth++
		}
	}
	return p
}

// RowAt returns the row of a place, and whether there is one.
func (d Draft) RowAt(p Place) (row int, found bool) {
	for i, r := range d.Rows {
		if r.Line != p.Line || r.Text != p.Text {
			continue
		}
		if p.Nth == 0 {
			return i, true
		}
		p.Nth--
	}
	return 0, false
}

// Choices returns the verdicts that the user can choose for a row: none if
// its path was left out.
func (d Draft) Choices(row int) []Verdict {
	if row < 0 || row >= len(d.Rows) || d.Rows[row].inLeftOut {
		return nil
	}
	return slices.Clone(Verdicts)
}

// LeftOut returns the rows that are left out.
func (d Draft) LeftOut() []Row {
	var out []Row
	for _, r := range d.Rows {
		if r.Verdict == LeftOut {
			out = append(out, r)
		}
	}
	return out
}

// Outline returns the paths of the draft.
func (d Draft) Outline() []DraftPath {
	var parts []DraftPath
	first := DraftPath{Row: -1, Title: cmp.Or(d.Title, textGeneral.Text())}
	at := &first
	for i, r := range d.Rows {
		if r.Verdict == AsPath {
			at.Last = i
			if at == &first && !first.isEmpty() {
				parts = append(parts, first)
			}
			parts = append(parts, DraftPath{Row: i, Title: r.title(), First: i})
			at = &parts[len(parts)-1]
		}
		switch r.Verdict {
		case AsConsideration:
			at.Considerations++
		case AsPreparation:
			at.Preparations++
		}
	}
	at.Last = len(d.Rows)
	if at == &first && !first.isEmpty() {
		parts = append(parts, first)
	}
	var taken ids.Set
	for i := range parts {
		parts[i].ID = freeID(&taken, parts[i].Title, "path")
		parts[i].ToBeFilled = parts[i].isEmpty()
	}
	return parts
}

func (p DraftPath) isEmpty() bool { return p.Considerations+p.Preparations == 0 }

// title returns the title of a row: the one it has, else one made of its first
// words.
func (r Row) title() string {
	return cmp.Or(r.Title, shortTitle(cmp.Or(r.plain, r.Text)), textUntitled.Text())
}

// freeID returns a free id for a title, or for the fallback if the title
// makes none.
func freeID(taken *ids.Set, title, fallback string) string {
	return taken.Add(cmp.Or(ids.ShortSlug(title), fallback))
}

// Part is a part of the page: what is under a heading, or a list, table or text
// that is under none.
type Part struct {
	Lines   []int // for Options: of the heading, or else of all there is
	Title   string
	Heading bool
}

// PartAt returns the part of the page that a line is in. It reports false for a
// line before all parts.
func (d Draft) PartAt(line int) (Part, bool) {
	if d.source == nil {
		return Part{}, false
	}
	var open []page.Block // headings, each below the one before
	var block page.Block
	for _, b := range d.source.page.Blocks {
		if isBoldHeading(b) {
			b.Kind, b.Level = page.Heading, boldLevel
		}
		if b.Line > line {
			break
		}
		if b.Kind == page.Heading || b.Kind == page.HeadingEnd {
			for len(open) > 0 && open[len(open)-1].Level >= b.Level {
				open = open[:len(open)-1]
			}
		}
		switch b.Kind {
		case page.HeadingEnd:
		case page.Heading:
			open = append(open, b)
		default:
			block = b
		}
	}
	if n := len(open); n > 0 {
		return Part{Lines: []int{open[n-1].Line}, Title: cleanTitle(open[n-1].Plain), Heading: true}, true
	}
	lines, title := []int{block.Line}, block.Plain
	switch block.Kind {
	case page.List:
		lines, title = nil, block.Items[0].Plain
		for _, item := range block.Items {
			lines = append(lines, item.Line)
		}
	case page.TableBlock:
		lines, title = []int{block.Table.Rows[0].Line}, rowText(block.Table.Rows[0])
	}
	return Part{Lines: lines, Title: page.Excerpt(title)}, block.Line > 0
}

// HasLine reports whether something on the page begins on a line: a heading, a
// text, an item or a row of a table.
func (d Draft) HasLine(line int) bool {
	if d.source == nil {
		return false
	}
	for _, b := range d.source.page.Blocks {
		if b.Kind != page.HeadingEnd && b.Line == line || hasItem(b.Items, line) {
			return true
		}
		for _, row := range b.Table.Rows {
			if row.Line == line {
				return true
			}
		}
	}
	return false
}

func hasItem(items []page.Item, line int) bool {
	return slices.ContainsFunc(items, func(i page.Item) bool {
		return i.Line == line || hasItem(i.More, line) || hasItem(i.Nested, line)
	})
}

// Report says what each row of the page is taken for: path by path, then what
// was left out.
func (d Draft) Report() string {
	var b strings.Builder
	for _, part := range d.Outline() {
		fmt.Fprintf(&b, "%s (%s): %s\n", part.Title, part.ID, part.Counts())
		for i := part.First; i < part.Last; i++ {
			if r := d.Rows[i]; r.Verdict != LeftOut && i != part.Row {
				b.WriteString(r.report())
			}
		}
		b.WriteByte('\n')
	}
	left := d.LeftOut()
	slices.SortStableFunc(left, func(a, b Row) int { return a.Line - b.Line })
	if len(left) == 0 {
		return b.String()
	}
	b.WriteString(textLeftOut.Count(len(left)) + "\n")
	for _, r := range left {
		b.WriteString(r.report())
	}
	return b.String()
}

// Counts says how much a path asks for, such as "5 considerations, 7
// preparations".
func (p DraftPath) Counts() string {
	if p.ToBeFilled {
		return textNoItems.Text()
	}
	var counts []string
	if p.Considerations > 0 {
		counts = append(counts, textConsiderations.Count(p.Considerations))
	}
	if p.Preparations > 0 {
		counts = append(counts, textPreparations.Count(p.Preparations))
	}
	return message.Comma(counts)
}

// report returns a row on a line of its own.
func (r Row) report() string {
	text := page.OneLine(r.Text)
	switch {
	case r.Verdict == AsSection || r.Verdict == AsPath:
		text = r.title()
	case r.Title != "" && r.Verdict != LeftOut:
		text = "[" + r.Title + "] " + text
	}
	verdict := string(r.Verdict)
	if r.Nested {
		verdict = "  " + verdict
	}
	return fmt.Sprintf("%5d  %-14s %s  (%s)\n", r.Line, verdict, page.Excerpt(text), r.Why)
}
