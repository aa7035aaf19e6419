package textedit

import (
	"slices"

	"promodoc/app/markup"
	"promodoc/export/bidi"
)

// paragraph is one line of the text with its layout, which is computed when it is
// needed and kept until an edit or another width changes it.
type paragraph struct {
	runes []rune
	text  string // the runes as a string if there are any; empty when it is to be made
	lineSegments
	styling
	levels []bidi.Level // of each rune; nil when all of it runs from left to right
	rows   []row        // nil when they are to be computed
	kept   keptRows
}

// styling is how a paragraph is styled.
type styling struct {
	styles  []markup.Style // of each rune; nil when there are none
	hanging int            // rows that wrap are indented to the end of this many runes
}

// row is the range of runes [start, end) of a paragraph on one row.
type row struct {
	start, end int
	indent     float32 // in the direction of the paragraph
	runs       []Run   // from left to right; nil when they are to be computed
}

// splice replaces the runes from up to to. Only the segments around them are
// computed again.
func (p *paragraph) splice(from, to int, with []rune) {
	p.keepRows(from, to, from+len(with))
	p.runes, p.text = slices.Replace(p.runes, from, to, with...), ""
	p.lineSegments.splice(p.runes, from, to, len(with))
	if p.styles != nil {
		p.styles = slices.Replace(p.styles, from, to, make([]markup.Style, len(with))...)
	}
	p.levels = levelsOf(p.runes)
}

// newParagraph returns a paragraph that is not laid out.
func newParagraph(runes []rune) paragraph {
	return paragraph{runes: runes, levels: levelsOf(runes)}
}

// String returns the text of the paragraph.
func (p *paragraph) String() string {
	if p.text == "" {
		p.text = string(p.runes)
	}
	return p.text
}

// restyle takes up the styled ranges of the paragraph. Only what they change is
// measured again.
func (p *paragraph) restyle(spans []markup.Span) {
	if len(spans) == 0 && p.styles == nil && p.hanging == 0 {
		return
	}
	head, tail := p.setStyles(spans)
	if hanging := hangingOf(p.runes, p.styles); hanging != p.hanging {
		p.hanging = hanging
		p.forgetRows()
	}
	if head < tail {
		p.lineSegments.forgetWidths(head, tail)
		p.keepRows(head, tail, tail)
	}
}

// setStyles sets the style of each rune. It returns the range of those that
// changed, from head up to tail; head is not before tail if none did.
func (p *paragraph) setStyles(spans []markup.Span) (head, tail int) {
	if p.styles == nil {
		p.styles = make([]markup.Style, len(p.runes))
	}
	head = len(p.styles)
	for i, old := range p.styles {
		for len(spans) > 0 && spans[0].End <= i {
			spans = spans[1:]
		}
		var style markup.Style
		if len(spans) > 0 && spans[0].Start <= i {
			style = spans[0].Style
		}
		if style != old {
			p.styles[i] = style
			head, tail = min(head, i), i+1
		}
	}
	return head, tail
}

// hangingOf returns the length of the marks of lists and quotations that a
// paragraph begins with, including the spaces around them.
func hangingOf(runes []rune, styles []markup.Style) int {
	n := 0
	for i := 0; i < len(runes); i++ {
		switch {
		case runes[i] == ' ' || runes[i] == '\t':
			if n > 0 {
				n = i + 1
			}
		case styles[i].Has(markup.Marker):
			n = i + 1
		case styles[i] == markup.Quiet && beforeQuote(runes[i:], styles[i:]):
			n = i + 1
		default:
			return n
		}
	}
	return n
}

// beforeQuote reports whether a text begins with syntax, and a quotation or a list
// follows.
func beforeQuote(runes []rune, styles []markup.Style) bool {
	for i, r := range runes {
		if styles[i] != markup.Quiet && r != ' ' {
			return styles[i]&(markup.Quote|markup.Marker) != 0
		}
	}
	return false
}

// styleAt returns the style of a rune.
func (p *paragraph) styleAt(col int) markup.Style {
	if p.styles == nil {
		return 0
	}
	return p.styles[col]
}

// rightToLeft reports whether the paragraph as a whole runs from right to left.
func (p *paragraph) rightToLeft() bool {
	return p.levels != nil && p.levels[len(p.levels)-1].RightToLeft()
}

// levelsOf returns the embedding level of each rune and, as the last element, that
// of the paragraph; nil when all runs from left to right.
func levelsOf(runes []rune) []bidi.Level {
	if !slices.ContainsFunc(runes, func(r rune) bool { return r >= 0x580 }) {
		return nil
	}
	s := string(runes)
	if !bidi.HasRightToLeft(s) {
		return nil
	}
	base, _ := bidi.ParagraphLevel(s)
	var resolver bidi.Resolver
	ofBytes := resolver.Levels(s, base)
	levels := make([]bidi.Level, 0, len(runes)+1)
	for i := range s {
		levels = append(levels, ofBytes[i])
	}
	return append(levels, base)
}
