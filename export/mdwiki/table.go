package mdwiki

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

// tableTransformer makes tables of paragraphs whose lines all begin and end with a
// bar: those of a wiki, with the cells of its head between double bars, and of
// programs that write no row of delimiters.
type tableTransformer struct{}

// Transform implements [parser.ParagraphTransformer].
func (tableTransformer) Transform(p *ast.Paragraph, r text.Reader, _ parser.Context) {
	lines, src := p.Lines(), r.Source()
	first := bytes.TrimSpace(mdsyntax.LineValue(lines, 0, src))
	if len(first) < 3 || first[0] != '|' {
		return
	}
	var rows []wikiRow
	width, wiki := 0, false
	for i := range lines.Len() {
		row, ok := rowOf(lines.At(i), src)
		if !ok {
			return
		}
		rows = append(rows, row)
		width = max(width, len(row.cells))
		wiki = wiki || row.head
	}
	if width < 2 && !wiki || len(rows) < 2 && !wiki || width*len(rows) > maxCells {
		return
	}
	for _, row := range rows {
		if len(row.cells) != width && !wiki {
			return
		}
	}
	t := newTable(rows, width)
	t.SetPos(p.Pos())
	p.Parent().ReplaceChild(p.Parent(), p, t)
}

// maxCells is the number of cells that a table may have.
const maxCells = 20_000

// wikiRow is a line of a table.
type wikiRow struct {
	cells []text.Segment
	head  bool // the cells are between double bars
}

// rowOf returns the cells of a line that begins and ends with a bar. Bars in links
// and code, and behind backslashes, are text.
func rowOf(line text.Segment, src []byte) (wikiRow, bool) {
	line = mdsyntax.Trim(line, src)
	value := line.Value(src)
	n := len(value)
	if n < 3 || value[0] != '|' || value[n-1] != '|' {
		return wikiRow{}, false
	}
	row := wikiRow{head: value[1] == '|' && n > 4 && value[n-2] == '|'}
	from, depth, code := 1, 0, false
	if row.head {
		from = 2
	}
	for i := from; i < n; i++ {
		switch c := value[i]; {
		case c == '`':
			code = !code
		case c == '[':
			depth++
		case c == ']' && depth > 0:
			depth--
		case c == '|' && value[i-1] != '\\' && (depth == 0 && !code || i == n-1):
			cell := text.NewSegment(line.Start+from, line.Start+i)
			row.cells = append(row.cells, mdsyntax.Trim(cell, src))
			if i+1 < n && value[i+1] == '|' && row.head {
				i++
			}
			from = i + 1
		}
	}
	return row, len(row.cells) > 0
}

func newTable(rows []wikiRow, width int) *extast.Table {
	t := extast.NewTable()
	for range width {
		t.Alignments = append(t.Alignments, extast.AlignNone)
	}
	head := wikiRow{}
	if rows[0].head {
		head, rows = rows[0], rows[1:]
	}
	t.AppendChild(t, extast.NewTableHeader(newRow(head, t.Alignments)))
	for _, r := range rows {
		t.AppendChild(t, newRow(r, t.Alignments))
	}
	return t
}

func newRow(r wikiRow, alignments []extast.Alignment) *extast.TableRow {
	row := extast.NewTableRow(alignments)
	for i := range alignments {
		cell := extast.NewTableCell()
		if i < len(r.cells) && r.cells[i].Len() > 0 {
			cell.SetPos(r.cells[i].Start)
			cell.Lines().Append(r.cells[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}
