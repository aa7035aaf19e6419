package mdsyntax

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// CollectFootnotes moves all footnotes into one list at the end of the text, in the
// order of their numbers. Those that nothing refers to come last.
func CollectFootnotes() parser.Option {
	return parser.WithASTTransformers(
		util.Prioritized(unreferenced{}, 998),
		util.Prioritized(extension.NewFootnoteASTTransformer(), 999))
}

// unreferenced gives a number to the footnotes that nothing refers to: the library
// would drop them.
type unreferenced struct{}

// Transform implements [parser.ASTTransformer].
func (unreferenced) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	if !bytes.Contains(r.Source(), []byte("[^")) {
		return
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *extast.FootnoteList:
			if entering {
				for c := n.FirstChild(); c != nil; c = c.NextSibling() {
					if note, ok := c.(*extast.Footnote); ok && note.Index < 0 {
						n.Count++
						note.Index = n.Count
					}
				}
			}
			return ast.WalkSkipChildren, nil
		default:
			if n.Type() == ast.TypeInline {
				return ast.WalkSkipChildren, nil
			}
		}
		return ast.WalkContinue, nil
	})
}
