package mdwrite

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"promodoc/export/mdextra"
)

// referenceForm matches what a parser may take for a character reference.
var referenceForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,40});`)
})

func beginsReference(s string) bool { return referenceForm().MatchString(s) }

// escaper decides what in a text needs an escape.
type escaper struct {
	s       string
	context inlineContext
	edges   textEdges
	inLink  bool
	struck  bool
	lastAt  int // the offset of the last "@"

	signs signs

	// The run of delimiters that was looked at last.
	runEnd    int
	runEscape bool
}

// textEdges says what is before and after a text.
type textEdges struct {
	lineBegins  bool // the text begins a line
	lineEnds    bool // it ends one
	blockStart  bool // a block could begin at its beginning
	afterNote   bool // a reference to a footnote precedes
	beforeRaw   byte // the first byte of the Markdown that follows, or 0
	hardBreak   bool // a hard break follows
	beforeDel   bool // a delimiter of two tildes follows
	encodeFirst bool // the first character has to be a character reference
	encodeLast  bool // the last one
	lineStart   bool // nothing but the syntax of blocks is before it on its line
}

// text writes a text with its escapes.
func (e *emitter) text(i int) {
	t := e.p.escaper(i)
	t.edges.lineStart = t.edges.blockStart && e.w.atLineStart()
	for at := 0; at < len(t.s); {
		e.recordMarks(i, at)
		r, size := utf8.DecodeRuneInString(t.s[at:])
		switch {
		case t.encode(at, size, r):
			e.w.out = fmt.Appendf(e.w.out, "&#%d;", r)
		case r < utf8.RuneSelf && t.escape(at):
			e.w.out = append(e.w.out, '\\', byte(r))
		default:
			e.w.out = append(e.w.out, t.s[at:at+size]...)
		}
		at += size
	}
	e.recordMarks(i, len(t.s))
}

func (p *pieces) escaper(i int) escaper {
	q := p.list[i]
	return escaper{
		s: q.text, context: p.context, edges: p.edges(i), inLink: q.inLink, struck: q.struck,
		lastAt: strings.LastIndexByte(q.text, '@'), signs: p.signs,
	}
}

func (p *pieces) edges(i int) textEdges {
	e := textEdges{
		lineBegins: p.lineBegins(i), lineEnds: p.lineEnds(i + 1),
		encodeFirst: p.list[i].encodeFirst, encodeLast: p.list[i].encodeLast,
	}
	e.blockStart = e.lineBegins && !p.context.heading && !p.context.cell && (i > 0 || p.context.blockStart)
	if i > 0 {
		e.afterNote = p.list[i-1].kind == pieceNote
	}
	if i+1 < len(p.list) {
		next := p.list[i+1]
		e.hardBreak = next.kind == pieceBreak && next.hard
		if next.kind == pieceRaw || next.kind == pieceNote {
			e.beforeRaw = next.text[0]
		}
		e.beforeDel = next.em != nil && next.em.char == '~'
	}
	return e
}

// encode reports whether a character has to be a character reference.
func (t *escaper) encode(at, size int, r rune) bool {
	begins, ends := at == 0, at+size == len(t.s)
	switch {
	case begins && t.edges.encodeFirst, begins && t.beginsItem(), ends && t.edges.encodeLast, r == '\n', r == '\r':
		return true
	case r == ' ' || r == '\t':
		return begins && t.edges.lineBegins || ends && t.edges.lineEnds
	case r == '~':
		return ends && t.edges.beforeDel
	case r == '\\':
		return ends && t.edges.hardBreak
	}
	return false
}

// escape reports whether the character at an offset needs a backslash.
func (t *escaper) escape(at int) bool {
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
		return beginsReference(t.s[at:])
	case '|':
		return t.context.cell || t.atStart(at) && t.delimiterRow()
	case '@':
		return t.escapeAt(at)
	case ':':
		return t.escapeColon(at)
	case '.':
		return t.escapeDot(at)
	case '=':
		return t.escapeStart(at) || t.escapeMark(at)
	case ')', '#', '>', '+', '-':
		return t.escapeStart(at)
	case '%':
		return t.escapeHidden(at)
	case '{':
		return t.context.heading && t.edges.lineEnds && mdextra.EndsWithAttributes(t.s[at:])
	}
	return false
}

// atStart reports whether a block could begin at an offset.
func (t *escaper) atStart(at int) bool { return at == 0 && t.edges.blockStart }

// classBefore returns the class of what is written before an offset.
func (t *escaper) classBefore(at int) class {
	if at == 0 {
		if t.edges.lineBegins {
			return space
		}
		return punct
	}
	r, size := utf8.DecodeLastRuneInString(t.s[:at])
	if t.encode(at-size, size, r) {
		return punct
	}
	return classOf(r)
}

// classAfter returns the class of what is written from an offset on.
func (t *escaper) classAfter(at int) class {
	if at == len(t.s) {
		if t.edges.lineEnds && !t.edges.hardBreak {
			return space
		}
		return punct
	}
	r, size := utf8.DecodeRuneInString(t.s[at:])
	if t.encode(at, size, r) {
		return punct
	}
	return classOf(r)
}

// spaceOrEnd reports whether a space, a tab or the end of the text is at an
// offset.
func (t *escaper) spaceOrEnd(at int) bool {
	return at >= len(t.s) || isSpace(rune(t.s[at]))
}

// delimiterRow reports whether the text could be the delimiter row of a table.
func (t *escaper) delimiterRow() bool {
	return strings.Contains(t.s, "-") && strings.Trim(t.s, "-|: \t") == ""
}
