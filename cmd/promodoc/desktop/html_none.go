//go:build !linux && !freebsd && !netbsd && !openbsd

package desktop

// HTML returns nothing: the toolkit reads plain text only, and the system's
// clipboard is not asked for more.
func HTML(int) (source []byte, ok bool) { return nil, false }

// TakesHTML reports that HTML cannot be put on the clipboard of the system here.
func TakesHTML() bool { return false }

// SetHTML does nothing.
func SetHTML([]byte, string) bool { return false }

// Picture returns nothing: the toolkit reads plain text only.
func Picture(int) (data []byte, ok bool) { return nil, false }
