package mdtree

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// maxDepth is how deep containers may be nested. No person nests them that deep.
// Deeper ones are flattened and keep their text, so that no text can exhaust the
// stack, and what is written is within the limits of package mdread.
const maxDepth = 20

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
		return []Block{c.paragraph(n)}
	case *ast.Heading:
		return []Block{c.heading(n)}
	case *ast.ThematicBreak:
		return []Block{&Rule{Source: c.source(n.Pos())}}
	case *ast.CodeBlock:
		// The parser counts tabs as columns in the position of such a block. That
		// of its first line is right.
		return []Block{&Code{Text: codeText(c.lines(n)), Source: c.source(n.Lines().At(0).Start)}}
	case *ast.FencedCodeBlock:
		return []Block{c.fenced(n)}
	case *ast.HTMLBlock:
		return c.html(n)
	case *extast.Table:
		return []Block{c.table(n)}
	case *extast.FootnoteList:
		return c.unreferencedFootnotes(n, depth)
	case *ast.Blockquote, *ast.List, *mdhtml.Box:
		return c.container(n, depth)
	}
	return c.extra(n)
}

func (c *converter) container(n ast.Node, depth int) []Block {
	if depth >= maxDepth {
		var flat []Block
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch n.(type) {
			case *ast.Blockquote, *ast.List, *ast.ListItem, *mdhtml.Box:
				return ast.WalkContinue, nil
			}
			if entering {
				flat = append(flat, c.block(n, depth)...)
			}
			return ast.WalkSkipChildren, nil
		})
		return flat
	}
	switch n := n.(type) {
	case *mdhtml.Box:
		return []Block{c.box(n, depth)}
	case *ast.List:
		return []Block{c.list(n, depth)}
	}
	return []Block{&Quote{Blocks: c.blocks(n, depth+1)}}
}

func (c *converter) list(list *ast.List, depth int) *List {
	c.containers++
	defer func() { c.containers-- }()
	l := &List{Ordered: list.IsOrdered(), Start: list.Start, Tight: list.IsTight}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, &Item{Task: taskOf(item), Blocks: c.blocks(item, depth+1)})
	}
	return l
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
	code := &Code{Text: codeText(c.lines(n)), Source: c.source(n.Pos())}
	if n.Info != nil {
		code.Info = strings.TrimSpace(singleLine(mdsyntax.Unescape(n.Info.Segment.Value(c.src.text))))
	}
	return code
}

// codeText ends the last line with a line feed and empties lines of white space
// only: parsers differ in how much of it belongs to the indentation.
func codeText(s string) string {
	var out strings.Builder
	for line := range strings.Lines(s) {
		out.WriteString(strings.TrimSuffix(emptyIfBlank(line), "\n") + "\n")
	}
	return out.String()
}

func emptyIfBlank(line string) string {
	if strings.Trim(line, " \t\n") == "" {
		return ""
	}
	return line
}

// html converts raw HTML that has no meaning to paragraphs that show it as it was
// typed, since no reader of a document is to run it.
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
			p = &Paragraph{Text: []Inline{Text(line)}, Source: c.source(n.Pos())}
			out = append(out, p)
		default:
			p.Text = append(p.Text, Break{}, Text(line))
		}
	}
	return out
}

func (c *converter) table(n *extast.Table) *Table {
	t := &Table{Source: c.source(n.Pos())}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignOf(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []Cell
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, c.run(cell))
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

// singleLine replaces line feeds and carriage returns with spaces.
func singleLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}
