// Package export is the list of formats a document can be handed on in, behind
// one Write. It joins the steps below it: Markdown is the canonical export, and
// the pages are that Markdown, typeset. It must never know of screens or of
// where files lie on disk.
package export

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/export/book"
	"promodoc/export/doctree"
	"promodoc/export/face"
	"promodoc/export/markdown"
	"promodoc/export/pdf"
	"promodoc/export/sysfont"
	"promodoc/export/typeset"
	"promodoc/export/typeset/style"
)

// formats are all formats, in the order to offer them.
var formats = []struct {
	pages.Format
	write func(d promo.Document, o Options) ([]byte, pages.Report, error)
}{
	{pages.Format{ID: "md", Title: "Markdown"}, writeMarkdown},
	{pages.Format{ID: "pdf", Title: "PDF"}, writePDF},
}

// Options say how pages are set. A format without pages ignores them.
type Options struct {
	pagesetup.Setup
	// Files is the folder beside the document, from which images are read;
	// nil where there is none.
	Files fs.FS
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

// Render returns a document in a format. Errors: there is no such format,
// paper, design or choice of contents; the pages could not be made, in one
// sentence.
func Render(d promo.Document, format string, o Options) ([]byte, pages.Report, error) {
	for _, f := range formats {
		if f.ID == format {
			return f.write(d, o)
		}
	}
	return nil, pages.Report{}, fmt.Errorf("there is no format %q", format)
}

// Write writes a document in a format, all of it or, where it cannot be made,
// nothing. Errors: those of Render and of w.
func Write(w io.Writer, d promo.Document, format string, o Options) (pages.Report, error) {
	data, report, err := Render(d, format, o)
	if err != nil {
		return report, err
	}
	_, err = w.Write(data)
	return report, err
}

func writeMarkdown(d promo.Document, _ Options) ([]byte, pages.Report, error) {
	return markdown.Write(doctree.Build(d)).Text, pages.Report{}, nil
}

func writePDF(d promo.Document, o Options) ([]byte, pages.Report, error) {
	return Typeset(markdown.Write(doctree.Build(d)).Text, o)
}

// Typeset sets any Markdown into pages and returns them as a PDF.
func Typeset(source []byte, o Options) ([]byte, pages.Report, error) {
	b, report, err := layOut(source, o, nil)
	if err != nil {
		return nil, pages.Report{}, err
	}
	data, err := pdf.File(b)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return data, report, nil
}

// layOut sets any Markdown into pages, for whatever draws them. The cache
// remembers what a text that is laid out again and again became; it may be nil.
func layOut(source []byte, o Options, cache *typeset.Cache) (*book.Book, pages.Report, error) {
	how, err := o.typeset()
	if err != nil {
		return nil, pages.Report{}, err
	}
	how.Cache = cache
	b, err := typeset.Layout(source, how)
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
		return typeset.Options{}, fmt.Errorf("there is no design %q; there are %s", o.Design, strings.Join(pagesetup.Names(designIDs()), ", "))
	}
	if choices := pagesetup.ContentsChoices(); o.Contents != "" && !slices.Contains(choices, o.Contents) {
		return typeset.Options{}, fmt.Errorf("contents cannot be %q; they are %s", o.Contents, strings.Join(pagesetup.Names(choices), ", "))
	}
	faces, err := fonts()
	return typeset.Options{Paper: paper, Sheet: &sheet, Contents: o.Contents, Fonts: faces, Files: o.Files}, err
}

func designIDs() []pagesetup.DesignID {
	var ids []pagesetup.DesignID
	for _, d := range Designs() {
		ids = append(ids, d.ID)
	}
	return ids
}

// fonts reads the faces the program comes with, once: they remember the words
// they measured, and any number of layouts may use them at a time. What they
// lack is looked for among the fonts of the computer when it is first needed.
var fonts = sync.OnceValues(func() (*face.Fonts, error) { return face.EmbeddedWith(sysfont.Installed()) })

// paperOf returns the measurements of a paper.
func paperOf(paper pagesetup.Paper) (book.Paper, error) {
	switch paper {
	case "", pagesetup.A4:
		return book.A4, nil
	case pagesetup.Letter:
		return book.Letter, nil
	}
	return book.Paper{}, fmt.Errorf("there is no paper %q; there are %s", paper, strings.Join(pagesetup.Names(pagesetup.Papers()), " and "))
}
