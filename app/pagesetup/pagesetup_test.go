package pagesetup_test

import (
	"slices"
	"testing"

	"promodoc/app/pagesetup"
)

func TestParse(t *testing.T) {
	if p, ok := pagesetup.Parse("Letter", pagesetup.Papers()); !ok || p != pagesetup.Letter {
		t.Errorf("got %q, %t", p, ok)
	}
	for _, name := range []string{"", "a5"} {
		if p, ok := pagesetup.Parse(name, pagesetup.Papers()); ok {
			t.Errorf("%q is parsed as %q", name, p)
		}
	}
}

func TestNames(t *testing.T) {
	if got := pagesetup.Names(pagesetup.ContentsChoices()); !slices.Equal(got, []string{"auto", "always", "never"}) {
		t.Errorf("got %q", got)
	}
}
