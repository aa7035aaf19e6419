package block

import (
	"promodoc/export/book"
)

// AddTitle opens a document that has no title in its text with the one of its front
// matter, if that has one, and a line of facts below it, which may be empty.
func AddTitle(doc *Doc, facts string) {
	title := doc.Front.Title
	if title == "" {
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
