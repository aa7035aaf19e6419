package journaling

import (
	"testing"

	"promodoc/app/journal"
)

// That an entry changed since it was used is said before what there may be no room for.
func TestUseIsSaidFirst(t *testing.T) {
	e := entry("2026-03-01", "First", "docs", "on-call")
	for _, c := range []struct {
		uses []journal.Use
		want string
	}{{nil, "#docs  #on-call"}, {[]journal.Use{{}}, "used  #docs  #on-call"}, {[]journal.Use{{}, {Changed: true}}, textUsedChanged.Text() + "  #docs  #on-call"}} {
		if got := marksOf(e, c.uses); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
