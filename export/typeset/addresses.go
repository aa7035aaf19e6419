package typeset

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

const (
	referencesTitle = "References"
	// referencesSlug is the anchor of the list's heading. A document that has
	// one, as all of Promodoc's own have, gets no second list.
	referencesSlug = "references"
	// mostReferences bounds a list that nobody asked for to some ten pages.
	mostReferences = 400
)

// addReferences puts a numbered list of where the document's links lead at its
// end, for those who read it on paper.
func (l *layout) addReferences() {
	if l.doc.Front.Document != "" {
		return
	}
	g := gathering{at: map[string]bool{}}
	for _, blocks := range [][]block.Block{l.doc.Blocks, l.doc.Notes} {
		g.blocks(blocks)
	}
	switch {
	case g.listed || len(g.items) == 0:
		return
	case len(g.items) > mostReferences:
		l.notice("Where the document's %d links lead is not listed at its end, as they are too many.", len(g.items))
		return
	}
	end := book.Span{From: g.end, To: g.end}
	heading := block.Block{Kind: block.Heading, ID: g.last + 1, Span: end, Level: g.level(),
		Slug: referencesSlug, Text: []block.Inline{{Text: referencesTitle, Span: end}}}
	list := block.Block{Kind: block.List, ID: g.last + 2, Span: end, Ordered: true, Tight: true}
	for i, in := range g.items {
		in.Span = end
		id := list.ID + 1 + 2*i
		list.Children = append(list.Children, block.Block{Kind: block.Item, ID: id, Span: end, Ordered: true, Number: i + 1,
			Children: []block.Block{{Kind: block.Paragraph, ID: id + 1, Span: end, Text: []block.Inline{in}}}})
	}
	l.doc.Blocks = append(l.doc.Blocks, heading, list)
}

// gathering goes over a document and keeps what a list of its references needs.
type gathering struct {
	items  []block.Inline
	at     map[string]bool // addresses that are among the items
	listed bool            // the document has a list of its own
	last   int             // the highest number of a block
	end    int             // where the last of them ends
	levels [7]bool         // of headings that there are
}

// level is that of the document's parts: the outermost below its title.
func (g *gathering) level() int {
	for level := 2; level < len(g.levels); level++ {
		if g.levels[level] {
			return level
		}
	}
	return 2
}

func (g *gathering) blocks(blocks []block.Block) {
	for i := range blocks {
		b := &blocks[i]
		g.last, g.end = max(g.last, b.ID), max(g.end, b.Span.To)
		if b.Kind == block.Heading {
			g.levels[b.Level] = true
			g.listed = g.listed || b.Slug == referencesSlug
		}
		g.text(b.Text)
		if b.Picture != nil {
			g.text(inWordsOf(b))
		}
		g.blocks(b.Children)
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					g.text(cell)
				}
			}
		}
	}
}

// text adds a text's links, each address once and with the first words that
// lead to it. What shows its own address needs no place in the list.
func (g *gathering) text(text []block.Inline) {
	for i := 0; i < len(text); {
		link := text[i].Link
		j := i + 1
		for j < len(text) && link != nil && text[j].Link == link {
			j++
		}
		if link != nil && link.URL != "" && !g.at[link.URL] {
			if words := oneLine(block.Plain(text[i:j])); bare(words) != bare(link.URL) && words != "" {
				g.at[link.URL] = true
				g.items = append(g.items, block.Inline{Text: words, Link: &block.Link{URL: link.URL}})
			}
		}
		i = j
	}
}
