package mdedit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/markup"
)

// toggleAtCaret toggles a style where nothing is selected: on the word that the
// caret is in, else for what will be typed.
func (v *view) toggleAtCaret(style markup.Style) (markup.Edit, bool) {
	at := v.from
	if !v.takesSyntax(at) {
		return markup.Edit{}, false
	}
	if e, ok := v.removeEmpty(style); ok {
		return e, true
	}
	if m, ok := v.markAt(at, style); ok {
		switch at {
		case m.text.end:
			return v.moveCaret(m.end), true
		case m.end:
			return v.moveCaret(m.text.end), true
		}
		if e := v.wordAt(at); e.start < e.end {
			return v.toggleRange(style, e.start, e.end)
		}
		return v.toggleRange(style, m.text.start, m.text.end)
	}
	if e := v.wordAt(at); e.start < e.end {
		return v.toggleRange(style, e.start, e.end)
	}
	return v.insertAround(syntaxOf(style)), true
}

// syntaxOf returns the characters to write around text of a style.
func syntaxOf(style markup.Style) string {
	switch style {
	case markup.Bold:
		return "**"
	case markup.Code:
		return "`"
	case markup.Struck:
		return "~~"
	}
	return "*"
}

// takesSyntax reports whether syntax has a meaning at an offset: it has none in code,
// in an address and in the syntax around the text of a link.
func (v *view) takesSyntax(at int) bool {
	l := v.leafAt(at)
	if l == nil {
		return true
	}
	if l.code {
		return false
	}
	for _, m := range l.marks {
		if m.isEmphasis() || at <= m.start || at >= m.end {
			continue
		}
		if !isLink(m.node) || at < m.text.start || at > m.text.end {
			return false
		}
	}
	return true
}

// markAt returns the innermost mark of a style that is around an offset or ends
// there.
func (v *view) markAt(at int, style markup.Style) (found mark, ok bool) {
	l := v.leafAt(at)
	if l == nil {
		return mark{}, false
	}
	for _, m := range l.marks {
		if m.style == style && m.start < at && at <= m.end {
			found, ok = m, true
		}
	}
	return found, ok
}

// wordAt returns the word that an offset is in; it is empty if there is none, or if
// the offset is at the word's start or end.
func (v *view) wordAt(at int) extent {
	e := extent{at, at}
	for e.start > 0 {
		r, size := utf8.DecodeLastRune(v.src[:e.start])
		if !isWordRune(r) {
			break
		}
		e.start -= size
	}
	for e.end < len(v.src) {
		r, size := utf8.DecodeRune(v.src[e.end:])
		if !isWordRune(r) {
			break
		}
		e.end += size
	}
	if e.start == at || e.end == at {
		return extent{}
	}
	return e
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '’' || r == '\'' || r == '\u200d'
}

// removeEmpty removes the syntax around the caret if there is nothing else in it.
func (v *view) removeEmpty(style markup.Style) (markup.Edit, bool) {
	at, syntax := v.from, syntaxOf(style)
	for _, c := range []string{syntax[:1], "_"} {
		before := len(v.src[:at]) - len(strings.TrimRight(string(v.src[:at]), c))
		after := len(v.src[at:]) - len(strings.TrimLeft(string(v.src[at:]), c))
		n := len(syntax)
		has := before == after && before > 0 && before <= 3
		if style == markup.Italic {
			has = has && before != 2
		} else {
			has = has && before >= n
		}
		if has && (c != "_" || style&(markup.Bold|markup.Italic) != 0) {
			now := string(v.typed[:at-n]) + string(v.typed[at+n:len(v.typed)-1])
			return v.edit(now, at-n, at-n), true
		}
	}
	return markup.Edit{}, false
}

// moveCaret returns the edit that only moves the caret.
func (v *view) moveCaret(at int) markup.Edit {
	return v.edit(string(v.typed[:len(v.typed)-1]), at, at)
}

// insertAround returns the edit that writes the same before and after the caret.
func (v *view) insertAround(syntax string) markup.Edit {
	now := string(v.typed[:v.from]) + syntax + syntax + string(v.typed[v.from:len(v.typed)-1])
	at := v.from + len(syntax)
	return v.edit(now, at, at)
}
