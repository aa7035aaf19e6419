package mdpandoc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// tableParser parses tables that are drawn with characters: grids, and columns below
// or between lines of dashes. It reads all lines of one at its first. A table may
// begin with any text, and with what other parsers would take for theirs.
type tableParser struct{ trigger []byte }

// Trigger implements [parser.BlockParser].
func (p tableParser) Trigger() []byte { return p.trigger }

// maxTableLines is the number of lines that a table may have.
const maxTableLines = 2000

// drawnLines are the lines of the file from the first of a table on, read as they are
// asked for.
type drawnLines struct {
	all  []drawnLine
	src  []byte
	next int // where the first line begins that has not been read
}

// read reads the line with an index, and reports false behind the last one.
func (l *drawnLines) read(index int) bool {
	for len(l.all) <= index {
		if l.next >= len(l.src) || len(l.all) == maxTableLines {
			return false
		}
		line := lineAt(l.src, l.next)
		l.all, l.next = append(l.all, line), line.Stop
	}
	return true
}

// drawn is a table that has been read: its node and the number of its lines.
type drawn struct {
	node  ast.Node
	lines int
}

// Open implements [parser.BlockParser].
func (tableParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, at := r.PeekLine()
	begin := at.Start
	if pc.BlockOffset() < 0 || begin > 0 && r.Source()[begin-1] != '\n' || !holdsLines(parent) {
		return nil, parser.NoChildren
	}
	src := r.Source()
	first := lineAt(src, begin)
	var found drawn
	switch {
	case isGridRule(first):
		found = readGrid(&drawnLines{src: src, next: begin})
	case isColumnRule(first) || isLongRule(first) || isColumnRule(lineAt(src, first.Stop)):
		found = readColumns(&drawnLines{src: src, next: begin})
	}
	if found.node == nil {
		return nil, parser.NoChildren
	}
	found.node.SetAttributeString(linesAttribute, found.lines)
	r.AdvanceToEOL()
	return found.node, parser.NoChildren
}

// breaksAttribute is where the lines of cells are to be ended in the source.
const breaksAttribute = "drawn-breaks"

// linesAttribute is the number of lines of a table that are still to be passed.
const linesAttribute = "drawn-lines"

// Continue implements [parser.BlockParser].
func (tableParser) Continue(n ast.Node, r text.Reader, _ parser.Context) parser.State {
	value, _ := n.AttributeString(linesAttribute)
	left, _ := value.(int)
	if left <= 1 {
		return parser.Close
	}
	n.SetAttributeString(linesAttribute, left-1)
	r.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// Close implements [parser.BlockParser]. It ends the lines of cells that go on in the
// next one with a line feed, as the parser expects it of a paragraph: over the space
// behind the text, in the parser's own copy of the file, whose lines have been read.
func (tableParser) Close(n ast.Node, r text.Reader, _ parser.Context) {
	value, _ := n.AttributeString(breaksAttribute)
	breaks, _ := value.([]int)
	for _, at := range breaks {
		r.Source()[at] = '\n'
	}
}

// CanInterruptParagraph implements [parser.BlockParser].
func (tableParser) CanInterruptParagraph() bool { return false }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (tableParser) CanAcceptIndentedLine() bool { return true }

// holdsLines reports whether the lines of a node's children are whole lines of the
// file.
func holdsLines(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		switch n.Kind() {
		case ast.KindBlockquote, ast.KindList, ast.KindListItem:
			return false
		}
	}
	return true
}

// lineAt returns the line at an offset with its line feed.
func lineAt(src []byte, from int) drawnLine {
	to := len(src)
	if i := bytes.IndexByte(src[from:], '\n'); i >= 0 {
		to = from + i + 1
	}
	return drawnLine{text.NewSegment(from, to), src}
}
