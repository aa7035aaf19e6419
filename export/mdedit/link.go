package mdedit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"promodoc/app/markup"
	"promodoc/app/weblink"
	"promodoc/export/mdtree"
)

// editLink returns the edit that selects the address of the link at the selection,
// or makes a link of the selected words.
func (t *Text) editLink(s markup.Selection) (markup.Edit, bool) {
	v := t.view(s, 0)
	if m, ok := v.linkAt(); ok {
		e := v.destination(m)
		edit := v.edit(string(v.typed[:len(v.typed)-1]), e.start, e.end)
		edit.Select = markup.Selection{Start: min(edit.Select.Start, edit.Select.End), End: max(edit.Select.Start, edit.Select.End)}
		return edit, true
	}
	from, to := v.from, v.to
	if s.Empty() {
		word := v.wordAt(v.from)
		switch {
		case !v.takesSyntax(v.from):
			return markup.Edit{}, false
		case word.start == word.end:
			now := string(v.typed[:v.from]) + "[]()" + string(v.typed[v.from:len(v.typed)-1])
			return v.edit(now, v.from+1, v.from+1), true
		}
		from, to = word.start, word.end
	}
	now, end, ok := v.makeLink(from, to, "")
	if !ok {
		return markup.Edit{}, false
	}
	return v.edit(now, end-1, end-1), true
}

// linkAt returns the first link, image or address that the selection touches.
func (v *view) linkAt() (mark, bool) {
	for _, l := range v.leaves {
		for _, m := range l.marks {
			if m.style == markup.Link && (v.from == v.to && m.start <= v.from && v.from <= m.end || m.outer().touches(extent{v.from, v.to})) {
				return m, true
			}
		}
	}
	return mark{}, false
}

// destination returns where the address of a link is. That of a link by reference
// is the reference.
func (v *view) destination(m mark) extent {
	if m.node.Kind() == ast.KindAutoLink {
		return m.text
	}
	at := v.indexFrom(m.text.end, []byte("]")) + 1
	if !v.has(at, "(") {
		if at < m.end {
			return extent{at + 1, m.end - 1}
		}
		return m.text
	}
	at++
	for at < m.end && strings.IndexByte(" \t\n", v.src[at]) >= 0 {
		at++
	}
	if v.has(at, "<") {
		return extent{at + 1, v.indexFrom(at, []byte(">"))}
	}
	end, depth := at, 0
	for ; end < m.end-1 && strings.IndexByte(" \t\n", v.src[end]) < 0; end++ {
		switch v.src[end] {
		case '\\':
			end++
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth < 0 {
			break
		}
	}
	return extent{at, min(end, m.end-1)}
}

// makeLink makes the words in a range of one block a link to an address, which is
// written as it is. It returns the text of the view and where the link ends in it.
// An address that is selected becomes that of a link without text.
func (v *view) makeLink(from, to int, address string) (now string, end int, ok bool) {
	pieces := v.pieces(from, to, v.trim)
	if len(pieces) != 1 {
		return "", 0, false
	}
	p := pieces[0]
	wanted := v.words()
	setWordStyles(wanted, p.selected, markup.Link, true)
	ok = true
	d := v.delimiterSets()[0]
	region := widenToLinks(p.leaf, p.selected)
	glyphs := v.glyphs(p.leaf, region)
	first, last := within(glyphs, p.selected)
	for _, g := range glyphs[first:last] {
		ok = ok && g.link == 0
	}
	if !ok {
		return "", 0, false
	}
	opening := glyph{text: "[", at: p.selected.start, end: p.selected.start, link: 1}
	closing := glyph{text: "](" + address + ")", at: p.selected.end, end: p.selected.end, link: -1}
	glyphs = slices.Insert(slices.Insert(glyphs, last, closing), first, opening)
	text, places := emit(glyphs, d)
	before := string(v.typed[:region.start])
	now = before + text + string(v.typed[region.end:len(v.typed)-1])
	end = len(before) + places[last+1] + len(closing.text)
	return now, end, means(now, wanted)
}

// removeLink returns the edit that makes the links at the selection text.
func (t *Text) removeLink(s markup.Selection) (markup.Edit, bool) {
	v := t.view(s, 0)
	var pieces []piece
	for i := range v.leaves {
		l := &v.leaves[i]
		for _, m := range l.marks {
			at := s.Empty() && m.start <= v.from && v.from <= m.end || m.outer().touches(extent{v.from, v.to})
			if at && m.style == markup.Link && isLink(m.node) {
				pieces = append(pieces, piece{l, m.outer()})
			}
		}
	}
	wanted := v.words()
	for i := range wanted {
		wanted[i].style &^= markup.Link
	}
	if len(pieces) == 0 {
		return markup.Edit{}, false
	}
	now, sel := v.rewrite(pieces, v.delimiterSets()[0], func(p piece, glyphs []glyph) []glyph {
		for i, g := range glyphs {
			if g.link != 0 && p.selected.start <= g.at && g.at < p.selected.end {
				glyphs[i] = glyph{at: g.at, end: g.end, space: true}
			}
		}
		return glyphs
	})
	// An address as the text of a link is a link again, but shows where it leads.
	got := parse(grammarText(now + "\n")).words()
	for i := range got {
		got[i].style &^= markup.Link
	}
	return v.edit(now, sel.start, sel.end), sameWords(got, wanted)
}

// Paste returns the edit by which an address becomes a link on the selected words.
func (t *Text) Paste(text string, s markup.Selection) (markup.Edit, bool) {
	address, ok := pastedAddress(text)
	if !ok || s.Empty() {
		return markup.Edit{}, false
	}
	v := t.view(s, 0)
	if selected := string(v.typed[v.from:v.to]); isAddress(strings.TrimSpace(selected)) {
		return markup.Edit{}, false
	}
	for _, l := range v.leaves {
		for _, m := range l.marks {
			if isLink(m.node) && m.text.contains(extent{v.from, v.to}) {
				e := v.destination(m)
				now := string(v.typed[:e.start]) + address + string(v.typed[e.end:len(v.typed)-1])
				end := m.end + len(address) - (e.end - e.start)
				return v.edit(now, end, end), sameWords(parse(grammarText(now+"\n")).words(), v.words())
			}
		}
	}
	now, end, ok := v.makeLink(v.from, v.to, address)
	if !ok {
		return markup.Edit{}, false
	}
	return v.edit(now, end, end), true
}

// pastedAddress returns a text as the address of a link, if it is one.
func pastedAddress(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "www.") {
		text = "https://" + text
	}
	if !isAddress(text) {
		return "", false
	}
	text = strings.ReplaceAll(mdtree.CleanURL(text), "&", "&amp;")
	if unescaped := strings.ReplaceAll(text, "&amp;", "&"); !strings.Contains(unescaped, ";") {
		text = unescaped // no character reference
	}
	if strings.Count(text, "(") != strings.Count(text, ")") {
		text = strings.NewReplacer("(", "%28", ")", "%29").Replace(text)
	}
	return text, true
}

func isAddress(s string) bool {
	_, err := weblink.Parse(s)
	return err == nil && utf8.ValidString(s) && !strings.ContainsAny(s, " \t\r\n")
}
