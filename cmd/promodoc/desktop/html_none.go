//go:build !linux && !freebsd && !netbsd && !openbsd

package desktop

// HTML returns nothing: the toolkit reads plain text only, and the system's
// clipboard is not asked for more.
func HTML(int) (source []byte, ok bool) { return nil, false }
