package mdedit

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"promodoc/app/markup"
)

// item is an item of a list.
type item struct {
	marker extent // the bullet, or the number with what ends it
	box    extent // the check box of a task; zero if it is none
	next   int    // where what follows the item begins; the length of the text if nothing does
	parent int    // the index of the item that this one is in, -1 if in none
	list   *ast.List
}

// item records and styles an item of a list.
func (p *parsed) item(n *ast.ListItem) {
	it := item{parent: -1, next: len(p.src)}
	it.list, _ = n.Parent().(*ast.List)
	if len(p.nested) > 0 {
		it.parent = p.nested[len(p.nested)-1]
	}
	it.marker.start = min(max(n.Pos(), 0), len(p.src)-1)
	it.marker.end = it.marker.start
	for c := p.src[it.marker.end]; c >= '0' && c <= '9'; c = p.src[it.marker.end] {
		it.marker.end++
	}
	it.marker.end++
	p.fill(it.marker.start, it.marker.end, markup.Marker)
	for up := ast.Node(n); up != nil; up = up.Parent() {
		if next := up.NextSibling(); next != nil {
			it.next = startOf(firstWithPosition(next))
			break
		}
	}
	p.nested = append(p.nested, len(p.items))
	p.items = append(p.items, it)
}

// firstWithPosition returns a block or the first one in it of which the parser says
// where it begins.
func firstWithPosition(n ast.Node) ast.Node {
	for n.Kind() == ast.KindList && n.FirstChild() != nil {
		n = n.FirstChild()
	}
	return n
}

// number returns the number of an item and whether it has one.
func (p *parsed) number(it item) (int, bool) {
	if !it.list.IsOrdered() {
		return 0, false
	}
	n, err := strconv.Atoi(string(p.src[it.marker.start : it.marker.end-1]))
	return n, err == nil
}

// content returns where the text of an item begins, behind its marker and its box.
func (p *parsed) content(it item) int {
	at := it.marker.end
	if it.box.end > at {
		at = it.box.end
	}
	for n := 0; n < 4 && at < len(p.src) && p.src[at] == ' '; n++ {
		at++
	}
	return at
}

// siblings returns the indexes of the items of the list of an item, in order.
func (p *parsed) siblings(index int) []int {
	var all []int
	for i, it := range p.items {
		if it.list == p.items[index].list {
			all = append(all, i)
		}
	}
	return all
}

// sibling returns the index of an item of the same list that is by positions away; ok
// is false if there is none.
func (p *parsed) sibling(index, by int) (int, bool) {
	all := p.siblings(index)
	for i, s := range all {
		if s == index && i+by >= 0 && i+by < len(all) {
			return all[i+by], true
		}
	}
	return 0, false
}

// markerAfter returns the marker of an item that follows another one of its list.
func (p *parsed) markerAfter(index int) string {
	it := p.items[index]
	marker := string(p.src[it.marker.start:it.marker.end])
	n, ok := p.number(it)
	if !ok {
		return marker
	}
	if p.sameNumbers(it.list) {
		return marker
	}
	return strconv.Itoa(n+1) + marker[len(marker)-1:]
}

// sameNumbers reports whether all items of a list, which are several, have the same
// number, as some people write them.
func (p *parsed) sameNumbers(l *ast.List) bool {
	first, count := -1, 0
	for _, it := range p.items {
		if it.list == l {
			n, _ := p.number(it)
			if count++; count == 1 {
				first = n
			}
			if n != first {
				return false
			}
		}
	}
	return count > 1
}

// columns returns the width of a text at the start of a line, in which tabs go to
// multiples of four.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if r == '\t' {
			n += 4 - n%4
		} else {
			n++
		}
	}
	return n
}

// quotePrefix returns the length of the marks of quotes before a number of them is
// passed, with a space after the last.
func quotePrefix(row string, quotes int) int {
	at := 0
	for ; quotes > 0; quotes-- {
		n := len(row[at:]) - len(strings.TrimLeft(row[at:], " "))
		if n > 3 || at+n >= len(row) || row[at+n] != '>' {
			return at
		}
		at += n + 1
		if at < len(row) && row[at] == ' ' {
			at++
		}
	}
	return at
}
