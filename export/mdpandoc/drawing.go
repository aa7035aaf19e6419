package mdpandoc

import (
	"bytes"

	"github.com/rivo/uniseg"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

// drawnLine is a line of a table that is drawn with characters.
type drawnLine struct {
	text.Segment
	src []byte
}

// text returns the line without white space at its end.
func (l drawnLine) text() []byte { return bytes.TrimRight(l.Value(l.src), " \t\r\n") }

func (l drawnLine) blank() bool { return len(l.text()) == 0 }

// columns are what is between two columns of a fixed-width font.
type columns struct{ from, to int }

// cut returns the segments of the line that are in each of the columns, without
// white space around them. It reports false if a character is in two of them.
func (l drawnLine) cut(all []columns) ([]text.Segment, bool) {
	out := make([]text.Segment, len(all))
	line, column, at, state := l.text(), 0, l.Start, -1
	next := 0
	for len(line) > 0 {
		cluster, rest, width, after := uniseg.FirstGraphemeCluster(line, state)
		state = after
		for next < len(all) && column >= all[next].to {
			next++
		}
		if next == len(all) {
			break
		}
		if column >= all[next].from {
			if out[next].Stop == 0 {
				out[next].Start = at
			}
			out[next].Stop = at + len(cluster)
		} else if column+width > all[next].from {
			return nil, false
		}
		column += max(width, 0)
		at += len(cluster)
		line = rest
	}
	for i := range out {
		if out[i].Len() > 0 {
			out[i] = mdsyntax.Trim(out[i], l.src)
		}
	}
	return out, true
}

// at returns the character in a column; a space behind the end.
func (l drawnLine) at(column int) byte {
	line, state := l.text(), -1
	for at := 0; len(line) > 0; {
		cluster, rest, width, after := uniseg.FirstGraphemeCluster(line, state)
		if at >= column {
			return cluster[0]
		}
		at, line, state = at+width, rest, after
	}
	return ' '
}

// isGridRule reports whether a line is the border of a grid's rows.
func isGridRule(l drawnLine) bool {
	line := l.text()
	return len(line) > 2 && line[0] == '+' && line[len(line)-1] == '+' && len(bytes.Trim(line, "+-=:")) == 0 &&
		(bytes.IndexByte(line, '-') > 0 || bytes.IndexByte(line, '=') > 0)
}

func isGridLine(l drawnLine) bool {
	return l.src[l.Start] == '+' || l.src[l.Start] == '|'
}

// minLongRule is the least number of dashes in the rule above or below columns.
const minLongRule = 10

// isLongRule reports whether a line is dashes without a gap.
func isLongRule(l drawnLine) bool {
	line := bytes.TrimLeft(l.text(), " ")
	return len(line) >= minLongRule && len(bytes.Trim(line, "-")) == 0
}

// isColumnRule reports whether a line is dashes for two columns at least. The signs
// of a thematic break have no such groups.
func isColumnRule(l drawnLine) bool {
	if l.Start >= len(l.src) || l.src[l.Start] != ' ' && l.src[l.Start] != '-' {
		return false
	}
	line := l.text()
	if len(bytes.Trim(line, "- ")) > 0 {
		return false
	}
	groups := bytes.Fields(line)
	if len(groups) < 2 {
		return false
	}
	for _, g := range groups {
		if len(g) < 2 {
			return false
		}
	}
	return true
}

// columnsOf returns the columns of a rule: from the beginning of one group of dashes
// to that of the next, since text may be longer than its dashes.
func columnsOf(rule drawnLine) []columns {
	var out []columns
	before := byte(' ')
	for i, c := range rule.text() {
		if c == '-' && before == ' ' {
			if n := len(out); n > 0 {
				out[n-1].to = i
			}
			out = append(out, columns{from: i})
		}
		before = c
	}
	out[0].from = 0
	out[len(out)-1].to = 1 << 20
	return out
}
