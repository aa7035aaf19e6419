package mdpandoc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// tableBuilder makes a table of the lines of its cells.
type tableBuilder struct {
	src    []byte
	aligns []extast.Alignment
	head   []cellLines
	rows   [][]cellLines
	row    []cellLines // the present one; nil between rows
	width  int
	breaks []int // offsets at which lines of cells end that go on
}

// cellLines are the lines of a cell.
type cellLines []text.Segment

func newTableBuilder(width int, src []byte) *tableBuilder {
	return &tableBuilder{src: src, width: width}
}

// addLine adds a line to the cells of the present row.
func (t *tableBuilder) addLine(parts []text.Segment) {
	if t.row == nil {
		t.row = make([]cellLines, t.width)
	}
	for i, at := range parts {
		t.row[i] = append(t.row[i], at)
	}
}

// addCut adds a line whose cells are in columns, and reports false if they are not.
func (t *tableBuilder) addCut(l drawnLine, cells []columns) bool {
	for _, c := range cells[1:] {
		if l.at(c.from-1) != ' ' {
			return false
		}
	}
	parts, ok := l.cut(cells)
	if ok {
		t.addLine(parts)
	}
	return ok
}

func (t *tableBuilder) endRow() {
	if t.row != nil {
		t.rows = append(t.rows, t.row)
		t.row = nil
	}
}

// endHead makes the rows so far the head. There is one.
func (t *tableBuilder) endHead() {
	t.endRow()
	if len(t.rows) == 1 && t.head == nil {
		t.head, t.rows = t.rows[0], nil
	}
}

func (t *tableBuilder) table() ast.Node {
	n := extast.NewTable()
	for len(t.aligns) < t.width {
		t.aligns = append(t.aligns, extast.AlignNone)
	}
	n.Alignments = t.aligns[:t.width]
	if t.head == nil {
		t.head = make([]cellLines, t.width)
	}
	n.AppendChild(n, extast.NewTableHeader(t.tableRow(t.head)))
	for _, row := range t.rows {
		n.AppendChild(n, t.tableRow(row))
	}
	n.SetAttributeString(breaksAttribute, t.breaks)
	return n
}

func (t *tableBuilder) tableRow(cells []cellLines) *extast.TableRow {
	row := extast.NewTableRow(t.aligns)
	for _, lines := range cells {
		cell := extast.NewTableCell()
		for _, at := range lines {
			if at.Len() > 0 {
				cell.SetPos(at.Start)
				break
			}
		}
		t.fill(cell, lines)
		row.AppendChild(row, cell)
	}
	return row
}

// fill gives a cell its lines as paragraphs: one for each item of a list, and what is
// between empty lines. The parser reads their inline content.
func (t *tableBuilder) fill(cell ast.Node, lines cellLines) {
	var p *ast.Paragraph
	for _, at := range lines {
		value := at.Value(t.src)
		item := len(value) > 1 && bytes.IndexByte([]byte("-*+"), value[0]) >= 0 && value[1] == ' '
		if p == nil || len(value) == 0 || item {
			p = nil
		}
		if len(value) == 0 {
			continue
		}
		if p == nil {
			p = ast.NewParagraph()
			p.SetPos(at.Start)
			cell.AppendChild(cell, p)
		} else {
			t.breakLine(p)
		}
		if item {
			p.SetAttributeString(itemAttribute, true)
			at = mdsyntax.TrimLeft(at.WithStart(at.Start+1), t.src)
		}
		p.Lines().Append(at)
	}
}

// itemAttribute marks the paragraphs of a cell that are items of a list.
const itemAttribute = "drawn-item"

// breakLine adds the character behind the last line of a paragraph to it, which will
// be its line feed.
func (t *tableBuilder) breakLine(p *ast.Paragraph) {
	last := p.Lines().Len() - 1
	at := p.Lines().At(last)
	if at.Stop < len(t.src) && (t.src[at.Stop] == ' ' || t.src[at.Stop] == '\n' || t.src[at.Stop] == '\r') {
		t.breaks = append(t.breaks, at.Stop)
		p.Lines().Set(last, at.WithStop(at.Stop+1))
	}
}

// flattenCells makes lines of the paragraphs of cells: a page has no room for more.
func flattenCells(doc ast.Node) {
	var cells []*extast.TableCell
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if c, ok := n.(*extast.TableCell); ok && entering && c.FirstChild() != nil && c.FirstChild().Kind() == ast.KindParagraph {
			cells = append(cells, c)
		}
		return ast.WalkContinue, nil
	})
	for _, cell := range cells {
		for p := cell.FirstChild(); p != nil; {
			next := p.NextSibling()
			flattenParagraph(cell, p)
			p = next
		}
	}
}

func flattenParagraph(cell, p ast.Node) {
	if p.Kind() != ast.KindParagraph {
		return
	}
	if p.PreviousSibling() != nil {
		br := &mdhtml.Break{}
		br.SetPos(p.Pos())
		cell.InsertBefore(cell, p, br)
	}
	if _, item := p.AttributeString(itemAttribute); item {
		bullet := &mdhtml.Text{Value: "• ", Segment: text.NewSegment(p.Pos(), p.Pos())}
		bullet.SetPos(p.Pos())
		cell.InsertBefore(cell, p, bullet)
	}
	for c := p.FirstChild(); c != nil; c = p.FirstChild() {
		cell.InsertBefore(cell, p, c)
	}
	cell.RemoveChild(cell, p)
}
