package doctree

import (
	"strings"

	"promodoc/app/doclang"
	"promodoc/export/mdtree"
)

// AddNotes adds the questions of a draft to its text, as footnotes behind those of
// the text, for formats without comments. Their labels are those of the questions.
func (d *Document) AddNotes() {
	hosts := d.hosts()
	for _, a := range d.Asked {
		note := &mdtree.Footnote{Label: a.Label(), Blocks: d.note(a)}
		at := hosts.of(a).text
		*at = append((*at)[:len(*at):len(*at)], &mdtree.FootnoteRef{To: note})
		d.Footnotes = append(d.Footnotes, note)
	}
}

// note returns the text of a question, after whom it asks and by when.
func (d *Document) note(a Asked) []mdtree.Block {
	language := doclang.Of(d.Properties.Language)
	var args []any
	text := textQuestion
	switch manager := d.Properties.Manager; {
	case manager != "" && !a.By.IsZero():
		text, args = textQuestionToBy, []any{"Manager", manager, "Date", a.By.LongIn(language)}
	case manager != "":
		text, args = textQuestionTo, []any{"Manager", manager}
	case !a.By.IsZero():
		text, args = textQuestionBy, []any{"Date", a.By.LongIn(language)}
	}
	lead := &mdtree.Emphasis{Style: mdtree.Bold, Text: plain(singleLine(language.Text(text, args...)))}
	var blocks []mdtree.Block
	for part := range strings.SplitSeq(strings.ReplaceAll(a.Text, "\r", "\n"), "\n") {
		if part = singleLine(part); part != "" {
			blocks = append(blocks, paragraph(plain(part)...))
		}
	}
	first := blocks[0].(*mdtree.Paragraph)
	first.Text = append([]mdtree.Inline{lead, mdtree.Text(" ")}, first.Text...)
	return mdtree.NormalizeBlocks(blocks)
}
