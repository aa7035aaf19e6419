//go:build cgo && linux

package main

import "testing"

// TestTheWindowOpensWhereItWasLeft goes to another screen and back, closes the real
// window and opens it again: what is typed goes on at the same letter, also after
// the document was renamed.
func TestTheWindowOpensWhereItWasLeft(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.press("ctrl+Return")
	d.write("Stopped the migration")
	d.press("Home", "Right", "Right", "Right", "Right", "Right", "Right", "Right")

	d.press("ctrl+shift+o")
	d.waitForTitle("Career paths")
	d.press("Escape")
	d.write("A")
	d.waitForFile("data/promodoc/documents/*.yaml", "StoppedA the migration")
	d.press("ctrl+q")
	d.waitForExit()
	d.waitForFile("state/promodoc/places.json", "title")

	d.start()
	d.write("B")
	d.waitForFile("data/promodoc/documents/*.yaml", "StoppedAB the migration")
	d.press("F2")
	d.write("Mine")
	d.press("Return")
	d.waitForFile("data/promodoc/documents/Mine.yaml", "name: Mine")
	d.write("C")
	d.waitForFile("data/promodoc/documents/Mine.yaml", "StoppedABC the migration")
	d.press("ctrl+q")
	d.waitForExit()
}
