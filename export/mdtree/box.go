package mdtree

// Quote returns a box as a quote below its title, for readers who know no boxes.
func (b *Box) Quote() *Quote {
	if len(b.Title) == 0 {
		return &Quote{Blocks: b.Blocks}
	}
	title := &Paragraph{Text: []Inline{&Emphasis{Style: Bold, Text: b.Title}}, Source: b.Source}
	return &Quote{Blocks: append([]Block{title}, b.Blocks...)}
}

// QuoteBoxes replaces the boxes of a tree, see [Box.Quote]. The tree is in normal form
// afterwards.
func (t *Tree) QuoteBoxes() {
	quoteBoxes(t.Blocks)
	for _, note := range t.Footnotes {
		quoteBoxes(note.Blocks)
	}
	t.Normalize()
}

func quoteBoxes(blocks []Block) {
	for i, b := range blocks {
		if box, ok := b.(*Box); ok {
			b = box.Quote()
			blocks[i] = b
		}
		switch b := b.(type) {
		case *Quote:
			quoteBoxes(b.Blocks)
		case *List:
			for _, item := range b.Items {
				quoteBoxes(item.Blocks)
			}
		}
	}
}
