package linebreak

import "strings"

// maxEnd is the length in bytes of the longest number that a range has at its ends: a date.
const maxEnd = 12

// isInRange reports whether an offset is behind a space in a range, before or after the
// word between its ends: 8 to 26 February, 8. bis 26. Februar, from March to May. Both ends
// are numbers or both are months: in "8 February to 3 March" a line may well end before "to".
func isInRange(text string, at int, isMonth func(word string) bool) bool {
	if text[at-1] != ' ' {
		return false
	}
	if mayBeBetween(text[at:]) {
		if word := wordAt(text, at); isBetween(word) {
			next := at + len(word) + 1
			return next < len(text) && text[next-1] == ' ' && areEnds(wordBefore(text, at), wordAt(text, next), isMonth)
		}
	}
	if word := wordBefore(text, at); len(word) <= maxBetween && isBetween(word) {
		from := at - 1 - len(word)
		return from > 1 && text[from-1] == ' ' && areEnds(wordBefore(text, from), wordAt(text, at), isMonth)
	}
	return false
}

// areEnds reports whether two words may be the ends of a range.
func areEnds(from, to string, isMonth func(word string) bool) bool {
	if isEnd(from) {
		return isEnd(to)
	}
	return isMonth(letters(from)) && isMonth(letters(to))
}

// isEnd reports whether a word is a number or a date of digits, which may be ordinal.
func isEnd(word string) bool {
	word = strings.TrimLeft(word, "~≈+−-$€£")
	return word != "" && len(word) <= maxEnd && isDigit(word[0])
}

// maxBetween is the length in bytes of the longest word of isBetween.
const maxBetween = len("through")

// mayBeBetween reports whether a text may begin with a word of isBetween.
func mayBeBetween(text string) bool {
	end := strings.IndexByte(text[:min(len(text), maxBetween+1)], ' ')
	return end > 0
}

// isBetween reports whether a word is between the ends of a range.
func isBetween(word string) bool {
	switch word {
	case "to", "till", "until", "through", "and", "or", "bis", "und", "oder", "au", "à", "et", "ou", "al", "a", "y", "o", "até", "e", "tot", "en",
		"–", "—", "-", "‐":
		return true
	}
	return false
}
