package doctree

import (
	"strings"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// growth is what the candidate is still to learn: areas with a bold title, and
// steps as a list.
func (b *builder) growth() []mdtree.Block {
	var blocks []mdtree.Block
	for i, g := range b.doc.Growth {
		blocks = append(blocks, b.growthArea(i, g)...)
	}
	if len(blocks) == 0 {
		return nil
	}
	return append([]mdtree.Block{b.partHeading(career.SkeletonGrowth, textGrowth)}, blocks...)
}

func (b *builder) growthArea(index int, g promo.GrowthArea) []mdtree.Block {
	ref := func(field promo.FieldKey, sub int) promo.Ref {
		return promo.Ref{Kind: promo.KindGrowth, Index: index, Field: field, Sub: sub}
	}
	blocks := b.field(ref("text", 0), g.Text, 2)
	if title := singleLine(g.Title); title != "" {
		heading := []mdtree.Inline{b.plainField(ref("title", 0), title)}
		if !strings.HasSuffix(title, ".") && !strings.HasSuffix(title, "!") && !strings.HasSuffix(title, "?") {
			heading = append(heading, mdtree.Text("."))
		}
		blocks = runIn(heading, blocks)
	}
	steps := &mdtree.List{Tight: true}
	for i, step := range g.Steps {
		if item := b.fieldWithin(ref("step", i), step, 2, 1); len(item) > 0 {
			steps.Items = append(steps.Items, &mdtree.Item{Blocks: item})
		}
	}
	if len(steps.Items) > 0 {
		blocks = append(blocks, steps)
	}
	return blocks
}
