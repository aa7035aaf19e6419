package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Focusable         = (*VirtualList)(nil)
	_ desktop.Keyable        = (*VirtualList)(nil)
	_ fyne.Tappable          = (*listBody)(nil)
	_ fyne.SecondaryTappable = (*listBody)(nil)
	_ desktop.Mouseable      = (*listBody)(nil)
)

// FocusGained implements fyne.Focusable.
func (l *VirtualList) FocusGained() { l.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (l *VirtualList) FocusLost() {
	l.ReleaseShift()
	l.setFocus(false)
}

func (l *VirtualList) setFocus(on bool) {
	l.focused = on
	if _, shown := l.cells[l.selected]; shown {
		l.mark(l.selected)
	}
}

// TypedRune passes a character to OnRune and then to the window.
func (l *VirtualList) TypedRune(c rune) {
	if !l.options.OnRune(c) {
		ForwardRune(l, c)
	}
}

// TypedKey selects a row, or passes the key to OnKey and then to the window.
func (l *VirtualList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		l.Select(l.selected - 1)
	case fyne.KeyDown:
		l.Select(l.selected + 1)
	case fyne.KeyPageUp:
		l.Select(l.pageFrom(-1))
	case fyne.KeyPageDown:
		l.Select(l.pageFrom(1))
	case fyne.KeyHome:
		l.Select(0)
	case fyne.KeyEnd:
		l.Select(l.options.Count() - 1)
	default:
		if !l.options.OnKey(k.Name) {
			Forward(l, k, l.Shift())
		}
	}
}

// pageFrom returns the row one view above (-1) or below (1) the selected one, at
// least its neighbour.
func (l *VirtualList) pageFrom(direction int) int {
	if len(l.tops) < 2 {
		return 0
	}
	last := len(l.tops) - 2
	y := l.tops[l.selected] + float32(direction)*l.scroll.Size().Height
	row := l.rowAt(max(y, 0))
	if row < 0 {
		row = last
	}
	if row == l.selected {
		row += direction
	}
	return max(min(row, last), 0)
}

// listBody is the content of the list's scroller: it has the height of all rows,
// draws those in view and takes taps for them.
type listBody struct {
	widget.BaseWidget
	list    *VirtualList
	objects []fyne.CanvasObject
}

// MinSize returns the height of all rows.
func (b *listBody) MinSize() fyne.Size { return fyne.NewSize(0, b.list.height()) }

// collect lists the objects of the rows [from, to) for the renderer.
func (b *listBody) collect(from, to int) {
	b.objects = nil
	for row := from; row < to; row++ {
		c := b.list.cells[row]
		b.objects = append(b.objects, c.background, c.line, c.content)
	}
	canvas.Refresh(b)
}

// MouseDown takes note of the modifiers, which the toolkit does not report with a tap.
func (b *listBody) MouseDown(e *desktop.MouseEvent) { b.list.held = e.Modifier }

// MouseUp implements desktop.Mouseable.
func (b *listBody) MouseUp(*desktop.MouseEvent) {}

// Tapped focuses the list, selects the tapped row and presses it.
func (b *listBody) Tapped(e *fyne.PointEvent) {
	l := b.list
	row := l.rowAt(e.Position.Y)
	Focus(l)
	if row >= 0 {
		l.Select(row)
		l.options.OnPress(row, e.Position.SubtractXY(0, l.tops[row]), e.AbsolutePosition)
	}
	l.held = 0
}

// TappedSecondary focuses the list and opens the menu of the row.
func (b *listBody) TappedSecondary(e *fyne.PointEvent) {
	l := b.list
	l.held = 0
	if row := l.rowAt(e.Position.Y); row >= 0 && l.options.OnMenu != nil {
		Focus(l)
		l.options.OnMenu(row, e.AbsolutePosition)
	}
}

// Held returns the modifiers that are held while a row is being pressed, which is also
// when it is selected by that.
func (l *VirtualList) Held() fyne.KeyModifier { return l.held }

// MenuAt returns where on the canvas a menu of the selected row is that a key opens:
// below the row.
func (l *VirtualList) MenuAt() fyne.Position {
	const indent = 24
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	return at.Add(l.Below(l.selected)).AddXY(indent, 0)
}

// CreateRenderer implements fyne.Widget.
func (b *listBody) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{b} }

type listRenderer struct{ b *listBody }

func (r *listRenderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *listRenderer) Layout(fyne.Size)             {}
func (r *listRenderer) Objects() []fyne.CanvasObject { return r.b.objects }
func (r *listRenderer) Refresh()                     {}
func (r *listRenderer) Destroy()                     {}
