package difftext

import (
	"testing"

	"promodoc/ui/kit"
)

// What is gone and what is there in its place are kept apart, but no space is added where
// there is one already.
func TestReplaced(t *testing.T) {
	for _, c := range []struct{ was, now, want string }{
		{"30 May 2025", "6 November 2024", "[30 May 2025] {6 November 2024}"},
		{"I led it.", "I led it alone.", "I led it{ alone}."},
		{"It is one.\n", "It is two.\n", "It is [one] {two}.\n"},
		{"", "New", "{New}"},
	} {
		got := ""
		for _, r := range Runs(c.was, c.now, false) {
			switch r.Mark {
			case kit.MarkRemoved:
				got += "[" + r.Text + "]"
			case kit.MarkAdded:
				got += "{" + r.Text + "}"
			default:
				got += r.Text
			}
		}
		if got != c.want {
			t.Errorf("%q and %q give %q, want %q", c.was, c.now, got, c.want)
		}
	}
}
