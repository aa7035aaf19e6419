// Package raster draws pages as images at any scale, for the screen and for image
// files, from the same data that the PDF is written from. It must not decide how a
// page looks and must not know of Markdown or screens.
package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"golang.org/x/image/vector"

	"promodoc/export/book"
)

// Painter draws pages. It caches the glyphs and images that it has drawn, so it is
// to be kept for the next page. It may be used by several goroutines, which draw
// one after the other.
type Painter struct {
	mu       sync.Mutex
	masks    maskCache
	pictures pictureCache
	pen      *vector.Rasterizer
}

// New returns a new painter. All books that it draws must have the same fonts.
func New() *Painter {
	return &Painter{pen: vector.NewRasterizer(0, 0)}
}

// Size returns the size of a paper in pixels, rounded up, at a scale in pixels per
// point.
func Size(p book.Paper, scale float64) image.Point {
	// A smaller fraction of a pixel is a rounding error.
	const epsilon = 1e-6
	return image.Pt(int(math.Ceil(p.Width*scale-epsilon)), int(math.Ceil(p.Height*scale-epsilon)))
}

// Draw draws a page of a book, counted from 0, on white paper at a scale in pixels
// per point. The size of the image is usually that of [Size]; a larger one has
// white borders, a smaller one is clipped. A page that does not exist is white.
func (p *Painter) Draw(b *book.Book, page int, scale float64, size image.Point) *image.RGBA {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := &canvas{
		painter: p, fonts: b.Fonts, scale: scale,
		image: image.NewRGBA(image.Rectangle{Max: size}),
	}
	c.clear()
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

// clear makes the image white. It copies twice as many pixels each time, which is
// several times faster than setting them one by one.
func (c *canvas) clear() {
	pix := c.image.Pix
	for i := range min(4, len(pix)) {
		pix[i] = 0xff
	}
	for done := 4; done < len(pix); done *= 2 {
		copy(pix[done:], pix[:done])
	}
}

// rect fills a rectangle. Its edges are rounded to whole pixels, so that hairlines
// are sharp and adjacent rectangles have no gap, and it is at least one pixel wide.
func (c *canvas) rect(r *book.Rect) {
	draw.Draw(c.image, c.box(r.X, r.Y, r.W, r.H), image.NewUniform(opaque(r.Color)), image.Point{}, draw.Src)
}

// box returns the pixels of an area of the page.
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
