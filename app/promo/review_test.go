package promo

import (
	"reflect"
	"slices"
	"testing"

	"promodoc/app/career"
)

func TestRulesAreSwitchedOff(t *testing.T) {
	d := Document{}
	d = SetRuleOff(SetRuleOff(SetRuleOff(d, "own.we", true), "own.hedge", true), "own.we", true)
	if want := []string{"own.hedge", "own.we"}; !slices.Equal(d.Setup.Review.Off, want) {
		t.Errorf("%q, want %q", d.Setup.Review.Off, want)
	}
	was := d
	d = SetRuleOff(SetRuleOff(SetRuleOff(d, "own.hedge", false), "time", false), "own.we", false)
	if d.Setup.Review.Off != nil || len(was.Setup.Review.Off) != 2 {
		t.Errorf("%q after %q", d.Setup.Review.Off, was.Setup.Review.Off)
	}
}

func TestFindingsAreLeftAsTheyAre(t *testing.T) {
	a := LeftAsIs{Rule: "own.we", Place: "example/a/action", Quote: "We built"}
	b := a
	b.Quote = "We wrote"
	d := LeaveAsIs(LeaveAsIs(Document{}, a), b)
	was := d
	a.Reason = "It was the whole team."
	d = LeaveAsIs(d, a)
	if all := d.Setup.Review.LeftAsIs; len(all) != 2 || all[0].Reason != a.Reason || was.Setup.Review.LeftAsIs[0].Reason != "" {
		t.Errorf("%+v after %+v", all, was.Setup.Review.LeftAsIs)
	}
	d = ShowAgain(ShowAgain(ShowAgain(d, a), a), b)
	if d.Setup.Review.LeftAsIs != nil || len(was.Setup.Review.LeftAsIs) != 2 {
		t.Errorf("%+v is left", d.Setup.Review.LeftAsIs)
	}
}

// What is left as it is stays with its example and field when the path changes, and
// follows a consideration that has another ID there.
func TestWhatIsLeftFollowsThePath(t *testing.T) {
	d := Document{Snapshot: managerPath(), Examples: []Example{{ID: "a", Supports: []string{"hiring"}}}}
	d.Setup.Review = ReviewChoices{Off: []string{"words"}, LeftAsIs: []LeftAsIs{
		{Rule: "own.we", Place: ExampleRef("a", "action").Place(), Quote: "We built", Reason: "We did."},
		{Rule: "document.no-example", Place: Ref{Kind: KindConsideration, ID: "hiring"}.Place(), Quote: "sum:1"},
		{Rule: "document.no-example", Place: Ref{Kind: KindConsideration, ID: "gone"}.Place(), Quote: "sum:1"},
	}}
	was := slices.Clone(d.Setup.Review.LeftAsIs)
	for name, test := range map[string]struct {
		now    career.Path
		chosen map[string]string
		want   string // the consideration of the second
	}{
		"of another version": {now: nextPath(), want: "recruiting"},
		"by choice":          {now: career.Path{ID: "other", Sections: []career.Section{{Considerations: []career.Consideration{{ID: "new"}}}}}, chosen: map[string]string{"hiring": "new"}, want: "new"},
		"of nothing alike":   {now: career.Path{ID: "other"}, want: "hiring"},
	} {
		got := Follow(d, test.now, "h", test.chosen).Setup.Review
		want := slices.Clone(was)
		want[1].Place = Ref{Kind: KindConsideration, ID: test.want}.Place()
		if !reflect.DeepEqual(got.LeftAsIs, want) || len(got.Off) != 1 {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
		if !reflect.DeepEqual(d.Setup.Review.LeftAsIs, was) {
			t.Fatalf("%s: the old document has %+v", name, d.Setup.Review.LeftAsIs)
		}
	}
}
