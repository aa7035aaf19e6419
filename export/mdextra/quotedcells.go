package mdextra

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// A spreadsheet quotes cells that have a line break, a tab or a quotation mark in them,
// and doubles their quotation marks.

// beginsQuoted reports whether the first line of a paragraph may begin with a cell that
// goes on in the next one.
func beginsQuoted(lines *text.Segments, src []byte) bool {
	first := mdsyntax.LineValue(lines, 0, src)
	return len(first) > 0 && first[0] == '"' && lines.Len() > 1
}

// quotedRows returns the rows of the lines of a paragraph, of which cells may go on in
// the next line. It reports false if there are none such.
func quotedRows(src []byte, lines *text.Segments) (rows [][]text.Segment, ok bool) {
	from, to := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if bytes.IndexByte(src[from:to], '"') < 0 || !areContiguous(src, lines) {
		return nil, false
	}
	for from > 0 && (src[from-1] == ' ' || src[from-1] == '\t') {
		from--
	}
	if i := bytes.IndexByte(src[to:], '\n'); i >= 0 && (to == 0 || src[to-1] != '\n') {
		to += i
	}
	var row []text.Segment
	for at := from; at <= to; {
		end, quoted := quotedEnd(src[:to], at)
		if quoted {
			ok = true
		} else if end = to; at < to {
			if i := bytes.IndexAny(src[at:to], "\t\n"); i >= 0 {
				end = at + i
			}
		}
		row = append(row, mdsyntax.Trim(text.NewSegment(at, end), src))
		at = end + 1
		if end >= to || src[end] == '\n' {
			rows, row = append(rows, row), nil
			if at >= to {
				break
			}
		}
	}
	return rows, ok
}

// areContiguous reports whether only white space is between the lines of a paragraph,
// which is not so in a quotation.
func areContiguous(src []byte, lines *text.Segments) bool {
	for i := 1; i < lines.Len(); i++ {
		if len(bytes.TrimSpace(src[lines.At(i-1).Stop:lines.At(i).Start])) > 0 {
			return false
		}
	}
	return true
}

// quotedEnd returns where the quoted cell that begins at an offset ends: at a tab, a
// line break or the end of the text. It reports false if none begins there.
func quotedEnd(src []byte, from int) (end int, ok bool) {
	if from >= len(src) || src[from] != '"' {
		return 0, false
	}
	for i := from + 1; i < len(src); i++ {
		if src[i] != '"' {
			continue
		}
		if i+1 < len(src) && src[i+1] == '"' {
			i++
			continue
		}
		ends := i+1 == len(src) || src[i+1] == '\t' || src[i+1] == '\n' || src[i+1] == '\r'
		if !ends || !isQuotedCell(src[from:i+1]) {
			return 0, false
		}
		return i + 1, true
	}
	return 0, false
}

// isQuotedCell reports whether a cell between quotation marks needs them.
func isQuotedCell(cell []byte) bool {
	return len(cell) > 2 && cell[0] == '"' && cell[len(cell)-1] == '"' &&
		(bytes.ContainsAny(cell, "\n\t") || bytes.Contains(cell[1:len(cell)-1], []byte(`""`)))
}

// quotedCell is a quoted cell of a table, and what is between its quotation marks.
type quotedCell struct {
	cell ast.Node
	at   text.Segment
}

// quotedKey is the key of the quoted cells that have been found.
var quotedKey = parser.NewContextKey()

// markQuoted notes the quoted cells of a table, which are no Markdown.
func markQuoted(table *extast.Table, src []byte, pc parser.Context) {
	all, _ := pc.Get(quotedKey).([]quotedCell)
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			lines := c.Lines()
			if lines.Len() != 1 || !isQuotedCell(mdsyntax.LineValue(lines, 0, src)) {
				continue
			}
			at := lines.At(0)
			all = append(all, quotedCell{c, text.NewSegment(at.Start+1, at.Stop-1)})
			lines.Clear()
		}
	}
	pc.Set(quotedKey, all)
}

// quotedTransformer takes the quotation marks from around cells, and out of them what
// is doubled. Their lines are lines on the page.
type quotedTransformer struct{}

// Transform implements [parser.ASTTransformer].
func (quotedTransformer) Transform(_ *ast.Document, r text.Reader, pc parser.Context) {
	all, _ := pc.Get(quotedKey).([]quotedCell)
	for _, q := range all {
		unquote(q.cell, q.at, r.Source())
	}
}

// unquote appends the lines of a quoted cell.
func unquote(cell ast.Node, at text.Segment, src []byte) {
	for from := at.Start; ; {
		end := at.Stop
		if i := bytes.IndexByte(src[from:at.Stop], '\n'); i >= 0 {
			end = from + i
		}
		line := text.NewSegment(from, end)
		value := bytes.TrimSpace(bytes.ReplaceAll(line.Value(src), []byte(`""`), []byte(`"`)))
		if len(value) > 0 {
			if cell.HasChildren() {
				b := &mdhtml.Break{}
				b.SetPos(from)
				cell.AppendChild(cell, b)
			}
			n := &mdhtml.Text{Value: string(value), Segment: line}
			n.SetPos(from)
			cell.AppendChild(cell, n)
		}
		if end == at.Stop {
			return
		}
		from = end + 1
	}
}
