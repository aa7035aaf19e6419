package kit

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Count writes a number with its noun, such as "1 page" or "3 pages".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Sentence makes an error's text a sentence for the screen: a capital at the
// front, a full stop at the end.
func Sentence(err error) string {
	s := err.Error()
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	switch s[len(s)-1] {
	case '.', '?', '!':
		return s
	}
	return s + "."
}
