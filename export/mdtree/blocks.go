package mdtree

import (
	"strings"

	"promodoc/export/mdsyntax"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// maxDepth is how many containers may stand in each other. No person nests
// that deep; deeper ones lose their shape and keep their words, so that no
// text can exhaust the stack.
const maxDepth = 64

// blocks converts the children of a node.
func (c *converter) blocks(parent ast.Node, depth int) []Block {
	var out []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, c.block(n, depth)...)
	}
	return out
}

func (c *converter) block(n ast.Node, depth int) []Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return []Block{&Paragraph{Text: c.inlines(n, 0), From: c.from(n.Pos())}}
	case *ast.Heading:
		return []Block{&Heading{Level: n.Level, Text: c.inlines(n, 0), From: c.from(n.Pos())}}
	case *ast.ThematicBreak:
		return []Block{&Rule{From: c.from(n.Pos())}}
	case *ast.CodeBlock:
		// The parser counts tabs as columns in the position of such a block;
		// its first line knows where it stands.
		return []Block{&Code{Text: codeText(c.lines(n)), From: c.from(n.Lines().At(0).Start)}}
	case *ast.FencedCodeBlock:
		return []Block{c.fenced(n)}
	case *ast.HTMLBlock:
		return c.html(n)
	case *extast.Table:
		return []Block{c.table(n)}
	case *extast.FootnoteList:
		return c.strayFootnotes(n, depth)
	case *ast.Blockquote, *ast.List:
		return c.container(n, depth)
	}
	return nil
}

func (c *converter) container(n ast.Node, depth int) []Block {
	if depth >= maxDepth {
		var flat []Block
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch n.(type) {
			case *ast.Blockquote, *ast.List, *ast.ListItem:
				return ast.WalkContinue, nil
			}
			if entering {
				flat = append(flat, c.block(n, depth)...)
			}
			return ast.WalkSkipChildren, nil
		})
		return flat
	}
	list, ok := n.(*ast.List)
	if !ok {
		return []Block{&Quote{Blocks: c.blocks(n, depth+1)}}
	}
	l := &List{Ordered: list.IsOrdered(), Start: list.Start, Tight: list.IsTight}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, &Item{Task: taskOf(item), Blocks: c.blocks(item, depth+1)})
	}
	return []Block{l}
}

func taskOf(item ast.Node) Task {
	if item.FirstChild() == nil || item.FirstChild().Kind() == ast.KindHeading {
		return TaskNone
	}
	box, ok := item.FirstChild().FirstChild().(*extast.TaskCheckBox)
	switch {
	case !ok:
		return TaskNone
	case box.IsChecked:
		return TaskDone
	}
	return TaskOpen
}

func (c *converter) fenced(n *ast.FencedCodeBlock) *Code {
	code := &Code{Text: codeText(c.lines(n)), From: c.from(n.Pos())}
	if n.Info != nil {
		code.Info = strings.TrimSpace(oneLine(mdsyntax.Unescape(n.Info.Segment.Value(c.src.text))))
	}
	return code
}

// codeText ends the last line, and empties those of nothing but blanks: readers
// of Markdown differ in how many of these belong to the indentation.
func codeText(s string) string {
	var out strings.Builder
	for line := range strings.Lines(s) {
		out.WriteString(strings.TrimSuffix(blankToEmpty(line), "\n") + "\n")
	}
	return out.String()
}

func blankToEmpty(line string) string {
	if strings.Trim(line, " \t\n") == "" {
		return ""
	}
	return line
}

// html shows raw HTML as it was typed, in paragraphs, since no reader of the
// document is meant to run it.
func (c *converter) html(n *ast.HTMLBlock) []Block {
	raw := c.lines(n)
	if n.HasClosure() {
		raw += string(n.ClosureLine.Value(c.src.text))
	}
	var out []Block
	var p *Paragraph
	for line := range strings.Lines(raw) {
		line = strings.Trim(line, " \t\n")
		switch {
		case line == "":
			p = nil
		case p == nil:
			p = &Paragraph{Text: []Inline{Text(line)}, From: c.from(n.Pos())}
			out = append(out, p)
		default:
			p.Text = append(p.Text, Break{}, Text(line))
		}
	}
	return out
}

func (c *converter) table(n *extast.Table) *Table {
	t := &Table{From: c.from(n.Pos())}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignOf(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []Cell
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, c.inlines(cell, 0))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func alignOf(a extast.Alignment) Align {
	switch a {
	case extast.AlignLeft:
		return AlignLeft
	case extast.AlignCenter:
		return AlignCenter
	case extast.AlignRight:
		return AlignRight
	}
	return AlignNone
}

// oneLine puts a blank for every line feed.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}
