package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

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
