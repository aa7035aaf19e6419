package typeset

import (
	"runtime"
	"sync/atomic"

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
// It is never changed once it is made.
type laid struct {
	strips  []strip
	nodes   []Node
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
func (at *place) span(s block.Span) block.Span {
	return block.Span{From: s.From + at.begin, To: s.To + at.begin}
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
			small = b.Slug == "references"
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
	l.share(todo, func(s *setter, sec *section) {
		sec.laid = s.section(sec)
		sec.join()
	})
}

// join finds out whether a section that is set belongs to the one before.
func (sec *section) join() {
	sec.joins = sec.prev != nil && belongTogether(sec.blocks[0], sec.prev, len(sec.strips))
}

// portion is how many sections are worth a goroutine's start.
const portion = 24

// share deals sections out to as many goroutines as there are processors and
// work for. A fault in one of them is this goroutine's.
func (l *layout) share(todo []*section, set func(*setter, *section)) {
	workers := min(runtime.GOMAXPROCS(0), (len(todo)+portion-1)/portion)
	var next atomic.Int64
	work := func() {
		s := newSetter(l)
		for {
			from := int(next.Add(portion)) - portion
			if from >= len(todo) {
				return
			}
			for _, sec := range todo[from:min(from+portion, len(todo))] {
				set(s, sec)
			}
		}
	}
	if workers <= 1 {
		work()
		return
	}
	faults := make(chan any, workers)
	for range workers {
		go func() {
			defer func() { faults <- recover() }()
			work()
		}()
	}
	var fault any
	for range workers {
		if f := <-faults; f != nil {
			fault = f
		}
	}
	if fault != nil {
		panic(fault)
	}
}

// gather collects what the sections brought beside their strips.
func (l *layout) gather(sections []section) {
	n := 0
	for i := range sections {
		n += len(sections[i].nodes)
	}
	l.book.Nodes = make([]Node, 0, n)
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
