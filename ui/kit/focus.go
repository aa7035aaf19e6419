package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Focus gives the focus to a widget that is on a canvas.
func Focus(o fyne.Focusable) {
	if c := CanvasOf(o); c != nil && c.Focused() != o {
		c.Focus(o)
	}
}

// HasFocus reports whether a widget has the focus.
func HasFocus(o fyne.Focusable) bool {
	c := CanvasOf(o)
	return c != nil && c.Focused() == o
}

// CanvasOf returns the canvas of an object, nil if there is none. The driver
// knows the canvas of objects that it has drawn; any other object is taken to be
// on the first window.
func CanvasOf(o any) fyne.Canvas {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return nil
	}
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(object); c != nil {
		return c
	}
	if windows := driver.AllWindows(); len(windows) > 0 {
		return windows[0].Canvas()
	}
	return nil
}

// ShiftTracker knows whether a shift key is held. Fyne does not report modifiers
// with typed keys, so a focusable widget embeds a tracker, which implements
// desktop.Keyable for it. A driver that knows the modifiers is asked; a tracker
// does not see a key that was pressed in another widget.
type ShiftTracker struct{ held bool }

// KeyDown implements desktop.Keyable.
func (s *ShiftTracker) KeyDown(k *fyne.KeyEvent) { s.track(k, true) }

// KeyUp implements desktop.Keyable.
func (s *ShiftTracker) KeyUp(k *fyne.KeyEvent) { s.track(k, false) }

func (s *ShiftTracker) track(k *fyne.KeyEvent, held bool) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		s.held = held
	}
}

// Shift reports whether a shift key is held.
func (s *ShiftTracker) Shift() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return s.held
}

// ReleaseShift forgets a held key. A widget calls it when it loses the focus, since
// it does not see the key go up.
func (s *ShiftTracker) ReleaseShift() { s.held = false }

// OnUnhandledInput sets the handlers of what the focused widget forwards, and of
// what is typed while no widget has the focus. key reports whether it used a key;
// the character of a used key is not typed.
func OnUnhandledInput(c fyne.Canvas, key func(k fyne.KeyName, shift bool) (used bool), typed func(rune)) {
	var shift ShiftTracker
	if d, ok := c.(desktop.Canvas); ok {
		d.SetOnKeyDown(shift.KeyDown)
		d.SetOnKeyUp(shift.KeyUp)
	}
	usedCharacter := false
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		used := key(k.Name, shift.Shift())
		usedCharacter = used && (len(k.Name) == 1 || k.Name == fyne.KeySpace)
	})
	c.SetOnTypedRune(func(r rune) {
		if !usedCharacter {
			typed(r)
		}
		usedCharacter = false
	})
}

// Forward gives the window a key that an object does not use; with shift held, as
// a shortcut.
func Forward(from fyne.CanvasObject, k *fyne.KeyEvent, shift bool) {
	if shift {
		ForwardShortcut(from, &desktop.CustomShortcut{KeyName: k.Name, Modifier: fyne.KeyModifierShift})
		return
	}
	if c := CanvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
}

// ForwardShortcut gives the window a shortcut that an object does not use. It
// needs a [Root] as the content of the window.
func ForwardShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := CanvasOf(from)
	if c == nil {
		return
	}
	if root, ok := c.Content().(*Root); ok {
		root.shortcuts.TypedShortcut(s)
	}
}

// Root is the content of a window: a screen, and the handler of the shortcuts
// that the focused widget does not use. Fyne gives a shortcut to the focused
// widget alone, and a canvas offers no way to hand it back.
type Root struct {
	widget.BaseWidget
	content   fyne.CanvasObject
	shortcuts fyne.Shortcutable
}

// NewRoot returns a root around the content of a window.
func NewRoot(content fyne.CanvasObject, shortcuts fyne.Shortcutable) *Root {
	r := &Root{content: content, shortcuts: shortcuts}
	r.ExtendBaseWidget(r)
	return r
}

// Children implements [Parent].
func (r *Root) Children() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// CreateRenderer implements fyne.Widget.
func (r *Root) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
