// Package typeset turns Markdown into a laid-out document. It runs the steps
// that the packages below it do: block parses the Markdown, blocks composes each
// section into boxes, pagination breaks them into pages. It repeats the last
// two where page numbers in the text moved, composes sections in parallel, and
// keeps those that did not change since the last layout.
package typeset

import (
	"cmp"
	"fmt"
	"strings"

	"promodoc/app/doclang"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/mdextra"
	"promodoc/export/parallel"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/blocks"
	"promodoc/export/typeset/contents"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/pagination"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/refs"
	"promodoc/export/typeset/style"
)

// Options are the settings of a layout.
type Options struct {
	// Paper is the page size. The zero value means A4.
	Paper book.Paper
	// Sheet is the style sheet. Nil means the default design.
	Sheet *style.Sheet
	// Contents says whether there is a table of contents. By default a long text has
	// one. A promotion document has its table of considerations instead, and another
	// one if the considerations are many. A document without headings never has one.
	Contents pagesetup.Contents
	// Fonts measure and draw the text. They are required, and best kept between
	// layouts: they remember the words they measured.
	Fonts *face.Fonts
	// Cache speeds up the next layout of nearly the same text. It may be nil.
	Cache *Cache
	// Name is the name of the file without its ending: the title of a text that has
	// none. It may be empty.
	Name string
	// File is the name of the file in notices about its lines. It is empty if the text
	// is not that of a file.
	File string
	// Pictures has the images of the document's folder. Nil means that there is no
	// folder.
	Pictures *picture.Store
}

// noPictures is the store of layouts without a folder: one for all, so that a cache
// sees no change from one layout to the next.
var noPictures = picture.NewStore(nil)

// maxPasses bounds how often pages are made again because a page number in the
// text changed.
const maxPasses = 4

// Layout lays out a Markdown file. Any text can be laid out: an error means that
// the options are unusable or that the program is at fault.
func Layout(src []byte, o Options) (result *book.Book, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			result, err = nil, errFault.Wrap(fmt.Errorf("%v", fault))
		}
	}()
	if err := o.complete(); err != nil {
		return nil, err
	}
	l, err := newLayout(src, o)
	if err != nil {
		return nil, err
	}
	return l.run(), nil
}

// complete sets the defaults of options. It is an error if they are unusable.
func (o *Options) complete() error {
	if o.Fonts == nil {
		return errNoFonts.Err()
	}
	if o.Paper.Width <= 0 || o.Paper.Height <= 0 {
		o.Paper = book.A4
	}
	if o.Sheet == nil {
		s := style.Default()
		o.Sheet = &s
	}
	if o.Pictures == nil {
		o.Pictures = noPictures
	}
	o.Fonts.Preload()
	return nil
}

// layout is one document while it is laid out.
type layout struct {
	options  Options
	src      []byte // for the lines of notices
	language *doclang.Language
	doc      *block.Doc
	paged    *block.Doc // with what only pages show
	book     *book.Book
	refs     *refs.Table
	contents *contents.List
	// hasContents is set when the pages have the table of contents.
	hasContents bool
	pageSettings
	alike blocks.Alike
	reported
	composers composerPool
}

// pageSettings are how what fits the pages is set.
type pageSettings struct {
	glance      glanceFit
	contentsFit contentsFit
	// referencesSet is how the list of references is set, from 0.
	referencesSet int
	noteRule      *flow.Box // nil until there are notes
}

// reported is what notices are about.
type reported struct {
	// textNotices is the number of the book's notices that are not about fonts.
	textNotices int
	noticed     map[string]bool
	missing     map[rune]bool
	fallbacks   map[flow.Fallback]bool
}

// newLayout parses a text, while the fonts are parsed beside it.
func newLayout(src []byte, o Options) (*layout, error) {
	doc := block.Parse(src)
	if err := o.Fonts.Ready(); err != nil {
		return nil, err
	}
	fonts := o.Fonts.In(languageOf(doc))
	x, width := o.Sheet.Page.Column(o.Paper)
	return &layout{
		options: o, src: src, language: doclang.Of(doc.Front.Language), doc: doc,
		book:     &book.Book{Paper: o.Paper, Column: book.Column{X: x, Width: width}, Fonts: fonts},
		reported: reported{noticed: map[string]bool{}, missing: map[rune]bool{}, fallbacks: map[flow.Fallback]bool{}},
	}, nil
}

