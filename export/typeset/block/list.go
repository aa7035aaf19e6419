package block

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/export/mdextra"
)

// list converts a list with its items, but for bullets without text.
func (r *reader) list(out []Block, n *ast.List, depth int) []Block {
	if depth >= maxDepth {
		return r.flatten(out, n)
	}
	if !n.HasChildren() { // of HTML
		return out
	}
	b := Block{Kind: List, Tight: n.IsTight, Marker: Marker{Ordered: n.IsOrdered()}}
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		item := Block{Kind: Item, Marker: Marker{Ordered: b.Ordered, Number: number, Task: taskOf(c)}}
		item.Children = r.blocks(nil, c, depth+1)
		if len(item.Children) == 0 && !b.Ordered && item.Task == NoTask {
			continue // a bullet before nothing says nothing
		}
		trimItem(item.Children)
		item.Span = cover(item.Children, r.span(c))
		b.Children = append(b.Children, item)
		number++
	}
	if len(b.Children) == 0 {
		return out
	}
	b.Span = cover(b.Children, r.span(n))
	return append(out, b)
}

// trimItem removes the no-break spaces between a pasted bullet and its text.
func trimItem(children []Block) {
	if len(children) == 0 || len(children[0].Text) == 0 {
		return
	}
	first := &children[0].Text[0]
	if rest := strings.TrimLeft(first.Text, "\u00a0 "); rest != "" {
		first.Span.From += min(len(first.Text)-len(rest), first.Span.To-first.Span.From)
		first.Text = rest
	}
}

// taskOf returns the state of the task box that an item's first paragraph begins
// with.
func taskOf(item ast.Node) Task {
	first := item.FirstChild()
	if first == nil {
		return NoTask
	}
	switch box := first.FirstChild().(type) {
	case *extast.TaskCheckBox:
		if box.IsChecked {
			return Done
		}
		return Open
	case *mdextra.Task:
		if box.Cancelled {
			return Cancelled
		}
		return Begun
	}
	return NoTask
}

// refer notes that the text refers to a footnote.
func (r *reader) refer(number int) {
	if r.referred == nil {
		r.referred = map[int]bool{}
	}
	r.referred[number] = true
}

// notes converts the footnotes that the text refers to.
func (r *reader) notes(list *extast.FootnoteList) []Block {
	var out []Block
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note, ok := n.(*extast.Footnote)
		if !ok {
			continue
		}
		b := Block{Kind: Note, Marker: Marker{Number: note.Index}, Slug: noteAnchor(note.Index)}
		b.Children = r.blocks(nil, n, 1)
		b.Span = cover(b.Children, r.span(n))
		out = append(out, b)
	}
	for i := range out {
		out[i].Unused = !r.referred[out[i].Number]
	}
	return out
}

// NotePrefix and NoteRefPrefix begin the anchors of a footnote and of the first
// reference to it; the note's number follows. They cannot collide with the slug
// of a heading, which has no colon.
const (
	NotePrefix    = "note:"
	NoteRefPrefix = "noteref:"
)

func noteAnchor(number int) string { return NotePrefix + strconv.Itoa(number) }

// table converts a table. All rows get the same number of cells.
func (r *reader) table(n *extast.Table) Block {
	b := Block{Kind: TableBlock, Table: &Table{}}
	for _, a := range n.Alignments {
		b.Table.Align = append(b.Table.Align, alignOf(a))
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		row := r.row(c, len(b.Table.Align))
		if _, head := c.(*extast.TableHeader); head {
			b.Table.Head = row
			b.Span.From = row.Span.From
		} else {
			b.Table.Rows = append(b.Table.Rows, row)
		}
		b.Span.To = max(b.Span.To, row.Span.To)
	}
	return b
}

func (r *reader) row(n ast.Node, columns int) Row {
	row := Row{Cells: make([][]Inline, columns), Span: r.span(n)}
	i := 0
	for c := n.FirstChild(); c != nil && i < columns; c = c.NextSibling() {
		cell := trim(r.inlines(c))
		for k := range cell {
			row.Span.To = max(row.Span.To, cell[k].Span.To)
		}
		row.Cells[i] = cell
		i++
	}
	return row
}

func alignOf(a extast.Alignment) Align {
	switch a {
	case extast.AlignLeft:
		return Left
	case extast.AlignCenter:
		return Center
	case extast.AlignRight:
		return Right
	}
	return Unset
}
