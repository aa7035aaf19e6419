//go:build cgo && linux

package main

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"promodoc/cmd/promodoc/desktop/bustest"
)

// TestTray opens the real window on a desktop with a tray: its entry has a menu, which
// opens the small window for an entry of the journal, and quits the program. Where the
// settings say so, there is no entry.
func TestTray(t *testing.T) {
	t.Parallel()
	address := bustest.Start(t)
	tray := bustest.NewTray(t, address)
	d := newDriver(t)
	d.bus = address
	d.start()
	entry := <-tray.Entries
	if title := entry.Title(t); title != "Promodoc" {
		t.Errorf("the entry is called %q", title)
	}
	labels := slices.Sorted(maps.Keys(entry.Items(t)))
	if want := []string{"Note something down in the journal", "Open Promodoc", "Quit"}; !slices.Equal(labels, want) {
		t.Errorf("the menu has %q, want %q", labels, want)
	}

	entry.Choose(t, "Note something down in the journal")
	d.waitFor("the small window", func() bool { return len(strings.Fields(d.windows())) == 2 })
	d.waitForTitle("journal")
	d.write("Led the review #on-call")
	d.press("Return")
	d.waitForFile("data/promodoc/journal/*.yaml", "Led the review")
	d.waitFor("the small window to close", func() bool { return len(strings.Fields(d.windows())) == 1 })

	entry.Click(t) // raises the window
	d.waitForTitle("Promodoc")
	d.press("ctrl+n")
	d.waitForTitle("New document")
	entry.Choose(t, "Quit")
	d.waitForExit()

	d.choose("tray_off: true")
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("ctrl+q")
	d.waitForExit()
	if len(tray.Entries) > 0 {
		t.Error("the tray has an entry, in spite of the settings")
	}
}
