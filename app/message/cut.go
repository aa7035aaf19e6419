package message

import (
	"strings"
	"unicode"
)

// Cut returns the first runes of a text that is longer than most, with an ellipsis in
// place of the rest.
func Cut(text string, most int) string {
	n := 0
	for i := range text {
		if n == most {
			return strings.TrimRightFunc(text[:i], unicode.IsSpace) + "…"
		}
		n++
	}
	return text
}

// CutLine is Cut for what is to be in one line: each white space in the text, line
// breaks with it, becomes one space.
func CutLine(text string, most int) string {
	return Cut(strings.Join(strings.Fields(text), " "), most)
}
