package linebreak

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Together removes the opportunities in what readers want kept in a line: after an arrow
// and between a number and one, at a hyphen between spaces, in the options of commands, before a unit, between a day and its month, after "p."
// and initials, in chords of keys and short codes, and in French before what is set off
// by a space. The text keeps its spaces. Those between a number and what it counts and
// in ranges are marked. isMonth reports whether a word is a month, or begins like one, in the language
// of the text.
func Together(text string, isMonth func(word string) bool, opportunities []Opportunity) []Opportunity {
	kept := opportunities[:0]
	for _, o := range opportunities {
		if !o.Mandatory && o.Offset >= 2 {
			if isTogether(text, o.Offset, isMonth) {
				continue
			}
			o.Close = isCounted(text, o.Offset) || isInRange(text, o.Offset, isMonth)
		}
		kept = append(kept, o)
	}
	return kept
}

// isTogether reports whether the words before and after a space, behind which an offset
// is, belong together. Most words have no digit or mark next to the space.
func isTogether(text string, at int, isMonth func(word string) bool) bool {
	last, first := text[at-2], text[at]
	switch {
	case text[at-1] != ' ':
		return text[at-1] == '-' && first == '>' || isInShortCode(text, at)
	case last == '-' && isLoneHyphen(text, at-2):
		return leadsOn(text, at-2)
	case first == '-' && isLoneHyphen(text, at):
		return !leadsOn(text, at)
	case isLower(first) && isLower(last) && !endsEach[last]:
		return false // between words, as most spaces are
	case isDigit(first):
		return leadsToNumber(wordBefore(text, at), wordAt(text, at)) || isInBrackets(text, at)
	case isDigit(last):
		return followsNumber(wordBefore(text, at), text[at:], isMonth) || isInBrackets(text, at)
	case last == '.':
		return followsPoint(wordBefore(text, at), wordAt(text, at), isMonth)
	case last >= utf8.RuneSelf || last == '>':
		return followsSign(text, at, isMonth)
	case first >= utf8.RuneSelf || isPunct(first) || first == '!' || first == '?':
		return isMark(text[at:]) || isChord(text, at)
	case last == 'r' && isOrdinal(wordBefore(text, at)):
		return isMonth(letters(wordAt(text, at)))
	}
	return isRate(text, at) || isChord(text, at) || isInBrackets(text, at)
}

// followsSign reports whether what is behind a space belongs to the sign before it, such as
// an arrow, an opening quotation mark or the sign of an ordinal.
func followsSign(text string, at int, isMonth func(word string) bool) bool {
	before := wordBefore(text, at)
	return isArrow(before) || before == "«" || before == "‹" || isMark(text[at:]) || isOrdinal(before) && isMonth(letters(wordAt(text, at)))
}

// endsEach are the last letters of the words of isEach, and of those of isOrdinal.
var endsEach = [256]bool{'a': true, 'e': true, 'l': true, 'm': true, 'n': true, 'o': true, 'r': true}

func isLower(b byte) bool { return 'a' <= b && b <= 'z' }

// isOrdinal reports whether a word is the first day of a month as French and Italian
// have it, "1er" and "1º".
func isOrdinal(word string) bool { return word == "1er" || word == "1º" || word == "1°" }

// wordBefore returns the word before the space that ends at an offset.
func wordBefore(text string, at int) string {
	from := at - 1
	for from > 0 && text[from-1] != ' ' && text[from-1] != '\n' {
		from--
	}
	word := text[from : at-1]
	if word == "" || isAlphanumeric(word[0]) {
		return word
	}
	return strings.TrimLeft(word, `([“„"'`)
}

// wordAt returns the word from an offset on, without marks at its end. The number of a
// note after a no-break space is no part of it.
func wordAt(text string, at int) string {
	to := at
	for to < len(text) && text[to] != ' ' && text[to] != '\n' && !strings.HasPrefix(text[to:], "\u00a0") {
		to++
	}
	word := text[at:to]
	if word == "" || isAlphanumeric(word[len(word)-1]) {
		return word
	}
	return strings.TrimRight(word, `.,;:!?)]”“’"'`)
}

func isAlphanumeric(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || isDigit(b)
}

// letters returns the letters that a word begins with.
func letters(word string) string {
	if i := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return word[:i]
	}
	return word
}

// leadsToNumber reports whether a word belongs to the number after it: an arrow, a sign
// of a section or a currency, "p." and its kind, a quarter before its year, and the
// thousands of a number that is set in groups.
func leadsToNumber(before, number string) bool {
	switch {
	case isArrow(before), isNumbered(before), isCurrency(before), isModifier(before), before == "×" || before == "±" || before == "≈":
		return true
	case isQuarter(before):
		return len(number) == 4 && isInteger(number)
	}
	return len(before) <= 3 && isInteger(before) && len(number) == 3 && isInteger(number)
}

// followsNumber reports whether what a text begins with belongs to the number before
// it: an arrow, a unit, the month of a day, "a month" and its kind.
func followsNumber(number, text string, isMonth func(word string) bool) bool {
	number = strings.TrimLeft(number, "~≈<>+−-±$€£R")
	if number == "" || !isDigit(number[0]) {
		return false
	}
	word := wordAt(text, 0)
	switch {
	case isArrow(word), isUnit(word), isMark(text):
		return true
	case isDay(number):
		return isMonth(letters(word)) || isEach(word) && isPeriod(text[len(word):])
	}
	return isEach(word) && isPeriod(text[len(word):])
}

// isRate reports whether an offset is before the period in "6 a month".
func isRate(text string, at int) bool {
	// Words such as "a" and "per" are of at most three bytes.
	for from := at - 2; from > 1 && from >= at-4; from-- {
		if text[from-1] == ' ' {
			return isDigit(text[from-2]) && isEach(text[from:at-1]) && isPeriod(text[at-1:])
		}
	}
	return false
}

// followsPoint reports whether a word that ends in a point belongs to the one after it:
// the day before its month, the initials of a name, the letters of an abbreviation.
func followsPoint(before, after string, isMonth func(word string) bool) bool {
	word := strings.TrimSuffix(before, ".")
	r, size := utf8.DecodeRuneInString(word)
	next, nextSize := utf8.DecodeRuneInString(after)
	switch {
	case isDay(word):
		return isMonth(letters(after))
	case isTitle(word):
		return unicode.IsUpper(next)
	case size == len(word) && unicode.IsUpper(r): // J. Smith
		return unicode.IsUpper(next)
	case size == len(word) && unicode.IsLetter(r): // z. B., d. h.
		return nextSize == len(after) && unicode.IsLetter(next)
	}
	return word != "" && len(word) <= 4 && strings.Contains(word, ".") && unicode.IsUpper(next) // J.R. Smith
}

// isMark reports whether a text begins with a mark between spaces, as French has them.
func isMark(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	if word == "" {
		return false
	}
	for _, r := range word {
		if !strings.ContainsRune(":;!?»›.,…)", r) {
			return false
		}
	}
	return word != "…" && word != "..."
}

// isInteger reports whether a text is digits only.
func isInteger(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// isDay reports whether a text may be the number of a day.
func isDay(s string) bool {
	return isInteger(s) && (len(s) == 1 || len(s) == 2 && s <= "31")
}

// isQuarter reports whether a word is a quarter or a half of a year, as in "Q3 2026".
func isQuarter(s string) bool {
	return len(s) == 2 && strings.IndexByte("QHTSK", s[0]) >= 0 && '1' <= s[1] && s[1] <= '4'
}
