// Package export is the list of formats a document can be handed on in, behind
// one Write. It joins the steps below it: Markdown is the canonical export, and
// the pages are that Markdown, typeset. It must never know of screens or of
// where files lie on disk.
package export

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"

	"promodoc/app/promo"
	"promodoc/export/markdown"
	"promodoc/export/pdf"
	"promodoc/export/sysfont"
	"promodoc/export/typeset"
	"promodoc/export/typeset/face"
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

// Render returns a document in a format. Errors: there is no such format or
// paper; the pages could not be made, in one sentence.
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
	paper, err := paperOf(o.Paper)
	if err != nil {
		return nil, Report{}, err
	}
	faces, err := fonts()
	if err != nil {
		return nil, Report{}, err
	}
	book, err := typeset.Layout(source, typeset.Options{Paper: paper, Fonts: faces, Files: o.Files})
	if err != nil {
		return nil, Report{}, err
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, book); err != nil {
		return nil, Report{}, err
	}
	return out.Bytes(), Report{Pages: len(book.Pages), Notices: book.Notices}, nil
}

// fonts reads the faces the program comes with, once: they remember the words
// they measured, and any number of layouts may use them at a time. What they
// lack is looked for among the fonts of the computer when it is first needed.
var fonts = sync.OnceValues(func() (*face.Fonts, error) { return face.EmbeddedAnd(sysfont.Installed()) })

func paperOf(name string) (typeset.Paper, error) {
	switch strings.ToLower(name) {
	case "", "a4":
		return typeset.A4, nil
	case "letter":
		return typeset.Letter, nil
	}
	return typeset.Paper{}, fmt.Errorf("there is no paper %q; there are %s", name, strings.Join(Papers(), " and "))
}
