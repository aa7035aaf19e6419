// Package picture finds the pictures of a document and prepares them for pages:
// upright, no larger than paper can show, and without what cameras and programs
// write about themselves, the place and the author. It reads PNG, JPEG, GIF, WebP,
// BMP and SVG. It never fetches anything and reads no file outside of the
// document's folder. It must not know of Markdown, pages or screens.
package picture

import (
	"image"
	"math"
	"sync"
	"sync/atomic"
)

const (
	// dotsPerInch is the density at which pictures have their natural size, and
	// cssDotsPerInch that of drawings, which are measured in CSS pixels.
	dotsPerInch    = 144
	cssDotsPerInch = 96
	// paperDotsPerInch is the density that paper shows. Pictures with up to
	// tolerance times as many dots are not encoded again.
	paperDotsPerInch = 300
	tolerance        = 1.25
)

// Picture is a picture of a document. Only its size is known at first: its file is
// read again each time that it is drawn or written. The methods may be called from
// several goroutines.
type Picture struct {
	header
	// read returns the file, or an error if it is no longer the same.
	read   func() ([]byte, error)
	failed atomic.Bool

	mu   sync.Mutex
	file File        // the last one that was made
	area image.Point // in dots, for which it was made
}

// File is a picture as a file that a PDF can contain: a PNG file of 8 bits without
// interlacing, or a JPEG file in gray or color. Nothing but the picture is in it.
type File struct {
	Format        string // "png" or "jpg"
	Data          []byte
	Width, Height int // in dots
}

// Size returns the natural width and height in points, which are positive.
func (p *Picture) Size() (w, h float64) {
	density := float64(dotsPerInch)
	if p.kind == svgKind {
		density = cssDotsPerInch
	}
	width, height := p.upright()
	return width * 72 / density, height * 72 / density
}

// Within returns the largest size in pixels that the picture has within another: no more
// than its own, unless it is a drawing.
func (p *Picture) Within(most image.Point) image.Point {
	w, h := p.upright()
	scale := min(float64(most.X)/w, float64(most.Y)/h)
	if p.kind != svgKind {
		scale = min(scale, 1)
	}
	return image.Pt(max(1, int(w*scale)), max(1, int(h*scale)))
}

// Failed reports whether the picture could not be drawn or written: that a file is
// damaged shows only then.
func (p *Picture) Failed() bool { return p.failed.Load() }

// Draw returns the picture at a size in pixels, nil if it cannot be shown.
func (p *Picture) Draw(size image.Point) *image.RGBA {
	if size.X <= 0 || size.Y <= 0 {
		return nil
	}
	var out *image.RGBA
	p.decode(p.orientation.size(size), func(im image.Image, _ []byte) bool {
		out = resize(im, p.orientation, size)
		return true
	})
	return out
}

// File returns the picture as a file for an area of a size in points. It reports
// false if the picture cannot be shown.
func (p *Picture) File(w, h float64) (File, bool) {
	area := image.Pt(dots(w), dots(h))
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.file.Data == nil || p.area != area {
		file, ok := p.makeFile(area)
		if !ok {
			return File{}, false
		}
		p.file, p.area = file, area
	}
	return p.file, true
}

// dots is the number of dots on paper in a length in points.
func dots(length float64) int { return max(1, int(math.Ceil(length*paperDotsPerInch/72))) }

// makeFile makes a file with at most about as many dots as size.
func (p *Picture) makeFile(size image.Point) (file File, ok bool) {
	size, large := p.target(size)
	wanted := p.orientation.size(size)
	whole := !large && p.orientation.isUpright() && p.kind == jpegKind
	if whole {
		wanted = image.Pt(1, 1) // only to know whether the file is damaged
	}
	ok = p.decode(wanted, func(im image.Image, data []byte) bool {
		if !large && p.orientation.isUpright() {
			if file, ok = clean(p.kind, data); ok {
				file.Width, file.Height = size.X, size.Y
				return true
			}
		}
		if whole {
			if im, _ = decode(data, &p.header, size); im == nil {
				return false
			}
		}
		if p.kind == svgKind {
			size = im.Bounds().Size() // drawings that take too long are smaller
		}
		file, ok = encode(im, p.orientation, size, isLossy(p.kind, data))
		return ok
	})
	return file, ok
}

// target returns the size in dots of the upright picture in an area of a size, and
// whether the picture has more.
func (p *Picture) target(size image.Point) (target image.Point, large bool) {
	if p.kind == svgKind {
		return size, false
	}
	own := p.orientation.size(image.Pt(int(p.header.width), int(p.header.height)))
	if float64(own.X) <= tolerance*float64(size.X) && float64(own.Y) <= tolerance*float64(size.Y) {
		return own, false
	}
	scale := min(float64(size.X)/float64(own.X), float64(size.Y)/float64(own.Y))
	return image.Pt(max(1, int(math.Round(float64(own.X)*scale))), max(1, int(math.Round(float64(own.Y)*scale)))), true
}

// decode reads the picture as it is in its file, not upright, and calls a function
// with it and the file. The picture has at least as many dots as are wanted, or all
// that it has; a drawing has exactly as many. It reports false if the picture cannot
// be shown, or if the function does.
func (p *Picture) decode(wanted image.Point, use func(im image.Image, data []byte) bool) (ok bool) {
	defer func() {
		// The decoders should not panic on any file; if one does, only this
		// picture is lost.
		if recover() != nil {
			ok = false
		}
		if !ok {
			p.failed.Store(true)
		}
	}()
	data, err := p.read()
	if err != nil {
		return false
	}
	h, err := readHeader(data, true)
	if err != nil || h != p.header {
		return false
	}
	defer limitMemory(memoryFor(&h, wanted))()
	im, err := decode(data, &h, wanted)
	return err == nil && use(im, data)
}
