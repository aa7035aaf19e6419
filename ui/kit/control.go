package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is the common part of everything that can be pressed: a tap, Enter or
// Space presses it, it shows focus and hover, and it forwards other keys to the
// window. Fyne gives a key to the focused widget alone, so that a widget which
// ignored keys would keep them from the window.
type control struct {
	widget.BaseWidget
	ShiftTracker
	self     fyne.Widget
	onTap    func()
	onFocus  func(bool)
	onHover  func(bool)
	onMenu   func(at fyne.Position) // on the canvas; nil if there is no menu
	focused  bool
	hovered  bool
	disabled bool
	trigger  Trigger
}

// Trigger is the kind of input that pressed a control.
type Trigger int

// The triggers.
const (
	ByPointer Trigger = iota
	ByKey
)

// Trigger returns what the control was last pressed with.
func (c *control) Trigger() Trigger { return c.trigger }

func (c *control) extend(self fyne.Widget) {
	c.self = self
	c.ExtendBaseWidget(self)
}

// Tapped focuses the control and presses it.
func (c *control) Tapped(*fyne.PointEvent) {
	if c.disabled {
		return
	}
	Focus(c.self.(fyne.Focusable))
	c.press(ByPointer)
}

func (c *control) press(by Trigger) {
	c.trigger = by
	if c.onTap != nil && !c.disabled {
		c.onTap()
	}
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() { c.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() {
	c.ReleaseShift()
	c.setFocus(false)
}

func (c *control) setFocus(on bool) {
	c.focused = on
	c.self.Refresh()
	if on {
		Reveal(c.self, fyne.Position{}, c.self.Size().Height)
	}
	if c.onFocus != nil {
		c.onFocus(on)
	}
}

// TypedRune presses the control on a space and forwards other characters to the
// window.
func (c *control) TypedRune(r rune) {
	if r == ' ' {
		c.press(ByKey)
		return
	}
	ForwardRune(c.self, r)
}

// TypedKey presses the control on Enter and forwards other keys to the window.
func (c *control) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.press(ByKey)
	case fyne.KeySpace:
	default:
		Forward(c.self, k, c.Shift())
	}
}

// MouseIn implements desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent) { c.setHover(true) }

// MouseMoved implements desktop.Hoverable.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *control) MouseOut() { c.setHover(false) }

func (c *control) setHover(on bool) {
	c.hovered = on
	c.self.Refresh()
	if c.onHover != nil {
		c.onHover(on)
	}
}

// TappedSecondary opens the menu of the control, if it has one.
func (c *control) TappedSecondary(e *fyne.PointEvent) {
	if c.onMenu != nil {
		c.onMenu(e.AbsolutePosition)
	}
}

// Cursor shows a hand over a control that can be pressed.
func (c *control) Cursor() desktop.Cursor {
	if c.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
