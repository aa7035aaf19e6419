package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// items reads the items of a list. A list directly inside another belongs to
// the item before it.
func (r *reader) items(n *html.Node) []Item {
	r.depth++
	defer func() { r.depth-- }()
	var all []Item
	term := ""
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil && r.text.left >= 0; c = next {
		next = c.NextSibling
		switch {
		case c.DataAtom == atom.Dt:
			term = plainText(c)
		case c.DataAtom == atom.Li || c.DataAtom == atom.Dd:
			item := r.item(c)
			if c.DataAtom == atom.Dd {
				item.Term = term
			}
			all = appendItem(all, item)
		case isList(c) && len(all) > 0:
			last := &all[len(all)-1]
			last.Nested = append(last.Nested, r.items(c)...)
		case isList(c) || c.DataAtom == atom.Div:
			all = append(all, r.items(c)...)
		}
	}
	return all
}

// appendItem appends an item, or what is in it if it has no text.
func appendItem(all []Item, item Item) []Item {
	if item.Plain != "" || item.Term != "" {
		return append(all, item)
	}
	return append(append(all, item.More...), item.Nested...)
}

func (r *reader) item(n *html.Node) Item {
	b := itemBuilder{reader: r, item: Item{Line: lineOf(n)}}
	if r.depth > maxDepth {
		b.item.Text = r.text.read(n)
		return b.item
	}
	b.children(n)
	b.flush()
	return b.item
}

// itemBuilder gathers the parts of an item.
type itemBuilder struct {
	reader *reader
	item   Item
	inline []*html.Node // inline nodes that are in no paragraph so far
}

// flush makes a paragraph of the inline nodes: the first is the item's text.
func (b *itemBuilder) flush() {
	if len(b.inline) == 0 {
		return
	}
	p, line := element(atom.P), lineOf(b.inline[0])
	move(p, b.inline)
	b.inline = nil
	t := b.reader.text.read(p)
	switch {
	case t.Plain == "":
	case b.item.Plain == "":
		b.item.Text = t
	default:
		b.item.More = append(b.item.More, Item{Line: line, Text: t})
	}
}

func (b *itemBuilder) children(n *html.Node) {
	r := b.reader
	r.depth++
	defer func() { r.depth-- }()
	for c, next := n.FirstChild, (*html.Node)(nil); c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.Type == html.ElementNode && !isShown(c):
		case isList(c):
			b.flush()
			b.item.Nested = append(b.item.Nested, r.items(c)...)
		case c.DataAtom == atom.P || isHeading(c):
			b.flush()
			b.inline = append(b.inline, c)
			b.flush()
		case c.Type == html.ElementNode && isBlock(c) && r.depth <= maxDepth:
			b.flush()
			b.children(c)
			b.flush()
		default:
			b.inline = append(b.inline, c)
		}
	}
}
