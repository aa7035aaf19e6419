package typeset

import (
	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// Text is how a kind of text is set: its size and the distance of its
// baselines, in points.
type Text struct{ Size, Leading float64 }

// Design is how a document looks: data only, so that a new look needs no code.
// All lengths are points.
type Design struct {
	pagesetup.Design

	Form   Form
	Colors Palette
	Sizes
	Spaces
	// Headings are those of levels 1 to 6.
	Headings [6]Heading
	Opening  Opening
	Lines    Lines
	Tables   Tables
	Panel    Panel
	Contents ContentsForm
}

// Form is where on the paper text stands. The column is as wide as lines are
// read best, on any paper, and stands in its middle.
type Form struct {
	// Measure is the column's width.
	Measure float64
	// Top and Bottom are the white edges above and below the text.
	Top, Bottom float64
	// HeadAt and FootAt are the distances of the running head's and foot's
	// baseline from the paper's upper and lower edge.
	HeadAt, FootAt float64
	// Number is where in the foot the page's number stands.
	Number block.Align
}

// leastMargin is the white that is left on either side of the column on a
// paper that is narrower than the design was made for.
const leastMargin = 36

// column is where the column begins on a paper and how wide it is.
func (f *Form) column(p book.Paper) (x, width float64) {
	width = max(narrowest, min(f.Measure, p.Width-2*leastMargin))
	return (p.Width - width) / 2, width
}

// Palette is the colours of a design.
type Palette struct {
	Text, Quiet, Link, Rule, Hairline, Ground book.Color
}

// white is the paper itself: what has this colour is not drawn.
var white = book.Color{255, 255, 255}

// Sizes are those of the text's kinds.
type Sizes struct{ Body, Small, Label, Code, Title Text }

// Spaces are the distances between blocks: Gap between paragraphs, ItemGap
// between the items of a tight list; Indent is how far lists and quotes are
// set in.
type Spaces struct{ Gap, ItemGap, Indent float64 }

// Heading is how a heading is set and the space around it.
type Heading struct {
	Text
	Before, After  float64
	Strong, Italic bool
}

// Opening is how the block is set that a document opens with.
type Opening struct {
	// Tracking opens up the label over the title, which stands in capitals
	// then; in thousandths of its size. It stays below what readers of the
	// page take for a space.
	Tracking int32
	// Rows sets each fact on a line of its own, its name beside it; else facts
	// stand beside each other, each under its name.
	Rows bool
	// Before and After are the spaces around the line that ends the block,
	// Rule is its thickness; 0 for none.
	Before, Rule, After float64
}

// Lines are the thicknesses of lines that mark something, 0 for none: beside
// what is quoted, under what is linked, under the running head.
type Lines struct{ Quote, Link, Head float64 }

// Tables is how tables are set.
type Tables struct {
	// Size is that of their text in shares of the text around them.
	Size float64
	// Gap is the space between columns, Pad that above and below a row.
	Gap, Pad float64
	// Frame is the thickness of the lines above and below the table, Head that
	// of the line under its head, Row that of those between rows; 0 for none.
	Frame, Head, Row float64
}

// Panel is what code stands on: how far its text is set in from the panel's
// edges.
type Panel struct{ PadX, PadY float64 }

// ContentsForm is how the list of contents is set. Leader is drawn again and
// again between a title and its page; empty leaves the gap white.
type ContentsForm struct {
	Text
	Leader string
	// Strong sets entries of the first level bold.
	Strong bool
	// Gap is the space above an entry of the first level.
	Gap float64
}
