// Package mdhtml gives the harmless part of HTML in Markdown its meaning: it
// replaces tags in a syntax tree with nodes, most of them Markdown's own. People
// have such HTML where Markdown has no form for what they want, or because a
// program that exported their text had none. Tags of unknown elements stay as they
// are, to be shown as text; nothing is run or fetched. The package must not know
// what becomes of the nodes.
package mdhtml

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// AlignAttribute is the attribute of paragraphs, headings and cells that are
// aligned; its value is left, center or right.
const AlignAttribute = "align"

// WidthAttribute is the attribute of images with a width; its value is a float64,
// in points.
const WidthAttribute = "width"

// Transformer returns the option of a parser that gives HTML its meaning. It runs
// after footnotes have been collected.
func Transformer() parser.Option {
	return parser.WithASTTransformers(util.Prioritized(transformer{}, 1100))
}

type transformer struct{}

// Transform implements [parser.ASTTransformer].
func (transformer) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	var withBlocks, withTags []ast.Node
	seen := map[ast.Node]bool{}
	add := func(to []ast.Node, n ast.Node) []ast.Node {
		if seen[n] {
			return to
		}
		seen[n] = true
		return append(to, n)
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.HTMLBlock:
			withBlocks = add(withBlocks, n.Parent())
		case *ast.RawHTML:
			withTags = add(withTags, n.Parent())
		}
		return ast.WalkContinue, nil
	})
	// The inner ones first: the outer ones may move them.
	for i := len(withTags) - 1; i >= 0; i-- {
		transformInline(withTags[i], r.Source())
	}
	for i := len(withBlocks) - 1; i >= 0; i-- {
		transformBlocks(withBlocks[i], r.Source())
	}
}

// IsOpen reports whether the HTML of a document is not complete: an element that
// begins in it has no end.
func IsOpen(doc ast.Node) bool {
	open, _ := doc.AttributeString(openAttribute)
	return open == true
}

// openAttribute is set on a document with an element that has no end.
const openAttribute = "html-open"

func takeChildren(n ast.Node) []ast.Node {
	var out []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		out = append(out, c)
	}
	n.RemoveChildren(n)
	return out
}
