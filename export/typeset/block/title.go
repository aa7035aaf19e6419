package block

import (
	"strings"

	"promodoc/export/book"
)

// AddTitle opens a document that has no title in its text with the one of its front
// matter, if that has one, and a line of facts below it, which may be empty. Several
// headings of the first level are those of parts.
func AddTitle(doc *Doc, facts string) {
	title := doc.Front.Title
	if title == "" || doc.Front.Document != "" || hasTitle(doc.Blocks, title) {
		return
	}
	var at book.Span
	if len(doc.Blocks) > 0 {
		at.From = doc.Blocks[0].Span.From
		at.To = at.From
	}
	opening := []Block{{Kind: Heading, Level: 1, Span: at, Text: []Inline{{Text: title, Span: at}}}}
	if facts != "" {
		opening = append(opening, Block{Kind: Paragraph, Span: at, Text: []Inline{{Text: facts, Span: at, Style: Emphasis}}})
	}
	doc.Blocks = append(opening, doc.Blocks...)
	n := numberer{}
	n.number(doc.Blocks)
	n.number(doc.Notes)
}

// hasTitle reports whether blocks have a heading that is the title of all: the only
// one of the first level, or one with the same words.
func hasTitle(blocks []Block, title string) bool {
	count := 0
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading && b.Level == 1 {
			if count++; strings.EqualFold(TitleLine(b.Text), title) {
				return true
			}
		}
	}
	return count == 1
}
