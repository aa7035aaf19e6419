package typeset

import (
	"slices"
	"strings"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/line"
)

// What makes a list of contents, and how long one may grow.
const (
	contentsTitle = "Contents"
	// contentsFrom is the number of pages from which a document gets a list
	// unasked.
	contentsFrom = 8
	// fewestEntries is the number of entries from which an unasked list is of
	// use.
	fewestEntries = 3
	// mostUnasked is the number of entries up to which a list comes unasked: one
	// of thirty pages is no help to find anything.
	mostUnasked = 1500
	// mostEntries bounds a list of two levels: some three pages. A longer one
	// has the first level only.
	mostEntries = 150
)

// entry is a line of the list of contents.
type entry struct {
	heading *block.Block
	level   int // 0 or 1
}

// entries are the headings that a list of contents tells: those of the two
// outermost levels below the title, or of the outermost alone when they are
// very many. A title is no entry, but for one that is a chapter like others.
func (l *layout) entries() []entry {
	var all []*block.Block
	first := opening(l.doc.Blocks) > 0
	title := first
	for i := range l.doc.Blocks {
		b := &l.doc.Blocks[i]
		if b.Kind != block.Heading || b.Slug == "" || oneLine(block.Plain(b.Text)) == "" {
			continue
		}
		all = append(all, b)
		title = title && (len(all) == 1 || b.Level > 1)
	}
	if title && len(all) > 0 {
		all = all[1:]
	}
	outermost := 6
	for _, b := range all {
		outermost = min(outermost, b.Level)
	}
	out := levels(all, outermost, 2)
	if len(out) > mostEntries {
		out = levels(all, outermost, 1)
	}
	return out
}

// levels are the headings of so many levels.
func levels(all []*block.Block, outermost, n int) []entry {
	var out []entry
	for _, b := range all {
		if level := b.Level - outermost; level < n {
			out = append(out, entry{b, level})
		}
	}
	return out
}

// wantsContents tells whether a document of so many pages gets a list.
func (l *layout) wantsContents(pages int) bool {
	switch l.o.Contents {
	case pagesetup.ContentsAlways:
		return len(l.contents.entries) > 0
	case pagesetup.ContentsNever:
		return false
	}
	n := len(l.contents.entries)
	return pages >= contentsFrom && n >= fewestEntries && n <= mostUnasked
}

// contents is the list while the layout goes on.
type contents struct {
	entries []entry
	// digits is how many figures the widest page number may have. It is fixed
	// before the list is set, so that no number moves what it tells of.
	digits int
}

// addContents puts the list behind the opening.
func (l *layout) addContents(sections []section, pages int) []section {
	l.contents.digits = max(2, len(itoa(pages+len(l.contents.entries)/20+2)))
	at := 0
	if len(sections) > 0 && sections[0].kind == openingSection {
		at = 1
	}
	out := append(make([]section, 0, len(sections)+1), sections[:at]...)
	out = append(append(out, section{kind: contentsSection}), sections[at:]...)
	l.setSections(out, func(*section) bool { return false })
	return out
}

// setContents sets the list: its heading, then each entry with its page.
func (s *setter) setContents(f frame) []strip {
	h := s.d.Headings[1]
	l := look{Text: h.Text, color: s.d.Colors.Text, strong: h.Strong, italic: h.Italic}
	node := s.node(nodeKey{role: book.RoleHeading}, book.NoNode, 2, book.Span{})
	s.load([]block.Inline{{Text: contentsTitle}}, l, f.width)
	out := s.lines(f.x, f.width, l, node, block.Left)
	out[0].before = h.Before
	out[0].height += h.After
	keepAll(out)
	numbers := s.numbersWidth(f)
	list := s.node(nodeKey{role: book.RoleContents}, book.NoNode, 0, book.Span{})
	inner, item := list, book.NoNode
	for i := range s.contents.entries {
		e := &s.contents.entries[i]
		parent := list
		if e.level > 0 && item != book.NoNode {
			if inner == book.NoNode {
				inner = s.node(nodeKey{role: book.RoleContents, row: i}, item, 0, book.Span{})
			}
			parent = inner
		}
		at := s.node(nodeKey{role: book.RoleContentsItem, row: i}, parent, e.level, book.Span{})
		if e.level == 0 {
			item, inner = at, book.NoNode
		}
		strips := s.entry(e, f, numbers, at)
		if i == 1 || i == len(s.contents.entries)-1 || e.level > 0 && s.contents.entries[i-1].level == 0 {
			out[len(out)-1].keep = true
		}
		out = under(out, strips)
	}
	return out
}

