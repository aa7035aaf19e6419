package pdf

import "strconv"

// entry is an item of the outline with its place among the others, by index
// plus one; 0 where there is none.
type entry struct {
	parent, previous, next, first, last int
	kids                                int
}

// entries links the outline's items with each other. The last entry is the
// outline itself, which the outermost items stand in.
func (w *writer) entries() []entry {
	items := w.book.Outline
	all := make([]entry, len(items)+1)
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

// appendOutline writes an item of the outline, or the outline itself. Only the
// outermost items are shown open.
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
		out = f.appendPlace(append(out, " /Dest "...), item.Page, item.Top)
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

// appendPlace writes a place in the file that is led to, a little above it.
func (f *file) appendPlace(out []byte, page int, top float64) []byte {
	const above = 6
	out = appendRef(append(out, '['), f.numbers.page(page))
	out = appendNumber(append(out, " /XYZ 0 "...), f.w.book.Paper.Height-max(0, top-above), 2)
	return append(out, " null]"...)
}
