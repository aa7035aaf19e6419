package doctree

import (
	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// preparations lists those that are done, with their links.
func (b *builder) preparations() []mdtree.Block {
	list := &mdtree.List{Tight: true}
	for _, p := range b.doc.Snapshot.AllPreparations() {
		if b.doc.Preparations[p.ID].Done {
			list.Items = append(list.Items, &mdtree.Item{Blocks: []mdtree.Block{paragraph(b.preparation(p)...)}})
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []mdtree.Block{b.partHeading(career.SkeletonPreparations, textPreparations), list}
}

func (b *builder) preparation(p career.Preparation) []mdtree.Inline {
	ref := promo.Ref{Kind: promo.KindPreparation, ID: p.ID}
	title := firstNonEmpty(p.Title, p.ID)
	var links [][]mdtree.Inline
	for _, l := range p.Links {
		url, ok := webAddress(l.URL)
		if !ok {
			continue
		}
		if len(p.Links) == 1 && firstNonEmpty(l.Title, title) == title {
			return []mdtree.Inline{&mdtree.Link{URL: url, Text: []mdtree.Inline{b.plainField(ref, title)}}}
		}
		links = append(links, []mdtree.Inline{&mdtree.Link{URL: url, Text: plain(firstNonEmpty(l.Title, url))}})
	}
	text := []mdtree.Inline{b.plainField(ref, title)}
	if len(links) == 0 {
		return text
	}
	return b.fill(textPreparation, "Title", text, "Links", join(links, separator))
}
