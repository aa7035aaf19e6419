package mdwiki

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
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
	var rows [][]text.Segment
	width, wiki, hasHead := 0, false, false
	for i := range lines.Len() {
		cells, isHead, ok := rowOf(lines.At(i), src)
		if !ok {
			return
		}
		rows = append(rows, cells)
		width = max(width, len(cells))
		wiki = wiki || isHead
		hasHead = hasHead || isHead && i == 0
	}
	if width < 2 && !wiki || len(rows) < 2 && !wiki || width*len(rows) > maxCells {
		return
	}
	for _, cells := range rows {
		if len(cells) != width && !wiki {
			return
		}
	}
	var head []text.Segment
	if hasHead {
		head, rows = rows[0], rows[1:]
	}
	t := mdsyntax.Table(width, head, rows)
	t.SetPos(p.Pos())
	p.Parent().ReplaceChild(p.Parent(), p, t)
}

// maxCells is the number of cells that a table may have.
const maxCells = 20_000

// rowOf returns the cells of a line that begins and ends with a bar, and whether they
// are those of a head, between double bars. Bars in links and code, and behind
// backslashes, are text.
func rowOf(line text.Segment, src []byte) (cells []text.Segment, isHead, ok bool) {
	line = mdsyntax.Trim(line, src)
	value := line.Value(src)
	n := len(value)
	if n < 3 || value[0] != '|' || value[n-1] != '|' {
		return nil, false, false
	}
	isHead = value[1] == '|' && n > 4 && value[n-2] == '|'
	from, depth, code := 1, 0, false
	if isHead {
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
			cells = append(cells, mdsyntax.Trim(cell, src))
			if i+1 < n && value[i+1] == '|' && isHead {
				i++
			}
			from = i + 1
		}
	}
	return cells, isHead, len(cells) > 0
}
