package mdextra

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

// cellsTransformer makes tables of paragraphs that are cells of a spreadsheet: all of
// their lines have the same number of tabs.
type cellsTransformer struct{}

// Transform implements [parser.ParagraphTransformer].
func (cellsTransformer) Transform(p *ast.Paragraph, r text.Reader, pc parser.Context) {
	src := r.Source()
	lines := p.Lines()
	if lines.Len() == 0 || bytes.IndexByte(mdsyntax.LineValue(lines, 0, src), '\t') < 0 && !beginsQuoted(lines, src) {
		return
	}
	rows, quoted := quotedRows(src, lines)
	if !quoted {
		if bytes.IndexByte(mdsyntax.LineValue(lines, 0, src), '\t') < 0 {
			return
		}
		rows = nil
		for i := range lines.Len() {
			rows = append(rows, cellsOf(src, lines.At(i)))
		}
	}
	code := headAbove(p, src, len(rows[0]))
	if code != nil {
		rows = append([][]text.Segment{cellsOf(src, code.Lines().At(0))}, rows...)
	}
	for _, row := range rows {
		if len(row) != len(rows[0]) || len(row) < 2 || len(rows) < 2 || isNumbered(row[0].Value(src)) {
			return
		}
	}
	if code != nil {
		code.Parent().RemoveChild(code.Parent(), code)
	}
	var head []text.Segment
	columns := len(rows[0])
	if isHead(rows, src) {
		head, rows = rows[0], rows[1:]
	}
	table := mdsyntax.Table(columns, head, rows)
	table.SetPos(p.Pos())
	if quoted {
		markQuoted(table, src, pc)
	}
	p.Parent().ReplaceChild(p.Parent(), p, table)
}

// cellsOf returns the cells of a line, of which a paragraph has only what is between
// white space.
func cellsOf(src []byte, line text.Segment) []text.Segment {
	from, to := line.Start, line.Start
	for from > 0 && (src[from-1] == ' ' || src[from-1] == '\t') {
		from--
	}
	for to < len(src) && src[to] != '\n' {
		to++
	}
	var out []text.Segment
	for {
		end := to
		if i := bytes.IndexByte(src[from:to], '\t'); i >= 0 {
			end = from + i
		}
		cell := text.NewSegment(from, end)
		out = append(out, mdsyntax.Trim(cell, src))
		if end == to {
			return out
		}
		from = end + 1
	}
}

// headAbove returns the line right above a paragraph that is its first row with a
// number of cells, nil if there is none. Markdown takes it for code, since its first
// cell is empty.
func headAbove(p ast.Node, src []byte, cells int) *ast.CodeBlock {
	code, ok := p.PreviousSibling().(*ast.CodeBlock)
	if !ok || code.Lines().Len() != 1 || len(code.Attributes()) > 0 {
		return nil
	}
	line := code.Lines().At(0)
	above := src[:p.Lines().At(0).Start]
	if len(bytes.TrimRight(above[line.Start:], " \t")) != line.Len() || len(cellsOf(src, line)) != cells {
		return nil
	}
	return code
}

// isHead reports whether the first of several rows names the columns: all of its
// cells but the first have text without a number, and the cells of two columns do not
// read like facts, which are a name with a colon or have no number in any row.
func isHead(rows [][]text.Segment, src []byte) bool {
	for i, at := range rows[0] {
		cell := at.Value(src)
		if i > 0 && len(cell) == 0 || bytes.HasSuffix(cell, []byte(":")) || isNumber(cell) {
			return false
		}
	}
	if len(rows[0]) > 2 {
		return true
	}
	for _, row := range rows[1:] {
		if bytes.ContainsAny(row[1].Value(src), "0123456789") {
			return true
		}
	}
	return false
}

// isNumber reports whether a cell has figures and no word.
func isNumber(cell []byte) bool {
	return bytes.ContainsAny(cell, "0123456789") && !bytes.ContainsFunc(cell, func(r rune) bool {
		return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	})
}
