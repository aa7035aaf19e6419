package block

import (
	"strings"

	"promodoc/export/slug"
)

// resolver corrects the links to places in a document. Some programs write the words
// of a heading into them, not its anchor.
type resolver map[string]bool // the targets that exist

func resolveLinks(doc *Doc) {
	r := resolver{}
	linked := false
	doc.texts(func(text []Inline) {
		for i := range text {
			for _, name := range text[i].Anchors {
				r[name] = true
			}
			linked = linked || text[i].Link != nil && text[i].Link.Anchor != ""
		}
	})
	if !linked {
		return
	}
	r.addSlugs(doc.Blocks)
	r.addSlugs(doc.Notes)
	doc.texts(func(text []Inline) {
		for i := range text {
			if l := text[i].Link; l != nil && l.Anchor != "" && !r[l.Anchor] {
				if anchor := slug.Of(l.Anchor); r[anchor] {
					l.Anchor = anchor
				}
			}
		}
	})
}

func (r resolver) addSlugs(blocks []Block) {
	for i := range blocks {
		if blocks[i].Slug != "" {
			r[blocks[i].Slug] = true
		}
		r.addSlugs(blocks[i].Children)
	}
}

// texts calls a function for every text of the document.
func (d *Doc) texts(visit func([]Inline)) {
	EachText(d.Blocks, visit)
	EachText(d.Notes, visit)
}

// EachText calls visit with the text of each block, cell and item, in order.
func EachText(blocks []Block, visit func([]Inline)) {
	for i := range blocks {
		b := &blocks[i]
		visit(b.Text)
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					visit(cell)
				}
			}
		}
		EachText(b.Children, visit)
	}
}

// withoutPageNumber removes the page number from a line of a table of contents that a
// word processor exported: the page of its own. Links in the document get the page
// that they lead to here.
func withoutPageNumber(text []Inline) []Inline {
	n := len(text) - 1
	if n < 0 {
		return text
	}
	if n == 2 && isInnerLink(text) {
		line := text[0]
		line.Text, line.Link = strings.TrimRight(line.Text[1:], " \t"), text[1].Link
		return []Inline{line}
	}
	for i := range text {
		if text[i].Link == nil || text[i].Link != text[0].Link || text[i].Link.Anchor == "" {
			return text
		}
	}
	title, number, ok := cutLast(text[n].Text, "\t")
	if !ok || !IsNumber(number) || title == "" && n == 0 {
		return text
	}
	if text[n].Text = title; title == "" {
		text = text[:n]
	}
	return text
}

// isInnerLink reports whether a text is a link with another in it, as Pandoc makes
// them of tables of contents: [Title [3](#title)](#title). Markdown has only the
// inner one.
func isInnerLink(text []Inline) bool {
	l := text[1].Link
	return l != nil && l.Anchor != "" && IsNumber(text[1].Text) && len(text[0].Text) > 1 && text[0].Text[0] == '[' &&
		text[0].Link == nil && strings.HasPrefix(text[2].Text, "](#") && strings.HasSuffix(text[2].Text, ")")
}

func cutLast(s, separator string) (before, after string, ok bool) {
	i := strings.LastIndex(s, separator)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(separator):], true
}

// IsNumber reports whether a text is digits and nothing else.
func IsNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
