package page

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
	"promodoc/app/htmlelement"
	"promodoc/app/weblink"
)

// textReader reads the texts of elements.
type textReader struct {
	base      *url.URL // what relative links are resolved against; nil for none
	converter *converter.Converter
	left      int // how many more texts are read
}

// MaxTexts is how many texts of a page are read: headings, paragraphs, items and
// parts of cells. No ladder is nearly as long.
const MaxTexts = 10_000

func newTextReader(address *url.URL) *textReader {
	return &textReader{base: address, left: MaxTexts, converter: converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(),
		commonmark.NewCommonmarkPlugin(commonmark.WithEmDelimiter("*")),
		strikethrough.NewStrikethroughPlugin()))}
}

// read returns the text of an element, none after MaxTexts. It changes the element.
func (r *textReader) read(n *html.Node) Text {
	var t Text
	if r.left < 0 {
		return t
	}
	linked := 0
	r.resolveLinks(n, &t, &linked)
	t.Plain = plainText(n)
	if size := utf8.RuneCountInString(t.Plain); size > 0 {
		t.LinkShare = min(float64(linked)/float64(size), 1)
	}
	if t.Plain == "" {
		return Text{LostLinks: t.LostLinks, InnerLinks: t.InnerLinks}
	}
	if r.left--; r.left < 0 {
		return Text{}
	}
	lead := boldLead(n)
	t.Markdown = r.markdown(n)
	if lead != nil {
		t.Lead = strings.TrimSpace(plainText(lead))
		t.Bold = strings.TrimRight(t.Lead, ": ") == strings.TrimRight(t.Plain, ": ")
		lead.Parent.RemoveChild(lead)
		t.Rest = r.markdown(n)
	}
	return t
}

// special are the characters that mean something in Markdown, or that the converter
// writes in its own way.
const special = "\u00a0\\`*_[]<>&#|~=+!:$^{}@"

// simpleMarkdown returns the Markdown of an element that has nothing in it but text
// without special characters, and words in bold or italics: most elements of most
// pages, for which the converter would take far longer.
func simpleMarkdown(n *html.Node) (markdown string, isSimple bool) {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		data, mark := c.Data, ""
		if c.Type != html.TextNode {
			if mark = emphasis(c); mark == "" || !isWhole(c.PrevSibling, c.NextSibling) {
				return "", false
			}
			data = c.FirstChild.Data
		}
		if strings.ContainsAny(data, special) || mark != "" && data != strings.TrimSpace(data) {
			return "", false
		}
		b.WriteString(mark)
		b.WriteString(data)
		b.WriteString(mark)
	}
	markdown = OneLine(b.String())
	first, _ := utf8.DecodeRuneInString(markdown)
	return markdown, unicode.IsLetter(first) || first == '*'
}

// emphasis returns the mark of an element in bold or italics that has a text and
// nothing else in it; "" for others.
func emphasis(n *html.Node) string {
	if c := n.FirstChild; c == nil || c != n.LastChild || c.Type != html.TextNode || c.Data == "" {
		return ""
	}
	switch n.DataAtom {
	case atom.B, atom.Strong:
		return "**"
	case atom.I, atom.Em:
		return "*"
	}
	return ""
}

// isWhole reports whether what is before and after an element leaves its words whole.
func isWhole(before, after *html.Node) bool {
	isText := func(n *html.Node) bool { return n.Type == html.TextNode && n.Data != "" }
	return (before == nil || isText(before) && strings.ContainsAny(before.Data[len(before.Data)-1:], " \n")) &&
		(after == nil || isText(after) && strings.ContainsAny(after.Data[:1], " \n,.;?)"))
}

// markdown returns the Markdown of an element, on one line if it has no hard
// breaks.
func (r *textReader) markdown(n *html.Node) string {
	if markdown, isSimple := simpleMarkdown(n); isSimple {
		return markdown
	}
	return r.convert(n)
}

func (r *textReader) convert(n *html.Node) string {
	paragraph := element(atom.P)
	children := make([]*html.Node, 0, 4)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		children = append(children, c)
	}
	move(paragraph, children)
	root := element(atom.Div)
	root.AppendChild(paragraph)
	out, err := r.converter.ConvertNode(root)
	move(n, children)
	if err != nil {
		return EscapeMarkdown(plainText(n))
	}
	return joinLines(string(out))
}

// joinLines removes soft line breaks; hard ones stay.
func joinLines(markdown string) string {
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

// EscapeMarkdown returns the Markdown of a plain text.
func EscapeMarkdown(plain string) string {
	var b strings.Builder
	for _, r := range plain {
		if r < utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSymbol(r)) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// resolveLinks makes the addresses in an element absolute and adds them to t. A
// link that has no absolute address is replaced by its text. linked counts the
// runes inside links.
func (r *textReader) resolveLinks(n *html.Node, t *Text, linked *int) {
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		if c.Type == html.ElementNode && (c.DataAtom == atom.Img || !isShown(c) || c.DataAtom == atom.Br && c.NextSibling == nil) {
			n.RemoveChild(c)
			continue
		}
		if c.DataAtom != atom.A {
			r.resolveLinks(c, t, linked)
			continue
		}
		text := plainText(c)
		*linked += utf8.RuneCountInString(text)
		href := strings.TrimSpace(htmlelement.Attribute(c, "href"))
		address, ok := r.resolve(href)
		isInner := strings.HasPrefix(href, "#")
		switch {
		case ok && text != "":
			t.Links = append(t.Links, career.Link{Title: text, URL: address})
			c.Attr = []html.Attribute{{Key: "href", Val: address}}
		case isInner || href == "":
			t.InnerLinks++
			unwrap(n, c)
		default:
			t.LostLinks++
			unwrap(n, c)
		}
		if isInner && ok {
			t.InnerLinks++
		}
	}
}

// resolve returns the absolute address of a link. It reports false if there
// is none that a reader of the path could follow.
func (r *textReader) resolve(href string) (string, bool) {
	u, err := url.Parse(href)
	if err != nil || href == "" {
		return "", false
	}
	if r.base != nil {
		u = r.base.ResolveReference(u)
	}
	_, err = weblink.Parse(u.String())
	return u.String(), err == nil
}

// boldLead returns the bold element that a text begins with; nil for none.
func boldLead(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "", c.DataAtom == atom.Input:
		case isBold(c):
			return c
		case c.Type == html.ElementNode && (c.DataAtom == atom.Span || c.DataAtom == atom.P || c.DataAtom == atom.A || c.DataAtom == atom.Em):
			return boldLead(c)
		default:
			return nil
		}
	}
	return nil
}
