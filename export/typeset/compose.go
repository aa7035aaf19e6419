package typeset

import (
	"fmt"

	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/blocks"
	"promodoc/export/typeset/contents"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/pagination"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/table"
)

// Compose lays out a Markdown file, as [Layout] does, and returns its text with what
// the pages add to it, for formats that leave the pages to other programs. The
// notices are those of the pages, but for those about fonts. Any text can be composed; the error is that of
// Layout.
func Compose(src []byte, o Options) (d *composition.Document, notices []string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			d, notices, err = nil, nil, errFault.Wrap(fmt.Errorf("%v", fault))
		}
	}()
	if err := o.complete(); err != nil {
		return nil, nil, err
	}
	l, err := newLayout(src, o)
	if err != nil {
		return nil, nil, err
	}
	b := l.run()
	return l.composition(b), b.Notices[:l.textNotices:l.textNotices], nil
}

// composition returns the document after it was laid out.
func (l *layout) composition(b *book.Book) *composition.Document {
	d := &composition.Document{
		Doc: l.doc, Meta: b.Meta, Words: l.words(),
		Opening: blocks.OpeningLength(l.doc.Blocks),
		Pages:   map[string]int{},
		Columns: map[int]composition.Columns{},
		Paper:   l.options.Paper, Sheet: l.options.Sheet, Pictures: l.options.Pictures,
		Head: composition.RunningHead{Left: l.runningTitle(), Right: l.runningDraft()},
	}
	if l.hasContents {
		d.Contents, d.ContentsAt = l.contents.Entries(), l.contentsFit.at
	}
	inReferences := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == block.Heading {
			inReferences = refs.IsList(b, l.language)
		} else if inReferences && b.Kind == block.List {
			addAddresses(b)
		}
	}
	for i := range l.doc.Blocks {
		if h := &l.doc.Blocks[i]; h.Kind == block.Heading {
			d.Pages[h.Slug] = max(0, l.refs.Page(h.Slug))
		}
	}
	l.addColumns(d)
	d.Captions = map[int]int{}
	addCaptions(d.Captions, d.Blocks)
	addCaptions(d.Captions, d.Notes)
	return d
}

// addCaptions finds the captions of images and tables: paragraphs that are emphasized
// as a whole, as those of HTML and Pandoc are, right below one. Above a table one is a
// caption unless it says what the heading above it is about.
func addCaptions(captions map[int]int, all []block.Block) {
	for i := range all {
		addCaptions(captions, all[i].Children)
		if all[i].Kind != block.Paragraph || len(all[i].Text) == 0 || !block.IsEmphasized(all[i].Text) {
			continue
		}
		kindOf := func(k int) block.Kind {
			if k < 0 || k >= len(all) {
				return block.Paragraph
			}
			return all[k].Kind
		}
		hasAbove := i > 1 && captions[all[i-2].ID] == all[i-1].ID
		switch before := kindOf(i - 1); {
		case (before == block.Image || before == block.TableBlock) && !hasAbove:
			captions[all[i].ID] = all[i-1].ID
		case kindOf(i+1) == block.TableBlock && before != block.Heading && before != block.TableBlock && before != block.Image:
			captions[all[i].ID] = all[i+1].ID
		}
	}
}

func (l *layout) words() composition.Words {
	w := composition.Words{
		Contents:   contents.Title(l.language),
		OnPage:     func(page string) string { return refs.OnPage(l.language, page) },
		PageNumber: func(page, count string) string { return pagination.PageNumber(l.language, page, count) },
		NotShown:   func(p *block.Picture) string { return p.NotShown(l.language) },
	}
	if l.doc.Front.Document != "" {
		w.Label = blocks.Label(l.language)
	}
	return w
}

// addAddresses adds the addresses of the links in a list, as pages show them.
func addAddresses(b *block.Block) {
	b.Text = refs.Readable(b.Text)
	for _, address := range refs.Addresses(b.Text) {
		b.Text = append(b.Text[:len(b.Text):len(b.Text)], address)
		b.Text[len(b.Text)-2].Break = true
	}
	for i := range b.Children {
		addAddresses(&b.Children[i])
	}
}

// addColumns measures all tables. Those that pages show as paragraphs become
// paragraphs.
func (l *layout) addColumns(d *composition.Document) {
	l.findAlike(d.Blocks)
	c := l.composer()
	defer l.composers.release()
	defer l.composers.reclaim()
	r := l.column()
	var measure func(all []block.Block, r flow.Region) []block.Block
	measure = func(all []block.Block, r flow.Region) []block.Block {
		var out []block.Block // nil as long as it is all
		for i := range all {
			b := &all[i]
			b.Children = measure(b.Children, childRegion(b, r))
			isTable := b.Kind == block.TableBlock && len(b.Table.Align) > 0
			stacked := isTable && table.IsStacked(b, r)
			if stacked && out == nil {
				out = append(make([]block.Block, 0, len(all)), all[:i]...)
			}
			switch {
			case stacked:
				out = append(out, table.Paragraphs(b)...)
				continue
			case isTable:
				d.Columns[b.ID] = table.Columns(c.Composer, b, l.alike.Tables[b.Table], r)
			}
			if out != nil {
				out = append(out, *b)
			}
		}
		if out == nil {
			return all
		}
		return out
	}
	opening := d.Opening
	if opening > 1 {
		d.Columns[d.Blocks[1].ID] = table.FactColumns(c.Composer, &d.Blocks[1], r)
	}
	d.Blocks = append(d.Blocks[:opening:opening], measure(d.Blocks[opening:], r)...)
	d.Notes = measure(d.Notes, r)
}

// childRegion is the region of the blocks in a block.
func childRegion(b *block.Block, r flow.Region) flow.Region {
	indent := 0.0
	switch b.Kind {
	case block.Item, block.Quote, block.Note, block.Box:
		indent = 15
	}
	return r.Inset(indent, false)
}
