package export

import (
	"bytes"
	"image"
	"image/png"
	"sync"

	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/mark"
	"promodoc/export/picture"
	"promodoc/export/raster"
)

// The resolutions of page images, in dots per inch.
const (
	MinDPI     = 36
	MaxDPI     = 600
	DefaultDPI = 150
)

// painter draws all pages of the program, which have the same fonts.
var painter = sync.OnceValue(raster.New)

// PageImages are the pages of a document, which are drawn one by one.
type PageImages struct {
	book  *book.Book
	scale float64
}

// Images lays out any Markdown, to be drawn at a resolution from [MinDPI] to
// [MaxDPI] dots per inch. The errors are those of [Typeset], and a resolution out
// of range.
func Images(source []byte, o Options, dpi int) (*PageImages, pages.Report, error) {
	if dpi < MinDPI || dpi > MaxDPI {
		return nil, pages.Report{}, errDPI.Err("Min", MinDPI, "Max", MaxDPI, "DPI", dpi)
	}
	b, report, err := layOut(source, o, nil)
	if err != nil {
		return nil, pages.Report{}, err
	}
	return &PageImages{book: b, scale: float64(dpi) / 72}, report, nil
}

// Notices returns a sentence about each image that was found damaged on the pages
// that were drawn.
func (p *PageImages) Notices() []string { return damagedPictures(p.book) }

// Thumbnail returns the picture in a file at no more than a size in pixels and no larger than
// it is, nil if it cannot be shown.
func Thumbnail(data []byte, most image.Point) image.Image {
	p := picture.Read(data)
	if p == nil {
		return nil
	}
	if im := p.Draw(p.Within(most)); im != nil {
		return im
	}
	return nil
}

// Count returns the number of pages, at least one.
func (p *PageImages) Count() int { return len(p.book.Pages) }

// PNG returns a page, counted from 0, as a PNG file.
func (p *PageImages) PNG(page int) ([]byte, error) {
	var out bytes.Buffer
	size := raster.Size(p.book.Paper, p.scale)
	if err := png.Encode(&out, painter().Draw(p.book, page, p.scale, size)); err != nil {
		return nil, errImage.Wrap(err, "Number", page+1)
	}
	return mark.PNG(out.Bytes()), nil
}
