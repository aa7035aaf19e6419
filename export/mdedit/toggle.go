package mdedit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/markup"
)

// toggle returns the edit that emphasizes the selected words, or no longer does if
// all of them are emphasized so.
func (t *Text) toggle(style markup.Style, s markup.Selection) (markup.Edit, bool) {
	v := t.view(s, 0)
	if s.Empty() {
		return v.toggleAtCaret(style)
	}
	return v.toggleRange(style, v.from, v.to)
}

// toggleRange toggles a style on the words in a range, and keeps the view's
// selection on what it is on. If the result would mean something else it tries
// without the punctuation at the ends or with that around them, next to which syntax
// may have no meaning, and with backslashes before what looks like syntax.
func (v *view) toggleRange(style markup.Style, from, to int) (markup.Edit, bool) {
	for _, escape := range []bool{false, true} {
		for _, fit := range []func(extent) extent{v.trim, v.withoutPunctuation, v.withPunctuation} {
			pieces := v.pieces(from, to, fit)
			if len(pieces) == 0 {
				continue
			}
			c := restyle{style: style, on: !v.all(pieces, style), escape: escape}
			for _, c.delimiters = range v.delimiterSets() {
				if now, sel, ok := v.restyle(pieces, c); ok {
					return v.edit(now, sel.start, sel.end), true
				}
			}
		}
	}
	return markup.Edit{}, false
}

// restyle gives words a style, or takes it from them.
type restyle struct {
	style      markup.Style
	on         bool
	escape     bool // write backslashes before what looks like syntax
	delimiters delimiters
}

// delimiterSets returns the characters to try, those that the text has first.
func (v *view) delimiterSets() []delimiters {
	own := delimiters{markup.Bold: "**", markup.Italic: "*", markup.Struck: "~~"}
	for _, l := range v.leaves {
		for _, m := range l.marks {
			if m.isEmphasis() {
				own[m.style] = string(v.src[m.start:m.text.start])
			}
		}
	}
	return []delimiters{
		own,
		{markup.Bold: "**", markup.Italic: "*", markup.Struck: "~~"},
		{markup.Bold: "**", markup.Italic: "_", markup.Struck: "~~"},
		{markup.Bold: "__", markup.Italic: "*", markup.Struck: "~~"},
	}
}

// piece is a part of a block with the glyphs to be styled in it.
type piece struct {
	leaf     *leaf
	selected extent
}

// pieces returns the parts of blocks in a range, each of which fit makes shorter or
// longer, without what has no words.
func (v *view) pieces(from, to int, fit func(extent) extent) []piece {
	var all []piece
	for i := range v.leaves {
		l := &v.leaves[i]
		if l.code {
			continue
		}
		e := extent{max(from, l.rows[0].start), min(to, v.contentEnd(l.rows[len(l.rows)-1]))}
		if e.start >= e.end {
			continue
		}
		if e = widen(l, fit(e)); v.hasWords(e) {
			all = append(all, piece{l, e})
		}
	}
	return all
}

// trim returns a range without white space at its ends.
func (v *view) trim(e extent) extent { return v.trimFunc(e, unicode.IsSpace) }

// withoutPunctuation returns a range without white space and punctuation at its
// ends.
func (v *view) withoutPunctuation(e extent) extent { return v.trimFunc(e, isPunctOrSpace) }

func (v *view) trimFunc(e extent, f func(rune) bool) extent {
	s := strings.TrimRightFunc(string(v.src[e.start:e.end]), f)
	e.end = e.start + len(s)
	e.start = e.end - len(strings.TrimLeftFunc(s, f))
	return e
}

// withPunctuation returns a range without white space at its ends and with the
// punctuation around it, as far as that is not syntax.
func (v *view) withPunctuation(e extent) extent {
	e = v.trim(e)
	for e.start > 0 {
		r, size := utf8.DecodeLastRune(v.src[:e.start])
		if !isPunct(r) || v.styles[e.start-size].Has(markup.Quiet) {
			break
		}
		e.start -= size
	}
	for e.end < len(v.src) {
		r, size := utf8.DecodeRune(v.src[e.end:])
		if !isPunct(r) || v.styles[e.end].Has(markup.Quiet) {
			break
		}
		e.end += size
	}
	return e
}

// hasWords reports whether anything in a range is visible.
func (v *view) hasWords(e extent) bool {
	for i := e.start; i < e.end; i++ {
		if !v.styles[i].Has(markup.Quiet) && strings.IndexByte(" \t\n", v.src[i]) < 0 {
			return true
		}
	}
	return false
}

func isPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func isPunctOrSpace(r rune) bool { return isPunct(r) || unicode.IsSpace(r) }

// widen returns a range that has code, addresses and links as a whole or not at all,
// unless it is in the text of a link.
func widen(l *leaf, e extent) extent {
	for changed := true; changed; {
		changed = false
		for _, m := range l.marks {
			if m.isEmphasis() || !e.touches(m.outer()) || e.contains(m.outer()) || isLink(m.node) && m.text.contains(e) {
				continue
			}
			e = extent{min(e.start, m.start), max(e.end, m.end)}
			changed = true
		}
	}
	return e
}

// all reports whether all words of the pieces have a style.
func (v *view) all(pieces []piece, style markup.Style) bool {
	for _, p := range pieces {
		for _, g := range v.glyphs(p.leaf, widenToLinks(p.leaf, p.selected)) {
			if p.selected.start <= g.at && g.at < p.selected.end && !g.space && g.link == 0 && !g.style.Has(style) {
				return false
			}
		}
	}
	return true
}

