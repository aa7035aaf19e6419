package textfind

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// folded is a text as the search compares it: without case, diacritics and
// differences of width. It records which rune of the text each of its runes
// came from: one may have become several ("ß") or none (a combining accent).
type folded struct {
	runes []rune
	from  []int // from[i]: which rune of the text runes[i] came from
	size  int   // runes in the text
}

// folder folds texts and caches the result for each rune. It belongs to one
// search: a caser must not be shared.
type folder struct {
	exact bool // keeps case and accents
	caser cases.Caser
	known map[rune][]rune
}

func newFolder() *folder {
	return &folder{caser: cases.Fold(), known: map[rune][]rune{}}
}

func (f *folder) fold(text string) folded {
	out := folded{runes: make([]rune, 0, len(text)), from: make([]int, 0, len(text))}
	for _, r := range text {
		switch {
		case r >= 'A' && r <= 'Z' && !f.exact:
			out.add(r + 'a' - 'A')
		case r > ' ' && r < 0x7f:
			out.add(r)
		case unicode.IsSpace(r):
			out.add(' ')
		default:
			for _, r := range f.rune(r) {
				out.add(r)
			}
		}
		out.size++
	}
	return out
}

func (o *folded) add(r rune) {
	o.runes = append(o.runes, r)
	o.from = append(o.from, o.size)
}

// goesOn reports whether the character that rune i belongs to goes on after it:
// with an accent, or because one character became several runes.
func (o *folded) goesOn(i int) bool {
	return i+1 < len(o.runes) && (o.from[i+1] == o.from[i] || isDiacritic(o.runes[i+1]))
}

func (f *folder) rune(r rune) []rune {
	if out, ok := f.known[r]; ok {
		return out
	}
	var out []rune
	if f.exact {
		for _, d := range norm.NFD.String(string(r)) {
			out = append(out, []rune(straight(d))...)
		}
		f.known[r] = out
		return out
	}
	for _, d := range norm.NFKD.String(f.caser.String(string(r))) {
		if !isDiacritic(d) {
			out = append(out, []rune(plain(d))...)
		}
	}
	f.known[r] = out
	return out
}

// isDiacritic reports whether people leave a mark out when they search
// (accents, Hebrew points, Arabic vowels), as opposed to marks that make
// another letter (Indic vowel signs and viramas, Japanese voicing marks). It
// decides by the canonical combining class (UAX #44).
func isDiacritic(r rune) bool {
	class := norm.NFKD.PropertiesString(string(r)).CCC()
	return class >= 10 && class <= 36 || class >= 200
}

// plain spells letters that look accented but have no decomposition in Unicode.
func plain(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return straight(r)
}

// straight spells typographic quotation marks, which no keyboard has.
func straight(r rune) string {
	switch r {
	case '‘', '’', 'ʼ':
		return "'"
	case '“', '”', '„':
		return `"`
	}
	return string(r)
}

// HasNoSpaces reports whether a letter is of a script without spaces between
// words.
func HasNoSpaces(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// Fold returns a text as the search compares it: without case, diacritics and
// differences of width, with spaces for all white space.
func Fold(text string) string { return string(newFolder().fold(text).runes) }

// HasAll reports whether a folded text has all of some folded words, or parts of words.
func HasAll(folded string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(folded, w) })
}
