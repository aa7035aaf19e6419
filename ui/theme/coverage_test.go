package theme

import "testing"

func TestDraws(t *testing.T) {
	for r, want := range map[rune]bool{'a': true, 'ß': true, '🎉': true, '\U000E5555': false} {
		if got := Draws(r); got != want {
			t.Errorf("%q: %v", r, got)
		}
	}
}
