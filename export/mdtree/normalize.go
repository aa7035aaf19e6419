package mdtree

import "slices"

// maxStart is the largest number an ordered list can begin with.
const maxStart = 999999999

// Normalize brings a tree into normal form, the same for all trees that look the
// same: neighbouring texts are joined, empty nodes are removed, lines have no white
// space at their edges, headings and cells no soft Breaks, lines of code no white
// space alone, a link has no link in it and an emphasis none of its own style, a list is tight exactly where it can be written so, and footnotes are in
// the order of their references. A tree in normal form, written as Markdown and
// parsed, is the same tree again.
func (t *Tree) Normalize() {
	t.Blocks = NormalizeBlocks(t.Blocks)
	t.Footnotes = FootnotesOf(t.Blocks)
}

// NormalizeBlocks brings blocks into normal form, as [Tree.Normalize] does, but for
// the footnotes that they refer to.
func NormalizeBlocks(blocks []Block) []Block {
	var out []Block
	for _, b := range blocks {
		if !normalizeBlock(b) {
			continue
		}
		if p, ok := b.(*Paragraph); ok && isPageBreak(p.Text) {
			b = &PageBreak{Source: p.Source}
		}
		out = append(out, b)
	}
	return joinAnchors(out)
}

// isPageBreak reports whether a paragraph is one of the commands for a new page that
// Pandoc and word processors write.
func isPageBreak(text []Inline) bool {
	if len(text) != 1 {
		return false
	}
	if m, ok := text[0].(*Mark); ok && len(m.Text) == 1 {
		text = m.Text
	}
	command, ok := text[0].(Text)
	return ok && (command == `\newpage` || command == `\pagebreak`)
}

// joinAnchors moves the Anchors of paragraphs that have nothing else into the
// paragraph or heading below.
func joinAnchors(blocks []Block) []Block {
	out := blocks[:0]
	var anchors []Inline // of the blocks before that are not in out
	for i, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			b.Text = after(anchors, b.Text)
			if anchors = nil; i+1 < len(blocks) && takesAnchors(blocks[i+1]) && !slices.ContainsFunc(b.Text, notAnchor) {
				anchors = b.Text
				continue
			}
		case *Heading:
			b.Text = after(anchors, b.Text)
			anchors = nil
		}
		out = append(out, b)
	}
	return out
}

func after(anchors, text []Inline) []Inline {
	if len(anchors) == 0 {
		return text // as most are
	}
	return append(anchors, text...)
}

func takesAnchors(b Block) bool {
	switch b.(type) {
	case *Paragraph, *Heading:
		return true
	}
	return false
}

func notAnchor(n Inline) bool {
	_, ok := n.(*Anchor)
	return !ok
}

// normalizeBlock brings a block into normal form and reports whether it is to be
// kept.
func normalizeBlock(b Block) bool {
	switch b := b.(type) {
	case *Paragraph:
		b.Text = normalizeText(b.Text, context{})
		return len(b.Text) > 0
	case *Heading:
		b.Level = min(max(b.Level, 1), 6)
		b.Text = normalizeText(b.Text, context{oneLine: true})
	case *Quote:
		b.Blocks = NormalizeBlocks(b.Blocks)
	case *Box:
		b.Title = normalizeText(b.Title, context{oneLine: true, styles: [styleCount]bool{Bold: true}})
		b.Blocks = NormalizeBlocks(b.Blocks)
		return len(b.Title)+len(b.Blocks) > 0
	case *List:
		return normalizeList(b)
	case *Code:
		b.Text = codeText(b.Text)
	case *Table:
		for _, row := range b.Rows {
			for i := range row {
				row[i] = normalizeText(row[i], context{oneLine: true})
			}
		}
		return len(b.Rows) > 0
	}
	return true
}

func normalizeList(l *List) bool {
	l.Start = min(max(l.Start, 0), maxStart)
	if !l.Ordered {
		l.Start = 0
	}
	for _, item := range l.Items {
		normalizeItem(item)
	}
	return setTight(l)
}

// setTight decides whether a list of normalized items is tight, and reports
// whether it has any items.
func setTight(l *List) bool {
	several := len(l.Items) > 1
	for _, item := range l.Items {
		several = several || len(item.Blocks) > 1
		for i := range item.Blocks {
			if i > 0 && needsBlankLine(item.Blocks[i-1], item.Blocks[i]) {
				l.Tight = false
			}
		}
	}
	if !several {
		l.Tight = true
	}
	return len(l.Items) > 0
}

// normalizeItem normalizes an item. The first block of a task is a paragraph, if
// need be an empty one.
func normalizeItem(item *Item) {
	item.Blocks = NormalizeBlocks(item.Blocks)
	for i := len(item.Blocks) - 1; i >= 0; i-- {
		l, ok := item.Blocks[i].(*List)
		if ok && !dropEmpty(l, i < len(item.Blocks)-1) {
			item.Blocks = slices.Delete(item.Blocks, i, i+1)
		}
	}
	if item.Task == TaskNone {
		return
	}
	if _, ok := first(item.Blocks).(*Paragraph); !ok {
		item.Blocks = append([]Block{&Paragraph{}}, item.Blocks...)
	}
}

// dropEmpty removes the items without content from a list inside an item, and
// from the lists at the end of its items, where a blank line and more of the item
// follow: the parser would take what follows out of all lists. It reports whether
// any items are left.
func dropEmpty(l *List, moreFollows bool) bool {
	var kept []*Item // from the last one on
	for _, item := range slices.Backward(l.Items) {
		follows := moreFollows
		if len(kept) > 0 {
			follows = !l.Tight
		}
		if n := len(item.Blocks); follows && n > 0 {
			if end, ok := item.Blocks[n-1].(*List); ok && !dropEmpty(end, true) {
				item.Blocks = item.Blocks[:n-1]
			}
		}
		if !follows || len(item.Blocks) > 0 {
			kept = append(kept, item)
		}
	}
	slices.Reverse(kept)
	l.Items = kept
	return setTight(l)
}

// needsBlankLine reports whether two blocks would be parsed as one, or the second
// as something else, without a blank line between them.
func needsBlankLine(above, below Block) bool {
	if isQuote(below) {
		return isQuote(above)
	}
	switch last(above).(type) {
	case *Paragraph, *Table:
		return !interrupts(below)
	}
	return false
}

// isQuote reports whether a block is a quote or is written as one.
func isQuote(b Block) bool {
	switch b.(type) {
	case *Quote, *Box:
		return true
	}
	return false
}

// last returns the innermost block at the end of a block, the block itself if
// it has none.
func last(b Block) Block {
	var children []Block
	switch b := b.(type) {
	case *Quote:
		children = b.Blocks
	case *Box:
		if children = b.Blocks; len(children) == 0 {
			return &Paragraph{} // its title
		}
	case *List:
		children = b.Items[len(b.Items)-1].Blocks
	}
	if len(children) == 0 {
		return b
	}
	return last(children[len(children)-1])
}

// interrupts reports whether a block can follow a paragraph line directly.
func interrupts(b Block) bool {
	switch b := b.(type) {
	case *Paragraph, *Table:
		return false
	case *List:
		begins := b.Items[0].Task != TaskNone || len(b.Items[0].Blocks) > 0
		return begins && (!b.Ordered || b.Start == 1)
	}
	return true
}
