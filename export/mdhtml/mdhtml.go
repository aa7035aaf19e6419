// Package mdhtml gives the harmless part of HTML in Markdown its meaning: it
// replaces tags in a syntax tree with nodes, most of them Markdown's own. People
// have such HTML where Markdown has no form for what they want, or because a
// program that exported their text had none. Tags of unknown elements stay as they
// are, to be shown as text; nothing is run or fetched. The package must not know
// what becomes of the nodes.
package mdhtml

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/app/doclang"
	"promodoc/export/mdsyntax"
)

// AlignAttribute is the attribute of paragraphs, headings and cells that are
// aligned; its value is left, center or right.
const AlignAttribute = "align"

// WidthAttribute and HeightAttribute are the attributes of images with a width or a
// height; their values are float64, in points. ShareAttribute is that of images with a
// share of the width that there is, up to 1.
const (
	WidthAttribute  = "width"
	HeightAttribute = "height"
	ShareAttribute  = "share"
)

// Transformer returns the option of a parser that gives HTML its meaning. It runs
// after footnotes have been collected.
func Transformer() parser.Option {
	return parser.WithASTTransformers(util.Prioritized(transformer{}, 1100))
}

type transformer struct{}

// Transform implements [parser.ASTTransformer].
func (transformer) Transform(_ *ast.Document, r text.Reader, pc parser.Context) {
	blocks, tags := mdsyntax.RawHTML(pc)
	if len(blocks)+len(tags) == 0 {
		return
	}
	src, ok := pc.Get(sourceKey).([]byte)
	if !ok {
		src = r.Source()
	}
	language := LanguageOf(pc)
	// The inner ones first: the outer ones may move them.
	for _, n := range slices.Backward(parents(tags)) {
		transformInline(n, src, language)
	}
	for _, n := range slices.Backward(parents(blocks)) {
		transformBlocks(n, src, language)
	}
}

// parents returns the parents of nodes, each once.
func parents(nodes []ast.Node) []ast.Node {
	var all []ast.Node
	seen := map[ast.Node]bool{nil: true}
	for _, n := range nodes {
		if p := n.Parent(); !seen[p] {
			seen[p] = true
			all = append(all, p)
		}
	}
	return all
}

var sourceKey, languageKey = parser.NewContextKey(), parser.NewContextKey()

// SetSource sets the text that HTML is taken from. It is the text that is parsed if
// it is not set.
func SetSource(pc parser.Context, src []byte) { pc.Set(sourceKey, src) }

// SetLanguage sets the language of the text, in which dates are written that the text
// only has as numbers for programs, and boxes are named that have no title. It is English if it is not set.
func SetLanguage(pc parser.Context, l *doclang.Language) { pc.Set(languageKey, l) }

// LanguageOf returns the language of the text that is parsed.
func LanguageOf(pc parser.Context) *doclang.Language {
	if language, ok := pc.Get(languageKey).(*doclang.Language); ok {
		return language
	}
	return doclang.Of(doclang.Default)
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
