package spelling

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words is a set of words that are right although no dictionary has them. One in
// lower case is right with a capital too.
type Words map[string]bool

// Has reports whether a word is in the set, as it is or in its possessive.
func (w Words) Has(word string) bool {
	if len(w) == 0 {
		return false
	}
	for _, form := range []string{word, withoutPossessive(word)} {
		if w[form] || w[strings.ToLower(form)] {
			return true
		}
	}
	return false
}

// Add adds words.
func (w Words) Add(words ...string) {
	for _, word := range words {
		w[plain(word)] = true
	}
}

// addNames adds the words of a text with names, in any case.
func (w Words) addNames(text string) {
	for _, name := range strings.FieldsFunc(plain(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !isApostrophe(r)
	}) {
		if name = withoutPossessive(strings.Trim(name, "'")); utf8.RuneCountInString(name) > 1 {
			w[name] = true
			w[strings.ToLower(name)] = true
		}
	}
}

// withoutPossessive returns a word without 's or the apostrophe after an s.
func withoutPossessive(word string) string {
	word = strings.TrimSuffix(word, "'")
	if before, ok := strings.CutSuffix(word, "'s"); ok {
		return before
	}
	return word
}

// Entry returns a word as it is kept in a dictionary: as dictionaries write it,
// without the possessive.
func Entry(word string) string { return withoutPossessive(plain(word)) }

// ParseWords reads the user's dictionary: a word a line; a line that begins with
// # is a comment.
func ParseWords(data []byte) Words {
	words := Words{}
	for line := range strings.Lines(string(bytes.ToValidUTF8(data, nil))) {
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\uFEFF")); line != "" && !strings.HasPrefix(line, "#") {
			words.Add(line)
		}
	}
	return words
}

// WithWord returns the user's dictionary with a word more. The words between two
// comments stay together and are sorted; a new one goes to the last of them. The
// data are returned as they are if they have the word.
func WithWord(data []byte, word string) []byte {
	if ParseWords(data)[plain(word)] {
		return data
	}
	lines := strings.Split(strings.TrimRight(string(data), "\r\n"), "\n")
	if len(bytes.TrimSpace(data)) == 0 {
		lines = nil
	}
	start := 0
	for i, line := range lines {
		if strings.HasPrefix(strings.TrimSpace(line), "#") || strings.TrimSpace(line) == "" {
			start = i + 1
		}
	}
	words := append(slices.Clone(lines[start:]), plain(word))
	slices.SortStableFunc(words, func(a, b string) int {
		if d := strings.Compare(strings.ToLower(a), strings.ToLower(b)); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return []byte(strings.Join(append(lines[:start:start], words...), "\n") + "\n")
}
