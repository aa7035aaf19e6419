package page

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func element(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
}

// find returns the first element below n that passes the test; nil for none.
func find(n *html.Node, test func(*html.Node) bool) *html.Node {
	for at := range n.Descendants() {
		if at.Type == html.ElementNode && test(at) {
			return at
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// lineOf returns the line of an element, or of the nearest one around it that
// has one.
func lineOf(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if line, err := strconv.Atoi(attr(n, lineKey)); err == nil {
			return line
		}
	}
	return 1
}

// isShown reports whether an element's text is for readers.
func isShown(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Iframe, atom.Head, atom.Button, atom.Select, atom.Input, atom.Textarea:
		return false
	}
	return n.Type != html.CommentNode && attr(n, "hidden") == "" && attr(n, "aria-hidden") != "true"
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th,
		atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Blockquote, atom.Pre, atom.Hr,
		atom.Details, atom.Summary, atom.Figure, atom.Figcaption, atom.Form, atom.Menu, atom.Body, atom.Html, atom.Head, atom.Script, atom.Style,
		atom.Center, atom.Address, atom.Fieldset, atom.Caption, atom.Template, atom.Noscript:
		return true
	}
	return isHeading(n)
}

func isBold(n *html.Node) bool { return n.DataAtom == atom.Strong || n.DataAtom == atom.B }

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
