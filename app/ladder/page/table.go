package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

// The limits that keep a small page from becoming a huge table.
const (
	maxSpan    = 50  // columns or rows that a cell may span
	maxColumns = 100 // columns of a row, spanned ones included
)

// rowSpan is a cell that continues in the rows below.
type rowSpan struct {
	left int // rows
	cell Cell
}

// tableReader reads the rows of a table.
type tableReader struct {
	reader *reader
	spans  []rowSpan // by column
}

func (r *reader) table(n *html.Node) Table {
	t := tableReader{reader: r}
	var table Table
	for tr := range n.Descendants() {
		if r.text.left < 0 {
			break
		}
		if tr.DataAtom == atom.Tr && tableOf(tr) == n {
			table.Rows = append(table.Rows, t.row(tr))
		}
	}
	return table
}

func (t *tableReader) row(tr *html.Node) Row {
	row := Row{Line: lineOf(tr)}
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		t.continueSpans(&row)
		cell := t.reader.cell(c)
		columns, rows := span(htmlelement.Attribute(c, "colspan")), span(htmlelement.Attribute(c, "rowspan"))
		if len(row.Cells) >= maxColumns {
			columns, rows = 1, 1
		}
		for range columns {
			column := len(row.Cells)
			for len(t.spans) <= column {
				t.spans = append(t.spans, rowSpan{})
			}
			t.spans[column] = rowSpan{left: rows - 1, cell: cell}
			row.Cells = append(row.Cells, cell)
			cell = Cell{Spanned: true}
		}
	}
	t.continueSpans(&row)
	return row
}

// continueSpans repeats the cells that span into the row at its next columns.
func (t *tableReader) continueSpans(row *Row) {
	for len(row.Cells) < min(len(t.spans), maxColumns) && t.spans[len(row.Cells)].left > 0 {
		s := &t.spans[len(row.Cells)]
		s.left--
		repeated := s.cell
		repeated.Spanned = true
		row.Cells = append(row.Cells, repeated)
	}
}

// tableOf returns the table that a row belongs to.
func tableOf(row *html.Node) *html.Node {
	for n := row.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Table {
			return n
		}
	}
	return nil
}

// span parses the value of colspan or rowspan: 1 to maxSpan.
func span(text string) int {
	n := 0
	for _, r := range strings.TrimSpace(text) {
		if r < '0' || r > '9' || n > maxSpan {
			break
		}
		n = 10*n + int(r-'0')
	}
	return min(max(n, 1), maxSpan)
}

// cell reads a cell. Each list item, paragraph and line in it is a statement;
// bullets written as characters are removed.
func (r *reader) cell(n *html.Node) Cell {
	b := cellBuilder{reader: r, line: lineOf(n)}
	b.children(n, 0)
	b.flush()
	var c Cell
	var plain []string
	for _, p := range b.parts {
		plain = append(plain, p.Plain)
	}
	if len(b.parts) > 0 {
		c.Text = b.parts[0].Text
	}
	c.Plain, c.Parts = strings.Join(plain, " "), b.parts
	return c
}

// cellBuilder gathers the statements of a cell.
type cellBuilder struct {
	reader *reader
	line   int
	parts  []Item
	inline []*html.Node // inline nodes that are in no statement so far
}

// flush makes a statement of the inline nodes.
func (b *cellBuilder) flush() {
	if len(b.inline) == 0 {
		return
	}
	p := element(atom.P)
	line := b.line
	if b.inline[0].Type == html.ElementNode {
		line = lineOf(b.inline[0])
	}
	move(p, b.inline)
	b.inline = nil
	trimBullet(p)
	if t := b.reader.text.read(p); t.Plain != "" {
		b.parts = append(b.parts, Item{Line: line, Text: t})
	}
}

func (b *cellBuilder) children(n *html.Node, depth int) {
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.DataAtom == atom.Br:
			b.flush()
		case isList(c):
			b.flush()
			b.parts = append(b.parts, b.reader.items(c)...)
		case c.Type == html.ElementNode && isBlock(c) && depth < maxDepth:
			b.flush()
			b.children(c, depth+1)
			b.flush()
		default:
			b.inline = append(b.inline, c)
		}
	}
}

// bullets are the characters that authors write before the statements of a cell
// where a table can hold no list.
const bullets = "•‣◦▪–—-*·✓✔☐☑■●○>"

// trimBullet removes the bullet from the front of a paragraph. All but • count
// only where a space follows.
func trimBullet(p *html.Node) {
	first := p.FirstChild
	if first == nil || first.Type != html.TextNode {
		return
	}
	text := strings.TrimLeft(first.Data, " \t\n\u00a0")
	for _, bullet := range bullets {
		if rest, found := strings.CutPrefix(text, string(bullet)); found {
			if trimmed := strings.TrimLeft(rest, " \t\u00a0"); trimmed != rest || bullet == '•' {
				first.Data = trimmed
			}
			return
		}
	}
}
