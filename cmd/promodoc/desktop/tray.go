//go:build cgo

package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/systray"

	"promodoc/assets"
)

// ShowTray shows an entry with a menu in the desktop's tray, if it has one, which is
// asked beside everything else. The first item is also done when the entry is clicked;
// all are done on the window's goroutine. The entry goes with the program, and at most
// one is shown.
//
// The toolkit's own way to do this has to know whether there is a tray before its event
// loop begins, opens another window, which some desktops show, and logs errors where
// there is no message bus.
func ShowTray(menu *fyne.Menu) {
	go func() {
		if !hasTray() {
			return
		}
		systray.SetOnTapped(func() { Do(menu.Items[0].Action) })
		startTray(func() {
			systray.SetIcon(trayIcon(assets.Icon64))
			systray.SetTooltip(menu.Label)
			addToTray(menu.Items)
		})
	}()
}

// addToTray adds items to the tray's menu.
func addToTray(items []*fyne.MenuItem) {
	for _, item := range items {
		shown := systray.AddMenuItem(item.Label, "")
		go func() {
			for range shown.ClickedCh {
				Do(item.Action)
			}
		}()
	}
}
