package mdedit

import (
	"slices"
	"strings"

	"promodoc/app/markup"
)

// change is a replacement of lines that has been made.
type change struct {
	first   int
	removed []line
	added   int // lines
}

// parseAll parses the whole text.
func (t *Text) parseAll() {
	p := parse(t.source(0, len(t.lines)))
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
	delta := c.added - len(c.removed)
	oldEnd := c.first + len(c.removed) // in lines of the old text
	from, _ := slices.BinarySearch(t.chunks, c.first+1)
	from = max(from-2, 0) // the chunk before the one that changed
	to, _ := slices.BinarySearch(t.chunks, oldEnd)
	for extra := 1; ; extra *= 2 {
		sync := min(to+extra-1, len(t.chunks)) // the chunk that the parser must find again
		if sync >= len(t.chunks) {
			return t.parseWindow(from, len(t.chunks), delta, c)
		}
		if t.blank(t.chunks[sync]+delta-1) && t.synchronizes(from, sync, delta) {
			return t.parseWindow(from, sync, delta, c)
		}
	}
}

// synchronizes reports whether the parser, beginning at a chunk, finds that another one
// still begins where it did.
func (t *Text) synchronizes(from, sync, delta int) bool {
	line := t.chunks[sync] + delta
	end := len(t.lines)
	if sync+1 < len(t.chunks) {
		end = t.chunks[sync+1] + delta
	}
	p := parse(t.source(t.chunks[from], end))
	return slices.Contains(t.starts(p, t.chunks[from]), line)
}

// parseWindow parses the chunks [from, to) again, in which delta lines were added.
func (t *Text) parseWindow(from, to, delta int, c change) (first, end int) {
	first, end = t.chunks[from], len(t.lines)
	if to < len(t.chunks) {
		end = t.chunks[to] + delta
	}
	old := make([][]markup.Span, 0, end-first)
	for _, l := range t.lines[first:end] {
		old = append(old, l.spans)
	}
	p := parse(t.source(first, end))
	starts := t.starts(p, first)
	for i := to; i < len(t.chunks); i++ {
		t.chunks[i] += delta
	}
	t.chunks = slices.Replace(t.chunks, from, to, starts...)
	t.style(p, first, end)
	for first < c.first && slices.Equal(old[0], t.lines[first].spans) {
		old = old[1:]
		first++
	}
	for end > c.first+c.added && slices.Equal(old[end-1-first], t.lines[end-1].spans) {
		end--
	}
	return first, end
}

// style sets the spans of the lines [first, end), which were parsed.
func (t *Text) style(p *parsed, first, end int) {
	at := 0
	for i := first; i < end; i++ {
		l := &t.lines[i]
		l.spans = spansOf(l.text, p.styles[at:at+len(l.text)])
		at += len(l.text) + 1
	}
}

// spansOf returns the styles of the bytes of a line as ranges of its runes.
func spansOf(text string, styles []markup.Style) []markup.Span {
	var spans []markup.Span
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
