package doctree

import (
	"slices"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// parts are the parts below the title that have content, in normal form. The
// references are made last, wherever they are: they list the links of all others.
func (b *builder) parts() []Part {
	var parts []Part
	for _, id := range slices.DeleteFunc(partOrder(b.doc), b.leftOut) {
		parts = append(parts, b.part(id, b.content(id)))
	}
	if i := slices.IndexFunc(parts, func(p Part) bool { return p.ID == career.SkeletonReferences }); i >= 0 {
		parts[i] = b.part(career.SkeletonReferences, b.references(blocksOf(parts)))
	}
	return slices.DeleteFunc(parts, func(p Part) bool { return len(p.Blocks) == 0 })
}

// part returns a part of the document made of its heading and content, with the
// text of the form.
func (b *builder) part(id string, content []mdtree.Block) Part {
	return Part{ID: id, Blocks: mdtree.NormalizeBlocks(b.namer.blocks(b.withFormText(id, content)))}
}

// partOrder returns the order of the parts: that of the path. Sections of the
// document that the path does not have follow the summary.
func partOrder(d promo.Document) []string {
	var order []string
	for _, part := range d.Snapshot.Parts() {
		order = append(order, part.ID)
	}
	next := slices.Index(order, promo.SummaryID) + 1
	for _, s := range d.Sections {
		if !slices.Contains(order, s.ID) {
			order = slices.Insert(order, next, s.ID)
			next++
		}
	}
	return order
}

// withFormText inserts the text that the form has for a part below its heading. A
// part without content does not get it, since nothing would follow the text.
func (b *builder) withFormText(id string, content []mdtree.Block) []mdtree.Block {
	if len(content) == 0 {
		return nil
	}
	for _, entry := range b.doc.Snapshot.Skeleton {
		if entry.ID != id {
			continue
		}
		text := b.field(promo.Ref{Kind: promo.KindPath, ID: id, Field: "text"}, entry.Text, 2)
		switch {
		case id != career.SkeletonConsiderations:
			return slices.Insert(content, 1, text...)
		case singleLine(entry.Title) == "" && len(text) == 0:
			return content
		}
		opening := append([]mdtree.Block{b.partHeading(id, textConsiderations)}, text...)
		return append(opening, demoteOnce(content)...)
	}
	return content
}

// demoteOnce moves all headings one level down. Considerations get a heading
// above them only if the form has a title or a text for all.
func demoteOnce(blocks []mdtree.Block) []mdtree.Block {
	mdtree.WalkBlocks(blocks, func(block mdtree.Block) {
		if h, ok := block.(*mdtree.Heading); ok {
			h.Level = min(h.Level+1, 6)
		}
	})
	return blocks
}

// leftOut reports whether the form leaves out a part. What the candidate wrote is
// never left out.
func (b *builder) leftOut(id string) bool {
	return id != career.SkeletonGrowth && career.CanBeLeftOut(id) && slices.ContainsFunc(b.doc.Snapshot.Skeleton,
		func(e career.SkeletonEntry) bool { return e.ID == id && e.LeftOut })
}

// content is a part with its heading, or nil if there is nothing in it.
func (b *builder) content(id string) []mdtree.Block {
	switch id {
	case career.SkeletonGlance:
		return b.glance()
	case career.SkeletonConsiderations:
		return b.considerations()
	case career.SkeletonGrowth:
		return b.growth()
	case career.SkeletonPreparations:
		return b.preparations()
	case career.SkeletonReferences:
		return nil
	}
	return b.sections(id)
}

// partHeading returns the heading of a part that the program makes. The skeleton
// may give it another title than the usual one.
func (b *builder) partHeading(id string, usual *message.Message) *mdtree.Heading {
	ref := promo.Ref{Kind: promo.KindPath, ID: id}
	return b.heading(2, ref, b.plainField(ref, firstNonEmpty(b.skeletonTitle(id), b.language.Text(usual))))
}

func (b *builder) skeletonTitle(id string) string {
	for _, entry := range b.doc.Snapshot.Skeleton {
		if entry.ID == id && singleLine(entry.Title) != "" {
			return entry.Title
		}
	}
	return ""
}

// sections are the sections with an id: one, unless the file was edited by hand.
func (b *builder) sections(id string) []mdtree.Block {
	var blocks []mdtree.Block
	for _, s := range b.doc.Sections {
		if s.ID != id {
			continue
		}
		if body := b.field(promo.SectionRef(s.ID), s.Body, 2); len(body) > 0 {
			ref := promo.Ref{Kind: promo.KindSection, ID: s.ID, Field: "title"}
			usual := s.ID
			if s.ID == promo.SummaryID {
				usual = b.language.Text(textSummary)
			}
			title := firstNonEmpty(s.Title, b.skeletonTitle(s.ID), usual, b.language.Text(textSummary))
			blocks = append(blocks, b.heading(2, ref, b.plainField(ref, title)))
			blocks = append(blocks, body...)
		}
	}
	return blocks
}
