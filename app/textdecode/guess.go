package textdecode

import (
	"bytes"
	"slices"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// candidate is an encoding of one byte a character that a file without any sign
// of its encoding may be in.
type candidate struct {
	*namedEncoding
	table     [256]rune
	languages []string // the letters of each language, in lower case, that are not ASCII
	minimum   int      // how many characters that are not ASCII it takes to tell
	run       int      // how many letters that are not ASCII in a row are no word; 0 for any
}

// guess returns the encoding of bytes that are not UTF-8 and say nothing about
// their encoding; nil if that cannot be told.
//
// Detectors in browsers (Mozilla's universalchardet, its successor chardetng, and
// ICU's) compare how often pairs of letters occur. On a page that is a few
// sentences of English with a handful of accents and quotes such counts
// say little, and a wrong guess is not noticed. So the rule here asks first
// whether an encoding makes words of the bytes at all, as chardetng's penalties for
// impossible pairs do (https://hsivonen.fi/chardetng/, "Latin and
// non-Latin"): a letter in upper case after one in lower case, a symbol inside a
// word, two scripts in one word, or three accented letters in a row are not
// text, see window.breaks. windows-1252 is the default, as it is the fallback of the
// HTML Standard for most locales, and ISO-8859-1 is part of it. It is refused if
// its words are broken, and doubted if every line is full of accents that
// only several languages together could need. Another encoding is taken only if
// its words are whole, one language explains all of its letters, and no
// third one does the same with other words.
func guess(data []byte) *namedEncoding {
	lines := accentedLines(data)
	all := candidates()
	western := &all[0]
	westernFits := !western.isBroken(lines)
	if westernFits && (!western.isDense(lines) || western.languagesOf(lines) <= 1) {
		return western.namedEncoding
	}
	var found *candidate
	for i := range all[1:] {
		c := &all[i+1]
		if !c.hasEvidence(lines) || c.isBroken(lines) || c.languagesOf(lines) > 1 {
			continue
		}
		if found != nil && !slices.Equal(found.decode(lines), c.decode(lines)) {
			return nil
		}
		if found == nil {
			found = c
		}
	}
	switch {
	case found != nil:
		return found.namedEncoding
	case westernFits:
		return western.namedEncoding
	}
	return nil
}

// maxJudged is how much of the text is judged, in bytes.
const maxJudged = 1 << 20

// accentedLines returns the lines that have bytes beyond ASCII, which are all
// that is judged.
func accentedLines(data []byte) []byte {
	var lines []byte
	for line := range bytes.Lines(unixLines(data)) {
		if len(lines)+len(line) > maxJudged && len(lines) > 0 {
			break
		}
		if slices.ContainsFunc(line, func(b byte) bool { return b >= 0x80 }) {
			lines = append(lines, line...)
		}
	}
	return lines
}

func (c *candidate) decode(data []byte) []rune {
	out := make([]rune, len(data))
	for i, b := range data {
		out[i] = c.table[b]
	}
	return out
}

// hasEvidence reports whether there are enough characters to tell the encoding by.
func (c *candidate) hasEvidence(data []byte) bool {
	n := 0
	for _, b := range data {
		if b >= 0x80 {
			n++
		}
	}
	return n >= c.minimum
}

// tolerated is which share of the characters may break their words, one in so
// many: long files have oddities.
const tolerated = 50

// isBroken reports whether the bytes make no words in the encoding.
func (c *candidate) isBroken(data []byte) bool {
	text := c.decode(data)
	all, broken, run, upper, letters := 0, 0, 0, 0, 0
	for i, r := range text {
		if data[i] < 0x80 {
			run = 0
			continue
		}
		all++
		w := window{r: r, before: '\n', after: '\n'}
		if i > 0 {
			w.before = text[i-1]
		}
		if i+1 < len(text) {
			w.after = text[i+1]
		}
		switch run++; {
		case !isLetter(r):
			run = 0
		case unicode.IsUpper(r):
			upper++
			fallthrough
		default:
			letters++
		}
		if w.breaks() || c.run > 0 && run >= c.run {
			broken++
		}
	}
	if broken*tolerated > all {
		return true
	}
	// Encodings of Cyrillic differ in which half is upper case.
	return c.run == 0 && letters >= c.minimum && upper*2 > letters
}

// dense is which share of letters, in percent, the accented ones have in text
// that is all in a language with many of them, and minDense how many it
// takes to know.
const (
	dense    = 4
	minDense = 12
)

// isDense reports whether accented letters are as frequent as in text that is in
// a language with many of them, rather than English with some names.
func (c *candidate) isDense(data []byte) bool {
	letters, accented := 0, 0
	for i, r := range c.decode(data) {
		if !isLetter(r) {
			continue
		}
		letters++
		if data[i] >= 0x80 {
			accented++
		}
	}
	return accented >= minDense && accented*100 >= dense*letters
}

// many is the number of languages of text that no two explain.
const many = 3

// languagesOf returns how many languages it takes to explain the letters: 0, 1,
// 2 or many. Names from elsewhere do not count.
func (c *candidate) languagesOf(data []byte) int {
	counts := map[rune]int{}
	all := 0
	for i, r := range c.decode(data) {
		if data[i] >= 0x80 && isLetter(r) {
			counts[unicode.ToLower(r)]++
			all++
		}
	}
	if all == 0 {
		return 0
	}
	explains := func(letters ...string) bool {
		missing := 0
		for r, n := range counts {
			if !slices.ContainsFunc(letters, func(s string) bool { return containsRune(s, r) }) {
				missing += n
			}
		}
		return missing*tolerated <= all
	}
	if slices.ContainsFunc(c.languages, func(one string) bool { return explains(one) }) {
		return 1
	}
	for i, one := range c.languages {
		if slices.ContainsFunc(c.languages[i+1:], func(other string) bool { return explains(one, other) }) {
			return 2
		}
	}
	return many
}

func containsRune(s string, r rune) bool {
	for _, each := range s {
		if each == r {
			return true
		}
	}
	return false
}

// tableOf returns what each byte means in an encoding.
func tableOf(m *charmap.Charmap) (table [256]rune) {
	for i := range table {
		table[i] = m.DecodeByte(byte(i))
	}
	return table
}
