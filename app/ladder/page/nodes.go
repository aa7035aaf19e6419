package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
}

// find returns the first element below n that passes the test; nil for none.
func find(n *html.Node, test func(*html.Node) bool) *html.Node {
	for at := following(n, n); at != nil; at = following(at, n) {
		if at.Type == html.ElementNode && test(at) {
			return at
		}
	}
	return nil
}

// following returns the node after n in the order of the page, within a tree; nil
// after the last one.
func following(n, tree *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for ; n != nil && n != tree; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// lineOf returns the line of an element, or of the nearest one around it that
// has one.
func lineOf(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if line, err := strconv.Atoi(htmlelement.Attribute(n, lineKey)); err == nil {
			return line
		}
	}
	return 1
}

// isShown reports whether an element's text is for readers.
func isShown(n *html.Node) bool {
	return !htmlelement.OfNode(n).Hidden && n.Type != html.CommentNode && htmlelement.Attribute(n, "hidden") == "" && htmlelement.Attribute(n, "aria-hidden") != "true"
}

func isHeading(n *html.Node) bool { return htmlelement.OfNode(n).Level > 0 }

func isBlock(n *html.Node) bool { return htmlelement.OfNode(n).IsBlock() }

func isBold(n *html.Node) bool { return htmlelement.OfNode(n).Style == htmlelement.Strong }

func isList(n *html.Node) bool {
	return n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || n.DataAtom == atom.Dl
}

// holdsBlock reports whether an inline element has blocks in it, which HTML
// does not allow and generated pages have all the same.
func holdsBlock(n *html.Node) bool {
	return find(n, isBlock) != nil
}

// plainText returns the text in a node, white space collapsed.
func plainText(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		if n.DataAtom != atom.Title && !isShown(n) {
			return
		}
		if isBlock(n) || n.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
		if isBlock(n) {
			b.WriteByte(' ')
		}
	}
	visit(n)
	return OneLine(b.String())
}

// move makes nodes the last children of another one.
func move(to *html.Node, nodes []*html.Node) {
	for _, n := range nodes {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
		to.AppendChild(n)
	}
}

// unwrap replaces an element with its children.
func unwrap(parent, n *html.Node) {
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		n.RemoveChild(c)
		parent.InsertBefore(c, n)
	}
	parent.RemoveChild(n)
}
