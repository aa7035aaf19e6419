// Package mdextra reads what programs add to Markdown, beyond what GitHub does:
// callouts, marked and hidden text, wiki links, emoji by name, the attributes of
// headings, and bullets of word processors. Files that people have are full of it,
// and without it their pages show its signs. The
// package must not know what becomes of the nodes.
package mdextra

import (
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Options returns the options of a parser that reads all of it.
func Options() []parser.Option {
	return []parser.Option{
		parser.WithBlockParsers(util.Prioritized(hiddenBlockParser{}, 650)),
		parser.WithInlineParsers(
			util.Prioritized(wikiLinkParser{}, 150), // before links and images, at 200
			util.Prioritized(markParser{}, 500),
			util.Prioritized(hiddenParser{}, 510),
			util.Prioritized(emojiParser{}, 999)),
		parser.WithASTTransformers(util.Prioritized(calloutTransformer{}, 1000)),
	}
}
