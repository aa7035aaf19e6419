// Package pages describes a document laid out on pages, as a screen shows it next
// to the fields it was written in, and the formats it is exported to. It must
// not know how pages are made or drawn.
package pages

import (
	"image"

	"promodoc/app/promo"
)

// Pages is one version of a document, laid out. It never changes, and its
// methods may be called on any goroutine. Pages are counted from 0; lengths are
// in points (1/72 inch) from the top left corner of a page.
type Pages interface {
	// Count returns the number of pages, at least 1.
	Count() int
	// Size returns the size of the paper.
	Size() (width, height float64)
	// Column returns the horizontal extent of the text. Nothing is in the margins but
	// numbers beside the text, within 18 points.
	Column() (x, width float64)
	// CountWords returns the number of words on a page, without its head and foot.
	CountWords(page int) int
	// Draw draws a page in that many pixels, in the proportions of the paper.
	Draw(page int, pixels image.Point) *image.RGBA
	// At returns what was written at a point of a page, or close to it.
	At(page int, x, y float64) (Spot, bool)
	// LinkTarget returns the target of a link at a point of a page, if it is in
	// the document. Only the page and the upper edge of the area are set.
	LinkTarget(page int, x, y float64) (Area, bool)
	// Areas returns the paragraph of a spot, one area for each page that it is
	// on. For a field without text it is what the field belongs to, such as the
	// title of an example. There is none for what is not exported.
	Areas(at Spot) []Area
}

// Spot is a position in a field.
type Spot struct {
	Ref    promo.Ref
	Offset int // in bytes
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

// Beside is a file that goes where an export does. Name is relative to the folder of that,
// with slashes. Read may be called several times, and on any goroutine.
type Beside struct {
	Name string
	Read func() ([]byte, error)
}

// Report says how the rendering of a document went.
type Report struct {
	Pages   int      // 0 for a format without pages
	Notices []string // sentences, such as which characters no font has
	// Beside are files that the text of the file refers to, for a format that has none in it.
	Beside []Beside
	// Map returns where the words of the file come from; nil if that is not known.
	Map func() Map
}
