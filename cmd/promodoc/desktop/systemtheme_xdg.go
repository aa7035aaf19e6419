//go:build cgo && !darwin && !windows

package desktop

import "github.com/rymdport/portal/settings/appearance"

// OnSystemDark calls dark, on any goroutine, if the desktop says that the user
// prefers dark. The toolkit asks for that too, but takes a desktop that does not
// say, or has not yet, for a dark one. Some take long to answer.
func OnSystemDark(dark func()) {
	go func() {
		if scheme, err := appearance.GetColorScheme(); err == nil && scheme == appearance.Dark {
			dark()
		}
	}()
}
