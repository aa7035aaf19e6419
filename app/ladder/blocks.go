package ladder

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/career"
)

// kind is what a block of the page is.
type kind int

const (
	heading kind = iota
	paragraph
	list
	table
	other // code, a picture: nothing a path could hold
)

// block is a piece of the page at its uppermost level.
type block struct {
	kind  kind
	line  int
	level int // of a heading; deeper ones have higher levels
	words     // of a heading or paragraph
	items []item
	grid  grid
	why   string // of an other: why it is left out
	ends  bool   // a heading that a details element holds; what follows it is not below
}

// words is a text in the three forms that are asked of it.
type words struct {
	text  string // Markdown
	plain string
	links []career.Link // whole addresses
	lost  int           // links that lead nowhere without the page's address
	inner int           // links to a place in the page itself
	lead  string        // the plain text of the bold beginning, empty for none
	rest  string        // the Markdown after it
	bold  bool          // all of it is bold
	share float64       // how much of the plain text stands in links, 0 to 1
}

// item is an item of a list, or a term with its definition.
type item struct {
	line int
	words
	title  string // the term
	more   []item // further paragraphs in it
	nested []item
}

// deepest is how many elements may stand in each other before what is inside is
// read as plain text: no page that a person wrote goes so deep.
const deepest = 100

// reader makes blocks of a tree of elements.
type reader struct {
	base   *url.URL
	inline *inliner
	// markdown says that a line's end in a text is one that somebody wrote.
	markdown bool
	out      []block
	loose    []*html.Node // inline nodes that stand in no paragraph
	skipped  []skipped
	depth    int
}

func newReader(base *url.URL) *reader { return &reader{base: base, inline: newInliner(base)} }

func (r *reader) blocks(tree *html.Node) []block {
	r.children(tree)
	return r.out
}

func (r *reader) children(n *html.Node) {
	r.depth++
	defer func() { r.depth-- }()
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		r.node(c)
	}
	r.flush()
}

// node takes an element. One that holds others is gone through.
func (r *reader) node(n *html.Node) {
	if n.Type == html.TextNode || n.Type == html.ElementNode && !isBlock(n) && !holdsBlock(n) {
		r.loose = append(r.loose, n)
		return
	}
	if n.Type == html.ElementNode || n.Type == html.DocumentNode {
		r.flush()
		r.element(n)
	}
}

func (r *reader) element(n *html.Node) {
	switch {
	case r.depth > deepest:
		r.paragraph(n)
	case !shows(n):
	case n.DataAtom == atom.Nav || n.DataAtom == atom.Aside || n.DataAtom == atom.Footer || n.DataAtom == atom.Form:
		r.skip(n, "navigation or a box beside the text")
	case isHeading(n):
		r.add(block{kind: heading, level: 10 * int(n.Data[1]-'0'), line: lineOf(n), words: r.inline.words(n)})
	case n.DataAtom == atom.Details:
		r.details(n)
	case n.DataAtom == atom.P || n.DataAtom == atom.Summary || n.DataAtom == atom.Figcaption:
		r.paragraph(n)
	case n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || n.DataAtom == atom.Menu || n.DataAtom == atom.Dl:
		if items := r.items(n); len(items) > 0 {
			r.add(block{kind: list, line: lineOf(n), items: items})
		}
	case n.DataAtom == atom.Table:
		r.add(block{kind: table, line: lineOf(n), grid: r.grid(n)})
	case n.DataAtom == atom.Pre:
		if text := plainOf(n); text != "" {
			r.add(block{kind: other, line: lineOf(n), words: words{text: short(text), plain: text}, why: "code"})
		}
	default:
		r.children(n)
	}
}

func (r *reader) add(b block) { r.out = append(r.out, b) }

func (r *reader) skip(n *html.Node, why string) {
	if text := plainOf(n); text != "" {
		r.skipped = append(r.skipped, skipped{line: lineOf(n), text: short(text), why: why})
	}
}

// flush makes a paragraph of what stood in none.
func (r *reader) flush() {
	if len(r.loose) == 0 {
		return
	}
	p := element(atom.P)
	line := 0
	for _, n := range r.loose {
		if line == 0 && n.Type == html.ElementNode {
			line = lineOf(n)
		}
	}
	parent := r.loose[0].Parent
	if line == 0 && parent != nil {
		line = lineOf(parent)
	}
	move(p, r.loose)
	r.loose = nil
	r.paragraphAt(p, line)
}

func move(to *html.Node, nodes []*html.Node) {
	for _, n := range nodes {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
		to.AppendChild(n)
	}
}

