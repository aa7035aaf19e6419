package typeset

import (
	"fmt"
	"sync"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/direction"
	"promodoc/export/typeset/line"
)

// setter sets sections, one after the other, with the memory that they share.
// Of the layout it only reads.
type setter struct {
	*layout
	letters *face.Letters
	filler  line.Filler
	finder  direction.Finder
	text    textBuffer
	glyphs  arena[face.Glyph]
	runs    arena[book.Run]
	dots    []face.Glyph // of the list of contents, many in a row
	words   map[wordKey]*face.Word

	// out is the section at hand, at where it stands, index its nodes.
	out   *laid
	at    place
	index map[nodeKey]int32
}

func newSetter(l *layout) *setter {
	return &setter{layout: l, letters: l.fonts.Borrow(), index: map[nodeKey]int32{}, words: map[wordKey]*face.Word{}}
}

// setters are those of a layout. Each goroutine that sets takes one.
type setters struct {
	mu         sync.Mutex
	idle, busy []*setter
}

// setter is a setter for one goroutine, which knows the words that were set by
// it before.
func (l *layout) setter() *setter {
	w := &l.setters
	w.mu.Lock()
	defer w.mu.Unlock()
	var s *setter
	if n := len(w.idle); n > 0 {
		s, w.idle = w.idle[n-1], w.idle[:n-1]
	} else {
		s = newSetter(l)
	}
	s.out, s.at = &laid{}, place{}
	clear(s.index)
	w.busy = append(w.busy, s)
	return s
}

// allIdle is said when the goroutines are done that took setters.
func (w *setters) allIdle() {
	w.idle = append(w.idle, w.busy...)
	w.busy = nil
}

// dismiss returns what the setters have borrowed.
func (w *setters) dismiss() {
	for _, s := range w.idle {
		s.fonts.Return(s.letters)
	}
	w.idle = nil
}

// section sets a section.
func (s *setter) section(sec *section) *laid {
	s.out, s.at = &laid{}, sec.at
	clear(s.index)
	f := s.column()
	switch sec.kind {
	case openingSection:
		s.out.strips = s.opening(sec.blocks, f)
	case contentsSection:
		s.out.strips = s.setContents(f)
		s.out.tells = true
	case notesSection:
		s.out.strips = s.footnotes(sec.blocks, f)
	case smallSection:
		f.look = look{Text: s.d.Small, color: s.d.Colors.Text, addresses: true}
		s.out.strips = s.block(nil, sec.blocks[0], sec.prev, f)
	default:
		s.out.strips = s.block(nil, sec.blocks[0], sec.prev, f)
	}
	return s.out
}

// column is the frame of the whole text.
func (s *setter) column() frame {
	x, width := s.d.Form.column(s.o.Paper)
	return frame{x: x, width: width, look: s.bodyLook(), parent: book.NoNode}
}

// nodeKey finds a part of a section's structure again. A link has no block: its
// row is the node it stands in, its column where it begins in the file.
type nodeKey struct {
	block    int
	role     book.Role
	row, col int
}

// node is the structure's entry for a part of a block, made when it is first
// asked for.
func (s *setter) node(key nodeKey, parent int32, level int, span book.Span) int32 {
	if n, ok := s.index[key]; ok {
		return n
	}
	id := key.block - s.at.block
	if key.block == 0 && parent >= 0 {
		id = s.out.nodes[parent].Block
	}
	n := int32(len(s.out.nodes))
	s.out.nodes = append(s.out.nodes, book.Node{Role: key.role, Level: level, Parent: parent, Block: id, Span: s.within(span)})
	s.index[key] = n
	return n
}

// within is a span of the file counted from the section's beginning.
func (s *setter) within(span book.Span) book.Span {
	return book.Span{From: span.From - s.at.begin, To: span.To - s.at.begin}
}

type wordKey struct {
	face face.ID
	text string
}

// maxWords bounds the words a setter remembers.
const maxWords = 10_000

// word is a measured word. The fonts remember those that are no plain letters,
// but for everybody, who have to wait for each other there.
func (s *setter) word(id face.ID, text string) *face.Word {
	key := wordKey{id, text}
	w := s.words[key]
	if w == nil {
		if len(s.words) == maxWords {
			clear(s.words)
		}
		if w = s.letters.Word(id, text); w == nil {
			w = s.fonts.Word(id, text)
		}
		s.words[key] = w
	}
	return w
}

// remark tells the writer something about a picture.
func (s *setter) remark(format string, args ...any) {
	s.out.notices = append(s.out.notices, fmt.Sprintf(format, args...))
}
