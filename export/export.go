// Package export writes documents in the formats that they can be exported to, and
// lays them out for the screen. A document is composed as a tree and written as
// Markdown; pages are this Markdown, typeset. The package must not know of screens
// or of where files are on disk.
package export

import (
	"io/fs"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"

	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/export/book"
	"promodoc/export/doctree"
	"promodoc/export/face"
	"promodoc/export/mark"
	"promodoc/export/markdown"
	"promodoc/export/mdextra"
	"promodoc/export/pdf"
	"promodoc/export/picture"
	"promodoc/export/proof"
	"promodoc/export/sysfont"
	"promodoc/export/typeset"
	"promodoc/export/typeset/style"
)

// formatMarkdown is the format whose pictures and other files are beside it.
const formatMarkdown = "md"

// formats are all formats, in the order to offer them.
var formats = []struct {
	pages.Format
	write func(d promo.Document, doc *doctree.Document, o Options) ([]byte, pages.Report, error)
}{
	{pages.Format{ID: formatMarkdown, Title: "Markdown"}, writeMarkdown},
	{pages.Format{ID: "pdf", Title: "PDF"}, writePDF},
	{pages.Format{ID: "docx", Title: "Word"}, writeWord},
	{pages.Format{ID: "html", Title: "HTML"}, writeHTML},
}

// Options say how pages are set. A format without pages ignores them.
type Options struct {
	pagesetup.Setup
	// Name is the name of a Markdown file without its ending, the title of the pages
	// if the text has none.
	Name string
	// File is the Markdown file as notices about its lines name it, empty if there is
	// none.
	File string
	// Files is the folder of the document's images, nil if there is none. Images
	// are remembered for a folder that is given again.
	Files fs.FS
	// Attachments is the name of the folder of the document's attachments in Files; empty
	// if there is none.
	Attachments string
}

// Formats returns all formats, in the order to offer them.
func Formats() []pages.Format {
	all := make([]pages.Format, len(formats))
	for i, f := range formats {
		all[i] = f.Format
	}
	return all
}

// Designs returns all designs, in the order to offer them. The first is the
// default.
func Designs() []pagesetup.Design {
	var all []pagesetup.Design
	for _, d := range style.Sheets() {
		all = append(all, d.Design)
	}
	return all
}

// Render returns a document in a format. It is an error if there is no such format,
// set of readers, paper, design or choice of contents, or if the pages cannot be made.
func Render(d promo.Document, format string, o Options) ([]byte, pages.Report, error) {
	for _, f := range formats {
		if f.ID == format {
			doc, notices, err := o.build(d, format == formatMarkdown)
			if err != nil {
				return nil, pages.Report{}, err
			}
			data, report, err := f.write(d, doc, o)
			if err != nil {
				return nil, pages.Report{}, err
			}
			return data, withNotices(report, doc, notices), nil
		}
	}
	return nil, pages.Report{}, errNoFormat.Err("Format", format)
}

// withNotices adds to a report what of the document was left out, and what readers may
// get all the same.
func withNotices(r pages.Report, doc *doctree.Document, notices []string) pages.Report {
	notices = append(notices, mdextra.HiddenNotice(doc.Hidden)...)
	if doc.LeftOut > 0 {
		notices = append(notices, textQuestionsLeftOut.Count(doc.LeftOut))
	}
	for _, m := range doc.Missing {
		notices = append(notices, textMissing.Text("File", m.File, "Example", m.Example))
	}
	r.Notices = append(notices, r.Notices...)
	return r
}

// writeMarkdown writes the questions of a draft as footnotes. What is remembered of
// the file is its text without them.
func writeMarkdown(_ promo.Document, doc *doctree.Document, o Options) ([]byte, pages.Report, error) {
	text := markdown.Write(doc)
	file := text.Text
	if len(doc.Asked) > 0 {
		doc.AddNotes()
		file = markdown.Write(doc).Text
	}
	data := mark.Markdown(file)
	return data, pages.Report{Beside: o.beside(doc.Attached), Map: func() pages.Map { return textMap(text, data) }}, nil
}

func writePDF(d promo.Document, doc *doctree.Document, o Options) ([]byte, pages.Report, error) {
	text := markdown.WriteForPages(doc)
	b, report, err := layOut(text.Text, o, nil)
	if err != nil {
		return nil, pages.Report{}, err
	}
	askOnPages(b, text, doc)
	embedded, notices, err := o.embedded(d, doc)
	if err != nil {
		return nil, pages.Report{}, err
	}
	data, report, err := pdfOf(b, report, embedded...)
	report.Notices = append(notices, report.Notices...)
	report.Map = func() pages.Map {
		return pages.Map{Export: mark.ExportID(data), Words: proof.New(text, b, nil).Words()}
	}
	return data, report, err
}

