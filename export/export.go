// Package export is the list of formats a document can be handed on in, behind
// one Write. It joins the steps below it: Markdown is the canonical export, and
// the pages are that Markdown, typeset. It must never know of screens or of
// where files lie on disk.
package export

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"

	"promodoc/app/promo"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/markdown"
	"promodoc/export/pdf"
	"promodoc/export/sysfont"
	"promodoc/export/typeset"
)

// Format is one a document can be exported to. ID is also the extension of its
// files.
type Format struct {
	ID    string
	Title string
	write func(d promo.Document, o Options) ([]byte, Report, error)
}

// Options say how pages are set. They mean nothing to a format without pages.
type Options struct {
	Paper string // "a4" or "letter"; empty means A4
	// Design is one of Designs; empty means the first.
	Design string
	// Contents is one of ContentsChoices; empty means the first.
	Contents string
	// Files is the folder beside the document, from which images are read;
	// nil where there is none.
	Files fs.FS
}

// Report tells what came of an export.
type Report struct {
	Pages   int      // 0 for a format without pages
	Notices []string // a sentence each, such as a character no font has
}

// Formats are all formats, in the order to offer them.
func Formats() []Format {
	return []Format{
		{ID: "md", Title: "Markdown", write: writeMarkdown},
		{ID: "pdf", Title: "PDF", write: writePDF},
	}
}

// Papers are the papers pages can be set on, by the names Options has for them.
func Papers() []string { return []string{"a4", "letter"} }

// Design is a look that pages can have.
type Design struct{ ID, Title, About string }

// Designs are all designs, in the order to offer them. The first is the usual
// one.
func Designs() []Design {
	var all []Design
	for _, d := range typeset.Designs() {
		all = append(all, Design{ID: d.ID, Title: d.Name, About: d.About})
	}
	return all
}

// contents are the values of Options.Contents.
var contents = map[string]typeset.Contents{
	"": typeset.ContentsAuto, "auto": typeset.ContentsAuto,
	"always": typeset.ContentsAlways, "never": typeset.ContentsNever,
}

// ContentsChoices tell when pages get a list of contents: when they are many,
// always, or never.
func ContentsChoices() []string { return []string{"auto", "always", "never"} }

// Render returns a document in a format. Errors: there is no such format,
// paper, design or choice of contents; the pages could not be made, in one
// sentence.
func Render(d promo.Document, format string, o Options) ([]byte, Report, error) {
	for _, f := range Formats() {
		if f.ID == format {
			return f.write(d, o)
		}
	}
	return nil, Report{}, fmt.Errorf("there is no format %q", format)
}

// Write writes a document in a format, all of it or, where it cannot be made,
// nothing. Errors: those of Render and of w.
func Write(w io.Writer, d promo.Document, format string, o Options) (Report, error) {
	data, report, err := Render(d, format, o)
	if err != nil {
		return report, err
	}
	_, err = w.Write(data)
	return report, err
}

func writeMarkdown(d promo.Document, _ Options) ([]byte, Report, error) {
	return markdown.Render(d).Text, Report{}, nil
}

func writePDF(d promo.Document, o Options) ([]byte, Report, error) {
	return Typeset(markdown.Render(d).Text, o)
}

// Typeset sets any Markdown into pages and returns them as a PDF.
func Typeset(source []byte, o Options) ([]byte, Report, error) {
	b, report, err := layOut(source, o, nil)
	if err != nil {
		return nil, Report{}, err
	}
	data, err := pdf.File(b)
	if err != nil {
		return nil, Report{}, err
	}
	return data, report, nil
}

// layOut sets any Markdown into pages, for whatever draws them. The cache
// remembers what a text that is laid out again and again became; it may be nil.
func layOut(source []byte, o Options, cache *typeset.Cache) (*book.Book, Report, error) {
	how, err := o.typeset()
	if err != nil {
		return nil, Report{}, err
	}
	how.Cache = cache
	b, err := typeset.Layout(source, how)
	if err != nil {
		return nil, Report{}, err
	}
	return b, Report{Pages: len(b.Pages), Notices: b.Notices}, nil
}

// typeset finds what the names in the options stand for.
func (o Options) typeset() (typeset.Options, error) {
	paper, err := paperOf(o.Paper)
	if err != nil {
		return typeset.Options{}, err
	}
	design, ok := typeset.DesignByID(strings.ToLower(o.Design))
	if !ok {
		return typeset.Options{}, fmt.Errorf("there is no design %q; there are %s", o.Design, strings.Join(designIDs(), ", "))
	}
	list, ok := contents[strings.ToLower(o.Contents)]
	if !ok {
		return typeset.Options{}, fmt.Errorf("contents cannot be %q; they are %s", o.Contents, strings.Join(ContentsChoices(), ", "))
	}
	faces, err := fonts()
	return typeset.Options{Paper: paper, Design: &design, Contents: list, Fonts: faces, Files: o.Files}, err
}

func designIDs() []string {
	var ids []string
	for _, d := range Designs() {
		ids = append(ids, d.ID)
	}
	return ids
}

// fonts reads the faces the program comes with, once: they remember the words
// they measured, and any number of layouts may use them at a time. What they
// lack is looked for among the fonts of the computer when it is first needed.
var fonts = sync.OnceValues(func() (*face.Fonts, error) { return face.EmbeddedAnd(sysfont.Installed()) })

func paperOf(name string) (book.Paper, error) {
	switch strings.ToLower(name) {
	case "", "a4":
		return book.A4, nil
	case "letter":
		return book.Letter, nil
	}
	return book.Paper{}, fmt.Errorf("there is no paper %q; there are %s", name, strings.Join(Papers(), " and "))
}
