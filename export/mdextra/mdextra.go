// Package mdextra reads what programs add to Markdown, beyond what GitHub does:
// callouts, marked and hidden text, wiki links, emoji by name, the attributes of
// headings, and bullets of word processors; and in files names of blocks, formulas,
// cells of spreadsheets, and lines that begin alike. Files that people have are full
// of it, and without it their pages show its signs. The
// package must not know what becomes of the nodes.
package mdextra

import (
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Options returns the options of a parser that reads what the texts of documents have
// too.
func Options() []parser.Option {
	return []parser.Option{
		parser.WithBlockParsers(util.Prioritized(hiddenBlockParser{}, 650)),
		parser.WithInlineParsers(
			util.Prioritized(wikiLinkParser{}, 150), // before links and images, at 200
			util.Prioritized(markParser{}, 500),
			util.Prioritized(hiddenParser{}, 510),
			util.Prioritized(emojiParser{}, 999)),
		parser.WithASTTransformers(util.Prioritized(calloutTransformer{[]byte("[!"), calloutForm}, 1000)),
	}
}

// FileOptions returns the options of a parser that reads what files of other programs
// have besides, and text that was copied from them.
func FileOptions() []parser.Option {
	return []parser.Option{
		parser.WithBlockParsers(
			util.Prioritized(contentsParser{}, 95),
			util.Prioritized(hiddenBlockParser{loose: true}, 640)),
		parser.WithParagraphTransformers(util.Prioritized(cellsTransformer{}, 210)), // after tables, at 200
		parser.WithInlineParsers(
			util.Prioritized(taskParser{}, 80),
			util.Prioritized(formulaParser{}, 90)), // before code spans, at 100
		parser.WithASTTransformers(
			util.Prioritized(paragraphTransformer{}, 990),
			util.Prioritized(quotedTransformer{}, 991),
			util.Prioritized(calloutTransformer{[]byte("**"), oldForm}, 1001)),
	}
}
