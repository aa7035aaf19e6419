package paragraph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/hyphen"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/style"
)

// Words are divided where the lines of their language would be uneven otherwise, and in
// all languages where they fit on no line. A divided word is several pieces, with the
// widths that they have in it: on a line they are drawn as one word, kerned.

// What a hyphen costs that the program adds. Two lines, such as those of a title in a
// table, are read better without it.
const (
	dividePenalty     = 0.6
	twoLinesPenalty   = 6.0
	mustDividePenalty = 8.0 // of a word that would fit on no line
	// What is added to them in a compound: a line is rather a tenth shorter than that the
	// beginning of a part is torn from it.
	jointPenalty = -0.2
	nearPenalty  = 0.8
	// longWordPenalty is that of a long word where the language hyphenates no others: a line
	// is rather more than a quarter shorter.
	longWordPenalty = 8.0
)

const (
	// longWordShare is the part of the measure from which a word is long, and longWordSize
	// the width that it has at least, of the text's size.
	longWordShare = 0.22
	longWordSize  = 8.0
)

// divider is what dividing words needs.
type divider struct {
	points map[string]division // at which a word is divided
	found  []int
	// pieces and items are those of a paragraph before its words were divided.
	pieces []piece
	items  []linebreak.Item
}

// division is where a word is divided, and how well; fits is nil if all points are alike.
type division struct {
	points []int
	fits   []hyphen.Fit
}

// penalty returns what is added to the cost of a hyphen at a point of a word.
func (d *division) penalty(i int) float64 {
	switch {
	case d.fits == nil:
		return 0
	case d.fits[i] == hyphen.AtJoint:
		return jointPenalty
	case d.fits[i] == hyphen.NearJoint:
		return nearPenalty
	}
	return 0
}

// divideWords divides the words of a paragraph of several lines: where the language is not
// hyphenated, only long ones.
func (c *Composer) divideWords(p style.Paragraph, measure float64) {
	t := &c.text
	if c.Hyphens == nil || p.Mode != linebreak.Ragged || t.levels != nil || !t.isWiderThan(measure) {
		return
	}
	penalty, least := dividePenalty, 0.0
	if c.Hyphens.Sparing() {
		penalty, least = longWordPenalty, max(longWordShare*measure, longWordSize*p.Size)
		if !t.hasWiderThan(least) {
			return
		}
	} else if !t.isWiderThan(2 * measure) {
		penalty = twoLinesPenalty
	}
	d := &c.divider
	d.pieces, d.items = append(d.pieces[:0], t.pieces...), append(d.items[:0], t.items...)
	t.pieces, t.items = t.pieces[:0], t.items[:0]
	last := len(d.pieces) - 1
	for i := range d.pieces {
		pc, item := &d.pieces[i], d.items[i]
		if i < last && item.Width >= least && d.divide(c, *pc, item, penalty) {
			continue
		}
		t.pieces, t.items = append(t.pieces, *pc), append(t.items, item)
	}
}

// hasWiderThan reports whether the loaded text has a word of a width.
func (t *buffer) hasWiderThan(width float64) bool {
	return slices.ContainsFunc(t.items, func(it linebreak.Item) bool { return it.Width >= width })
}

// isWiderThan reports whether the loaded text does not fit on a line.
func (t *buffer) isWiderThan(measure float64) bool {
	var sum float64
	for i := range t.items {
		if sum += t.items[i].Width + t.items[i].Space; sum > measure {
			return true
		}
	}
	return false
}

// divideLongWord divides a word that fits on no line, unless a part of it would not fit
// either. It reports whether it has.
func (c *Composer) divideLongWord(p piece, kind linebreak.Kind, spaces bool, measure float64) bool {
	t := &c.text
	if c.Hyphens == nil || t.levels != nil {
		return false
	}
	n := len(t.pieces)
	c.push(p, kind, spaces, false, 0)
	whole, item := t.pieces[n], t.items[n]
	t.pieces, t.items = t.pieces[:n], t.items[:n]
	if !c.divider.divide(c, whole, item, mustDividePenalty) {
		return false
	}
	for i := n; i < len(t.items); i++ {
		if t.items[i].Width+t.items[i].Hyphen > measure {
			t.pieces, t.items = t.pieces[:n], t.items[:n]
			return false
		}
	}
	return true
}

