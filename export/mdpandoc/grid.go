package mdpandoc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// readGrid reads a grid. One whose cells span others is shown as it is drawn.
func readGrid(lines *drawnLines) drawn {
	last := 0
	for i := 0; lines.read(i) && isGridLine(lines.all[i]); i++ {
		if isGridRule(lines.all[i]) {
			last = i
		}
	}
	if last < 2 {
		return drawn{}
	}
	lines.all = lines.all[:last+1]
	node := lines.grid()
	if node == nil {
		code := ast.NewCodeBlock()
		for _, l := range lines.all {
			code.Lines().Append(l.Segment)
		}
		node = code
	}
	return drawn{node, len(lines.all)}
}

// grid returns the table of a grid, nil if a cell spans others.
func (lines *drawnLines) grid() ast.Node {
	var cells []columns
	first := lines.all[0].text()
	for i, c := range first {
		if c == '+' && i > 0 {
			cells[len(cells)-1].to = i
		}
		if c == '+' && i < len(first)-1 {
			cells = append(cells, columns{from: i + 1})
		}
	}
	t := newTableBuilder(len(cells), lines.src)
	t.aligns = alignmentsOf(first)
	for _, l := range lines.all[1:] {
		if isGridRule(l) {
			if len(l.text()) != len(first) || !sameColumns(l.text(), first) {
				return nil
			}
			if bytes.IndexByte(l.text(), '=') > 0 {
				t.endHead()
				t.aligns = alignmentsOf(l.text())
			}
			t.endRow()
			continue
		}
		if l.at(0) != '|' {
			return nil
		}
		for _, c := range cells {
			if l.at(c.to) != '|' {
				return nil
			}
		}
		parts, ok := l.cut(cells)
		if !ok {
			return nil
		}
		t.addLine(parts)
	}
	return t.table()
}

func sameColumns(a, b []byte) bool {
	for i := range a {
		if (a[i] == '+') != (b[i] == '+') {
			return false
		}
	}
	return true
}

// alignmentsOf returns the alignments that the colons of a rule ask for.
func alignmentsOf(rule []byte) []extast.Alignment {
	var out []extast.Alignment
	for group := range bytes.SplitSeq(bytes.Trim(rule, "+"), []byte("+")) {
		left, right := bytes.HasPrefix(group, []byte(":")), bytes.HasSuffix(group, []byte(":"))
		align := extast.AlignNone
		switch {
		case left && right:
			align = extast.AlignCenter
		case left:
			align = extast.AlignLeft
		case right:
			align = extast.AlignRight
		}
		out = append(out, align)
	}
	return out
}

// readColumns reads a table of columns: below a head and a rule, or between two
// rules. Between rules an empty line separates rows, if there is one.
func readColumns(lines *drawnLines) drawn {
	lines.read(0)
	framed := isColumnRule(lines.all[0]) || isLongRule(lines.all[0])
	rule := lines.columnRule(framed)
	if rule < 0 {
		return drawn{}
	}
	end := lines.endOfColumns(rule, framed)
	if end <= rule+1 {
		return drawn{}
	}
	all := lines.all
	cells := columnsOf(all[rule])
	t := newTableBuilder(len(cells), lines.src)
	head := all[:rule]
	if framed {
		head = all[min(rule, 1):rule]
	}
	for _, l := range head {
		if !t.addCut(l, cells) {
			return drawn{}
		}
	}
	if len(head) > 0 {
		t.aligns = alignmentsUnder(head[len(head)-1], all[rule])
		t.endHead()
	}
	spaced := framed && hasBlank(all[rule+1:end])
	for _, l := range all[rule+1 : end] {
		if l.blank() || !spaced {
			t.endRow()
		}
		if !l.blank() && !t.addCut(l, cells) {
			return drawn{}
		}
	}
	t.endRow()
	if lines.read(end) && (isColumnRule(all[end]) || isLongRule(all[end])) {
		end++
	}
	return drawn{t.table(), end}
}

// maxHead is the number of lines that the head of columns may have.
const maxHead = 10

// columnRule returns the index of the rule that divides the columns, -1 if there is
// none. Without a frame the head is a single line. A frame that begins with dashes
// for the columns has no head.
func (lines *drawnLines) columnRule(framed bool) int {
	if isColumnRule(lines.all[0]) {
		return 0
	}
	last := maxHead
	if !framed {
		last = 1
	}
	for i := 1; i <= last && lines.read(i) && !lines.all[i].blank(); i++ {
		if isColumnRule(lines.all[i]) {
			return i
		}
	}
	return -1
}

// endOfColumns returns the index of the line behind the rows of columns: the closing
// rule or, without a frame, an empty line; -1 if there is no end.
func (lines *drawnLines) endOfColumns(rule int, framed bool) int {
	for i := rule + 1; ; i++ {
		switch {
		case !lines.read(i):
			if framed {
				return -1
			}
			return i
		case framed && (lines.all[i].src[lines.all[i].Start] == '#' || lines.all[i].blank() && lines.all[i-1].blank()):
			return -1 // other text, between lines of dashes that are no frame
		case isColumnRule(lines.all[i]) || isLongRule(lines.all[i]) || !framed && lines.all[i].blank():
			return i
		}
	}
}

func hasBlank(lines []drawnLine) bool {
	for _, l := range lines {
		if l.blank() {
			return true
		}
	}
	return false
}

// alignmentsUnder returns the alignments of columns: that of the text of the head
// over its dashes.
func alignmentsUnder(head, rule drawnLine) []extast.Alignment {
	var out []extast.Alignment
	line := rule.text()
	for i := 0; i < len(line); {
		if line[i] == ' ' {
			i++
			continue
		}
		end := i
		for end < len(line) && line[end] == '-' {
			end++
		}
		left, right := head.at(i) != ' ', head.at(end-1) != ' '
		align := extast.AlignCenter
		switch {
		case left && right:
			align = extast.AlignNone
		case left:
			align = extast.AlignLeft
		case right:
			align = extast.AlignRight
		}
		out = append(out, align)
		i = end
	}
	return out
}
