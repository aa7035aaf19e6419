package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Focusable  = (*Roll)(nil)
	_ desktop.Keyable = (*Roll)(nil)
	_ fyne.Tappable   = (*rollBody)(nil)
)

// FocusGained is for Fyne.
func (r *Roll) FocusGained() { r.setFocus(true) }

// FocusLost is for Fyne.
func (r *Roll) FocusLost() {
	r.shift = false
	r.setFocus(false)
}

func (r *Roll) setFocus(on bool) {
	r.focused = on
	if _, shown := r.cells[r.chosen]; shown {
		r.mark(r.chosen)
	}
}

// TypedRune gives a letter to the chosen row.
func (r *Roll) TypedRune(c rune) { r.o.Rune(c) }

// TypedKey chooses a row, or hands on what does not choose.
func (r *Roll) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		r.Choose(r.chosen - 1)
	case fyne.KeyDown:
		r.Choose(r.chosen + 1)
	case fyne.KeyPageUp:
		r.Choose(r.page(-1))
	case fyne.KeyPageDown:
		r.Choose(r.page(1))
	case fyne.KeyHome:
		r.Choose(0)
	case fyne.KeyEnd:
		r.Choose(r.o.Rows() - 1)
	default:
		if !r.o.Key(k.Name) {
			HandOn(r, k, r.shift)
		}
	}
}

// page is the row one view above the chosen one or below it, at least its
// neighbour.
func (r *Roll) page(by int) int {
	if len(r.tops) < 2 {
		return 0
	}
	last := len(r.tops) - 2
	y := r.tops[r.chosen] + float32(by)*r.scroll.Size().Height
	to := r.at(max(y, 0))
	if to < 0 {
		to = last
	}
	if to == r.chosen {
		to += by
	}
	return max(min(to, last), 0)
}

// KeyDown and KeyUp watch the shift key.
func (r *Roll) KeyDown(k *fyne.KeyEvent) { r.shift.Down(k) }

// KeyUp is the counterpart of KeyDown.
func (r *Roll) KeyUp(k *fyne.KeyEvent) { r.shift.Up(k) }

// rollBody gives the rows to Fyne's scroller, which asks what it scrolls for
// its size, and takes the pointer for them.
type rollBody struct {
	widget.BaseWidget
	roll    *Roll
	objects []fyne.CanvasObject
}

// MinSize is the height of all rows.
func (b *rollBody) MinSize() fyne.Size { return fyne.NewSize(0, b.roll.height()) }

// collect lists what is drawn.
func (b *rollBody) collect(from, to int) {
	b.objects = nil
	for row := from; row < to; row++ {
		c := b.roll.cells[row]
		b.objects = append(b.objects, c.ground, c.line, c.content)
	}
	canvas.Refresh(b)
}

// Tapped chooses a row and gives the roll the keyboard.
func (b *rollBody) Tapped(e *fyne.PointEvent) {
	r := b.roll
	row := r.at(e.Position.Y)
	Focus(r)
	if row < 0 {
		return
	}
	r.Choose(row)
	r.o.Press(row, e.Position.SubtractXY(0, r.tops[row]), e.AbsolutePosition)
}

// CreateRenderer is for Fyne.
func (b *rollBody) CreateRenderer() fyne.WidgetRenderer { return &rollRenderer{b} }

type rollRenderer struct{ b *rollBody }

func (r *rollRenderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *rollRenderer) Layout(fyne.Size)             {}
func (r *rollRenderer) Objects() []fyne.CanvasObject { return r.b.objects }
func (r *rollRenderer) Refresh()                     {}
func (r *rollRenderer) Destroy()                     {}
