// Package markdown owns the canonical export: what of a promotion document is
// handed to its readers, in which order and shape, as Markdown that reads well
// as plain text, on the sites where it is put and, typeset, on paper. What a
// candidate typed cannot break it: her fields are parsed each alone and
// written anew. The package must never know of pages or of files.
package markdown

import (
	"sort"

	"promodoc/app/promo"
	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
	"promodoc/export/slug"
)

// Output is a document as Markdown.
type Output struct {
	Text []byte // UTF-8, ends in a line feed
	Map  []Span // in order, apart from each other
}

// Span says that the bytes of the text from Start up to End were written for a
// field of the document: a paragraph of it, an item, a title. Offset is where
// these words begin in the field's own text, in bytes. What no Span covers are
// the program's words and Markdown's syntax.
type Span struct {
	Start, End int
	Ref        promo.Ref
	Offset     int
}

// At returns the span that holds the byte at an offset of the text, or ends
// there.
func (o Output) At(offset int) (Span, bool) {
	i := sort.Search(len(o.Map), func(i int) bool { return o.Map[i].End >= offset })
	if i == len(o.Map) || o.Map[i].Start > offset {
		return Span{}, false
	}
	return o.Map[i], true
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

// Render writes a document as Markdown. Notes to herself, confidential
// examples and all that refers to them are left out. The same document always
// gives the same bytes.
func Render(d promo.Document) Output {
	b := newBuilder(d)
	tree := b.tree()
	text, spans := mdwrite.Write(tree)
	front := frontMatter(d)
	out := Output{Text: append(front, text...)}
	for _, s := range spans {
		out.Map = append(out.Map, Span{
			Start:  s.Start + len(front),
			End:    s.End + len(front),
			Ref:    b.refs[s.From.Field-1],
			Offset: s.From.Offset,
		})
	}
	return out
}

// tree is the whole document in normal form, with its internal links leading
// to the anchors that its headings get.
func (b *builder) tree() *mdtree.Tree {
	tree := &mdtree.Tree{Blocks: append(b.title(), b.parts()...)}
	tree.Normalise()
	anchors := map[*mdtree.Heading]string{}
	var count slug.Counter
	number := func(block mdtree.Block) {
		if h, ok := block.(*mdtree.Heading); ok {
			anchors[h] = count.Next(mdtree.PlainText(h.Text))
		}
	}
	mdtree.WalkBlocks(tree.Blocks, number)
	for _, note := range tree.Footnotes {
		mdtree.WalkBlocks(note.Blocks, number)
	}
	for _, l := range b.links {
		l.link.URL = mdtree.CleanURL("#" + anchors[b.headings[l.to]])
	}
	return tree
}
