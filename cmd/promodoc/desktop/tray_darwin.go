//go:build cgo

package desktop

// trayIcon returns an icon in the form that the tray takes.
func trayIcon(png []byte) []byte { return png }
