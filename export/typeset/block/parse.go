package block

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/app/doclang"
	"promodoc/app/frontmatter"
	"promodoc/export/book"
	"promodoc/export/mdextra"
	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
	"promodoc/export/slug"
)

// maxDepth is the number of levels of nested quotes, lists and items. Deeper ones
// keep their words and lose their indent: no page is wide enough for them, and
// recursion is bounded.
const maxDepth = 48

// reader converts the syntax tree of a part of the file.
type reader struct {
	src  []byte // the part's Markdown
	base int    // offset of src in the file
	// anchors are the link targets that precede the next text.
	anchors []string
	hidden  int // passages that only the writer is to see
	// contents is set if a table of contents is asked for.
	contents bool
	// referred are the numbers of the footnotes that the text refers to.
	referred map[int]bool
}

// Parse reads a Markdown file: front matter, CommonMark and GitHub's tables,
// strikethrough, task lists and autolinks, and footnotes. It never fails: any
// text is Markdown.
func Parse(file []byte) *Doc {
	matter, start := frontmatter.Split(file)
	doc := join(parseParts(grammarOf(matter).In(doclang.Of(matter.Language)), file[start:], start, minPart))
	doc.Front = matter
	return doc
}

// join makes one document of its parts.
func join(parts []part) *Doc {
	blocks := 0
	for i := range parts {
		blocks += len(parts[i].blocks)
	}
	doc := &Doc{Blocks: make([]Block, 0, blocks)}
	for i := range parts {
		doc.Blocks = append(doc.Blocks, parts[i].blocks...)
		doc.Notes = append(doc.Notes, parts[i].notes...)
		doc.Hidden += parts[i].hidden
		doc.Contents = doc.Contents || parts[i].contents
	}
	n := numberer{}
	n.number(doc.Blocks)
	n.number(doc.Notes)
	resolveLinks(doc)
	return doc
}

// numberer assigns IDs to blocks and slugs to headings, in reading order.
type numberer struct {
	last  int
	slugs slug.Counter
}

func (n *numberer) number(blocks []Block) {
	for i := range blocks {
		b := &blocks[i]
		n.last++
		b.ID = n.last
		if b.Kind == Heading {
			b.Slug = n.slugs.Next(Plain(withoutNotes(b.Text)))
		}
		n.number(b.Children)
	}
}

// blocks appends the children of a node.
func (r *reader) blocks(out []Block, parent ast.Node, depth int) []Block {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = r.block(out, n, depth)
	}
	return out
}

// block appends the blocks of a node, which may be none or several.
func (r *reader) block(out []Block, n ast.Node, depth int) []Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return r.paragraph(out, n)
	case *ast.Heading:
		return r.heading(out, n)
	case *ast.ThematicBreak:
		return append(out, Block{Kind: Rule, Span: r.span(n)})
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return append(out, Block{Kind: CodeBlock, Span: r.span(n), Lines: r.codeLines(n.Lines())})
	case *ast.HTMLBlock:
		return append(out, Block{Kind: CodeBlock, Span: r.span(n), Lines: r.htmlLines(n)})
	case *mdhtml.Preformatted:
		return append(out, r.preformatted(n))
	case *mdextra.Contents:
		r.contents = true
	case *mdhtml.PageBreak:
		return append(out, Block{Kind: PageBreak, Span: r.span(n)})
	case *mdhtml.Box:
		return r.box(out, n, depth)
	case *mdhtml.Title:
		return append(out, Block{Kind: Paragraph, Text: r.title(n), Span: r.span(n)})
	case *extast.Table:
		return append(out, r.table(n))
	case *ast.Blockquote:
		return r.nested(out, n, Block{Kind: Quote}, depth)
	case *ast.List:
		return r.list(out, n, depth)
	case *extast.FootnoteList:
		return append(out, r.notes(n)...)
	case *mdextra.Hidden:
		r.hidden++
	}
	return out
}

// nested appends a container with its children, or only the children if it is
// nested too deeply.
func (r *reader) nested(out []Block, n ast.Node, b Block, depth int) []Block {
	if depth >= maxDepth {
		return r.flatten(out, n)
	}
	b.Children = r.blocks(nil, n, depth+1)
	b.Span = cover(b.Children, r.span(n))
	return append(out, b)
}

// flatten appends the blocks inside a container, without recursion.
func (r *reader) flatten(out []Block, top ast.Node) []Block {
	for n := top.FirstChild(); n != nil; {
		if isContainer(n) && n.HasChildren() {
			n = n.FirstChild()
			continue
		}
		if !isContainer(n) {
			out = r.block(out, n, maxDepth)
		}
		for n != top && n.NextSibling() == nil {
			n = n.Parent()
		}
		if n == top {
			break
		}
		n = n.NextSibling()
	}
	return out
}

