package mdedit

import (
	"regexp"
	"strings"
	"sync"

	"promodoc/app/markup"
)

// breakLine returns the edit of Enter in a list or in a quote: it goes on with the next
// item, and ends the list on an empty one.
func (t *Text) breakLine(s markup.Selection) (markup.Edit, bool) {
	if !t.nearItem(s) {
		return markup.Edit{}, false
	}
	d := t.view(s, 1).draft()
	d.removeSelected()
	d.parse()
	if d.endBegun() {
		return d.finish()
	}
	index, ok := d.itemAt(d.from.row)
	switch {
	case !ok:
		return d.breakQuote()
	case d.inCode():
		return markup.Edit{}, false
	}
	it := d.now.items[index]
	first, last := d.extentOf(it)
	content := d.now.content(it) - d.starts[first]
	switch {
	case d.from.row == first && d.from.col <= it.marker.start-d.starts[first]:
		return markup.Edit{}, false
	case d.from.row == first && last == first && strings.TrimSpace(d.rows[first][min(content, len(d.rows[first])):]) == "":
		d.endItem(index)
	default:
		d.splitItem(index, max(d.from.col, content*btoi(d.from.row == first)))
	}
	d.renumber()
	e, ok := d.edit()
	return e, ok || !s.Empty()
}

// beginsItem reports whether the start of a line may be that of an item or of a
// quote, without any of its text.
func beginsItem(s string) bool {
	return s != "" && strings.Trim(s, " \t>-*+0123456789.)[xX]") == ""
}

