// Package typeset turns Markdown into pages: plain data with every glyph, rule
// and image in its place, which the PDF writer and the preview both draw. It
// owns how a document looks and where its lines and pages end. It never knows
// how pages are written to a file or shown on a screen.
//
// The steps are packages and files of their own: front and block read the
// Markdown, face measures words, line breaks paragraphs, and here blocks
// become strips of a page's width (blocks.go and its neighbours) that are laid
// under each other on pages (pages.go).
package typeset

import (
	"fmt"
	"io/fs"
	"strconv"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/parallel"
	"promodoc/export/typeset/block"
)

// Options say on what and in what a document is laid out.
type Options struct {
	// Paper is A4 when it is not given.
	Paper book.Paper
	// Design is the usual one when it is nil.
	Design *Design
	// Contents says whether there is a table of contents. By default a document
	// of contentsFrom pages or more has one, unless it has no headings.
	Contents pagesetup.Contents
	// Fonts is a set to measure and draw with, which must be given. Keep it
	// between layouts: it remembers the words it measured.
	Fonts *face.Fonts
	// Cache makes the next layout of nearly the same text quicker; it may be
	// nil.
	Cache *Cache
	// Files is the folder beside the document from which images are read.
	// Without one images leave their alternative text.
	Files fs.FS
}

// maxPasses bounds how often pages are made again because a page number that
// stands in the text moved.
const maxPasses = 4

// Layout lays a Markdown file out in pages. Any text can be laid out; an error
// means that the options are of no use, or a fault of this program.
func Layout(src []byte, o Options) (result *book.Book, err error) {
	if o.Fonts == nil {
		return nil, fmt.Errorf("pages cannot be laid out without fonts")
	}
	defer func() {
		if fault := recover(); fault != nil {
			result, err = nil, fmt.Errorf("the pages could not be laid out: %v", fault)
		}
	}()
	if o.Paper.Width <= 0 || o.Paper.Height <= 0 {
		o.Paper = book.A4
	}
	if o.Design == nil {
		d := standard()
		o.Design = &d
	}
	o.Fonts.Warm()
	return newLayout(block.Parse(src), o).set(), nil
}

// layout is one document on its way to pages.
type layout struct {
	o        Options
	d        *Design
	fonts    *face.Fonts
	doc      *block.Doc
	book     *book.Book
	refs     refs
	contents contents
	noticed  map[string]bool
	missing  map[rune]bool
	loans    map[loan]bool
	setters  setters
}

func newLayout(doc *block.Doc, o Options) *layout {
	fonts := o.Fonts.In(languageOf(doc))
	x, width := o.Design.Form.column(o.Paper)
	return &layout{
		o: o, d: o.Design, fonts: fonts, doc: doc,
		book:    &book.Book{Paper: o.Paper, Column: book.Column{X: x, Width: width}, Fonts: fonts},
		noticed: map[string]bool{},
		missing: map[rune]bool{},
		loans:   map[loan]bool{},
	}
}

// set lays the document out. Where the text tells page numbers, its pages are
// made first and told afterwards, until they agree; only the blocks that tell
// one are set again. Whether there is a list of contents is settled by the
// pages without one.
func (l *layout) set() *book.Book {
	l.book.Meta = l.meta()
	l.addReferences()
	l.refs.collect(l.doc)
	l.contents.entries = l.entries()
	sections := l.sections()
	l.setChanged(sections)
	pages := l.paginate(sections)
	if l.wantsContents(len(pages)) {
		l.refs.learn(pages)
		sections = l.addContents(sections, len(pages))
		pages = l.paginate(sections)
	}
	for pass := 1; l.refs.learn(pages) && pass <= maxPasses; pass++ {
		l.refs.silent = pass == maxPasses
		l.setSections(sections, func(sec *section) bool { return sec.tells })
		pages = l.paginate(sections)
	}
	if l.refs.silent {
		// The list's height does not depend on its numbers: they are right now.
		l.refs.learn(pages)
		l.setSections(sections, func(sec *section) bool { return sec.kind == contentsSection })
		pages = l.paginate(sections)
	}
	l.finish(sections, pages)
	return l.book
}

// setChanged sets the sections that the cache does not know.
func (l *layout) setChanged(sections []section) {
	none := func(*section) bool { return false }
	c := l.o.Cache
	look := lookKey{*l.d, l.o.Paper, l.fonts, l.book.Meta.Language, l.doc.Front.Document != ""}
	if !c.begin(look) {
		l.setSections(sections, none)
		return
	}
	defer c.end()
	keys := l.fromCache(c, sections)
	l.setSections(sections, none)
	l.toCache(c, sections, keys)
}

// finish hands the pages over with what needs to know all of them.
func (l *layout) finish(sections []section, pages []*sheet) {
	l.gather(sections)
	_ = parallel.Share(len(pages), portion, func() func(int) error {
		return func(i int) error {
			pages[i].draw(l.o.Cache == nil)
			return nil
		}
	})
	l.furniture(pages)
	l.resolveLinks(pages)
	l.book.Outline = l.outline(pages)
	for _, p := range pages {
		l.book.Pages = append(l.book.Pages, p.Page)
	}
	l.noticeLoans()
	l.noticeMissing()
	l.setters.dismiss()
}

// notice tells the writer something once.
func (l *layout) notice(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if !l.noticed[text] {
		l.noticed[text] = true
		l.book.Notices = append(l.book.Notices, text)
	}
}

// meta gathers the document's properties from its front matter, and its title
// from its first heading where there is none.
func (l *layout) meta() book.Meta {
	f := l.doc.Front
	m := book.Meta{Title: f.Title, Author: f.Candidate, Language: f.Language, Date: f.Date, DocumentID: f.Document}
	if m.Title == "" {
		for i := range l.doc.Blocks {
			if b := &l.doc.Blocks[i]; b.Kind == block.Heading {
				m.Title = oneLine(block.Plain(b.Text))
				break
			}
		}
	}
	if f.Document != "" {
		m.Subject = joined(" · ", "Promotion document", f.ProposedRole, f.Cycle)
	}
	return m
}

func itoa(n int) string { return strconv.Itoa(n) }
