package promo

import (
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// folded is a text as the search compares it: without case, diacritics and
// differences of width, with the place each of its runes came from. One rune
// of the text may have become several ("ß") or none (a combining accent).
type folded struct {
	runes []rune
	from  []int // from[i]: which rune of the text runes[i] came from
	size  int   // runes in the text
}

// folder folds texts and remembers what became of each rune. It belongs to one
// search: the caser it holds may not be shared.
type folder struct {
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
		case r >= 'A' && r <= 'Z':
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

func (f *folder) rune(r rune) []rune {
	if out, ok := f.known[r]; ok {
		return out
	}
	var out []rune
	for _, d := range norm.NFKD.String(f.caser.String(string(r))) {
		if !isDiacritic(d) {
			out = append(out, []rune(undecomposed(d))...)
		}
	}
	f.known[r] = out
	return out
}

// isDiacritic tells the marks that people leave out when they search (accents,
// Hebrew points, Arabic vowels) from marks that make another letter (the vowel
// signs and viramas of India, the voicing marks of Japanese): by their
// canonical combining class.
func isDiacritic(r rune) bool {
	class := norm.NFKD.PropertiesString(string(r)).CCC()
	return class >= 10 && class <= 36 || class >= 200
}

// undecomposed spells letters that people take for accented ones but Unicode
// does not take apart, and typographic marks that no keyboard has.
func undecomposed(r rune) string {
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
	case '‘', '’', 'ʼ':
		return "'"
	case '“', '”', '„':
		return `"`
	}
	return string(r)
}

// matches returns where query stands in text, as ranges of the text's runes
// that do not overlap: at most limit of them.
func matches(text, query folded, limit int) [][2]int {
	var found [][2]int
	next := 0 // first rune of the text that is not in a match yet
	for i := 0; i+len(query.runes) <= len(text.runes) && len(found) < limit; i++ {
		if text.from[i] < next || !hasPrefix(text.runes[i:], query.runes) {
			continue
		}
		last := i + len(query.runes) - 1
		start, end := text.from[i], text.size
		// Accents behind the match were folded away and belong to it, and so
		// does the rest of a rune that became several.
		for j := last + 1; j < len(text.runes); j++ {
			if text.from[j] > text.from[last] {
				end = text.from[j]
				break
			}
		}
		found = append(found, [2]int{start, end})
		next = end
	}
	return found
}

func hasPrefix(s, prefix []rune) bool {
	for i, r := range prefix {
		if s[i] != r {
			return false
		}
	}
	return true
}
