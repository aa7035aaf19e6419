package mdextra

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// paragraphTransformer gives paragraphs the lines and the names that their text asks
// for.
type paragraphTransformer struct{}

// Transform implements [parser.ASTTransformer].
func (paragraphTransformer) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	visitParagraphs(doc, func(p ast.Node) {
		nameBlock(p, r.Source())
		keepLines(p, r.Source())
	})
}

// visitParagraphs calls a function for all blocks with text of their own below a node.
func visitParagraphs(parent ast.Node, visit func(ast.Node)) {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.Kind() {
		case ast.KindParagraph, ast.KindTextBlock:
			visit(c)
		default:
			if c.Type() == ast.TypeBlock {
				visitParagraphs(c, visit)
			}
		}
	}
}

// nameBlock makes a link target of the name that a block of Obsidian ends with, a
// word behind a caret. Only programs write it.
func nameBlock(p ast.Node, src []byte) {
	lines := p.Lines()
	if n := lines.Len(); n == 0 || bytes.IndexByte(mdsyntax.LineValue(lines, n-1, src), '^') < 0 {
		return
	}
	mdsyntax.MergeTexts(p)
	last, ok := p.LastChild().(*ast.Text)
	if !ok {
		return
	}
	value := last.Segment.Value(src)
	caret := bytes.LastIndexByte(value, '^')
	if caret < 0 || !isName(value[caret+1:]) {
		return
	}
	at := last.Segment.Start + caret
	if alone := caret == 0 && last == p.FirstChild(); !alone && !isWhite(src[at-1]) {
		return
	}
	anchor := &mdhtml.Anchor{Name: string(value[caret+1:])}
	anchor.SetPos(at)
	p.AppendChild(p, anchor)
	last.Segment = mdsyntax.TrimRight(last.Segment.WithStop(at), src)
	if last.Segment.Len() == 0 {
		p.RemoveChild(p, last)
	}
}

// isName reports whether a text is the name of a block. Numbers behind a caret are
// something else.
func isName(s []byte) bool {
	return len(s) > 1 && len(bytes.Trim(s, "0123456789")) > 0 &&
		!bytes.ContainsFunc(s, func(r rune) bool { return r != '-' && (r > 0x7f || !isAlnum(byte(r))) })
}