// divide adds a piece in the parts of its word, and reports whether it has any. Links,
// code, options of commands, raised text, words in several faces and those with soft
// hyphens are not divided, and names only if they have to be. The penalty is what each hyphen costs.
func (d *divider) divide(c *Composer, pc piece, item linebreak.Item, penalty float64) bool {
	t := &c.text
	if pc.word == nil || len(pc.word.Parts) != 1 {
		return false
	}
	s, text := &t.styles[pc.inline], pc.word.Parts[0].Text
	if s.face == face.Mono || s.link != nil || s.rise != 0 || !strings.HasPrefix(t.text[pc.from:], text) ||
		strings.HasPrefix(t.text[pc.from+len(text):pc.to], softHyphen) || strings.HasSuffix(t.text[:pc.from], softHyphen) {
		return false
	}
	if linebreak.IsOption(text) {
		return false
	}
	from, to := lettersOf(text)
	if word := text[from:to]; penalty < mustDividePenalty && c.Hyphens.IsName(word) && !t.beginsSentence(pc.from+from) {
		return false
	}
	of := d.divisionOf(c.Hyphens, text[from:to])
	points := of.points
	if len(points) == 0 {
		return false
	}
	hyphen := c.word(s.face, "-")
	at, wide := 0, 0.0
	whole, before := 0, 0.0 // where the letters begin that are kerned as one, and the width before
	for i := 0; i <= len(points); i++ {
		part, own := pc, item
		part.continues = i > 0
		end := len(text)
		if i < len(points) {
			end = from + points[i]
			part.to, part.space, part.hyphen = pc.from+end, nil, hyphen
			own.Space, own.Hyphen, own.Break, own.Penalty = 0, width(hyphen, s.size), linebreak.Allowed, penalty+of.penalty(i)
		}
		part.from, part.word = pc.from+at, c.word(s.face, text[at:end])
		upTo := before + width(c.word(s.face, text[whole:end]), s.size)
		own.Width = upTo - wide
		if part.joint = i < len(points) && c.Hyphens.IsJoint(text[from:to], points[i]); part.joint {
			whole, before = end, upTo
		}
		at, wide = end, upTo
		t.pieces, t.items = append(t.pieces, part), append(t.items, own)
	}
	return true
}

// divisionOf returns the offsets at which a word may be divided.
func (d *divider) divisionOf(language *hyphen.Language, word string) division {
	of, known := d.points[word]
	if !known {
		if d.points == nil || len(d.points) >= maxWords {
			d.points = map[string]division{}
		}
		d.found = language.Points(word, d.found[:0])
		of.points = append([]int(nil), d.found...)
		of.fits = language.Fits(word, of.points)
		d.points[word] = of
	}
	return of
}

// longPart is the number of letters before a slash from which they are divided as a word: no
// path has so many.
const longPart = 12

// lettersOf returns where the letters of a word are that has marks around it, and in
// French and Italian a short word with an apostrophe before. A text with digits or with
// marks between its letters is none.
func lettersOf(text string) (from, to int) {
	from, to = -1, len(text)
	for i, r := range text {
		switch {
		case unicode.IsLetter(r):
			switch {
			case from < 0:
				from = i
			case to < len(text):
				return 0, 0
			}
		case r == '’' || r == '\'':
			if from >= 0 && i-from <= 5 {
				from = -1
			} else if from >= 0 && to == len(text) {
				to = i
			}
		case r == '/' && i == len(text)-1 && i-from >= longPart && to == len(text):
			to = i
		case r < utf8.RuneSelf && !strings.ContainsRune(`.,;:!?()[]"-`, r), unicode.IsDigit(r):
			return 0, 0
		case from >= 0 && to == len(text):
			to = i
		}
	}
	return max(from, 0), max(to, from, 0)
}

// beginsSentence reports whether the word at an offset is the first of a sentence.
func (t *buffer) beginsSentence(at int) bool {
	before := strings.TrimRight(t.text[:at], " \n“„«\"'’(")
	return before == "" || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "!") || strings.HasSuffix(before, "?")
}

// writeHyphen writes the hyphen of a word that goes on in the next line. It is no part
// of the text: a run of its own, which tagged files have as an artifact, so that what
// reads their text has the whole word, while readers that see letters in lines find a
// hyphen where they look for one to join them.
func (p *pen) writeHyphen(pc *piece) {
	node := p.node
	p.flush()
	p.node = book.NoNode
	p.write(pc.hyphen, pc, pc.to)
	p.flush()
	p.node = node
}

// lastOfWord returns the last piece before an index that belongs to the same word as a
// piece.
func (t *buffer) lastOfWord(i, to int) int {
	for i+1 < to && t.pieces[i+1].continues {
		i++
	}
	return i
}

// writeJoined writes pieces of one word as one, but for those that a joint divides, and
// returns the last.
func (p *pen) writeJoined(first, last int) *piece {
	for i := first; i < last; i++ {
		if p.c.text.pieces[i].joint {
			p.writeAsOne(first, i)
			first = i + 1
		}
	}
	return p.writeAsOne(first, last)
}

// writeAsOne writes pieces of one word as one, and returns the last.
func (p *pen) writeAsOne(first, last int) *piece {
	t := &p.c.text
	whole, end := t.pieces[first], &t.pieces[last]
	text := t.text[whole.from : end.from+len(end.word.Parts[0].Text)]
	whole.to = end.to
	p.write(p.c.word(t.styles[whole.inline].face, text), &whole, whole.from)
	return end
}
