package mdwrite

import (
	"math"
	"unicode"
	"unicode/utf8"

	"promodoc/export/mdtree"
)

// emphasis is an emphasis in a run of pieces with the character of its delimiters,
// 0 before it is chosen.
type emphasis struct {
	style       mdtree.Style
	open, close int // indexes of its pieces
	char        byte
}

func (e *emphasis) delimiter() string {
	if e.style == mdtree.Italic {
		return string(e.char)
	}
	return string([]byte{e.char, e.char})
}

// class is the class of a character next to a delimiter (CommonMark 0.31, 6.2).
type class int

const (
	space class = iota
	punct
	other
)

func classOf(r rune) class {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsPunct(r) || unicode.IsSymbol(r):
		return punct
	}
	return other
}

// chooseDelimiters gives every emphasis a character with which it is parsed as it
// is meant. If a delimiter would have no meaning or another one, the character
// next to it is encoded: written as a character reference. Since no emphasis has
// another of its style in it, two characters suffice to distinguish those that
// touch.
func (p *pieces) chooseDelimiters() {
	for i := range p.list {
		if p.list[i].kind != pieceOpen {
			continue
		}
		em, lowest := p.list[i].em, math.MaxInt
		for _, c := range p.candidates(em) {
			open, closing := p.encodings(em, c)
			if cost := open.cost() + closing.cost(); cost < lowest && !p.adjacent(em, c) {
				em.char, lowest = c, cost
			}
		}
		p.apply(em)
	}
	p.propagate()
}

// propagate encodes further characters that need it because of those encoded so
// far: a character reference is punctuation to the delimiters around it, also to
// those chosen before. It ends since nothing is ever decoded.
func (p *pieces) propagate() {
	for changed := true; changed; {
		changed = false
		for i := range p.list {
			if p.list[i].kind == pieceOpen && p.apply(p.list[i].em) {
				changed = true
			}
		}
	}
}

// candidates returns the possible delimiters of an emphasis, the usual one first.
func (p *pieces) candidates(em *emphasis) []byte {
	switch {
	case em.style == mdtree.Struck:
		return []byte{'~'}
	case em.style == mdtree.Italic && p.hasInnerEdge(em):
		return []byte{'_', '*'}
	}
	return []byte{'*', '_'}
}

// hasInnerEdge reports whether an emphasis begins or ends with another one.
func (p *pieces) hasInnerEdge(em *emphasis) bool {
	return p.list[em.open+1].kind == pieceOpen || p.list[em.close-1].kind == pieceClose
}

// adjacent reports whether a delimiter of the character c is next to em.
func (p *pieces) adjacent(em *emphasis, c byte) bool {
	return p.charAt(em.open-1) == c || p.charAt(em.close+1) == c
}

// side has the classes on both sides of a delimiter: inside and outside of the
// emphasized text.
type side struct {
	inside, outside class
}

// before returns the side of the opening delimiter.
func (p *pieces) before(em *emphasis) side {
	return side{inside: p.leading(em.open + 1), outside: p.trailing(em.open - 1)}
}

// after returns the side of the closing delimiter.
func (p *pieces) after(em *emphasis) side {
	return side{inside: p.trailing(em.close - 1), outside: p.leading(em.close + 1)}
}

// leading returns the class of the first character of a piece.
func (p *pieces) leading(i int) class {
	if i >= len(p.list) {
		return space
	}
	switch q := p.list[i]; q.kind {
	case pieceText:
		r, size := utf8.DecodeRuneInString(q.text)
		atEdge := size == len(q.text) && p.lineEnds(i+1)
		encoded := q.encodeFirst || q.encodeLast && size == len(q.text)
		if encoded || r == '\n' || r == '\r' || atEdge && isSpace(r) {
			return punct
		}
		return classOf(r)
	case pieceBreak:
		if !q.hard {
			return space
		}
	}
	return punct
}

// trailing returns the class of the last character of a piece.
func (p *pieces) trailing(i int) class {
	if i < 0 {
		return space
	}
	switch q := p.list[i]; q.kind {
	case pieceText:
		r, size := utf8.DecodeLastRuneInString(q.text)
		atEdge := size == len(q.text) && p.lineBegins(i)
		encoded := q.encodeLast || q.encodeFirst && size == len(q.text)
		if encoded || r == '\n' || r == '\r' || atEdge && isSpace(r) {
			return punct
		}
		return classOf(r)
	case pieceBreak:
		return space
	}
	return punct
}

func (p *pieces) lineEnds(i int) bool {
	return i >= len(p.list) || p.list[i].kind == pieceBreak
}

func (p *pieces) lineBegins(i int) bool {
	return i == 0 || p.list[i-1].kind == pieceBreak
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' }

// encoding says which characters next to a delimiter have to be encoded.
type encoding struct {
	inside, outside bool
}

func (n encoding) cost() int {
	cost := 0
	if n.inside {
		cost++
	}
	if n.outside {
		cost++
	}
	return cost
}

// encodingFor returns what a delimiter of the character c needs to open or close
// emphasis: no space inside, and with punctuation inside only spaces or
// punctuation outside. An underscore needs those in any case.
func encodingFor(s side, c byte) encoding {
	var n encoding
	if s.inside == space {
		n.inside = true
		s.inside = punct
	}
	if s.outside == other && (s.inside == punct || c == '_') {
		n.outside = true
	}
	return n
}

// encodings returns what both delimiters of em need if their character is c.
func (p *pieces) encodings(em *emphasis, c byte) (open, closing encoding) {
	return encodingFor(p.before(em), c), encodingFor(p.after(em), c)
}

// charAt returns the character of a piece that is a delimiter, if it was chosen
// already, else 0.
func (p *pieces) charAt(i int) byte {
	if i < 0 || i >= len(p.list) || p.list[i].em == nil {
		return 0
	}
	return p.list[i].em.char
}

// apply encodes the characters that em needs encoded and reports whether any was
// not yet. Only spaces and letters ever are, which are in texts.
func (p *pieces) apply(em *emphasis) (changed bool) {
	open, closing := p.encodings(em, em.char)
	set := func(needed bool, flag func() *bool) {
		if needed && !*flag() {
			*flag() = true
			changed = true
		}
	}
	set(open.inside, func() *bool { return &p.list[em.open+1].encodeFirst })
	set(open.outside, func() *bool { return &p.list[em.open-1].encodeLast })
	set(closing.inside, func() *bool { return &p.list[em.close-1].encodeLast })
	set(closing.outside, func() *bool { return &p.list[em.close+1].encodeFirst })
	return changed
}
