package doctree

import (
	"promodoc/app/doclang"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// builder composes one document.
type builder struct {
	doc      promo.Document
	language *doclang.Language
	plan     plan
	fields   []promo.Ref // by the Field of a Source, less one
	headings map[promo.Ref]*mdtree.Heading
	links    []headingLink
	draft    bool
	hidden   int // passages that only the candidate is to see
	namer    namer
	attached Attached
	// attachedFiles are the attachments in the text, and missing those that should be.
	attachedFiles []string
	missing       []MissingFile
}

// headingLink is a link to a heading of the document. Its URL is set when all
// headings are known.
type headingLink struct {
	link *mdtree.Link
	to   promo.Ref
}

func newBuilder(d promo.Document, o Options) *builder {
	return &builder{doc: d, draft: o.Draft, attached: o.Attached, namer: namer{names: o.Names, letters: o.Letters, hidden: o.Attached.hiddenFolder()}, language: doclang.Of(d.Language()), plan: newPlan(d), headings: map[promo.Ref]*mdtree.Heading{}}
}

// source returns the Source of the text of a field.
func (b *builder) source(ref promo.Ref) mdtree.Source {
	b.fields = append(b.fields, ref)
	return mdtree.Source{Field: len(b.fields)}
}

// plainField returns a field of a single line, which is not Markdown.
func (b *builder) plainField(ref promo.Ref, s string) mdtree.Inline {
	return &mdtree.Mark{Source: b.source(ref), Text: []mdtree.Inline{mdtree.Text(singleLine(s))}}
}

// heading returns a heading that linkTo can refer to by its Ref.
func (b *builder) heading(level int, ref promo.Ref, text ...mdtree.Inline) *mdtree.Heading {
	h := &mdtree.Heading{Level: level, Text: text}
	b.headings[ref] = h
	return h
}

// linkTo returns a link to a heading of the document.
func (b *builder) linkTo(ref promo.Ref, label string) mdtree.Inline {
	l := &mdtree.Link{Text: []mdtree.Inline{mdtree.Text(label)}}
	b.links = append(b.links, headingLink{link: l, to: ref})
	return l
}
