package session_test

import (
	"testing"

	"promodoc/app/promo"
	"promodoc/app/session/sessiontest"
)

// Edits that are made piece by piece are one step of undo, until something else
// happens.
func TestAmend(t *testing.T) {
	name := promo.Ref{Kind: promo.KindDocument, Field: "name"}
	one, other := new(int), new(int)
	for what, c := range map[string]struct {
		do   func(d *sessiontest.Fixture)
		want string
	}{
		"one step": {func(d *sessiontest.Fixture) {
			d.Amend("date", name, one, rename("a"))
			d.Amend("date", name, one, rename("b"))
			d.Amend("date", name, one, rename("b"))
			d.Amend("date", name, one, rename("c"))
		}, "H2|"},
		"other source": {func(d *sessiontest.Fixture) {
			d.Amend("date", name, one, rename("a"))
			d.Amend("date", name, other, rename("b"))
		}, "a| / H2|"},
		"other label": {func(d *sessiontest.Fixture) {
			d.Amend("date", name, one, rename("a"))
			d.Amend("day", name, one, rename("b"))
		}, "a| / H2|"},
		"an edit between": {func(d *sessiontest.Fixture) {
			d.Amend("date", name, one, rename("a"))
			d.Do("rename", name, one, rename("x"))
			d.Amend("date", name, one, rename("b"))
		}, "x| / a| / H2|"},
		"typing between": {func(d *sessiontest.Fixture) {
			d.Amend("date", name, one, rename("a"))
			keys(d, name, "b", 0)
			d.Amend("date", name, one, rename("c"))
		}, "ab| / a| / H2|"},
		"undo between": {func(d *sessiontest.Fixture) {
			d.Amend("date", name, one, rename("a"))
			d.Undo()
			d.Amend("date", name, one, rename("b"))
		}, "H2|"},
	} {
		d := sessiontest.Open(document())
		c.do(d)
		if got := undoAll(d, name); got != c.want {
			t.Errorf("%s: %s, want %s", what, got, c.want)
		}
	}
}
