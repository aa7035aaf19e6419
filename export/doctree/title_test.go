package doctree

import (
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// The period of a cycle is shown beside its name, but not where the name says it all.
func TestCycleOnPageOne(t *testing.T) {
	year := [2]promo.Date{{Year: 2026, Month: 1, Day: 1}, {Year: 2026, Month: 12, Day: 31}}
	months := [2]promo.Date{{Year: 2026, Month: 1}, {Year: 2026, Month: 12}}
	half := [2]promo.Date{{Year: 2026, Month: 7, Day: 1}, {Year: 2026, Month: 12, Day: 31}}
	for _, c := range []struct {
		name string
		days [2]promo.Date
		want string
	}{
		{"2026", year, "2026"}, {"2026", months, "2026"}, {" 2026 ", year, "2026"}, {"", year, "1 January – 31 December 2026"},
		{"2026", half, "2026, 1 July – 31 December 2026"}, {"H2 2026", half, "H2 2026, 1 July – 31 December 2026"},
		{"2025", year, "2025, 1 January – 31 December 2026"}, {"2026", [2]promo.Date{year[0]}, "2026, 1 January 2026"},
		{"1 July – 31 December 2026", half, "1 July – 31 December 2026"}, {"Review", year, "Review, 1 January – 31 December 2026"},
	} {
		d := promo.Document{Cycle: promo.Cycle{Name: c.name, From: c.days[0], To: c.days[1]}}
		facts := Build(d).Parts[0].Blocks[1].(*mdtree.Table)
		if got := mdtree.PlainText(facts.Rows[1][0]); got != c.want {
			t.Errorf("%q from %v: %q, want %q", c.name, c.days, got, c.want)
		}
	}
}

// At a glance a consideration without examples of its own has the titles of those that
// support it, each on a row; after one of its own, others have only their numbers.
func TestGlanceOfExamplesElsewhere(t *testing.T) {
	d := promo.New(career.Path{Sections: []career.Section{{Considerations: []career.Consideration{
		{ID: "a", Title: "First"}, {ID: "b", Title: "Second"}, {ID: "c", Title: "Third"}, {ID: "d", Title: "Fourth"},
	}}}}, promo.Seed{})
	for _, e := range []struct{ id, under, also string }{{"one", "a", "b"}, {"two", "a", "b"}, {"three", "c", "a"}} {
		d = promo.AddExample(d, e.id, e.under, "")
		d = promo.SetText(d, promo.ExampleRef(e.id, "title"), "Example "+e.id)
		d = promo.SetText(d, promo.ExampleRef(e.id, "action"), "Done.")
		d = promo.ToggleSupport(d, e.id, e.also)
	}
	var got []string
	for _, p := range Build(d).Parts {
		if table, ok := p.Blocks[min(1, len(p.Blocks)-1)].(*mdtree.Table); ok && p.ID != "" {
			for _, row := range table.Rows[1:] {
				got = append(got, mdtree.PlainText(row[1])+" | "+mdtree.PlainText(row[2]))
			}
		}
	}
	want := []string{"First | 1.1 Example one", " | 1.2 Example two, also 3.1", "Second | 1.1 Example one", " | 1.2 Example two", "Third | 3.1 Example three", "Fourth | –"}
	if len(got) != len(want) {
		t.Fatalf("%q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("row %d: %q, want %q", i, got[i], want[i])
		}
	}
}
