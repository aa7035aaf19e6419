package newdoc

import (
	"strings"
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

func TestFamilies(t *testing.T) {
	var got []string
	for _, f := range families(paths()) {
		got = append(got, f.name+":")
		for _, p := range f.paths {
			got = append(got, p.ID)
		}
	}
	if want := ": mine Circus: round trip Software: senior staff principal Support: agent"; strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
	if f := families(paths()[4:5]); f[0].heading(true) != nil || f[0].heading(false) == nil {
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
