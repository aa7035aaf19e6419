package standin

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"promodoc/app/textfind"
)

// Left are the words of a text that look like a name and were left.
type Left struct {
	Name  string
	Forms []string // as they are written, each once
}

// minPart is the least length, in runes, from which one word of a name of several words
// is listed.
const minPart = 4

// Left returns what looks like a name in a text, in the order of the names: in
// another case or with other accents, with an ending, within another word, or a
// single word of it.
func (n *Names) Left(text string) []Left {
	if n == nil {
		return nil
	}
	var all []Left
	offsets := runeOffsets(text)
	for _, name := range n.all {
		var forms []string
		add := func(form string) {
			if form != "" && !slices.Contains(forms, form) {
				forms = append(forms, form)
			}
		}
		for _, at := range name.found.FindAllStringIndex(text, -1) {
			add(wordsAround(text, at[0], at[1]))
		}
		for _, r := range textfind.New(name.text).Find(text, len(offsets)) {
			add(wordsAround(text, offsets[r.Start], offsets[r.End]))
		}
		for _, part := range name.parts {
			for _, at := range part.FindAllStringIndex(text, -1) {
				if !insideWord(text, at[0]) && !insideWord(text, at[1]) {
					add(text[at[0]:at[1]])
				}
			}
		}
		if len(forms) > 0 {
			all = append(all, Left{Name: name.text, Forms: forms})
		}
	}
	return all
}

// runeOffsets returns where each character of a text begins, in bytes, and last where
// the text ends.
func runeOffsets(text string) []int {
	offsets := make([]int, 0, len(text)+1)
	for at := range text {
		offsets = append(offsets, at)
	}
	return append(offsets, len(text))
}

// partsOf returns what finds the single words of a name of several.
func partsOf(text string) []*regexp.Regexp {
	words := strings.Fields(text)
	if len(words) < 2 {
		return nil
	}
	var parts []*regexp.Regexp
	for _, word := range words {
		if utf8.RuneCountInString(word) >= minPart {
			parts = append(parts, regexp.MustCompile(regexp.QuoteMeta(word)))
		}
	}
	return parts
}

// wordsAround returns a part of a text with the rest of the words that it begins and
// ends in.
func wordsAround(text string, from, to int) string {
	for from > 0 && insideWord(text, from) {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	for to < len(text) && insideWord(text, to) {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return strings.TrimRightFunc(text[from:to], isUnseen)
}
