package ladder

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/career"
)

// inliner makes Markdown of the text of an element.
type inliner struct {
	base      *url.URL
	converter *converter.Converter
}

func newInliner(base_ *url.URL) *inliner {
	return &inliner{base: base_, converter: converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(),
		commonmark.NewCommonmarkPlugin(commonmark.WithEmDelimiter("*")),
		strikethrough.NewStrikethroughPlugin()))}
}

// words reads the text of a node, whose links it makes whole.
func (i *inliner) words(n *html.Node) words {
	var w words
	linked := 0
	i.links(n, &w, &linked)
	w.plain = plainOf(n)
	if size := utf8.RuneCountInString(w.plain); size > 0 {
		w.share = min(float64(linked)/float64(size), 1)
	}
	lead := boldLead(n)
	w.text = i.markdown(n)
	if lead != nil {
		w.lead = strings.TrimSpace(plainOf(lead))
		w.bold = strings.TrimRight(w.lead, ": ") == strings.TrimRight(w.plain, ": ")
		lead.Parent.RemoveChild(lead)
		w.rest = i.markdown(n)
	}
	return w
}

// markdown is the text of a node on as few lines as it can stand on.
func (i *inliner) markdown(n *html.Node) string {
	holder := element(atom.P)
	children := make([]*html.Node, 0, 4)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		children = append(children, c)
	}
	move(holder, children)
	root := element(atom.Div)
	root.AppendChild(holder)
	out, err := i.converter.ConvertNode(root)
	move(n, children)
	if err != nil {
		return escaped(plainOf(n))
	}
	return joined(string(out))
}

// joined takes the breaks out that the page's source had; a hard break stays.
func joined(markdown string) string {
	lines := strings.Split(strings.TrimSpace(markdown), "\n")
	var b strings.Builder
	for n, line := range lines {
		b.WriteString(strings.TrimLeft(line, " \t"))
		if n < len(lines)-1 {
			if strings.HasSuffix(line, "  ") || strings.HasSuffix(line, "\\") {
				b.WriteByte('\n')
			} else {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// escaped is the Markdown of a plain text.
func escaped(plain string) string {
	var b strings.Builder
	for _, r := range plain {
		if r < utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSymbol(r)) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// links makes the addresses in a node absolute and gathers them. One that
// cannot be becomes its text.
func (i *inliner) links(n *html.Node, w *words, linked *int) {
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		if c.Type == html.ElementNode && (c.DataAtom == atom.Img || !shows(c) || c.DataAtom == atom.Br && c.NextSibling == nil) {
			n.RemoveChild(c)
			continue
		}
		if c.DataAtom != atom.A {
			i.links(c, w, linked)
			continue
		}
		text := plainOf(c)
		*linked += utf8.RuneCountInString(text)
		href := strings.TrimSpace(attr(c, "href"))
		whole, ok := i.whole(href)
		switch {
		case ok && text != "":
			w.links = append(w.links, career.Link{Title: text, URL: whole})
			c.Attr = []html.Attribute{{Key: "href", Val: whole}}
		case strings.HasPrefix(href, "#") || href == "":
			w.inner++
			unwrap(n, c)
		default:
			w.lost++
			unwrap(n, c)
		}
		if strings.HasPrefix(href, "#") && ok {
			w.inner++
		}
	}
}

// whole makes an address absolute; false where it leads nowhere a reader of
// the path could go.
func (i *inliner) whole(href string) (string, bool) {
	u, err := url.Parse(href)
	if err != nil || href == "" {
		return "", false
	}
	if i.base != nil {
		u = i.base.ResolveReference(u)
	}
	switch u.Scheme {
	case "http", "https":
		return u.String(), u.Host != ""
	case "mailto":
		return u.String(), u.Opaque != ""
	}
	return "", false
}

// unwrap puts what an element holds into its place.
func unwrap(parent, n *html.Node) {
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		n.RemoveChild(c)
		parent.InsertBefore(c, n)
	}
	parent.RemoveChild(n)
}

// boldLead is the bold element that a text begins with, if it does.
func boldLead(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "", c.DataAtom == atom.Input:
		case c.DataAtom == atom.Strong || c.DataAtom == atom.B:
			return c
		case c.Type == html.ElementNode && (c.DataAtom == atom.Span || c.DataAtom == atom.P || c.DataAtom == atom.A || c.DataAtom == atom.Em):
			return boldLead(c)
		default:
			return nil
		}
	}
	return nil
}
