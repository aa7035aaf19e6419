package typeset

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/face"
)

// Book is a document laid out in pages: plain data, everything in its place.
// All lengths are points (1/72 inch), counted from a page's top left corner to
// the right and downwards.
type Book struct {
	Paper Paper
	// Column is where all text stands on the paper, across.
	Column  Column
	Fonts   *face.Fonts
	Pages   []Page
	Outline []OutlineItem
	// Nodes is the document's structure: what each run on a page is part of.
	Nodes []Node
	Meta  Meta
	// Notices tell the writer what could not be set as she wrote it, one
	// sentence each.
	Notices []string
}

// Column is a stretch of a page's width, in points from its left edge.
type Column struct{ X, Width float64 }

// Meta describes the document. Empty fields are not known.
type Meta struct {
	Title, Author, Subject string
	Language               string // BCP 47
	Date                   string // 2026-03-14, or as much of it as is known
	DocumentID             string
}

// Page is what is drawn on one page: fills first, then images, then runs.
type Page struct {
	Rects  []Rect
	Images []Image
	Runs   []Run
	Links  []Link
}

// Color is red, green, blue, 0 to 255 each.
type Color [3]uint8

// Rect is a filled rectangle; rules are thin ones.
type Rect struct {
	X, Y, W, H float64
	Color      Color
}

// Run is a stretch of glyphs of one face on one baseline.
type Run struct {
	Face  face.ID
	Size  float64 // points, the face's scale applied
	X, Y  float64 // where the first glyph's origin stands on the baseline
	Color Color
	// Leftwards is set where Text runs from right to left. Glyphs stand as
	// they are drawn, from left to right: the last has the first bytes.
	Leftwards bool
	// Glyphs share out Text among them by their Bytes.
	Glyphs []face.Glyph
	Text   string
	// Tracking is added behind each glyph, in thousandths of the size.
	Tracking int32
	// Node is the index in Book.Nodes of what the run belongs to, or for what
	// is no part of the text HeadNode, FootNode or, like a table's head that is
	// shown again, -1.
	Node int32
	// Span is where the text stands in the Markdown file; empty for what the
	// typesetter wrote itself.
	Span block.Span
}

// Width is the run's length, its last glyph's advance included.
func (r *Run) Width() float64 {
	var sum int32
	for i := range r.Glyphs {
		sum += r.Glyphs[i].Advance + r.Tracking
	}
	return float64(sum) * r.Size / 1000
}

// Image is a picture on a page.
type Image struct {
	X, Y, W, H float64
	// Format is "png" or "jpg".
	Format string
	Data   []byte
	Alt    string
	Node   int32
}

// Frame are the thin edges that stand where a picture should be that cannot be
// read.
func (im *Image) Frame() [4]Rect {
	const line = 0.6
	grey := Color{0x8a, 0x90, 0x95}
	return [...]Rect{
		{X: im.X, Y: im.Y, W: im.W, H: line, Color: grey},
		{X: im.X, Y: im.Y + im.H - line, W: im.W, H: line, Color: grey},
		{X: im.X, Y: im.Y, W: line, H: im.H, Color: grey},
		{X: im.X + im.W - line, Y: im.Y, W: line, H: im.H, Color: grey},
	}
}

// Link is an area of a page that opens something.
type Link struct {
	X, Y, W, H float64
	URL        string
	// Page, from 0, and Top are the place in this document that is meant when
	// URL is empty.
	Page int
	Top  float64
	// Title tells those who do not see the page where the link leads.
	Title string
	// Node is what the linked text belongs to, a link's own node as a rule.
	Node int32
}

// OutlineItem is a heading with its place.
type OutlineItem struct {
	Title string
	Level int // 0 is the outermost; no item is more than one deeper than the one before
	Page  int // from 0
	Top   float64
	Span  block.Span
}

// Role is what a part of the document is, as readers for the blind are told.
type Role uint8

// The roles of nodes.
const (
	RoleParagraph Role = iota
	RoleTitle
	RoleHeading // with its level
	RoleList    // Level is 1 when it is numbered
	RoleItem    // of a label and a body
	RoleLabel   // an item's or a note's marker
	RoleBody    // what an item says
	RoleQuote
	RoleCode
	RoleTable
	RoleRow
	RoleHeadCell
	RoleCell
	RoleFigure
	RoleNote
	RoleContents     // the list of contents; Parent is -1 or another list's item
	RoleContentsItem // a line of it: what it leads to, the dots and the page
	RoleReference    // words that send the reader elsewhere in the document
	RoleLink         // linked words; inside a reference when they stay in the document
)

// Nodes of runs that are no part of the text.
const (
	HeadNode int32 = -2 // the running head
	FootNode int32 = -3 // the page's number
)

// Node is a part of the document's structure.
type Node struct {
	Role   Role
	Level  int
	Parent int32 // index of the part it stands in, -1 at the top
	Block  int   // the block it was made of
	Span   block.Span
}
