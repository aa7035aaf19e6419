package cyclediff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/cycle"
	"promodoc/app/promo"
)

func senior() career.Path {
	return career.Path{ID: "senior", Sections: []career.Section{{Considerations: []career.Consideration{
		{ID: "delivery", Title: "Delivery", Enough: 2}, {ID: "reach", Title: "Reach"}, {ID: "craft", Title: "Craft"},
	}}}}
}

func staff() career.Path {
	return career.Path{ID: "staff", Sections: []career.Section{{Considerations: []career.Consideration{
		{ID: "influence", Title: "Influence", SameAs: []string{"senior/reach"}}, {ID: "delivery", Title: "Delivery", Enough: 2},
		{ID: "strategy", Title: "Strategy"},
	}}}}
}

func last() promo.Document {
	d := promo.New(senior(), promo.Seed{ID: "doc-1", Name: "last", Cycle: promo.Cycle{Name: "H2 2026"}})
	for _, x := range []promo.Example{
		{ID: "a", Title: "Shipped", Action: "I did it for 2 teams.", Result: "It runs.", Supports: []string{"delivery"}},
		{ID: "b", Title: "Talked", Action: "I talked.", Supports: []string{"reach", "craft"}},
		{ID: "c", Title: "Polished", Supports: []string{"craft"}},
		{ID: "d", Title: "Older", Supports: []string{"delivery"}, Sources: promo.Sources{CarriedFrom: "doc-0/z H1 2026"}},
		{ID: "e", Title: "Gone", Action: "I went.", Supports: []string{"reach"}},
	} {
		d = promo.InsertExample(d, x)
	}
	return promo.SetText(d, promo.SectionRef(promo.SummaryID), "I ship.")
}

// told returns a report as lines to compare.
func told(r Report) string {
	var lines []string
	items := func(all []Item) {
		for _, x := range all {
			line := fmt.Sprintf("  %s %s", x.Fate, x.Title)
			if x.Moved {
				line += " from " + x.MovedFrom
			}
			if x.Added.Words > 0 {
				line += fmt.Sprint(" +", x.Added.Words, x.Added.Numbers)
			}
			lines = append(lines, line)
		}
	}
	for _, c := range r.Considerations {
		lines = append(lines, fmt.Sprintf("%s %s %d>%d", c.ID, c.Fate, c.ExamplesWere, c.Examples))
		items(c.Under)
	}
	lines = append(lines, "sections")
	items(r.Sections)
	return strings.Join(lines, "\n")
}

