package doctree

import (
	"strings"

	"promodoc/app/career"
	"promodoc/export/mdtree"
)

// references lists all addresses in some blocks, each once, in the order of the text,
// below the number of the example, or the title of the part, that they are in.
func (b *builder) references(blocks []mdtree.Block) []mdtree.Block {
	r := references{index: map[string]int{}, told: map[*mdtree.Footnote]bool{}}
	r.addBlocks(blocks)
	if len(r.links) == 0 {
		return nil
	}
	out := []mdtree.Block{b.partHeading(career.SkeletonReferences, textReferences)}
	var list *mdtree.List
	for i, l := range r.links {
		if i == 0 || l.under != r.links[i-1].under {
			if label := l.under; label != nil && r.links[len(r.links)-1].under != r.links[0].under {
				out = append(out, paragraph(&mdtree.Emphasis{Style: mdtree.Bold, Text: plain(labelOf(label))}))
			}
			list = &mdtree.List{Ordered: true, Start: i + 1, Tight: true}
			out = append(out, list)
		}
		list.Items = append(list.Items, &mdtree.Item{Blocks: []mdtree.Block{paragraph(l.link)}})
	}
	return out
}

type references struct {
	links []reference
	index map[string]int // in links, by URL
	told  map[*mdtree.Footnote]bool
	under *mdtree.Heading // of the text that is read; nil before the first
}

// labelOf returns what the links of a part are below: its number, or else its title.
func labelOf(h *mdtree.Heading) string {
	title := singleLine(mdtree.PlainText(h.Text))
	number, rest, ok := strings.Cut(title, " ")
	if ok && rest != "" && strings.Trim(number, "0123456789.") == "" {
		return number
	}
	return title
}

// reference is a link in the list, and the heading of the text that it is in.
type reference struct {
	link  *mdtree.Link
	under *mdtree.Heading
}

// addBlocks adds the links of blocks. Those of a footnote belong to the text that refers
// to it first.
func (r *references) addBlocks(blocks []mdtree.Block) {
	for _, block := range blocks {
		if h, ok := block.(*mdtree.Heading); ok && h.Level <= exampleLevel+1 && h.Level > 1 {
			r.under = h
		}
		mdtree.WalkInlines([]mdtree.Block{block}, r.add)
	}
}

// add adds a link. A link that has its URL as text takes the text of a later
// link to the same URL.
func (r *references) add(in mdtree.Inline) {
	if note, ok := in.(*mdtree.FootnoteRef); ok && !r.told[note.To] {
		r.told[note.To] = true
		mdtree.WalkInlines(note.To.Blocks, r.add)
	}
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
		r.links = append(r.links, reference{&mdtree.Link{URL: l.URL, Text: plain(bare)}, r.under})
	}
	listed := r.links[i].link
	if title != "" && listed.Text[0] == mdtree.Inline(mdtree.Text(bare)) {
		listed.Text[0] = mdtree.Text(title)
	}
}
