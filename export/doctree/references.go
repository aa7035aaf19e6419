package doctree

import (
	"strings"

	"promodoc/app/career"
	"promodoc/export/mdtree"
)

// references lists all addresses in some blocks, each once, in the order of the
// text, those in footnotes last.
func (b *builder) references(blocks []mdtree.Block) []mdtree.Block {
	r := references{index: map[string]int{}}
	mdtree.WalkInlines(blocks, r.add)
	for _, note := range mdtree.FootnotesOf(blocks) {
		mdtree.WalkInlines(note.Blocks, r.add)
	}
	if len(r.links) == 0 {
		return nil
	}
	list := &mdtree.List{Ordered: true, Start: 1, Tight: true}
	for _, l := range r.links {
		list.Items = append(list.Items, &mdtree.Item{Blocks: []mdtree.Block{paragraph(l)}})
	}
	return []mdtree.Block{b.partHeading(career.SkeletonReferences, textReferences), list}
}

type references struct {
	links []*mdtree.Link
	index map[string]int // in links, by URL
}

// add adds a link. A link that has its URL as text takes the text of a later
// link to the same URL.
func (r *references) add(in mdtree.Inline) {
	l, ok := in.(*mdtree.Link)
	if !ok || schemeOf(l.URL) == "" {
		return
	}
	title := singleLine(mdtree.PlainText(l.Text))
	bare := strings.TrimPrefix(l.URL, "mailto:")
	i, known := r.index[l.URL]
	if !known {
		i = len(r.links)
		r.index[l.URL] = i
		r.links = append(r.links, &mdtree.Link{URL: l.URL, Text: plain(bare)})
	}
	listed := r.links[i]
	if title != "" && listed.Text[0] == mdtree.Inline(mdtree.Text(bare)) {
		listed.Text[0] = mdtree.Text(title)
	}
}
