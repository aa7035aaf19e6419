package doctree

import (
	"strings"

	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// field returns a field of Markdown below a heading of a level. Its own headings
// are demoted below that, and links that are not safe become text.
func (b *builder) field(ref promo.Ref, text string, level int) []mdtree.Block {
	return b.fieldWithin(ref, text, level, 0)
}

// fieldWithin is field for a text that is nested in a number of lists.
func (b *builder) fieldWithin(ref promo.Ref, text string, level, lists int) []mdtree.Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	tree := mdtree.ParseIn(b.language, text, b.source(ref).Field, lists)
	b.hidden += tree.Hidden
	all := tree.Blocks
	for _, note := range tree.Footnotes {
		all = append(all[:len(all):len(all)], note.Blocks...)
	}
	demote(all, level)
	mdtree.MapInlines(all, unlinkUnsafe)
	if b.doc.Setup.HardLineBreaks && ref.Kind != promo.KindPath {
		mdtree.MapInlines(all, breakLine)
	}
	return tree.Blocks
}

// breakLine makes the end of a line a line break.
func breakLine(in mdtree.Inline) []mdtree.Inline {
	if _, ok := in.(mdtree.Break); ok {
		return []mdtree.Inline{mdtree.Break{Hard: true}}
	}
	return []mdtree.Inline{in}
}

// demote moves headings below a level and keeps the steps between them.
func demote(blocks []mdtree.Block, below int) {
	top := 6
	var headings []*mdtree.Heading
	mdtree.WalkBlocks(blocks, func(b mdtree.Block) {
		if h, ok := b.(*mdtree.Heading); ok {
			headings = append(headings, h)
			top = min(top, h.Level)
		}
	})
	for _, h := range headings {
		h.Level = min(h.Level-top+below+1, 6)
	}
}
