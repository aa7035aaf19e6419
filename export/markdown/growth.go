package markdown

import (
	"strings"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// growth is what is still to be learnt: areas with a title in bold, and steps
// as a list.
func (b *builder) growth() []mdtree.Block {
	var blocks []mdtree.Block
	for i, g := range b.doc.Growth {
		blocks = append(blocks, b.growthArea(i, g)...)
	}
	if len(blocks) == 0 {
		return nil
	}
	return append([]mdtree.Block{b.partTitle(career.SkeletonGrowth, wordGrowth)}, blocks...)
}

func (b *builder) growthArea(index int, g promo.GrowthArea) []mdtree.Block {
	ref := func(field string, sub int) promo.Ref {
		return promo.Ref{Kind: promo.KindGrowth, Index: index, Field: field, Sub: sub}
	}
	blocks := b.prose(ref("text", 0), g.Text, 2)
	if title := line(g.Title); title != "" {
		words := []mdtree.Inline{b.plain(ref("title", 0), title)}
		if !strings.HasSuffix(title, ".") && !strings.HasSuffix(title, "!") && !strings.HasSuffix(title, "?") {
			words = append(words, mdtree.Text("."))
		}
		blocks = lead(words, blocks)
	}
	steps := &mdtree.List{Tight: true}
	for i, step := range g.Steps {
		if item := b.proseWithin(ref("step", i), step, 2, 1); len(item) > 0 {
			steps.Items = append(steps.Items, &mdtree.Item{Blocks: item})
		}
	}
	if len(steps.Items) > 0 {
		blocks = append(blocks, steps)
	}
	return blocks
}

// preparations are those that are done, with where they can be found.
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
	return []mdtree.Block{b.partTitle(career.SkeletonPreparations, wordPreparation), list}
}

func (b *builder) preparation(p career.Preparation) []mdtree.Inline {
	ref := promo.Ref{Kind: promo.KindPreparation, ID: p.ID}
	title := firstOf(p.Title, p.ID)
	var links [][]mdtree.Inline
	for _, l := range p.Links {
		url, ok := webAddress(l.URL)
		if !ok {
			continue
		}
		if len(p.Links) == 1 && firstOf(l.Title, title) == title {
			return []mdtree.Inline{&mdtree.Link{URL: url, Text: []mdtree.Inline{b.plain(ref, title)}}}
		}
		links = append(links, []mdtree.Inline{&mdtree.Link{URL: url, Text: []mdtree.Inline{mdtree.Text(firstOf(l.Title, url))}}})
	}
	text := []mdtree.Inline{b.plain(ref, title)}
	if len(links) > 0 {
		text = append(text, mdtree.Text(": "))
	}
	return append(text, between(dot, links)...)
}
