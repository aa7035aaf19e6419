package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// ChipRow is a row of chips that wraps. Tab stops at it once; the arrow keys go from
// chip to chip in it.
type ChipRow struct {
	object *fyne.Container
	chips  []*Chip
}

// NewChipRow returns a row with gaps between its chips, in pixels.
func NewChipRow(gap float32, chips ...*Chip) *ChipRow {
	r := &ChipRow{object: Wrap(gap)}
	r.Set(chips...)
	return r
}

// Object returns the row as one object.
func (r *ChipRow) Object() fyne.CanvasObject { return r.object }

// Set replaces the chips.
func (r *ChipRow) Set(chips ...*Chip) {
	if slices.Equal(r.chips, chips) {
		r.object.Refresh()
		return
	}
	r.chips = chips
	r.object.Objects = make([]fyne.CanvasObject, len(chips))
	for i, c := range chips {
		c.row = r
		r.object.Objects[i] = c
	}
	r.object.Refresh()
}

// key takes a key that is pressed on a chip, and reports whether it goes about in
// the row or leaves it.
func (r *ChipRow) key(from *Chip, k fyne.KeyName, shift bool) bool {
	at := slices.Index(r.chips, from)
	if at < 0 {
		return false
	}
	last := len(r.chips) - 1
	switch k {
	case fyne.KeyRight, fyne.KeyDown:
		Focus(r.chips[min(at+1, last)])
	case fyne.KeyLeft, fyne.KeyUp:
		Focus(r.chips[max(at-1, 0)])
	case fyne.KeyHome:
		Focus(r.chips[0])
	case fyne.KeyEnd:
		Focus(r.chips[last])
	case fyne.KeyTab:
		r.leave(shift)
	default:
		return false
	}
	return true
}

// leave focuses what comes after the row, or before it.
func (r *ChipRow) leave(back bool) {
	c := CanvasOf(r.object)
	switch {
	case c == nil:
	case back:
		c.Focus(r.chips[0])
		c.FocusPrevious()
	default:
		c.Focus(r.chips[len(r.chips)-1])
		c.FocusNext()
	}
}

// AcceptsTab implements fyne.Tabbable: in a row, Tab passes the other chips.
func (c *Chip) AcceptsTab() bool { return c.row != nil }

// TypedKey goes about in the row of the chip, presses it on Enter, and forwards
// other keys to the window.
func (c *Chip) TypedKey(k *fyne.KeyEvent) {
	if c.row == nil || !c.row.key(c, k.Name, c.Shift()) {
		c.control.TypedKey(k)
	}
}
