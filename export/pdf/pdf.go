// Package pdf writes laid-out pages as a PDF file, by gofpdf. It draws what
// the pages say where they say it, and owns how a PDF does that: codes for
// glyphs, fonts cut to what is used, links, outline and properties. It never
// decides how anything looks and knows no Markdown.
package pdf

import (
	"bytes"
	"fmt"
	"io"

	"github.com/jung-kurt/gofpdf"

	"promodoc/export/typeset"
	"promodoc/export/typeset/face"
)

// writer carries what the steps of writing one file share.
type writer struct {
	book  *typeset.Book
	pdf   *gofpdf.Fpdf
	fonts [face.Count]*fontUse // nil for faces the book does not use
	buf   bytes.Buffer         // a page's content
	links map[target]int
}

// target is a place in the document that links lead to.
type target struct {
	page int
	top  float64
}

// Write writes the book as a PDF file. The same book gives the same bytes. The
// error is the writer's own, or says that a font or an image cannot be used;
// then what was written is no PDF.
func Write(out io.Writer, b *typeset.Book) (err error) {
	// The library panics on some texts and fonts. What is handed to it is made
	// so that it should not; if it does all the same, only this file is lost.
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the PDF could not be written: %v", fault)
		}
	}()
	w := &writer{book: b, links: map[target]int{}}
	if err := w.chooseCodes(); err != nil {
		return err
	}
	w.open()
	w.addPages()
	w.addFonts()
	for i := range b.Pages {
		w.page(i)
	}
	var raw bytes.Buffer
	if err := w.pdf.Output(&raw); err != nil {
		return fmt.Errorf("the PDF could not be written: %w", err)
	}
	return w.finish(out, raw.Bytes())
}

// chooseCodes goes over all text once, so that the fonts are known before the
// first page is written.
func (w *writer) chooseCodes() error {
	for p := range w.book.Pages {
		for i := range w.book.Pages[p].Runs {
			run := &w.book.Pages[p].Runs[i]
			if w.fonts[run.Face] == nil {
				use, err := newFontUse(run.Face, w.book.Fonts.Data(run.Face))
				if err != nil {
					return err
				}
				w.fonts[run.Face] = use
			}
			use, text := w.fonts[run.Face], run.Text
			for k := range run.Glyphs {
				g := &run.Glyphs[k]
				n := min(int(g.Bytes), len(text))
				use.code(g.ID, text[:n])
				text = text[n:]
			}
		}
	}
	return nil
}

// open begins the file.
func (w *writer) open() {
	paper := w.book.Paper
	w.pdf = gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt", Size: gofpdf.SizeType{Wd: paper.Width, Ht: paper.Height},
	})
	w.pdf.SetCatalogSort(true)
	w.pdf.SetAutoPageBreak(false, 0)
	w.pdf.SetMargins(0, 0, 0)
	// Pages are compressed when the file is put together, all by one
	// compressor; the library would make one for each.
	w.pdf.SetCompression(false)
	w.properties()
}

// addPages makes all pages, still empty, with the outline. The library writes
// an outline's titles rightly only while no font of ours was used.
func (w *writer) addPages() {
	items := w.book.Outline
	for i := range w.book.Pages {
		w.pdf.AddPage()
		for len(items) > 0 && items[0].Page == i {
			w.pdf.Bookmark(textString(items[0].Title), items[0].Level, max(0, items[0].Top-6))
			items = items[1:]
		}
	}
}

// addFonts hands the library each face with a character map of our codes. It
// cuts fonts down to the characters that were drawn by its own means, so all
// codes are drawn once on a template that is never used.
func (w *writer) addFonts() {
	for _, use := range w.fonts {
		if use == nil {
			continue
		}
		w.pdf.AddUTF8FontFromBytes(family(use.id), "", use.font.withCodes(use.glyphOf()))
		runes := make([]rune, len(use.used))
		for i, c := range use.used {
			runes[i] = rune(c)
		}
		w.pdf.CreateTemplate(func(t *gofpdf.Tpl) {
			t.SetFont(family(use.id), "", 10)
			t.Text(0, 0, string(runes))
		})
	}
}

// family is the library's name for a face.
func family(id face.ID) string { return fmt.Sprintf("face%d", id) }
