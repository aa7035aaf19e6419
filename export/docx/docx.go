// Package docx writes a composed document as a Word file (Office Open XML, ECMA-376
// and ISO/IEC 29500-1 transitional): with real styles, lists, tables, footnotes,
// fields and bookmarks, so that it can be worked on in Word, LibreOffice and
// Google Docs. The package must not know of promotion documents, of Markdown or
// of where files are.
package docx

import (
	"cmp"
	"slices"

	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

// Field is a part of the text that gets a bookmark: what was written in one field
// of the document.
type Field struct {
	// Name is the name of the bookmark: a letter, and up to 39 letters, digits and
	// underscores. No two fields have the same, in upper or lower case.
	Name string
	// Span is where the field is in the source that the document was composed of.
	// No two fields overlap.
	Span book.Span
}

// Write returns a document as a Word file, and a sentence about each image that turned
// out to be damaged. Fields are in the order of their spans; comments are numbered by
// theirs. The same document always gives the same bytes.
func Write(d *composition.Document, fields []Field, on []Comment) (file []byte, notices []string) {
	w := newWriter(d, fields)
	on = slices.Clone(on)
	slices.SortStableFunc(on, func(a, b Comment) int { return cmp.Compare(a.Span.From, b.Span.From) })
	if len(on) > 0 {
		w.marks.comments = &comments{all: on, marks: &w.marks}
	}
	w.body()
	w.parts.addComments(on)
	w.footnotes()
	w.styles().addStyles(w.parts)
	w.lists.addPart(w.parts)
	w.parts.addSettings(len(w.notes.referred) > 0)
	w.parts.addProperties(d.Meta)
	return w.parts.zip(), w.notices
}

// writer writes one document.
type writer struct {
	doc *composition.Document
	*story
	parts     *parts
	notes     notes
	lists     numbering
	headings  headingNumbers
	marks     bookmarks
	captioned bool              // whether the present block and the next are one and its caption
	drawings  int               // the number of pictures so far, which are their IDs
	media     map[string]string // the names of their files, by content
	notices   []string
}

// story is a part with text, the document or its footnotes.
type story struct {
	xmlWriter
	relations  *relations
	paragraphs int  // the number of paragraphs so far
	afterTable bool // whether a table is what was written last
	breakPage  bool // whether the next paragraph begins a page
}

// region is where blocks are placed, with what they inherit from the blocks around
// them.
type region struct {
	style  string  // of paragraphs
	indent float64 // of the text, from the edge of the column, in points
	width  float64 // of the text, in points
	lists  int     // the number of lists around
	loose  bool    // whether the list around has space between its items
	last   bool    // whether a list ends with the blocks
	marker *marker // of the item or the note; the first paragraph takes it
	run    runProps
}

func newWriter(d *composition.Document, fields []Field) *writer {
	w := &writer{doc: d, parts: &parts{}, media: map[string]string{},
		lists: numbering{sheet: d.Sheet},
		marks: bookmarks{fields: fields, targets: map[string]string{}, written: map[string]bool{}}}
	if d.Titled() {
		w.headings.shift = 1
	}
	w.notes.all, w.notes.numbers = map[string]*block.Block{}, map[string]int{}
	for i := range d.Notes {
		w.notes.all[d.Notes[i].Slug] = &d.Notes[i]
	}
	w.marks.findTargets(d.Blocks)
	w.marks.findTargets(d.Notes)
	return w
}

// styles returns what writes the styles of the design.
func (w *writer) styles() sheetWriter {
	return sheetWriter{sheet: w.doc.Sheet, measure: w.measure(), shift: w.headings.shift, language: w.doc.Meta.Language}
}

// measure returns the width of the column, in points.
func (w *writer) measure() float64 {
	_, width := w.doc.Sheet.Page.Column(w.doc.Paper)
	return width
}

// inset returns the region indented, as far as it stays wide enough.
func (r region) inset(by float64) region {
	by = min(by, max(0, r.width-style.MinMeasure))
	r.indent, r.width = r.indent+by, r.width-by
	return r
}

// body writes the document.
func (w *writer) body() {
	w.story = w.parts.story("word/document.xml", typeDocument, "w:document")
	w.start("w:body")
	r := region{style: styleNormal, width: w.measure()}
	all := w.doc.Blocks
	w.opening(all[:w.doc.Opening], r)
	from := w.doc.Opening
	if at := w.doc.ContentsAt; at > from {
		w.blocks(all[from:at], r)
		from = at
	}
	w.contents()
	w.blocks(all[from:], r)
	w.unreferred()
	w.marks.closeField(&w.xmlWriter)
	if c := w.marks.comments; c != nil {
		c.finish(w.story)
	}
	w.section()
	w.end()
	w.end()
}

// damaged notes an image that cannot be shown.
func (w *writer) damaged(p *block.Picture) {
	notice := picture.Damaged(p.Path)
	for _, n := range w.notices {
		if n == notice {
			return
		}
	}
	w.notices = append(w.notices, notice)
}
