// Package book is a laid-out document as plain data: pages with every glyph,
// rule and image at its position, and the document's structure. The typesetter
// makes books; the PDF writer, the rasterizer and the proof read them. The
// package knows neither how pages are made nor how they are written or shown.
//
// All lengths are points (1/72 inch). Positions are counted from the top left
// corner of a page, to the right and downwards.
package book

import "promodoc/export/face"

// Book is a document laid out on pages.
type Book struct {
	Paper Paper
	// Column is the part of the paper's width that text occupies.
	Column  Column
	Fonts   *face.Fonts
	Pages   []Page
	Outline []OutlineItem
	// Nodes is the document's structure. Runs, images and links refer to it by
	// index.
	Nodes []Node
	Meta  Meta
	// Notices report what could not be set as written, one sentence each.
	Notices []string
}

// Column is a horizontal range of a page.
type Column struct{ X, Width float64 }

// Meta describes the document. Unknown fields are empty.
type Meta struct {
	Title, Author, Subject string
	Language               string // BCP 47
	Date                   string // 2026-03-14, or a prefix of such a date
	DocumentID             string
}

// Span is a range of bytes in the Markdown source, To excluded.
type Span struct{ From, To int }

// OutlineItem is a heading and its position.
type OutlineItem struct {
	Title string
	Level int // from 0, the outermost; at most one deeper than the item before
	Page  int // from 0
	Top   float64
	Span  Span
}
