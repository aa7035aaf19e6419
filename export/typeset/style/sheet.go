// Package style describes how documents look: sheets of sizes, spaces and
// colors as plain data, so that a new design needs no code. The layout packages
// read it; it never knows how text is measured or where it ends up.
//
// All lengths are points.
package style

import (
	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/linebreak"
)

// Sheet is the style sheet of a design.
type Sheet struct {
	pagesetup.Design

	Page   Page
	Colors Palette
	Sizes
	Spaces
	// Headings are the styles of levels 1 to 6.
	Headings [6]Heading
	Opening  Opening
	Rules    Rules
	Tables   Tables
	Panel    Panel
	Contents Contents
}

// Text is a font size and the distance between baselines.
type Text struct{ Size, Leading float64 }

// Baseline returns the distance of a line's baseline from its upper edge. It
// centers the letters in the leading.
func (t Text) Baseline() float64 { return t.Leading/2 + 0.33*t.Size }

// Page says where text is placed on the paper. The column is as wide as lines
// are read best, on any paper, and is centered.
type Page struct {
	// Measure is the column's width.
	Measure float64
	// Top and Bottom are the margins above and below the text.
	Top, Bottom float64
	// HeadAt and FootAt are the distances of the baselines of the running head
	// and foot from the paper's upper and lower edge.
	HeadAt, FootAt float64
	// Number aligns the page number in the foot.
	Number block.Align
}

const (
	// MinMargin is the least margin on either side of the column, on paper that
	// is narrower than the design was made for.
	MinMargin = 36
	// MinMeasure is the least line width that margins and indents leave.
	MinMeasure = 110
)

// Column returns the position and the width of the column on a paper.
func (p *Page) Column(paper book.Paper) (x, width float64) {
	width = max(MinMeasure, min(p.Measure, paper.Width-2*MinMargin))
	return (paper.Width - width) / 2, width
}

// TextHeight returns the height of the text area on a paper.
func (p *Page) TextHeight(paper book.Paper) float64 { return paper.Height - p.Top - p.Bottom }

// Palette is the colors of a design.
type Palette struct {
	Text, Quiet, Link, Rule, Hairline, Ground book.Color
	// Mark is the ground of marked text.
	Mark book.Color
}

// White is the paper's color. Areas of this color are not drawn.
var White = book.Color{255, 255, 255}

// Sizes are the text sizes.
type Sizes struct{ Body, Small, Label, Code, Title Text }

// Spaces are the distances between blocks: Gap between paragraphs, ItemGap
// between the items of a tight list. Indent is the indent of lists and quotes.
type Spaces struct{ Gap, ItemGap, Indent float64 }

// Heading is the style of a heading and the space around it.
type Heading struct {
	Text
	Before, After  float64
	Strong, Italic bool
}

// Opening is the style of the block that opens a document: its title and facts.
type Opening struct {
	// Tracking spaces out the label above the title, which is then set in
	// capitals. It is in thousandths of the size, and stays below the width
	// that PDF readers take for a space.
	Tracking int32
	// Before and After are the spaces around the rule that ends the block,
	// Rule is its thickness; 0 for none.
	Before, Rule, After float64
}

// Rules are the thicknesses of rules, 0 for none: beside quotes, below links,
// below the running head.
type Rules struct{ Quote, Link, Head float64 }

// Tables is the style of tables.
type Tables struct {
	// Size is the text size relative to the surrounding text.
	Size float64
	// Gap is the space between columns, Pad the space above and below a row.
	Gap, Pad float64
	// Frame is the thickness of the rules above and below the table, Head that
	// of the rule below its head, Row that of the rules between rows; 0 for
	// none.
	Frame, Head, Row float64
}

// Panel is the padding between code and the edges of its background.
type Panel struct{ PadX, PadY float64 }

// Contents is the style of the table of contents.
type Contents struct {
	Text
	// Leader is repeated between a title and its page number; empty for none.
	Leader string
	// Strong sets entries of the first level bold.
	Strong bool
	// Gap is the space above an entry of the first level.
	Gap float64
}

// Paragraph is the style of a paragraph's text, before its inline styles.
type Paragraph struct {
	Text
	Color          book.Color
	Strong, Italic bool
	Mode           linebreak.Mode
	// ShowURLs writes the address of each link after it and colors only
	// addresses: the style of a list of references.
	ShowURLs bool
}

// BodyText returns the style of running text.
func (s *Sheet) BodyText() Paragraph { return Paragraph{Text: s.Body, Color: s.Colors.Text} }

// QuietText returns the style of secondary text.
func (s *Sheet) QuietText() Paragraph { return Paragraph{Text: s.Small, Color: s.Colors.Quiet} }

// HeadingText returns the style of headings of a level, which is clamped to 1 to
// 6.
func (s *Sheet) HeadingText(level int) Heading { return s.Headings[min(max(level, 1), 6)-1] }
