package kittest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Hand uses mouse and keyboard on a window of the test driver, and calls its
// widgets as the toolkit's desktop driver does (its window.go, processMouseMoved,
// processMouseClicked, processKeyPressed): the test package's own functions leave
// out what a press takes the focus from, drags that leave a widget, and shortcuts.
type Hand struct {
	// Clipboard is what the shortcuts for it carry.
	Clipboard fyne.Clipboard
	// Window gets the shortcuts while no widget has the focus. Optional.
	Window fyne.Shortcutable

	t      testing.TB
	canvas fyne.Canvas

	at, dragAt fyne.Position
	held       desktop.MouseButton
	modifiers  fyne.KeyModifier
	pressed    fyne.CanvasObject // that can be tapped
	dragged    fyne.Draggable    // nil while nothing is
	dragging   bool              // the mouse moved far enough since the press
	offset     fyne.Position     // of what is dragged
}

// NewHand returns the hand of a user of a window.
func NewHand(t testing.TB, w fyne.Window) *Hand {
	return &Hand{t: t, canvas: w.Canvas(), Clipboard: test.NewClipboard()}
}

// Type types characters.
func (h *Hand) Type(text string) {
	for _, r := range text {
		if f := h.canvas.Focused(); f != nil {
			f.TypedRune(r)
		} else if typed := h.canvas.OnTypedRune(); typed != nil {
			typed(r)
		}
	}
}

// Press presses and releases keys, such as "Ctrl+Shift+Left".
func (h *Hand) Press(keys ...string) {
	for _, k := range keys {
		parts := strings.Split(k, "+")
		name := keyName(parts[len(parts)-1])
		modifiers := h.modifiersOf(parts[:len(parts)-1])
		h.shift(modifiers, desktop.Keyable.KeyDown)
		h.key(name, modifiers)
		h.shift(modifiers, desktop.Keyable.KeyUp)
	}
}

// keyName returns the toolkit's name of a key by that on the keyboard.
func keyName(name string) fyne.KeyName {
	switch name {
	case "Backspace":
		return fyne.KeyBackspace
	case "Enter":
		return fyne.KeyReturn
	case "PageUp":
		return fyne.KeyPageUp
	case "PageDown":
		return fyne.KeyPageDown
	}
	return fyne.KeyName(name)
}

func (h *Hand) modifiersOf(names []string) (m fyne.KeyModifier) {
	h.t.Helper()
	known := map[string]fyne.KeyModifier{
		"Ctrl": fyne.KeyModifierShortcutDefault, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt,
	}
	for _, name := range names {
		if known[name] == 0 {
			h.t.Fatalf("no modifier is called %q", name)
		}
		m |= known[name]
	}
	return m
}

// shift tells the focused widget that Shift goes down or up.
func (h *Hand) shift(m fyne.KeyModifier, event func(desktop.Keyable, *fyne.KeyEvent)) {
	if k, ok := h.canvas.Focused().(desktop.Keyable); ok && m&fyne.KeyModifierShift != 0 {
		event(k, &fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
}

func (h *Hand) key(name fyne.KeyName, m fyne.KeyModifier) {
	focused := h.canvas.Focused()
	if name == fyne.KeyTab && m&^fyne.KeyModifierShift == 0 {
		if tabbable, ok := focused.(fyne.Tabbable); !ok || !tabbable.AcceptsTab() {
			h.moveFocus(m)
			return
		}
	}
	if s := h.shortcut(name, m); s != nil {
		if target, ok := focused.(fyne.Shortcutable); ok {
			target.TypedShortcut(s)
		} else if h.Window != nil {
			h.Window.TypedShortcut(s)
		}
		return
	}
	if focused != nil {
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	} else if typed := h.canvas.OnTypedKey(); typed != nil {
		typed(&fyne.KeyEvent{Name: name})
	}
}

func (h *Hand) moveFocus(m fyne.KeyModifier) {
	if m == 0 {
		h.canvas.FocusNext()
	} else {
		h.canvas.FocusPrevious()
	}
}

// shortcut returns what the toolkit calls a key with modifiers, nil if it calls
// it a key.
func (h *Hand) shortcut(name fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
	const shift = fyne.KeyModifierShift
	named := map[fyne.KeyName]fyne.Shortcut{
		fyne.KeyZ: &fyne.ShortcutUndo{}, fyne.KeyY: &fyne.ShortcutRedo{}, fyne.KeyA: &fyne.ShortcutSelectAll{},
		fyne.KeyV: &fyne.ShortcutPaste{Clipboard: h.Clipboard}, fyne.KeyC: &fyne.ShortcutCopy{Clipboard: h.Clipboard},
		fyne.KeyX: &fyne.ShortcutCut{Clipboard: h.Clipboard}, fyne.KeyInsert: &fyne.ShortcutCopy{Clipboard: h.Clipboard, Secondary: true},
	}
	switch {
	case m == fyne.KeyModifierShortcutDefault && named[name] != nil:
		return named[name]
	case m == shift && name == fyne.KeyInsert:
		return &fyne.ShortcutPaste{Clipboard: h.Clipboard, Secondary: true}
	case m == shift && name == fyne.KeyDelete:
		return &fyne.ShortcutCut{Clipboard: h.Clipboard, Secondary: true}
	case m&^shift != 0:
		return &desktop.CustomShortcut{KeyName: name, Modifier: m}
	}
	return nil
}

// Hold holds modifiers such as "Shift" while the mouse is used; "" releases them.
func (h *Hand) Hold(modifiers string) {
	h.modifiers = 0
	if modifiers != "" {
		h.modifiers = h.modifiersOf(strings.Split(modifiers, "+"))
	}
}

// Move moves the mouse to a position on the canvas, which may be outside the
// window.
func (h *Hand) Move(to fyne.Position) {
	const threshold = 2 // pixels, before which it is no drag
	from := h.at
	h.at = to
	if h.held != 0 && h.held != desktop.MouseButtonSecondary && !h.dragging {
		far := abs(to.X-h.dragAt.X) >= threshold || abs(to.Y-h.dragAt.Y) >= threshold
		o, at := h.find(from, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Draggable); return ok })
		if o != nil && far {
			h.dragged, h.offset, h.dragging = o.(fyne.Draggable), from.Subtract(at), true
		}
	}
	if h.dragged != nil && h.held != desktop.MouseButtonSecondary {
		if h.held != 0 {
			h.dragged.Dragged(&fyne.DragEvent{
				PointEvent: fyne.PointEvent{AbsolutePosition: to, Position: to.Subtract(h.offset)},
				Dragged:    fyne.NewDelta(to.X-h.dragAt.X, to.Y-h.dragAt.Y),
			})
		}
		h.dragAt = to
	}
}

