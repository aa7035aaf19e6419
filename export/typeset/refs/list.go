package refs

import (
	"strings"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/slug"
	"promodoc/export/typeset/block"
)

const (
	// listSlug is the anchor of the heading of a list of references in English. It
	// is known in every language, for documents that do not name theirs.
	listSlug = "references"
	// maxListed bounds a list that was not asked for to about ten pages.
	maxListed = 400
)

// IsList reports whether a heading is that of a list of references. A document
// that has one, as all exports of Promodoc do, gets no second list.
func IsList(heading *block.Block, language *doclang.Language) bool {
	return heading.Slug == listSlug || heading.Slug == slug.Of(language.Text(textReferences))
}

// IsLabel reports whether a block of a list of references is the number of the example
// that the links below it are of.
func IsLabel(b *block.Block) bool {
	text := block.PlainLine(b.Text)
	return b.Kind == block.Paragraph && block.IsStrong(b.Text) && len(text) <= 5 && strings.Trim(text, "0123456789.") == ""
}

// AddList appends a numbered list of the document's links, for readers on
// paper. It returns the number of links that are not listed because they are too
// many, which is 0 as a rule.
func AddList(doc *block.Doc, language *doclang.Language) (unlisted int) {
	c := collector{language: language, seen: map[string]bool{}}
	for _, blocks := range [][]block.Block{doc.Blocks, doc.Notes} {
		c.blocks(blocks)
	}
	switch {
	case c.hasList || len(c.items) == 0:
		return 0
	case len(c.items) > maxListed:
		return len(c.items)
	}
	end := book.Span{From: c.end, To: c.end}
	heading := block.Block{Kind: block.Heading, ID: c.lastID + 1, Span: end, Level: c.headingLevel(),
		Slug: listSlug, Text: []block.Inline{{Text: language.Text(textReferences), Span: end}}}
	list := block.Block{Kind: block.List, ID: c.lastID + 2, Span: end, Tight: true, Marker: block.Marker{Ordered: true}}
	for i, in := range c.items {
		in.Span = end
		id := list.ID + 1 + 2*i
		list.Children = append(list.Children, block.Block{Kind: block.Item, ID: id, Span: end, Marker: block.Marker{Ordered: true, Number: i + 1},
			Children: []block.Block{{Kind: block.Paragraph, ID: id + 1, Span: end, Text: []block.Inline{in}}}})
	}
	doc.Blocks = append(doc.Blocks, heading, list)
	return 0
}

// collector walks a document and collects what a list of references needs.
type collector struct {
	language *doclang.Language
	items    []block.Inline
	seen     map[string]bool // addresses among the items
	hasList  bool            // the document has a list of its own
	lastID   int             // the highest block ID
	end      int             // the offset at which the last block ends
	levels   [7]bool         // the levels of headings in use
}

// headingLevel returns the outermost level in use below the title's.
func (c *collector) headingLevel() int {
	for level := 2; level < len(c.levels); level++ {
		if c.levels[level] {
			return level
		}
	}
	return 2
}

func (c *collector) blocks(blocks []block.Block) {
	for i := range blocks {
		b := &blocks[i]
		c.lastID, c.end = max(c.lastID, b.ID), max(c.end, b.Span.To)
		if b.Kind == block.Heading {
			c.levels[b.Level] = true
			c.hasList = c.hasList || IsList(b, c.language)
		}
		c.text(b.Text)
		if b.Picture != nil {
			c.text(b.Description())
		}
		c.blocks(b.Children)
		if b.Table != nil {
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					c.text(cell)
				}
			}
		}
	}
}

// text adds the links of a text, each address once, with the first words that
// link to it. Links that show their address are left out.
func (c *collector) text(text []block.Inline) {
	for i := 0; i < len(text); {
		link := text[i].Link
		j := i + 1
		for j < len(text) && link != nil && text[j].Link == link {
			j++
		}
		if link != nil && link.URL != "" && !c.seen[link.URL] {
			if words := block.PlainLine(text[i:j]); shortURL(words) != shortURL(link.URL) && words != "" {
				c.seen[link.URL] = true
				c.items = append(c.items, block.Inline{Text: words, Link: &block.Link{URL: link.URL}})
			}
		}
		i = j
	}
}
