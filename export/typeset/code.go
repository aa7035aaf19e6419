package typeset

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
)

// tabWidth is how many columns a tab reaches at most.
const tabWidth = 4

// wrapMark stands in front of a code line's continuation on the page.
const wrapMark = "›"

// shortCode is the number of lines up to which code is kept on one page.
const shortCode = 12

// code appends a code block on its ground. Lines wider than the column go on
// below behind a mark; blanks stay as they are.
func (s *setter) code(out []strip, b *block.Block, f frame) []strip {
	pad := s.d.Panel
	ground := band{x: f.x, w: f.width, color: s.d.Colors.Ground, joined: true}
	l := look{Text: s.d.Code, color: s.d.Colors.Text}
	node := s.node(nodeKey{block: b.ID, role: book.RoleCode}, f.parent, 0, b.Span)
	lines := []strip{{height: pad.PadY, keep: true}}
	for i := range b.Lines {
		set := s.codeLine(&b.Lines[i], l, f.x+pad.PadX, max(f.width-2*pad.PadX, narrowest/2), node)
		if last := &set[len(set)-1]; i < len(b.Lines)-1 {
			s.endCodeLine(last, l, f.x+pad.PadX, node, b.Lines[i].Span.To)
		}
		lines = append(lines, set...)
	}
	if n := len(lines); n <= shortCode+1 {
		keepAll(lines)
	} else {
		lines[1].keep, lines[n-2].keep, lines[n-1].keep = true, true, true
	}
	lines = append(lines, strip{height: pad.PadY})
	lines[0].before = s.d.Gap
	f = f.behind(ground)
	lines = banded(lines, f)
	first := lines[0].bands
	for i := range first {
		if first[i] == ground {
			first[i].joined = false
		}
	}
	return append(out, lines...)
}

// codeLine sets one line of code in as many strips as it needs.
func (s *setter) codeLine(c *block.CodeLine, l look, x, width float64, node int32) []strip {
	column := float64(s.word(face.Mono, "0").Width) * l.Size / 1000
	columns := max(4, int(width/column))
	var out []strip
	at := 0
	for rest := expandTabs(c.Text); ; {
		st := strip{height: l.Leading}
		indent := 0.0
		room := columns
		if at > 0 {
			room -= 2
			indent = 2 * column
			s.plainRun(&st, wrapMark, face.Mono, l, s.d.Colors.Quiet, x, book.NoNode, book.Span{})
			silence(&st.runs[0])
		}
		n := fit(rest, room)
		span := book.Span{From: min(c.Span.From+at, c.Span.To), To: min(c.Span.From+at+n, c.Span.To)}
		s.plainRun(&st, rest[:n], face.Mono, l, l.color, x+indent, node, span)
		out = append(out, st)
		at += n
		if rest = rest[n:]; rest == "" {
			break
		}
	}
	return out
}

// endCodeLine writes a blank at a line's end, by which those who hear the page
// tell its last word from the next line's first.
func (s *setter) endCodeLine(st *strip, l look, x float64, node int32, end int) {
	if n := len(st.runs); n > 0 {
		r := &st.runs[n-1]
		x = r.X + r.Width()
	}
	span := book.Span{From: end, To: end}
	s.plainRun(st, " ", face.Mono, l, l.color, x, node, span)
}

// silence makes a run that is seen and not read: who copies the page gets no
// text for it.
func silence(r *book.Run) {
	r.Text = ""
	r.Glyphs = append([]face.Glyph(nil), r.Glyphs...)
	for i := range r.Glyphs {
		r.Glyphs[i].Bytes = 0
	}
}

// plainRun draws a text as it stands, blanks and all, in one style.
func (s *setter) plainRun(st *strip, text string, id face.ID, l look, c book.Color, x float64, node int32, span book.Span) {
	if text == "" {
		return
	}
	for _, a := range s.plainAtoms(text, id, l, x) {
		st.runs = append(st.runs, book.Run{Face: a.part.Face, Size: l.Size * s.fonts.Scale(a.part.Face), X: a.x, Y: baseline(l.Text),
			Color: c, Glyphs: a.part.Glyphs, Text: a.part.Text, RightToLeft: a.part.RightToLeft, Node: node, Span: s.within(span)})
	}
}

// expandTabs writes tabs as blanks up to the next stop.
func expandTabs(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	var b strings.Builder
	column := 0
	for _, r := range text {
		if r != '\t' {
			b.WriteRune(r)
			column++
			continue
		}
		for once := true; once || column%tabWidth != 0; once = false {
			b.WriteByte(' ')
			column++
		}
	}
	return b.String()
}

// fit is how many bytes of a code line stand on a line of so many columns. It
// prefers to end behind a blank or a mark when there is one near the end.
func fit(text string, columns int) int {
	n, good, used := 0, 0, 0
	for n < len(text) {
		c, size := firstCharacter(text[n:])
		wide := 1
		if len(c) > 2 {
			wide = 2 // a symbol or an emoji is wider than a letter
		}
		if used += wide; used > columns {
			break
		}
		n += size
		if strings.ContainsAny(c, " ,;/&|)}") && used > columns*2/3 {
			good = n
		}
	}
	switch {
	case n == len(text):
		return n
	case good > 0:
		return good
	}
	return max(n, firstSize(text))
}

func firstSize(text string) int {
	_, n := firstCharacter(text)
	return n
}
