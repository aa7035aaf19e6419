package page

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

// maxDepth is how deep elements may nest before what is inside is read as plain
// text. No page that a person wrote goes as deep.
const maxDepth = 100

// reader makes blocks of a tree of elements.
type reader struct {
	text *textReader
	// markdown says that line breaks in a text are the author's.
	markdown bool
	blocks   []Block
	inline   []*html.Node // inline nodes that are in no paragraph so far
	skipped  []Skipped
	depth    int
}

func newReader(base *url.URL, markdown bool) *reader {
	return &reader{text: newTextReader(base), markdown: markdown}
}

// children reads the children of an element.
func (r *reader) children(n *html.Node) {
	r.depth++
	defer func() { r.depth-- }()
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil && r.text.left >= 0; c = next {
		next = c.NextSibling
		switch {
		case c.Type == html.TextNode, c.Type == html.ElementNode && !isBlock(c) && !holdsBlock(c):
			r.inline = append(r.inline, c)
		case c.Type == html.ElementNode, c.Type == html.DocumentNode:
			r.flush()
			r.element(c)
		}
	}
	r.flush()
}

func (r *reader) element(n *html.Node) {
	switch {
	case r.depth > maxDepth:
		r.paragraph(n)
	case !isShown(n):
	case n.DataAtom == atom.Nav || n.DataAtom == atom.Aside || n.DataAtom == atom.Footer || n.DataAtom == atom.Form:
		r.skip(n, Navigation)
	case isHeading(n):
		r.add(Block{Kind: Heading, Level: HeadingLevel * int(n.Data[1]-'0'), Line: lineOf(n), Text: r.text.read(n)})
	case n.DataAtom == atom.Details:
		r.details(n)
	case n.DataAtom == atom.P || n.DataAtom == atom.Summary || n.DataAtom == atom.Figcaption:
		r.paragraph(n)
	case isToggles(n):
		r.toggles(n)
	case isList(n) || n.DataAtom == atom.Menu:
		if items := r.items(n); len(items) > 0 {
			r.addList(Block{Kind: List, Line: lineOf(n), Items: items, Ordered: n.DataAtom == atom.Ol}, goesOn(n))
		}
	case n.DataAtom == atom.Table && n.Parent != nil && n.Parent.DataAtom == atom.Header:
		r.skip(n, Navigation) // who wrote the page, and when
	case n.DataAtom == atom.Table:
		r.add(Block{Kind: TableBlock, Line: lineOf(n), Table: r.table(n)})
	case n.DataAtom == atom.Pre:
		if text := plainText(n); text != "" {
			r.add(Block{Kind: Other, Line: lineOf(n), Text: Text{Markdown: Excerpt(text), Plain: text}, Cause: Code})
		}
	default:
		r.children(n)
	}
}

func (r *reader) add(b Block) { r.blocks = append(r.blocks, b) }

// addList adds a list, or its items to the list before it if it goes on with that.
func (r *reader) addList(list Block, goesOn bool) {
	if last := len(r.blocks) - 1; goesOn && last >= 0 && r.blocks[last].Kind == List {
		r.blocks[last].Items = append(r.blocks[last].Items, list.Items...)
		return
	}
	r.add(list)
}

// goesOn reports whether a list goes on with the one right before it: some programs
// write a list for each item.
func goesOn(n *html.Node) bool {
	before := n.PrevSibling
	for before != nil && before.Type == html.TextNode && strings.TrimSpace(before.Data) == "" {
		before = before.PrevSibling
	}
	class := htmlelement.Attribute(n, "class")
	return before != nil && before.DataAtom == n.DataAtom && class != "" && htmlelement.Attribute(before, "class") == class
}

func (r *reader) skip(n *html.Node, cause Cause) {
	if text := plainText(n); text != "" {
		r.skipped = append(r.skipped, Skipped{Line: lineOf(n), Text: Excerpt(text), Cause: cause})
	}
}

