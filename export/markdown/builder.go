package markdown

import (
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// builder gathers the tree of one document.
type builder struct {
	doc      promo.Document
	plan     plan
	refs     []promo.Ref // the fields, numbered from 1 in the tree
	headings map[promo.Ref]*mdtree.Heading
	links    []internalLink
}

// internalLink is a link to the heading of a part of the document. Its address
// is known when all headings are.
type internalLink struct {
	link *mdtree.Link
	to   promo.Ref
}

func newBuilder(d promo.Document) *builder {
	return &builder{doc: d, plan: newPlan(d), headings: map[promo.Ref]*mdtree.Heading{}}
}

// source is the Source of the words of a field.
func (b *builder) source(ref promo.Ref) mdtree.Source {
	b.refs = append(b.refs, ref)
	return mdtree.Source{Field: len(b.refs)}
}

// plain is a field of a single line, which is no Markdown.
func (b *builder) plain(ref promo.Ref, s string) mdtree.Inline {
	return &mdtree.Mark{From: b.source(ref), Text: []mdtree.Inline{mdtree.Text(line(s))}}
}

// heading is a title that links can lead to by its Ref.
func (b *builder) heading(level int, ref promo.Ref, text ...mdtree.Inline) *mdtree.Heading {
	h := &mdtree.Heading{Level: level, Text: text}
	b.headings[ref] = h
	return h
}

// linkTo is a link to a heading of the document.
func (b *builder) linkTo(ref promo.Ref, label string) mdtree.Inline {
	l := &mdtree.Link{Text: []mdtree.Inline{mdtree.Text(label)}}
	b.links = append(b.links, internalLink{link: l, to: ref})
	return l
}

func paragraph(text ...mdtree.Inline) *mdtree.Paragraph {
	return &mdtree.Paragraph{Text: text}
}

// lead puts bold words before what a field says: into its first paragraph, or
// before it where it begins with something else.
func lead(words []mdtree.Inline, blocks []mdtree.Block) []mdtree.Block {
	bold := &mdtree.Emphasis{Style: mdtree.Bold, Text: words}
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*mdtree.Paragraph); ok {
			rest := &mdtree.Mark{From: p.From, Text: p.Text}
			p.Text, p.From = []mdtree.Inline{bold, mdtree.Text(" "), rest}, mdtree.Source{}
			return blocks
		}
	}
	return append([]mdtree.Block{paragraph(bold)}, blocks...)
}

// between joins pieces of text with words between them.
func between(separator string, pieces [][]mdtree.Inline) []mdtree.Inline {
	var out []mdtree.Inline
	for i, p := range pieces {
		if i > 0 {
			out = append(out, mdtree.Text(separator))
		}
		out = append(out, p...)
	}
	return out
}
