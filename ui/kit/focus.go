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

// TextTarget is a widget that text is typed into.
type TextTarget interface {
	fyne.CanvasObject
	fyne.Focusable
	fyne.Draggable
	desktop.Mouseable
	TakesText() bool // it can be typed into now
}

// Host is what the widgets of a window share, besides its canvas. It handles the
// shortcuts that the focused widget does not use.
type Host struct {
	fyne.ShortcutHandler
	// Primary is the system's primary selection: what was selected last, which
	// the middle button pastes. Nil where the system has none.
	Primary fyne.Clipboard
	// Formatted returns what the clipboard has besides plain text, in the markup of
	// the user's texts; false if it has nothing else. Nil where the system does not
	// say.
	Formatted func() (text string, ok bool)
	// PastePicture takes the picture on the clipboard, which has no text, and reports whether it may have
	// one. Optional.
	PastePicture func() bool
	// Applies reports whether a shortcut would do something now. Optional.
	Applies func(fyne.Shortcut) bool

	lastTarget TextTarget // had the focus last; nil when none had
	copied     string     // what was copied last in the window
}

// hostOf returns the host of the window that an object is in, nil if it has
// none.
func hostOf(o any) *Host {
	c := CanvasOf(o)
	if c == nil {
		return nil
	}
	if root, ok := c.Content().(*Root); ok {
		host, _ := root.shortcuts.(*Host)
		return host
	}
	return nil
}

// PrimarySelection returns the primary selection of the system, nil where there
// is none.
func PrimarySelection(o fyne.CanvasObject) fyne.Clipboard {
	if h := hostOf(o); h != nil {
		return h.Primary
	}
	return nil
}

// FormattedClipboard returns what the clipboard has besides the plain text, in the
// markup of the user's texts. ok is false if that is nothing, as for what was copied in
// the window itself.
func FormattedClipboard(o fyne.CanvasObject, plain string) (text string, ok bool) {
	h := hostOf(o)
	if h == nil || h.Formatted == nil || plain == "" || plain == h.copied {
		return "", false
	}
	return h.Formatted()
}

// PastePicture has the window take the picture on a clipboard without text, and reports
// whether it does.
func PastePicture(o fyne.CanvasObject) bool {
	h := hostOf(o)
	return h != nil && h.PastePicture != nil && h.PastePicture()
}

// RememberCopied notes that a text was copied in the window.
func RememberCopied(o fyne.CanvasObject, text string) {
	if h := hostOf(o); h != nil {
		h.copied = text
	}
}

// ShortcutApplies reports whether the window would do something on a shortcut
// that is forwarded to it.
func ShortcutApplies(from fyne.CanvasObject, s fyne.Shortcut) bool {
	h := hostOf(from)
	return h != nil && h.Applies != nil && h.Applies(s)
}

// RememberTextTarget makes t the widget that [Host.ResumeTyping] returns to. It
// is called when t gains the focus.
func RememberTextTarget(t TextTarget) {
	if h := hostOf(t); h != nil {
		h.lastTarget = t
	}
}

// ResumeTyping gives the focus to the text that had it last. It reports false if
// that cannot be typed into any more, or is not on the screen.
func (h *Host) ResumeTyping(c fyne.Canvas) bool {
	t := h.lastTarget
	if t == nil || !t.TakesText() || !shows(c.Content(), t) {
		return false
	}
	Focus(t)
	return true
}

// shows reports whether an object is root or in it, and neither it nor what it is
// in is hidden.
func shows(root, o fyne.CanvasObject) bool {
	if !root.Visible() {
		return false
	}
	if root == o {
		return true
	}
	for _, child := range children(root) {
		if shows(child, o) {
			return true
		}
	}
	return false
}

// ForwardRune gives the window a character that an object does not use.
func ForwardRune(from fyne.CanvasObject, r rune) {
	if c := CanvasOf(from); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// nearestTarget returns the visible text below root that is nearest to a position
// in root, with its own position in root, if it is within reach.
func nearestTarget(root fyne.CanvasObject, at fyne.Position) (nearest TextTarget, origin fyne.Position) {
	const reach = 160 // pixels, down or up
	best := float32(reach)
	walkTargets(root, fyne.Position{}, func(t TextTarget, p fyne.Position) {
		size := t.Size()
		dx := max(p.X-at.X, at.X-p.X-size.Width, 0)
		dy := max(p.Y-at.Y, at.Y-p.Y-size.Height, 0)
		// What is beside the position is nearer than what is above or below it.
		if distance := dy + dx/1000; distance < best {
			nearest, origin, best = t, p, distance
		}
	})
	return nearest, origin
}

func walkTargets(o fyne.CanvasObject, at fyne.Position, f func(TextTarget, fyne.Position)) {
	if !o.Visible() {
		return
	}
	if t, ok := o.(TextTarget); ok {
		f(t, at)
		return
	}
	for _, child := range children(o) {
		walkTargets(child, at.Add(child.Position()), f)
	}
}

var (
	_ desktop.Mouseable = (*scrollBody)(nil)
	_ fyne.Tappable     = (*scrollBody)(nil)
	_ fyne.Draggable    = (*scrollBody)(nil)
)

// pressedGround is a press of the mouse on a scroll view where there is no widget
// that takes it: on a label, between two fields, or on an empty part. It goes on to
// the nearest text, so that typing never goes nowhere.
type pressedGround struct {
	target TextTarget // nil when there is none near
	origin fyne.Position
}

// MouseDown presses the nearest text.
func (b *scrollBody) MouseDown(e *desktop.MouseEvent) {
	b.ground = pressedGround{}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	b.ground.target, b.ground.origin = nearestTarget(b.content, e.Position)
	if t := b.ground.target; t != nil {
		inTarget := *e
		inTarget.Position = e.Position.Subtract(b.ground.origin)
		t.MouseDown(&inTarget)
	}
}

// MouseUp implements desktop.Mouseable. The toolkit takes the focus away when it
// returns, so that the release of the text waits for Tapped or DragEnd.
func (b *scrollBody) MouseUp(*desktop.MouseEvent) {}

// Tapped releases what was pressed.
func (b *scrollBody) Tapped(*fyne.PointEvent) { b.release() }

// Dragged drags in what was pressed.
func (b *scrollBody) Dragged(e *fyne.DragEvent) {
	if t := b.ground.target; t != nil {
		t.Dragged(e)
	}
}

// DragEnd releases what was pressed.
func (b *scrollBody) DragEnd() { b.release() }

func (b *scrollBody) release() {
	if t := b.ground.target; t != nil {
		t.DragEnd()
	}
	b.ground = pressedGround{}
}
