package ladder

import (
	"cmp"
	"slices"
	"strings"

	"promodoc/app/ids"
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
