// Package mdsyntax is the Markdown that the program reads: CommonMark with
// GitHub's tables (in which no cell is ignored, see package mdtable),
// strikethrough, task lists and bare links, and with footnotes.
// The fields of a document and the finished file are parsed with the same
// grammar, so that what one of them takes for a link is a link to the other too.
// The package must not know what becomes of the parsed nodes.
package mdsyntax

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/app/mdtable"
	"promodoc/app/weblink"
)

// NewParser returns a parser of the grammar, with further options. Footnotes are
// left as the text has them, in lists where they are defined, unless
// [CollectFootnotes] is among the options.
func NewParser(options ...parser.Option) parser.Parser {
	p := goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(blockParsers()...),
			parser.WithInlineParsers(inlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...))),
		goldmark.WithExtensions(mdtable.Table, extension.Strikethrough, extension.TaskList, extension.Linkify)).Parser()
	p.AddOptions(
		parser.WithBlockParsers(util.Prioritized(footnoteParser{extension.NewFootnoteBlockParser()}, 999)),
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)))
	p.AddOptions(options...)
	return p
}

// footnoteParser parses the definitions of footnotes, but none inside another:
// the library would hang the outer note below itself and lose the text of both.
type footnoteParser struct{ parser.BlockParser }

// Open begins a footnote.
func (p footnoteParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindFootnote {
			return nil, parser.NoChildren
		}
	}
	return p.BlockParser.Open(parent, r, pc)
}

// IsTag reports whether an autolink only looks like an address, and is a tag or a type
// in angle brackets, as in <ac:link> and <std::string>: nobody writes addresses with
// what it has before its colon.
func IsTag(n *ast.AutoLink, source []byte) bool {
	_, rest, ok := bytes.Cut(n.URL(source), []byte(":"))
	return n.AutoLinkType == ast.AutoLinkURL && ok && !bytes.HasPrefix(rest, []byte("//")) && !weblink.HasScheme(LinkURL(n, source))
}

// LinkURL returns the URL of an autolink. An email address without the scheme
// "mailto:" gets it.
func LinkURL(n *ast.AutoLink, source []byte) string {
	url := n.URL(source)
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(url), []byte("mailto:")) {
		return "mailto:" + string(url)
	}
	return string(url)
}
