// Package svg draws SVG files: shapes with colors and gradients, groups, references
// and style sheets. Nothing is run or fetched, and what is not a shape, such as
// text, filters and pictures inside of the drawing, is left out, which it reports.
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
	// Partial is set if the drawing has parts that are left out.
	Partial bool
}

// Read reads a drawing. It is an error if the file is not one, or has too many
// parts.
func Read(data []byte) (Info, error) {
	d, err := parse(data)
	if err != nil {
		return Info{}, err
	}
	w, h := d.size()
	return Info{Width: w, Height: h, Partial: d.partial}, nil
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
// draws a smaller one with fewer details.
func Draw(data []byte, size image.Point) (im image.Image, err error) {
	d, err := parse(data)
	if err != nil {
		return nil, err
	}
	const attempts = 3
	for range attempts {
		if im, err = d.draw(size); err == nil {
			return im, nil
		}
		size = image.Pt(max(1, size.X/2), max(1, size.Y/2))
	}
	return nil, err
}
