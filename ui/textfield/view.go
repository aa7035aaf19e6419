package textfield

import (
	"promodoc/ui/kit"
)

var _ kit.Windowed = (*Field)(nil)

// rowRange is the range of rows [first, end).
type rowRange struct{ first, end int }

// contains reports whether all rows of another range are in this one.
func (r rowRange) contains(other rowRange) bool {
	return r.first <= other.first && other.end <= r.end || other.first >= other.end
}

// rowsInView returns the rows that the scroll view around the field shows, all
// rows if there is none, and more at both sides: margin times the height of the
// view.
func (f *Field) rowsInView(margin float32) rowRange {
	if f.Size().Width <= 0 { // not laid out: every word would be a row
		return rowRange{}
	}
	all := rowRange{0, f.rowCount(f.Size().Width)}
	top, bottom, ok := kit.PartInView(f)
	if !ok {
		return all
	}
	space := (bottom - top) * margin
	height := f.measured.height
	return rowRange{
		first: min(max(int((top-space)/height), 0), all.end),
		end:   max(min(int((bottom+space)/height)+1, all.end), 0),
	}
}

// ViewMoved implements [kit.Windowed].
func (f *Field) ViewMoved() {
	if f.measured.drawing != nil && !f.measured.drawing.rows.contains(f.rowsInView(0)) {
		f.Refresh()
	}
}
