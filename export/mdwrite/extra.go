package mdwrite

import (
	"bytes"
	"strings"

	"promodoc/export/mdextra"
)

// What programs add to Markdown has no meaning to others, but to the program's own
// pages: text that looks like it needs an escape.

// signs are how often a run of inline nodes has the signs of what is added to
// Markdown. One alone has no meaning.
type signs struct{ marks, percents, dashes int }

func (p *pieces) countSigns() {
	for i := range p.list {
		q := &p.list[i]
		p.signs.percents += strings.Count(q.text, "%%")
		if q.kind != pieceText {
			continue
		}
		p.signs.marks += strings.Count(q.text, "==")
		if p.lineBegins(i) && strings.HasPrefix(q.text, mdextra.Dash) {
			p.signs.dashes++
		}
	}
}

// atLineStart reports whether nothing but the syntax of quotes, and no marker of an
// item, is on the line so far.
func (w *writer) atLineStart() bool {
	line := w.out[bytes.LastIndexByte(w.out, '\n')+1:]
	return len(bytes.Trim(line, " \t>")) == 0
}

// beginsItem reports whether the text would be an item of a list for a bullet that it
// begins with.
func (t *escaper) beginsItem() bool {
	if !t.edges.lineStart {
		return false
	}
	return mdextra.HasBullet(t.s) || t.signs.dashes > 1 && strings.HasPrefix(t.s, mdextra.Dash)
}

// escapeMark: two equals signs mark what is between them and two others.
func (t *escaper) escapeMark(at int) bool {
	if t.signs.marks < 2 || at > 0 && t.s[at-1] == '=' || !strings.HasPrefix(t.s[at:], "==") || strings.HasPrefix(t.s[at:], "===") {
		return false
	}
	return t.classBefore(at) != space || t.classAfter(at+2) != space
}

// escapeHidden: two percent signs hide what is between them and two others, on the
// same line or if each are alone on a line.
func (t *escaper) escapeHidden(at int) bool {
	if !strings.HasPrefix(t.s[at:], "%%") || at > 0 && t.s[at-1] == '%' {
		return false
	}
	alone := t.edges.lineBegins && t.edges.lineEnds && strings.Trim(t.s, " \t") == "%%"
	return alone || t.signs.percents > 1
}
