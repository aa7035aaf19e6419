package cycle

import (
	"fmt"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

func senior() career.Path {
	return career.Path{ID: "senior", Title: "Senior", FromRole: "Engineer", ToRole: "Senior Engineer", Sections: []career.Section{{ID: "all", Considerations: []career.Consideration{
		{ID: "delivery", Title: "Delivery"}, {ID: "reach", Title: "Reach"}, {ID: "craft", Title: "Craft"},
	}}}}
}

func staff() career.Path {
	return career.Path{ID: "staff", Title: "Staff", FromRole: "Senior Engineer", ToRole: "Staff Engineer", Sections: []career.Section{{ID: "all", Considerations: []career.Consideration{
		{ID: "influence", Title: "Influence", SameAs: []string{"senior/reach"}}, {ID: "delivery", Title: "Delivery"},
	}}}}
}

func last() promo.Document {
	d := promo.New(senior(), promo.Seed{ID: "doc-1", Name: "last", Candidate: promo.Candidate{Name: "Ada", Team: "Core", Manager: "Sam"},
		Cycle: promo.Cycle{Name: "H2  2026"}})
	for _, x := range []promo.Example{
		{ID: "a", Title: "Shipped", Action: "I did", Supports: []string{"delivery"}},
		{ID: "b", Title: "Talked", Supports: []string{"reach", "craft"}, Confidential: true},
		{ID: "c", Title: "Polished", Supports: []string{"craft"}},
		{ID: "d", Title: "Older", Supports: []string{"delivery"}, Sources: promo.Sources{CarriedFrom: "doc-0/z H1 2026"}},
	} {
		d = promo.InsertExample(d, x)
	}
	d.Growth = []promo.GrowthArea{{Title: "Less *noise*", Text: "I talk much.", Steps: []string{"Count words", ""}}, {}}
	d.Considerations = map[string]promo.ConsiderationNote{"delivery": {Note: "private"}}
	d.Setup.Language, d.Setup.PageBudget, d.Setup.HardLineBreaks = "de", 8, false
	d.Setup.Dialogue.Feedback = []promo.Feedback{{ID: "f"}}
	return d
}

func TestBegin(t *testing.T) {
	for _, c := range []struct {
		path     career.Path
		examples []string
		want     string
		waiting  int
	}{
		{senior(), []string{"a", "b", "c", "d"}, "a[delivery] d[delivery] b[reach craft] c[craft]", 0},
		{staff(), []string{"a", "b", "c"}, "b[influence craft] a[delivery] c[craft]", 1},
		{staff(), nil, "", 0},
	} {
		made := promo.New(c.path, promo.Seed{ID: "doc-2", Candidate: promo.Candidate{Manager: "Kim"}, Cycle: Next(last().Cycle)})
		d := Begin(made, last(), c.examples)
		got := ""
		for i, x := range d.Examples {
			if i > 0 {
				got += " "
			}
			got += x.ID + fmt.Sprint(x.Supports)
		}
		if got != c.want || len(promo.Unplaced(d)) != c.waiting {
			t.Errorf("on %s: %s with %d waiting, want %s with %d", c.path.ID, got, len(promo.Unplaced(d)), c.want, c.waiting)
		}
		if d.ID != "doc-2" || d.Cycle.Name != "H1  2027" || d.Candidate.Name != "Ada" || d.Candidate.Manager != "Kim" || d.Candidate.ProposedRole != c.path.ToRole {
			t.Errorf("on %s: %+v in %+v", c.path.ID, d.Candidate, d.Cycle)
		}
		if d.Setup.Language != "de" || d.Setup.HardLineBreaks || d.Setup.PageBudget != 8 || len(d.Setup.Dialogue.Feedback) > 0 || len(d.Considerations) > 0 || len(d.Growth) > 0 {
			t.Errorf("on %s it takes over %+v, %v, %v", c.path.ID, d.Setup, d.Considerations, d.Growth)
		}
		if s := d.Sections[1]; s.ID != GrowthSince || s.Body != "**Less \\*noise\\***\n\nI talk much.\n\n- Count words" {
			t.Errorf("on %s growth areas became %q", c.path.ID, s.Body)
		}
	}
}

// What was left as it is in an example that is carried over stays left, and rules that are
// off stay off.
func TestBeginCarriesTheReview(t *testing.T) {
	from := last()
	left := promo.LeftAsIs{Rule: "own.we", Place: promo.ExampleRef("a", "action").Place(), Quote: "We built"}
	other := promo.LeftAsIs{Rule: "own.we", Place: promo.ExampleRef("b", "action").Place(), Quote: "We built"}
	from.Setup.Review = promo.ReviewChoices{Off: []string{"words"}, LeftAsIs: []promo.LeftAsIs{left, other}}
	made := promo.New(senior(), promo.Seed{ID: "doc-2"})
	got := Begin(made, from, []string{"a"}).Setup.Review
	if len(got.LeftAsIs) != 1 || got.LeftAsIs[0].Place != left.Place || len(got.Off) != 1 || got.Off[0] != "words" {
		t.Errorf("%+v", got)
	}
}

// The same of an example that is copied, also under another ID; but not of others.
func TestCopyCarriesTheReview(t *testing.T) {
	from := last()
	left := promo.LeftAsIs{Rule: "own.we", Place: promo.ExampleRef("a", "action").Place(), Quote: "We built", Reason: "We did."}
	other := promo.LeftAsIs{Rule: "own.we", Place: promo.ExampleRef("b", "action").Place(), Quote: "We built"}
	from.Setup.Review.LeftAsIs = []promo.LeftAsIs{left, other}
	once, _ := Copy(promo.New(senior(), promo.Seed{ID: "doc-2"}), from, "a", "new", "")
	if got := once.Setup.Review.LeftAsIs; len(got) != 1 || fmt.Sprint(got[0]) != fmt.Sprint(left) {
		t.Errorf("%+v", got)
	}
	twice, _ := Copy(once, from, "a", "new", "")
	if got := twice.Setup.Review.LeftAsIs; len(got) != 2 || got[1].Place != promo.ExampleRef("new", "action").Place() || got[1].Reason != left.Reason {
		t.Errorf("of the second copy: %+v", got)
	}
}

func TestMarks(t *testing.T) {
	d := Begin(promo.New(senior(), promo.Seed{ID: "doc-2"}), last(), []string{"a", "d"})
	for id, want := range map[string]Mark{"a": {"doc-1", "a", "H2 2026"}, "d": {"doc-0", "z", "H1 2026"}} {
		x, _ := d.Example(id)
		if got, ok := ReadMark(x.Sources.CarriedFrom); !ok || got != want {
			t.Errorf("%s is marked %q", id, x.Sources.CarriedFrom)
		}
	}
	if got, ok := ReadMark("doc/ex"); !ok || got != (Mark{Document: "doc", Example: "ex"}) {
		t.Errorf("the mark of an older file says %+v", got)
	}
	for _, none := range []string{"", "doc", "/x", "doc/", "my cycle / last"} {
		if m, ok := ReadMark(none); ok {
			t.Errorf("%q is read as %+v", none, m)
		}
	}
}

func TestCopy(t *testing.T) {
	now := promo.New(staff(), promo.Seed{ID: "doc-2"})
	for _, c := range []struct{ id, under, want string }{
		{"a", "influence", "[delivery]"}, {"c", "influence", "[influence craft]"}, {"c", "", "[craft]"},
	} {
		d, id := Copy(now, last(), c.id, "new", c.under)
		x, _ := d.Example(id)
		if fmt.Sprint(x.Supports) != c.want || x.Sources.CarriedFrom != "doc-1/"+c.id+" H2 2026" || id != c.id {
			t.Errorf("%s under %q: %+v", c.id, c.under, x)
		}
		if again, id := Copy(d, last(), c.id, "new", ""); id != "new" || len(again.Examples) != 2 {
			t.Errorf("a second copy is %q of %d", id, len(again.Examples))
		}
	}
	if d, id := Copy(now, last(), "nobody", "new", ""); id != "" || len(d.Examples) > 0 {
		t.Error("an example that is not there was copied")
	}
}
