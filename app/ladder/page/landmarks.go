package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// landmarks are the elements of a web page that say what it is and where its main part
// is. They are found in one pass, as saved pages are large.
type landmarks struct {
	root, title, body *html.Node
	main              [mainKinds]*html.Node // the first of each kind
	lastArticle       *html.Node
	styles            []*html.Node
	inline            []*html.Node // <span>, <font> and <a>
}

// The kinds of elements that can be the main part, the surest first.
const (
	mainElement = iota
	mainRole
	mainArticle
	mainName
	mainKinds
)

func landmarksOf(tree *html.Node) landmarks {
	var l landmarks
	for n := tree; n != nil; n = following(n, tree) {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			keepFirst(&l.root, n)
		case atom.Title:
			keepFirst(&l.title, n)
		case atom.Body:
			keepFirst(&l.body, n)
		case atom.Main:
			keepFirst(&l.main[mainElement], n)
		case atom.Article:
			keepFirst(&l.main[mainArticle], n)
			l.lastArticle = n
		case atom.Style:
			l.styles = append(l.styles, n)
		case atom.Span, atom.Font, atom.A:
			l.inline = append(l.inline, n)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "role" && a.Val == "main":
				keepFirst(&l.main[mainRole], n)
			case a.Key == "id" && isMainName(a.Val):
				keepFirst(&l.main[mainName], n)
			}
		}
	}
	return l
}

func keepFirst(kept **html.Node, n *html.Node) {
	if *kept == nil {
		*kept = n
	}
}

func isMainName(id string) bool {
	switch id {
	case "content", "main-content", "main", "page-content", "mw-content-text":
		return true
	}
	return false
}

// mainPart returns the element with the page's main content: one marked as
// such, else the only article, else the body.
func (l landmarks) mainPart(tree *html.Node) *html.Node {
	for kind, n := range l.main {
		if n != nil && (kind != mainArticle || isInside(l.lastArticle, n)) && find(n, hasText) != nil {
			return n
		}
	}
	if l.body != nil {
		return l.body
	}
	return tree
}

// isInside reports whether a node is another one, or in it.
func isInside(n, other *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == other {
			return true
		}
	}
	return false
}

// hasText reports whether an element is one that content is in.
func hasText(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Li, atom.Td, atom.Dd, atom.P, atom.H1, atom.H2, atom.H3:
		return true
	}
	return false
}
