package doctree

import (
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// host is a part of the text that comes from a field.
type host struct {
	text  *[]mdtree.Inline // of the paragraph, the heading or the cell
	order int              // in the document
}

// hosts are the parts of the text that come from each field, in order; of several
// parts right after each other only the first.
type hosts struct {
	all   map[promo.Ref][]host
	title promo.Ref // the field that the title of the document comes from
	last  promo.Ref // the field of the part that was added last
	count int
}

// hosts finds what comes from fields in the text. References to notes follow the
// paragraph below a heading rather than the heading, which links lead to by its
// words.
func (d *Document) hosts() *hosts {
	h := &hosts{all: map[promo.Ref][]host{}}
	for _, part := range d.Parts {
		for i, block := range part.Blocks {
			heading, ok := block.(*mdtree.Heading)
			if !ok {
				mdtree.WalkBlocks(part.Blocks[i:i+1], func(b mdtree.Block) { h.block(d, b) })
				continue
			}
			at := &heading.Text
			if i+1 < len(part.Blocks) {
				if below, ok := part.Blocks[i+1].(*mdtree.Paragraph); ok {
					at = &below.Text
				}
			}
			h.add(d, heading.Source, heading.Text, at)
			if h.title.Kind == "" {
				h.title = h.last
			}
		}
	}
	return h
}

func (h *hosts) block(d *Document, b mdtree.Block) {
	switch b := b.(type) {
	case *mdtree.Paragraph:
		h.add(d, b.Source, b.Text, &b.Text)
	case *mdtree.Heading:
		h.add(d, b.Source, b.Text, &b.Text)
	case *mdtree.Box:
		h.add(d, b.Source, b.Title, &b.Title)
	case *mdtree.Table:
		for _, row := range b.Rows {
			for i := range row {
				h.add(d, b.Source, row[i], (*[]mdtree.Inline)(&row[i]))
			}
		}
	}
}

// add notes the fields that a text comes from.
func (h *hosts) add(d *Document, source mdtree.Source, text []mdtree.Inline, at *[]mdtree.Inline) {
	h.addField(d, source, at)
	mdtree.WalkInlines([]mdtree.Block{&mdtree.Paragraph{Text: text}}, func(in mdtree.Inline) {
		if m, ok := in.(*mdtree.Mark); ok {
			h.addField(d, m.Source, at)
		}
	})
}

func (h *hosts) addField(d *Document, source mdtree.Source, at *[]mdtree.Inline) {
	ref, ok := d.Field(source)
	if !ok || ref == h.last {
		return
	}
	h.last = ref
	h.count++
	h.all[ref] = append(h.all[ref], host{text: at, order: h.count})
}

// nearest returns where the text has a field or, if it does not, what is nearest to
// it: of an example without words the consideration that it supports, and of all
// else the title of the document.
func (h *hosts) nearest(d promo.Document, ref promo.Ref) (Asked, bool) {
	all := Nearest(ref)
	if e, ok := d.Example(ref.ID); ok && ref.Kind == promo.KindExample {
		if id, ok := promo.PrimaryConsideration(d, e); ok {
			all = append(all, promo.Ref{Kind: promo.KindConsideration, ID: id})
		}
	}
	for _, at := range append(all, h.title) {
		n := len(h.all[at])
		switch {
		case n > 0 && at.Kind == promo.KindConsideration:
			return Asked{At: at, Times: n - 1}, true // above its examples, not in the overview
		case n > 0:
			return Asked{At: at}, true
		}
	}
	return Asked{}, false
}

// of returns where a question is.
func (h *hosts) of(a Asked) host { return h.all[a.At][a.Times] }
