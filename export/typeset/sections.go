package typeset

import (
	"slices"

	"promodoc/export/book"
	"promodoc/export/parallel"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/blocks"
	"promodoc/export/typeset/contents"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/pagination"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/style"
	"promodoc/export/typeset/table"
)

// section is a top-level block of the document, or several that are composed
// together. Its part has no fragment until it is composed.
type section struct {
	pagination.Part
	blocks []*block.Block
	prev   *block.Block // the block before, which may decide how this one is set
	kind   sectionKind
	// pictureHeight is the greatest height of its image in points, 0 for the usual.
	pictureHeight float64
}

type sectionKind uint8

const (
	plainSection sectionKind = iota
	openingSection
	contentsSection
	glanceSection     // the table of considerations of a promotion document
	referencesSection // a list of references, or what is above it
	besideSection     // a list of references beside the number of an example, which may be missing
	noteSection       // a footnote
	figureSection     // an image and its caption
)

// sections divides the document into sections.
func (l *layout) sections() []section {
	all := l.paged.Blocks
	out := make([]section, 0, len(all)+len(l.paged.Notes)+1) // with a table of contents
	i := 0
	if n := blocks.OpeningLength(all); n > 0 {
		out, i = append(out, newSection(openingSection, all[:n])), n
	}
	var prev *block.Block
	inReferences, labeled := false, false
	for ; i < len(all); i++ {
		b := &all[i]
		if b.Kind == block.Heading {
			inReferences = refs.IsList(b, l.language)
			labeled = inReferences && hasLabels(all[i+1:])
		}
		sec := newSection(plainSection, all[i:i+1])
		switch {
		case inReferences && refs.IsLabel(b) && i+1 < len(all) && all[i+1].Kind == block.List:
			sec = newSection(besideSection, all[i:i+2])
			i++
		case inReferences && labeled && b.Kind == block.List:
			sec.kind = besideSection
		case i+1 < len(all) && blocks.IsCaption(&all[i+1], b):
			sec = newSection(figureSection, all[i:i+2])
			i++
		case inReferences && (b.Kind == block.List || block.IsStrong(b.Text)):
			sec.kind = referencesSection
		case l.doc.Front.Document != "" && prev != nil && prev.Kind == block.Heading && table.IsGlance(b):
			sec.kind = glanceSection
		}
		sec.prev = prev
		out, prev = append(out, sec), &all[i]
	}
	for i := range l.paged.Notes {
		sec := newSection(noteSection, l.paged.Notes[i:i+1])
		sec.Note = l.paged.Notes[i].Slug
		out = append(out, sec)
	}
	return out
}

// hasLabels reports whether a list of references is divided by the numbers of examples.
func hasLabels(blocks []block.Block) bool {
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Kind == block.Heading:
			return false
		case refs.IsLabel(b):
			return true
		}
	}
	return false
}

func newSection(kind sectionKind, blocks []block.Block) section {
	sec := section{kind: kind}
	sec.Offset = flow.Offset{Block: blocks[0].ID, Begin: blocks[0].Span.From}
	sec.blocks = make([]*block.Block, 0, len(blocks))
	for i := range blocks {
		sec.blocks = append(sec.blocks, &blocks[i])
	}
	return sec
}

// glanceOf returns the index of the table of considerations, -1 if there is none.
func glanceOf(sections []section) int {
	return slices.IndexFunc(sections, func(sec section) bool { return sec.kind == glanceSection })
}

// compose composes the sections that are not composed yet, and some of the
// others again.
func (l *layout) compose(sections []section, again func(*section) bool) {
	var pending []*section
	for i := range sections {
		if sec := &sections[i]; sec.Fragment == nil || again(sec) {
			pending = append(pending, sec)
		}
	}
	_ = parallel.Do(len(pending), batch, func() func(int) error {
		c := l.composer()
		return func(i int) error {
			pending[i].Fragment = l.composeSection(c, pending[i])
			pending[i].updateKeep()
			return nil // any text can be composed
		}
	})
	l.composers.reclaim()
}

// batch is the number of sections, or pages, that are worth a goroutine.
const batch = 24

// composeSection composes a section. It may run in several goroutines and only
// reads the layout.
func (l *layout) composeSection(c *blocks.Composer, sec *section) *flow.Fragment {
	c.Begin(sec.Offset)
	c.PictureHeight = sec.pictureHeight
	r := l.column()
	var boxes []flow.Box
	switch sec.kind {
	case openingSection:
		boxes = c.Opening(sec.blocks, r)
	case contentsSection:
		boxes = contents.Compose(c.Composer, l.contentsFit.list, l.refs, r)
		if c.Fragment.HasPageRefs = true; l.contentsFit.whole {
			keepWhole(boxes)
		}
	case glanceSection:
		boxes = table.Glance(c.Composer, sec.blocks[0], l.refs.Page, l.glance.set, r)
		l.glance.keep(boxes)
		c.Fragment.HasPageRefs = true
	case figureSection:
		boxes = c.Figure(sec.blocks, sec.prev, r)
	case noteSection:
		boxes = c.Note(sec.blocks[0], r)
	case referencesSection, besideSection:
		r.Style = style.Paragraph{Text: l.referenceText(), Color: c.Sheet.Colors.Text, ShowURLs: true}
		if sec.kind == besideSection {
			boxes = c.References(sec.blocks, r)
		} else {
			boxes = c.Compose(nil, sec.blocks[0], sec.prev, r)
		}
	default:
		boxes = c.Compose(nil, sec.blocks[0], sec.prev, r)
	}
	c.Fragment.Boxes = boxes
	return c.Fragment
}

// column returns the region of the text.
func (l *layout) column() flow.Region {
	sheet := l.options.Sheet
	r := flow.Region{Style: sheet.BodyText(), Parent: book.NoNode}
	r.X, r.Width = sheet.Page.Column(l.options.Paper)
	return r
}

// updateKeep finds out whether a composed section is kept with the one before.
func (sec *section) updateKeep() {
	sec.KeepWithPrevious = sec.prev != nil && blocks.KeepsWithPrevious(sec.blocks[0], sec.prev, len(sec.Boxes))
}

// collect adds what the sections have besides boxes to the book.
func (l *layout) collect(sections []section) {
	n := 0
	for i := range sections {
		n += len(sections[i].Nodes)
	}
	l.book.Nodes = make([]book.Node, 0, n)
	for i := range sections {
		sec := &sections[i]
		for _, n := range sec.Nodes {
			n.Parent, n.Block, n.Span = sec.Offset.NodeOf(n.Parent), n.Block+sec.Offset.Block, sec.Offset.SpanOf(n.Span)
			l.book.Nodes = append(l.book.Nodes, n)
		}
		for _, r := range sec.Missing {
			l.missing[r] = true
		}
		for _, f := range sec.Fallbacks {
			l.fallbacks[f] = true
		}
		for _, n := range sec.Notices {
			l.noticeAt(n.Text, n.At+sec.Offset.Begin)
		}
	}
}
