package ladder

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// grid is a table. Cells that reach over several rows stand in each of them.
type grid struct {
	rows []gridRow
}

type gridRow struct {
	line  int
	cells []cell
}

// cell is one cell: each of the statements in it by itself. Its words are those
// of the first statement, its plain text that of all.
type cell struct {
	words
	parts   []item
	spanned bool // the same cell stands in the row above
}

// most is how many columns or rows one cell may claim to reach over, and
// widest how many columns a row may have for it.
const (
	most   = 50
	widest = 100
)

func (r *reader) grid(n *html.Node) grid {
	var g grid
	var down []struct {
		left int
		cell cell
	}
	for row := range n.Descendants() {
		if row.DataAtom != atom.Tr || tableOf(row) != n {
			continue
		}
		out := gridRow{line: lineOf(row)}
		place := func() {
			for len(out.cells) < min(len(down), widest) && down[len(out.cells)].left > 0 {
				d := &down[len(out.cells)]
				d.left--
				repeated := d.cell
				repeated.spanned = true
				out.cells = append(out.cells, repeated)
			}
		}
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
				continue
			}
			place()
			made := r.cell(c)
			columns, rows := count(attr(c, "colspan")), count(attr(c, "rowspan"))
			if len(out.cells) >= widest {
				columns, rows = 1, 1
			}
			for range columns {
				for len(down) <= len(out.cells) {
					down = append(down, struct {
						left int
						cell cell
					}{})
				}
				down[len(out.cells)].left, down[len(out.cells)].cell = rows-1, made
				out.cells = append(out.cells, made)
				made = cell{spanned: true}
			}
		}
		place()
		g.rows = append(g.rows, out)
	}
	return g
}

// tableOf is the table that a row belongs to.
func tableOf(row *html.Node) *html.Node {
	for n := row.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Table {
			return n
		}
	}
	return nil
}

func count(text string) int {
	n := 0
	for _, r := range strings.TrimSpace(text) {
		if r < '0' || r > '9' || n > most {
			break
		}
		n = 10*n + int(r-'0')
	}
	return min(max(n, 1), most)
}

// cell reads a cell. Lists, paragraphs and broken lines in it are statements
// of their own; a mark before one goes.
func (r *reader) cell(n *html.Node) cell {
	var c cell
	var own []*html.Node
	take := func() {
		if len(own) == 0 {
			return
		}
		p := element(atom.P)
		line := lineOf(n)
		if own[0].Type == html.ElementNode {
			line = lineOf(own[0])
		}
		move(p, own)
		own = nil
		trimMark(p)
		if w := r.inline.words(p); w.plain != "" {
			c.parts = append(c.parts, item{line: line, words: w})
		}
	}
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		for at, next := n.FirstChild, (*html.Node)(nil); at != nil; at = next {
			next = at.NextSibling
			switch {
			case at.DataAtom == atom.Br:
				take()
			case at.DataAtom == atom.Ul || at.DataAtom == atom.Ol || at.DataAtom == atom.Dl:
				take()
				c.parts = append(c.parts, r.items(at)...)
			case at.Type == html.ElementNode && isBlock(at) && depth < deepest:
				take()
				visit(at, depth+1)
				take()
			default:
				own = append(own, at)
			}
		}
	}
	visit(n, 0)
	take()
	var plain []string
	for _, p := range c.parts {
		plain = append(plain, p.plain)
	}
	if len(c.parts) > 0 {
		c.words = c.parts[0].words
	}
	c.plain = strings.Join(plain, " ")
	return c
}

// marks are written before the statements of a cell where a table can hold no
// list.
const marks = "•‣◦▪–—-*·✓✔☐☑■●○>"

// trimMark takes the mark off the front of a text.
func trimMark(p *html.Node) {
	first := p.FirstChild
	if first == nil || first.Type != html.TextNode {
		return
	}
	text := strings.TrimLeft(first.Data, " \t\n\u00a0")
	for _, mark := range marks {
		if rest, found := strings.CutPrefix(text, string(mark)); found {
			if trimmed := strings.TrimLeft(rest, " \t\u00a0"); trimmed != rest || mark == '•' {
				first.Data = trimmed
			}
			return
		}
	}
}
