// Package doctree composes a promotion document for its readers: what of it they
// get, in which order and shape, as one tree of text. Every format is written
// from this tree, so that formats cannot differ in what they say. What a
// candidate typed cannot break it: each field is parsed by itself. The package
// must not know of the syntax of any format, of pages or of files.
package doctree

import (
	"slices"

	"promodoc/app/promo"
	"promodoc/app/standin"
	"promodoc/export/mdtree"
	"promodoc/export/slug"
)

// Document is a promotion document as its readers get it. Notes to self,
// confidential examples and all that refers to them are not in it.
type Document struct {
	Properties Properties
	// Parts are the title and the parts below it, those that have content. Their
	// blocks are in normal form.
	Parts []Part
	// Footnotes are those of all parts, in the order in which they are first
	// referred to.
	Footnotes []*mdtree.Footnote
	// Anchors are the anchors of all headings, unique in the document. A link to
	// a heading has "#" and its anchor as URL.
	Anchors map[*mdtree.Heading]string
	// Hidden is the number of passages of fields that are not in the tree, see
	// [mdtree.Tree].
	Hidden int
	// Draft is set for a draft.
	Draft bool
	// Asked are the questions of a draft, which are not in the text. LeftOut is the
	// number of those about what readers do not get.
	Asked   []Asked
	LeftOut int
	// Attached are the files of the attachments in the text, and Missing those that are not
	// there.
	Attached []string
	Missing  []MissingFile
	// Unreplaced is what became of confidential names otherwise.
	Unreplaced Unreplaced

	fields []promo.Ref // by the Field of a Source, less one
}

// Part is a part of a document. ID is that of a section or of an entry of the
// path's skeleton, and "" for the title, which has the table of facts below it.
type Part struct {
	ID     string
	Blocks []mdtree.Block
}

// Build composes a document. The same document always gives the same tree.
func Build(d promo.Document) *Document { return BuildFor(d, Options{}) }

// Options say what a document is composed for.
type Options struct {
	// Draft composes a draft: its Asked are the questions that are open, in the order
	// of the text, and its facts say that it is a draft.
	Draft bool
	// Names are confidential names with words in their place; nil for none. Letters
	// returns the text in the image of an address, if it is a drawing that has some; it
	// must be given with Names.
	Names   *standin.Names
	Letters func(address string) string
	// Attached are the attachments, none of which are found in the zero value.
	Attached Attached
}

// BuildFor is Build with options.
func BuildFor(d promo.Document, o Options) *Document {
	d = promo.Arranged(d)
	b := newBuilder(d, o)
	doc := b.build()
	if doc.Draft = o.Draft; o.Draft {
		doc.ask(d)
		for i := range doc.Asked {
			doc.Asked[i].Text = b.namer.line(doc.Asked[i].Text)
		}
		doc.Unreplaced = b.namer.unreplaced()
	}
	return doc
}

func (b *builder) build() *Document {
	doc := &Document{
		Properties: propertiesOf(b.doc).without(b.namer.names),
		Parts:      append([]Part{{Blocks: mdtree.NormalizeBlocks(b.namer.blocks(b.title()))}}, b.parts()...),
		Anchors:    map[*mdtree.Heading]string{},
	}
	doc.Attached, doc.Missing = b.attachedFiles, b.missing
	doc.Hidden, doc.fields, doc.Unreplaced = b.hidden, b.fields, b.namer.unreplaced()
	doc.Footnotes = mdtree.FootnotesOf(doc.blocks())
	var anchors slug.Counter
	doc.walkBlocks(func(block mdtree.Block) {
		if h, ok := block.(*mdtree.Heading); ok {
			doc.Anchors[h] = anchors.Next(mdtree.PlainText(h.Text))
		}
	})
	for _, l := range b.links {
		l.link.URL = mdtree.CleanURL("#" + doc.Anchors[b.headings[l.to]])
	}
	return doc
}

// Tree returns the text of all parts as one tree in normal form. It shares its
// nodes with the document.
func (d *Document) Tree() *mdtree.Tree {
	return &mdtree.Tree{Blocks: d.blocks(), Footnotes: d.Footnotes}
}

// Field returns the field of the promotion document that a node comes from. It
// reports false for text that the program added.
func (d *Document) Field(from mdtree.Source) (promo.Ref, bool) {
	if from.Field < 1 || from.Field > len(d.fields) {
		return promo.Ref{}, false
	}
	return d.fields[from.Field-1], true
}

func (d *Document) blocks() []mdtree.Block { return blocksOf(d.Parts) }

func blocksOf(parts []Part) []mdtree.Block {
	var all []mdtree.Block
	for _, p := range parts {
		all = append(all, p.Blocks...)
	}
	return slices.Clip(all)
}

// walkBlocks calls visit for every block, those of footnotes last.
func (d *Document) walkBlocks(visit func(mdtree.Block)) {
	for _, p := range d.Parts {
		mdtree.WalkBlocks(p.Blocks, visit)
	}
	for _, note := range d.Footnotes {
		mdtree.WalkBlocks(note.Blocks, visit)
	}
}
