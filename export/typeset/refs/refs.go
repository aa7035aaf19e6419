// Package refs makes references work in print: page numbers after links to other parts
// of the document, the numbers of a list of references after links to elsewhere, and
// that list at the document's end, with addresses.
package refs

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"promodoc/app/doclang"
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// Table holds the pages of the document's link targets.
type Table struct {
	// OmitPageNumbers leaves page numbers out of the text. It is the last resort
	// when setting a number keeps moving the target it refers to.
	OmitPageNumbers bool

	language *doclang.Language
	pages    map[string]int    // by anchor, from 0; -1 while unknown
	titles   map[string]string // text of the headings by anchor
	letters  map[string]string // of the notes by number, as far as they have some
}

// NewTable returns a table of the headings of a document as pages show it, with pages
// unknown.
func NewTable(doc *block.Doc, language *doclang.Language) *Table {
	t := &Table{language: language, pages: map[string]int{}, titles: map[string]string{}, letters: map[string]string{}}
	for i := range doc.Notes {
		if note := &doc.Notes[i]; note.Lettered {
			t.letters[strconv.Itoa(note.Number)] = Mark(note)
		}
	}
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.Kind == block.Heading && b.Slug != "" {
			title := block.TitleLine(b.Text)
			t.pages[b.Slug], t.titles[b.Slug] = -1, title
			for k := range b.Text {
				for _, name := range b.Text[k].Anchors {
					t.pages[name], t.titles[name] = -1, title
				}
			}
		}
	}
	return t
}

// Update takes the pages of all anchors from a layout and reports whether any
// of them changed.
func (t *Table) Update(anchors iter.Seq2[string, int]) bool {
	changed := false
	for name, page := range anchors {
		if old, known := t.pages[name]; known && old != page {
			t.pages[name] = page
			changed = true
		}
	}
	return changed
}

// Page returns the page of a heading, from 0: -1 while it is unknown, and 0 if
// there is no such heading.
func (t *Table) Page(anchor string) int { return t.pages[anchor] }

// AddPages adds ", page 3" after links to headings, unless the text already
// continues with a page. Footnotes need none. It also reports whether the text
// has such links.
func (t *Table) AddPages(text []block.Inline) (_ []block.Inline, has bool) {
	var out []block.Inline
	for i := range text {
		in := &text[i]
		page, ok := -1, false
		if leadsToHeading(in) && !t.continues(text, i) {
			page, ok = t.pages[in.Link.Anchor]
			has = true
		}
		if out == nil && page >= 0 {
			out = append(make([]block.Inline, 0, len(text)+2), text[:i]...)
		}
		if out != nil {
			out = append(out, *in)
		}
		if ok && page >= 0 && !t.OmitPageNumbers {
			out = append(out, block.Inline{Text: OnPage(t.language, strconv.Itoa(page+1)), Style: in.Style,
				Span: book.Span{From: in.Span.To, To: in.Span.To}})
		}
	}
	if out == nil {
		return text, has
	}
	return out, has
}

// leadsToHeading reports whether linked text leads to a heading, not to a footnote or an
// item of the list of references.
func leadsToHeading(in *block.Inline) bool {
	return in.Link != nil && in.Link.Anchor != "" && in.Style&block.Raised == 0 && !strings.HasPrefix(in.Link.Anchor, referencePrefix)
}

// OnPage returns the text after a link to a heading on a page.
func OnPage(l *doclang.Language, page string) string { return l.Text(textOnPage, "Page", page) }

// continues reports whether a link continues in the next inline, in another
// style, or is followed by a page number.
func (t *Table) continues(text []block.Inline, i int) bool {
	if i+1 == len(text) {
		return false
	}
	next := text[i+1]
	return next.Link == text[i].Link || strings.HasPrefix(strings.TrimLeft(next.Text, " ,("), t.language.Text(textPage, "Page", ""))
}

// TargetTitle describes the target of a link, on a page from 0, to readers who
// do not see it.
func (t *Table) TargetTitle(anchor string, page int) string {
	page++
	if number, ok := strings.CutPrefix(anchor, block.NotePrefix); ok {
		return t.language.Text(textNote, "Number", cmp.Or(t.letters[number], number), "Page", page)
	}
	if number, ok := strings.CutPrefix(anchor, block.NoteRefPrefix); ok {
		return t.language.Text(textNoteRef, "Number", cmp.Or(t.letters[number], number), "Page", page)
	}
	if number, ok := strings.CutPrefix(anchor, referencePrefix); ok {
		return t.language.Text(textReference, "Number", number, "Page", page)
	}
	if title := t.titles[anchor]; title != "" {
		return t.language.Text(textHeading, "Title", title, "Page", page)
	}
	return t.language.Text(textPage, "Page", page)
}
