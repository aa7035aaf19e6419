package mdedit

import (
	"slices"
	"strings"

	"promodoc/app/markup"
)

// change is a replacement of lines that has been made.
type change struct {
	first          int
	removed, added int // numbers of lines
}

// parseAll parses the whole text.
func (t *Text) parseAll() {
	p := parseStyles(t.source(0, len(t.lines)), nil)
	t.refs = p.refs
	t.chunks = t.starts(p, 0)
	t.style(p, 0, len(t.lines))
}

// starts returns the first lines of the chunks in parsed lines: those after a blank
// line where a block begins that is in no other. What is before such a line
// cannot change the meaning of what is after it, but for definitions.
func (t *Text) starts(p *parsed, first int) []int {
	starts := []int{first}
	at, line := 0, first
	for _, start := range p.blocks {
		for line < len(t.lines)-1 && at+len(t.lines[line].text) < start {
			at += len(t.lines[line].text) + 1
			line++
		}
		if line > starts[len(starts)-1] && t.blank(line-1) {
			starts = append(starts, line)
		}
	}
	return starts
}

func (t *Text) blank(line int) bool { return strings.Trim(t.lines[line].text, " \t") == "" }

// reparse parses the chunks around changed lines, and returns the range of lines
// whose spans changed.
func (t *Text) reparse(c change) (first, end int) {
	delta := c.added - c.removed
	for i, start := range t.chunks {
		if start >= c.first+c.removed {
			t.chunks[i] += delta
		}
	}
	from, _ := slices.BinarySearch(t.chunks, c.first+1)
	from = max(from-2, 0) // the chunk before the one that changed
	to, _ := slices.BinarySearch(t.chunks, c.first+c.added)
	for extra := 1; ; extra *= 2 {
		w := window{from: from, sync: min(to+extra-1, len(t.chunks)), first: t.chunks[from], end: len(t.lines)}
		if w.sync+1 < len(t.chunks) {
			w.end = t.chunks[w.sync+1]
		}
		if t.needsAll(t.lines[w.first:w.end]) {
			t.parseAll()
			return 0, len(t.lines)
		}
		p := parseStyles(t.source(w.first, w.end), t.refs)
		w.starts = t.starts(p, w.first)
		if w.sync == len(t.chunks) || slices.Contains(w.starts, t.chunks[w.sync]) {
			return t.take(w, p, c)
		}
	}
}

// needsAll reports whether lines cannot be parsed by themselves although links that
// are defined elsewhere are known: they define something or refer to a footnote.
func (t *Text) needsAll(lines []line) bool {
	return t.defs > 0 && (countDefs(lines) > 0 || countWith(lines, "[^") > 0)
}

// window is a range of chunks that are parsed again.
type window struct {
	from, sync int // indexes of the first one, and of the one that has to begin where it did
	first, end int // lines
	starts     []int
}

// take replaces the chunks of a window, and returns the range of lines whose spans
// changed.
func (t *Text) take(w window, p *parsed, c change) (first, end int) {
	first, end = w.first, w.end
	old := make([][]markup.Span, 0, end-first)
	for _, l := range t.lines[first:end] {
		old = append(old, l.spans)
	}
	t.chunks = slices.Replace(t.chunks, w.from, min(w.sync+1, len(t.chunks)), w.starts...)
	t.style(p, first, end)
	for first < c.first && slices.Equal(old[first-w.first], t.lines[first].spans) {
		first++
	}
	for end > c.first+c.added && slices.Equal(old[end-1-w.first], t.lines[end-1].spans) {
		end--
	}
	return first, end
}

// style sets the spans of the lines [first, end), which were parsed.
func (t *Text) style(p *parsed, first, end int) {
	at := 0
	for i := first; i < end; i++ {
		l := &t.lines[i]
		l.spans = spansOf(l.text, p.styles[at:at+len(l.text)], len(l.spans))
		at += len(l.text) + 1
	}
}

// spansOf returns the styles of the bytes of a line as ranges of its runes, of which
// about a number is expected.
func spansOf(text string, styles []markup.Style, expected int) []markup.Span {
	spans := make([]markup.Span, 0, expected)
	col := 0
	for i := range text {
		if s := styles[i]; s != 0 {
			if n := len(spans) - 1; n >= 0 && spans[n].End == col && spans[n].Style == s {
				spans[n].End++
			} else {
				spans = append(spans, markup.Span{Start: col, End: col + 1, Style: s})
			}
		}
		col++
	}
	return spans
}