// paragraph reads a paragraph. In Markdown one that has several lines, each
// with a bold beginning, is several: that is how lists are written where
// nobody leaves lines empty.
func (r *reader) paragraph(n *html.Node) {
	line := lineOf(n)
	if !r.markdown || boldLead(n) == nil {
		r.paragraphAt(n, line)
		return
	}
	for _, part := range splitAtBold(n) {
		r.paragraphAt(part.node, line+part.lines)
	}
}

// boldPart is a part of a paragraph, so many lines below its first.
type boldPart struct {
	node  *html.Node
	lines int
}

// splitAtBold cuts a paragraph before every bold element that begins a line.
func splitAtBold(n *html.Node) []boldPart {
	parts := []boldPart{{node: element(atom.P)}}
	lines := 0
	atStart := false
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		if atStart && (c.DataAtom == atom.Strong || c.DataAtom == atom.B) {
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

func (r *reader) paragraphAt(n *html.Node, line int) {
	picture := find(n, func(n *html.Node) bool { return n.DataAtom == atom.Img })
	w := r.inline.words(n)
	switch {
	case w.plain == "" && picture != nil:
		r.add(block{kind: other, line: line, words: words{text: short("picture: " + attr(picture, "alt"))}, why: "a picture or a badge"})
	case w.plain == "":
	case w.bold && len(strings.Fields(w.plain)) <= 8 && !isNote(w.plain) && !strings.HasSuffix(w.plain, "."):
		r.add(block{kind: heading, level: 90, line: line, words: w})
	default:
		r.add(block{kind: paragraph, line: line, words: w})
	}
}

// details reads a part of the page that folds away: its summary is a heading
// one step above those inside, or the deepest there is.
func (r *reader) details(n *html.Node) {
	begin := len(r.out)
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
	level := 80
	for _, b := range r.out[begin:] {
		if b.kind == heading {
			level = min(level, b.level-5)
		}
	}
	head := block{kind: heading, level: level, line: lineOf(summary), words: r.inline.words(summary)}
	if head.plain == "" {
		return
	}
	r.out = append(r.out, block{})
	copy(r.out[begin+1:], r.out[begin:])
	r.out[begin] = head
	r.add(block{kind: heading, level: level, ends: true})
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

// holdsBlock reports whether an inline element has blocks in it, as pages that
// were made by programs do.
func holdsBlock(n *html.Node) bool {
	return find(n, isBlock) != nil
}

// items reads a list. What follows an item's own text in it is more text, and
// the lists in it are nested.
func (r *reader) items(n *html.Node) []item {
	r.depth++
	defer func() { r.depth-- }()
	var all []item
	term := ""
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.DataAtom == atom.Dt:
			term = plainOf(c)
		case c.DataAtom == atom.Li || c.DataAtom == atom.Dd:
			it := r.item(c)
			if c.DataAtom == atom.Dd {
				it.title = term
			}
			all = appendItem(all, it)
		case c.DataAtom == atom.Ul || c.DataAtom == atom.Ol || c.DataAtom == atom.Dl || c.DataAtom == atom.Div:
			inner := r.items(c)
			if len(all) > 0 && c.DataAtom != atom.Div {
				all[len(all)-1].nested = append(all[len(all)-1].nested, inner...)
			} else {
				all = append(all, inner...)
			}
		}
	}
	return all
}

// appendItem leaves out an item that says nothing, but not what is in it.
func appendItem(all []item, it item) []item {
	if it.plain != "" || it.title != "" {
		return append(all, it)
	}
	return append(append(all, it.more...), it.nested...)
}

func (r *reader) item(n *html.Node) item {
	it := item{line: lineOf(n)}
	if r.depth > deepest {
		it.words = r.inline.words(n)
		return it
	}
	var own []*html.Node
	take := func() {
		if len(own) == 0 {
			return
		}
		p, line := element(atom.P), lineOf(own[0])
		move(p, own)
		own = nil
		w := r.inline.words(p)
		switch {
		case w.plain == "":
		case it.plain == "":
			it.words = w
		default:
			it.more = append(it.more, item{line: line, words: w})
		}
	}
	r.insides(n, &it, &own, take)
	take()
	return it
}

// insides goes through what an item holds: inline nodes gather in own until a
// block ends them.
func (r *reader) insides(n *html.Node, it *item, own *[]*html.Node, take func()) {
	r.depth++
	defer func() { r.depth-- }()
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.Type == html.ElementNode && !shows(c):
		case c.DataAtom == atom.Ul || c.DataAtom == atom.Ol || c.DataAtom == atom.Dl:
			take()
			it.nested = append(it.nested, r.items(c)...)
		case c.DataAtom == atom.P || isHeading(c):
			take()
			*own = append(*own, c)
			take()
		case c.Type == html.ElementNode && isBlock(c) && r.depth <= deepest:
			take()
			r.insides(c, it, own, take)
			take()
		default:
			*own = append(*own, c)
		}
	}
}
