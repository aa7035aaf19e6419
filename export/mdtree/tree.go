// Package mdtree is the tree of a Markdown text without its syntax: paragraphs,
// lists, links and the plain text in them, with all escapes and character
// references resolved. [Parse] makes a tree of anything that a person typed.
// Trees can be joined and changed freely; whatever writes them decides about
// syntax. The package must not know of documents, output syntax or pages.
//
// Some nodes come from HTML and from what programs add to Markdown: the styles from
// [Underlined] to [Small], [Box], [PageBreak], [Anchor], the alignment of paragraphs
// and headings, and the width of images. What writes a tree and has no form for one
// of them must still write the text in it. A [Box] can be had as a [Quote]; the
// others may be left out.
package mdtree

// Source says which text a node was parsed from. Field is the number that the
// caller of Parse gave to that text, 0 for text that was not typed; Offset is
// where the node begins in it, in bytes.
type Source struct {
	Field  int
	Offset int
}

// Tree is a whole text: its blocks, and the footnotes that they refer to, in the
// order of their first references.
type Tree struct {
	Blocks    []Block
	Footnotes []*Footnote
	// Hidden is the number of passages that are not in the tree because the text
	// says, by %% around them, that only its writer is to see them.
	Hidden int
}

// Block is one of the block nodes of this package.
type Block interface{ isBlock() }

// Inline is one of the inline nodes of this package.
type Inline interface{ isInline() }

// Paragraph is running text. Its lines end in Breaks. Align is AlignNone in lists
// and footnotes.
type Paragraph struct {
	Text   []Inline
	Align  Align
	Source Source
}

// Heading is a heading of Level 1 to 6. Its Breaks are hard. Align is AlignNone in
// lists and footnotes.
type Heading struct {
	Level  int
	Text   []Inline
	Align  Align
	Source Source
}

// Quote is a block quote.
type Quote struct {
	Blocks []Block
}

// Box is blocks that are set apart from the text around them, such as a note or a
// warning: a callout, details or an aside. Title is what stands above them, in bold;
// it may be empty. Its Breaks are hard. Source is that of the title.
type Box struct {
	Title  []Inline
	Blocks []Block
	Source Source
}

// List is a bulleted or numbered list. Start is the number of the first item of
// an ordered list, from 0 to 999999999. A tight list has no blank lines between
// its items.
type List struct {
	Ordered bool
	Start   int
	Tight   bool
	Items   []*Item
}

// Task says whether an item is a task and whether it is done.
type Task int

// The states of a task.
const (
	TaskNone Task = iota
	TaskOpen
	TaskDone
)

// Item is one item of a List. The first block of a task is a Paragraph.
type Item struct {
	Task   Task
	Blocks []Block
}

// Code is a block of code. Text is empty or ends in a line feed. Info is the
// info string of the fence: the language and, after a space, anything else.
type Code struct {
	Info   string
	Text   string
	Source Source
}

// Rule is a thematic break.
type Rule struct {
	Source Source
}

// PageBreak is where a new page begins, in a format with pages.
type PageBreak struct {
	Source Source
}

// Align is the alignment of a column of a table, a paragraph or a heading.
type Align int

// The alignments.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Table is a table. Its first row is the head; every row has as many cells as
// Align. The Breaks in cells are hard.
type Table struct {
	Align  []Align
	Rows   [][]Cell
	Source Source
}

// Cell is the content of one cell of a Table.
type Cell []Inline

// Footnote is a footnote. FootnoteRefs refer to it by pointer. Label is a name for it
// of letters, digits and hyphens; one without is named by its number among those
// without. Texts that are parsed have no labels.
type Footnote struct {
	Label  string
	Blocks []Block
}

// Text is plain text. A line feed in it has no meaning.
type Text string

// Break is the end of a line in the source. A hard one is shown.
type Break struct {
	Hard bool
}

// CodeSpan is code inside a line.
type CodeSpan string

// Style is a style of emphasis.
type Style int

// The styles of emphasis. Markdown has forms for the first three, HTML for all.
const (
	Italic Style = iota
	Bold
	Struck
	Underlined  // also what was inserted
	Marked      // as with a marker
	Superscript // raised
	Subscript   // lowered
	Small       // in smaller letters
	styleCount  = iota
)

// Emphasis is emphasized text. Its Text is not empty and has no Emphasis of the
// same Style in it.
type Emphasis struct {
	Style Style
	Text  []Inline
}

// Link is a link. It has no other Link in it. URL is as [CleanURL] returns it.
type Link struct {
	URL   string
	Title string
	Text  []Inline
}

// Image is an image with its alternative text. Width is the width that the text
// asks for, in points, or 0.
type Image struct {
	URL   string
	Title string
	Alt   string
	Width float64
}

// Anchor is a place without text that a link to "#" and its Name leads to.
type Anchor struct {
	Name string
}

// FootnoteRef refers to a Footnote of the same Tree.
type FootnoteRef struct {
	To *Footnote
}

// Mark says where the text in it comes from. It does not change its appearance.
type Mark struct {
	Source Source
	Text   []Inline
}

func (*Paragraph) isBlock() {}
func (*Heading) isBlock()   {}
func (*Quote) isBlock()     {}
func (*Box) isBlock()       {}
func (*List) isBlock()      {}
func (*Code) isBlock()      {}
func (*Rule) isBlock()      {}
func (*PageBreak) isBlock() {}
func (*Table) isBlock()     {}

func (Text) isInline()         {}
func (Break) isInline()        {}
func (CodeSpan) isInline()     {}
func (*Emphasis) isInline()    {}
func (*Link) isInline()        {}
func (*Image) isInline()       {}
func (*Anchor) isInline()      {}
func (*FootnoteRef) isInline() {}
func (*Mark) isInline()        {}
