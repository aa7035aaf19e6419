package sources

import (
	"strings"

	"promodoc/app/review/dates"
)

// isSource reports whether a document is named at a word: by its title, its day, the place
// where it was published or its number in a catalogue.
func (t documents) isSource(i int) bool {
	switch {
	case t.isQuotedTitle(i), t.isCalled(i), t.isChannel(i), t.isCatalogued(i):
		return true
	case t.Is(i, "journal") && (t.Words[i].Capital || t.IsNumber(i+1)): // "Journal of Hydrology", "vol. 12"
		return true
	case t.Is(i, "paper") && (t.isDated(i) || t.isTitled(i)), t.Is(i, "form") && t.isDated(i):
		return true
	case t.Is(i, "ofcourt") && t.IsOneOf(i+1, "of"): // "the judgment of the Higher Court, 4 March"
		return t.isDatedWithin(i)
	case t.IsOneOf(i, "minutes") && !t.IsNumber(i-1): // and not "12 minutes"
		return t.isDatedWithin(i)
	}
	return false
}

// isCatalogued reports whether a word is the name of a catalogue with a number after it:
// "ISBN 978-3-16", "doi:10.1000/182".
func (t documents) isCatalogued(i int) bool {
	switch t.Words[i].Lower {
	case "isbn", "issn":
		return t.IsNumber(i + 1)
	case "doi", "arxiv":
		return t.IsNumber(i+1) || strings.HasPrefix(t.Source[t.Words[i].To:], ":")
	}
	return false
}

// isDated reports whether a document is named by its day: "minutes of 4 March", "letter
// dated 12 of May".
func (t documents) isDated(i int) bool {
	if !t.Is(i+1, "fromday") || !t.Has(i+2) {
		return false
	}
	a, b := i+2, i+3 // the words of the day
	switch {
	case t.IsOneOf(a, "the") && t.Has(b+1):
		a, b = b, b+1
	case t.IsOneOf(b, "of") && t.Has(b+1):
		b++
	}
	return t.isDay(a, b)
}

// isDatedWithin reports whether a day is named soon after a word: "the minutes of the
// board, 4 March". After a numeral the word is no document: "two minutes on 4 March".
func (t documents) isDatedWithin(i int) bool {
	const far = 6
	for j := i + 1; j <= i+far && t.Has(j+1) && t.SameSentence(i, j); j++ {
		if t.isDay(j, j+1) {
			return !t.Is(i-1, "numeral")
		}
	}
	return false
}

// isDay reports whether two words are a day, or the first of them is: "4 March", "March 4",
// "04.03.2026".
func (t documents) isDay(a, b int) bool {
	if t.IsNumber(a) && (dates.IsMonth(t.Text, b) || dates.IsDay(t.Words[a].Lower)) {
		return true
	}
	return dates.IsMonth(t.Text, a) && t.IsNumber(b)
}
