package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is what everything that can be pressed has in common: a tap, Enter
// or Space presses it, it shows that it has the focus or the pointer, and keys
// it has no use for go on to the window. Fyne gives every key to the focused
// widget and stops there, so a widget that swallows keys makes the window deaf.
type control struct {
	widget.BaseWidget
	self    fyne.Widget
	onTap   func()
	onFocus func(bool)
	focused bool
	hovered bool
	off     bool
	shift   Shift
	pressed Trigger
}

// Trigger is what a control was pressed with.
type Trigger int

// A pointer or a key.
const (
	ByPointer Trigger = iota
	ByKey
)

// Trigger returns what the control was pressed with last.
func (c *control) Trigger() Trigger { return c.pressed }

func (c *control) extend(self fyne.Widget) {
	c.self = self
	c.ExtendBaseWidget(self)
}

// Tapped presses the control and takes the focus to it.
func (c *control) Tapped(*fyne.PointEvent) {
	if c.off {
		return
	}
	Focus(c.self.(fyne.Focusable))
	c.press(ByPointer)
}

func (c *control) press(by Trigger) {
	c.pressed = by
	if c.onTap != nil && !c.off {
		c.onTap()
	}
}

// FocusGained is for Fyne.
func (c *control) FocusGained() { c.setFocus(true) }

// FocusLost is for Fyne.
func (c *control) FocusLost() {
	c.shift = false
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

// TypedRune presses on a blank; other characters are not for a control.
func (c *control) TypedRune(r rune) {
	if r == ' ' {
		c.press(ByKey)
	}
}

// TypedKey presses on Enter and hands every other key to the window.
func (c *control) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.press(ByKey)
	case fyne.KeySpace:
	default:
		Forward(c.self, k, c.shift)
	}
}

// KeyDown and KeyUp watch the shift key.
func (c *control) KeyDown(k *fyne.KeyEvent) { c.shift.Down(k) }

// KeyUp is the counterpart of KeyDown.
func (c *control) KeyUp(k *fyne.KeyEvent) { c.shift.Up(k) }

// MouseIn is for Fyne.
func (c *control) MouseIn(*desktop.MouseEvent) { c.setHover(true) }

// MouseMoved is for Fyne.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (c *control) MouseOut() { c.setHover(false) }

func (c *control) setHover(on bool) {
	c.hovered = on
	c.self.Refresh()
}

// Cursor shows a hand over what can be pressed.
func (c *control) Cursor() desktop.Cursor {
	if c.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Focus gives the keyboard to a widget that is on a canvas.
func Focus(o fyne.Focusable) {
	if c := CanvasOf(o); c != nil && c.Focused() != o {
		c.Focus(o)
	}
}

// HasFocus reports whether a widget has the keyboard.
func HasFocus(o fyne.Focusable) bool {
	c := CanvasOf(o)
	return c != nil && c.Focused() == o
}

// CanvasOf returns the canvas an object is on. One that was put on screen in
// this very event has not been drawn, and the driver knows of no canvas for it:
// it is on the program's one window.
func CanvasOf(o any) fyne.Canvas {
	obj, ok := o.(fyne.CanvasObject)
	if !ok {
		return nil
	}
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(obj); c != nil {
		return c
	}
	if windows := driver.AllWindows(); len(windows) > 0 {
		return windows[0].Canvas()
	}
	return nil
}

// Shift is whether shift is held. Fyne does not say so with the keys it
// types, so whoever has the focus watches it go down and up.
type Shift bool

// Down takes notice of a key that went down.
func (s *Shift) Down(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		*s = true
	}
}

// Up is the counterpart of Down.
func (s *Shift) Up(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		*s = false
	}
}

// OnUnhandledKeys has f called for the keys that no widget wants, and for those
// typed while no widget has the keyboard.
func OnUnhandledKeys(c fyne.Canvas, f func(k fyne.KeyName, shift bool)) {
	var shift Shift
	if d, ok := c.(desktop.Canvas); ok {
		d.SetOnKeyDown(shift.Down)
		d.SetOnKeyUp(shift.Up)
	}
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { f(k.Name, bool(shift)) })
}

// Forward gives a key that an object has no use for to the window: as a shortcut
// when shift is held.
func Forward(from fyne.CanvasObject, k *fyne.KeyEvent, shift Shift) {
	if shift {
		ForwardShortcut(from, &desktop.CustomShortcut{KeyName: k.Name, Modifier: fyne.KeyModifierShift})
		return
	}
	if c := CanvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
}

func ForwardShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := CanvasOf(from)
	if c == nil {
		return
	}
	if root, ok := c.Content().(*Root); ok {
		root.shortcuts.TypedShortcut(s)
	}
}
