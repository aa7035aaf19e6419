package mdedit

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"promodoc/app/markup"
)

// emphases are the styles that can be put on any words.
const emphases = markup.Bold | markup.Italic | markup.Struck

// glyph is a piece of the text of a block that is not divided: a character with the
// backslash before it, a code span, an address, or the syntax around the text of a
// link.
type glyph struct {
	text  string
	at    int          // where it is in the source
	end   int          // where it ends there; at for what is not in the source
	lead  int          // the length of syntax that text begins with, in bytes
	trail int          // and of that with which it ends
	style markup.Style // its emphases
	space bool         // white space, or what is before the text of a line
	link  int          // 1 opens the text of a link, -1 closes it
}

// glyphs divides a range of a block, without the syntax of its emphases. Links are
// whole in it.
func (v *view) glyphs(l *leaf, e extent) []glyph {
	skip, atoms, links := map[int]int{}, map[int]int{}, map[int]int{}
	for _, m := range l.marks {
		switch {
		case m.isEmphasis():
			skip[m.start], skip[m.text.end] = m.text.start, m.end
		case m.style == markup.Link && isLink(m.node):
			atoms[m.start], atoms[m.text.end] = m.text.start, m.end
			links[m.start], links[m.text.end] = 1, -1
		default:
			atoms[m.start] = m.end
		}
	}
	var all []glyph
	for at := e.start; at < e.end; {
		if end, ok := skip[at]; ok && end > at {
			at = end
			continue
		}
		g := glyph{at: at, link: links[at]}
		end, atom := atoms[at]
		if !atom || end <= at {
			end, g.link = v.glyphEnd(at), 0
			g.space = v.isSpace(l, at)
		}
		g.text, g.end, g.style = string(v.typed[at:end]), end, v.styleOf(l, extent{at, end})
		all = append(all, g)
		at = end
	}
	return all
}

func isLink(n ast.Node) bool {
	_, ok := n.(*ast.Link)
	return ok
}

// glyphEnd returns the end of the character at an offset.
func (v *view) glyphEnd(at int) int {
	if v.src[at] == '\\' && v.styles[at].Has(markup.Quiet) && at+1 < len(v.src) && v.src[at+1] != '\n' {
		at++
	}
	_, size := utf8.DecodeRune(v.src[at:])
	return at + size
}

// isSpace reports whether the character at an offset is white space, or between two
// rows of a block.
func (v *view) isSpace(l *leaf, at int) bool {
	r, _ := utf8.DecodeRune(v.src[at:])
	if unicode.IsSpace(r) || r == '\\' && at+1 < len(v.src) && v.src[at+1] == '\n' {
		return true
	}
	for _, row := range l.rows {
		if row.start <= at && at < row.end {
			return false
		}
	}
	return true
}

// styleOf returns the emphases that a range is in.
func (v *view) styleOf(l *leaf, e extent) markup.Style {
	var s markup.Style
	for _, m := range l.marks {
		if m.isEmphasis() && m.text.contains(e) {
			s |= m.style
		}
	}
	return s
}
