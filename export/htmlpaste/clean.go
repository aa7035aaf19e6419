package htmlpaste

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
	"promodoc/app/weblink"
)

// clean brings a page into a form that is the same for all programs: paragraphs,
// headings, lists, tables, quotes, code, links, and Strong, Em, Del, U, Mark, Sup and
// Sub for styles, all without attributes but addresses.
func clean(root *html.Node) {
	remove(root)
	wordLists(root)
	nestLists(root)
	plainCode(root)
	inlines(root)
	lines(root)
	tables(root)
}

// remove removes what is not to be seen.
func remove(n *html.Node) {
	for _, c := range children(n) {
		if isUnseen(c) {
			n.RemoveChild(c)
			continue
		}
		if c.Type == html.TextNode {
			c.Data = plainSpaces(c.Data)
		}
		remove(c)
	}
}

func isUnseen(n *html.Node) bool {
	switch n.Type {
	case html.CommentNode, html.DoctypeNode:
		return true
	case html.TextNode:
		return false
	}
	switch n.DataAtom {
	case atom.Img, atom.Picture, atom.Col, atom.Colgroup:
		return true
	}
	return htmlelement.OfNode(n).Hidden || styleOf(n).isHidden() || htmlelement.Attribute(n, "aria-hidden") == "true" || n.Data == "o:p" && strings.TrimSpace(text(n)) == "" ||
		strings.Contains(htmlelement.Attribute(n, "class"), "interchange-newline")
}

// plainSpaces makes no-break spaces that programs write where two spaces are or a
// piece ends plain ones. Those before French punctuation stay.
func plainSpaces(s string) string {
	runes := []rune(s)
	for i, r := range runes {
		if r == '\u00a0' && (i+1 == len(runes) || !strings.ContainsRune("»:;!?%€", runes[i+1])) && (i == 0 || runes[i-1] != '«') {
			runes[i] = ' '
		}
	}
	return string(runes)
}

// plainCode makes code of blocks that an editor of code wrote: they are monospaced
// and keep their white space. Code that is all there is remains plain text.
func plainCode(root *html.Node) {
	for _, n := range descendants(root) {
		d := styleOf(n)
		if n.DataAtom == atom.Div && d.isMonospace() && strings.HasPrefix(d["white-space"], "pre") {
			for _, inner := range descendants(n) {
				inner.Attr = nil
			}
		}
		if n.DataAtom == atom.Pre {
			code := text(n)
			for _, c := range children(n) {
				n.RemoveChild(c)
			}
			n.Attr = nil
			move(n, textNode(code))
		}
	}
}

func descendants(root *html.Node) []*html.Node {
	var all []*html.Node
	for n := range root.Descendants() {
		all = append(all, n)
	}
	return all
}

// inlines replaces the elements and styles of text by Strong, Em, Del, U, Mark, Sup, Sub,
// Code and A.
func inlines(root *html.Node) {
	for _, n := range descendants(root) {
		if n.Type != html.ElementNode || n.Parent == nil || inside(n, is(atom.Pre)) {
			continue
		}
		switch {
		case n.DataAtom == atom.A:
			link(n)
		case htmlelement.OfNode(n).Style == htmlelement.Code:
			code(n)
		case n.DataAtom == atom.Br || isBlock(n):
			n.Attr = nil
		default:
			emphasize(n)
		}
	}
}

// link keeps the address of a link that may be opened; other links become their
// text.
func link(n *html.Node) {
	address := strings.TrimSpace(htmlelement.Attribute(n, "href"))
	if _, err := weblink.Parse(address); err != nil || strings.TrimSpace(text(n)) == "" || holdsBlock(n) {
		unwrap(n)
		return
	}
	n.Attr = []html.Attribute{{Key: "href", Val: address}}
}

func code(n *html.Node) {
	content := text(n)
	if strings.TrimSpace(content) == "" || holdsBlock(n) {
		unwrap(n)
		return
	}
	for _, c := range children(n) {
		n.RemoveChild(c)
	}
	rename(n, atom.Code)
	move(n, textNode(content))
}

// emphasize replaces an element of text by those for its emphasis. Headings are bold
// by themselves, and what is around blocks is a program's wrapper.
func emphasize(n *html.Node) {
	all := emphasis(n)
	if inside(n, isHeading) || isBlank(n) || holdsBlock(n) {
		all = nil
	}
	for _, a := range all {
		if inside(n, is(a)) {
			continue
		}
		wrapper := element(a)
		n.Parent.InsertBefore(wrapper, n)
		move(wrapper, n)
	}
	unwrap(n)
}
