package career

import "testing"

func TestOwnStatement(t *testing.T) {
	for _, c := range []struct{ title, statement, want string }{
		{"Finds faults", "You find faults before others do.", "You find faults before others do."},
		{"You find faults", "You find faults.", ""},
		{"You  find faults.", "you find\nFaults", ""},
		{"Faults", "", ""},
		{"Straße", "STRASSE", "STRASSE"},
	} {
		if got := (Consideration{Title: c.title, Statement: c.statement}).OwnStatement(); got != c.want {
			t.Errorf("%q under %q: %q, want %q", c.statement, c.title, got, c.want)
		}
	}
}
