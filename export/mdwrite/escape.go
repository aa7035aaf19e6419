package mdwrite

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// entityLike matches what a reader of Markdown may take for an entity.
var entityLike = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,40});`)

func looksLikeEntity(s string) bool { return entityLike.MatchString(s) }

// passage is a text with all that decides what in it needs an escape.
type passage struct {
	s          string
	where      setting
	lineBegins bool // it stands at the beginning of a line
	lineEnds   bool // and at the end of one
	blockStart bool // at its beginning a block could begin
	afterNote  bool // a footnote's number stands before it
	beforeRaw  byte // the first byte of the finished Markdown after it, or 0
	hardBreak  bool // a hard break follows
	beforeDel  bool // a delimiter of two tildes follows
	inLink     bool
	struck     bool
	first      bool // the first character has to be an entity
	last       bool // the last one
	lastAt     int  // where the last "@" is
	runEnd     int  // where the run of delimiters ends that was last looked at
	runMeans   bool // and whether it has to be escaped
}

// text writes a text with its escapes.
func (e *emitter) text(i int) {
	t := e.p.passage(i)
	for at := 0; at < len(t.s); {
		e.passed(i, at)
		r, size := utf8.DecodeRuneInString(t.s[at:])
		switch {
		case t.entity(at, size, r):
			e.w.out = fmt.Appendf(e.w.out, "&#%d;", r)
		case r < utf8.RuneSelf && t.escape(at):
			e.w.out = append(e.w.out, '\\', byte(r))
		default:
			e.w.out = append(e.w.out, t.s[at:at+size]...)
		}
		at += size
	}
	e.passed(i, len(t.s))
}

func (p *pieces) passage(i int) passage {
	q := p.list[i]
	t := passage{
		s: q.text, where: p.where, inLink: q.inLink, struck: q.struck,
		first: q.encodeFirst, last: q.encodeLast, lastAt: strings.LastIndexByte(q.text, '@'),
		lineBegins: p.lineBegins(i), lineEnds: p.lineEnds(i + 1),
	}
	t.blockStart = t.lineBegins && !p.where.heading && !p.where.cell && (i > 0 || p.where.blockStart)
	if i > 0 {
		t.afterNote = p.list[i-1].kind == pieceNote
	}
	if i+1 < len(p.list) {
		next := p.list[i+1]
		t.hardBreak = next.kind == pieceBreak && next.hard
		if next.kind == pieceRaw || next.kind == pieceNote {
			t.beforeRaw = next.text[0]
		}
		t.beforeDel = next.em != nil && next.em.char == '~'
	}
	return t
}

// entity reports whether a character can only be written as an entity.
func (t *passage) entity(at, size int, r rune) bool {
	begins, ends := at == 0, at+size == len(t.s)
	switch {
	case begins && t.first, ends && t.last, r == '\n', r == '\r':
		return true
	case r == ' ' || r == '\t':
		return begins && t.lineBegins || ends && t.lineEnds
	case r == '~':
		return ends && t.beforeDel
	case r == '\\':
		return ends && t.hardBreak
	}
	return false
}

// escape reports whether the character at an offset needs a backslash.
func (t *passage) escape(at int) bool {
	switch c := t.s[at]; c {
	case '`':
		return true
	case '\\':
		return t.escapeBackslash(at)
	case '*', '_', '~':
		return t.escapeDelimiter(at)
	case '[', ']', '!', '(':
		return t.escapeBracket(at)
	case '^':
		return at == 0 && t.inLink // "[^" begins a footnote's number
	case '<':
		return t.escapeLess(at)
	case '&':
		return looksLikeEntity(t.s[at:])
	case '|':
		return t.where.cell || t.atStart(at) && t.delimiterRow()
	case '@':
		return t.escapeAt(at)
	case ':':
		return t.escapeColon(at)
	case '.':
		return t.escapeDot(at)
	case ')', '#', '>', '+', '-', '=':
		return t.escapeStart(at)
	}
	return false
}

// atStart reports whether at is where a block could begin.
func (t *passage) atStart(at int) bool { return at == 0 && t.blockStart }

// classBefore is the class of what is written before an offset.
func (t *passage) classBefore(at int) class {
	if at == 0 {
		if t.lineBegins {
			return space
		}
		return punct
	}
	r, size := utf8.DecodeLastRuneInString(t.s[:at])
	if t.entity(at-size, size, r) {
		return punct
	}
	return classOf(r)
}

// classAfter is the class of what is written from an offset on.
func (t *passage) classAfter(at int) class {
	if at == len(t.s) {
		if t.lineEnds && !t.hardBreak {
			return space
		}
		return punct
	}
	r, size := utf8.DecodeRuneInString(t.s[at:])
	if t.entity(at, size, r) {
		return punct
	}
	return classOf(r)
}

// blankOrEnd reports whether a blank or the end of the text is at an offset.
func (t *passage) blankOrEnd(at int) bool {
	return at >= len(t.s) || isBlank(rune(t.s[at]))
}

// delimiterRow reports whether the text could be the line below the head of a
// table.
func (t *passage) delimiterRow() bool {
	return strings.Contains(t.s, "-") && strings.Trim(t.s, "-|: \t") == ""
}
