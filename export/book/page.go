package book

import (
	"promodoc/export/face"
	"promodoc/export/picture"
)

// Page is what is drawn on one page: rectangles first, then images, then runs.
type Page struct {
	Rects  []Rect
	Images []Image
	Runs   []Run
	Links  []Link
	Notes  []Note
}

// Color is red, green and blue, 0 to 255 each.
type Color [3]uint8

// Rect is a filled rectangle. Rules are thin rectangles.
type Rect struct {
	X, Y, W, H float64
	Color      Color
}

// Run is a sequence of glyphs of one face on one baseline.
type Run struct {
	Face  face.ID
	Size  float64 // in points, the face's scale applied
	X, Y  float64 // origin of the first glyph, on the baseline
	Color Color
	// RightToLeft is set if Text runs from right to left. Glyphs are in
	// visual order, from left to right: the last one has the first bytes.
	RightToLeft bool
	// Glyphs divide Text among them by their Bytes.
	Glyphs []face.Glyph
	Text   string
	// Tracking is added to each glyph's advance, in thousandths of the size.
	Tracking int32
	// Node is the index in Book.Nodes of the node the run belongs to. It is
	// HeadNode, FootNode or NoNode for text that is not part of the document.
	Node int32
	// Span is the run's source text. It is empty for generated text.
	Span Span
}

// Width returns the length of the run, including the advance of its last glyph.
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
	Picture    *picture.Picture
	// Address is that of the picture, as notices name it.
	Address string
	Alt     string
	Node    int32
	// After is the number of the page's runs that precede the image in reading
	// order.
	After int
	// Inline is set for an image in a line of text.
	Inline bool
}

// Frame returns the four thin edges that are drawn in place of a picture that
// cannot be drawn.
func (im *Image) Frame() [4]Rect {
	const line = 0.6
	gray := Color{0x8a, 0x90, 0x95}
	return [...]Rect{
		{X: im.X, Y: im.Y, W: im.W, H: line, Color: gray},
		{X: im.X, Y: im.Y + im.H - line, W: im.W, H: line, Color: gray},
		{X: im.X, Y: im.Y, W: line, H: im.H, Color: gray},
		{X: im.X + im.W - line, Y: im.Y, W: line, H: im.H, Color: gray},
	}
}

// Link is a clickable area of a page.
type Link struct {
	X, Y, W, H float64
	URL        string
	// Page, from 0, and Top are the target in this document when URL is empty.
	Page int
	Top  float64
	// Title describes the target to readers who do not see the page.
	Title string
	// Node is the node of the linked text, usually one with RoleLink.
	Node int32
}

// Note is a note beside the text, which a reader opens: it is not a part of what is
// drawn. X and Y are its upper left corner.
type Note struct {
	X, Y   float64
	Name   string // no other note of the book has the same
	Author string
	Date   string // 2026-03-14, or a prefix of such a date; empty if it is not known
	Text   string
	Node   int32 // what it is about
}

// NoteSize is the width and the height of a note.
const NoteSize = 18.0
