package mdedit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"promodoc/app/markup"
)

// view is the part of a text that a command acts on: the chunks that a selection
// touches, with the selection in bytes.
type view struct {
	*parsed
	base     int // position of the view in the text, in runes
	from, to int // the selection in bytes, in order
	backward bool
	typed    []byte // the lines as they were typed; src has the same offsets
	starts   []int  // offsets of the lines, and of the end
}

// view returns the chunks that a selection touches, and a number of those around
// them.
func (t *Text) view(s markup.Selection, around int) *view {
	from, to := s.Ordered()
	firstLine, firstCol := t.position(from)
	lastLine, lastCol := t.position(to)
	start, end := t.around(s, around)
	v := &view{parsed: parse(t.source(start, end)), base: t.offset(start), backward: s.End < s.Start}
	at := 0
	for i, l := range t.lines[start:end] {
		v.starts = append(v.starts, at)
		if start+i == firstLine {
			v.from = at + byteAt(l.text, firstCol)
		}
		if start+i == lastLine {
			v.to = at + byteAt(l.text, lastCol)
		}
		v.typed = append(append(v.typed, l.text...), '\n')
		at += len(l.text) + 1
	}
	v.starts = append(v.starts, at)
	return v
}

// around returns the lines [start, end) of the chunks that a selection touches, and
// of a number of those around them.
func (t *Text) around(s markup.Selection, number int) (start, end int) {
	from, to := s.Ordered()
	first, _ := t.position(from)
	last, _ := t.position(to)
	at, _ := slices.BinarySearch(t.chunks, first+1)
	start = t.chunks[max(at-1-number, 0)]
	at, _ = slices.BinarySearch(t.chunks, last+1)
	end = t.chunkStart(at + number)
	for at++; number > 0 && end < len(t.lines) && strings.HasPrefix(t.lines[end].text, " "); at++ {
		end = t.chunkStart(at + number) // it could become a part of a list before it
	}
	if t.defs > 0 && countWith(t.lines[start:end], "[") > 0 { // which may be defined anywhere
		return 0, len(t.lines)
	}
	return start, end
}

// chunkStart returns the first line of a chunk, or the number of lines if there are
// fewer chunks.
func (t *Text) chunkStart(chunk int) int {
	if chunk < len(t.chunks) {
		return t.chunks[chunk]
	}
	return len(t.lines)
}

// row returns the typed text of a line without its line feed.
func (v *view) row(i int) string { return string(v.typed[v.starts[i] : v.starts[i+1]-1]) }

// rows returns the number of lines.
func (v *view) rows() int { return len(v.starts) - 1 }

// rowAt returns the line that has an offset.
func (v *view) rowAt(at int) int {
	i, found := slices.BinarySearch(v.starts, at)
	if !found {
		i--
	}
	return min(max(i, 0), v.rows()-1)
}

// edit returns the smallest edit that makes the view's text another one, with a
// selection in bytes of that one. Neither has the line feed at the end.
func (v *view) edit(now string, from, to int) markup.Edit {
	was := string(v.typed[:len(v.typed)-1])
	head := commonPrefix(was, now)
	tail := commonSuffix(was[head:], now[head:])
	runes := utf8.RuneCountInString
	e := markup.Edit{From: v.base + runes(was[:head])}
	e.To = e.From + runes(was[head:len(was)-tail])
	e.Text = now[head : len(now)-tail]
	e.Select = markup.Selection{Start: v.base + runes(now[:from]), End: v.base + runes(now[:to])}
	if v.backward {
		e.Select.Start, e.Select.End = e.Select.End, e.Select.Start
	}
	return e
}

// commonPrefix returns the length of the longest common prefix of two texts in
// whole runes.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	for n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return n
}

func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return n
}

// leafAt returns the block of running text or code that has an offset, nil if it is
// in none.
func (v *view) leafAt(at int) *leaf {
	for i := range v.leaves {
		l := &v.leaves[i]
		for _, r := range l.rows {
			if r.start <= at && at <= v.contentEnd(r) {
				return l
			}
		}
	}
	return nil
}

// contentEnd returns the end of a row of a block without its line feed.
func (v *view) contentEnd(r extent) int {
	if r.end > r.start && v.src[r.end-1] == '\n' {
		return r.end - 1
	}
	return r.end
}

// touches reports whether two ranges have a byte in common.
func (e extent) touches(o extent) bool { return e.start < o.end && o.start < e.end }

// contains reports whether o is in e.
func (e extent) contains(o extent) bool { return e.start <= o.start && o.end <= e.end }

func (m mark) outer() extent { return extent{m.start, m.end} }

// isEmphasis reports whether a mark is bold, italic or struck text.
func (m mark) isEmphasis() bool { return m.style&(markup.Bold|markup.Italic|markup.Struck) != 0 }
