package mdhtml

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/app/htmlelement"
)

// The kinds of nodes that Markdown has no form for.
var (
	KindSpan         = ast.NewNodeKind("HTMLSpan")
	KindText         = ast.NewNodeKind("HTMLText")
	KindBreak        = ast.NewNodeKind("HTMLBreak")
	KindAnchor       = ast.NewNodeKind("HTMLAnchor")
	KindBox          = ast.NewNodeKind("HTMLBox")
	KindTitle        = ast.NewNodeKind("HTMLTitle")
	KindPageBreak    = ast.NewNodeKind("HTMLPageBreak")
	KindPreformatted = ast.NewNodeKind("HTMLPreformatted")
)

// Span is text in a style.
type Span struct {
	ast.BaseInline
	Style htmlelement.Style
}

// Kind implements [ast.Node].
func (*Span) Kind() ast.NodeKind { return KindSpan }

// Dump implements [ast.Node].
func (n *Span) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Text is text of an element, with character references decoded and white space
// collapsed, and the source that it is from.
type Text struct {
	ast.BaseInline
	Value   string
	Segment text.Segment
}

// Kind implements [ast.Node].
func (*Text) Kind() ast.NodeKind { return KindText }

// Dump implements [ast.Node].
func (n *Text) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Break ends a line.
type Break struct{ ast.BaseInline }

// Kind implements [ast.Node].
func (*Break) Kind() ast.NodeKind { return KindBreak }

// Dump implements [ast.Node].
func (n *Break) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Anchor is a place that links can lead to.
type Anchor struct {
	ast.BaseInline
	Name string
}

// Kind implements [ast.Node].
func (*Anchor) Kind() ast.NodeKind { return KindAnchor }

// Dump implements [ast.Node].
func (n *Anchor) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Box is blocks that are set apart: details or an aside. The first of them may be
// a Title.
type Box struct{ ast.BaseBlock }

// Kind implements [ast.Node].
func (*Box) Kind() ast.NodeKind { return KindBox }

// Dump implements [ast.Node].
func (n *Box) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Title is the title of a Box. It has inline children.
type Title struct{ ast.BaseBlock }

// Kind implements [ast.Node].
func (*Title) Kind() ast.NodeKind { return KindTitle }

// Dump implements [ast.Node].
func (n *Title) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// PageBreak ends a page.
type PageBreak struct{ ast.BaseBlock }

// Kind implements [ast.Node].
func (*PageBreak) Kind() ast.NodeKind { return KindPageBreak }

// Dump implements [ast.Node].
func (n *PageBreak) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Preformatted is text whose white space and lines are kept.
type Preformatted struct {
	ast.BaseBlock
	Content []Line

	line []byte // the text of the last line so far
}

// Line is a line of Preformatted, without its line break, and the source that it
// is from.
type Line struct {
	Text    string
	Segment text.Segment
}

// Kind implements [ast.Node].
func (*Preformatted) Kind() ast.NodeKind { return KindPreformatted }

// Dump implements [ast.Node].
func (n *Preformatted) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
