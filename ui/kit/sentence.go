package kit

import (
	"unicode"
	"unicode/utf8"
)

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
