package pdf

import "promodoc/export/book"

// tree is the structure tree (ISO 32000-1, 14.7): elements with their kids in
// reading order. An element is added with the first of its content on the pages,
// so that none is without content.
type tree struct {
	book     *book.Book
	elements []element // the first is the document itself
	kids     []kid
	// elementOf is the element of each node's content, 0 while there is none.
	elementOf []int32
	// marked are the elements of all marked content, page by page, and
	// markedStarts the index of the first of each page.
	marked       []int32
	markedStarts []int
	annotations  []annotation
	notes        []int32 // the elements of footnotes
	cells        map[int32][]int32
	groups       map[int32]*rowGroups // of the tables with a head, by node
	// linkedEntries are the entries of the table of contents that are links as a
	// whole.
	linkedEntries map[int32]bool
	openLevels    []int // of the headings around
}

// element is one element of the tree.
type element struct {
	tag         string
	node        int32 // -1 for the document
	parent      int32
	first, last int32 // the index + 1 of its kids, 0 if it has none
}

// rowGroups are the elements of the rows of a table, 0 while there is none.
type rowGroups struct{ head, body int32 }

// kid is an item of the content of an element.
type kid struct {
	kind kidKind
	page int32 // of marked content or an annotation
	id   int32 // the MCID of marked content, or the index of the element or annotation
	next int32 // the index + 1 of the next kid, 0 if there is none
}

type kidKind uint8

const (
	kidElement kidKind = iota
	kidContent
	kidAnnotation
)

// annotation is the area of a link on a page, or a note beside the text.
type annotation struct {
	link    *book.Link // nil for a note
	note    *book.Note // nil for a link
	page    int32
	element int32
}

// tagOf returns the tag of content with a role: one of the standard structure
// types (ISO 32000-1, 14.8.4), so that none has to be mapped.
func tagOf(r book.Role) string {
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
	case book.RoleCaption:
		return "Caption"
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

// headings are the tags of headings by their level.
var headings = [...]string{"H1", "H2", "H3", "H4", "H5", "H6"}

func newTree(b *book.Book) tree {
	t := tree{book: b, elementOf: make([]int32, len(b.Nodes)), kids: make([]kid, 0, 2*len(b.Nodes)),
		cells: map[int32][]int32{}, groups: map[int32]*rowGroups{}, linkedEntries: map[int32]bool{}}
	t.elements = append(make([]element, 0, len(b.Nodes)+1), element{tag: "Document", node: noNode})
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Role == book.RoleCell || n.Role == book.RoleHeadCell {
			t.cells[n.Parent] = append(t.cells[n.Parent], int32(i))
			if n.Role == book.RoleHeadCell {
				t.groups[b.Nodes[n.Parent].Parent] = &rowGroups{}
			}
		}
	}
	for p := range b.Pages {
		for i := range b.Pages[p].Links {
			if n := b.Pages[p].Links[i].Node; n >= 0 && b.Nodes[n].Role == book.RoleContentsItem {
				t.linkedEntries[n] = true
			}
		}
	}
	for p := range b.Pages {
		t.addPage(int32(p), &b.Pages[p])
	}
	t.markedStarts = append(t.markedStarts, len(t.marked))
	return t
}

func (t *tree) addPage(number int32, page *book.Page) {
	t.markedStarts = append(t.markedStarts, len(t.marked))
	var marks int32
	for s := range sequences(page) {
		if s.node < 0 {
			continue
		}
		e := t.elementFor(s.node)
		t.addKid(e, kid{kind: kidContent, page: number, id: marks})
		t.marked = append(t.marked, e)
		marks++
	}
	for i := range page.Links {
		if l := &page.Links[i]; usableLink(l) {
			t.addLink(number, l)
		}
	}
	for i := range page.Notes {
		n := &page.Notes[i]
		e := t.addElement(t.elementFor(n.Node), n.Node, "Annot")
		t.addAnnotation(annotation{note: n, page: number, element: e})
	}
}

// usableLink reports whether a link has an area.
func usableLink(l *book.Link) bool { return l.W > 0 && l.H > 0 }

func (t *tree) addLink(page int32, l *book.Link) {
	e := t.elementFor(l.Node)
	if t.elements[e].tag != "Link" {
		e = t.addElement(e, l.Node, "Link")
	}
	t.addAnnotation(annotation{link: l, page: page, element: e})
}

// addAnnotation adds an annotation to its element.
func (t *tree) addAnnotation(a annotation) {
	t.addKid(a.element, kid{kind: kidAnnotation, page: a.page, id: int32(len(t.annotations))})
	t.annotations = append(t.annotations, a)
}

// elementFor returns the element of a node. It adds the element and those around it
// if need be, and all cells of a row, also those without content.
func (t *tree) elementFor(node int32) int32 {
	if node < 0 {
		return 0
	}
	if t.elementOf[node] != 0 {
		return t.elementOf[node]
	}
	n := &t.book.Nodes[node]
	parent := t.elementFor(n.Parent)
	if t.linkedEntries[n.Parent] {
		// Entries of a lower level are siblings of the link.
		parent = t.elements[t.elements[parent].parent].parent
	}
	if t.elementOf[node] != 0 {
		return t.elementOf[node] // a cell, added with its row
	}
	if n.Role == book.RoleRow {
		parent = t.rowGroup(n.Parent, parent, node)
	}
	e := t.addElement(parent, node, t.tag(n))
	switch {
	case n.Role == book.RoleCode:
		// Code is an inline element.
		t.elements[e].tag = "P"
		e = t.addElement(e, node, "Code")
	case n.Role == book.RoleNote:
		t.notes = append(t.notes, e)
	case t.linkedEntries[node]:
		e = t.addElement(t.addElement(e, node, "Reference"), node, "Link")
	}
	t.elementOf[node] = e
	if n.Role == book.RoleRow {
		for _, c := range t.cells[node] {
			t.elementFor(c)
		}
	}
	return e
}

// rowGroup returns the element of the head or the body of a table, which a row belongs
// to, or that of the table itself if it has no head.
func (t *tree) rowGroup(table, element, row int32) int32 {
	groups := t.groups[table]
	if groups == nil {
		return element
	}
	group, tag := &groups.body, "TBody"
	if cells := t.cells[row]; len(cells) > 0 && t.book.Nodes[cells[0]].Role == book.RoleHeadCell {
		group, tag = &groups.head, "THead"
	}
	if *group == 0 {
		*group = t.addElement(element, table, tag)
	}
	return *group
}

// tag returns the tag of a node. Levels of headings that the text skips are closed
// up, since a structure tree must not skip any.
func (t *tree) tag(n *book.Node) string {
	if n.Role != book.RoleHeading && n.Role != book.RoleTitle {
		return tagOf(n.Role)
	}
	for len(t.openLevels) > 0 && t.openLevels[len(t.openLevels)-1] >= n.Level {
		t.openLevels = t.openLevels[:len(t.openLevels)-1]
	}
	t.openLevels = append(t.openLevels, n.Level)
	return headings[min(len(t.openLevels), len(headings))-1]
}

// addElement adds an element as the last kid of another.
func (t *tree) addElement(parent, node int32, tag string) int32 {
	e := int32(len(t.elements))
	t.elements = append(t.elements, element{tag: tag, node: node, parent: parent})
	t.addKid(parent, kid{kind: kidElement, id: e})
	return e
}

func (t *tree) addKid(to int32, k kid) {
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
