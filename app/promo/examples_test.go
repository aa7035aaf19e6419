package promo

import (
	"fmt"
	"testing"
)

func TestAddExampleKeepsPageOrder(t *testing.T) {
	for _, c := range []struct{ name, consideration, after, want string }{
		{"after the last of its consideration", "humility", "", "a NEW b c d e"},
		{"a referring example does not count", "hiring", "", "a b c NEW d e"},
		{"after the one named", "hiring", "b", "a b NEW c d e"},
		{"an unknown one named", "hiring", "zzz", "a b c NEW d e"},
		{"no examples yet: after earlier considerations", "delivery", "", "a b c NEW d e"},
		{"not on the path", "gone", "", "a b c d e NEW"},
		{"nowhere", "", "", "a b c d e NEW"},
	} {
		d := AddExample(filled(), "NEW", c.consideration, c.after)
		if got := ids(d.Examples); got != c.want {
			t.Errorf("%s: order is %q, want %q", c.name, got, c.want)
		}
		e, ok := d.Example("NEW")
		if !ok || !e.Empty() || (c.consideration != "") != (len(e.Supports) == 1) {
			t.Errorf("%s: the new example is %+v", c.name, e)
		}
	}
	empty := filled()
	empty.Examples = empty.Examples[1:2]
	if got := ids(AddExample(empty, "NEW", "humility", "").Examples); got != "NEW b" {
		t.Errorf("an example of the first consideration must come first, got %q", got)
	}
	if d := AddExample(filled(), "a", "hiring", ""); len(d.Examples) != 5 {
		t.Error("an id that is taken was used again")
	}
}

func TestDuplicateAndDelete(t *testing.T) {
	d := DuplicateExample(filled(), "a", "a2")
	if got := ids(d.Examples); got != "a a2 b c d e" {
		t.Fatalf("order is %q", got)
	}
	d = SetText(d, Ref{Kind: KindExample, ID: "a2", Field: "evidence_title"}, "other")
	if a, _ := d.Example("a"); a.Evidence[0].Title != "Review" {
		t.Error("writing the copy changed its original")
	}
	for _, id := range []string{"a", "b", "c", "d", "e", "a2"} {
		d = DeleteExample(d, id)
	}
	if d.Examples != nil {
		t.Errorf("after deleting all, examples are %#v, want nil", d.Examples)
	}
	if got := DuplicateExample(filled(), "a", "b"); len(got.Examples) != 5 {
		t.Error("a copy took an id that is in use")
	}
}

func TestMoveExampleStaysInItsGroup(t *testing.T) {
	for _, c := range []struct {
		id    string
		delta int
		want  string
	}{
		{"b", 1, "a c b d e"}, {"c", -1, "a c b d e"}, {"c", 1, "a b c d e"}, {"b", -9, "a b c d e"},
		{"a", 1, "a b c d e"}, {"d", 1, "a b c e d"}, {"e", -1 << 62, "a b c e d"}, {"b", 1<<63 - 1, "a c b d e"},
		{"nobody", 1, "a b c d e"},
	} {
		if got := ids(MoveExample(filled(), c.id, c.delta).Examples); got != c.want {
			t.Errorf("moving %s by %d gives %q, want %q", c.id, c.delta, got, c.want)
		}
	}
}

func TestEvidence(t *testing.T) {
	d := AddEvidence(filled(), "a")
	d = SetText(d, Ref{Kind: KindExample, ID: "a", Field: "evidence_url", Index: 2}, "u")
	d = RemoveEvidence(RemoveEvidence(d, "a", 7), "a", 0)
	e, _ := d.Example("a")
	if got, want := fmt.Sprint(e.Evidence), "[{Notes  []} { u []}]"; got != want {
		t.Errorf("evidence is %s, want %s", got, want)
	}
}

func TestExampleSettings(t *testing.T) {
	d := SetExampleDates(filled(), "a", Date{2026, 3, 0}, Date{2026, 5, 0}, true)
	d = SetOrigin(SetConfidential(d, "a", true), "a", OriginPersonal)
	e, _ := d.Example("a")
	if e.From != (Date{2026, 3, 0}) || !e.To.IsZero() || !e.Ongoing || !e.Confidential || e.Origin != OriginPersonal {
		t.Errorf("example is %+v", e)
	}
}

func TestToggleSupport(t *testing.T) {
	for _, c := range []struct{ name, id, toggle, want string }{
		{"adds after the others", "a", "delivery", "[humility hiring delivery]"},
		{"removing the first makes the next the first", "a", "humility", "[hiring]"},
		{"removes another", "a", "hiring", "[humility]"},
		{"never the last", "b", "hiring", "[hiring]"},
		{"never the last that is on the path", "c", "hiring", "[gone hiring]"},
		{"one that is gone may go", "c", "gone", "[hiring]"},
		{"an unknown one is not added", "b", "nowhere", "[hiring]"},
		{"puts a loose one on the path", "e", "hiring", "[hiring]"},
		{"unknown example", "nobody", "hiring", "[]"},
	} {
		e, _ := ToggleSupport(filled(), c.id, c.toggle).Example(c.id)
		if got := fmt.Sprint(e.Supports); got != c.want {
			t.Errorf("%s: supports %s, want %s", c.name, got, c.want)
		}
	}
}

func TestExamplesByConsideration(t *testing.T) {
	d := filled()
	for _, c := range []struct{ name, got, want string }{
		{"under humility", ids(ExamplesUnder(d, "humility")), "a"},
		{"under hiring, the first being gone", ids(ExamplesUnder(d, "hiring")), "b c"},
		{"under one that is gone", ids(ExamplesUnder(d, "gone")), ""},
		{"referred by hiring", ids(ExamplesReferredBy(d, "hiring")), "a"},
		{"referred by humility", ids(ExamplesReferredBy(d, "humility")), ""},
		{"referred by one that is gone", ids(ExamplesReferredBy(d, "gone")), ""},
		{"the number for hiring", fmt.Sprint(CountExamples(d, "hiring")), "3"},
		{"the number for humility", fmt.Sprint(CountExamples(d, "humility")), "1"},
		{"not on path", ids(NotOnPath(d)), "d e"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestGrowthAndPreparations(t *testing.T) {
	d := AddStep(AddGrowth(filled()), 0)
	d = SetText(d, Ref{Kind: KindGrowth, Field: "step", Sub: 2}, "three")
	d = MoveGrowth(RemoveStep(d, 0, 0), 0, 1)
	d = RemoveGrowth(RemoveGrowth(d, 2), 9)
	if got, want := fmt.Sprint(d.Growth), "[{Finance  [] []} {Delegation  [two three] []}]"; got != want {
		t.Errorf("growth is %s, want %s", got, want)
	}
	d = SetPreparationDone(SetPreparationDone(d, "shadow", true), "book", false)
	d = SetPreparationDone(d, "nothing", true)
	if got, want := fmt.Sprint(d.Preparations), "map[shadow:{true  []}]"; got != want {
		t.Errorf("preparations are %s, want %s", got, want)
	}
	if c := SetCycle(d, Cycle{Name: "H1"}).Cycle; c.Name != "H1" {
		t.Errorf("cycle is %+v", c)
	}
}
