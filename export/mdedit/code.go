package mdedit

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/util"

	"promodoc/app/markup"
	"promodoc/export/mdsyntax"
)

// toggleCode returns the edit that makes the selected words code, or text again if
// any of them are code.
func (t *Text) toggleCode(s markup.Selection) (markup.Edit, bool) {
	v := t.view(s, 0)
	from, to := v.from, v.to
	if s.Empty() {
		if e, ok := v.removeEmpty(markup.Code); ok {
			return e, true
		}
		m, inCode := v.markAt(v.from, markup.Code)
		word := v.wordAt(v.from)
		switch {
		case inCode && v.from == m.text.end && v.from < m.end:
			return v.moveCaret(m.end), true
		case inCode && v.from == m.end:
			return v.moveCaret(m.text.end), true
		case inCode:
			from, to = m.start, m.end
		case !v.takesSyntax(v.from):
			return markup.Edit{}, false
		case word.start == word.end:
			return v.insertAround(syntaxOf(markup.Code)), true
		default:
			from, to = word.start, word.end
		}
	}
	pieces := v.rowPieces(from, to)
	if spans := v.codeIn(pieces); len(spans) > 0 {
		return v.codeToText(spans)
	}
	return v.textToCode(pieces)
}

// rowPieces returns the parts of blocks in a range, each on one row.
func (v *view) rowPieces(from, to int) []piece {
	var all []piece
	for _, p := range v.pieces(from, to, v.trim) {
		for _, r := range p.leaf.rows {
			e := extent{max(r.start, p.selected.start), min(r.end, p.selected.end)}
			if e.start < e.end {
				if e = v.trim(e); e.start < e.end {
					all = append(all, piece{p.leaf, e})
				}
			}
		}
	}
	return all
}

// codeIn returns the code spans in pieces.
func (v *view) codeIn(pieces []piece) []piece {
	var all []piece
	for _, p := range pieces {
		for _, m := range p.leaf.marks {
			if m.style == markup.Code && p.selected.touches(m.outer()) {
				all = append(all, piece{p.leaf, m.outer()})
			}
		}
	}
	return slices.CompactFunc(all, func(a, b piece) bool { return a.selected == b.selected })
}

// textToCode makes text code. It does not for links, whose addresses would be
// lost, nor for what would read differently.
func (v *view) textToCode(pieces []piece) (markup.Edit, bool) {
	wanted, ok := v.words(), len(pieces) > 0
	now, sel := v.rewrite(pieces, v.delimiterSets()[0], func(p piece, glyphs []glyph) []glyph {
		first, last := within(glyphs, p.selected)
		code := glyph{at: p.selected.start, end: p.selected.end, style: emphases}
		var text strings.Builder
		for _, g := range glyphs[first:last] {
			ok = ok && g.link == 0 && g.end-g.at <= 8 // a character, or with a backslash
			plain := g.text
			if len(plain) > 1 && plain[0] == '\\' && util.IsPunct(plain[1]) {
				plain = plain[1:]
			}
			text.WriteString(plain)
			code.style &= g.style
		}
		ok = ok && !strings.Contains(text.String(), "&") || mdsyntax.Unescape([]byte(text.String())) == text.String()
		code.text, code.lead = codeSpan(text.String())
		code.trail = code.lead
		for i, w := range wanted {
			if p.selected.start <= w.at && w.at < p.selected.end {
				wanted[i].style = w.style&^emphases | code.style | markup.Code
			}
		}
		return slices.Replace(glyphs, first, last, code)
	})
	if !ok || !means(now, wanted) {
		return markup.Edit{}, false
	}
	return v.edit(now, sel.start, sel.end), true
}

// within returns the range of the glyphs that are in a range of the source.
func within(glyphs []glyph, e extent) (first, last int) {
	for first < len(glyphs) && glyphs[first].at < e.start {
		first++
	}
	last = first
	for last < len(glyphs) && glyphs[last].at < e.end {
		last++
	}
	return first, last
}

// codeSpan returns a text as a code span and the length of the syntax at each of
// its ends.
func codeSpan(text string) (span string, lead int) {
	ticks := "`"
	for strings.Contains(text, ticks) {
		ticks += "`"
	}
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		ticks += " "
	}
	closing := strings.TrimSpace(ticks)
	if len(closing) < len(ticks) {
		closing = " " + closing
	}
	return ticks + text + closing, len(ticks)
}

// codeToText makes code spans text, with backslashes where it would be syntax.
func (v *view) codeToText(spans []piece) (markup.Edit, bool) {
	for _, escape := range []bool{false, true} {
		wanted := v.words()
		now, sel := v.rewrite(spans, v.delimiterSets()[0], func(p piece, glyphs []glyph) []glyph {
			first, last := within(glyphs, p.selected)
			if first == last {
				return glyphs
			}
			g := &glyphs[first]
			for _, m := range p.leaf.marks {
				if m.style == markup.Code && m.start == g.at {
					g.text, g.at, g.end = string(v.typed[m.text.start:m.text.end]), m.text.start, m.text.end
				}
			}
			if escape {
				g.text = escaped(g.text)
			}
			setWordStyles(wanted, p.selected, markup.Code, false)
			return glyphs
		})
		if means(now, wanted) {
			return v.edit(now, sel.start, sel.end), true
		}
	}
	return markup.Edit{}, false
}

// escaped returns a text with a backslash before each character that may be syntax.
func escaped(s string) string {
	var out strings.Builder
	for i := range len(s) {
		if strings.IndexByte("\\`*_{}[]()<>#+-.!~|&:@", s[i]) >= 0 {
			out.WriteByte('\\')
		}
		out.WriteByte(s[i])
	}
	return out.String()
}
