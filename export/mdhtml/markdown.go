package mdhtml

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/app/htmlelement"
)

// markdown writes a block of Markdown as inline content, on lines of its own. It
// is in a cell or a heading of HTML, which have no room for more.
func (w *writer) markdown(src []byte, n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *extast.TableCell, *Title:
		w.newLine(n.Pos())
		for _, c := range takeChildren(n) {
			w.append(c)
		}
	case *ast.ListItem:
		w.newLine(n.Pos())
		w.literal("• ", n.Pos())
		w.empty = true // the text goes on behind the bullet
		for _, c := range takeChildren(n) {
			w.markdown(src, c)
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.code(src, n)
	default:
		for _, c := range takeChildren(n) {
			w.markdown(src, c)
		}
	}
}

// code writes the lines of a code block.
func (w *writer) code(src []byte, n ast.Node) {
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		w.newLine(at.Start)
		span := &Span{Style: htmlelement.Code}
		span.SetPos(at.Start)
		w.append(span)
		line := &Text{Value: strings.TrimRight(string(at.Value(src)), "\r\n"), Segment: at}
		line.SetPos(at.Start)
		span.AppendChild(span, line)
	}
}
