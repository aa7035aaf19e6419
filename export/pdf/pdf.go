// Package pdf writes laid-out pages as a PDF file, by gofpdf. It draws what
// the pages say where they say it, and owns how a PDF does that: codes for
// glyphs, fonts cut to what is used, links, outline, properties and the tags
// by which readers for the blind find their way (PDF/UA-1, ISO 14289). It
// never decides how anything looks and knows no Markdown.
//
// The library cuts fonts down (fonts.go) and makes pictures what they are in a
// PDF (library.go); pages (page.go), the outline (outline.go), the tree of tags
// (tree.go, structure.go) and the file they are all put together in (file.go)
// are written here, on all cores there are.
package pdf

import (
	"fmt"
	"slices"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/parallel"
)

// writer carries what the steps of writing one file share.
type writer struct {
	book     *book.Book
	fonts    []*fontUse // by face, nil for those the book does not use
	inUse    []*fontUse // in the order of their numbers in the file
	pictures pictures
	embedded []embedded // the fonts in use
	lib      library    // of the pictures
	tree     tree
	contents [][]byte // the pages' contents, compressed
}

// File is the book as a PDF file. The same book gives the same bytes. The error
// says that a font or an image cannot be used.
func File(b *book.Book) (data []byte, err error) {
	// The library panics on some texts and fonts. What is handed to it is made
	// so that it should not; if it does all the same, only this file is lost.
	defer catch(&err)
	w := &writer{book: b, contents: make([][]byte, len(b.Pages))}
	if err := w.survey(); err != nil {
		return nil, err
	}
	w.pictures = choosePictures(b)
	w.embedded = make([]embedded, len(w.inUse))
	if err := w.prepare(); err != nil {
		return nil, err
	}
	return w.write()
}

func catch(err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("the PDF could not be written: %v", fault)
	}
}

// survey goes over the whole book, for what all parts of the file have to know:
// the codes of the text, and the tree of tags.
func (w *writer) survey() error {
	return parallel.Share(2, 1, func() func(int) error {
		return func(i int) error {
			if i == 0 {
				return w.chooseCodes()
			}
			w.tree = newTree(w.book)
			return nil
		}
	})
}

// prepare makes the parts of the file that do not wait for each other: the
// fonts, which take longest, the pictures, and each page's content.
func (w *writer) prepare() error {
	fonts := len(w.embedded)
	return parallel.Share(fonts+1+len(w.book.Pages), 1, func() func(int) error {
		var p *painter
		return func(i int) (err error) {
			switch {
			case i < fonts:
				w.embedded[i] = w.inUse[i].embed()
			case i == fonts:
				w.lib, err = newLibrary(w.pictures.all)
			default:
				if p == nil {
					p = newPainter(w)
				}
				page := i - fonts - 1
				w.contents[page] = p.page(&w.book.Pages[page])
			}
			return err
		}
	})
}

// chooseCodes goes over all text once, so that the fonts are known before the
// first page is written: from then on they are only read.
func (w *writer) chooseCodes() error {
	var drawn []stroke
	for p := range w.book.Pages {
		for i := range w.book.Pages[p].Runs {
			run := &w.book.Pages[p].Runs[i]
			use, err := w.use(run.Face)
			if err != nil {
				return err
			}
			if use.made == nil && !run.RightToLeft {
				use.note(run)
				continue
			}
			drawn = use.strokes(drawn[:0], run)
			for k := range drawn {
				use.code(drawn[k].glyph, drawn[k].text)
			}
		}
	}
	for _, use := range w.inUse {
		if use.full {
			return fmt.Errorf("the text has more than 60,000 different characters in one font: make two documents of it")
		}
		use.complete(w.book.Fonts)
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
