package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// addWords adds the words of a part of the text. Letters, digits and what joins them
// make a word; scripts without spaces are divided by Unicode's boundaries.
func (t *Text) addWords(from, to int, muted []bool) {
	s := t.Source
	broken := false
	for i := from; i < to; {
		r, size := decode(s[i:to])
		if !isPart(r) {
			broken = broken || isBreak(r)
			i += size
			continue
		}
		end, unspaced := wordEnd(s, i, to)
		if unspaced {
			t.addUnspaced(i, end, broken, muted)
		} else {
			t.add(i, end, broken, muted)
		}
		broken = false
		i = end
	}
}

// wordEnd returns where a word ends, and whether it has letters of a script that has no
// spaces between words.
func wordEnd(s string, from, to int) (end int, unspaced bool) {
	for end = from; end < to; {
		r, size := decode(s[end:to])
		if isPart(r) {
			unspaced = unspaced || r >= firstUnspaced
			end += size
			continue
		}
		next, _ := decode(s[end+size : to])
		if end+size >= to || !isPart(next) || !isJoint(s, end, r, next) {
			break
		}
		end += size
	}
	return end, unspaced
}

// firstUnspaced is the first letter of Thai; scripts without spaces come from there on.
const firstUnspaced = 0x0E00

// isJoint reports whether a mark inside a word belongs to it: an apostrophe, a hyphen,
// a full stop between letters or digits, a comma or a colon between digits.
func isJoint(s string, at int, r, next rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	switch r {
	case '\'', '’', '-', '\u2011', '_':
		return true
	case '.':
		return unicode.IsDigit(before) == unicode.IsDigit(next)
	case ',', ':':
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	}
	return false
}

func (t *Text) addUnspaced(from, to int, broken bool, muted []bool) {
	rest, state, at := t.Source[from:to], -1, from
	for rest != "" {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		t.add(at, at+len(word), broken, muted)
		broken = false
		at += len(word)
	}
}

func (t *Text) add(from, to int, broken bool, muted []bool) {
	w := Word{From: from, To: to, Lower: lower(t.Source[from:to]), Sentence: len(t.Sentences), Break: broken}
	w.Muted = muted != nil && muted[from]
	first, _ := decode(t.Source[from:to])
	w.Capital = unicode.IsUpper(first)
	w.Digit = strings.ContainsAny(w.Lower, "0123456789")
	t.Words = append(t.Words, w)
}

// lower returns a word as it is compared. Most words are so already, and cost nothing.
func lower(s string) string {
	plain := true
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
}

func decode(s string) (rune, int) {
	if s == "" {
		return 0, 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

func isPart(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// isBreak reports whether a mark between two words divides them more than a space does.
func isBreak(r rune) bool {
	switch r {
	case ',', ';', ':', '(', ')', '[', ']', '–', '—', '/', '“', '”', '"', '…', '.', '!', '?':
		return true
	}
	return false
}

// isUpper reports whether a word of two letters or more has capitals only, but for the s
// of a plural.
func isUpper(s string) bool {
	if n := len(s); n > 2 && s[n-1] == 's' {
		s = s[:n-1]
	}
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !unicode.IsDigit(r):
			return false
		}
	}
	return capitals > 1
}

// EndsAsPlural reports whether a word in lower case ends as English plurals do, such as
// "shops" and unlike "process".
func EndsAsPlural(lower string) bool {
	return len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss")
}
