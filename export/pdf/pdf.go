// Package pdf writes pages as a PDF file with subset fonts, links, an outline,
// metadata and the tags that screen readers need (PDF/UA-1, ISO 14289-1). It must
// not decide how anything looks and must not know Markdown.
//
// Package gofpdf writes images (gofpdf.go). The fonts (fonts.go, subset.go), the
// contents of pages (page.go), the outline (outline.go), the structure tree
// (tagtree.go, tagobjects.go) and the file (file.go) are written here, in parallel.
package pdf

import (
	"fmt"
	"slices"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/parallel"
)

// writer has the state that the steps of writing a file share.
type writer struct {
	book     *book.Book
	fonts    []*fontUse // by face, nil for those that are not in use
	inUse    []*fontUse // in the order of their numbers in the file
	images   imageFiles
	embedded []embedded   // the fonts in use
	lib      imageObjects // of the images
	tree     tree
	contents [][]byte // the pages' contents, compressed
	carried  []Embedded
}

// File returns a book as a PDF file that carries other files. The same book and files give
// the same bytes. It is an error if a font or an image cannot be used.
func File(b *book.Book, carried ...Embedded) (data []byte, err error) {
	// gofpdf panics on some images, and damaged fonts have offsets beyond their end.
	// There should not be any; if there are, only this file is lost.
	defer recoverAs(&err)
	w := &writer{book: b, contents: make([][]byte, len(b.Pages)), carried: carried}
	if err := w.collect(); err != nil {
		return nil, err
	}
	w.images = collectImages(b)
	w.embedded = make([]embedded, len(w.inUse))
	if err := w.prepare(); err != nil {
		return nil, err
	}
	return w.write()
}

func recoverAs(err *error) {
	if r := recover(); r != nil {
		*err = errWrite.Wrap(fmt.Errorf("%v", r))
	}
}

// collect collects from the whole book what all parts of the file need: the codes
// of the text and the structure tree.
func (w *writer) collect() error {
	return parallel.Do(2, 1, func() func(int) error {
		return func(i int) error {
			if i == 0 {
				return w.chooseCodes()
			}
			w.tree = newTree(w.book)
			return nil
		}
	})
}

// prepare makes the independent parts of the file: the fonts, which take longest,
// the images and the contents of the pages.
func (w *writer) prepare() error {
	fonts := len(w.embedded)
	return parallel.Do(fonts+1+len(w.book.Pages), 1, func() func(int) error {
		var p *painter
		return func(i int) (err error) {
			switch {
			case i < fonts:
				w.embedded[i] = w.inUse[i].embed()
			case i == fonts:
				w.lib, err = newImageObjects(w.images.all)
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

// chooseCodes gives codes to all text before the first page is written, so that
// the fonts are only read from then on.
func (w *writer) chooseCodes() error {
	var drawn []drawnGlyph
	for p := range w.book.Pages {
		for i := range w.book.Pages[p].Runs {
			run := &w.book.Pages[p].Runs[i]
			use, err := w.use(run.Face)
			if err != nil {
				return err
			}
			if use.drawsAsSet(run) {
				use.assignCodes(run)
				continue
			}
			drawn = use.drawnGlyphs(drawn[:0], run)
			for k := range drawn {
				use.code(drawn[k].glyph, drawn[k].text)
			}
		}
	}
	for _, use := range w.inUse {
		if use.exhausted {
			return errTooManyCharacters.Err()
		}
		use.complete(w.book.Fonts)
	}
	return nil
}

// use returns the use of a face in this file. Fallback faces are numbered in the
// order in which the book uses them, since their ids depend on what was laid out
// before.
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
	i, _ := slices.BinarySearchFunc(w.inUse, use.index, func(u *fontUse, index int) int { return u.index - index })
	w.inUse = slices.Insert(w.inUse, i, use)
	return use, nil
}
