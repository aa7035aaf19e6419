package mdedit

import (
	"strconv"
	"strings"

	"promodoc/app/markup"
)

// draft is a view whose lines are being changed.
type draft struct {
	*view
	rows     []string
	from, to caret
	now      *parsed // of the rows as they are
	starts   []int
}

// caret is a place in a draft.
type caret struct {
	row, col int // col in bytes
}

func (v *view) draft() *draft {
	d := &draft{view: v, from: v.caretAt(v.from), to: v.caretAt(v.to)}
	for i := range v.rows() {
		d.rows = append(d.rows, v.row(i))
	}
	d.parse()
	return d
}

func (v *view) caretAt(at int) caret {
	row := v.rowAt(at)
	return caret{row, at - v.starts[row]}
}

// parse parses the rows as they are.
func (d *draft) parse() {
	d.now = parse(grammarText(strings.Join(d.rows, "\n") + "\n"))
	d.starts = d.starts[:0]
	at := 0
	for _, r := range d.rows {
		d.starts = append(d.starts, at)
		at += len(r) + 1
	}
}

// edit returns the edit that makes the view's text that of the draft. ok is false if
// words would be lost.
func (d *draft) edit() (e markup.Edit, ok bool) {
	d.parse()
	now := strings.Join(d.rows, "\n")
	return d.view.edit(now, d.offset(d.from), d.offset(d.to)), sameText(d.view.parsed, d.now)
}

func (d *draft) offset(c caret) int {
	at := 0
	for _, r := range d.rows[:c.row] {
		at += len(r) + 1
	}
	return at + min(c.col, len(d.rows[c.row]))
}

// replace replaces the first n bytes of a row, and keeps the selection on what it is
// on.
func (d *draft) replace(row, n int, with string) {
	d.rows[row] = with + d.rows[row][n:]
	for _, c := range []*caret{&d.from, &d.to} {
		if c.row == row {
			c.col = max(c.col-n, 0) + len(with)
		}
	}
}

// insertRow inserts a row before another one.
func (d *draft) insertRow(row int, text string) {
	d.rows = append(d.rows[:row:row], append([]string{text}, d.rows[row:]...)...)
	for _, c := range []*caret{&d.from, &d.to} {
		if c.row >= row {
			c.row++
		}
	}
}

// row returns the row of an offset of the parsed rows.
func (d *draft) rowOf(at int) int {
	row := 0
	for row+1 < len(d.starts) && d.starts[row+1] <= at {
		row++
	}
	return row
}

// extentOf returns the first and the last row of an item, without blank ones at its
// end.
func (d *draft) extentOf(it item) (first, last int) {
	first, last = d.rowOf(it.marker.start), len(d.rows)-1
	if it.next < len(d.now.src) {
		last = d.rowOf(it.next) - 1
	}
	for last > first && d.blank(last) {
		last--
	}
	return first, max(first, last)
}

// blank reports whether a row has nothing but marks of quotes.
func (d *draft) blank(row int) bool { return strings.Trim(d.rows[row], " \t>\r") == "" }

// itemAt returns the index of the innermost item that a row belongs to.
func (d *draft) itemAt(row int) (index int, ok bool) {
	for i, it := range d.now.items {
		if first, last := d.extentOf(it); first <= row && row <= last {
			index, ok = i, true
		}
	}
	return index, ok
}

// prefix returns what is before the marker of an item, with spaces for other
// markers.
func (d *draft) prefix(it item) string {
	row := d.rowOf(it.marker.start)
	return strings.Map(func(r rune) rune {
		if r == '>' || r == '\t' {
			return r
		}
		return ' '
	}, d.rows[row][:it.marker.start-d.starts[row]])
}

// column returns the column of the marker of an item, and that of its text.
func (d *draft) column(it item) (marker, content int) {
	prefix := d.prefix(it)
	marker = columns(prefix)
	width := it.marker.end - it.marker.start
	spaces := d.now.spacesAfter(it)
	return marker, marker + width + spaces
}

// spacesAfter returns the number of spaces between a marker and the text.
func (p *parsed) spacesAfter(it item) int {
	n := 0
	for at := it.marker.end; at < len(p.src) && p.src[at] == ' '; at++ {
		n++
	}
	if n == 0 || n > 4 || it.marker.end+n < len(p.src) && p.src[it.marker.end+n] == '\n' {
		return 1 // nothing, or code
	}
	return n
}

// shift indents rows by a number of columns behind the marks of the quotes that an
// item is in; a negative number takes as many spaces away, as far as they are there.
func (d *draft) shift(first, last int, it item, by int) {
	quotes := strings.Count(d.prefix(it), ">")
	for row := first; row <= last; row++ {
		at := quotePrefix(d.rows[row], quotes)
		text := strings.TrimLeft(d.rows[row][at:], " \t")
		indent := columns(d.rows[row][at : len(d.rows[row])-len(text)])
		if text == "" || by == 0 {
			continue
		}
		d.replace(row, len(d.rows[row])-len(text), d.rows[row][:at]+strings.Repeat(" ", max(indent+by, 0)))
	}
}

// setMarker gives an item another marker, and indents its other rows as much as
// that is longer.
func (d *draft) setMarker(it item, marker string) {
	first, last := d.extentOf(it)
	row, start := d.rows[first], d.starts[first]
	d.shift(first+1, last, it, len(marker)-(it.marker.end-it.marker.start))
	content := min(d.now.content(it)-start, len(row))
	d.replace(first, content, row[:it.marker.start-start]+marker+row[it.marker.end-start:content])
}

// renumber gives the items of all numbered lists numbers that follow each other,
// unless all have the same.
func (d *draft) renumber() {
	for done := false; !done; {
		done = true
		d.parse()
		expected := map[any]int{}
		for _, it := range d.now.items {
			n, ok := d.now.number(it)
			if !ok || d.now.sameNumbers(it.list) {
				continue
			}
			want, seen := expected[it.list]
			if !seen {
				want = n
			}
			expected[it.list] = want + 1
			if n != want {
				d.setMarker(it, strconv.Itoa(want)+string(d.now.src[it.marker.end-1]))
				done = false
				break
			}
		}
	}
}
