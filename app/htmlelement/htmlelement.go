// Package htmlelement says what the elements of HTML are to whoever reads text: which
// of them are blocks, which have a style, which have nothing for readers. All readers
// of HTML in the program - in Markdown, on the clipboard, in saved pages - have their
// elements from here. The package must not know what the readers make of them.
package htmlelement

import "golang.org/x/net/html"

// Kind says what an element is among others.
type Kind uint8

// The kinds of elements.
const (
	// Unknown is none of those below.
	Unknown Kind = iota
	// Inline elements are parts of a line.
	Inline
	// Void elements are parts of a line, and have no content.
	Void
	// Rule is a block without content.
	Rule
	// Group elements are blocks whose content is that of the block around them.
	Group
	// Container elements are blocks with blocks in them.
	Container
	// Line elements are blocks with inline content.
	Line
	// Preformatted is a block whose white space is kept.
	Preformatted
)

// Style is what an inline element does to its text.
type Style uint8

// The styles of inline elements.
const (
	Plain Style = iota
	Strong
	Emphasis
	Struck
	Code
	Underlined
	Marked
	Raised
	Lowered
	Small
)

// Element is what an element is to a reader. The zero value is that of an element
// that is not known.
type Element struct {
	Kind  Kind
	Style Style // of an Inline
	Level int   // of a heading, 1 to 6; else 0
	// Harmless elements may be set as what they mean where a text has them among
	// what is no HTML. Others may be words in angle brackets.
	Harmless bool
	// Hidden elements have nothing to read in them: they are programs, styles, parts
	// of forms, or what replaces media.
	Hidden bool
}

// IsBlock reports whether an element begins a line of its own.
func (e Element) IsBlock() bool { return e.Kind >= Rule }

// Of returns what an element is, by its name in lower case.
func Of(name string) Element { return elements[name] }

// OfNode returns what the element of a node is. A node of another kind is none.
func OfNode(n *html.Node) Element {
	if n.Type != html.ElementNode {
		return Element{}
	}
	return Of(n.Data)
}

var elements = func() map[string]Element {
	all := map[string]Element{}
	add := func(e Element, names ...string) {
		for _, name := range names {
			all[name] = e
		}
	}
	for style, names := range styles {
		add(Element{Kind: Inline, Style: style, Harmless: true}, names...)
	}
	for kind, names := range harmless {
		add(Element{Kind: kind, Harmless: true}, names...)
	}
	for i, name := range []string{"h1", "h2", "h3", "h4", "h5", "h6"} {
		add(Element{Kind: Line, Level: i + 1, Harmless: true}, name)
	}
	// No one means these in Markdown.
	add(Element{Kind: Group}, "html", "body", "form", "fieldset", "menu")
	add(Element{Kind: Group, Hidden: true}, "head", "script", "style", "template", "noscript")
	add(Element{Kind: Inline, Hidden: true}, "svg", "iframe", "object", "button", "select", "textarea", "video", "audio", "canvas")
	add(Element{Kind: Void, Hidden: true}, "meta", "link")
	add(Element{Kind: Void, Hidden: true, Harmless: true}, "input") // a check box is harmless
	return all
}()

var styles = map[Style][]string{
	Plain:      {"a", "span", "font", "abbr", "q", "time", "picture", "big", "bdi", "label"},
	Strong:     {"b", "strong"},
	Emphasis:   {"i", "em", "cite", "dfn", "var"},
	Struck:     {"s", "strike", "del"},
	Code:       {"code", "kbd", "samp", "tt"},
	Underlined: {"u", "ins"},
	Marked:     {"mark"},
	Raised:     {"sup"},
	Lowered:    {"sub"},
	Small:      {"small"},
}

var harmless = map[Kind][]string{
	Void: {"br", "img", "wbr", "source", "col"},
	Rule: {"hr"},
	Group: {"p", "div", "center", "section", "article", "header", "footer", "main", "nav", "address", "figure",
		"dl", "dd", "thead", "tbody", "tfoot", "colgroup"},
	Container:    {"ul", "ol", "li", "blockquote", "details", "aside", "table", "tr"},
	Line:         {"summary", "td", "th", "caption", "figcaption", "dt"},
	Preformatted: {"pre"},
}

// Attribute returns the value of an attribute of a node, "" if it has none.
func Attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
