package pdf

import "strconv"

// outlineItem has the relatives of an item of the outline, each as its index + 1, or
// 0 if there is none.
type outlineItem struct {
	parent, previous, next, first, last int
	kids                                int
}

// entries returns the relatives of all items. The last is the outline itself, the
// parent of the items of the first level.
func (w *writer) entries() []outlineItem {
	items := w.book.Outline
	all := make([]outlineItem, len(items)+1)
	var open []int // the items around, by index
	for i := range items {
		open = open[:min(len(open), items[i].Level)]
		parent := len(items)
		if len(open) > 0 {
			parent = open[len(open)-1]
		}
		e, p := &all[i], &all[parent]
		e.parent, e.previous = parent+1, p.last
		if p.last > 0 {
			all[p.last-1].next = i + 1
		} else {
			p.first = i + 1
		}
		p.last = i + 1
		p.kids++
		open = append(open, i)
	}
	return all
}

// appendOutline writes an item of the outline or the outline itself. Only items of
// the first level are open.
func (f *file) appendOutline(out []byte, i int) []byte {
	e, items := &f.entries[i], f.w.book.Outline
	out = append(out, "<<"...)
	shown := -e.kids
	switch {
	case i == len(items):
		out = append(out, "/Type /Outlines"...)
		shown = 0
		for k := e.first; k > 0; k = f.entries[k-1].next {
			shown += 1 + f.entries[k-1].kids
		}
	default:
		item := &items[i]
		out = appendString(append(out, "/Title "...), item.Title)
		out = f.appendDestination(append(out, " /Dest "...), item.Page, item.Top)
		if e.parent == len(f.entries) {
			shown = e.kids
		}
	}
	for _, to := range [...]struct {
		name  string
		entry int
	}{{" /Parent ", e.parent}, {" /Prev ", e.previous}, {" /Next ", e.next}, {" /First ", e.first}, {" /Last ", e.last}} {
		if to.entry > 0 {
			out = appendRef(append(out, to.name...), f.numbers.outline+to.entry-1)
		}
	}
	if shown != 0 {
		out = strconv.AppendInt(append(out, " /Count "...), int64(shown), 10)
	}
	return append(out, ">>"...)
}

// appendDestination writes a destination a little above a position.
func (f *file) appendDestination(out []byte, page int, top float64) []byte {
	const above = 6
	out = appendRef(append(out, '['), f.numbers.page(page))
	out = appendNumber(append(out, " /XYZ 0 "...), f.w.book.Paper.Height-max(0, top-above), 2)
	return append(out, " null]"...)
}
