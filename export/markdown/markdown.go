// Package markdown writes a composed document as a Markdown file with front
// matter, which reads well as plain text and on the sites where it is put. It
// must not know of pages or of where files are.
package markdown

import (
	"sort"

	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// Output is a document as Markdown.
type Output struct {
	Text []byte // UTF-8, ends in a line feed
	Map  []Span // in order, without overlap
}

// Span maps the bytes [Start, End) of the text to the field for which they were
// written, such as a paragraph or item of it, or a title. Offset is where they
// begin in the field's own text, in bytes. A paragraph that is not written as it was
// typed has several Spans, with Leaf where the paragraph begins in the field's text.
// Bytes in no Span are the program's words and Markdown's syntax.
type Span struct {
	Start, End int
	Ref        promo.Ref
	Offset     int
	Leaf       int
}

// At returns the span that has the byte at an offset of the text, or else the one
// that ends there.
func (o Output) At(offset int) (Span, bool) {
	i := sort.Search(len(o.Map), func(i int) bool { return o.Map[i].End > offset })
	if i < len(o.Map) && o.Map[i].Start <= offset {
		return o.Map[i], true
	}
	if i > 0 && o.Map[i-1].End == offset {
		return o.Map[i-1], true
	}
	return Span{}, false
}

// Of returns the spans of a field, in order.
func (o Output) Of(ref promo.Ref) []Span {
	var spans []Span
	for _, s := range o.Map {
		if s.Ref == ref {
			spans = append(spans, s)
		}
	}
	return spans
}

// Write returns a document as Markdown, for people and other programs. The same
// document always gives the same bytes.
func Write(d *doctree.Document) Output { return write(d, mdwrite.Write) }

// WriteForPages returns a document as the Markdown that its pages are made of. It
// differs from that of [Write] only in boxes, which have no form in plain Markdown.
func WriteForPages(d *doctree.Document) Output { return write(d, mdwrite.WriteWithBoxes) }

func write(d *doctree.Document, as func(*mdtree.Tree) ([]byte, []mdwrite.Span)) Output {
	text, spans := as(d.Tree())
	front := frontMatter(d)
	out := Output{Text: append(front, text...)}
	for _, s := range spans {
		if ref, ok := d.Field(s.Source); ok {
			out.Map = append(out.Map, Span{
				Start:  s.Start + len(front),
				End:    s.End + len(front),
				Ref:    ref,
				Offset: s.Source.Offset,
				Leaf:   s.Leaf,
			})
		}
	}
	return out
}
