// Package mdwrite writes a tree of package mdtree as Markdown: it chooses
// delimiters, fences and escapes. The text is meant to be read by people too, so
// only what needs an escape is escaped, and by other programs, so what Markdown has
// no form for is written with the tags that GitHub's pages show. Parsing the text
// gives the same tree again. The package must not know what the text is about.
package mdwrite

import (
	"bytes"
	"slices"
	"strconv"

	"promodoc/export/mdtree"
)

// Span maps the output bytes [Start, End) to the Source of the leaf or Mark for
// which they were written. A leaf with Marks in it has several Spans, each with the
// Source of its first byte.
type Span struct {
	Start, End int
	Source     mdtree.Source
	// Leaf is the Offset of the whole leaf.
	Leaf int
}

// Write writes a tree in normal form, see [mdtree.Tree.Normalize], and returns the
// text with its spans in order, which do not overlap. The text is empty or ends in a
// line feed. Boxes are written as quotes, see [mdtree.Box.Quote], since Markdown has
// no form for them.
func Write(t *mdtree.Tree) ([]byte, []Span) { return write(t, false) }

// WriteWithBoxes is Write for readers that know callouts, such as package mdextra:
// boxes are written as these.
func WriteWithBoxes(t *mdtree.Tree) ([]byte, []Span) { return write(t, true) }

func write(t *mdtree.Tree, boxes bool) ([]byte, []Span) {
	w := &writer{notes: map[*mdtree.Footnote]string{}, boxes: boxes}
	number := 0
	for _, note := range t.Footnotes {
		if w.notes[note] = note.Label; note.Label == "" {
			number++
			w.notes[note] = strconv.Itoa(number)
		}
	}
	w.blocks(t.Blocks, false, false)
	for _, note := range t.Footnotes {
		if len(w.out) > 0 {
			w.blankLine()
		}
		w.footnote(note)
	}
	return w.out, w.spans
}

// writer appends lines to out. Every line begins with the prefix of the blocks
// around it, the first line of such a block with the block's marker.
type writer struct {
	out         []byte
	spans       []Span
	prefix      []byte                      // of every line
	firstPrefix []byte                      // of the next line instead, unless nil
	notes       map[*mdtree.Footnote]string // their labels
	boxes       bool                        // are written as callouts
}

// beginLine writes the prefix of a line.
func (w *writer) beginLine() {
	if w.firstPrefix != nil {
		w.out = append(w.out, w.firstPrefix...)
		w.firstPrefix = nil
		return
	}
	w.out = append(w.out, w.prefix...)
}

// endLine removes trailing spaces and ends the line.
func (w *writer) endLine() {
	w.out = append(bytes.TrimRight(w.out, " "), '\n')
}

func (w *writer) blankLine() {
	w.beginLine()
	w.endLine()
}

// nested writes the content of a block with marker before its first line and
// indent before the others.
func (w *writer) nested(marker, indent string, content func()) {
	first, prefix := w.firstPrefix, w.prefix
	if first == nil {
		first = prefix
	}
	w.firstPrefix = append(bytes.Clone(first), marker...)
	w.prefix = append(bytes.Clone(prefix), indent...)
	content()
	if w.firstPrefix != nil { // no content: only the marker is written
		w.blankLine()
	}
	w.prefix = prefix
}

// mark is where something that has a Source begins: its offset in the output, and
// the number of the spans before it.
type mark struct{ start, spans int }

func (w *writer) mark() mark { return mark{len(w.out), len(w.spans)} }

// record adds the span of what was written since a mark, without what has spans
// already.
func (w *writer) record(from mark, source mdtree.Source) {
	if source.Field == 0 || len(w.out) <= from.start {
		return
	}
	inner := slices.Clone(w.spans[from.spans:])
	w.spans = w.spans[:from.spans]
	at, offset := from.start, source.Offset
	add := func(end int) {
		if end > at {
			own := mdtree.Source{Field: source.Field, Offset: offset}
			w.spans = append(w.spans, Span{Start: at, End: end, Source: own, Leaf: source.Offset})
		}
	}
	for _, s := range inner {
		add(s.Start)
		if s.Source.Field == source.Field {
			s.Leaf = source.Offset
		}
		w.spans = append(w.spans, s)
		at, offset = s.End, s.Source.Offset // what follows is syntax
	}
	add(len(w.out))
}
