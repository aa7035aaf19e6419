// Package mdread reads Markdown as the program means it: the grammar of package
// mdsyntax with the harmless part of HTML, what programs add to Markdown, and pasted
// bullets. It keeps the time and the memory that the parser takes in proportion to
// the text. The fields of a document and files to be set are read by it alike. It
// must not know what becomes of the nodes.
package mdread

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/doclang"
	"promodoc/export/mdcontainer"
	"promodoc/export/mdextra"
	"promodoc/export/mdhtml"
	"promodoc/export/mdpandoc"
	"promodoc/export/mdsyntax"
	"promodoc/export/mdwiki"
)

// Parser is a parser of Markdown. Goroutines can share it.
type Parser struct {
	parser   parser.Parser
	language *doclang.Language // nil for English
}

// NewParser returns a parser with further options.
func NewParser(options ...parser.Option) *Parser {
	all := append(mdextra.Options(), mdhtml.Transformer(), limiters())
	return &Parser{parser: mdsyntax.NewParser(append(all, options...)...)}
}

// In returns the parser for texts in a language, in which it writes dates that a text
// only has as numbers for programs, and the names of boxes without a title.
func (p *Parser) In(l *doclang.Language) *Parser { return &Parser{p.parser, l} }

// FileOptions returns the options of a parser that also reads what files of other
// programs have, for pages.
func FileOptions() []parser.Option {
	return slices.Concat(mdextra.FileOptions(), mdcontainer.Options(), mdpandoc.Options(), mdwiki.Options())
}

// Parse parses a text. The copy of it that [Sanitize] has made may be written to. The
// segments of the nodes are those of the text.
func (p *Parser) Parse(src, sanitized []byte) ast.Node {
	context := parser.NewContext()
	mdhtml.SetSource(context, src)
	if p.language != nil {
		mdhtml.SetLanguage(context, p.language)
	}
	return p.parser.Parse(text.NewReader(sanitized), parser.WithContext(context))
}

// extraSigns are what the nodes that Markdown itself does not have begin with.
var extraSigns = [][]byte{[]byte("<"), []byte("=="), []byte("%%"), []byte("[["), []byte("[!")}

// MayHaveExtras reports whether there may be nodes in a text that Markdown itself does
// not have. It errs on the side of true.
func MayHaveExtras(src []byte) bool {
	for _, sign := range extraSigns {
		if bytes.Contains(src, sign) {
			return true
		}
	}
	return bytes.Count(src, []byte(":")) > 1
}