// nearItem reports whether a line of the chunks that a selection touches, or are
// beside these, may begin an item or a quote. In all other texts nothing need be
// parsed to know that there is none.
func (t *Text) nearItem(s markup.Selection) bool {
	start, end := t.around(s, 1)
	for _, l := range t.lines[start:end] {
		if first := strings.TrimLeft(l.text, " \t"); first != "" && strings.IndexByte(">-*+0123456789", first[0]) >= 0 {
			return true
		}
	}
	return false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// finish returns the edit after the marker of a begun item changed, which the grammar
// may take for text.
func (d *draft) finish() (markup.Edit, bool) {
	d.renumber()
	e, _ := d.edit()
	return e, true
}

// isEmpty reports whether an item has no text.
func (d *draft) isEmpty(index int) bool {
	it := d.now.items[index]
	first, last := d.extentOf(it)
	content := min(d.now.content(it)-d.starts[first], len(d.rows[first]))
	return first == last && strings.TrimSpace(d.rows[first][content:]) == ""
}

// begunItem matches a line that becomes an item with its first word: an empty item
// is none behind the text of another one.
var begunItem = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[ \t>]*([-*+]|\d{1,9}[.)])[ \t]*$`) })

// endBegun makes a begun item below an item the next one of its list. It reports
// whether there is one at the caret.
func (d *draft) endBegun() bool {
	index, ok := d.itemAt(d.from.row)
	if !ok || d.from != d.to || !begunItem().MatchString(d.rows[d.from.row]) {
		return false
	}
	it := d.now.items[index]
	if d.rowOf(it.marker.start) == d.from.row {
		return false
	}
	d.rows[d.from.row] = d.prefix(it) + d.now.markerAfter(index) + strings.Repeat(" ", d.now.spacesAfter(it))
	d.from.col = len(d.rows[d.from.row])
	d.to = d.from
	return true
}

// removeSelected removes what is selected.
func (d *draft) removeSelected() {
	if d.from == d.to {
		return
	}
	d.rows[d.from.row] = d.rows[d.from.row][:d.from.col] + d.rows[d.to.row][d.to.col:]
	d.rows = append(d.rows[:d.from.row+1], d.rows[d.to.row+1:]...)
	d.to = d.from
}

// inCode reports whether the caret is in a block of code.
func (d *draft) inCode() bool {
	at := d.offset(d.from)
	for _, l := range d.now.leaves {
		for _, r := range l.rows {
			if l.code && r.start <= at && at < r.end {
				return true
			}
		}
	}
	return false
}

// splitItem begins a new item with what is behind a column of the caret's row.
func (d *draft) splitItem(index, col int) {
	it := d.now.items[index]
	row, marker := d.from.row, d.now.markerAfter(index)
	_, last := d.extentOf(it)
	d.shift(row+1, last, it, len(marker)-(it.marker.end-it.marker.start))
	start := d.prefix(it) + marker + strings.Repeat(" ", d.now.spacesAfter(it))
	if it.box.end > 0 {
		start += "[ ] "
	}
	rest := strings.TrimLeft(d.rows[row][min(col, len(d.rows[row])):], " \t")
	head := d.rows[row][:min(col, len(d.rows[row]))]
	if content := d.now.content(it) - d.starts[d.rowOf(it.marker.start)]; row != d.rowOf(it.marker.start) || col > content {
		head = strings.TrimRight(head, " \t")
	}
	d.rows[row] = head
	if !it.list.IsTight {
		row++
		d.insertRow(row, strings.TrimRight(quotesOnly(d.prefix(it)), " "))
	}
	d.insertRow(row+1, start+rest)
	d.from = caret{row + 1, len(start)}
	d.to = d.from
}

// quotesOnly returns a prefix up to its last mark of a quote, with a space after it.
func quotesOnly(prefix string) string {
	i := strings.LastIndexByte(prefix, '>')
	if i < 0 {
		return ""
	}
	return prefix[:i+1] + " "
}

// endItem makes an empty item one of the list around its own, or ends the list.
func (d *draft) endItem(index int) {
	it := d.now.items[index]
	if it.parent >= 0 {
		d.outdentItem(index)
		return
	}
	row := d.rowOf(it.marker.start)
	d.rows[row] = quotesOnly(d.prefix(it))
	d.from = caret{row, len(d.rows[row])}
	d.to = d.from
	d.separate(row, row)
}

// separate puts blank rows around some that are no longer in a list, where the
// grammar would take them for a part of it.
func (d *draft) separate(first, last int) {
	blank := strings.TrimRight(quotesOnly(d.rows[first]), " ")
	if last+1 < len(d.rows) && !d.blank(last+1) {
		d.insertRow(last+1, blank)
	}
	if first > 0 && !d.blank(first-1) {
		d.insertRow(first, blank)
	}
}

// breakQuote goes on with a quote, and ends it on an empty line.
func (d *draft) breakQuote() (markup.Edit, bool) {
	row := d.from.row
	at := d.offset(d.from)
	prefix := d.rows[row][:quotePrefix(d.rows[row], strings.Count(d.rows[row], ">"))]
	if d.inCode() || prefix == "" || d.from.col < len(strings.TrimRight(prefix, " ")) || !d.now.styles[d.starts[row]+strings.IndexByte(d.rows[row], '>')].Has(markup.Quiet) {
		return markup.Edit{}, false
	}
	if strings.TrimSpace(d.rows[row][len(prefix):]) == "" {
		d.rows[row] = ""
		d.from = caret{row, 0}
		d.to = d.from
		d.separate(row, row)
		return d.edit()
	}
	rest := strings.TrimLeft(d.rows[row][at-d.starts[row]:], " ")
	d.rows[row] = strings.TrimRight(d.rows[row][:d.from.col], " ")
	d.insertRow(row+1, strings.TrimRight(prefix, " ")+" "+rest)
	d.from = caret{row + 1, len(strings.TrimRight(prefix, " ")) + 1}
	d.to = d.from
	return d.edit()
}

// indent returns the edit of Tab: the selected items go into the item before them.
func (t *Text) indent(s markup.Selection) (markup.Edit, bool) {
	d := t.view(s, 1).draft()
	moved, begun := false, false
	for row := d.from.row; row <= d.lastRow(); row++ {
		index, ok := d.itemAt(row)
		if !ok || d.rowOf(d.now.items[index].marker.start) != row && row != d.from.row {
			continue
		}
		_, last := d.extentOf(d.now.items[index])
		empty := d.isEmpty(index)
		if d.indentItem(index) {
			moved, begun = true, begun || empty
			d.parse()
			row = max(row, min(last, d.lastRow()))
		}
	}
	if !moved {
		return markup.Edit{}, false
	}
	d.renumber()
	e, ok := d.edit()
	return e, ok || begun // an item that is still empty becomes one with its first word
}

// lastRow returns the last row that the selection touches.
func (d *draft) lastRow() int {
	if d.to.row > d.from.row && d.to.col == 0 {
		return d.to.row - 1
	}
	return d.to.row
}

// indentItem puts an item into the one before it. It reports whether there is one.
func (d *draft) indentItem(index int) bool {
	previous, ok := d.now.sibling(index, -1)
	if !ok {
		return false
	}
	it := d.now.items[index]
	marker := ""
	for i, child := range d.now.items {
		if child.parent == previous && child.list.IsOrdered() == it.list.IsOrdered() {
			marker = d.now.markerAfter(i)
		}
	}
	if marker == "" {
		marker = string(d.now.src[it.marker.start:it.marker.end])
		switch {
		case it.list.IsOrdered():
			marker = "1" + marker[len(marker)-1:]
		case marker == "-" && d.isEmpty(index):
			marker = "*" // a hyphen would make the line before a heading
		}
	}
	column, _ := d.column(it)
	_, content := d.column(d.now.items[previous])
	first, last := d.extentOf(it)
	d.setMarker(it, marker)
	d.shift(first, last, it, content-column)
	return true
}

// outdent returns the edit of Shift Tab: the selected items leave the item that they
// are in.
func (t *Text) outdent(s markup.Selection) (markup.Edit, bool) {
	d := t.view(s, 1).draft()
	if d.endBegun() {
		return d.finish()
	}
	moved := false
	for row := d.from.row; row <= d.lastRow(); row++ {
		index, ok := d.itemAt(row)
		if !ok || d.now.items[index].parent < 0 || d.rowOf(d.now.items[index].marker.start) != row && row != d.from.row {
			continue
		}
		_, last := d.extentOf(d.now.items[index])
		d.outdentItem(index)
		moved = true
		d.parse()
		row = max(row, min(last, d.lastRow()))
	}
	if !moved {
		return markup.Edit{}, false
	}
	d.renumber()
	return d.edit()
}

// outdentItem makes an item that is in another one the next of the other's list. The
// items behind it go into it.
func (d *draft) outdentItem(index int) {
	it := d.now.items[index]
	parent := d.now.items[it.parent]
	marker := d.now.markerAfter(it.parent)
	column, _ := d.column(it)
	target, _ := d.column(parent)
	first, last := d.extentOf(it)
	_, end := d.extentOf(parent)
	if d.rowOf(parent.marker.start) == first { // both begin on one row
		return
	}
	d.shift(last+1, end, it, max(target+len(marker)+d.now.spacesAfter(it)-column, 0))
	d.setMarker(it, marker)
	d.shift(first, last, it, target-column)
}

// deleteBackward returns the edit of Backspace at the start of an item: it loses its
// box, leaves the item that it is in, or is no item any longer.
func (t *Text) deleteBackward(s markup.Selection) (markup.Edit, bool) {
	line, col := t.position(s.End)
	if !s.Empty() || !beginsItem(t.lines[line].text[:byteAt(t.lines[line].text, col)]) {
		return markup.Edit{}, false
	}
	d := t.view(s, 1).draft()
	if d.endBegun() {
		return d.finish()
	}
	index, ok := d.itemAt(d.from.row)
	if !ok {
		return markup.Edit{}, false
	}
	it := d.now.items[index]
	row := d.rowOf(it.marker.start)
	content := d.now.content(it) - d.starts[row]
	switch {
	case row != d.from.row || d.from.col != min(content, len(d.rows[row])):
		return markup.Edit{}, false
	case it.box.end > 0:
		d.replace(row, content, d.rows[row][:it.box.start-d.starts[row]])
	case it.parent >= 0:
		d.outdentItem(index)
	default:
		d.stripItem(index)
	}
	d.renumber()
	return d.edit()
}

// stripItem makes an item a paragraph.
func (d *draft) stripItem(index int) {
	it := d.now.items[index]
	first, last := d.extentOf(it)
	column, content := d.column(it)
	prefix := d.rows[first][:it.marker.start-d.starts[first]]
	d.replace(first, min(d.now.content(it)-d.starts[first], len(d.rows[first])), prefix)
	d.shift(first+1, last, it, column-content)
	d.separate(first, last)
}
