package mdhtml

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"promodoc/app/doclang"
	"promodoc/app/htmlelement"
)

// builder makes the children of a container anew, with the elements of its raw
// HTML as nodes. What is between a tag that begins an element and the one that
// ends it, be it HTML or Markdown, becomes the element's content.
type builder struct {
	src      []byte
	top      ast.Node
	open     []element
	line     *writer           // of the paragraph or line being written; nil between them
	language *doclang.Language // that of dates
	storage  storage
	pre      *Preformatted
	pos      int // where the present tag or block begins in the source
}

// element is a block element that has begun.
type element struct {
	tag   string
	node  ast.Node // holds the content; nil if that is the content of the element around it
	align string
	table *table // of the element table
	// breakAfter is set if the element asks for a new page after it.
	breakAfter bool
}

// transformBlocks replaces the raw HTML among the children of a container.
func transformBlocks(parent ast.Node, src []byte, language *doclang.Language) {
	b := &builder{src: src, top: parent, language: language}
	unfinished := false // the last block would go on after a blank line
	for _, c := range takeChildren(parent) {
		unfinished = false
		raw, ok := c.(*ast.HTMLBlock)
		if !ok {
			b.markdown(c)
			continue
		}
		segments := raw.Lines().Sliced(0, raw.Lines().Len())
		if raw.HasClosure() {
			segments = append(segments[:len(segments):len(segments)], raw.ClosureLine)
		}
		unfinished = raw.HTMLBlockType <= ast.HTMLBlockType5
		replaced := b.storage.tags
		tokens := tokenize(src, segments, &b.storage)
		if !b.inElement() && !anyKnown(tokens) && b.storage.tags == replaced {
			b.endLine()
			b.append(raw)
			continue
		}
		for i := range tokens {
			b.token(&tokens[i])
		}
		if b.pre == nil {
			b.endLine()
		}
	}
	if len(b.open) > 0 || b.pre != nil || unfinished {
		if doc, ok := parent.(*ast.Document); ok {
			doc.SetAttributeString(openAttribute, true)
		}
	}
	b.endPre()
	b.closeTo(0)
}

func anyKnown(tokens []token) bool {
	for i := range tokens {
		if tokens[i].known() {
			return true
		}
	}
	return false
}

func (b *builder) inElement() bool { return len(b.open) > 0 || b.pre != nil }

// container returns the node that blocks are appended to.
func (b *builder) container() ast.Node {
	for i := len(b.open) - 1; i >= 0; i-- {
		if n := b.open[i].node; n != nil {
			return n
		}
	}
	return b.top
}

// append adds a block. What is in a list without an item becomes one; what is in a
// table without a cell comes before it.
func (b *builder) append(n ast.Node) {
	c := b.container()
	switch c.(type) {
	case *ast.List:
		if n.Kind() != ast.KindListItem {
			b.push(element{tag: "li", node: b.newItem()})
			c = b.container()
		}
	}
	if t := b.innermostTable(); t >= 0 && b.open[t].node == nil {
		c = b.containerOf(t)
	}
	c.AppendChild(c, n)
}

// innermostTable returns the index of the innermost element if it is a table or a
// part of one that is not a cell, else -1.
func (b *builder) innermostTable() int {
	for i := len(b.open) - 1; i >= 0; i-- {
		switch {
		case b.open[i].tag == "table":
			return i
		case b.open[i].tag == "tr" || kindOf(b.open[i].tag) == htmlelement.Group:
		default:
			return -1
		}
	}
	return -1
}

// containerOf returns the container of the element with an index.
func (b *builder) containerOf(index int) ast.Node {
	for i := index - 1; i >= 0; i-- {
		if n := b.open[i].node; n != nil {
			return n
		}
	}
	return b.top
}

// maxDepth is how many elements may be open, one in the other. The content of
// deeper ones is that of the last: no page has room for more.
const maxDepth = 100

func (b *builder) push(e element) { b.open = append(b.open, e) }

// isDeep reports whether no more elements may begin, but cells and the like, which
// end others.
func (b *builder) isDeep() bool { return len(b.open) >= maxDepth }

func (b *builder) align() string {
	for i := len(b.open) - 1; i >= 0; i-- {
		if b.open[i].align != "" {
			return b.open[i].align
		}
	}
	return ""
}