func isContainer(n ast.Node) bool {
	switch n.(type) {
	case *ast.Blockquote, *ast.List, *ast.ListItem, *mdhtml.Box:
		return true
	}
	return false
}

// heading appends a heading. One without words, which word processors leave behind,
// only names the place of what follows.
func (r *reader) heading(out []Block, n *ast.Heading) []Block {
	r.anchors = append(r.anchors, mdextra.TakeAttributes(n, r.src)...)
	text := r.inlines(n)
	if isAnchor(text) {
		for i := range text {
			r.anchors = append(r.anchors, text[i].Anchors...)
		}
		return out
	}
	r.nameByEmoji(text, n)
	return append(out, Block{Kind: Heading, Level: n.Level, Text: text, Span: r.span(n), Align: alignmentOf(n)})
}

// nameByEmoji names a heading with the names of its emoji as GitHub does, whose links
// lead to these.
func (r *reader) nameByEmoji(text []Inline, n *ast.Heading) {
	lines := n.Lines()
	if lines.Len() != 1 {
		return
	}
	named := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		emoji, ok := c.(*mdhtml.Text)
		named = named || ok && emoji.Segment.Len() > 0 && r.src[emoji.Segment.Start] == ':'
	}
	if !named {
		return
	}
	if name := slug.Of(string(mdsyntax.LineValue(lines, 0, r.src))); name != slug.Of(Plain(text)) {
		text[0].Anchors = append(text[0].Anchors, name)
	}
}

// isAnchor reports whether a text has no words, only link targets.
func isAnchor(text []Inline) bool {
	return !slices.ContainsFunc(text, func(in Inline) bool { return strings.TrimSpace(in.Text) != "" || in.Picture != nil })
}

// paragraph appends a paragraph. An image alone in it is a block of its own.
func (r *reader) paragraph(out []Block, n ast.Node) []Block {
	text, align := withoutPageNumber(trim(r.inlines(n))), alignmentOf(n)
	switch {
	case len(text) == 0:
		return out
	case len(text) == 1 && text[0].Picture != nil && len(text[0].Anchors) == 0:
		text[0].Picture.Link = text[0].Link
		return append(out, Block{Kind: Image, Span: text[0].Span, Picture: text[0].Picture, Align: align})
	case isPageBreak(text):
		return append(out, Block{Kind: PageBreak, Span: text[0].Span})
	case strings.HasPrefix(text[0].Text, "\f"):
		out = append(out, Block{Kind: PageBreak, Span: text[0].Span})
		text[0].Text = strings.TrimLeft(text[0].Text, "\f ")
	}
	return append(out, Block{Kind: Paragraph, Text: text, Align: align,
		Span: book.Span{From: text[0].Span.From, To: text[len(text)-1].Span.To}})
}

// isPageBreak reports whether a paragraph is one of the commands for a new page
// that Pandoc and word processors write.
func isPageBreak(text []Inline) bool {
	return len(text) == 1 && text[0].Style == 0 && (text[0].Text == `\newpage` || text[0].Text == `\pagebreak`)
}

func (r *reader) codeLines(segments *text.Segments) []CodeLine {
	out := make([]CodeLine, 0, segments.Len())
	for i := range segments.Len() {
		at := segments.At(i)
		// The parser got only one of many blank lines, see [promodoc/export/mdread.Sanitize].
		for n := r.endOfLine(at); n < at.Stop; n = r.endOfLine(at) {
			out = append(out, r.codeLine(at.WithStop(n)))
			at = at.WithStart(n)
		}
		out = append(out, r.codeLine(at))
	}
	return out
}

// endOfLine returns the end of the first line of a segment.
func (r *reader) endOfLine(at text.Segment) int {
	if n := bytes.IndexByte(r.src[at.Start:at.Stop], '\n'); n >= 0 {
		return at.Start + n + 1
	}
	return at.Stop
}

func (r *reader) codeLine(at text.Segment) CodeLine {
	line := bytes.TrimRight(at.Value(r.src), "\r\n")
	return CodeLine{Text: valid(string(line)), Span: book.Span{From: r.base + at.Start, To: r.base + at.Stop}}
}

// span returns the span of a node's lines, or an empty one at its position.
func (r *reader) span(n ast.Node) book.Span {
	if n.Type() == ast.TypeBlock {
		if lines := n.Lines(); lines != nil && lines.Len() > 0 {
			return book.Span{From: r.base + lines.At(0).Start, To: r.base + lines.At(lines.Len()-1).Stop}
		}
	}
	at := r.base + min(max(n.Pos(), 0), len(r.src))
	return book.Span{From: at, To: at}
}

// cover returns the span of a container, from its first child to its last.
func cover(children []Block, own book.Span) book.Span {
	if len(children) == 0 {
		return own
	}
	return book.Span{From: children[0].Span.From, To: children[len(children)-1].Span.To}
}
