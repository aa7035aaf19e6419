// Package block turns Markdown into a list of blocks: paragraphs, headings,
// lists, tables and so on with their styled text, as plain data. It is the
// first step of typesetting and owns what the Markdown means; it never knows
// how anything looks, which fonts there are or how wide a page is.
//
// Every piece of text keeps its place in the file, so that a click on a page
// finds what was clicked.
package block

import (
	"iter"

	"promodoc/export/book"
	"promodoc/export/typeset/front"
)

// Style is how inline text is set; the values are joined by or.
type Style uint8

// The inline styles of Markdown. Raised text is the number of a footnote.
const (
	Strong Style = 1 << iota
	Emphasis
	Code
	Struck
	Raised
)

// Link is where linked text leads. Exactly one of its fields is set.
type Link struct {
	// URL is an address that can be opened from a page.
	URL string
	// Anchor is the slug of a heading, or the name of a footnote, in the same
	// document.
	Anchor string
}

// Inline is a stretch of text in one style.
type Inline struct {
	Text  string
	Span  book.Span
	Style Style
	Link  *Link // nil when the text is not linked
	// Break ends the line behind the text.
	Break bool
	// Picture is an image that stands in the text and cannot be shown there, in
	// a heading or a cell; Text is what describes it.
	Picture *Picture
	// Anchor names the place of a footnote's number, for the way back.
	Anchor string
}

// Picture is an image by its destination, as written in the file.
type Picture struct {
	Path string
	Alt  string
	Link *Link // nil when the picture is not linked
}

// Kind tells blocks apart.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	List
	Item
	Quote
	CodeBlock
	TableBlock
	Rule
	Image
	Note // a footnote, with its number as Number
)

// Task is the state of a list item's box.
type Task uint8

// The states of an item's box.
const (
	NoTask Task = iota
	Open
	Done
)

// Block is one block with its text or its children.
type Block struct {
	Kind Kind
	// ID numbers the blocks of a document in reading order, from 1.
	ID       int
	Span     book.Span
	Text     []Inline // paragraph, heading
	Children []Block  // list, item, quote, note
	// Level is a heading's, 1 to 6.
	Level int
	// Slug is a heading's anchor, or a note's.
	Slug string
	// Ordered and Tight are a list's: numbered, and without space between.
	Ordered, Tight bool
	// Number is an ordered item's or a note's.
	Number  int
	Task    Task       // item
	Lines   []CodeLine // code block
	Table   *Table
	Picture *Picture // image
}

// CodeLine is one line of a code block, without its line break.
type CodeLine struct {
	Text string
	Span book.Span
}

// Align is where a table's column puts its text.
type Align uint8

// The alignments of a column. Unset ones are the typesetter's to choose.
const (
	Unset Align = iota
	Left
	Center
	Right
)

// Table is a table's cells. Every row has as many cells as there are columns.
type Table struct {
	Align []Align
	Head  Row
	Rows  []Row
}

// All are the table's rows, its head first.
func (t *Table) All() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		if !yield(&t.Head) {
			return
		}
		for i := range t.Rows {
			if !yield(&t.Rows[i]) {
				return
			}
		}
	}
}

// Row is one row of a table.
type Row struct {
	Span  book.Span
	Cells [][]Inline
}

// Doc is a whole Markdown file as blocks.
type Doc struct {
	Front  front.Matter
	Blocks []Block
	// Notes are the footnotes in the order of their numbers.
	Notes []Block
}
