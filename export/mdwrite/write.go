// Package mdwrite writes a tree of package mdtree as Markdown: it chooses
// delimiters, fences and escapes. The text is meant to be read by people too, so
// only what needs an escape is escaped. Parsing the text gives the same tree
// again. The package must not know what the text is about.
package mdwrite

import (
	"bytes"

	"promodoc/export/mdtree"
)

// Span maps the output bytes [Start, End) to the Source of the leaf or Mark for
// which they were written.
type Span struct {
	Start, End int
	Source     mdtree.Source
}

// Write writes a tree in normal form, see [mdtree.Tree.Normalize], and returns the
// text with its spans in order. Spans do not overlap unless a leaf that has a
// Source contains Marks. The text is empty or ends in a line feed.
func Write(t *mdtree.Tree) ([]byte, []Span) {
	w := &writer{notes: map[*mdtree.Footnote]int{}}
	for i, note := range t.Footnotes {
		w.notes[note] = i + 1
	}
	w.blocks(t.Blocks, false, false)
	for i, note := range t.Footnotes {
		if len(w.out) > 0 {
			w.blankLine()
		}
		w.footnote(i+1, note)
	}
	return w.out, w.spans
}

// writer appends lines to out. Every line begins with the prefix of the blocks
// around it, the first line of such a block with the block's marker.
type writer struct {
	out         []byte
	spans       []Span
	prefix      []byte // of every line
	firstPrefix []byte // of the next line instead, unless nil
	notes       map[*mdtree.Footnote]int
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

// record adds the span of what was written since start.
func (w *writer) record(start int, source mdtree.Source) {
	if source.Field != 0 && len(w.out) > start {
		w.spans = append(w.spans, Span{Start: start, End: len(w.out), Source: source})
	}
}
