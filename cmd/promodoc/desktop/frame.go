//go:build cgo

package desktop

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Frame knows the frame of a window that is shown, of which the toolkit tells
// nothing. It must be used on the window's goroutine, and not any more once the
// toolkit has destroyed the window, as it does at a signal that ends the program.
type Frame struct{}

// handle returns the window of the toolkit's own binding, nil if it has none. The
// toolkit must not have destroyed the window.
func handle(w fyne.Window) (found *glfw.Window) {
	if inner, ok := w.(interface{ RunWithContext(f func()) }); ok {
		inner.RunWithContext(func() { found = glfw.GetCurrentContext() })
	}
	return found
}

// Maximized reports whether the window is maximized; ok is false if that is not
// known.
func (Frame) Maximized(w fyne.Window) (maximized, ok bool) {
	h := handle(w)
	if h == nil {
		return false, false
	}
	return h.GetAttrib(glfw.Maximized) == glfw.True, true
}

// Maximize maximizes the window.
func (Frame) Maximize(w fyne.Window) {
	if h := handle(w); h != nil {
		h.Maximize()
	}
}

// Raise brings the window to the front, also one that is minimized.
func (Frame) Raise(w fyne.Window) {
	if h := handle(w); h != nil && h.GetAttrib(glfw.Iconified) == glfw.True {
		h.Restore()
	}
	w.RequestFocus()
}

// Room returns the largest size that the window can have on its screen, in the
// toolkit's units; zero if that is not known.
func (Frame) Room(w fyne.Window) fyne.Size {
	h, monitor := handle(w), glfw.GetPrimaryMonitor()
	if h == nil || monitor == nil || glfw.GetPlatform() == glfw.PlatformWayland {
		return fyne.Size{}
	}
	x, y := h.GetPos()
	for _, m := range glfw.GetMonitors() {
		if left, top, width, height := m.GetWorkarea(); x >= left && x < left+width && y >= top && y < top+height {
			monitor = m
		}
	}
	_, _, width, height := monitor.GetWorkarea()
	left, top, right, bottom := h.GetFrameSize()
	scale := w.Canvas().Scale() / pixelsPerPoint(h)
	return fyne.NewSize(float32(width-left-right)/scale, float32(height-top-bottom)/scale)
}

// pixelsPerPoint returns how many pixels a unit of the screen's coordinates has: 1
// but on screens where the system scales.
func pixelsPerPoint(h *glfw.Window) float32 {
	width, _ := h.GetSize()
	inside, _ := h.GetFramebufferSize()
	if width <= 0 || inside <= 0 {
		return 1
	}
	return float32(inside) / float32(width)
}
