package review

import (
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// weak is a document with one example that has several findings.
func weak() promo.Document {
	return promo.Document{Examples: []promo.Example{{
		ID: "e", Title: "Login", Supports: []string{"c"},
		Action: "I helped with the login. Later I helped with the logout.",
	}}}
}

func of(rule string, findings []Finding) []Finding {
	var all []Finding
	for _, f := range findings {
		if f.Rule == rule {
			all = append(all, f)
		}
	}
	return all
}

func TestFindingsAreLeftAsTheyAre(t *testing.T) {
	d := weak()
	hedges := of("own.hedge", Document(d, Options{}))
	if len(hedges) != 2 {
		t.Fatalf("%d findings, want 2", len(hedges))
	}
	d = promo.LeaveAsIs(d, Leave(hedges[0], "true"))
	shown, left := Split(hedges, d.Setup.Review, nil)
	if len(shown) != 1 || len(left) != 1 || shown[0].From != hedges[1].From {
		t.Errorf("shown %v, left %v", shown, left)
	}
	// Edits elsewhere do not matter, those of the words do.
	for _, test := range []struct {
		action string
		left   int
	}{
		{"In May I helped  with the login. Later I helped with the logout.", 1},
		{"I assisted with the login.", 0},
	} {
		edited := promo.SetText(d, promo.ExampleRef("e", "action"), test.action)
		if _, left := Split(of("own.hedge", Document(edited, Options{})), edited.Setup.Review, nil); len(left) != test.left {
			t.Errorf("%q: %d are left, want %d", test.action, len(left), test.left)
		}
	}
}

func TestWholeFindingsAreShownAgainWhenTheTextChanges(t *testing.T) {
	d := weak()
	found := of("evidence.no-result", Document(d, Options{}))
	if len(found) != 1 {
		t.Fatalf("%d findings, want one", len(found))
	}
	d = promo.LeaveAsIs(d, Leave(found[0], ""))
	if shown, _ := Split(of("evidence.no-result", Document(d, Options{})), d.Setup.Review, nil); len(shown) != 0 {
		t.Errorf("%v is shown", shown)
	}
	d = promo.SetText(d, promo.ExampleRef("e", "action"), "I wrote the first plan of the logout.")
	if shown, _ := Split(of("evidence.no-result", Document(d, Options{})), d.Setup.Review, nil); len(shown) != 1 {
		t.Errorf("%v is shown after an edit", shown)
	}
}

// A document that is moved to another path keeps what is left, in its examples and of
// considerations that have another ID there.
func TestWhatIsLeftStaysOnAnotherPath(t *testing.T) {
	path := func(id, other string) career.Path {
		return career.Path{ID: id, Sections: []career.Section{{Considerations: []career.Consideration{{ID: other, Title: "Hiring"}}}}}
	}
	d := promo.SetText(weak(), promo.ExampleRef("e", "action"), "I helped with the login.")
	d.Snapshot = path("p", "hiring")
	for _, f := range Document(d, Options{}) {
		d = promo.LeaveAsIs(d, Leave(f, ""))
	}
	d = promo.Follow(d, path("q", "recruiting"), "h", map[string]string{"hiring": "recruiting"})
	findings := Document(d, Options{})
	if len(of("document.no-example", findings)) != 1 || len(of("own.hedge", findings)) != 1 {
		t.Fatalf("found %v", findings)
	}
	if shown, _ := Split(findings, d.Setup.Review, nil); len(shown) > 0 {
		t.Errorf("shown %v", shown)
	}
}

func TestRulesAreSwitchedOff(t *testing.T) {
	d := weak()
	for _, off := range [][]string{{"own.hedge"}, {"own"}} {
		for _, shown := range [][]Finding{
			first(Split(Document(d, Options{}), promo.ReviewChoices{Off: off}, nil)),
			first(Split(Document(d, Options{}), promo.ReviewChoices{}, off)),
		} {
			if len(of("own.hedge", shown)) != 0 || len(shown) == 0 {
				t.Errorf("%q off: %v is shown", off, shown)
			}
		}
	}
}

func first(shown, _ []Finding) []Finding { return shown }

// A rule that ships switched off speaks once it, or its family, is switched on.
func TestRulesThatShipOffAreSwitchedOn(t *testing.T) {
	d := promo.SetText(weak(), promo.ExampleRef("e", "result"), "The company won the contract.")
	for _, test := range []struct {
		on   []string
		want int
	}{{nil, 0}, {[]string{"own.borrowed"}, 1}, {[]string{"own"}, 1}, {[]string{"time.future", "gone.rule"}, 0}} {
		if got := of("own.borrowed", Document(d, Options{On: test.on})); len(got) != test.want {
			t.Errorf("%q on: found %v", test.on, got)
		}
	}
}

func TestSwitches(t *testing.T) {
	borrowed, _ := FindRule("own.borrowed") // ships off
	hedge, _ := FindRule("own.hedge")       // ships on
	list := func(ids ...string) []string { return ids }
	for i, test := range []struct {
		before Switches
		rule   string
		on     bool
		after  Switches
	}{
		{Switches{}, borrowed.ID, true, Switches{On: list(borrowed.ID)}},
		{Switches{On: list(borrowed.ID)}, borrowed.ID, true, Switches{On: list(borrowed.ID)}},
		{Switches{On: list(borrowed.ID)}, borrowed.ID, false, Switches{}},
		{Switches{}, borrowed.ID, false, Switches{}},
		{Switches{Off: list(borrowed.ID)}, borrowed.ID, true, Switches{On: list(borrowed.ID)}},
		{Switches{On: list("own")}, borrowed.ID, false, Switches{On: list("own"), Off: list(borrowed.ID)}},
		{Switches{}, hedge.ID, false, Switches{Off: list(hedge.ID)}},
		{Switches{Off: list(hedge.ID, "time")}, hedge.ID, true, Switches{Off: list("time")}},
		{Switches{Off: list("time")}, hedge.ID, false, Switches{Off: list(hedge.ID, "time")}},
		// Of a family the other rules that were on before stay off.
		{Switches{Off: list("own")}, hedge.ID, true, Switches{Off: list("own.passive", "own.we")}},
		{Switches{Off: list("own", "words")}, borrowed.ID, true, Switches{Off: list(hedge.ID, "own.passive", "own.we", "words"), On: list(borrowed.ID)}},
		{Switches{Off: list("gone.rule", "words")}, "gone.rule", true, Switches{Off: list("words")}},
		{Switches{Off: list("words")}, "words", true, Switches{}},
	} {
		got := test.before.Set(test.rule, test.on)
		if !slices.Equal(got.Off, test.after.Off) || !slices.Equal(got.On, test.after.On) {
			t.Errorf("%d: %+v with %s %v is %+v, want %+v", i, test.before, test.rule, test.on, got, test.after)
		}
		if r, ok := FindRule(test.rule); ok && got.IsOn(r) != test.on {
			t.Errorf("%d: %s is on: %v", i, test.rule, !test.on)
		}
	}
}

func TestRangesSurviveEditsElsewhere(t *testing.T) {
	hedges := of("own.hedge", Document(weak(), Options{}))
	second := hedges[1]
	for _, test := range []struct {
		text string
		want int // -1 for nowhere
	}{
		{"I helped with the login. Later I helped with the logout.", second.From},
		{"So: I helped with the login. Later I helped with the logout.", second.From + 4},
		{"Later I helped with the logout.", 8},
		{"I did it.", -1},
	} {
		from, to, ok := Locate(second, test.text)
		if ok != (test.want >= 0) || ok && (from != test.want || test.text[from:to] != "helped with") {
			t.Errorf("%q: %d to %d, %v; want %d", test.text, from, to, ok, test.want)
		}
	}
}

// What is reviewed again and again gives the same as what is reviewed once.
func TestReviewerIsIncremental(t *testing.T) {
	d := large(20)
	var r Reviewer
	r.Review(d, Options{})
	for i, edit := range []func(promo.Document) promo.Document{
		func(d promo.Document) promo.Document {
			return promo.SetText(d, promo.ExampleRef("e3", "action"), "We did it. I was involved in it.")
		},
		func(d promo.Document) promo.Document { return promo.SetText(d, promo.ExampleRef("e4", "result"), "") },
		func(d promo.Document) promo.Document { return promo.DeleteExample(d, "e5") },
		func(d promo.Document) promo.Document { return promo.ToggleSupport(d, "e3", "c1") },
		func(d promo.Document) promo.Document { return promo.SetConfidential(d, "e6", true) },
		func(d promo.Document) promo.Document {
			return promo.SetCycle(d, promo.Cycle{From: promo.Date{Year: 2027}})
		},
		func(d promo.Document) promo.Document { return promo.SetLanguage(d, "de") },
	} {
		d = edit(d)
		got, want := r.Review(d, Options{}), Document(d, Options{})
		if len(got) != len(want) {
			t.Fatalf("edit %d: %d findings, want %d", i, len(got), len(want))
		}
		for j := range got {
			if got[j] != want[j] {
				t.Errorf("edit %d: %+v, want %+v", i, got[j], want[j])
			}
		}
	}
}

// No rule speaks in a quotation, in code or in a link.
func TestSilentWhereTheWordsAreNotTheWriters(t *testing.T) {
	for _, around := range []string{"“%”", "`%`", "\"%\"", "[%](https://example.com)", "> %"} {
		d := weak()
		text := strings.ReplaceAll(around, "%", "I helped with a huge success and leveraged synergies")
		d = promo.SetText(d, promo.ExampleRef("e", "action"), text)
		for _, f := range Document(d, Options{}) {
			if !f.Whole() {
				t.Errorf("%s: %s finds %q", text, f.Rule, f.Quote)
			}
		}
	}
}
