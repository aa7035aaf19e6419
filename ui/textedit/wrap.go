package textedit

import (
	"strings"

	"github.com/rivo/uniseg"

	"promodoc/app/markup"
)

// wrapper breaks paragraphs into rows. It caches the widths of the pieces between
// break opportunities.
type wrapper struct {
	measure Measure
	widths  map[piece]float32
	visible func(string) string // returns a text as it is drawn
	masked  bool                // spaces are drawn as well
}

// piece is text in one style.
type piece struct {
	text  string
	style markup.Style
}

// maxWidths limits the number of cached widths; a field seldom has as many
// different words.
const maxWidths = 8192

func newWrapper(m Measure) wrapper {
	return wrapper{measure: m, widths: map[piece]float32{}, visible: Visible}
}

// width returns the width of a word, and remembers it.
func (w *wrapper) width(s string, style markup.Style) float32 {
	p := piece{s, style}
	if x, ok := w.widths[p]; ok {
		return x
	}
	if len(w.widths) >= maxWidths {
		clear(w.widths)
	}
	x := w.measure(w.visible(s), style)
	w.widths[p] = x
	return x
}

// widthOf returns the width of the runes from up to to of a paragraph.
func (w *wrapper) widthOf(p *paragraph, from, to int) float32 {
	var x float32
	for from < to {
		end, style := p.sameStyle(from, to)
		x += w.width(string(p.runes[from:end]), style)
		from = end
	}
	return x
}

// sameStyle returns the end of the runes from a column on, at most up to to, that
// have the same style.
func (p *paragraph) sameStyle(from, to int) (end int, style markup.Style) {
	if p.styles == nil {
		return to, 0
	}
	style = p.styles[from]
	end = from + 1
	for end < to && p.styles[end] == style {
		end++
	}
	return end, style
}

// measureSegments measures the segments of which the widths are not known.
func (w *wrapper) measureSegments(p *paragraph) {
	start := 0
	for i := range p.segments {
		s := &p.segments[i]
		if s.solid < 0 {
			solid := s.end
			for solid > start && (p.runes[solid-1] == ' ' || endsLine(p.runes[solid-1])) {
				solid--
			}
			s.solid = w.widthOf(p, start, solid)
			s.width = s.solid
			for col := solid; col < s.end && p.runes[col] == ' '; col++ {
				s.width += w.width(" ", p.styleAt(col))
			}
		}
		start = s.end
	}
}

// rowsOf breaks a paragraph at the line break opportunities of UAX #14 so that no
// row, without spaces at its end, is wider than width. A segment that is wider than
// a row is broken between grapheme clusters.
func (w *wrapper) rowsOf(p *paragraph, width float32) []row {
	p.ensure(p.runes)
	w.measureSegments(p)
	b := rowBreaker{wrapper: w, p: p, width: width}
	b.indent = w.widthOf(p, 0, min(p.hanging, len(p.runes)))
	if b.indent > width/2 {
		b.indent = 0
	}
	start := 0
	for _, s := range p.segments {
		if b.used > 0 && b.used+s.solid > b.room() {
			b.endRow(start)
		}
		if s.solid > b.room() && width > 0 {
			b.breakSegment(start, s.end)
		} else {
			b.used += s.width
		}
		start = s.end
		if s.must {
			b.endRow(start)
		}
	}
	b.endRow(len(p.runes))
	return b.rows
}

// rowBreaker collects the rows of a paragraph.
type rowBreaker struct {
	*wrapper
	p      *paragraph
	width  float32
	indent float32 // of all rows but the first
	rows   []row
	start  int     // of the current row
	used   float32 // of its width
}

func (b *rowBreaker) rowIndent() float32 {
	if len(b.rows) == 0 {
		return 0
	}
	return b.indent
}

func (b *rowBreaker) room() float32 { return b.width - b.rowIndent() }

func (b *rowBreaker) endRow(end int) {
	b.rows = append(b.rows, row{start: b.start, end: end, indent: b.rowIndent()})
	b.start, b.used = end, 0
}

// breakSegment breaks a segment between grapheme clusters.
func (b *rowBreaker) breakSegment(from, to int) {
	rest, state, col := string(b.p.runes[from:to]), -1, from
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		width := b.wrapper.width(cluster, b.p.styleAt(col))
		if b.used > 0 && b.used+width > b.room() && strings.Trim(cluster, " ") != "" {
			b.endRow(col)
		}
		b.used += width
		col += len([]rune(cluster))
	}
}
