// Package flow holds what blocks become before there are pages: boxes below
// each other in one endless column, the fragments they come in, and the regions
// they are set in. It is shared by the packages that compose text and by the
// one that breaks the column into pages.
package flow

import (
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// Box is an indivisible piece of the column: a line of text, a line of a table
// row, an image. The positions of its content are relative to its upper edge
// and absolute across the page.
type Box struct {
	// SpaceBefore is the space above the box, which is dropped at the top of a
	// page.
	SpaceBefore float64
	Height      float64
	// KeepWithNext forbids a page break between this box and the next.
	KeepWithNext bool
	// EndsPage is set for a box that is not drawn but ends the page.
	EndsPage bool
	// Divided is what the end of a line divides.
	Divided Division
	// Penalty discourages a page break between this box and the next. For comparison,
	// white of n lines at the foot of a page costs twice their square.
	Penalty float32

	Rects  []book.Rect
	Images []book.Image
	Runs   []book.Run
	Links  []Link
	// Bands are drawn behind the box over its whole height: the bar of a quote,
	// the background of code.
	Bands []Band
	// Anchors are the names of link targets at the box.
	Anchors []string
	// Heading is set on the first box of a heading.
	Heading *Heading
	// TableHead is repeated above the box when it is the first on a page.
	TableHead []Box
}

// Division is what the end of a line divides.
type Division uint8

// The divisions, the usual first.
const (
	Undivided      Division = iota
	DividedWord             // in the middle of a word, with a hyphen
	DividedAddress          // in the middle of an address
)

// Move shifts the text, the rectangles and the images of a box down.
func (b *Box) Move(dy float64) {
	for i := range b.Images {
		b.Images[i].Y += dy
	}
	for i := range b.Runs {
		b.Runs[i].Y += dy
	}
	for i := range b.Rects {
		b.Rects[i].Y += dy
	}
}

// MoveLinks shifts the areas of a box's links down.
func (b *Box) MoveLinks(dy float64) {
	for i := range b.Links {
		b.Links[i].Y += dy
	}
}

// Prepend adds runs before those of the box, in reading order.
func (b *Box) Prepend(runs []book.Run) {
	b.Runs = append(runs, b.Runs...)
	for i := range b.Images {
		b.Images[i].After += len(runs)
	}
}

// Add adds the content of a box beside this one.
func (b *Box) Add(beside *Box) {
	for _, im := range beside.Images {
		im.After += len(b.Runs)
		b.Images = append(b.Images, im)
	}
	b.Runs = append(b.Runs, beside.Runs...)
	b.Rects = append(b.Rects, beside.Rects...)
	b.Links = append(b.Links, beside.Links...)
	b.Anchors = append(b.Anchors, beside.Anchors...)
}

// Band is a vertical stripe behind several boxes.
type Band struct {
	X, W  float64
	Color book.Color
	// Joined bands also fill the space above their box.
	Joined bool
	// Pad is how far a band goes on above and below a box that is beside another page,
	// so that what is torn is padded there too.
	Pad float64
}

// Heading is a heading's text as the outline shows it.
type Heading struct {
	Text  string
	Level int
	Span  book.Span
}

// Link is a link whose target page is not known yet.
type Link struct {
	X, Y, W, H float64
	Target     *block.Link
	Node       int32
}

// Append appends boxes to those above them. It reuses boxes when nothing is
// above, which is the common case.
func Append(above, boxes []Box) []Box {
	if len(above) == 0 {
		return boxes
	}
	return append(above, boxes...)
}

// KeepAll keeps boxes together and with what follows them.
func KeepAll(boxes []Box) {
	for i := range boxes {
		boxes[i].KeepWithNext = true
	}
}

// TearPenalty is the penalty of a page break between the lines of a paragraph.
const TearPenalty = 3

// dividedPenalty is added to it after a line that ends in the middle of a word. A page
// is rather up to three lines shorter.
const dividedPenalty = 30

// AvoidWidows keeps at least two lines of a paragraph on either side of a page
// break and addresses on one page, and avoids a break in a word.
func AvoidWidows(lines []Box) {
	n := len(lines)
	for i := range lines[:max(0, n-1)] {
		lines[i].KeepWithNext = i == 0 || i == n-2 || lines[i].Divided == DividedAddress
		lines[i].Penalty = TearPenalty
		if lines[i].Divided == DividedWord {
			lines[i].Penalty += dividedPenalty
		}
	}
}
