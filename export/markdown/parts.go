package markdown

import (
	"slices"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// parts are the parts of the document below its title, those that hold
// anything. References come last to be made, wherever they stand: they gather
// the links of all others.
func (b *builder) parts() []mdtree.Block {
	order := slices.DeleteFunc(partOrder(b.doc), b.leftOut)
	made := make([][]mdtree.Block, len(order))
	var all []mdtree.Block
	for i, id := range order {
		made[i] = b.standing(id, b.part(id))
		all = append(all, made[i]...)
	}
	if i := slices.Index(order, career.SkeletonReferences); i >= 0 {
		made[i] = b.standing(career.SkeletonReferences, b.references(all))
	}
	return slices.Concat(made...)
}

// partOrder is the order of the parts: that of the path. Sections of the
// document that it does not name follow the summary.
func partOrder(d promo.Document) []string {
	var order []string
	for _, part := range d.Snapshot.Parts() {
		order = append(order, part.ID)
	}
	at := slices.Index(order, promo.SummaryID) + 1
	for _, s := range d.Sections {
		if !slices.Contains(order, s.ID) {
			order = slices.Insert(order, at, s.ID)
			at++
		}
	}
	return order
}

// standing puts the text that the form has for a part below its heading. A
// part with nothing in it does not appear for the sake of that text alone: it
// would say that something follows.
func (b *builder) standing(id string, made []mdtree.Block) []mdtree.Block {
	if len(made) == 0 {
		return nil
	}
	for _, entry := range b.doc.Snapshot.Skeleton {
		if entry.ID != id {
			continue
		}
		text := b.prose(promo.Ref{Kind: promo.KindPath, ID: id, Field: "text"}, entry.Text, 2)
		switch {
		case id != career.SkeletonConsiderations:
			return slices.Insert(made, 1, text...)
		case line(entry.Title) == "" && len(text) == 0:
			return made
		}
		opening := append([]mdtree.Block{b.partTitle(id, wordConsiderations)}, text...)
		return append(opening, deeper(made)...)
	}
	return made
}

// deeper puts headings one level down, below one that all of them get. Without
// a title or a text for the whole, each consideration stands for itself.
func deeper(blocks []mdtree.Block) []mdtree.Block {
	mdtree.WalkBlocks(blocks, func(block mdtree.Block) {
		if h, ok := block.(*mdtree.Heading); ok {
			h.Level = min(h.Level+1, 6)
		}
	})
	return blocks
}

// leftOut reports whether the form has no such part. What she wrote is there
// whatever the form says.
func (b *builder) leftOut(id string) bool {
	return id != career.SkeletonGrowth && career.CanBeLeftOut(id) && slices.ContainsFunc(b.doc.Snapshot.Skeleton,
		func(e career.SkeletonEntry) bool { return e.ID == id && e.LeftOut })
}

func (b *builder) part(id string) []mdtree.Block {
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

// partTitle is the heading of a part the program makes, as the skeleton or the
// program calls it.
func (b *builder) partTitle(id, usual string) *mdtree.Heading {
	ref := promo.Ref{Kind: promo.KindPath, ID: id}
	title := firstOf(b.skeletonTitle(id), usual)
	return b.heading(2, ref, b.plain(ref, title))
}

func (b *builder) skeletonTitle(id string) string {
	for _, entry := range b.doc.Snapshot.Skeleton {
		if entry.ID == id && line(entry.Title) != "" {
			return entry.Title
		}
	}
	return ""
}

// sections are the sections of prose with that id: one, unless somebody edited
// the file.
func (b *builder) sections(id string) []mdtree.Block {
	var blocks []mdtree.Block
	for _, s := range b.doc.Sections {
		if s.ID != id {
			continue
		}
		if body := b.prose(promo.SectionRef(s.ID), s.Body, 2); len(body) > 0 {
			ref := promo.Ref{Kind: promo.KindSection, ID: s.ID, Field: "title"}
			usual := s.ID
			if s.ID == promo.SummaryID {
				usual = wordSummary
			}
			title := firstOf(s.Title, b.skeletonTitle(s.ID), usual, wordSummary)
			blocks = append(blocks, b.heading(2, ref, b.plain(ref, title)))
			blocks = append(blocks, body...)
		}
	}
	return blocks
}
