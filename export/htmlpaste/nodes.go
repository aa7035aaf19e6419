package htmlpaste

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
}

func textNode(s string) *html.Node { return &html.Node{Type: html.TextNode, Data: s} }

// children returns the children of a node, which may be moved meanwhile.
func children(n *html.Node) []*html.Node {
	var all []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		all = append(all, c)
	}
	return all
}

// move makes nodes the last children of another one.
func move(to *html.Node, nodes ...*html.Node) {
	for _, n := range nodes {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
		to.AppendChild(n)
	}
}

// unwrap replaces a node by its children.
func unwrap(n *html.Node) {
	for _, c := range children(n) {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

// rename makes an element another one without attributes.
func rename(n *html.Node, a atom.Atom) { n.DataAtom, n.Data, n.Attr = a, a.String(), nil }

// text returns the text of a node.
func text(n *html.Node) string {
	var out strings.Builder
	for at := range n.Descendants() {
		if at.Type == html.TextNode {
			out.WriteString(at.Data)
		}
	}
	return out.String()
}

// isBlank reports whether a node shows nothing.
func isBlank(n *html.Node) bool {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data) == ""
	}
	return n.Type != html.ElementNode || n.DataAtom != atom.Br && n.DataAtom != atom.Hr && strings.TrimSpace(text(n)) == ""
}

func isHeading(n *html.Node) bool { return htmlelement.OfNode(n).Level > 0 }

func isList(n *html.Node) bool { return n.DataAtom == atom.Ul || n.DataAtom == atom.Ol }

// isBlock reports whether an element begins a line of its own.
func isBlock(n *html.Node) bool { return htmlelement.OfNode(n).IsBlock() }

// holdsBlock reports whether there are blocks in an element.
func holdsBlock(n *html.Node) bool {
	for at := range n.Descendants() {
		if isBlock(at) {
			return true
		}
	}
	return false
}

// inside reports whether a node is in an element of a kind.
func inside(n *html.Node, test func(*html.Node) bool) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if test(p) {
			return true
		}
	}
	return false
}

func is(a atom.Atom) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.DataAtom == a }
}
