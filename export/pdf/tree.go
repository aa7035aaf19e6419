package pdf

import "promodoc/export/book"

// tree is the document's structure as a PDF tells it: elements, in each what it
// is made of in reading order. An element comes into the tree with the first
// of its content on the pages, so that nothing is there that cannot be read.
type tree struct {
	book     *book.Book
	elements []element // the first is the document itself
	kids     []kid
	// of gives each node the element its content belongs to, 0 while there is
	// none.
	of []int32
	// marks are the elements of all marked sequences, page by page; those of a
	// page begin where starts says.
	marks  []int32
	starts []int
	links  []annotation
	notes  []int32 // the elements of footnotes
	cells  map[int32][]int32
	// entries are the nodes of contents that are links as a whole.
	entries map[int32]bool
	levels  []int // of the headings around
}

// element is one element of the tree.
type element struct {
	tag         string
	node        int32 // -1 for the document
	parent      int32
	first, last int32 // its kids, by index plus one; 0 when it has none
}

// kid is a part of an element.
type kid struct {
	kind kidKind
	page int32 // of a sequence or a link
	id   int32 // the sequence's number on the page, or the index of element or link
	next int32 // the one behind it, by index plus one
}

type kidKind uint8

const (
	kidElement kidKind = iota
	kidSequence
	kidLink
)

// annotation is a link's area on a page.
type annotation struct {
	link    *book.Link
	page    int32
	element int32
}

// contentTag is the tag of what content of a role is marked with. They are all
// of PDF 1.7's own types, so that none needs to be mapped to another.
func contentTag(r book.Role) string {
	switch r {
	case book.RoleTitle:
		return "H1"
	case book.RoleHeading:
		return "H"
	case book.RoleList:
		return "L"
	case book.RoleItem:
		return "LI"
	case book.RoleLabel:
		return "Lbl"
	case book.RoleBody:
		return "LBody"
	case book.RoleQuote:
		return "BlockQuote"
	case book.RoleCode:
		return "Code"
	case book.RoleTable:
		return "Table"
	case book.RoleRow:
		return "TR"
	case book.RoleHeadCell:
		return "TH"
	case book.RoleCell:
		return "TD"
	case book.RoleFigure:
		return "Figure"
	case book.RoleNote:
		return "Note"
	case book.RoleContents:
		return "TOC"
	case book.RoleContentsItem:
		return "TOCI"
	case book.RoleReference:
		return "Reference"
	case book.RoleLink:
		return "Link"
	}
	return "P"
}

// headings are the tags of headings by their depth.
var headings = [...]string{"H1", "H2", "H3", "H4", "H5", "H6"}

func newTree(b *book.Book) tree {
	t := tree{book: b, of: make([]int32, len(b.Nodes)), kids: make([]kid, 0, 2*len(b.Nodes)),
		cells: map[int32][]int32{}, entries: map[int32]bool{}}
	t.elements = append(make([]element, 0, len(b.Nodes)+1), element{tag: "Document", node: noNode})
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Role == book.RoleCell || n.Role == book.RoleHeadCell {
			t.cells[n.Parent] = append(t.cells[n.Parent], int32(i))
		}
	}
	for p := range b.Pages {
		for i := range b.Pages[p].Links {
			if n := b.Pages[p].Links[i].Node; n >= 0 && b.Nodes[n].Role == book.RoleContentsItem {
				t.entries[n] = true
			}
		}
	}
	for p := range b.Pages {
		t.addPage(int32(p), &b.Pages[p])
	}
	t.starts = append(t.starts, len(t.marks))
	return t
}

func (t *tree) addPage(number int32, page *book.Page) {
	t.starts = append(t.starts, len(t.marks))
	var marks int32
	for s := range sequences(page) {
		if s.node < 0 {
			continue
		}
		e := t.attach(s.node)
		t.add(e, kid{kind: kidSequence, page: number, id: marks})
		t.marks = append(t.marks, e)
		marks++
	}
	for i := range page.Links {
		if l := &page.Links[i]; usableLink(l) {
			t.addLink(number, l)
		}
	}
}

// usableLink tells whether a link has an area to be clicked.
func usableLink(l *book.Link) bool { return l.W > 0 && l.H > 0 }

func (t *tree) addLink(page int32, l *book.Link) {
	e := t.attach(l.Node)
	if t.elements[e].tag != "Link" {
		e = t.grow(e, l.Node, "Link")
	}
	t.add(e, kid{kind: kidLink, page: page, id: int32(len(t.links))})
	t.links = append(t.links, annotation{l, page, e})
}

// attach is the element of a node, made with all that is around it if it is not
// there yet. A row has all its cells, with content or without.
func (t *tree) attach(node int32) int32 {
	if node < 0 {
		return 0
	}
	if t.of[node] != 0 {
		return t.of[node]
	}
	n := &t.book.Nodes[node]
	parent := t.attach(n.Parent)
	if t.entries[n.Parent] {
		// Entries below one stand beside its link.
		parent = t.elements[t.elements[parent].parent].parent
	}
	if t.of[node] != 0 {
		return t.of[node] // a cell, made with its row
	}
	e := t.grow(parent, node, t.tag(n))
	switch {
	case n.Role == book.RoleCode:
		// Code is a part of a paragraph to a PDF.
		t.elements[e].tag = "P"
		e = t.grow(e, node, "Code")
	case n.Role == book.RoleNote:
		t.notes = append(t.notes, e)
	case t.entries[node]:
		e = t.grow(t.grow(e, node, "Reference"), node, "Link")
	}
	t.of[node] = e
	if n.Role == book.RoleRow {
		for _, c := range t.cells[node] {
			t.attach(c)
		}
	}
	return e
}

// tag is a node's tag. Levels of headings that are left out in the text are
// closed up, as a structure must not skip one.
func (t *tree) tag(n *book.Node) string {
	if n.Role != book.RoleHeading && n.Role != book.RoleTitle {
		return contentTag(n.Role)
	}
	for len(t.levels) > 0 && t.levels[len(t.levels)-1] >= n.Level {
		t.levels = t.levels[:len(t.levels)-1]
	}
	t.levels = append(t.levels, n.Level)
	return headings[min(len(t.levels), len(headings))-1]
}

// grow adds an element to another.
func (t *tree) grow(parent, node int32, tag string) int32 {
	e := int32(len(t.elements))
	t.elements = append(t.elements, element{tag: tag, node: node, parent: parent})
	t.add(parent, kid{kind: kidElement, id: e})
	return e
}

func (t *tree) add(to int32, k kid) {
	t.kids = append(t.kids, k)
	n := int32(len(t.kids))
	e := &t.elements[to]
	if e.last == 0 {
		e.first = n
	} else {
		t.kids[e.last-1].next = n
	}
	e.last = n
}
