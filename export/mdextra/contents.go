package mdextra

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// KindContents is the kind of Contents.
var KindContents = ast.NewNodeKind("Contents")

// Contents is a line that asks for a table of contents.
type Contents struct{ ast.BaseBlock }

// Kind implements [ast.Node].
func (*Contents) Kind() ast.NodeKind { return KindContents }

// Dump implements [ast.Node].
func (n *Contents) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// contentsParser parses the lines that ask for a table of contents: [TOC] in many
// programs, [[_TOC_]] on GitLab, {toc} in Atlassian's wikis.
type contentsParser struct{}

// Trigger implements [parser.BlockParser].
func (contentsParser) Trigger() []byte { return []byte{'[', '{'} }

// Open implements [parser.BlockParser].
func (contentsParser) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := r.PeekLine()
	if pc.BlockOffset() < 0 || !asksForContents(string(bytes.TrimSpace(line))) {
		return nil, parser.NoChildren
	}
	n := &Contents{}
	n.SetPos(at.Start)
	r.AdvanceToEOL()
	return n, parser.NoChildren
}

func asksForContents(line string) bool {
	switch line {
	case "[TOC]", "[toc]", "[[_TOC_]]", "[[toc]]", "[[TOC]]", "{toc}":
		return true
	}
	parameters, ok := strings.CutPrefix(line, "{toc:")
	return ok && strings.IndexByte(parameters, '}') == len(parameters)-1
}

// Continue implements [parser.BlockParser].
func (contentsParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close implements [parser.BlockParser].
func (contentsParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (contentsParser) CanInterruptParagraph() bool { return false }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (contentsParser) CanAcceptIndentedLine() bool { return false }