// run lays out the document. If the text contains page numbers, the pages are
// made first and the numbers filled in afterwards, until they agree; only the
// sections that contain one are composed again. The pages without a table of
// contents decide whether there is one.
func (l *layout) run() *book.Book {
	l.book.Meta = l.meta()
	block.AddTitle(l.doc, joinNonEmpty(l.doc.Front.Author, l.doc.Front.Date), l.language)
	l.setFigures()
	l.prepareReferences()
	l.findAlike(l.paged.Blocks)
	sections := l.sections()
	l.composeChanged(sections)
	l.fitGlance(sections)
	pages := l.fitReferences(sections, l.paginate(sections))
	if l.hasContents = l.wantsContents(sections, len(pages)); l.hasContents {
		l.refs.Update(pagination.Anchors(pages))
		sections = l.addContents(sections, len(pages))
		pages = l.paginate(sections)
	}
	pages = l.fitFigures(sections, pages)
	for pass := 1; l.refs.Update(pagination.Anchors(pages)) && pass <= maxPasses; pass++ {
		l.refs.OmitPageNumbers = pass == maxPasses
		l.compose(sections, func(sec *section) bool { return sec.HasPageRefs })
		pages = l.paginate(sections)
	}
	if l.refs.OmitPageNumbers {
		// The height of lists of contents does not depend on their numbers, which
		// are right now.
		l.refs.Update(pagination.Anchors(pages))
		l.compose(sections, func(sec *section) bool { return sec.kind == contentsSection || sec.kind == glanceSection })
		pages = l.paginate(sections)
	}
	l.finish(sections, pages)
	return l.book
}

// setFigures makes figures of images.
func (l *layout) setFigures() {
	r := l.column()
	f := block.Figures{Width: r.Width, TextSize: r.Style.Size, Size: func(p *block.Picture) (w, h float64, ok bool) {
		found, _ := l.options.Pictures.Load(p.Path)
		if found == nil {
			return 0, 0, false
		}
		w, h = paragraph.PictureSize(found, p, r.Width)
		return w, h, true
	}}
	f.Set(l.doc)
}

// findAlike finds what the blocks of the document have in common.
func (l *layout) findAlike(all []block.Block) {
	l.alike = blocks.FindAlike(l.composer(), all, l.column())
	l.composers.reclaim()
}

// prepareReferences adds the list of references and finds what the text and the
// table of contents may refer to.
func (l *layout) prepareReferences() {
	if l.doc.Front.Document == "" {
		if n := refs.AddList(l.doc, l.language); n > 0 {
			l.notice(textLinksNotListed.Count(n))
		}
	}
	l.paged = refs.ForPages(l.doc, l.language)
	if l.doc.Front.Document != "" {
		l.paged.Blocks = block.MarkEmpty(l.paged.Blocks, l.language)
	}
	l.refs = refs.NewTable(l.paged, l.language)
	l.contents = contents.NewList(l.doc.Blocks, blocks.OpeningLength(l.doc.Blocks) > 0)
}

// wantsContents reports whether a document of a number of pages gets a table of
// contents.
func (l *layout) wantsContents(sections []section, pages int) bool {
	switch {
	case l.options.Contents == pagesetup.ContentsNever || l.contents.Empty():
		return false
	case l.options.Contents == pagesetup.ContentsAlways || l.doc.Contents:
		return true
	case glanceOf(sections) >= 0:
		return l.contents.Long()
	}
	return l.contents.Useful(pages)
}

func (l *layout) paginate(sections []section) []*pagination.Page {
	parts := make([]*pagination.Part, len(sections))
	for i := range sections {
		parts[i] = &sections[i].Part
	}
	return pagination.Paginate(parts, l.area())
}

