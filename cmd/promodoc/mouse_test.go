//go:build cgo && linux

package main

import (
	"strings"
	"testing"
)

// TestMouseInText does what only the real window can show: the release of the
// mouse outside the window, and the primary selection, which the display keeps.
func TestMouseInText(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.press("ctrl+Return")
	d.write("Title")
	d.press("Tab")
	const line = "several words in a row of text"
	for range 14 { // enough for the middle of the window to be in the field
		d.write(line)
		d.press("shift+Return")
	}
	d.write("end")
	file := d.waitForFile("data/promodoc/documents/*.yaml", "end")
	situation := func() string {
		if all := read(t, file).Examples; len(all) > 0 {
			return all[0].Situation
		}
		return ""
	}
	d.waitFor("the text on disk", func() bool { return strings.HasSuffix(situation(), "end") })
	before := situation()

	d.xdotool("mousemove", "--window", d.id(), "400", "520", "mousedown", "1")
	d.xdotool("mousemove", "--window", d.id(), "420", "540", "mousemove", "--window", d.id(), "430", "600")
	d.xdotool("mousemove", "1700", "600", "mouseup", "1")
	d.waitForKeys()
	selected := d.server.primary()
	if !strings.Contains(before, selected) || !strings.Contains(selected, "\n") {
		t.Errorf("the primary selection is %q", selected)
	}
	d.write("Z")
	want := strings.Replace(before, selected, "Z", 1)
	d.waitFor("the letter in place of what was selected", func() bool { return strings.Contains(situation(), "Z") })
	if got := situation(); len(got) != len(want) {
		t.Errorf("the text is %q, want %q", got, want)
	}
	d.press("ctrl+z")

	d.xdotool("mousemove", "--window", d.id(), "400", "520", "click", "--repeat", "2", "--delay", "60", "1")
	d.waitForKeys()
	if word := d.server.primary(); word == "" || strings.ContainsAny(word, " \n") {
		t.Errorf("a double click selects %q", word)
	}

	give := d.server.own(primaryAtom, d.server.newWindow(), "from elsewhere")
	d.xdotool("mousemove", "--window", d.id(), "400", "520", "click", "2")
	give()
	d.waitFor("what the middle button pastes", func() bool { return strings.Contains(situation(), "from elsewhere") })
	d.press("ctrl+q")
	d.waitForExit()
}
