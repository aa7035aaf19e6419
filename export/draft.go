package export

import (
	"cmp"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/doctree"
	"promodoc/export/docx"
	"promodoc/export/markdown"
)

// asked returns what a question of a draft is about, in the text that the pages are
// made of: the first paragraph of its field.
func asked(a doctree.Asked, text markdown.Output) book.Span {
	times := 0
	for i := 0; i < len(text.Map); {
		end := i + 1
		for end < len(text.Map) && text.Map[end].Ref == text.Map[i].Ref {
			end++
		}
		if text.Map[i].Ref == a.At {
			if times == a.Times {
				return firstParagraph(text.Map[i:end])
			}
			times++
		}
		i = end
	}
	return book.Span{}
}

// firstParagraph returns where the first paragraph of a field is.
func firstParagraph(spans []markdown.Span) book.Span {
	end := spans[0].End
	for _, s := range spans[1:] {
		if s.Leaf == spans[0].Leaf {
			end = s.End
		}
	}
	return book.Span{From: spans[0].Start, To: end}
}

// author returns whose questions those of a draft are.
func author(doc *doctree.Document) string {
	return cmp.Or(doc.Properties.Candidate, doclang.Of(doc.Properties.Language).Text(textCandidate))
}

// askedOn returns the day of a question, or that of the document.
func askedOn(a doctree.Asked, doc *doctree.Document) string {
	day := a.Asked
	if day.IsZero() {
		day = doc.Properties.Updated
	}
	return day.String()
}

// commentsOf returns the questions of a draft as comments of a Word file.
func commentsOf(doc *doctree.Document, text markdown.Output) []docx.Comment {
	var all []docx.Comment
	for _, a := range doc.Asked {
		all = append(all, docx.Comment{
			Name: a.Name(), Span: asked(a, text), Author: author(doc), Date: askedOn(a, doc), Text: a.Text,
		})
	}
	return all
}

// askOnPages adds the questions of a draft to its pages, as notes beside what they are
// about.
func askOnPages(b *book.Book, text markdown.Output, doc *doctree.Document) {
	for _, a := range doc.Asked {
		page, run := runAt(b, asked(a, text))
		if run == nil {
			continue // pages always have text
		}
		p := &b.Pages[page]
		note := book.Note{
			X: min(b.Column.X+b.Column.Width+noteGap, b.Paper.Width-book.NoteSize), Y: run.Y - run.Size,
			Name: a.Name(), Author: author(doc), Date: askedOn(a, doc), Text: a.Text, Node: run.Node,
		}
		for _, other := range p.Notes {
			if other.Y < note.Y+book.NoteSize && note.Y < other.Y+book.NoteSize {
				note.Y = other.Y + book.NoteSize
			}
		}
		note.Y = min(note.Y, b.Paper.Height-book.NoteSize)
		p.Notes = append(p.Notes, note)
	}
}

// noteGap is the space between the text and the notes beside it, in points.
const noteGap = 6

// runAt returns the first text on the pages from a part of the source, or else the
// first of all.
func runAt(b *book.Book, at book.Span) (page int, found *book.Run) {
	for i := range b.Pages {
		for k := range b.Pages[i].Runs {
			r := &b.Pages[i].Runs[k]
			if r.Node < 0 {
				continue
			}
			if r.Span.From < at.To && r.Span.To > at.From {
				return i, r
			}
			if found == nil {
				page, found = i, r
			}
		}
	}
	return page, found
}
