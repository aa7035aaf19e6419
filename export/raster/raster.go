// Package raster draws laid-out pages as images, for the screen and for page
// images: the same data the PDF is written from, at any scale. It decides
// nothing about how a page looks and knows no Markdown and no screen.
package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"promodoc/export/book"

	"golang.org/x/image/vector"
)

// Painter draws pages. It remembers the glyphs and pictures it has drawn, so
// that the next page, or the same page again, costs little: keep it. It may be
// used from several goroutines; they draw one after the other.
type Painter struct {
	mu       sync.Mutex
	masks    maskCache
	pictures pictureCache
	pen      *vector.Rasterizer
}

// New returns a painter that has drawn nothing yet. All books it is given must
// be set in the same fonts.
func New() *Painter {
	return &Painter{pen: vector.NewRasterizer(0, 0)}
}

// Size is how many pixels a paper takes at a scale in pixels a point; parts of
// a pixel count whole.
func Size(p book.Paper, scale float64) image.Point {
	// What is off by less than this is off for want of digits.
	const nothing = 1e-6
	return image.Pt(int(math.Ceil(p.Width*scale-nothing)), int(math.Ceil(p.Height*scale-nothing)))
}

// Draw draws a page of a book, counted from 0, at a scale in pixels a point on
// white paper of exactly the size, which Size gives; a larger one leaves white,
// a smaller one cuts off. A page that is not there is white.
func (p *Painter) Draw(b *book.Book, page int, scale float64, size image.Point) *image.RGBA {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := &canvas{
		painter: p, fonts: b.Fonts, scale: scale,
		image: image.NewRGBA(image.Rectangle{Max: size}),
	}
	c.blank()
	if page < 0 || page >= len(b.Pages) {
		return c.image
	}
	sheet := &b.Pages[page]
	for i := range sheet.Rects {
		c.rect(&sheet.Rects[i])
	}
	for i := range sheet.Images {
		c.picture(&sheet.Images[i])
	}
	for i := range sheet.Runs {
		c.run(&sheet.Runs[i])
	}
	return c.image
}

// blank makes the paper white: the first pixel, then twice as many each time,
// which is several times faster than one by one.
func (c *canvas) blank() {
	pix := c.image.Pix
	for i := range min(4, len(pix)) {
		pix[i] = 0xff
	}
	for done := 4; done < len(pix); done *= 2 {
		copy(pix[done:], pix[:done])
	}
}

// rect fills a rectangle. Its edges go to whole pixels, so that hairlines are
// crisp and bands that touch have no seam, and it is never thinner than one.
func (c *canvas) rect(r *book.Rect) {
	draw.Draw(c.image, c.box(r.X, r.Y, r.W, r.H), image.NewUniform(opaque(r.Color)), image.Point{}, draw.Src)
}

// box is the pixels that an area of the page takes.
func (c *canvas) box(x, y, w, h float64) image.Rectangle {
	x0, x1 := edges(x*c.scale, (x+w)*c.scale)
	y0, y1 := edges(y*c.scale, (y+h)*c.scale)
	return image.Rect(x0, y0, x1, y1)
}

func edges(from, to float64) (int, int) {
	a, b := int(math.Round(from)), int(math.Round(to))
	if b == a {
		a = int(math.Floor(from))
		b = a + 1
	}
	return a, b
}

func opaque(c book.Color) color.RGBA {
	return color.RGBA{R: c[0], G: c[1], B: c[2], A: 0xff}
}
