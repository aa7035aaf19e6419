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
	p.runes = slices.Concat(p.runes[:from], with, p.runes[to:])
	p.lineSegments.splice(p.runes, from, to, len(with))
	if p.styles != nil {
		p.styles = slices.Concat(p.styles[:from], make([]markup.Style, len(with)), p.styles[to:])
	}
	p.levels = levelsOf(p.runes)
}

// newParagraph returns a paragraph that is not laid out.
func newParagraph(runes []rune) paragraph {
	return paragraph{runes: runes, levels: levelsOf(runes)}
}

// restyle takes up the styled ranges of the paragraph.
func (p *paragraph) restyle(spans []markup.Span) {
	if len(spans) == 0 && p.styles == nil && p.hanging == 0 {
		return
	}
	styles := make([]markup.Style, len(p.runes))
	for _, s := range spans {
		for i := max(s.Start, 0); i < min(s.End, len(styles)); i++ {
			styles[i] |= s.Style
		}
	}
	if hanging := hangingOf(p.runes, styles); hanging != p.hanging {
		p.hanging = hanging
		p.forgetRows()
	}
	p.setStyles(styles)
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

// setStyles takes up styles. Only what they change is measured again.
func (p *paragraph) setStyles(styles []markup.Style) {
	old := p.styles
	if old == nil {
		old = make([]markup.Style, len(p.runes))
	}
	head, tail := 0, len(styles)
	for head < tail && styles[head] == old[head] {
		head++
	}
	for tail > head && styles[tail-1] == old[tail-1] {
		tail--
	}
	p.styles = styles
	if head < tail {
		p.lineSegments.forgetWidths(head, tail)
		p.keepRows(head, tail, tail)
	}
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
