package typeset

import (
	"strings"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/face"
	"promodoc/export/typeset/line"
)

// opening counts the blocks at the document's beginning that open its first
// page: a heading of the first level and the table right after it.
func opening(blocks []block.Block) int {
	if len(blocks) == 0 || blocks[0].Kind != block.Heading || blocks[0].Level != 1 {
		return 0
	}
	if len(blocks) > 1 && isFacts(&blocks[1]) {
		return 2
	}
	return 1
}

// isFacts tells whether a table is one of facts: a head and a single row, few
// enough columns to stand beside each other.
func isFacts(b *block.Block) bool {
	return b.Kind == block.TableBlock && len(b.Table.Rows) == 1 && len(b.Table.Align) <= 5
}

// documentLabel is what stands over the title of a promotion document.
const documentLabel = "PROMOTION DOCUMENT"

// labelTracking opens up the label's capitals, in thousandths of their size.
// It stays below what readers of the page take for a space.
const labelTracking = 70

// opening sets the block a document opens with.
func (s *setter) opening(blocks []*block.Block, f frame) []strip {
	var out []strip
	if s.doc.Front.Document != "" {
		l := look{Text: s.d.Label, color: s.d.Colors.Quiet}
		st := strip{height: l.Leading + 7, keep: true}
		s.plainRun(&st, documentLabel, face.Regular, l, l.color, f.x, noNode, block.Span{})
		for i := range st.runs {
			st.runs[i].Tracking = labelTracking
		}
		out = append(out, st)
	}
	out = append(out, s.title(blocks[0], f)...)
	if len(blocks) > 1 {
		out = append(out, s.facts(blocks[1], f)...)
	}
	return append(out, s.closingRule(f))
}

func (s *setter) title(b *block.Block, f frame) []strip {
	l := look{Text: s.d.Title, color: s.d.Colors.Text, strong: true, mode: line.Balanced}
	node := s.node(nodeKey{block: b.ID, role: RoleTitle}, noNode, 1, b.Span)
	s.load(b.Text, l, f.width)
	lines := s.lines(f.x, f.width, l, node, block.Left)
	if len(lines) == 0 {
		lines = []strip{{height: l.Leading}}
	}
	lines[0].anchors = append(lines[0].anchors, b.Slug)
	lines[0].heading = b
	keepAll(lines)
	return lines
}

// facts sets a table of one row as values under quiet labels.
func (s *setter) facts(b *block.Block, f frame) []strip {
	value := look{Text: Text{s.d.Body.Size, s.d.Body.Leading * 0.96}, color: s.d.Colors.Text, mode: line.Balanced}
	c := s.factColumns(b.Table, f, value)
	node := s.node(nodeKey{block: b.ID, role: RoleTable}, noNode, 0, b.Span)
	c.look = look{Text: s.d.Label, color: s.d.Colors.Quiet, mode: line.Balanced}
	head := s.row(&b.Table.Head, c, cellID{block: b.ID, parent: node, role: RoleHeadCell})
	c.look = value
	values := s.row(&b.Table.Rows[0], c, cellID{block: b.ID, row: 1, parent: node, role: RoleCell})
	out := append(head, values...)
	for i := range out {
		out[i].height -= pads(i, len(head), len(values))
	}
	for i := range head {
		s.settle(&head[i], i == 0)
	}
	s.settle(&out[len(head)], true)
	keepAll(out)
	out[0].before = 9
	return out
}

// pads is what a table's row adds to a strip's height and facts do without.
func pads(i, head, values int) float64 {
	p := 0.0
	if i == 0 || i == head {
		p += cellPad
	}
	if i == head-1 || i == head+values-1 {
		p += cellPad
	}
	return p
}

// settle takes back the space a row has above its first line.
func (s *setter) settle(st *strip, first bool) {
	if !first {
		return
	}
	move(st, -cellPad)
	for i := range st.links {
		st.links[i].y -= cellPad
	}
}

// factColumns lets each fact have the room it wants and spreads what is left
// between them; when there is too little, the columns wrap.
func (s *setter) factColumns(t *block.Table, f frame, l look) columns {
	want := s.extents(t, l)
	n := len(want)
	gap := 22.0
	c := columns{align: make([]block.Align, n)}
	c.width = share(want, f.width-gap*float64(n-1))
	var used float64
	for _, w := range c.width {
		used += w
	}
	if n > 1 {
		gap = min(34, (f.width-used)/float64(n-1))
	}
	x := f.x
	for _, w := range c.width {
		c.x = append(c.x, x)
		x += w + gap
	}
	return c
}

// closingRule parts the opening from the text.
func (s *setter) closingRule(f frame) strip {
	return strip{before: 14, height: 8,
		rects: []Rect{{X: f.x, Y: 0, W: f.width, H: 0.8, Color: s.d.Colors.Rule}}}
}

// joined puts a separator between the texts that are not empty.
func joined(separator string, texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, separator)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