// flush makes a paragraph of the inline nodes that are in none.
func (r *reader) flush() {
	if len(r.inline) == 0 {
		return
	}
	p := element(atom.P)
	line := 0
	for _, n := range r.inline {
		if line == 0 && n.Type == html.ElementNode {
			line = lineOf(n)
		}
	}
	if parent := r.inline[0].Parent; line == 0 && parent != nil {
		line = lineOf(parent)
	}
	move(p, r.inline)
	r.inline = nil
	r.addParagraph(p, line)
}

// paragraph reads a paragraph. In Markdown, a paragraph of several lines that
// each begin in bold is several paragraphs: some authors write lists without
// empty lines.
func (r *reader) paragraph(n *html.Node) {
	line := lineOf(n)
	if !r.markdown || boldLead(n) == nil {
		r.addParagraph(n, line)
		return
	}
	for _, part := range splitAtBold(n) {
		r.addParagraph(part.node, line+part.lines)
	}
}

// boldPart is a part of a paragraph. It begins lines below the paragraph.
type boldPart struct {
	node  *html.Node
	lines int
}

// splitAtBold splits a paragraph before each bold element that begins a line.
func splitAtBold(n *html.Node) []boldPart {
	parts := []boldPart{{node: element(atom.P)}}
	lines := 0
	atStart := false
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		if atStart && isBold(c) {
			parts = append(parts, boldPart{node: element(atom.P), lines: lines})
		}
		n.RemoveChild(c)
		parts[len(parts)-1].node.AppendChild(c)
		if c.Type == html.TextNode {
			lines += strings.Count(c.Data, "\n")
		}
		atStart = c.Type == html.TextNode && strings.HasSuffix(strings.TrimRight(c.Data, " \t"), "\n")
	}
	return parts
}

func (r *reader) addParagraph(n *html.Node, line int) {
	picture := find(n, func(n *html.Node) bool { return n.DataAtom == atom.Img })
	t := r.text.read(n)
	switch {
	case t.Plain != "" && !strings.ContainsFunc(t.Plain, isWord):
		r.add(Block{Kind: Other, Line: line, Text: Text{Markdown: t.Plain, Plain: t.Plain}, Cause: Picture}) // an icon, or a line of dashes
	case t.Plain != "":
		r.add(Block{Kind: Paragraph, Line: line, Text: t})
	case picture != nil:
		r.add(Block{Kind: Other, Line: line, Text: Text{Markdown: Excerpt(textPicture.Text("Text", htmlelement.Attribute(picture, "alt")))}, Cause: Picture})
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isToggles reports whether a list is of parts that open and close, as some programs
// write them: each of its items is a <details> element.
func isToggles(n *html.Node) bool {
	found := false
	for item := n.FirstChild; isList(n) && item != nil; item = item.NextSibling {
		if item.Type == html.TextNode && strings.TrimSpace(item.Data) == "" {
			continue
		}
		inner := item.FirstChild
		if item.DataAtom != atom.Li || inner == nil || inner.DataAtom != atom.Details || inner.NextSibling != nil {
			return false
		}
		found = true
	}
	return found
}

func (r *reader) toggles(n *html.Node) {
	r.depth++
	defer func() { r.depth-- }()
	for item := n.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom == atom.Li {
			r.element(item.FirstChild)
		}
	}
}

// The levels of headings that <summary> elements make: summaryStep above the
// highest heading inside, and at most maxSummaryLevel.
const (
	summaryStep     = HeadingLevel / 2
	maxSummaryLevel = 8 * HeadingLevel
)

// details reads a <details> element. Its summary is a heading just above those
// inside.
func (r *reader) details(n *html.Node) {
	begin := len(r.blocks)
	var summary *html.Node
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		if summary == nil && c.DataAtom == atom.Summary {
			summary = c
			n.RemoveChild(c)
		}
	}
	r.children(n)
	if summary == nil {
		return
	}
	level := maxSummaryLevel
	for _, b := range r.blocks[begin:] {
		if b.Kind == Heading || b.Kind == HeadingEnd {
			level = min(level, b.Level-summaryStep)
		}
	}
	heading := Block{Kind: Heading, Level: level, Line: lineOf(summary), Text: r.text.read(summary)}
	if heading.Plain == "" {
		return
	}
	r.blocks = slices.Insert(r.blocks, begin, heading)
	r.add(Block{Kind: HeadingEnd, Level: level})
}
