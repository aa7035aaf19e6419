// Package worddiff compares two texts word by word, for people to read. It must
// not know what the texts are of.
package worddiff

import (
	"unicode"

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
	a := alphabet{runes: map[string]rune{}}
	compare := diffmatchpatch.New()
	compare.DiffTimeout = 0 // the same texts give the same pieces on every machine
	diffs := compare.DiffMainRunes(a.encode(before), a.encode(after), false)
	var pieces []Piece
	for _, d := range compare.DiffCleanupSemantic(diffs) {
		mark := map[diffmatchpatch.Operation]Mark{diffmatchpatch.DiffDelete: Deleted, diffmatchpatch.DiffInsert: Inserted}[d.Type]
		pieces = append(pieces, Piece{Text: a.decode(d.Text), Mark: mark})
	}
	return pieces
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

// alphabet encodes each word as a rune, since the library compares runes. The
// runes are of the supplementary private use areas: none is a surrogate, which
// could not be in a string.
type alphabet struct {
	runes map[string]rune
	words []string
}

// firstRune is the first rune of Supplementary Private Use Area-A.
const firstRune = 0xF0000

func (a *alphabet) encode(words []string) []rune {
	encoded := make([]rune, len(words))
	for i, w := range words {
		r, known := a.runes[w]
		if !known {
			r = firstRune + rune(len(a.words))
			a.runes[w] = r
			a.words = append(a.words, w)
		}
		encoded[i] = r
	}
	return encoded
}

func (a *alphabet) decode(runes string) string {
	var text []byte
	for _, r := range runes {
		text = append(text, a.words[r-firstRune]...)
	}
	return string(text)
}
