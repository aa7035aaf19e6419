package career

import (
	"strings"
	"testing"
)

func TestFamilies(t *testing.T) {
	paths := []Path{
		{ID: "manager", FromRole: "Any senior", ToRole: "Manager", Family: "Software"},
		{ID: "principal", FromRole: "Staff", ToRole: "Principal", Family: "Software"},
		{ID: "senior", FromRole: "Engineer", ToRole: "Senior", Family: "Software"},
		{ID: "lead", FromRole: "Senior", ToRole: "Lead", Family: "Software"},
		{ID: "staff", FromRole: "Senior", ToRole: "Staff", Family: "software "},
		{ID: "agent", ToRole: "Agent", Family: "Support"},
		{ID: "mine", ToRole: "Lead"},
		{ID: "round", FromRole: "Trip", ToRole: "Round", Family: "Circus"},
		{ID: "trip", FromRole: "Round", Title: "Trip", Family: "Circus"},
	}
	var got []string
	for _, f := range Families(paths) {
		got = append(got, f.Name+":")
		for _, p := range f.Paths {
			got = append(got, p.ID)
		}
	}
	// The staff engineer's path is shown beside the one that goes on from it.
	if want := ": mine Circus: round trip Software: senior lead staff principal manager Support: agent"; strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}

func TestFamilyFirst(t *testing.T) {
	all := []Family{{Name: ""}, {Name: "Software"}, {Name: "Support"}}
	for _, c := range []struct{ first, want string }{
		{"support ", "Support,,Software"}, {"", ",Software,Support"}, {"elsewhere", ",Software,Support"},
	} {
		var got []string
		for _, f := range FamilyFirst(all, c.first) {
			got = append(got, f.Name)
		}
		if strings.Join(got, ",") != c.want {
			t.Errorf("%q: %q", c.first, got)
		}
	}
	if all[0].Name != "" {
		t.Error("the families given were changed")
	}
}
