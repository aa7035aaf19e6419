package units

import "testing"

func TestSymbols(t *testing.T) {
	for word, want := range map[string]struct{ is, lower bool }{
		"ms": {true, true}, "kB": {true, false}, "kb": {true, true}, "hPa": {true, false}, "hpa": {false, true}, "μs": {true, true},
		"people": {}, "": {}, "approx": {},
	} {
		if Is(word) != want.is || IsLower(word) != want.lower {
			t.Errorf("%q is a symbol: %t, in lower case: %t", word, Is(word), IsLower(word))
		}
	}
	seen := map[string]bool{}
	for _, s := range Symbols() {
		if seen[s] {
			t.Errorf("%s is there twice", s)
		}
		seen[s] = true
	}
}
