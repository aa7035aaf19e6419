// Package pages owns what a screen has to know of a document laid out on pages
// to show it beside the fields it was written in. It must never know how pages
// are made, or what they are drawn on.
package pages

import (
	"image"

	"promodoc/app/promo"
)

// Pages is one version of a document, laid out. It never changes, and its
// methods may be called on any goroutine. Pages are counted from 0; lengths are
// points (1/72 inch) from a page's top left corner.
type Pages interface {
	// Count is how many pages there are, one at least.
	Count() int
	// Size is the paper's.
	Size() (width, height float64)
	// Column is where text stands across a page: beyond it is white only.
	Column() (x, width float64)
	// Draw draws a page to fill exactly so many pixels, in the paper's
	// proportions.
	Draw(page int, pixels image.Point) *image.RGBA
	// At returns what was written at a place of a page, or close to it.
	At(page int, x, y float64) (Spot, bool)
	// Leads returns the place that a link at a place of a page leads to, where
	// that is in the document itself. Only its page and upper edge are meant.
	Leads(page int, x, y float64) (Area, bool)
	// Areas returns where the paragraph stands that a spot is in, an area a page
	// it is on. A field with no text of its own stands where its whole does: an
	// example at its title. There are none for what is not exported.
	Areas(at Spot) []Area
}

// Spot is a place in a field: so many bytes into its text.
type Spot struct {
	Ref    promo.Ref
	Offset int
}

// Area is a part of a page.
type Area struct {
	Page       int
	X, Y, W, H float64
}

// Format is a file format that a document can be exported to.
type Format struct {
	ID    string // also the extension of its files, such as "pdf"
	Title string // for screens
}

// Report says how the rendering of a document went.
type Report struct {
	Pages   int      // 0 for a format without pages
	Notices []string // sentences, such as which characters no font has
}
