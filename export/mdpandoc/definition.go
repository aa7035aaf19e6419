package mdpandoc

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// definitionTransformer sets lists of definitions like those of HTML: each term as a
// strong paragraph, and below it what it means.
type definitionTransformer struct{}

// Transform implements [parser.ASTTransformer].
func (definitionTransformer) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	flattenCells(doc)
	var lists []*extast.DefinitionList
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		switch n := n.(type) {
		case *extast.DefinitionList:
			if entering {
				lists = append(lists, n)
			}
		case *extast.Table:
			if entering {
				transformCaption(n.NextSibling(), r.Source())
			}
		}
		return ast.WalkContinue, nil
	})
	for i := len(lists) - 1; i >= 0; i-- { // the inner ones first
		unfold(lists[i])
	}
}

func unfold(list *extast.DefinitionList) {
	parent := list.Parent()
	for c := list.FirstChild(); c != nil; c = list.FirstChild() {
		list.RemoveChild(list, c)
		if _, ok := c.(*extast.DefinitionTerm); ok {
			parent.InsertBefore(parent, list, strongParagraph(c))
			continue
		}
		for b := c.FirstChild(); b != nil; b = c.FirstChild() {
			parent.InsertBefore(parent, list, b)
		}
	}
	parent.RemoveChild(parent, list)
}

// strongParagraph returns a paragraph of a node's inline children.
func strongParagraph(n ast.Node) ast.Node {
	p, span := ast.NewParagraph(), &mdhtml.Span{Style: htmlelement.Strong}
	p.SetPos(n.Pos())
	span.SetPos(n.Pos())
	p.AppendChild(p, span)
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		span.AppendChild(span, c)
	}
	return p
}

// emphasize emphasizes the text of a paragraph, as those of captions in HTML are.
func emphasize(p *ast.Paragraph) {
	span := &mdhtml.Span{Style: htmlelement.Emphasis}
	span.SetPos(p.Pos())
	for c := p.FirstChild(); c != nil; c = p.FirstChild() {
		span.AppendChild(span, c)
	}
	p.AppendChild(p, span)
}

// transformCaption emphasizes the caption that follows a table, and removes its signs:
// the colon it begins with and the attributes at its end.
func transformCaption(n ast.Node, src []byte) {
	p, ok := n.(*ast.Paragraph)
	if !ok || !p.HasChildren() {
		return
	}
	mdsyntax.MergeTexts(p)
	first, ok := p.FirstChild().(*ast.Text)
	if !ok {
		return
	}
	begin := first.Segment.Value(src)
	if bytes.HasPrefix(begin, []byte(": ")) {
		first.Segment = mdsyntax.TrimLeft(first.Segment.WithStart(first.Segment.Start+2), src)
	} else if !bytes.HasPrefix(begin, []byte("Table: ")) {
		return
	}
	defer emphasize(p)
	last, ok := p.LastChild().(*ast.Text)
	if !ok {
		return
	}
	value := string(last.Segment.Value(src))
	brace := strings.LastIndexByte(value, '{')
	if brace <= 0 {
		return
	}
	if a, length := parseAttributes(value[brace:]); length > 0 && brace+length == len(value) {
		last.Segment = mdsyntax.TrimRight(last.Segment.WithStop(last.Segment.Start+brace), src)
		if a.id != "" {
			p.AppendChild(p, newAnchor(a.id, last.Segment.Stop))
		}
	}
}
