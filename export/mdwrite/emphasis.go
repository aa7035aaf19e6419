package mdwrite

import (
	"math"
	"unicode"
	"unicode/utf8"

	"promodoc/export/mdtree"
)

// emphasis is one emphasis of a run of pieces, with the character chosen for
// its delimiters, 0 before that.
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

// class is what the grammar looks at beside a delimiter.
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

// chooseDelimiters gives every emphasis the character with which the grammar
// reads it as it is meant. Where a delimiter would have no meaning, or another
// one, the character beside it is written as an entity. Since no emphasis
// holds another one of its style, two characters are enough to tell those
// apart that touch.
func (p *pieces) chooseDelimiters() {
	for i := range p.list {
		if p.list[i].kind != pieceOpen {
			continue
		}
		em, least := p.list[i].em, math.MaxInt
		for _, c := range p.candidates(em) {
			open, closing := p.plans(em, c)
			if cost := open.cost() + closing.cost(); cost < least && !p.touches(em, c) {
				em.char, least = c, cost
			}
		}
		p.apply(em)
	}
	p.settle()
}

// settle marks what more has to be an entity because of what was marked: an
// entity is punctuation to the delimiters around it, also to those that were
// chosen before. Marks are only ever added, so that this ends.
func (p *pieces) settle() {
	for again := true; again; {
		again = false
		for i := range p.list {
			if p.list[i].kind == pieceOpen && p.apply(p.list[i].em) {
				again = true
			}
		}
	}
}

// candidates are the characters an emphasis can be made of, the usual one
// first.
func (p *pieces) candidates(em *emphasis) []byte {
	switch {
	case em.style == mdtree.Struck:
		return []byte{'~'}
	case em.style == mdtree.Italic && p.touchesInner(em):
		return []byte{'_', '*'}
	}
	return []byte{'*', '_'}
}

// touchesInner reports whether another emphasis stands at an edge of this one.
func (p *pieces) touchesInner(em *emphasis) bool {
	return p.list[em.open+1].kind == pieceOpen || p.list[em.close-1].kind == pieceClose
}

// touches reports whether a delimiter made of c stands right beside em.
func (p *pieces) touches(em *emphasis, c byte) bool {
	return p.charAt(em.open-1) == c || p.charAt(em.close+1) == c
}

// side is what stands on the two sides of a delimiter, seen from the text that
// is emphasised.
type side struct {
	in, out class
}

// before and after are the sides of the two delimiters of an emphasis.
func (p *pieces) before(em *emphasis) side {
	return side{in: p.leading(em.open + 1), out: p.trailing(em.open - 1)}
}

func (p *pieces) after(em *emphasis) side {
	return side{in: p.trailing(em.close - 1), out: p.leading(em.close + 1)}
}

// leading is the class of the first character of a piece.
func (p *pieces) leading(i int) class {
	if i >= len(p.list) {
		return space
	}
	switch q := p.list[i]; q.kind {
	case pieceText:
		r, size := utf8.DecodeRuneInString(q.text)
		atEdge := size == len(q.text) && p.lineEnds(i+1)
		encoded := q.encodeFirst || q.encodeLast && size == len(q.text)
		if encoded || r == '\n' || r == '\r' || atEdge && isBlank(r) {
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

// trailing is the class of the last character of a piece.
func (p *pieces) trailing(i int) class {
	if i < 0 {
		return space
	}
	switch q := p.list[i]; q.kind {
	case pieceText:
		r, size := utf8.DecodeLastRuneInString(q.text)
		atEdge := size == len(q.text) && p.lineBegins(i)
		encoded := q.encodeLast || q.encodeFirst && size == len(q.text)
		if encoded || r == '\n' || r == '\r' || atEdge && isBlank(r) {
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

func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// plan says which characters beside a delimiter have to be entities.
type plan struct {
	in, out bool
}

func (n plan) cost() int {
	cost := 0
	if n.in {
		cost++
	}
	if n.out {
		cost++
	}
	return cost
}

// reach finds what a delimiter needs to open or close towards its text: no
// blank inside, and with punctuation inside nothing but blank or punctuation
// outside. An underscore takes no letter outside at all.
func reach(s side, c byte) plan {
	var n plan
	if s.in == space {
		n.in = true
		s.in = punct
	}
	if s.out == other && (s.in == punct || c == '_') {
		n.out = true
	}
	return n
}

// plans finds what both delimiters of em need when they are made of c.
func (p *pieces) plans(em *emphasis, c byte) (open, closing plan) {
	return reach(p.before(em), c), reach(p.after(em), c)
}

// charAt is the character of the delimiter that a piece is, if it is one and
// was chosen already.
func (p *pieces) charAt(i int) byte {
	if i < 0 || i >= len(p.list) || p.list[i].em == nil {
		return 0
	}
	return p.list[i].em.char
}

// apply marks the characters that have to be entities, and reports whether any
// was not marked yet. Only blanks and letters ever are, and those stand in texts.
func (p *pieces) apply(em *emphasis) (marked bool) {
	open, closing := p.plans(em, em.char)
	mark := func(wanted bool, flag func() *bool) {
		if wanted && !*flag() {
			*flag() = true
			marked = true
		}
	}
	mark(open.in, func() *bool { return &p.list[em.open+1].encodeFirst })
	mark(open.out, func() *bool { return &p.list[em.open-1].encodeLast })
	mark(closing.in, func() *bool { return &p.list[em.close-1].encodeLast })
	mark(closing.out, func() *bool { return &p.list[em.close+1].encodeFirst })
	return marked
}