// area returns the part of a page that text occupies.
func (l *layout) area() pagination.Area {
	form := &l.options.Sheet.Page
	area := pagination.Area{Top: form.Top, Height: form.TextHeight(l.options.Paper), Leading: l.options.Sheet.Body.Leading}
	if notes := l.paged.Notes; len(notes) > 0 {
		if l.noteRule == nil {
			l.noteRule = l.composer().NoteRule(&notes[0], l.column())
			l.composers.reclaim()
		}
		area.NoteRule = l.noteRule
	}
	return area
}

// finish draws the pages and adds what depends on all of them.
func (l *layout) finish(sections []section, pages []*pagination.Page) {
	l.collect(sections)
	_ = parallel.Do(len(pages), batch, func() func(int) error {
		return func(i int) error {
			pages[i].Draw(l.options.Cache == nil)
			return nil
		}
	})
	l.addHeads(pages)
	for _, anchor := range pagination.ResolveLinks(pages, l.book.Nodes, l.refs.TargetTitle) {
		l.notice(textNoTarget.Text("Anchor", anchor))
	}
	l.book.Outline = pagination.Outline(pages)
	for _, p := range pages {
		l.book.Pages = append(l.book.Pages, p.Page)
	}
	for _, notice := range mdextra.HiddenNotice(l.doc.Hidden) {
		l.notice(notice)
	}
	l.textNotices = len(l.book.Notices)
	l.noticeFallbacks()
	l.noticeMissing()
	l.composers.release()
}

// addHeads adds the running heads, which name the document and, in promotion documents,
// the consideration, and the page numbers.
func (l *layout) addHeads(pages []*pagination.Page) {
	c := l.composer()
	head := pagination.RunningHead{Title: joinNonEmpty(l.runningTitle(), l.runningDraft()), Parts: l.doc.Front.Document != ""}
	pagination.AddHeads(pages, c.Composer, l.options.Paper, head)
	for _, r := range c.Fragment.Missing {
		l.missing[r] = true
	}
	l.composers.reclaim()
}

// runningTitle returns the title of the document, or else what is known of it.
func (l *layout) runningTitle() string {
	return cmp.Or(l.book.Meta.Title, l.doc.Front.ProposedRole, l.doc.Front.Candidate)
}

// runningDraft says that a draft is one, "" of others.
func (l *layout) runningDraft() string {
	if !l.isDraft() {
		return ""
	}
	return l.draftOf()
}

// isDraft reports whether the text is the draft of a promotion document. In other
// texts the word may mean something else.
func (l *layout) isDraft() bool { return l.doc.Front.Document != "" && l.doc.Front.Draft == "true" }

// draftOf says of which day a draft is.
func (l *layout) draftOf() string {
	day, err := promo.ParseDate(l.doc.Front.Date)
	if err != nil || day.IsZero() {
		return l.language.Text(textDraft)
	}
	return l.language.Text(textDraftOf, "Date", day.LongIn(l.language))
}

// meta returns the document's properties from its front matter. A missing title
// is that of its first heading of the first level, or else the file's name.
func (l *layout) meta() book.Meta {
	f := l.doc.Front
	m := book.Meta{Title: f.Title, Author: cmp.Or(f.Candidate, f.Author), Language: f.Language, Date: f.Date, DocumentID: f.Document}
	if title := l.title(); m.Title == "" && title != nil {
		m.Title = block.TitleLine(title.Text)
	}
	m.Title = cmp.Or(m.Title, l.options.Name)
	if f.Document != "" {
		m.Subject = joinNonEmpty(l.language.Text(textDocument), f.ProposedRole, f.Cycle)
	}
	return m
}

// title returns the first heading of the first level, nil if there is none.
func (l *layout) title() *block.Block {
	for i := range l.doc.Blocks {
		if b := &l.doc.Blocks[i]; b.Kind == block.Heading && b.Level == 1 {
			return b
		}
	}
	return nil
}

// joinNonEmpty joins the texts that are not empty by middle dots.
func joinNonEmpty(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " · ")
}
