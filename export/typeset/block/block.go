// Package block parses Markdown into blocks: paragraphs, headings, lists, tables
// and so on with their styled text, as plain data. It is the first step of
// typesetting and decides what the Markdown means. It never knows about styles,
// fonts or pages.
//
// Every piece of text has its span in the file, so that a click on a page finds
// the source.
package block

import (
	"iter"

	"promodoc/app/frontmatter"
	"promodoc/export/book"
)

// Style is a set of inline styles.
type Style uint16

// The inline styles. Raised text is the number of a footnote.
const (
	Strong Style = 1 << iota
	Emphasis
	Code
	Struck
	Raised
	Superscript
	Subscript
	Underlined
	Marked
	Small
	styleCount = iota
)

// Link is the target of linked text. Exactly one of its fields is set.
type Link struct {
	// URL is an address that a page may open.
	URL string
	// Anchor is the slug of a heading, or the name of a footnote, in the same
	// document.
	Anchor string
}

// Inline is text in one style.
type Inline struct {
	Text  string
	Span  book.Span
	Style Style
	Link  *Link // nil when the text is not linked
	// Break is set when the line ends after the text.
	Break bool
	// Picture is an image in the text, which Text describes.
	Picture *Picture
	// Anchors are the link targets at the text.
	Anchors []string
}

// Picture is an image.
type Picture struct {
	// Path is its address as written in the file.
	Path string
	Alt  string
	// Title is what the file calls it, its caption. It is empty as a rule.
	Title string
	Link  *Link // nil when the picture is not linked
	// Width and Height are what the file asks for, in points, and Share the part of
	// the width that there is, up to 1; each is 0 if it does not.
	Width, Height, Share float64
}

// Size returns the size in points that an image gets in an area of a width: as the
// file asks for it, or its natural one. Its proportions remain.
func (p *Picture) Size(naturalWidth, naturalHeight, width float64) (w, h float64) {
	switch {
	case p.Width > 0:
		return p.Width, naturalHeight * p.Width / naturalWidth
	case p.Share > 0:
		return p.Share * width, naturalHeight * p.Share * width / naturalWidth
	case p.Height > 0:
		return naturalWidth * p.Height / naturalHeight, p.Height
	}
	return naturalWidth, naturalHeight
}

// HasSize reports whether the file asks for a size.
func (p *Picture) HasSize() bool { return p.Width > 0 || p.Share > 0 || p.Height > 0 }

// Kind is the kind of a block.
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
	Box  // blocks that are set apart, below a title if it has Text
	PageBreak
	FigureRow // images beside each other, each with its caption if it has one
)

// Task is the state of the task box of a list item.
type Task uint8

// The states of a task box.
const (
	NoTask Task = iota
	Open
	Done
	Begun
	Cancelled
)

// Sign returns the box of the task as a character, "" for none.
func (t Task) Sign() string { return [...]string{"", "☐", "☑", "▨", "☒"}[t] }

// Block is one block with its text or its children.
type Block struct {
	Kind Kind
	// ID is the number of the block in reading order, from 1.
	ID       int
	Span     book.Span
	Text     []Inline // paragraph, heading, title of a box
	Align    Align    // paragraph, heading, image
	Children []Block  // list, item, quote, note, box, row of figures
	// Level is the level of a heading, 1 to 6.
	Level int
	// Slug is the anchor of a heading or a note.
	Slug string
	// Tight is set for lists without space between the items.
	Tight bool
	Marker
	Lines   []CodeLine // code block
	Table   *Table
	Picture *Picture // image
}

// Marker is what an item or a note is marked with.
type Marker struct {
	Ordered bool // of numbered lists and their items
	Number  int  // of an ordered item or a note
	Task    Task // of an item
	Unused  bool // of a note to which nothing refers
	// Lettered is set for a note on pages with other raised numbers: a letter replaces
	// its number.
	Lettered bool
}

// CodeLine is one line of a code block, without its line break.
type CodeLine struct {
	Text string
	Span book.Span
}

// Align is the alignment of text.
type Align uint8

// The alignments. Unset leaves the choice to the layout.
const (
	Unset Align = iota
	Left
	Center
	Right
)

// Table is the content of a table. Every row has a cell for each column.
type Table struct {
	Align []Align
	Head  Row
	Rows  []Row
}

// All returns the rows of the table, its head first.
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

// Row is a row of a table.
type Row struct {
	Span  book.Span
	Cells [][]Inline
}

// Doc is a parsed Markdown file.
type Doc struct {
	Front  frontmatter.Matter
	Blocks []Block
	// Notes are the footnotes in the order of their numbers.
	Notes []Block
	// Hidden is the number of passages that are not in the blocks because the file
	// says, by %% around them, that only its writer is to see them.
	Hidden int
	// Contents is set if the text asks for a table of contents.
	Contents bool
}
