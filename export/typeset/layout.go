// Package typeset turns Markdown into pages: plain data with every glyph, rule
// and image in its place, which the PDF writer and the preview both draw. It
// owns how a document looks and where its lines and pages end. It never knows
// how pages are written to a file or shown on a screen.
//
// The steps are packages and files of their own: front and block read the
// Markdown, face measures words, line breaks paragraphs, and here blocks
// become strips of a page's width (blocks.go and its neighbours) that are laid
// under each other on pages (pages.go).
package typeset

import (
	"fmt"
	"io/fs"
	"strconv"

	"promodoc/export/typeset/block"
	"promodoc/export/typeset/direction"
	"promodoc/export/typeset/face"
	"promodoc/export/typeset/line"
)

// Options say on what and in what a document is laid out.
type Options struct {
	// Paper is A4 when it is not given.
	Paper Paper
	// Design is DefaultDesign when it is nil.
	Design *Design
	// Fonts is a set to measure and draw with, which must be given. Keep it
	// between layouts: it remembers the words it measured.
	Fonts *face.Fonts
	// Files is the folder beside the document from which images are read.
	// Without one images leave their alternative text.
	Files fs.FS
}

// maxPasses bounds how often pages are made again because a page number that
// stands in the text moved.
const maxPasses = 4

// Layout lays a Markdown file out in pages. Any text can be laid out; an error
// means that the options are of no use, or a fault of this program.
func Layout(src []byte, o Options) (book *Book, err error) {
	if o.Fonts == nil {
		return nil, fmt.Errorf("pages cannot be laid out without fonts")
	}
	defer func() {
		if fault := recover(); fault != nil {
			book, err = nil, fmt.Errorf("the pages could not be laid out: %v", fault)
		}
	}()
	if o.Paper.Width <= 0 || o.Paper.Height <= 0 {
		o.Paper = A4
	}
	if o.Design == nil {
		d := DefaultDesign()
		o.Design = &d
	}
	return newSetter(block.Parse(src), o).set(), nil
}

// setter carries what the steps of one layout share.
type setter struct {
	o      Options
	d      *Design
	fonts  *face.Fonts
	doc    *block.Doc
	book   *Book
	filler line.Filler
	finder direction.Finder
	text   textBuffer
	glyphs arena[face.Glyph]
	runs   arena[Run]

	nodes   map[nodeKey]int32
	noticed map[string]bool
	missing map[rune]bool
	loans   map[face.ID]map[script]bool
	refs    refs
}

func newSetter(doc *block.Doc, o Options) *setter {
	fonts := o.Fonts.In(languageOf(doc))
	return &setter{
		o: o, d: o.Design, fonts: fonts, doc: doc,
		book:    &Book{Paper: o.Paper, Fonts: fonts},
		nodes:   map[nodeKey]int32{},
		noticed: map[string]bool{},
		missing: map[rune]bool{},
		loans:   map[face.ID]map[script]bool{},
	}
}

// set lays the document out. Where the text tells page numbers, its pages are
// made first and told afterwards, until they agree; only the blocks that tell
// one are set again.
func (s *setter) set() *Book {
	s.book.Meta = s.meta()
	s.refs.collect(s.doc)
	sections := s.sections()
	pages := s.paginate(sections)
	for pass := 1; s.refs.learn(pages) && pass <= maxPasses; pass++ {
		if pass == maxPasses {
			s.refs.silent = true
		}
		for i := range sections {
			if sections[i].refers {
				s.setSection(&sections[i])
			}
		}
		pages = s.paginate(sections)
	}
	s.finish(pages)
	return s.book
}

// finish hands the pages over with what needs to know all of them.
func (s *setter) finish(pages []*sheet) {
	s.furniture(pages)
	s.resolveLinks(pages)
	s.book.Outline = s.outline(pages)
	for _, p := range pages {
		s.book.Pages = append(s.book.Pages, p.Page)
	}
	s.noticeLoans()
	s.noticeMissing()
}

// notice tells the writer something once.
func (s *setter) notice(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if !s.noticed[text] {
		s.noticed[text] = true
		s.book.Notices = append(s.book.Notices, text)
	}
}

// meta gathers the document's properties from its front matter, and its title
// from its first heading where there is none.
func (s *setter) meta() Meta {
	f := s.doc.Front
	m := Meta{Title: f.Title, Author: f.Candidate, Language: f.Language, Date: f.Date, DocumentID: f.Document}
	if m.Title == "" {
		for i := range s.doc.Blocks {
			if b := &s.doc.Blocks[i]; b.Kind == block.Heading {
				m.Title = oneLine(block.Plain(b.Text))
				break
			}
		}
	}
	if f.Document != "" {
		m.Subject = joined(" · ", "Promotion document", f.ProposedRole, f.Cycle)
	}
	return m
}

// nodeKey finds a part of the structure again when its block is set anew.
type nodeKey struct {
	block    int
	role     Role
	row, col int
}

// node is the structure's entry for a part of a block, made when it is first
// asked for.
func (s *setter) node(key nodeKey, parent int32, level int, span block.Span) int32 {
	if n, ok := s.nodes[key]; ok {
		return n
	}
	n := int32(len(s.book.Nodes))
	s.book.Nodes = append(s.book.Nodes, Node{Role: key.role, Level: level, Parent: parent, Block: key.block, Span: span})
	s.nodes[key] = n
	return n
}

// noNode marks what is no part of the text.
const noNode int32 = -1

func itoa(n int) string { return strconv.Itoa(n) }
