package nearest

import (
	"strings"
	"testing"
)

func TestWord(t *testing.T) {
	words := []string{"id", "title", "statement", "to_be_filled", "text"}
	for mistyped, want := range map[string]string{
		"titel": "title", "Title": "title", "tite": "title", "statment": "statement", "statements": "statement",
		"to_be_filed": "to_be_filled", "ID": "id", "ids": "id", "name": "", "": "", "texr": "text", "colour": "",
		strings.Repeat("x", 100000): "",
	} {
		if got := Word(mistyped, words); got != want {
			t.Errorf("Word(%.20q) = %q, want %q", mistyped, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"kitten", "sitting", 3}, {"titel", "title", 1}, {"über", "uber", 1}, {"abcd", "badc", 2}} {
		if got := Distance(test.a, test.b); got != test.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
