//go:build cgo && (darwin || windows)

package desktop

// OnSystemDark calls dark: here the toolkit knows from the start whether the
// system is light or dark.
func OnSystemDark(dark func()) { dark() }
