package block

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/book"
	"promodoc/export/mdhtml"
)

// htmlLines returns the lines of raw HTML that has no meaning here. It is shown as
// code.
func (r *reader) htmlLines(n *ast.HTMLBlock) []CodeLine {
	lines := r.codeLines(n.Lines())
	if n.HasClosure() {
		lines = append(lines, r.codeLine(n.ClosureLine))
	}
	return lines
}

func (r *reader) preformatted(n *mdhtml.Preformatted) Block {
	b := Block{Kind: CodeBlock, Span: r.span(n)}
	for _, l := range n.Content {
		b.Lines = append(b.Lines, CodeLine{Text: valid(l.Text), Span: r.segment(l.Segment)})
	}
	if len(b.Lines) > 0 {
		b.Span = book.Span{From: b.Lines[0].Span.From, To: b.Lines[len(b.Lines)-1].Span.To}
	}
	return b
}

// box converts a box with its title.
func (r *reader) box(out []Block, n *mdhtml.Box, depth int) []Block {
	b := Block{Kind: Box}
	if title, ok := n.FirstChild().(*mdhtml.Title); ok && depth < maxDepth {
		n.RemoveChild(n, title)
		b.Text = r.title(title)
	}
	return r.nested(out, n, b, depth)
}

// title returns the text of a title, which is strong.
func (r *reader) title(n ast.Node) []Inline {
	text := trim(r.inlines(n))
	for i := range text {
		text[i].Style |= Strong
	}
	return text
}

func (r *reader) segment(at text.Segment) book.Span {
	return book.Span{From: r.base + at.Start, To: r.base + at.Stop}
}

// alignmentOf returns the alignment that the HTML around a block asks for.
func alignmentOf(n ast.Node) Align {
	value, _ := n.AttributeString(mdhtml.AlignAttribute)
	switch value {
	case "left":
		return Left
	case "center":
		return Center
	case "right":
		return Right
	}
	return Unset
}

// htmlStyles are the inline styles of elements.
var htmlStyles = map[htmlelement.Style]Style{
	htmlelement.Strong: Strong, htmlelement.Emphasis: Emphasis, htmlelement.Struck: Struck, htmlelement.Code: Code,
	htmlelement.Underlined: Underlined, htmlelement.Marked: Marked, htmlelement.Raised: Superscript,
	htmlelement.Lowered: Subscript, htmlelement.Small: Small,
}
