// Package svg draws SVG files: shapes, text, gradients, groups, references, style
// sheets, clips, masks, the usual filters and the pictures that a drawing has in it.
// Nothing is run, fetched or read from other files. What is left out is reported.
// Time and memory are bounded for any file.
package svg

import (
	"bytes"
	"errors"
	"image"
	"math"
)

// MaxSize is the size of the largest file that is read, in bytes.
const MaxSize = 8 << 20

var (
	errNoDrawing  = errors.New("the file is not an SVG drawing")
	errTooComplex = errors.New("the drawing has too many parts")
)

// Is reports whether a file that begins with data is an SVG drawing.
func Is(data []byte) bool {
	const begin = 4096 // bytes of declarations and comments before the drawing
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	data = bytes.TrimLeft(data[:min(len(data), begin)], " \t\r\n")
	return bytes.HasPrefix(data, []byte("<")) && bytes.Contains(data, []byte("<svg"))
}

// Info is what a drawing says of itself.
type Info struct {
	// Width and Height are the natural size in CSS pixels, from 1 to 10,000.
	Width, Height float64
	LeftOut       LeftOut
}

// LeftOut are the kinds of parts that a drawing has and that are not drawn, any
// number of them.
type LeftOut uint8

// The kinds of parts.
const (
	HTML       LeftOut = 1 << iota // pieces of HTML pages, such as labels
	OtherFiles                     // pictures and symbols in other files or on the network
	Effects                        // patterns, text along a path and rare filters
)

// Raster is a picture of dots inside of a drawing.
type Raster struct {
	Width, Height int // in dots
	// Decode returns the picture, perhaps with fewer dots, but not with fewer than
	// a size if it has as many.
	Decode func(size image.Point) (image.Image, error)
}

// Opener reads the header of a picture of dots. It reports false for files that are
// none, or that are too large.
type Opener func(data []byte) (Raster, bool)

// Read reads a drawing. It is an error if the file is not one, or has too many
// parts.
func Read(data []byte) (Info, error) {
	d, err := parse(data)
	if err != nil {
		return Info{}, err
	}
	w, h := d.size()
	return Info{Width: w, Height: h, LeftOut: d.leftOut}, nil
}

// size returns the natural size of the drawing.
func (d *document) size() (w, h float64) {
	const most, defaultWidth, defaultHeight = 10_000, 300, 150
	box, hasBox := d.root.viewBox()
	w, hasWidth := absoluteLength(d.root.attr["width"])
	h, hasHeight := absoluteLength(d.root.attr["height"])
	switch {
	case hasWidth && hasHeight:
	case hasWidth && hasBox:
		h = w * box.h / box.w
	case hasHeight && hasBox:
		w = h * box.w / box.h
	case hasBox:
		w, h = box.w, box.h
	default:
		if !hasWidth {
			w = defaultWidth
		}
		if !hasHeight {
			h = defaultHeight
		}
	}
	limit := func(v float64) float64 {
		if math.IsNaN(v) {
			return 1
		}
		return min(max(v, 1), most)
	}
	return limit(w), limit(h)
}

// Draw draws a drawing at a size in pixels. Of a drawing that takes too long, it
// draws a smaller one with fewer details. The opener, which may be nil, reads the
// pictures inside of the drawing.
func Draw(data []byte, size image.Point, open Opener) (im image.Image, err error) {
	return drawWithin(maxWork, data, size, open)
}

// drawWithin is Draw with so much work for each attempt, in pixels.
func drawWithin(work int, data []byte, size image.Point, open Opener) (im image.Image, err error) {
	d, err := parse(data)
	if err != nil {
		return nil, err
	}
	const attempts = 3
	for range attempts {
		if im, err = d.draw(size, open, work); err == nil {
			return im, nil
		}
		size = image.Pt(max(1, size.X/2), max(1, size.Y/2))
	}
	return nil, err
}