// widenToLinks returns a range with the whole of the links and emphases that it
// touches, and those next to it.
func widenToLinks(l *leaf, e extent) extent {
	for changed := true; changed; {
		changed = false
		for _, m := range l.marks {
			near := extent{e.start - 1, e.end + 1}
			if near.touches(m.outer()) && !e.contains(m.outer()) {
				e = extent{min(e.start, m.start), max(e.end, m.end)}
				changed = true
			}
		}
	}
	return e
}

// restyle changes the style of words. It returns the text of the view and where its
// selection is in it; ok is false if the result would not mean that.
func (v *view) restyle(pieces []piece, c restyle) (now string, sel extent, ok bool) {
	wanted := v.words()
	for _, p := range pieces {
		setWordStyles(wanted, p.selected, c.style, c.on)
	}
	now, sel = v.rewrite(pieces, c.delimiters, func(p piece, glyphs []glyph) []glyph {
		setStyles(glyphs, p.selected, c.style, c.on)
		if c.escape {
			v.escapeGlyphs(p.leaf, glyphs)
		}
		return glyphs
	})
	return now, sel, means(now, wanted)
}

// escapeGlyphs writes backslashes before the characters that may be delimiters, or
// begin a list, a heading or a quote.
func (v *view) escapeGlyphs(l *leaf, glyphs []glyph) {
	for i, g := range glyphs {
		if len(g.text) == 1 && (strings.Contains("*_~`!", g.text) || strings.Contains("#+->.)=|", g.text) && v.mayBegin(l, g.at)) {
			glyphs[i].text = "\\" + g.text
		}
	}
}

// mayBegin reports whether there is nothing before an offset in its row but digits
// and syntax.
func (v *view) mayBegin(l *leaf, at int) bool {
	for _, r := range l.rows {
		if r.start <= at && at < r.end {
			for ; r.start < at; r.start++ {
				if c := v.src[r.start]; !v.styles[r.start].Has(markup.Quiet) && (c < '0' || c > '9') {
					return false
				}
			}
			return true
		}
	}
	return false
}

// rewrite returns the text of the view after a change of the glyphs in some pieces,
// which are in order, and where its selection is in it.
func (v *view) rewrite(pieces []piece, d delimiters, change func(piece, []glyph) []glyph) (now string, sel extent) {
	var out strings.Builder
	at, caret, found := 0, -1, false
	for len(pieces) > 0 {
		region, n := region(pieces)
		glyphs := v.glyphs(pieces[0].leaf, region)
		for _, p := range pieces[:n] {
			glyphs = change(p, glyphs)
		}
		selected := extent{pieces[0].selected.start, pieces[n-1].selected.end}
		pieces = pieces[n:]
		text, places := emit(glyphs, d)
		out.Write(v.typed[at:region.start])
		at = region.end
		for i, g := range glyphs {
			start, end := out.Len()+places[i]+g.lead, out.Len()+places[i]+len(g.text)-g.trail
			if g.at <= v.from && v.from < g.end {
				caret = min(start+v.from-g.at, end)
			}
			if selected.start <= g.at && g.at < selected.end && g.at < g.end {
				if !found {
					sel.start, found = start, true
				}
				sel.end = end
			}
		}
		out.WriteString(text)
	}
	out.Write(v.typed[at : len(v.typed)-1])
	if v.from == v.to && caret >= 0 {
		sel = extent{caret, caret}
	}
	return out.String(), sel
}

// region returns the range that is written again for the first piece, and the number
// of the pieces that are in it.
func region(pieces []piece) (e extent, n int) {
	l := pieces[0].leaf
	e = widenToLinks(l, pieces[0].selected)
	n = 1
	for n < len(pieces) && pieces[n].leaf == l {
		next := widenToLinks(l, pieces[n].selected)
		if next.start > e.end {
			break
		}
		e = widenToLinks(l, extent{min(e.start, next.start), max(e.end, next.end)})
		n++
	}
	return e, n
}

// setStyles gives the glyphs in a range a style, or takes it from them.
func setStyles(glyphs []glyph, in extent, style markup.Style, on bool) {
	for i, g := range glyphs {
		if in.start <= g.at && g.at < in.end {
			glyphs[i].style &^= style
			if on {
				glyphs[i].style |= style
			}
		}
	}
}

// setWordStyles does the same with the visible characters.
func setWordStyles(words []word, in extent, style markup.Style, on bool) {
	for i, w := range words {
		if in.start <= w.at && w.at < in.end {
			words[i].style &^= style
			if on {
				words[i].style |= style
			}
		}
	}
}

// means reports whether a text has the wanted words in their styles.
func means(now string, wanted []word) bool {
	return sameWords(parse(grammarText(now+"\n")).words(), wanted)
}

func sameWords(a, b []word) bool {
	return slices.EqualFunc(a, b, func(a, b word) bool { return a.r == b.r && a.style == b.style })
}

// word is a visible character with its style.
type word struct {
	r     rune
	at    int
	style markup.Style
}

// words returns the visible characters of a view with their styles.
func (p *parsed) words() []word {
	var all []word
	for at := 0; at < len(p.src); {
		r, size := utf8.DecodeRune(p.src[at:])
		if s := p.styles[at]; !s.Has(markup.Quiet) && !unicode.IsSpace(r) {
			all = append(all, word{r, at, s})
		}
		at += size
	}
	return all
}