func writeWord(_ promo.Document, doc *doctree.Document, o Options) ([]byte, pages.Report, error) {
	text := markdown.WriteForPages(doc)
	data, report, err := word(text.Text, fieldsOf(text), commentsOf(doc, text), o)
	report.Map = func() pages.Map { return textMap(text, data) }
	return data, report, err
}

func writeHTML(_ promo.Document, doc *doctree.Document, o Options) ([]byte, pages.Report, error) {
	doc.AddNotes()
	return HTML(markdown.WriteForPages(doc).Text, o)
}

// Typeset lays out any Markdown and returns the pages as a PDF file.
func Typeset(source []byte, o Options) ([]byte, pages.Report, error) {
	b, report, err := layOut(source, o, nil)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return pdfOf(b, report)
}

// pdfOf writes pages as a PDF file that carries others.
func pdfOf(b *book.Book, report pages.Report, embedded ...pdf.Embedded) ([]byte, pages.Report, error) {
	data, err := pdf.File(b, embedded...)
	if err != nil {
		return nil, pages.Report{}, err
	}
	report.Notices = append(report.Notices, damagedPictures(b)...)
	return data, report, nil
}

// layOut lays out any Markdown. The cache, which may be nil, has what remains the
// same when a text is laid out again after a change.
func layOut(source []byte, o Options, cache *typeset.Cache) (*book.Book, pages.Report, error) {
	options, err := o.typeset()
	if err != nil {
		return nil, pages.Report{}, err
	}
	options.Cache = cache
	b, err := typeset.Layout(source, options)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return b, pages.Report{Pages: len(b.Pages), Notices: b.Notices}, nil
}

// typeset returns the options for the layout engine.
func (o Options) typeset() (typeset.Options, error) {
	paper, err := paperOf(o.Paper)
	if err != nil {
		return typeset.Options{}, err
	}
	sheet, ok := style.ByID(o.Design)
	if !ok {
		return typeset.Options{}, errNoDesign.Err("Design", o.Design, "Known", message.Comma(pagesetup.Names(designIDs())))
	}
	if choices := pagesetup.ContentsChoices(); o.Contents != "" && !slices.Contains(choices, o.Contents) {
		return typeset.Options{}, errNoContents.Err("Contents", o.Contents, "Known", message.Comma(pagesetup.Names(choices)))
	}
	return typeset.Options{Paper: paper, Sheet: &sheet, Contents: o.Contents, Fonts: fonts(), Name: o.Name, File: o.File, Pictures: picturesIn(o.Files)}, nil
}

// lastPictures is the store of the folder that was given last: that of the document
// on the screen, which is laid out again and again.
var lastPictures atomic.Pointer[picture.Store]

// picturesIn returns the images of a folder, nil if there is none.
func picturesIn(files fs.FS) *picture.Store {
	if files == nil {
		return nil
	}
	if !reflect.TypeOf(files).Comparable() {
		return picture.NewStore(files)
	}
	if last := lastPictures.Load(); last != nil && last.Files() == files {
		return last
	}
	store := picture.NewStore(files)
	lastPictures.Store(store)
	return store
}

// damagedPictures returns a sentence about each image of a book that turned out to be
// damaged when it was drawn.
func damagedPictures(b *book.Book) []string {
	var notices []string
	for i := range b.Pages {
		for _, im := range b.Pages[i].Images {
			if notice := picture.Damaged(im.Address); im.Picture.Failed() && !slices.Contains(notices, notice) {
				notices = append(notices, notice)
			}
		}
	}
	return notices
}

func designIDs() []pagesetup.DesignID {
	var ids []pagesetup.DesignID
	for _, d := range Designs() {
		ids = append(ids, d.ID)
	}
	return ids
}

// fonts returns the embedded faces, always the same. They cache the words that they
// measure and may be used by several layouts at the same time. System fonts are looked
// for when a character first needs one.
var fonts = sync.OnceValue(func() *face.Fonts { return face.Embedded(sysfont.Installed()) })

// paperOf returns the measurements of a paper.
func paperOf(paper pagesetup.Paper) (book.Paper, error) {
	switch paper {
	case "", pagesetup.A4:
		return book.A4, nil
	case pagesetup.Letter:
		return book.Letter, nil
	}
	return book.Paper{}, errNoPaper.Err("Paper", paper, "Known", message.And(pagesetup.Names(pagesetup.Papers())))
}
