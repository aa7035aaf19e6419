package block

import (
	"promodoc/export/book"
)

// AddTitle opens a document that has no title in its text with the one of its front
// matter, its author and its date.
func AddTitle(doc *Doc) {
	f := &doc.Front
	if f.Title == "" {
		return
	}
	var at book.Span
	if len(doc.Blocks) > 0 {
		at.From = doc.Blocks[0].Span.From
		at.To = at.From
	}
	opening := []Block{{Kind: Heading, Level: 1, Span: at, Text: []Inline{{Text: f.Title, Span: at}}}}
	facts := f.Author
	if f.Date != "" {
		if facts != "" {
			facts += " · "
		}
		facts += f.Date
	}
	if facts != "" {
		opening = append(opening, Block{Kind: Paragraph, Span: at, Text: []Inline{{Text: facts, Span: at, Style: Emphasis}}})
	}
	doc.Blocks = append(opening, doc.Blocks...)
	n := numberer{}
	n.number(doc.Blocks)
	n.number(doc.Notes)
}
