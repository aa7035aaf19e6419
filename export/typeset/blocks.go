package typeset

import (
	"strings"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// blocks appends the strips of blocks that stand under each other.
func (s *setter) blocks(out []strip, blocks []block.Block, f frame) []strip {
	var prev *block.Block
	for i := range blocks {
		out = s.block(out, &blocks[i], prev, f)
		prev = &blocks[i]
	}
	return out
}

// block appends the strips of one block. The block before it, if there is one
// in the same container, may say how it is set.
func (s *setter) block(out []strip, b, prev *block.Block, f frame) []strip {
	start := len(out)
	switch b.Kind {
	case block.Paragraph:
		out = s.paragraph(out, b, prev, f)
	case block.Heading:
		out = s.heading(out, b, f)
	case block.List:
		out = s.list(out, b, f)
	case block.Quote:
		out = s.quote(out, b, f)
	case block.CodeBlock:
		out = s.code(out, b, f)
	case block.TableBlock:
		out = s.table(out, b, f)
	case block.Rule:
		out = s.rule(out, f)
	case block.Image:
		out = s.image(out, b, f)
	}
	if start > 0 && prev != nil && belongTogether(b, prev, len(out)-start) {
		out[start-1].keep = true
	}
	return out
}

// paragraph appends a paragraph's lines. One that is wholly emphasised right
// under a heading is that heading's statement, or under a small heading its
// particulars, and is set quietly.
func (s *setter) paragraph(out []strip, b, prev *block.Block, f frame) []strip {
	l := f.look
	gap, keep := s.d.Gap*l.Leading/s.d.Body.Leading, false
	text := b.Text
	if prev != nil && prev.Kind == block.Heading && emphasised(text) {
		keep = true
		l.color = s.d.Colors.Quiet
		if prev.Level >= 3 {
			l = s.quietLook()
			l.italic = true // so that the emphasis, turned round, is upright
		}
		gap = 0
	} else if prev != nil && prev.Kind == block.Heading {
		gap = s.headingOf(prev).After
	}
	node := s.node(nodeKey{block: b.ID, role: book.RoleParagraph}, f.parent, 0, b.Span)
	if l.addresses {
		text = withAddresses(text)
	}
	s.load(s.withPages(text), l, f.width)
	lines := s.lines(f.x, f.width, l, node, block.Unset)
	together(lines)
	if len(lines) > 0 {
		lines[0].before = gap
		if keep {
			keepAll(lines)
		}
	}
	return under(out, banded(lines, f))
}

// emphasised tells whether all of a text is emphasised.
func emphasised(text []block.Inline) bool {
	for i := range text {
		if text[i].Style&block.Emphasis == 0 && strings.TrimSpace(text[i].Text) != "" {
			return false
		}
	}
	return true
}

// together holds lines of a paragraph so that at least two of them stand on
// either side of a page break.
func together(lines []strip) {
	n := len(lines)
	for i := range lines[:max(0, n-1)] {
		lines[i].keep = i == 0 || i == n-2
	}
}

func keepAll(strips []strip) {
	for i := range strips {
		strips[i].keep = true
	}
}

// banded puts the frame's bands behind strips.
func banded(strips []strip, f frame) []strip {
	if len(f.bands) > 0 {
		for i := range strips {
			strips[i].bands = append(append([]band(nil), f.bands...), strips[i].bands...)
		}
	}
	return strips
}

// belongTogether tells whether a reader would miss the last lines of one block
// over the first of the next: the sentence that announces a list or a quote,
// what led to a result, what a line by itself is about.
func belongTogether(b, prev *block.Block, strips int) bool {
	if prev.Kind == block.Heading || prev.Kind == block.Image || strips == 0 {
		return false
	}
	if b.Kind == block.Rule {
		return true // it ends a page, and begins none
	}
	announced := prev.Kind == block.Paragraph &&
		(len(prev.Text) == 1 && prev.Text[0].Style&block.Strong != 0 ||
			strings.HasSuffix(strings.TrimSpace(block.Plain(prev.Text)), ":"))
	lineAlone := b.Kind == block.Paragraph && strips == 1
	return announced || runsIn(b) || lineAlone
}

// runsIn tells whether a paragraph begins with a bold word or two that end
// like a heading.
func runsIn(b *block.Block) bool {
	if b.Kind != block.Paragraph || len(b.Text) < 2 || b.Text[0].Style&block.Strong == 0 {
		return false
	}
	first := strings.TrimSpace(b.Text[0].Text)
	return utf8.RuneCountInString(first) < 40 && (strings.HasSuffix(first, ".") || strings.HasSuffix(first, ":"))
}

// rule appends a thematic break: a short rule in the middle of the column.
func (s *setter) rule(out []strip, f frame) []strip {
	const long = 72
	w := min(long, f.width)
	st := strip{before: s.d.Gap * 1.6, height: s.d.Body.Leading}
	st.rects = []book.Rect{{X: f.x + (f.width-w)/2, Y: st.height / 2, W: w, H: 0.6, Color: s.d.Colors.Rule}}
	return under(out, banded([]strip{st}, f))
}

// quote appends what is quoted, set in behind a bar.
func (s *setter) quote(out []strip, b *block.Block, f frame) []strip {
	left := leftwards(b)
	inner := f.inset(s.d.Indent, left)
	inner.look.color = s.d.Colors.Quiet
	inner.parent = s.node(nodeKey{block: b.ID, role: book.RoleQuote}, f.parent, 0, b.Span)
	bar := band{x: f.x + 1, w: s.d.Lines.Quote, color: s.d.Colors.Hairline, joined: true}
	if left {
		bar.x = f.mirrored(bar.x, bar.w)
	}
	strips := s.blocks(nil, b.Children, inner.behind(bar))
	if len(strips) == 0 {
		return out
	}
	first := &strips[0]
	first.before = max(first.before, s.d.Gap)
	for i := range first.bands {
		if first.bands[i] == bar {
			first.bands[i].joined = false
		}
	}
	return under(out, strips)
}