// numbersWidth is the width of the column in which the numbers of entries of
// the first level stand, and by which those of the second are set in.
func (s *setter) numbersWidth(f frame) float64 {
	l := s.entryLook(0)
	widest := s.d.Indent
	for _, e := range s.contents.entries {
		if number, _ := numbered(e.heading.Text); number != nil && e.level == 0 {
			s.load(number, l, unmeasured)
			widest = max(widest, s.lineWidth(0, len(s.text.items))+0.4*l.Size)
		}
	}
	return min(widest, f.width/6)
}

func (s *setter) entryLook(level int) look {
	return look{Text: s.d.Contents.Text, color: s.d.Colors.Text, strong: level == 0 && s.d.Contents.Strong, mode: line.Ragged}
}

// entry sets one line of the list, or several for a long title. All of it is a
// link.
func (s *setter) entry(e *entry, f frame, numbers float64, node int32) []strip {
	l := s.entryLook(e.level)
	x := f.x + float64(e.level)*numbers
	number, rest := numbered(e.heading.Text)
	var mark strip
	if number != nil {
		s.load(unlinked(number), l, unmeasured)
		s.emit(&mark, 0, len(s.text.items), x, baseline(l.Text), node, false)
		x += max(numbers, s.lineWidth(0, len(s.text.items))+0.4*l.Size)
	}
	page := s.figures(l)
	right := f.x + f.width
	width := max(right-x-page-1.5*l.Size, narrowest/2)
	s.load(unlinked(rest), l, width)
	lines := s.lines(x, width, l, node, block.Left)
	if len(lines) == 0 {
		lines = []strip{{height: l.Leading}}
	}
	lines[0].runs = append(mark.runs, lines[0].runs...)
	s.leadToPage(&lines[len(lines)-1], e, l, right, page, node)
	target := &block.Link{Anchor: e.heading.Slug}
	for i := range lines {
		lines[i].links = []pendingLink{{x: f.x, w: f.width, h: lines[i].height, to: target, node: node}}
	}
	keepAll(lines[:len(lines)-1])
	if e.level == 0 {
		lines[0].before = s.d.Contents.Gap
	}
	return lines
}

// figures is the width kept free for page numbers.
func (s *setter) figures(l look) float64 {
	return float64(s.contents.digits) * width(s.word(face.Regular, "0"), l.Size)
}

// leadToPage ends an entry's last line with its page, and what leads the eye
// to it.
func (s *setter) leadToPage(st *strip, e *entry, l look, right, figures float64, node int32) {
	page := s.refs.pages[e.heading.Slug] + 1
	text := " " + itoa(max(page, 1))
	l.strong = false
	end := 0.0
	for i := range st.runs {
		end = max(end, st.runs[i].X+st.runs[i].Width())
	}
	s.leaders(st, l, end+0.4*l.Size, right-figures-0.5*l.Size)
	from := right - width(s.word(face.Regular, text), l.Size)
	s.plainRun(st, text, face.Regular, l, l.color, from, node, book.Span{})
}

// leaders draw the dots between two places, at the same places on every line.
func (s *setter) leaders(st *strip, l look, from, to float64) {
	leader := s.d.Contents.Leader
	if leader == "" {
		return
	}
	w := s.word(face.Regular, leader)
	step := width(w, l.Size)
	n := int((to - from) / step)
	if n < 2 {
		return
	}
	at := len(st.runs)
	s.plainRun(st, leader, face.Regular, l, s.d.Colors.Quiet, to-float64(n)*step, book.NoNode, book.Span{})
	if len(st.runs) != at+1 {
		st.runs = st.runs[:at]
		return
	}
	r := &st.runs[at]
	if need := n * len(r.Glyphs); len(s.dots) < need {
		s.dots = slices.Repeat(r.Glyphs, n)
	}
	r.Text, r.Glyphs = strings.Repeat(leader, n), s.dots[:n*len(r.Glyphs)]
}

// unlinked is a heading's text as the list of contents tells it: not linked
// itself, without the numbers of footnotes, and in one line. A click on it is
// a click on the list and none on the heading's text in the file.
func unlinked(text []block.Inline) []block.Inline {
	out := make([]block.Inline, 0, len(text))
	for _, in := range text {
		if in.Style&block.Raised != 0 {
			continue
		}
		if in.Break {
			in.Text += " "
		}
		in.Link, in.Anchor, in.Break, in.Span = nil, "", false, book.Span{}
		out = append(out, in)
	}
	return out
}
