package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

// What makes a box of links navigation.
const (
	minNavLinks   = 2
	minNavShare   = 0.8 // of its text outside headings that is inside links
	maxNavLink    = 8   // words of a link in a box that no name says is navigation
	maxBeforeMain = 200 // runes of other text before a box that comes before the main part
)

// weight is how much text an element has.
type weight struct {
	text, linked, links int // runes outside headings, of those the ones inside links, and links
	long                bool
}

func (w *weight) add(other weight) {
	w.text, w.linked, w.links = w.text+other.text, w.linked+other.linked, w.links+other.links
	w.long = w.long || other.long
}

func (w weight) isLinks() bool {
	return w.links >= minNavLinks && float64(w.linked) >= minNavShare*float64(w.text)
}

// navigationFinder finds the boxes of a page that are navigation: side bars,
// menus, lists of other pages. It goes over the tree twice, so that its time is
// in proportion to the page.
type navigationFinder struct {
	links  map[*html.Node]weight // of boxes that are little but links
	before int                   // runes of other text so far
	headed bool
	boxes  []*html.Node
}

// takeNavigation removes navigation from the main part of a page and returns it,
// unless nothing would be left.
func takeNavigation(main *html.Node) []Skipped {
	f := navigationFinder{links: map[*html.Node]weight{}}
	all := f.weigh(main, false)
	if all.isLinks() || len(f.links) == 0 {
		return nil
	}
	f.find(main)
	var skipped []Skipped
	for _, n := range f.boxes {
		if text := plainText(n); text != "" {
			skipped = append(skipped, Skipped{Line: lineOf(n), Text: Excerpt(text), Cause: Navigation})
		}
		n.Parent.RemoveChild(n)
	}
	return skipped
}

// weigh measures an element and those in it.
func (f *navigationFinder) weigh(n *html.Node, inLink bool) weight {
	var w weight
	switch {
	case n.Type == html.TextNode:
		w.text = utf8.RuneCountInString(strings.TrimSpace(n.Data))
		if inLink {
			w.linked = w.text
			w.long = len(strings.Fields(n.Data)) > maxNavLink
		}
		return w
	case n.Type == html.ElementNode && (htmlelement.OfNode(n).Hidden || n.DataAtom == atom.Script || n.DataAtom == atom.Style):
		return w
	}
	isLink := n.DataAtom == atom.A && htmlelement.Attribute(n, "href") != ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.add(f.weigh(c, inLink || isLink))
	}
	if isLink {
		w.links++
	}
	if isHeading(n) {
		w = weight{} // the headings of a box do not tell what it is
	}
	if w.isLinks() && isBox(n) {
		f.links[n] = w
	}
	return w
}

// find finds the outermost boxes.
func (f *navigationFinder) find(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			f.before += utf8.RuneCountInString(strings.TrimSpace(c.Data))
		case c.Type != html.ElementNode:
		case f.isNavigation(c):
			f.boxes = append(f.boxes, c)
		default:
			f.headed = f.headed || isHeading(c)
			f.find(c)
		}
	}
}

// isBox reports whether an element can be a box of its own.
func isBox(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Header, atom.Ul, atom.Ol, atom.Td:
		return true
	}
	return false
}

// isNavigation reports whether an element is a box of navigation: little but links, and named
// so or before all other text.
func (f *navigationFinder) isNavigation(n *html.Node) bool {
	w, found := f.links[n]
	if !found {
		return false
	}
	if isNamedNavigation(n) {
		return true
	}
	return !f.headed && f.before <= maxBeforeMain && !w.long && n.DataAtom != atom.Td && !holdsForeignLink(n)
}

// isNamedNavigation reports whether the name of a box says that it is
// navigation.
func isNamedNavigation(n *html.Node) bool {
	if role := htmlelement.Attribute(n, "role"); role == "navigation" || role == "complementary" || role == "menu" {
		return true
	}
	names := strings.ToLower(htmlelement.Attribute(n, "id") + " " + htmlelement.Attribute(n, "class"))
	for _, part := range strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		switch part {
		case "nav", "navigation", "navbar", "toc", "menu", "sidebar", "sidenav", "side", "breadcrumb", "breadcrumbs", "footer", "share", "social", "pagination", "pager", "leftnav", "topnav", "catlinks", "printfooter", "attachments":
			return true
		}
	}
	return false
}

// holdsForeignLink reports whether a link in a box leads to another site.
func holdsForeignLink(n *html.Node) bool {
	return find(n, func(n *html.Node) bool {
		return n.DataAtom == atom.A && strings.Contains(htmlelement.Attribute(n, "href"), "://")
	}) != nil
}
