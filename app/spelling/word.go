package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"promodoc/app/units"
)

// plain returns a word as dictionaries write it: composed, without what is
// invisible, with plain apostrophes and without ligatures.
func plain(word string) string {
	if isASCII(word) {
		return word
	}
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case isInvisible(r):
			return -1
		case isApostrophe(r):
			return '\''
		}
		return r
	}, ligatures.Replace(word)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// unaccented returns a word without its accents.
func unaccented(word string) string {
	if isASCII(word) {
		return word
	}
	out, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), word)
	if err != nil {
		return word
	}
	return out
}

// shape is what a word looks like.
type shape struct {
	letters, capitals int
	first             bool // the first letter is a capital
	others            bool // it has digits, or letters of another script than the language's
}

func shapeOf(word string, script *unicode.RangeTable) shape {
	var s shape
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
			s.others = s.others || script != nil && !unicode.Is(script, r)
			if unicode.IsUpper(r) || unicode.IsTitle(r) {
				s.first = s.first || s.letters == 0
				s.capitals++
			}
			s.letters++
		case unicode.IsNumber(r):
			s.others = true
		}
	}
	return s
}

// longestAcronym is the number of letters above which a word in capitals is one
// that is shouted.
const longestAcronym = 6

// isPassedOver reports whether a word is not checked at all: what has digits or
// letters of other scripts, is a single letter, an acronym or its plural, has
// capitals inside as names in programs do, or is a unit.
func (s shape) isPassedOver(word string) bool {
	if s.others || s.letters < 2 || units.Is(word) || shortForms[word] {
		return true
	}
	if s.capitals == 0 || s.isName() {
		return false
	}
	base := word
	for _, ending := range []string{"'s", "s'", "es", "s", "ed", "'ed"} {
		if before, ok := strings.CutSuffix(word, ending); ok && before != "" && isUpper(before) {
			base = before
			break
		}
	}
	if isUpper(base) {
		return utf8.RuneCountInString(base) <= longestAcronym
	}
	return true // CamelCase
}

func isUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// isName reports whether a word may be a name: only its first letter is a
// capital.
func (s shape) isName() bool { return s.first && s.capitals == 1 }

// shortForms are words that are always written short.
var shortForms = set("approx incl excl vs etc ie eg")

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}
