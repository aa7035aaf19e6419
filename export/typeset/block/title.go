package block

import (
	"strings"

	"promodoc/app/doclang"
	"promodoc/export/book"
)

// AddTitle opens a document with what its front matter says and its text does not: the
// title, if the text has none, and below the title the subtitle, a line of facts, which
// may be empty and belongs to such a title, and the abstract. Several headings of the
// first level are those of parts.
func AddTitle(doc *Doc, facts string, language *doclang.Language) {
	f := &doc.Front
	if f.Document != "" || f.Title == "" && f.Subtitle == "" && f.Abstract == "" {
		return
	}
	var at book.Span
	if len(doc.Blocks) > 0 {
		at.From = doc.Blocks[0].Span.From
		at.To = at.From
	}
	line := func(text string, style Style) []Inline { return []Inline{{Text: text, Span: at, Style: style}} }
	var opening []Block
	titled := f.Title == "" || hasTitle(doc.Blocks, f.Title, f.Subtitle != "")
	rest := doc.Blocks
	if !titled {
		opening = append(opening, Block{Kind: Heading, Level: 1, Span: at, Text: line(f.Title, 0)})
	} else if len(rest) > 0 && rest[0].Kind == Heading && rest[0].Level == 1 {
		opening, rest = append(opening, rest[0]), rest[1:]
	}
	if f.Subtitle != "" {
		opening = append(opening, Block{Kind: Paragraph, Span: at, Text: line(f.Subtitle, Strong)})
	}
	if !titled && facts != "" {
		opening = append(opening, Block{Kind: Paragraph, Span: at, Text: line(facts, Emphasis)})
	}
	if f.Abstract != "" {
		opening = append(opening, Block{Kind: Box, Span: at, Text: line(language.Text(textAbstract), Strong), Children: abstract(f.Abstract, at, language)})
	}
	doc.Blocks = append(opening, rest...)
	n := numberer{}
	n.number(doc.Blocks)
	n.number(doc.Notes)
	if f.Abstract != "" {
		resolveLinks(doc)
	}
}

// hasTitle reports whether blocks have a heading that is the title of all: the only
// one of the first level, or one with the same words. Only the latter counts if the
// title is to have the same words, because more belongs to it.
func hasTitle(blocks []Block, title string, same bool) bool {
	count := 0
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading && b.Level == 1 {
			if count++; strings.EqualFold(TitleLine(b.Text), title) {
				return true
			}
		}
	}
	return count == 1 && !same
}

// abstract returns the blocks of an abstract, which are at a place of the file: its
// text is not in the file as such. Its footnotes follow it.
func abstract(text string, at book.Span, language *doclang.Language) []Block {
	var out []Block
	for _, p := range parseParts(fileGrammar().In(language), []byte(text), 0, minPart) {
		out = append(out, p.blocks...)
		for i := range p.notes {
			out = append(out, p.notes[i].Children...)
		}
	}
	moveTo(out, at)
	return out
}

// moveTo sets the place of blocks and all that is in them.
func moveTo(blocks []Block, at book.Span) {
	EachText(blocks, func(text []Inline) {
		for i := range text {
			text[i].Span = at
		}
	})
	for i := range blocks {
		b := &blocks[i]
		b.Span = at
		for k := range b.Lines {
			b.Lines[k].Span = at
		}
		if b.Table != nil {
			for row := range b.Table.All() {
				row.Span = at
			}
		}
		moveTo(b.Children, at)
	}
}

// MarkEmpty returns blocks with a few words below each heading of a part that has nothing in
// it, but for titles of the whole: so that a reader sees that nothing was lost there. The
// blocks are not changed.
func MarkEmpty(all []Block, language *doclang.Language) []Block {
	var out []Block // nil as long as it is all
	for i := range all {
		b := &all[i]
		if out != nil {
			out = append(out, *b)
		}
		if b.Kind != Heading || b.Level < 2 || i+1 < len(all) && (all[i+1].Kind != Heading || all[i+1].Level > b.Level) {
			continue
		}
		if out == nil {
			out = append(make([]Block, 0, len(all)+4), all[:i+1]...)
		}
		end := book.Span{From: b.Span.To, To: b.Span.To}
		out = append(out, Block{Kind: Paragraph, ID: b.ID, Span: end, Text: []Inline{{Text: language.Text(textNothing), Span: end, Style: Emphasis}}})
	}
	if out == nil {
		return all
	}
	return out
}
