package action

import (
	"slices"
	"testing"
)

func TestShortcuts(t *testing.T) {
	for _, id := range IDs() {
		if len(id.Keys()) == 0 {
			t.Errorf("%s has no key", id)
		}
		for _, k := range id.Keys() {
			if (k.Shortcut() == nil) != (k.Modifier == 0) {
				t.Errorf("%s: %s has the shortcut %v", id, k, k.Shortcut())
			}
			if !slices.Contains(AllKeys(), k) {
				t.Errorf("%s: %s is not among all keys", id, k)
			}
		}
	}
}

// TestJump checks that going about a document leaves a Mac's keys of text alone.
func TestJump(t *testing.T) {
	if jumpModifier(false) != alt || jumpModifier(true) == alt || jumpModifier(true)&alt == 0 {
		t.Errorf("on a Mac %v, elsewhere %v", jumpModifier(true), jumpModifier(false))
	}
}

func TestForKey(t *testing.T) {
	f1, a := Key{Name: "F1"}, Key{Name: "A"}
	duplicate := Key{Name: "D", Modifier: ctrl | shift}
	offers := []Offer{{ID: ShowHelp}, {ID: DuplicateExample}, {ID: DuplicatePath}}
	for _, test := range []struct {
		name string
		key  Key
		can  func(ID) bool
		want ID
	}{
		{"one action", f1, func(ID) bool { return true }, ShowHelp},
		{"the one that applies", duplicate, func(id ID) bool { return id == DuplicatePath }, DuplicatePath},
		{"the first when none applies", duplicate, func(ID) bool { return false }, DuplicateExample},
		{"a letter alone", a, func(ID) bool { return true }, ""},
	} {
		if id, ok := ForKey(test.key, offers, test.can); id != test.want || ok != (test.want != "") {
			t.Errorf("%s: %q, %v", test.name, id, ok)
		}
	}
}
