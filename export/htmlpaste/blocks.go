package htmlpaste

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

// lines makes paragraphs of Divs that programs write for lines: one after the other
// they are the lines of a paragraph, which an empty one ends.
func lines(n *html.Node) {
	var last *html.Node // the paragraph that the line before is in
	for _, c := range children(n) {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.DataAtom == atom.Div && !holdsBlock(c) && isEmptyLine(c):
			n.RemoveChild(c)
			last = nil
		case c.DataAtom == atom.Div && !holdsBlock(c) && last != nil:
			move(last, element(atom.Br))
			move(last, children(c)...)
			n.RemoveChild(c)
		case c.DataAtom == atom.Div && !holdsBlock(c):
			rename(c, atom.P)
			last = c
		case c.DataAtom == atom.P && isEmptyLine(c):
			n.RemoveChild(c)
			last = nil
		default:
			last = nil
			lines(c)
		}
	}
}

// isEmptyLine reports whether a line has nothing but a break in it.
func isEmptyLine(n *html.Node) bool {
	return strings.TrimSpace(text(n)) == "" && !hasElement(n, atom.Hr)
}

func hasElement(n *html.Node, a atom.Atom) bool {
	for at := range n.Descendants() {
		if at.DataAtom == a {
			return true
		}
	}
	return false
}

// nestLists puts lists that are directly in lists into the item before them, as
// browsers show them, and joins neighbours that a program wrote one for each item.
func nestLists(root *html.Node) {
	for _, n := range descendants(root) {
		if !isList(n) || n.Parent == nil {
			continue
		}
		if previous := previousElement(n); isList(n.Parent) && previous != nil && previous.DataAtom == atom.Li {
			move(previous, n)
		}
	}
	unwrapContainers(root)
	for _, n := range descendants(root) {
		for next := nextElement(n); isList(n) && next != nil && next.DataAtom == n.DataAtom && isFragment(next); next = nextElement(n) {
			move(n, children(next)...)
			next.Parent.RemoveChild(next)
		}
	}
	for _, n := range descendants(root) {
		if isList(n) && isFragment(n) {
			nestByLevel(n)
		}
	}
}

// isFragment reports whether a list is one of those that Word writes on the web: a
// list for each item, whose level is in an attribute.
func isFragment(list *html.Node) bool {
	item := list.FirstChild
	for item != nil && item.DataAtom != atom.Li {
		item = item.NextSibling
	}
	return item != nil && htmlelement.Attribute(item, "data-aria-level") != ""
}

// unwrapContainers removes the elements that Word on the web puts around its lists.
func unwrapContainers(root *html.Node) {
	for _, n := range descendants(root) {
		if n.DataAtom == atom.Div && strings.Contains(htmlelement.Attribute(n, "class"), "ListContainerWrapper") && n.Parent != nil {
			unwrap(n)
		}
	}
}

// nestByLevel nests the items of a list by the attribute for their level.
func nestByLevel(list *html.Node) {
	open := []*html.Node{list}
	for _, item := range children(list) {
		if item.DataAtom != atom.Li {
			continue
		}
		level, _ := strconv.Atoi(htmlelement.Attribute(item, "data-aria-level"))
		list.RemoveChild(item)
		open = openLevel(open, max(level, 1), list.DataAtom)
		move(open[len(open)-1], item)
	}
}

// openLevel returns the lists that are open at a level. It begins one list in the last
// item of the list around it, or closes those that are deeper.
func openLevel(open []*html.Node, level int, kind atom.Atom) []*html.Node {
	if level < len(open) {
		return open[:max(level, 1)]
	}
	if level == len(open) {
		return open
	}
	last := open[len(open)-1].LastChild
	for last != nil && last.DataAtom != atom.Li {
		last = last.PrevSibling
	}
	if last == nil {
		return open
	}
	inner := element(kind)
	move(last, inner)
	return append(open, inner)
}

func previousElement(n *html.Node) *html.Node {
	for n = n.PrevSibling; n != nil && n.Type != html.ElementNode; n = n.PrevSibling {
		if !isBlank(n) {
			return nil
		}
	}
	return n
}

func nextElement(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil && n.Type != html.ElementNode; n = n.NextSibling {
		if !isBlank(n) {
			return nil
		}
	}
	return n
}

// tables unwraps tables of one cell, which are layout, and puts what is in a cell on
// one line.
func tables(root *html.Node) {
	for _, n := range descendants(root) {
		if n.DataAtom != atom.Table || n.Parent == nil {
			continue
		}
		cells := cellsOf(n)
		if len(cells) <= 1 || hasTable(n) {
			flatten(n)
			continue
		}
		for _, cell := range cells {
			oneLine(cell)
		}
	}
}

func cellsOf(table *html.Node) []*html.Node {
	var cells []*html.Node
	for _, n := range descendants(table) {
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			cells = append(cells, n)
		}
	}
	return cells
}

func hasTable(n *html.Node) bool { return hasElement(n, atom.Table) }

// flatten makes the cells of a table blocks.
func flatten(table *html.Node) {
	for _, n := range descendants(table) {
		switch n.DataAtom {
		case atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr:
			unwrap(n)
		case atom.Td, atom.Th, atom.Caption:
			rename(n, atom.Div)
		}
	}
	unwrap(table)
}

// oneLine puts what is in a cell on one line: a row of Markdown has no more.
func oneLine(cell *html.Node) {
	for _, n := range descendants(cell) {
		if n.DataAtom == atom.Br {
			n.Parent.InsertBefore(textNode(" "), n)
			n.Parent.RemoveChild(n)
		} else if isBlock(n) {
			n.Parent.InsertBefore(textNode(" "), n)
			unwrap(n)
		}
	}
}
