// Package mdwrite owns how a tree of package mdtree is written as Markdown:
// which delimiters, which fences, and what has to be escaped where. The text
// is meant to be read as it stands, so nothing is escaped that needs no
// escape; and parsed again it is the same tree. The package must never know
// what the text is about.
package mdwrite

import (
	"bytes"

	"promodoc/export/mdtree"
)

// Span says that the bytes of the output from Start up to End were written
// for a leaf of the tree, or a mark in one, that came from From.
type Span struct {
	Start, End int
	From       mdtree.Source
}

// Write writes a tree in normal form, see [mdtree.Tree.Normalize], and returns the text with
// its spans in order. Spans do not overlap as long as no leaf that has a
// Source holds marks. The text is empty or ends in a line feed.
func Write(t *mdtree.Tree) ([]byte, []Span) {
	w := &writer{notes: map[*mdtree.Footnote]int{}}
	for i, note := range t.Footnotes {
		w.notes[note] = i + 1
	}
	w.blocks(t.Blocks, false, false)
	for i, note := range t.Footnotes {
		if len(w.out) > 0 {
			w.blank()
		}
		w.footnote(i+1, note)
	}
	return w.out, w.spans
}

// writer appends lines to out. Every line begins with the prefix of the blocks
// around it; the line on which such a block begins has its marker instead.
type writer struct {
	out    []byte
	spans  []Span
	prefix []byte // of every line
	lead   []byte // of the next line instead, when not nil
	notes  map[*mdtree.Footnote]int
}

// begin starts a line.
func (w *writer) begin() {
	if w.lead != nil {
		w.out = append(w.out, w.lead...)
		w.lead = nil
		return
	}
	w.out = append(w.out, w.prefix...)
}

// end ends a line, without blanks at its end.
func (w *writer) end() {
	w.out = append(bytes.TrimRight(w.out, " "), '\n')
}

// blank writes an empty line.
func (w *writer) blank() {
	w.begin()
	w.end()
}

// within writes a block's content: marker stands before its first line, rest
// before the others.
func (w *writer) within(marker, rest string, content func()) {
	lead, prefix := w.lead, w.prefix
	if lead == nil {
		lead = prefix
	}
	w.lead = append(bytes.Clone(lead), marker...)
	w.prefix = append(bytes.Clone(prefix), rest...)
	content()
	if w.lead != nil { // nothing was written: the marker stands alone
		w.blank()
	}
	w.prefix = prefix
}

// mark records what was written since start.
func (w *writer) mark(start int, from mdtree.Source) {
	if from.Field != 0 && len(w.out) > start {
		w.spans = append(w.spans, Span{Start: start, End: len(w.out), From: from})
	}
}
