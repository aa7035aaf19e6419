package mdedit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"promodoc/app/markup"
)

// toggleList returns the edit that makes the selected lines items of a list, or no
// longer if all of them are items of such a list.
func (t *Text) toggleList(ordered bool, s markup.Selection) (markup.Edit, bool) {
	d := t.view(s, 1).draft()
	rows := d.listRows()
	if len(rows) == 0 {
		return markup.Edit{}, false
	}
	all := true
	for _, r := range rows {
		index, ok := d.itemOn(r)
		all = all && ok && d.now.items[index].list.IsOrdered() == ordered
	}
	if all {
		d.unlist(rows)
	} else {
		d.enlist(rows, ordered)
	}
	d.renumber()
	e, ok := d.edit()
	return e, ok && d.now.boxes() == d.parsed.boxes()
}

// boxes returns the number of tasks.
func (p *parsed) boxes() int {
	n := 0
	for _, it := range p.items {
		if it.box.end > 0 {
			n++
		}
	}
	return n
}

// listRows returns the selected rows that are items or lines of a paragraph, or the
// blank row with the caret.
func (d *draft) listRows() []int {
	var rows []int
	for row := d.from.row; row <= d.lastRow(); row++ {
		if _, ok := d.itemOn(row); ok || d.isParagraph(row) || d.from.row == d.to.row && d.blank(row) {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 && d.from.row == d.to.row && !d.inCode() {
		if _, ok := d.itemAt(d.from.row); ok { // a further line of an item
			return []int{d.from.row}
		}
	}
	return rows
}

// itemOn returns the index of the innermost item that begins on a row.
func (d *draft) itemOn(row int) (index int, ok bool) {
	for i, it := range d.now.items {
		if d.rowOf(it.marker.start) == row {
			index, ok = i, true
		}
	}
	return index, ok
}

// isParagraph reports whether a row is a line of a paragraph that is in no list.
func (d *draft) isParagraph(row int) bool {
	for _, l := range d.now.leaves {
		if l.node.Kind() != ast.KindParagraph || l.inList() {
			continue
		}
		for _, r := range l.rows {
			if d.rowOf(r.start) == row {
				return true
			}
		}
	}
	return false
}

func (l leaf) inList() bool {
	for n := l.node.Parent(); n != nil; n = n.Parent() {
		if n.Kind() == ast.KindListItem {
			return true
		}
	}
	return false
}

// unlist makes items lines of paragraphs.
func (d *draft) unlist(rows []int) {
	for i := len(rows) - 1; i >= 0; i-- {
		index, _ := d.itemOn(rows[i])
		it := d.now.items[index]
		first, last := d.extentOf(it)
		column, content := d.column(it)
		prefix := d.rows[first][:it.marker.start-d.starts[first]]
		d.replace(first, min(d.now.content(it)-d.starts[first], len(d.rows[first])), prefix)
		d.shift(first+1, last, it, column-content)
	}
	first, last := rows[0], rows[len(rows)-1]
	blank := strings.TrimRight(quotesOnly(d.rows[first]), " ")
	if d.inItem(last+1) && !d.blank(last+1) {
		d.insertRow(last+1, blank)
	}
	if first > 0 && !d.blank(first-1) && d.inItem(first-1) {
		d.insertRow(first, blank)
	}
}

// inItem reports whether a row is in a list, as it was parsed last.
func (d *draft) inItem(row int) bool {
	_, ok := d.itemAt(row)
	return ok && row < len(d.rows)
}

// enlist makes rows items.
func (d *draft) enlist(rows []int, ordered bool) {
	number, bullet := d.markersBefore(rows[0])
	last := rows[len(rows)-1]
	followed := last+1 < len(d.rows) && d.isParagraph(last+1)
	for _, row := range rows {
		marker := bullet
		if ordered {
			marker = strconv.Itoa(number) + "."
			number++
		}
		if index, ok := d.itemOn(row); ok {
			d.setMarker(d.now.items[index], marker)
			d.parse()
		} else {
			d.begin(row, marker)
		}
	}
	if followed {
		d.insertRow(last+1, strings.TrimRight(quotesOnly(d.rows[last]), " "))
	}
	if first := rows[0]; first > 0 && len(rows) == 1 && d.isParagraph(first-1) && strings.TrimSpace(d.rows[first]) == bullet {
		d.insertRow(first, "") // else it would underline a heading
	}
}

// markersBefore returns the number and the bullet with which the list before a row
// goes on, those of a new list if there is none.
func (d *draft) markersBefore(row int) (number int, bullet string) {
	number, bullet = 1, "-"
	if _, ok := d.itemOn(row); ok {
		return number, bullet
	}
	for row--; row > 0 && d.blank(row); {
		row--
	}
	index, ok := d.itemAt(row)
	if !ok {
		return number, bullet
	}
	it := d.now.items[index]
	for it.parent >= 0 {
		it = d.now.items[it.parent]
	}
	if n, ordered := d.now.number(it); ordered {
		number = n + 1
	} else {
		bullet = string(d.now.src[it.marker.start:it.marker.end])
	}
	return number, bullet
}

// begin makes a row that begins no item an item.
func (d *draft) begin(row int, marker string) {
	at := quotePrefix(d.rows[row], strings.Count(d.rows[row], ">"))
	prefix := d.rows[row][:at]
	if index, ok := d.itemAt(row); ok {
		prefix = d.prefix(d.now.items[index])
	}
	text := strings.TrimLeft(d.rows[row][at:], " \t")
	d.replace(row, len(d.rows[row])-len(text), prefix+marker+" ")
}

// sameText reports whether two texts have the same words, apart from the markers of
// lists.
func sameText(a, b *parsed) bool {
	isMarker := func(w word) bool { return w.style.Has(markup.Marker) }
	return slices.EqualFunc(slices.DeleteFunc(a.words(), isMarker), slices.DeleteFunc(b.words(), isMarker),
		func(a, b word) bool { return a.r == b.r && a.style == b.style })
}
