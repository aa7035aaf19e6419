package doctree

import (
	"strings"
	"unicode"
)

// singleLine returns a text on one line: line feeds, tabs and control characters
// become spaces, and neighbouring spaces one.
func singleLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// firstNonEmpty returns the first text that is not empty, as a single line.
func firstNonEmpty(texts ...string) string {
	for _, t := range texts {
		if t = singleLine(t); t != "" {
			return t
		}
	}
	return ""
}
