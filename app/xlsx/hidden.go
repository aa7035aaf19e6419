package xlsx

import (
	"cmp"
	"math"
	"slices"
)

// columnRange is a range of columns, counted from 0, its ends included.
type columnRange struct{ first, last int }

// coveringCell is a cell of a hidden row that covers rows below as well.
type coveringCell struct {
	Cell
	row, last int // that it is in, and the last that it covers
}

// conceal takes what is hidden out of the rows of a sheet: rows and columns that its
// author does not show, such as those that a filter leaves out. The columns that are
// left are counted anew. A merged cell is shown as long as a part of it is.
func (r *sheetReader) conceal() {
	isHidden := func(row Row) bool { return row.hidden }
	if len(r.hiddenColumns) == 0 && !slices.ContainsFunc(r.sheet.Rows, isHidden) {
		return
	}
	rows, before := r.sheet.Rows, shownBefore(r.hiddenColumns)
	r.sheet.Rows = nil
	var covering []coveringCell
	for _, row := range rows {
		var shown, hidden []Cell
		if !row.hidden {
			shown = r.uncover(covering, row.Number)
			covering = nil
		}
		for _, c := range row.Cells {
			moved := c
			moved.Column = before[c.Column]
			moved.Columns = before[min(c.Column+c.Columns, maxColumn)] - moved.Column
			switch {
			case moved.Columns == 0 || row.hidden && c.Rows == 1:
				hidden = append(hidden, c)
			case row.hidden:
				covering = append(covering, coveringCell{moved, row.Number, row.Number + c.Rows - 1})
			default:
				shown = append(shown, moved)
			}
		}
		slices.SortStableFunc(shown, func(a, b Cell) int { return cmp.Compare(a.Column, b.Column) })
		shown = slices.CompactFunc(shown, func(a, b Cell) bool { return a.Column == b.Column }) // one covers the other
		if len(shown) > 0 {
			r.sheet.Rows = append(r.sheet.Rows, Row{Number: row.Number, Cells: shown})
		}
		r.hide(row.Number, hidden)
	}
	r.uncover(covering, math.MaxInt)
}

// hide keeps the cells of a row that are hidden.
func (r *sheetReader) hide(row int, cells []Cell) {
	if len(cells) > 0 {
		r.sheet.Concealed = append(r.sheet.Concealed, Row{Number: row, Cells: cells})
	}
}

// uncover returns those cells of the hidden rows above a row that cover it, and
// hides the others.
func (r *sheetReader) uncover(covering []coveringCell, row int) []Cell {
	var shown []Cell
	for _, c := range covering {
		if c.last < row {
			r.hide(c.row, []Cell{c.Cell})
			continue
		}
		c.Rows = c.last - row + 1
		shown = append(shown, c.Cell)
	}
	return shown
}

// shownBefore returns for each column how many before it are shown.
func shownBefore(hidden []columnRange) []int {
	changes := make([]int, maxColumn+1) // in how many hidden ranges a column is
	for _, h := range hidden {
		changes[h.first]++
		changes[h.last+1]--
	}
	before := make([]int, maxColumn+1)
	in := 0
	for column := range maxColumn {
		in += changes[column]
		before[column+1] = before[column]
		if in == 0 {
			before[column+1]++
		}
	}
	return before
}
