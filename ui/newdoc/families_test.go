package newdoc

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// paths are of three families, and not in the order in which they are shown.
func paths() []career.Path {
	return []career.Path{
		{ID: "principal", FromRole: "Staff", ToRole: "Principal", Family: "Software"},
		{ID: "senior", FromRole: "Engineer", ToRole: "Senior", Family: "Software"},
		{ID: "staff", FromRole: "Senior", ToRole: "Staff", Family: "software "},
		{ID: "agent", ToRole: "Agent", Family: "Support"},
		{ID: "mine", ToRole: "Lead"},
		{ID: "round", FromRole: "Trip", ToRole: "Round", Family: "Circus"},
		{ID: "trip", FromRole: "Round", ToRole: "Trip", Family: "Circus"},
	}
}

func TestOwnPathsHaveAHeadingBesideOthers(t *testing.T) {
	test.NewTempApp(t)
	if own := career.Families(paths())[0]; own.Name != "" || heading(own, true) != nil || heading(own, false) == nil {
		t.Error("the user's own paths need a heading only beside others")
	}
}

func TestTheRememberedPathIsChosen(t *testing.T) {
	test.NewTempApp(t)
	s := New(Options{Paths: paths(), Chosen: "staff", Today: promo.Date{Year: 2026, Month: 11, Day: 28}})
	if got := s.shown[s.chosen].ID; got != "staff" {
		t.Errorf("%s is chosen", got)
	}
	test.NewTempWindow(t, s.Object())
	kit.Focus(s.filter)
	test.Type(s.filter, "support")
	if len(s.shown) != 1 || s.shown[0].ID != "agent" {
		t.Errorf("a family's name finds %+v", s.shown)
	}
}
