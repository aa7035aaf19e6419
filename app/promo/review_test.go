package promo

import (
	"slices"
	"testing"
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
