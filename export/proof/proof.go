// Package proof maps positions on the pages of a document to its fields and back.
// It must not know of screens.
package proof

import (
	"image"

	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/markdown"
	"promodoc/export/raster"
)

// Proof is a document laid out, with the fields that its text comes from.
type Proof struct {
	text    markdown.Output
	book    *book.Book
	painter *raster.Painter
}

var _ pages.Pages = (*Proof)(nil)

// New returns the proof of a document whose text was laid out as a book.
func New(text markdown.Output, b *book.Book, painter *raster.Painter) *Proof {
	return &Proof{text: text, book: b, painter: painter}
}

// Book returns the pages as data.
func (p *Proof) Book() *book.Book { return p.book }

// Count returns the number of pages.
func (p *Proof) Count() int { return len(p.book.Pages) }

// Size returns the size of the paper in points.
func (p *Proof) Size() (width, height float64) { return p.book.Paper.Width, p.book.Paper.Height }

// Column returns the left edge and the width of the text area in points.
func (p *Proof) Column() (x, width float64) { return p.book.Column.X, p.book.Column.Width }

// Draw draws a page as wide as an image of the given size.
func (p *Proof) Draw(page int, pixels image.Point) *image.RGBA {
	return p.painter.Draw(p.book, page, float64(pixels.X)/p.book.Paper.Width, pixels)
}

// box is the area of a run on its page, from a little above its letters to a little
// below.
type box struct{ left, top, right, bottom float64 }

func boxOf(r *book.Run) box {
	return box{left: r.X, top: r.Y - 0.95*r.Size, right: r.X + r.Width(), bottom: r.Y + 0.3*r.Size}
}

func (b box) union(o box) box {
	return box{min(b.left, o.left), min(b.top, o.top), max(b.right, o.right), max(b.bottom, o.bottom)}
}

// distance returns the weighted distance of a point from the box, 0 inside.
func (b box) distance(x, y float64) float64 {
	// Text on the same line is nearer than text on another at the same distance.
	const verticalWeight = 3
	dx := max(b.left-x, x-b.right, 0)
	dy := max(b.top-y, y-b.bottom, 0)
	return dx + verticalWeight*dy
}
