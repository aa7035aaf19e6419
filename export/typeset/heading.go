package typeset

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/line"
)

// headingOf is how a heading of this level is set.
func (s *setter) headingOf(b *block.Block) Heading { return s.d.Headings[min(max(b.Level, 1), 6)-1] }

// heading appends a heading. A number it begins with stands apart, and further
// lines are set under its words.
func (s *setter) heading(out []strip, b *block.Block, f frame) []strip {
	h := s.headingOf(b)
	l := look{Text: h.Text, color: s.d.Colors.Text, strong: h.Strong, italic: h.Italic, mode: line.Balanced}
	node := s.node(nodeKey{block: b.ID, role: book.RoleHeading}, f.parent, b.Level, b.Span)
	number, rest := numbered(b.Text)
	if leftwards(b) {
		number, rest = nil, b.Text // the number stands in its line
	}
	x, width := f.x, f.width
	var mark strip
	if number != nil {
		s.load(number, l, unmeasured)
		by := s.lineWidth(0, len(s.text.items)) + 0.4*l.Size
		s.emit(&mark, 0, len(s.text.items), x, baseline(l.Text), node, false)
		x, width = x+by, max(width-by, narrowest/2)
	}
	s.load(rest, l, width)
	lines := s.lines(x, width, l, node, block.Unset)
	if len(lines) == 0 {
		lines = []strip{{height: l.Leading}}
	}
	lines[0].runs = append(mark.runs, lines[0].runs...)
	lines[0].before = h.Before
	lines[0].anchors = append(lines[0].anchors, b.Slug)
	lines[0].heading = s.title(b)
	keepAll(lines)
	return under(out, banded(lines, f))
}

// numbered parts a heading's number, "2" or "2.1", from its words. A blank that
// cannot be lost stays with the number, for those who copy it.
func numbered(text []block.Inline) (number, rest []block.Inline) {
	if len(text) == 0 || text[0].Link != nil {
		return nil, text
	}
	head, tail, ok := strings.Cut(text[0].Text, " ")
	if !ok || len(head) > 8 || strings.Trim(head, "0123456789.") != "" || head == "" || strings.TrimSpace(tail) == "" {
		return nil, text
	}
	first, other := text[0], text[0]
	first.Text = head + "\u00a0"
	first.Span.To = min(first.Span.From+len(head)+1, text[0].Span.To)
	other.Text = tail
	other.Span.From = first.Span.To
	return []block.Inline{first}, append([]block.Inline{other}, text[1:]...)
}

// title is a heading as the outline tells it, nil when it has no words.
func (s *setter) title(b *block.Block) *title {
	text := oneLine(block.Plain(b.Text))
	if text == "" {
		return nil
	}
	return &title{text: text, level: b.Level, span: s.within(b.Span)}
}
