// Package pdf writes laid-out pages as a PDF file, by gofpdf. It draws what
// the pages say where they say it, and owns how a PDF does that: codes for
// glyphs, fonts cut to what is used, links, outline and properties. It never
// decides how anything looks and knows no Markdown.
package pdf

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/jung-kurt/gofpdf"

	"promodoc/export/typeset"
	"promodoc/export/typeset/face"
)

// writer carries what the steps of writing one file share.
type writer struct {
	book  *typeset.Book
	pdf   *gofpdf.Fpdf
	fonts []*fontUse   // by face, nil for those the book does not use
	inUse []*fontUse   // in the order of their numbers in the file
	drawn []stroke     // by the run at hand
	buf   bytes.Buffer // a page's content
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
			use, err := w.use(run.Face)
			if err != nil {
				return err
			}
			w.drawn = use.strokes(w.drawn[:0], run)
			for k := range w.drawn {
				use.code(w.drawn[k].glyph, w.drawn[k].text)
			}
		}
	}
	return nil
}

// use is the face as this file uses it. Borrowed faces are numbered as they
// come in the book: their ids depend on what was laid out before it.
func (w *writer) use(id face.ID) (*fontUse, error) {
	for int(id) >= len(w.fonts) {
		w.fonts = append(w.fonts, nil)
	}
	if w.fonts[id] != nil {
		return w.fonts[id], nil
	}
	use, err := newFontUse(w.book.Fonts, id)
	if err != nil {
		return nil, err
	}
	if id >= face.Count {
		use.index = int(face.Count)
		if n := len(w.inUse); n > 0 {
			use.index = max(use.index, w.inUse[n-1].index+1)
		}
	}
	w.fonts[id] = use
	at, _ := slices.BinarySearchFunc(w.inUse, use.index, func(u *fontUse, index int) int { return u.index - index })
	w.inUse = slices.Insert(w.inUse, at, use)
	return use, nil
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
	for _, use := range w.inUse {
		use.complete(w.book.Fonts)
		w.pdf.AddUTF8FontFromBytes(family(use), "", use.font.withCodes(use.glyphOf()))
		runes := make([]rune, len(use.used))
		for i, c := range use.used {
			runes[i] = rune(c)
		}
		w.pdf.CreateTemplate(func(t *gofpdf.Tpl) {
			t.SetFont(family(use), "", 10)
			t.Text(0, 0, string(runes))
		})
	}
}

// family is the library's name for a font.
func family(u *fontUse) string { return fmt.Sprintf("face%d", u.index) }
