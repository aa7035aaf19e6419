package paragraph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/export/face"
	"promodoc/export/typeset/linebreak"
)

// IsIdentifier reports whether a piece of the loaded text is code, an address or a path:
// a word that may be divided where it has to be.
func (c *Composer) IsIdentifier(i int) bool {
	pc := &c.text.pieces[i]
	s := &c.text.styles[pc.inline]
	return s.face == face.Mono || strings.ContainsAny(c.text.text[pc.from:pc.to], `/\_`)
}

// IsCode reports whether a piece of the loaded text is code.
func IsCode(c *Composer, i int) bool {
	return c.text.styles[c.text.pieces[i].inline].face == face.Mono
}

// maxShortCode is the length in bytes up to which code in a line is not divided.
const maxShortCode = 16

// keepShortCode removes the opportunities in short code.
func (t *buffer) keepShortCode() {
	at := 0 // of the opportunities
	for i := range t.styles {
		from, to := t.starts[i], len(t.text)
		if i+1 < len(t.starts) {
			to = t.starts[i+1]
		}
		if t.styles[i].face != face.Mono || to-from > maxShortCode {
			continue
		}
		for at < len(t.opportunities) && t.opportunities[at].Offset <= from {
			at++
		}
		end := at
		for end < len(t.opportunities) && t.opportunities[end].Offset < to && !t.opportunities[end].Mandatory {
			end++
		}
		t.opportunities = slices.Delete(t.opportunities, at, end)
	}
}

// Penalties of a break inside a long word: low after a mark that divides it, as in
// addresses, higher before a capital letter, and higher still between others.
const (
	markPenalty   = 3
	humpPenalty   = 9
	letterPenalty = 14
)

// addLongWord divides a word that fits on no line into short pieces with break
// opportunities between them. The parts of an identifier stay whole, unless they are
// long themselves.
func (c *Composer) addLongWord(word string, p piece, kind linebreak.Kind, spaces bool, measure float64) {
	s := &c.text.styles[p.inline]
	if p.word != nil && c.divideLongWord(p, kind, spaces, measure) {
		return
	}
	at := p.from
	letters, hyphen := hyphenated(c, s, word)
	letters += at
	for word != "" {
		n, mark := nextPart(word, at == p.from)
		w := c.wordAt(s, word[:n], p.from)
		if width(w, s.size) > max(measure*maxPart, min(measure, WholePart*s.size)) {
			n, mark = chunk(word, at == p.from)
			w = c.wordAt(s, word[:n], p.from)
		}
		if width(w, s.size)+hyphen > measure {
			n = len(face.FirstCharacter(word))
			w, mark = c.wordAt(s, word[:n], p.from), false
		}
		next := p
		next.word, next.from, next.to = w, at, min(at+n, p.to)
		at += n
		hump := mark && strings.IndexByte(divideAfter, word[n-1]) < 0
		word = word[n:]
		switch {
		case word == "":
			c.push(next, kind, spaces, false, 0)
		case hump:
			c.push(next, linebreak.Allowed, false, false, humpPenalty)
		case mark:
			c.push(next, linebreak.Allowed, false, false, markPenalty)
		default:
			c.push(next, linebreak.Allowed, false, at < letters, letterPenalty)
		}
	}
}

// hyphenated returns the offset in a word up to which a hyphen shows where it is divided,
// and the width of the hyphen: both are 0 for addresses, code and scripts without
// hyphens.
func hyphenated(c *Composer, s *inlineStyle, word string) (to int, hyphen float64) {
	if s.face == face.Mono || s.address || c.text.levels != nil || linebreak.IsOption(word) {
		return 0, 0
	}
	from, to := lettersOf(word)
	for _, r := range word[from:to] {
		if !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && !unicode.Is(unicode.M, r) {
			return 0, 0
		}
	}
	return to, width(c.word(s.face, "-"), s.size)
}

// LongestPart returns the width of the longest part of an item of the loaded text, a
// hyphen included, if the word is divided where its language allows it.
func LongestPart(c *Composer, i int) float64 {
	t := &c.text
	pc, item := t.pieces[i], t.items[i]
	if c.Hyphens == nil || t.levels != nil {
		return item.Width
	}
	n, longest := len(t.pieces), 0.0
	if !c.divider.divide(c, pc, item, mustDividePenalty) {
		return item.Width
	}
	for _, part := range t.items[n:] {
		longest = max(longest, part.Width+part.Hyphen)
	}
	t.pieces, t.items = t.pieces[:n], t.items[:n]
	return longest
}

const (
	// maxPart is the part of the measure up to which a part of an identifier stays
	// whole.
	maxPart = 0.3
	// maxPartLength is the number of characters of the longest one.
	maxPartLength = 40
)

// WholePart is the width up to which a part of an identifier stays whole in a narrow column,
// of the text's size.
const WholePart = 11.0

// nextPart returns the length of the part that a long word begins with: up to where
// it is divided, or a chunk if that is far away. It reports which of these it is.
func nextPart(word string, first bool) (n int, divides bool) {
	for i := 0; i < maxPartLength && n < len(word); i++ {
		last := face.FirstCharacter(word[n:])
		n += len(last)
		if dividesAfter(last, word[n:]) && (i > 0 || !first) {
			return n, true
		}
	}
	if n == len(word) {
		return n, false
	}
	return chunk(word, first)
}

// divideAfter are the marks after which addresses, paths and identifiers are divided.
const divideAfter = `/\.-_?&=#+,;:@~|([{`

// chunkLength is the number of characters of a long word that stay together.
const chunkLength = 3

// chunk returns the length of the next piece of a long word, and whether it
// ends where addresses and identifiers are divided. The first piece is not a mark
// alone.
func chunk(word string, first bool) (n int, divides bool) {
	for i := 0; i < chunkLength && n < len(word); i++ {
		last := face.FirstCharacter(word[n:])
		n += len(last)
		divides = dividesAfter(last, word[n:])
		if divides && (i > 0 || !first) {
			break
		}
	}
	return n, divides
}

// dividesAfter reports whether a word is divided between two parts of it: after marks,
// or before a capital letter that begins a word.
func dividesAfter(last, rest string) bool {
	if strings.ContainsAny(last, divideAfter) {
		return rest == "" || strings.IndexByte(divideAfter, rest[0]) < 0
	}
	return isHump(last, rest)
}

// isHump reports whether a text begins with a capital letter that begins a word: after
// a small one or a digit, or, as in HTTPServer, before a small one.
func isHump(before, text string) bool {
	last, _ := utf8.DecodeRuneInString(before)
	capital, size := utf8.DecodeRuneInString(text)
	if !unicode.IsUpper(capital) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[size:])
	return unicode.IsLower(last) || unicode.IsDigit(last) || unicode.IsUpper(last) && unicode.IsLower(next)
}
