// Package mdpandoc reads what Pandoc adds to Markdown, which is also what it writes
// of documents from word processors: spans and attributes in braces, lists of
// definitions, raised and lowered text, notes in a line, blocks of lines, and tables
// drawn with characters. The package must not know what becomes of the nodes.
package mdpandoc

import (
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Options returns the options of a parser that reads all of it.
func Options() []parser.Option {
	return []parser.Option{
		parser.WithBlockParsers(
			util.Prioritized(tableParser{[]byte("+-")}, 92),
			util.Prioritized(tableParser{}, 950), // before paragraphs, at 1000
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102)),
		parser.WithParagraphTransformers(util.Prioritized(lineBlockTransformer{}, 220)),
		parser.WithInlineParsers(
			util.Prioritized(scriptParser{'^'}, 480),
			util.Prioritized(scriptParser{'~'}, 490)), // before struck text, at 500
		parser.WithASTTransformers(
			util.Prioritized(noteTransformer{}, 1005), // after other footnotes, at 999
			util.Prioritized(inlineTransformer{}, 1010),
			util.Prioritized(definitionTransformer{}, 1020)),
	}
}