// setAlign has a block aligned as the elements around it ask for.
func (b *builder) setAlign(n ast.Node) {
	if a := b.align(); a != "" {
		n.SetAttributeString(AlignAttribute, a)
	}
}

// inLine reports whether the innermost element has inline content only.
func (b *builder) inLine() bool {
	return len(b.open) > 0 && kindOf(b.open[len(b.open)-1].tag) == htmlelement.Line
}

// writer returns where inline content is written: a new paragraph between blocks.
func (b *builder) writer(pos int) *writer {
	if b.line == nil {
		p := newParagraph(pos)
		b.setAlign(p)
		b.append(p)
		b.line = newWriter(p, b.language)
	}
	return b.line
}

// newParagraph returns a paragraph that begins at a position. A paragraph has the
// position of its first line.
func newParagraph(pos int) *ast.Paragraph {
	p := ast.NewParagraph()
	p.Lines().Append(text.NewSegment(pos, pos))
	return p
}

// endLine ends the paragraph, unless it is that of an element with inline content.
func (b *builder) endLine() {
	if !b.inLine() {
		b.line = nil
	}
}

func (b *builder) token(t *token) {
	b.pos = t.pos()
	switch {
	case b.pre != nil:
		b.preformatted(t)
	case t.isComment():
		if t.isPageBreak() {
			b.pageBreak(t.pos())
		}
	case t.kind == html.TextToken:
		if b.line != nil || strings.TrimSpace(string(t.raw)) != "" {
			b.writer(t.pos()).text(b.src, t)
		}
	case !t.known():
		b.asText(t)
	case t.kind == html.EndTagToken && htmlelement.Of(t.tag).IsBlock():
		b.end(t.tag)
	case b.inLine() && !b.endsLine(t):
		b.line.tag(t)
	case t.tag == "hr":
		b.endLine()
		n := ast.NewThematicBreak()
		n.SetPos(t.pos())
		b.append(n)
	case htmlelement.Of(t.tag).IsBlock():
		b.begin(t)
	case t.kind == html.EndTagToken && b.line == nil:
	case t.tag == "input" && b.line == nil && b.beginsItem():
		if box := checkBox(t); box != nil {
			b.writer(t.pos()).append(box)
		}
	default:
		b.writer(t.pos()).tag(t)
	}
}

// beginsItem reports whether nothing is in the item of a list that is open.
func (b *builder) beginsItem() bool {
	c := b.container()
	return c.Kind() == ast.KindListItem && !c.HasChildren()
}

// asText writes a tag of an unknown element, or a declaration, as it is.
func (b *builder) asText(t *token) {
	w := b.writer(t.pos())
	for _, at := range t.at {
		n := &Text{Value: collapse(string(at.Value(b.src))), Segment: at}
		n.SetPos(at.Start)
		w.append(n)
	}
}

// endsLine reports whether a tag begins an element that ends the innermost one,
// which has inline content: a cell ends the cell before it.
func (b *builder) endsLine(t *token) bool {
	return ends[t.tag].tags[b.open[len(b.open)-1].tag]
}

// end ends a block element, and those inside it.
func (b *builder) end(tag string) {
	for i := len(b.open) - 1; i >= 0; i-- {
		if b.open[i].tag == tag {
			b.line = nil
			b.closeTo(i)
			return
		}
	}
	b.endLine()
}

// closeTo ends the elements from an index on.
func (b *builder) closeTo(index int) {
	for len(b.open) > index {
		e := b.open[len(b.open)-1]
		b.open = b.open[:len(b.open)-1]
		b.line = nil
		if e.table != nil {
			if n := e.table.node(); n != nil {
				b.append(n)
			}
		}
		if e.breakAfter {
			b.pageBreak(b.container().Pos())
		}
	}
}

// markdown appends a block of Markdown between tags. It ends preformatted text,
// which no blank line should have left open.
func (b *builder) markdown(n ast.Node) {
	b.endPre()
	b.pos = max(b.pos, n.Pos())
	if b.inLine() {
		b.line.markdown(b.src, n)
		return
	}
	b.line = nil
	b.setAlign(n)
	b.append(n)
}