func TestCompare(t *testing.T) {
	now := cycle.Begin(promo.New(staff(), promo.Seed{ID: "doc-2"}), last(), []string{"a", "b", "c", "d"})
	now = promo.SetText(now, promo.ExampleRef("a", "result"), "It runs 30 % faster, at 120 ms for 2 teams.")
	now = promo.SetText(now, promo.ExampleRef("b", "title"), "Spoke")
	now = promo.ToggleSupport(promo.ToggleSupport(now, "d", "strategy"), "d", "delivery")
	now = promo.InsertExample(now, promo.Example{ID: "new", Title: "Fresh", Result: "In 2027.", Supports: []string{"delivery"}})
	now = promo.SetText(now, promo.SectionRef(promo.SummaryID), "I ship well.")
	got := told(Compare(last(), now))
	want := `influence changed 2>1
  changed Spoke +1 []
  dropped Gone
delivery grown 2>2
  grown Shipped +8 [30 % 120 ms]
  new Fresh +3 [2027]
strategy new 0>1
  kept Older from Delivery
craft dropped 2>0
 none kept 0>0
  kept Polished from Craft
sections
  grown Summary +1 []`
	want = strings.NewReplacer(" none kept", " unchanged", "  kept", "  unchanged").Replace(want)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCompareTheOtherWayRound(t *testing.T) {
	now := cycle.Begin(promo.New(senior(), promo.Seed{ID: "doc-2"}), last(), []string{"a"})
	now = promo.SetText(now, promo.ExampleRef("a", "title"), "Another title")
	counts := Compare(now, last()).Count()
	if counts[Changed] != 1 || counts[New] != 4 || counts[Dropped] != 0 {
		t.Errorf("the later before the earlier: %v", counts)
	}
	if r := Compare(last(), last()); !r.Same() {
		t.Errorf("a document differs from itself: %s", told(r))
	}
	nothing := Compare(last(), promo.Document{})
	if nothing.Count()[Dropped] != 5 || nothing.Considerations[0].Fate != Dropped || nothing.Sections[0].Fate != Dropped {
		t.Errorf("against nothing: %s", told(nothing))
	}
	if r := Compare(promo.Document{}, promo.Document{}); !r.Same() || r.Summary() != textNothing.Text() {
		t.Errorf("nothing and nothing: %s, %q", told(r), r.Summary())
	}
}

func TestMatch(t *testing.T) {
	mark := func(s string) promo.Sources { return promo.Sources{CarriedFrom: s} }
	doc := func(id string, xs ...promo.Example) promo.Document { return promo.Document{ID: id, Examples: xs} }
	for _, c := range []struct {
		name     string
		was, now promo.Document
		want     string
	}{
		{"by title, without case and space", doc("1", promo.Example{ID: "a", Title: "Émile "}), doc("2", promo.Example{ID: "b", Title: "emile"}), "map[0:0]"},
		{"no title is no title", doc("1", promo.Example{ID: "a"}), doc("2", promo.Example{ID: "b"}), "map[]"},
		{"a mark before a title", doc("1", promo.Example{ID: "a", Title: "X"}, promo.Example{ID: "b", Title: "Y"}),
			doc("2", promo.Example{ID: "c", Title: "X"}, promo.Example{ID: "d", Title: "X", Sources: mark("1/a")}), "map[1:0]"},
		{"the same source", doc("1", promo.Example{ID: "a", Sources: mark("0/z H1")}), doc("2", promo.Example{ID: "b", Sources: mark("0/z H1")}), "map[0:0]"},
		{"one for each", doc("1", promo.Example{ID: "a", Title: "X"}), doc("2", promo.Example{ID: "b", Title: "x"}, promo.Example{ID: "c", Title: "x"}), "map[0:0]"},
		{"a duplicate of a document", doc("1", promo.Example{ID: "a", Title: "X"}), doc("2", promo.Example{ID: "a", Title: "Y"}), "map[0:0]"},
	} {
		if got := fmt.Sprint(match(c.was, c.now)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"cut from 1,200 ms to 120ms (−90 %), €2m, 3.5x": "1,200 ms|120ms|90 %|€2m|3.5x",
		"in Q3 and H2, on v2.1, PR-17, a/b/3":           "",
		"3 kg at 40 kHz, 5 days":                        "3 kg|40 kHz|5",
		"12 people, 12 people, 7":                       "12|7",
		"1. first, for 3 teams\n2) then\n> 30. last":    "3",
		"": "",
	} {
		if got := strings.Join(numbersIn(text), "|"); got != want {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}

func TestSections(t *testing.T) {
	doc := func(ids ...string) promo.Document {
		d := promo.Document{}
		for _, id := range ids {
			d.Sections = append(d.Sections, promo.Section{ID: id, Body: "Text of " + id})
		}
		return d
	}
	r := Compare(doc("a", "b", "c", "d"), doc("c", "a", "e", "b"))
	got := ""
	for _, x := range r.Sections {
		got += fmt.Sprint(x.Title, " ", x.Fate, " ", x.Moved, ";")
	}
	if got != "c unchanged true;a unchanged false;e new false;b unchanged false;d dropped false;" {
		t.Error(got)
	}
	empty := Compare(doc("a"), promo.Document{Sections: []promo.Section{{ID: "a", Body: " \n"}}})
	if len(empty.Sections) != 1 || empty.Sections[0].Fate != Dropped {
		t.Errorf("a section that was emptied: %+v", empty.Sections)
	}
}

// Growth areas are known by their titles, and those without one by their texts.
func TestGrowth(t *testing.T) {
	doc := func(areas ...promo.GrowthArea) promo.Document { return promo.Document{Growth: areas} }
	was := doc(promo.GrowthArea{Title: "Delegate", Text: "I keep tickets."}, promo.GrowthArea{Title: "Écrire"}, promo.GrowthArea{Text: "No title."}, promo.GrowthArea{Title: "Same", Steps: []string{"One"}}, promo.GrowthArea{})
	now := doc(promo.GrowthArea{Title: "Lead", Text: "Across 3 teams."}, promo.GrowthArea{Title: "same", Steps: []string{"One", "Two more"}}, promo.GrowthArea{Title: "delegate ", Text: "I keep them."}, promo.GrowthArea{Text: "No title."}, promo.GrowthArea{Title: " "})
	var got []string
	for _, x := range Compare(was, now).Growth {
		var pieces []string
		for _, c := range x.Changes {
			pieces = append(pieces, c.Piece())
		}
		got = append(got, fmt.Sprintf("%s|%s|%s|%s|%v|%d", x.WasID, x.ID, x.Title, x.Fate, pieces, x.Words))
	}
	want := []string{"|0|Lead|new|[]|4", "3|1|same|changed|[steps]|4", "0|2|delegate|changed|[text]|4", "2|3|area 4|unchanged|[]|2", "1||Écrire|dropped|[]|1"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	next := cycle.Begin(promo.New(senior(), promo.Seed{ID: "doc-2"}), was, nil)
	for i, x := range Compare(was, next).Growth {
		if x.Fate != Kept || !x.Moved || !strings.Contains(x.About(), next.Sections[slices.IndexFunc(next.Sections, func(s promo.Section) bool { return s.ID == cycle.GrowthSince })].Title) {
			t.Errorf("area %d, which the next document looks back on, is %s: %s", i, x.Fate, x.About())
		}
	}
	if Compare(was, now).Same() || !Compare(was, was).Same() || len(Compare(doc(), doc()).Growth) != 0 {
		t.Error("whether documents say the same does not follow the growth areas")
	}
}

// What is said of each is a sentence of facts.
func TestAbout(t *testing.T) {
	now := cycle.Begin(promo.New(staff(), promo.Seed{ID: "doc-2"}), last(), []string{"a", "d"})
	now = promo.SetText(now, promo.ExampleRef("a", "result"), "It runs 30 % faster.")
	r := Compare(last(), now)
	i := slices.IndexFunc(r.Considerations, func(c Consideration) bool { return c.ID == "delivery" })
	if got := r.Considerations[i].About(); got != "begun · 2 examples" {
		t.Error(got)
	}
	if got := r.Considerations[i].Under[0].About(); got != "2 words added · in: result · new figures: 30 %" {
		t.Error(got)
	}
	if got := r.Considerations[0].About(); got != "begun → nothing yet · 2 → 0 examples" {
		t.Error(got)
	}
	if got := r.Summary(); got != "Examples: 1 grown, 1 unchanged, 3 dropped." {
		t.Error(got)
	}
}
