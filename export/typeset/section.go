package typeset

import (
	"promodoc/export/book"
	"promodoc/export/parallel"
	"promodoc/export/typeset/block"
)

// section is a block at the top of the document, or several that are set
// together, and what it becomes. Each is set by itself.
type section struct {
	blocks []*block.Block
	prev   *block.Block // the one before, on which the look may depend
	kind   sectionKind
	// joins is set when a page break before it would tear it from what it
	// belongs to.
	joins bool
	at    place
	*laid
}

type sectionKind uint8

const (
	plainSection sectionKind = iota
	openingSection
	contentsSection
	smallSection // the list of references
	notesSection
)

// laid is what a section becomes, wherever in the document it stands: its
// nodes are counted from its own first, blocks and bytes from its beginning.
// Nothing of it is changed once it is made; draw may let go of the runs.
type laid struct {
	strips  []strip
	nodes   []book.Node
	missing []rune   // characters no font has
	loans   []loan   // fonts of the computer
	notices []string // about pictures
	// tells is set when the text tells a page number, or would if there were
	// the place it speaks of.
	tells bool
}

// place is where in the document a section stands: the number of its first
// node and block, and the byte of the file where it begins.
type place struct {
	node         int32
	block, begin int
}

// node is a node's number in the document.
func (at *place) of(node int32) int32 {
	if node < 0 {
		return node
	}
	return node + at.node
}

// span is a span in the file.
func (at *place) span(s book.Span) book.Span {
	return book.Span{From: s.From + at.begin, To: s.To + at.begin}
}

// sections parts the document into what is set by itself.
func (l *layout) sections() []section {
	var out []section
	blocks := l.doc.Blocks
	i := 0
	if n := opening(blocks); n > 0 {
		out, i = append(out, newSection(openingSection, blocks[:n])), n
	}
	var prev *block.Block
	small := false
	for ; i < len(blocks); i++ {
		b := &blocks[i]
		if b.Kind == block.Heading {
			small = b.Slug == referencesSlug
		}
		sec := newSection(plainSection, blocks[i:i+1])
		if small && b.Kind == block.List {
			sec.kind = smallSection
		}
		sec.prev = prev
		out, prev = append(out, sec), b
	}
	if len(l.doc.Notes) > 0 {
		out = append(out, newSection(notesSection, l.doc.Notes))
	}
	return out
}

func newSection(kind sectionKind, blocks []block.Block) section {
	sec := section{kind: kind, at: place{block: blocks[0].ID, begin: blocks[0].Span.From}}
	for i := range blocks {
		sec.blocks = append(sec.blocks, &blocks[i])
	}
	return sec
}

// setSections sets the sections that are not set yet, and some of the others
// anew.
func (l *layout) setSections(sections []section, again func(*section) bool) {
	var todo []*section
	for i := range sections {
		if sec := &sections[i]; sec.laid == nil || again(sec) {
			todo = append(todo, sec)
		}
	}
	_ = parallel.Share(len(todo), portion, func() func(int) error {
		s := l.setter()
		return func(i int) error {
			todo[i].laid = s.section(todo[i])
			todo[i].join()
			return nil // any text can be set
		}
	})
	l.setters.allIdle()
}

// join finds out whether a section that is set belongs to the one before.
func (sec *section) join() {
	sec.joins = sec.prev != nil && belongTogether(sec.blocks[0], sec.prev, len(sec.strips))
}

// portion is how many sections, or pages, are worth a goroutine's start.
const portion = 24

// gather collects what the sections brought beside their strips.
func (l *layout) gather(sections []section) {
	n := 0
	for i := range sections {
		n += len(sections[i].nodes)
	}
	l.book.Nodes = make([]book.Node, 0, n)
	for i := range sections {
		sec := &sections[i]
		for _, n := range sec.nodes {
			n.Parent, n.Block, n.Span = sec.at.of(n.Parent), n.Block+sec.at.block, sec.at.span(n.Span)
			l.book.Nodes = append(l.book.Nodes, n)
		}
		for _, r := range sec.missing {
			l.missing[r] = true
		}
		for _, used := range sec.loans {
			l.loans[used] = true
		}
		for _, text := range sec.notices {
			l.notice("%s", text)
		}
	}
}
