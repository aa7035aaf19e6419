// Package mdtree owns the tree of a piece of Markdown with the syntax taken
// off: what is a paragraph, a list, a link, and the plain text in them, with
// every escape and entity resolved. Parse makes a tree from anything a person
// typed; a tree can be joined with others and changed freely, and whatever
// writes it again decides about syntax. The package must never know of
// documents, of output syntax or of pages.
package mdtree

// Source says which text a node was parsed from. Field is the number the
// caller of Parse gave to that text, 0 for words that nobody typed; Offset is
// where the node begins in it, in bytes.
type Source struct {
	Field  int
	Offset int
}

// Tree is a whole text: its blocks, and the footnotes that its FootnoteRefs
// point to, in the order in which they are first referred to.
type Tree struct {
	Blocks    []Block
	Footnotes []*Footnote
}

// Block is one of the block nodes of this package.
type Block interface{ isBlock() }

// Inline is one of the inline nodes of this package.
type Inline interface{ isInline() }

// Paragraph is running text; its lines end in Breaks.
type Paragraph struct {
	Text []Inline
	From Source
}

// Heading is a title of Level 1 to 6. It holds no Breaks.
type Heading struct {
	Level int
	Text  []Inline
	From  Source
}

// Quote is a block quote.
type Quote struct {
	Blocks []Block
}

// List is a bulleted or numbered list. Start is the number of the first item
// of an ordered list, at most 999999999. A tight list has no blank lines
// between its items.
type List struct {
	Ordered bool
	Start   int
	Tight   bool
	Items   []*Item
}

// Task says whether an item is something to do, and whether it is done.
type Task int

// The tasks an item can be.
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

// Code is a block of code. Text is empty or ends in a line feed; Info names
// the language, and may say more after a blank.
type Code struct {
	Info string
	Text string
	From Source
}

// Rule is a thematic break.
type Rule struct {
	From Source
}

// Align is how a column of a table stands.
type Align int

// The alignments of a column.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Table is a grid of cells. Its first row is the head; every row has as many
// cells as Align. Cells hold no Breaks.
type Table struct {
	Align []Align
	Rows  [][]Cell
	From  Source
}

// Cell is the content of one cell of a Table.
type Cell []Inline

// Footnote is a note that FootnoteRefs refer to by its address.
type Footnote struct {
	Blocks []Block
}

// Text is plain text without line feeds that would mean anything.
type Text string

// Break ends a line. A hard one is meant to be seen.
type Break struct {
	Hard bool
}

// CodeSpan is code inside a line.
type CodeSpan string

// Style is what an Emphasis does with its text.
type Style int

// The styles of emphasis.
const (
	Italic Style = iota
	Bold
	Struck
)

// Emphasis is text that stands out. Its Text is never empty and holds no
// Emphasis of the same Style.
type Emphasis struct {
	Style Style
	Text  []Inline
}

// Link is text that leads somewhere; it holds no other Link. URL is as CleanURL
// leaves it.
type Link struct {
	URL   string
	Title string
	Text  []Inline
}

// Image is a picture with the words that stand for it.
type Image struct {
	URL   string
	Title string
	Alt   string
}

// FootnoteRef refers to a Footnote of the same Tree.
type FootnoteRef struct {
	To *Footnote
}

// Mark says where the text inside it comes from. It looks like nothing.
type Mark struct {
	From Source
	Text []Inline
}

func (*Paragraph) isBlock() {}
func (*Heading) isBlock()   {}
func (*Quote) isBlock()     {}
func (*List) isBlock()      {}
func (*Code) isBlock()      {}
func (*Rule) isBlock()      {}
func (*Table) isBlock()     {}

func (Text) isInline()         {}
func (Break) isInline()        {}
func (CodeSpan) isInline()     {}
func (*Emphasis) isInline()    {}
func (*Link) isInline()        {}
func (*Image) isInline()       {}
func (*FootnoteRef) isInline() {}
func (*Mark) isInline()        {}
