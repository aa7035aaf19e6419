package mdextra

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// KindTask is the kind of Task.
var KindTask = ast.NewNodeKind("Task")

// Task is the box that an item begins with, of a task in a state that only some
// programs know, such as Obsidian.
type Task struct {
	ast.BaseInline
	Cancelled bool // or else begun
}

// Kind implements [ast.Node].
func (*Task) Kind() ast.NodeKind { return KindTask }

// Dump implements [ast.Node].
func (n *Task) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// taskParser parses boxes of tasks that have begun, [/], and of those that were
// cancelled, [-].
type taskParser struct{}

// Trigger implements [parser.InlineParser].
func (taskParser) Trigger() []byte { return []byte{'['} }

// Parse implements [parser.InlineParser].
func (taskParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	if len(line) < 5 || line[1] != '/' && line[1] != '-' || line[2] != ']' || line[3] != ' ' {
		return nil
	}
	item := parent.Parent()
	if parent.HasChildren() || item == nil || item.Kind() != ast.KindListItem || item.FirstChild() != parent {
		return nil
	}
	n := &Task{Cancelled: line[1] == '-'}
	n.SetPos(at.Start)
	block.Advance(4)
	return n
}
