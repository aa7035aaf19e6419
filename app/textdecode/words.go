package textdecode

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// window is a character that is not ASCII, with its neighbours.
type window struct{ before, r, after rune }

// breaks reports whether no text has the character between these neighbours.
func (w window) breaks() bool {
	switch {
	case w.r == utf8.RuneError, isControl(w.r), w.r == '¤', w.r >= 0x2500 && w.r < 0x25A0:
		return true // undefined, a sign that nobody writes, or a piece of a box
	case isLetter(w.r):
		return w.breaksAsLetter()
	}
	return w.breaksAsSymbol()
}

func (w window) breaksAsLetter() bool {
	before, after := isLetter(w.before), isLetter(w.after)
	switch {
	case unicode.IsUpper(w.r) && unicode.IsLower(w.before):
		return true
	case unicode.IsLower(w.r) && unicode.IsUpper(w.before) && !isASCII(w.before) && unicode.IsUpper(w.after):
		return true
	case w.r == 'Ÿ' && unicode.IsLower(w.after):
		return true // it occurs in words that are all in upper case
	case w.r == 'ς' && isLetter(w.after):
		return true // it ends words
	case !unicode.Is(unicode.Latin, w.r) && (isASCIILetter(w.before) || isASCIILetter(w.after)):
		return true
	case before || after:
		return false
	case strings.ContainsRune("ÐðÞþÑñÕõßÇçÿŸƒ", w.r):
		return true // not a word of one letter in any language
	}
	return strings.ContainsRune(".,;!?)", w.before) // a quote in another encoding
}

// insideWords are the symbols that are written inside words.
const insideWords = "’‘´`·\u00ad–—‐‑…" + "\u00A0"

func (w window) breaksAsSymbol() bool {
	switch {
	case w.r == '¥' && (w.before == '\n' || w.before == ' ') && (w.after == ' ' || w.after == '\t'):
		return true // a bullet in another encoding
	case strings.ContainsRune(insideWords, w.r):
		return false
	}
	return isLetter(w.before) && isLetter(w.after)
}

// isLetter is unicode.IsLetter without the signs that Unicode counts as letters.
func isLetter(r rune) bool {
	return r != 'ª' && r != 'º' && r != 'µ' && r != utf8.RuneError && unicode.IsLetter(r)
}

func isASCII(r rune) bool { return r < utf8.RuneSelf }

func isASCIILetter(r rune) bool { return isASCII(r) && unicode.IsLetter(r) }
