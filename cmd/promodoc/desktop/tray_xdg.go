//go:build cgo && !darwin && !windows

package desktop

import (
	"context"
	"os"
	"time"

	"fyne.io/systray"
	"github.com/godbus/dbus/v5"

	"promodoc/assets"
)

// trayTimeout is how long the message bus may take to say whether there is a tray.
const trayTimeout = 5 * time.Second

// trayWatcher is the name on the message bus of what keeps the entries of the tray.
const trayWatcher = "org.kde.StatusNotifierWatcher"

// hasTray reports whether the desktop has a tray. It may take [trayTimeout].
func hasTray() bool {
	ctx, cancel := context.WithTimeout(context.Background(), trayTimeout)
	defer cancel()
	return busHasTray(ctx, os.Getenv("DBUS_SESSION_BUS_ADDRESS"))
}

// busHasTray asks the message bus at an address whether there is a tray. Nothing is
// started for that: neither a bus, where the address is empty, nor a tray.
func busHasTray(ctx context.Context, address string) bool {
	if address == "" {
		return false
	}
	bus, err := dbus.Dial(address, dbus.WithContext(ctx))
	if err != nil {
		return false
	}
	defer bus.Close()
	if bus.Auth(nil) != nil || bus.Hello() != nil {
		return false
	}
	var has bool
	err = bus.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, trayWatcher).Store(&has)
	return err == nil && has
}

// startTray shows the entry, which waits for the message bus, and calls ready then. The
// bus forgets the entry when the program ends.
func startTray(ready func()) {
	systray.SetTitle(assets.Name) // elsewhere it would be shown beside the icon
	start, _ := systray.RunWithExternalLoop(ready, nil)
	start()
}

// trayIcon returns an icon in the form that the tray takes.
func trayIcon(png []byte) []byte { return png }
