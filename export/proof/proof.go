// Package proof owns the way between a document's fields and its pages: what
// stands where, and what was written at a place. It must never know of screens.
package proof

import (
	"image"

	"promodoc/app/pages"
	"promodoc/export/book"
	"promodoc/export/markdown"
	"promodoc/export/raster"
)

// Proof is a document laid out, with the way back to its fields.
type Proof struct {
	text    markdown.Output
	book    *book.Book
	painter *raster.Painter
}

var _ pages.Pages = (*Proof)(nil)

// New returns the proof of a text that was laid out as a book.
func New(text markdown.Output, b *book.Book, painter *raster.Painter) *Proof {
	return &Proof{text: text, book: b, painter: painter}
}

// Book is the document as it was laid out.
func (p *Proof) Book() *book.Book { return p.book }

// Count is how many pages there are.
func (p *Proof) Count() int { return len(p.book.Pages) }

// Size is the paper's, in points.
func (p *Proof) Size() (width, height float64) { return p.book.Paper.Width, p.book.Paper.Height }

// Column is where text stands across a page, in points.
func (p *Proof) Column() (x, width float64) { return p.book.Column.X, p.book.Column.Width }

// Draw draws a page as wide as asked for, on paper of exactly the size.
func (p *Proof) Draw(page int, pixels image.Point) *image.RGBA {
	return p.painter.Draw(p.book, page, float64(pixels.X)/p.book.Paper.Width, pixels)
}

// box is the area a run takes on its page, from a little above its letters to
// a little below.
type box struct{ left, top, right, bottom float64 }

func boxOf(r *book.Run) box {
	return box{left: r.X, top: r.Y - 0.95*r.Size, right: r.X + r.Width(), bottom: r.Y + 0.3*r.Size}
}

func (b box) union(o box) box {
	return box{min(b.left, o.left), min(b.top, o.top), max(b.right, o.right), max(b.bottom, o.bottom)}
}

// distance is how far a point is from the box, 0 inside.
func (b box) distance(x, y float64) float64 {
	// A line is longer than it is high: what is beside the point in its own line
	// is nearer than what is in another.
	const across = 3
	dx := max(b.left-x, x-b.right, 0)
	dy := max(b.top-y, y-b.bottom, 0)
	return dx + across*dy
}
