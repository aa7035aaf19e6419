//go:build cgo && (darwin || windows)

package desktop

import "fyne.io/systray"

// hasTray reports whether the desktop has a tray.
func hasTray() bool { return true }

// startTray shows the entry and calls ready then. The systems want that on the window's
// goroutine; Windows also wants to be told when the program ends.
func startTray(ready func()) {
	Do(func() {
		start, end := systray.RunWithExternalLoop(ready, nil)
		start()
		go func() {
			<-quitting
			end()
		}()
	})
}
