//go:build cgo && (linux || freebsd || netbsd || openbsd) && (x11 || !wayland)

package desktop

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Primary returns the primary selection of the display: what was selected last
// in any program, which the middle button pastes. It must be used on the
// window's goroutine, while the window is open. Nil where the system has none.
func Primary() fyne.Clipboard { return primary{} }

type primary struct{}

// Content returns what is selected, empty if nothing is.
func (primary) Content() string {
	if glfw.GetPlatform() != glfw.PlatformX11 {
		return ""
	}
	text := glfw.GetX11SelectionString()
	// Nothing selected is an error, which the binding would keep for the next
	// call, and panic there.
	_, _ = glfw.GetError()
	return text
}

// SetContent makes text what is selected.
func (primary) SetContent(text string) {
	if glfw.GetPlatform() == glfw.PlatformX11 {
		glfw.SetX11SelectionString(text)
		_, _ = glfw.GetError()
	}
}
