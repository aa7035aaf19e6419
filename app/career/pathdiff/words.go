package pathdiff

import (
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Mark says on which side of a comparison a piece of text stands.
type Mark int

// The marks of a piece.
const (
	Both Mark = iota
	Gone      // only in the old wording
	New       // only in the new one
)

// Piece is part of a text that was compared word by word.
type Piece struct {
	Text string
	Mark Mark
}

// mostWords is how many words, and gaps between them, a text may have that is
// compared word by word. In a longer one nobody would follow it, and comparing
// takes time that grows with the square of this.
const mostWords = 2000

// Words compares two wordings word by word. The pieces that are not New make
// up the old text, those that are not Gone the new one, byte for byte.
func Words(was, now string) []Piece {
	old, new := split(was), split(now)
	if len(old) > mostWords || len(new) > mostWords {
		return replaced(was, now)
	}
	a := alphabet{letters: map[string]rune{}}
	compare := diffmatchpatch.New()
	compare.DiffTimeout = 0 // the same texts give the same pieces on every machine
	diffs := compare.DiffMainRunes(a.spell(old), a.spell(new), false)
	var pieces []Piece
	for _, d := range compare.DiffCleanupSemantic(diffs) {
		mark := map[diffmatchpatch.Operation]Mark{diffmatchpatch.DiffDelete: Gone, diffmatchpatch.DiffInsert: New}[d.Type]
		pieces = append(pieces, Piece{Text: a.read(d.Text), Mark: mark})
	}
	return pieces
}

func replaced(was, now string) []Piece {
	if was == now {
		return []Piece{{was, Both}}
	}
	return []Piece{{was, Gone}, {now, New}}
}

// split cuts a text into words and what stands between them. Letters of
// scripts that have no blanks between words stand alone.
func split(text string) []string {
	var parts []string
	start := 0
	last := -1
	for i, r := range text {
		kind := kindOf(r)
		if i > 0 && (kind != last || kind == alone) {
			parts = append(parts, text[start:i])
			start = i
		}
		last = kind
	}
	if start < len(text) {
		parts = append(parts, text[start:])
	}
	return parts
}

// The kinds of runes between which a text is cut.
const (
	blankRun = iota
	wordRun
	alone
)

func kindOf(r rune) int {
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
		return alone
	case unicode.IsSpace(r):
		return blankRun
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '\'', r == '’', r == '-':
		return wordRun
	}
	return alone
}

// alphabet writes every word as one letter, since the library compares letters.
type alphabet struct {
	letters map[string]rune
	words   []string
}

func (a *alphabet) spell(words []string) []rune {
	spelt := make([]rune, len(words))
	for i, w := range words {
		letter, known := a.letters[w]
		if !known {
			letter = letterOf(len(a.words))
			a.letters[w] = letter
			a.words = append(a.words, w)
		}
		spelt[i] = letter
	}
	return spelt
}

func (a *alphabet) read(letters string) string {
	var text []byte
	for _, r := range letters {
		text = append(text, a.words[placeOf(r)]...)
	}
	return string(text)
}

// The letters lie in the planes that Unicode leaves to private use: none of
// them is a surrogate, which would not survive in a string.
const firstLetter = 0xF0000

func letterOf(n int) rune { return firstLetter + rune(n) }
func placeOf(r rune) int  { return int(r) - firstLetter }
