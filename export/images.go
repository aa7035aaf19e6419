package export

import (
	"bytes"
	"fmt"
	"image/png"
	"sync"

	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/raster"
)

// The densities page images can be made at, in dots an inch.
const (
	MinDPI     = 36
	MaxDPI     = 600
	DefaultDPI = 150
)

// painter draws all pages of the program, in its one set of fonts.
var painter = sync.OnceValue(raster.New)

// PageImages are the pages of a document, to be had as images one by one.
type PageImages struct {
	book  *book.Book
	scale float64
}

// Images sets any Markdown into pages to be drawn at a density in dots an inch.
// Errors: those of Typeset, and a density out of range.
func Images(source []byte, o Options, dpi int) (*PageImages, pages.Report, error) {
	if dpi < MinDPI || dpi > MaxDPI {
		return nil, pages.Report{}, fmt.Errorf("page images are made at %d to %d dots an inch, not at %d", MinDPI, MaxDPI, dpi)
	}
	b, report, err := layOut(source, o, nil)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return &PageImages{book: b, scale: float64(dpi) / 72}, report, nil
}

// Count is how many pages there are, one at least.
func (p *PageImages) Count() int { return len(p.book.Pages) }

// PNG draws a page, counted from 0, as a PNG file.
func (p *PageImages) PNG(page int) ([]byte, error) {
	var out bytes.Buffer
	size := raster.Size(p.book.Paper, p.scale)
	if err := png.Encode(&out, painter().Draw(p.book, page, p.scale, size)); err != nil {
		return nil, fmt.Errorf("page %d could not be made an image: %w", page+1, err)
	}
	return out.Bytes(), nil
}
