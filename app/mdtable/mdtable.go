// Package mdtable parses the tables of GitHub Flavored Markdown for every reader
// of the program. It deviates from the specification in one point: there, the
// cells by which a row exceeds the head are ignored; here, they widen the table
// and are shown below an empty head, so that no text is lost without a word. The
// package must not know what becomes of the parsed nodes.
package mdtable

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Table extends the parser and the HTML renderer with tables. It replaces
// [extension.Table].
var Table goldmark.Extender = tables{}

// maxEmptyCells is the number of cells that a table may have beyond one for each
// of its bytes. The parser fills short rows, so that the cells of a small text
// could number millions; such a text remains a paragraph.
const maxEmptyCells = 1000

type tables struct{}

// Extend implements [goldmark.Extender].
func (tables) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithParagraphTransformers(util.Prioritized(transformer{extension.NewTableParagraphTransformer()}, 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(extension.NewTableHTMLRenderer(), 500)))
}

// transformer makes tables of paragraphs: the library does, with a delimiter row
// that is as wide as the widest row.
type transformer struct{ library parser.ParagraphTransformer }

// Transform implements [parser.ParagraphTransformer].
func (t transformer) Transform(p *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := slices.Clone(p.Lines().Sliced(0, p.Lines().Len()))
	if !mayBeTable(lines, r.Source()) {
		return
	}
	columns, delimiter := t.probe(lines, r)
	if columns == nil {
		return
	}
	body := lines[delimiter+1:]
	width := len(columns)
	for _, line := range body {
		width = max(width, countCells(line.Value(r.Source())))
	}
	if width*(len(body)+1) > maxCells(lines) {
		return
	}
	parent, previous := p.Parent(), p.PreviousSibling()
	if width > len(columns) {
		extended, wide := withDelimiter(r, pc, columns, width)
		p.Lines().Set(delimiter, wide)
		t.library.Transform(p, extended, pc)
	} else {
		t.library.Transform(p, r, pc)
	}
	if table := tableAfter(parent, previous); table != nil {
		keepLastPipes(table, r.Source())
	}
}

// probe returns the columns of the table that the lines of a paragraph end with
// and the index of its delimiter row; nil if there is no table.
func (t transformer) probe(lines []text.Segment, r text.Reader) (columns []extast.Alignment, delimiter int) {
	parent, p := ast.NewDocument(), ast.NewParagraph()
	p.Lines().AppendAll(slices.Clone(lines))
	parent.AppendChild(parent, p)
	t.library.Transform(p, r, parser.NewContext())
	table, ok := parent.LastChild().(*extast.Table)
	if !ok {
		return nil, 0
	}
	return table.Alignments, len(lines) - table.ChildCount()
}

// mayBeTable reports whether lines may have a delimiter row, and no more cells
// below it than a table may have.
func mayBeTable(lines []text.Segment, source []byte) bool {
	found := false
	for i := 1; i < len(lines); i++ {
		line := lines[i].Value(source)
		if len(bytes.Trim(line, "|-: \t\r\n\v\f")) > 0 {
			continue
		}
		found = true
		if columns := bytes.Count(line, []byte("|")) + 1; columns*(len(lines)-i) > maxCells(lines) {
			return false
		}
	}
	return found
}

// maxCells returns the largest number of cells of a table in the given lines.
func maxCells(lines []text.Segment) int {
	return maxEmptyCells + lines[len(lines)-1].Stop - lines[0].Start
}

// countCells returns the number of cells of a row up to the last one with text.
// It divides them as the library does: a pipe after a backslash is text, also in
// code.
func countCells(line []byte) int {
	line = util.TrimRightSpace(util.TrimLeftSpace(line))
	line = bytes.TrimSuffix(bytes.TrimPrefix(line, []byte("|")), []byte("|"))
	cells, last, start := 0, 0, 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && (line[i] != '|' || i > 0 && line[i-1] == '\\') {
			continue
		}
		cells++
		if !util.IsBlank(line[start:i]) {
			last = cells
		}
		start = i + 1
	}
	return last
}

// tableAfter returns the table that was inserted after a sibling, nil for the
// beginning of parent; possibly with a paragraph in between.
func tableAfter(parent, sibling ast.Node) *extast.Table {
	n := parent.FirstChild()
	if sibling != nil {
		n = sibling.NextSibling()
	}
	if p, ok := n.(*ast.Paragraph); ok {
		n = p.NextSibling()
	}
	table, _ := n.(*extast.Table)
	return table
}

// keepLastPipes returns the pipe to the cells that end a row with an escaped one:
// the library takes it for the end of the row.
func keepLastPipes(table *extast.Table, source []byte) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		for cell := row.LastChild(); cell != nil; cell = cell.PreviousSibling() {
			lines := cell.Lines()
			if lines.Len() == 0 {
				continue // added to a short row
			}
			if s := lines.At(0); s.Stop > s.Start && source[s.Stop-1] == '\\' && s.Stop < len(source) && source[s.Stop] == '|' {
				lines.Set(0, s.WithStop(s.Stop+1))
			}
			break
		}
	}
}
