package table

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/paragraph"
	"promodoc/export/typeset/style"
)

const (
	// codeShare is the share of the room up to which an entry of a column of code stays
	// in its line.
	codeShare = 0.42
	// allCodeShare is the one that columns with code may take together for that.
	allCodeShare = 0.5
)

// keepCode widens the least widths of columns so that words in code stay whole, and the
// entries of columns of code in a line, if there is room for that. What is typed as it is
// read must not be divided while text beside it can give way.
func (c composer) keepCode(t *block.Table, columns []extent, p style.Paragraph, room float64) {
	words, entries := make([]float64, len(columns)), make([]float64, len(columns))
	for i := range columns {
		isCode := isCodeColumn(t, i)
		for k := range t.Rows {
			cell := t.Rows[k].Cells[i]
			if !hasCode(cell) {
				continue
			}
			c.Load(cell, p, paragraph.Unlimited)
			words[i] = max(words[i], c.longestCode(longestWord*p.Size))
			if all := c.LineWidth() + 0.01; isCode && all <= codeShare*room {
				entries[i] = max(entries[i], all)
			}
		}
	}
	raise(columns, words, room)
	raise(columns, entries, room)
}

// raise makes columns at least as wide as their code, if all have room and those of code
// do not squeeze the others.
func raise(columns []extent, least []float64, room float64) {
	all, code := 0.0, 0.0
	for i, e := range columns {
		width := max(e.min, least[i])
		if all += width; least[i] > 0 {
			code += width
		}
	}
	if all > room || code > allCodeShare*room {
		return
	}
	for i := range columns {
		e := &columns[i]
		e.min, e.least = max(e.min, least[i]), max(e.least, least[i])
	}
}

// longestCode returns the width of the longest word of the loaded text that is in code,
// up to a limit.
func (c composer) longestCode(limit float64) float64 {
	longest, word, code := 0.0, 0.0, false
	for i, item := range c.Items() {
		word += item.Width
		code = code || !c.IsPicture(i) && paragraph.IsCode(c.Composer, i)
		if item.Space == 0 && item.Break != linebreak.Mandatory {
			continue
		}
		if code && word <= limit {
			longest = max(longest, word)
		}
		word, code = 0, false
	}
	return longest
}

// isCodeColumn reports whether the cells of a column are code, and nothing else.
func isCodeColumn(t *block.Table, column int) bool {
	found := false
	for i := range t.Rows {
		for _, in := range t.Rows[i].Cells[column] {
			if in.Picture != nil || in.Style&block.Code == 0 {
				return false
			}
			found = true
		}
	}
	return found
}

// hasCode reports whether there is code in a cell.
func hasCode(cell []block.Inline) bool {
	for i := range cell {
		if cell[i].Style&block.Code != 0 {
			return true
		}
	}
	return false
}
