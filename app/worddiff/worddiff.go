// Package worddiff compares two texts word by word, for people to read. It must
// not know what the texts are of.
package worddiff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"promodoc/app/textfind"
)

// Mark says which of two texts a piece is in.
type Mark int

// The marks.
const (
	Unchanged Mark = iota // in both texts
	Deleted               // only in the old text
	Inserted              // only in the new text
)

// Piece is a part of two texts that were compared word by word.
type Piece struct {
	Text string
	Mark Mark
}

// maxWords is how many words, and gaps between them, a text may have to be
// compared word by word. A longer comparison is hard to read, and its time grows
// with the square.
const maxWords = 2000

// Words compares two texts word by word. The pieces that are not Inserted make up
// the old text, those that are not Deleted the new one, byte for byte.
func Words(was, now string) []Piece {
	before, after := split(was), split(now)
	if len(before) > maxWords || len(after) > maxWords {
		return replaced(was, now)
	}
	var pieces []Piece
	i, j := 0, 0
	for _, s := range compare(before, after, (*diffmatchpatch.DiffMatchPatch).DiffCleanupSemantic) {
		words := before[i:]
		if s.Mark == Inserted {
			words = after[j:]
		}
		pieces = append(pieces, Piece{Text: strings.Join(words[:s.Count], ""), Mark: s.Mark})
		i, j = s.from(i, j)
	}
	return pieces
}

// Step says that items, one after the other, are in both of two lists, or only in one.
type Step struct {
	Mark  Mark
	Count int
}

// from returns where in the two lists the next step begins.
func (s Step) from(i, j int) (int, int) {
	if s.Mark != Inserted {
		i += s.Count
	}
	if s.Mark != Deleted {
		j += s.Count
	}
	return i, j
}

// Lists compares two lists, such as the lines of two texts, with the fewest changes. The
// time grows with the square of what differs.
func Lists(was, now []string) []Step { return compare(was, now, nil) }

// compare compares two lists, and cleans the result up if clean is not nil. The library
// compares runes, so each item that is another is another rune.
func compare(was, now []string, clean func(*diffmatchpatch.DiffMatchPatch, []diffmatchpatch.Diff) []diffmatchpatch.Diff) []Step {
	runes := map[string]rune{}
	library := diffmatchpatch.New()
	library.DiffTimeout = 0 // the same lists give the same steps on every machine
	diffs := library.DiffMainRunes(encode(runes, was), encode(runes, now), false)
	if clean != nil {
		diffs = clean(library, diffs)
	}
	var steps []Step
	for _, d := range diffs {
		mark := map[diffmatchpatch.Operation]Mark{diffmatchpatch.DiffDelete: Deleted, diffmatchpatch.DiffInsert: Inserted}[d.Type]
		steps = append(steps, Step{Mark: mark, Count: utf8.RuneCountInString(d.Text)})
	}
	return steps
}

func replaced(was, now string) []Piece {
	if was == now {
		return []Piece{{was, Unchanged}}
	}
	return []Piece{{was, Deleted}, {now, Inserted}}
}

// split cuts a text into words and what is between them. Letters of scripts
// without spaces between words, and punctuation, are on their own.
func split(text string) []string {
	var parts []string
	start := 0
	last := runeClass(-1)
	for i, r := range text {
		class := classOf(r)
		if i > 0 && (class != last || class == single) {
			parts = append(parts, text[start:i])
			start = i
		}
		last = class
	}
	if start < len(text) {
		parts = append(parts, text[start:])
	}
	return parts
}

// runeClass is a class of runes: a text is cut between classes.
type runeClass int

const (
	space runeClass = iota
	word
	single // cut on both sides
)

func classOf(r rune) runeClass {
	switch {
	case textfind.HasNoSpaces(r):
		return single
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '\'', r == '’', r == '-':
		return word
	}
	return single
}

// firstRune is the first rune of Supplementary Private Use Area-A: none from there on is
// a surrogate, which could not be in a string.
const firstRune = 0xF0000

// encode returns a rune for each item, the same for equal ones.
func encode(known map[string]rune, items []string) []rune {
	encoded := make([]rune, len(items))
	for i, item := range items {
		r, ok := known[item]
		if !ok {
			r = firstRune + rune(len(known))
			known[item] = r
		}
		encoded[i] = r
	}
	return encoded
}