// Down presses a button where the mouse is.
func (h *Hand) Down(b desktop.MouseButton) { h.button(b, true) }

// Up releases a button where the mouse is.
func (h *Hand) Up(b desktop.MouseButton) { h.button(b, false) }

// Click presses and releases the first button at a position on the canvas.
func (h *Hand) Click(at fyne.Position) {
	h.Move(at)
	h.Down(desktop.MouseButtonPrimary)
	h.Up(desktop.MouseButtonPrimary)
}

func (h *Hand) button(b desktop.MouseButton, down bool) {
	h.dragAt = h.at
	wasDragging := h.dragging
	o, at := h.find(h.at, h.takesButtons)
	event := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: h.at}, Button: b, Modifier: h.modifiers}
	if target, ok := o.(desktop.Mouseable); ok {
		h.tellButton(target, event, down)
	}
	h.unfocus(o)
	if down {
		h.held |= b
	} else {
		h.held &^= b
		if h.dragged != nil {
			h.dragged.DragEnd()
			h.dragged, h.dragging = nil, false
		}
	}
	h.tap(o, b, down, wasDragging, &event.PointEvent)
}

// takesButtons reports whether the toolkit gives a widget the buttons of the
// mouse.
func (h *Hand) takesButtons(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
		return true
	case fyne.Draggable:
		return h.dragging
	}
	return false
}

func (h *Hand) tellButton(target desktop.Mouseable, e *desktop.MouseEvent, down bool) {
	if down {
		target.MouseDown(e)
		return
	}
	if dragged, ok := h.dragged.(desktop.Mouseable); ok {
		e.Position = e.AbsolutePosition.Subtract(h.offset)
		target = dragged
	}
	target.MouseUp(e)
}

// unfocus takes the focus from a widget that the mouse is not on.
func (h *Hand) unfocus(under fyne.CanvasObject) {
	focused, ok := h.canvas.Focused().(fyne.CanvasObject)
	if !ok || under == focused {
		return
	}
	if o, _ := h.find(h.at, func(o fyne.CanvasObject) bool { return o == focused }); o == nil {
		h.canvas.Unfocus()
	}
}

func (h *Hand) tap(o fyne.CanvasObject, b desktop.MouseButton, down, wasDragging bool, e *fyne.PointEvent) {
	tappable, tap := o.(fyne.Tappable)
	secondary, menu := o.(fyne.SecondaryTappable)
	switch {
	case down && (tap || menu):
		h.pressed = o
	case !down && b == desktop.MouseButtonSecondary && menu && o == h.pressed:
		secondary.TappedSecondary(e)
	case !down && b == desktop.MouseButtonPrimary && !wasDragging:
		if tap && o == h.pressed {
			tappable.Tapped(e)
		}
		h.pressed = nil
	}
}

// find returns the uppermost object at a position that matches, with the position
// in it.
func (h *Hand) find(at fyne.Position, matches func(fyne.CanvasObject) bool) (found fyne.CanvasObject, in fyne.Position) {
	root := h.canvas.Content()
	if top := h.canvas.Overlays().Top(); top != nil {
		root = top
	}
	area := rect{fyne.Position{}, h.canvas.Size()}
	walk(root, root.Position(), area, func(o fyne.CanvasObject, p fyne.Position, clip rect) {
		if (rect{p, o.Size()}).has(at) && clip.has(at) && matches(o) {
			found, in = o, at.Subtract(p)
		}
	})
	return found, in
}

// rect is a part of the canvas.
type rect struct {
	at   fyne.Position
	size fyne.Size
}

func (r rect) has(p fyne.Position) bool {
	return p.X >= r.at.X && p.Y >= r.at.Y && p.X < r.at.X+r.size.Width && p.Y < r.at.Y+r.size.Height
}

// walk visits the visible objects below root, each with its position on the
// canvas and the part of the canvas that it may be drawn in.
func walk(o fyne.CanvasObject, at fyne.Position, clip rect, visit func(fyne.CanvasObject, fyne.Position, rect)) {
	if !o.Visible() {
		return
	}
	visit(o, at, clip)
	if _, scrolls := o.(fyne.Scrollable); scrolls {
		clip = rect{at, o.Size()}
	}
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		walk(child, at.Add(child.Position()), clip, visit)
	}
}

func abs(x float32) float32 { return max(x, -x) }
