//go:build cgo && !((linux || freebsd || netbsd || openbsd) && (x11 || !wayland))

package desktop

import "fyne.io/fyne/v2"

// Primary returns nil: the system has no primary selection.
func Primary() fyne.Clipboard { return nil }
