package promo

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Words counts the words in the title and the prose of the example. Evidence
// does not count.
func (e Example) Words() int {
	return words(e.Title) + words(e.Situation) + words(e.Action) + words(e.Result)
}

// Words counts the words in the prose of the document: its sections, examples
// and growth areas, with their titles. Private notes and hidden parts do
// not count.
func (d Document) Words() int {
	d = Arranged(d)
	n := 0
	for _, s := range d.Sections {
		n += words(s.Title) + words(s.Body)
	}
	for _, e := range d.Examples {
		n += e.Words()
	}
	for _, g := range d.Growth {
		n += words(g.Title) + words(g.Text)
		for _, step := range g.Steps {
			n += words(step)
		}
	}
	return n
}

// CountWords counts the words of a text as Words does.
func CountWords(text string) int { return words(text) }

// words counts words by Unicode's word boundaries (UAX #29), which also works for
// scripts without spaces; a word contains a letter or digit. What is ASCII between
// spaces is counted without the library, which is many times as fast: this runs at
// every keystroke.
func words(s string) int {
	n := 0
	for len(s) > 0 {
		end := chunk(s)
		n += wordsOfChunk(s[:end])
		s = s[end:]
		for len(s) > 0 && isASCIISpace(s[0]) {
			s = s[1:]
		}
	}
	return n
}

// chunk returns the number of bytes up to the first ASCII space.
func chunk(s string) int {
	for i := range len(s) {
		if isASCIISpace(s[i]) {
			return i
		}
	}
	return len(s)
}

// wordsOfChunk counts the words of a text without ASCII spaces. ASCII punctuation
// at its ends, such as a comma or the syntax of Markdown, belongs to no word.
func wordsOfChunk(s string) int {
	for len(s) > 0 && isASCIIMark(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && isASCIIMark(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return segmentedWords(s)
		}
	}
	return asciiWords(s)
}

// asciiWords counts the words of ASCII text.
func asciiWords(s string) int {
	n := 0
	inside, counted := false, false // the word that s[i] goes on with, if it does
	for i := range len(s) {
		switch c := s[i]; {
		case !isASCIIMark(c):
			if !inside || !counted {
				n++
			}
			inside, counted = true, true
		case c == '_': // joins letters, but alone is no word (WB13a, WB13b)
			counted = inside && counted
			inside = true
		case !isInsideWord(s, i):
			inside = false
		}
	}
	return n
}

// isInsideWord reports whether a mark is inside a word: letters are joined by some
// and digits by others (WB6, WB7, WB11 and WB12).
func isInsideWord(s string, i int) bool {
	if i == 0 || i+1 == len(s) || isASCIIMark(s[i-1]) || isASCIIMark(s[i+1]) {
		return false
	}
	before, after := s[i-1] >= 'A', s[i+1] >= 'A' // letters
	switch s[i] {
	case '.', '\'':
		return before == after
	case ':':
		return before && after
	case ',', ';':
		return !before && !after
	}
	return false
}

func isASCIIMark(c byte) bool {
	lower := c | 0x20
	return c < utf8.RuneSelf && (lower < 'a' || lower > 'z') && (c < '0' || c > '9')
}

func isASCIISpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func segmentedWords(s string) int {
	n, state := 0, -1
	var word string
	for len(s) > 0 {
		word, s, state = uniseg.FirstWordInString(s, state)
		if hasLetter(word) {
			n++
		}
	}
	return n
}

func hasLetter(s string) bool {
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		s = s[size:]
	}
	return false
}
