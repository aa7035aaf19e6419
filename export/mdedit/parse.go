package mdedit

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/markup"
	"promodoc/export/mdsyntax"
)

var grammar = mdsyntax.NewParser()

// parsed is what the parser found in some lines. Offsets are in bytes.
type parsed struct {
	src    []byte
	styles []markup.Style // of each byte
	blocks []int          // where the blocks that are in no other begin
	leaves []leaf         // in order
	items  []item         // those of lists, in order, outer ones first
	nested []int          // the indexes of the items that the walk is in
	refs   []parser.Reference

	stylesOnly bool // the marks of leaves are not wanted
}

// leaf is a block that has running text or code, and no other block in it.
type leaf struct {
	rows  []extent // its lines, without the syntax of the blocks around it
	node  ast.Node
	marks []mark // in order, outer ones first
	code  bool

	stylesOnly bool
}

// add adds a mark and returns its index.
func (l *leaf) add(m mark) (index int) {
	if !l.stylesOnly {
		l.marks = append(l.marks, m)
	}
	return len(l.marks) - 1
}

// set replaces a mark.
func (l *leaf) set(index int, m mark) {
	if !l.stylesOnly {
		l.marks[index] = m
	}
}

// extent is the range of bytes [start, end).
type extent struct{ start, end int }

// mark is emphasis, code or a link with its syntax: [start, end) with what is
// around the text [inner, innerEnd).
type mark struct {
	style      markup.Style
	start, end int
	text       extent
	node       ast.Node
}

// parse parses a text that ends with a line feed.
func parse(src []byte) *parsed {
	p := &parsed{src: src}
	p.parse(nil)
	return p
}

// parseStyles is parse for who only wants to know how the text looks. refs are
// definitions of links that are elsewhere.
func parseStyles(src []byte, refs []parser.Reference) *parsed {
	p := &parsed{src: src, stylesOnly: true}
	p.parse(refs)
	return p
}

func (p *parsed) parse(refs []parser.Reference) {
	src := p.src
	p.styles = make([]markup.Style, len(src))
	for i, b := range src {
		// Until content is found there, it is syntax.
		if b != ' ' && b != '\t' && b != '\n' {
			p.styles[i] = markup.Quiet
		}
	}
	context := parser.NewContext()
	for _, r := range refs {
		context.AddReference(r)
	}
	root := grammar.Parse(text.NewReader(src), parser.WithContext(context))
	for _, r := range context.References() { // the label is all that matters for the styles
		p.refs = append(p.refs, parser.NewReference(bytes.Clone(r.Label()), nil, nil))
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if at := startOf(n); at >= 0 && at < len(src) {
			p.blocks = append(p.blocks, at)
		}
	}
	p.walk(root, 0)
	p.leaves = slices.DeleteFunc(p.leaves, func(l leaf) bool { return len(l.rows) == 0 })
	// The parser may put a table before a heading that is before it in the text.
	slices.SortStableFunc(p.leaves, func(a, b leaf) int { return a.rows[0].start - b.rows[0].start })
}

// startOf returns where a block begins; -1 if the parser does not say.
func startOf(n ast.Node) int {
	if n.Kind() == ast.KindCodeBlock { // whose position counts tabs as columns
		return n.Lines().At(0).Start
	}
	return n.Pos()
}

// walk styles the blocks in a block.
func (p *parsed) walk(parent ast.Node, style markup.Style) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			p.running(n, style)
		case *ast.Heading:
			p.heading(n, style)
		case *extast.TableCell:
			p.running(n, style)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			p.verbatim(n, style|markup.Code)
		case *ast.HTMLBlock:
			p.verbatim(n, style)
			if n.HasClosure() {
				p.fill(n.ClosureLine.Start, n.ClosureLine.Stop, style)
			}
		case *ast.Blockquote:
			p.walk(n, style|markup.Quote)
		case *ast.ListItem:
			p.item(n)
			p.walk(n, style)
			p.nested = p.nested[:len(p.nested)-1]
		default:
			p.walk(n, style)
		}
	}
}

// heading styles a heading with its syntax.
func (p *parsed) heading(n *ast.Heading, style markup.Style) {
	p.running(n, style|markup.Heading)
	if at := n.Pos(); at >= 0 && at < len(p.src) && p.src[at] == '#' {
		for ; at < len(p.src) && p.src[at] == '#'; at++ {
			p.styles[at] = style | markup.Heading | markup.Quiet
		}
	}
}

// verbatim styles the lines of a block that has no syntax in it.
func (p *parsed) verbatim(n ast.Node, style markup.Style) {
	l := leaf{code: true, node: n}
	for _, seg := range n.Lines().Sliced(0, n.Lines().Len()) {
		p.fill(seg.Start, seg.Stop, style)
		l.rows = append(l.rows, extent{seg.Start, seg.Stop})
	}
	p.leaves = append(p.leaves, l)
}

// running styles the text of a block.
func (p *parsed) running(n ast.Node, style markup.Style) {
	l := leaf{node: n, stylesOnly: p.stylesOnly}
	for _, seg := range n.Lines().Sliced(0, n.Lines().Len()) {
		if seg.Start >= len(p.src) {
			continue // what the parser of tables appended
		}
		l.rows = append(l.rows, extent{seg.Start, min(seg.Stop, len(p.src))})
		if style != 0 {
			p.add(seg.Start, seg.Stop, style)
		}
	}
	p.inlines(n, style, &l)
	p.leaves = append(p.leaves, l)
}

// fill sets the style of the bytes [start, end).
func (p *parsed) fill(start, end int, style markup.Style) {
	for i := max(start, 0); i < min(end, len(p.styles)); i++ {
		p.styles[i] = style
	}
}

// add adds a style to that of the bytes [start, end).
func (p *parsed) add(start, end int, style markup.Style) {
	for i := max(start, 0); i < min(end, len(p.styles)); i++ {
		p.styles[i] |= style
	}
}

// indexFrom returns the offset of the first sep at or after start, or start if there is
// none.
func (p *parsed) indexFrom(start int, sep []byte) int {
	if start < 0 || start > len(p.src) {
		return 0
	}
	return start + max(bytes.Index(p.src[start:], sep), 0)
}
