package flow

import (
	"github.com/go-text/typesetting/language"

	"promodoc/export/book"
	"promodoc/export/face"
)

// Fragment is a composed section of a document, independent of its position:
// nodes are counted from its own first one, blocks and bytes from its
// beginning. It does not change once it is composed, but for drawing, which may
// release its runs.
type Fragment struct {
	Boxes     []Box
	Nodes     []book.Node
	Missing   []rune     // characters that no font has
	Fallbacks []Fallback // fallback fonts that were used
	Notices   []Notice   // about images
	// HasPageRefs is set when the text contains page numbers, or would if their
	// targets existed.
	HasPageRefs bool
}

// Notice is a sentence about a place in the document.
type Notice struct {
	Text string
	At   int // offset in bytes
}

// Fallback is a fallback font and the script it was used for.
type Fallback struct {
	Face   face.ID
	Script language.Script
}

// Offset is the position of a fragment in the document: the numbers of its
// first node and block, and the offset of its first byte in the file.
type Offset struct {
	Node         int32
	Block, Begin int
}

// NodeOf returns the number in the document of a node of the fragment.
func (o *Offset) NodeOf(node int32) int32 {
	if node < 0 {
		return node
	}
	return node + o.Node
}

// SpanOf returns the span in the file of a span of the fragment.
func (o *Offset) SpanOf(s book.Span) book.Span {
	return book.Span{From: s.From + o.Begin, To: s.To + o.Begin}
}

// Builder collects a fragment. Its zero value needs Begin.
type Builder struct {
	// Fragment is the one being built.
	Fragment *Fragment
	offset   Offset
	index    map[NodeKey]int32
}

// NodeKey identifies a node within a fragment. A link has no block: its row is
// the node that contains it, its column the offset at which it begins in the
// file.
type NodeKey struct {
	Block    int
	Role     book.Role
	Row, Col int
}

// Begin starts a new fragment at an offset, of which the node does not matter.
func (b *Builder) Begin(at Offset) {
	b.Fragment, b.offset = &Fragment{}, at
	if b.index == nil {
		b.index = map[NodeKey]int32{}
	}
	clear(b.index)
}

// Node returns the node of a key, and makes it on first use. A negative parent
// is none.
func (b *Builder) Node(key NodeKey, parent int32, level int, span book.Span) int32 {
	if n, ok := b.index[key]; ok {
		return n
	}
	id := key.Block - b.offset.Block
	if key.Block == 0 && parent >= 0 {
		id = b.Fragment.Nodes[parent].Block
	}
	n := int32(len(b.Fragment.Nodes))
	b.Fragment.Nodes = append(b.Fragment.Nodes, book.Node{Role: key.Role, Level: level, Parent: parent, Block: id, Span: b.Relative(span)})
	b.index[key] = n
	return n
}

// Relative returns a span of the file counted from the fragment's beginning.
func (b *Builder) Relative(span book.Span) book.Span {
	return book.Span{From: span.From - b.offset.Begin, To: span.To - b.offset.Begin}
}

// FileOffset returns the offset in the file at which the fragment begins.
func (b *Builder) FileOffset() int { return b.offset.Begin }

// Notice adds a notice about a span of the file to the fragment.
func (b *Builder) Notice(text string, at book.Span) {
	b.Fragment.Notices = append(b.Fragment.Notices, Notice{text, b.Relative(at).From})
}
