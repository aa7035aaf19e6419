package flow

import (
	"promodoc/export/typeset/style"
)

// Region is the part of the column that blocks are set in, with what they
// inherit from the blocks around them.
type Region struct {
	X, Width float64
	Bands    []Band
	Style    style.Paragraph
	Parent   int32 // the node the blocks belong to
	// Nesting is the number of enclosing lists.
	Nesting int
	// RightToLeft is set if the text of the enclosing list runs from right
	// to left.
	RightToLeft bool
}

// Inset returns the region indented on the side where its text begins, as far
// as it stays wide enough.
func (r Region) Inset(by float64, rightToLeft bool) Region {
	by = min(by, max(0, r.Width-style.MinMeasure))
	if !rightToLeft {
		r.X += by
	}
	r.Width -= by
	return r
}

// Mirror returns the left edge of an object of a width at x after mirroring it
// in the region, as right-to-left text requires.
func (r Region) Mirror(x, width float64) float64 { return 2*r.X + r.Width - x - width }

// WithBand returns the region with one more band, unless it is invisible.
func (r Region) WithBand(b Band) Region {
	if b.W <= 0 || b.Color == style.White {
		return r
	}
	r.Bands = append(append([]Band(nil), r.Bands...), b)
	return r
}

// AddBands puts the region's bands behind boxes and returns them.
func (r Region) AddBands(boxes []Box) []Box {
	if len(r.Bands) > 0 {
		for i := range boxes {
			boxes[i].Bands = append(append([]Band(nil), r.Bands...), boxes[i].Bands...)
		}
	}
	return boxes
}
