// Package mdwiki reads what remains of the markup of Atlassian's wikis and trackers
// in the Markdown that people and programs make of it: headings, quotations, tables
// and nested lists, inserted text and code, colored text, status labels, links and
// pictures, and elements of Confluence's storage format. What means something else in
// Markdown keeps that meaning. Macros that hold blocks are in package mdcontainer. The
// package must not know what becomes of the nodes.
package mdwiki

import (
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Options returns the options of a parser that reads all of it.
func Options() []parser.Option {
	return []parser.Option{
		parser.WithBlockParsers(
			util.Prioritized(storageParser{}, 91),
			util.Prioritized(lineParser{}, 93),
			util.Prioritized(listParser{}, 94)),
		parser.WithParagraphTransformers(util.Prioritized(tableTransformer{}, 215)), // after Markdown's, at 200
		parser.WithInlineParsers(
			util.Prioritized(linkParser{}, 160),       // before Markdown's, at 200
			util.Prioritized(storageTagParser{}, 170), // before addresses and tags, at 300 and 400
			util.Prioritized(macroParser{}, 520)),
		parser.WithASTTransformers(util.Prioritized(marksTransformer{}, 1015)), // before HTML, at 1100
	}
}
