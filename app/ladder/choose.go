package ladder

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/career"
)

// Part is a path of a draft, with the rows it is made of.
type Part struct {
	Row            int // the row that begins it; -1 for rows that stand before every path
	Title, ID      string
	First, Last    int // its rows, Last itself not among them
	Considerations int
	Preparations   int
	ToBeFilled     bool // it asks for nothing yet
}

// With is the draft with another verdict on a row, which she chose. Making a
// path of a row that WithoutPath left out brings back what it left out.
func (d Draft) With(row int, v Verdict) Draft {
	if row < 0 || row >= len(d.Rows) || d.Rows[row].Verdict == v {
		return d
	}
	d.Rows = slices.Clone(d.Rows)
	was := d.Rows[row]
	if was.whole && v == AsPath {
		for i := row; i < len(d.Rows) && (i == row || d.Rows[i].within); i++ {
			d.Rows[i].Verdict, d.Rows[i].Why = d.Rows[i].before, d.Rows[i].beforeWhy
			d.Rows[i].whole, d.Rows[i].within = false, false
		}
		return d
	}
	d.Rows[row].Verdict, d.Rows[row].Why, d.Rows[row].Chosen = v, "your choice", true
	if v == AsConsideration || v == AsPreparation {
		d.Rows[row].Nested = false
	}
	return d
}

// WithTitle is the draft with another short title for a row.
func (d Draft) WithTitle(row int, title string) Draft {
	if row < 0 || row >= len(d.Rows) {
		return d
	}
	d.Rows = slices.Clone(d.Rows)
	d.Rows[row].Title = strings.TrimSpace(title)
	return d
}

// WithoutPath leaves out a path and every row of it.
func (d Draft) WithoutPath(row int) Draft {
	for _, part := range d.Outline() {
		if part.Row != row || row < 0 {
			continue
		}
		d.Rows = slices.Clone(d.Rows)
		for i := part.First; i < part.Last; i++ {
			r := &d.Rows[i]
			r.before, r.beforeWhy = r.Verdict, r.Why
			r.whole, r.within = i == row, i != row
			if r.Verdict != LeftOut {
				r.Verdict, r.Why = LeftOut, "its path was left out"
			}
		}
		d.Rows[row].Why, d.Rows[row].Chosen = "your choice", true
	}
	return d
}

// May lists the verdicts that a row can be given.
func (d Draft) May(row int) []Verdict {
	if row < 0 || row >= len(d.Rows) || d.Rows[row].within {
		return nil
	}
	return []Verdict{AsConsideration, AsPreparation, AsGuidance, AsSection, AsPath, LeftOut}
}

// LeftOut lists the rows that no path is made of.
func (d Draft) LeftOut() []Row {
	var out []Row
	for _, r := range d.Rows {
		if r.Verdict == LeftOut {
			out = append(out, r)
		}
	}
	return out
}

// Outline lists the paths that the draft makes.
func (d Draft) Outline() []Part {
	var parts []Part
	first := Part{Row: -1, Title: cmp.Or(d.Title, "General")}
	at := &first
	for i, r := range d.Rows {
		if r.Verdict == AsPath {
			at.Last = i
			if at == &first && first.holds() {
				parts = append(parts, first)
			}
			parts = append(parts, Part{Row: i, Title: r.title(), First: i})
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
	if at == &first && first.holds() {
		parts = append(parts, first)
	}
	ids := newIDs()
	for i := range parts {
		parts[i].ID = ids.free(parts[i].Title, "path")
		parts[i].ToBeFilled = !parts[i].holds()
	}
	return parts
}

func (p Part) holds() bool { return p.Considerations+p.Preparations > 0 }

// title is what a row is called: as the page or she named it, else after its
// first words.
func (r Row) title() string {
	if r.Title != "" {
		return r.Title
	}
	if title := shortTitle(cmp.Or(r.plain, r.Text)); title != "" {
		return title
	}
	return "Untitled"
}

// ids gives out ids that are used once.
type ids struct {
	taken map[string]bool
	next  map[string]int // by slug, the number to try first: many rows may share one
}

func newIDs() *ids { return &ids{taken: map[string]bool{}, next: map[string]int{}} }

// free is a slug of the title that is not taken yet.
func (x *ids) free(title, otherwise string) string {
	slug := slugOf(title, otherwise)
	id := slug
	for n := max(x.next[slug], 2); x.taken[id]; n++ {
		id = slug + "-" + strconv.Itoa(n)
		x.next[slug] = n + 1
	}
	x.taken[id] = true
	return id
}

// slugOf is the slug of a title, cut to a handy length at a word.
func slugOf(title, otherwise string) string {
	const most = 48
	id := career.Slug(title)
	if len(id) > most {
		id = id[:most]
		if cut := strings.LastIndexByte(id, '-'); cut > most/2 {
			id = id[:cut]
		}
		id = strings.Trim(id, "-")
	}
	if id == "" {
		return otherwise
	}
	return id
}
