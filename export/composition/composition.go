// Package composition is a document as the formats write it that leave the making
// of pages to other programs, such as Word and browsers: its parsed blocks, with
// what the pages of the same text add to them. It is plain data; export/typeset
// makes it.
package composition

import (
	"promodoc/export/book"
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

// Document is a composed document.
type Document struct {
	// Doc is the text. It begins with the title if the front matter has the only
	// one, and ends with a list of its links, in which their addresses are
	// written. Tables that are too wide for any page are paragraphs.
	*block.Doc
	Meta  book.Meta
	Words Words
	// Opening is the number of blocks that open the document: 1 for a title, 2 for
	// a title and the table of facts below it, 0 for neither.
	Opening int
	// Contents is the table of contents, empty if the pages have none. It is above the
	// block with the index ContentsAt.
	Contents   []Entry
	ContentsAt int
	// Pages has the page of each heading, from 0, by its slug.
	Pages map[string]int
	// Captions has the paragraphs that say what an image or a table is: the ID of that,
	// by the ID of the paragraph, which is right below it or, of a table, right above.
	Captions map[int]int
	// Columns has the columns of each table by the ID of its block.
	Columns map[int]Columns

	Paper    book.Paper
	Sheet    *style.Sheet
	Pictures *picture.Store
	Head     RunningHead
}

// Captioned returns what the block at an index is or has as its caption: the two blocks
// are this one and the next, and caption says which of them it is. It reports false if
// they do not belong together.
func (d *Document) Captioned(all []block.Block, i int) (caption int, ok bool) {
	if i+1 >= len(all) {
		return 0, false
	}
	if of, is := d.Captions[all[i].ID]; is && of == all[i+1].ID {
		return i, true
	}
	of, is := d.Captions[all[i+1].ID]
	return i + 1, is && of == all[i].ID
}

// Words are the words that pages add to the text, in its language.
type Words struct {
	Label      string // above the title; "" for none
	Contents   string // the heading of the table of contents
	OnPage     func(page string) string
	PageNumber func(page, count string) string
	NotShown   func(p *block.Picture) string // in place of an image without a description
}

// RunningHead is the text above the column from the second page on.
type RunningHead struct{ Left, Right string }

// Entry is a line of the table of contents. Level is 0, or 1 for one below.
type Entry struct {
	Heading *block.Block
	Level   int
}

// Columns are the columns of a table, in points: the widths of their text and the
// space between two of them.
type Columns struct {
	Widths []float64
	Gap    float64
	Align  []block.Align
	// Scale is the size of the text, relative to that of the text around it.
	Scale float64
	// SecondRow has the columns at which the facts below others begin in the table of
	// facts, each value below its name. It is nil for all other tables, and for facts
	// in one row.
	SecondRow []int
}

// Picture returns the picture of an image and its size in points in an area of a
// width, nil if it cannot be shown.
func (d *Document) Picture(p *block.Picture, width float64) (found *picture.Picture, w, h float64) {
	found, _ = d.Pictures.Load(p.Path)
	if found == nil {
		return nil, 0, 0
	}
	w, h = found.Size()
	w, h = p.Size(w, h, width)
	return found, w, h
}

// InPlaceOf returns the text in place of an image that cannot be shown.
func (d *Document) InPlaceOf(p *block.Picture) string {
	if p.Alt != "" {
		return p.Alt
	}
	return d.Words.NotShown(p)
}

// Titled reports whether the first block is the title of the whole document: no
// other heading is of its level.
func (d *Document) Titled() bool {
	if d.Opening == 0 {
		return false
	}
	for i := range d.Blocks[1:] {
		if b := &d.Blocks[i+1]; b.Kind == block.Heading && b.Level == 1 {
			return false
		}
	}
	return true
}
