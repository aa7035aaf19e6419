package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/crash"
	"promodoc/app/disk"
	"promodoc/ui/kit"
)

// After a crash the next start says so, until the user dismisses it.
func TestACrashIsShownOnTheNextStart(t *testing.T) {
	d := newDesk(t)
	what := "Promodoc ended unexpectedly"
	if d.says(what) {
		t.Fatal("a crash is shown before there was one")
	}
	reports := crash.Reports{FS: disk.OS{}, Folder: d.folders.State, Version: "1.2.3", Now: d.clock.Now}
	file, err := reports.Recovered("an error")
	if err != nil {
		t.Fatal(err)
	}
	d.again()
	if !d.says(what) || !d.says(file) {
		t.Fatal("the crash is not shown")
	}
	d.press(fyne.KeyReturn, 0)
	if got := d.app.Clipboard().Content(); !strings.Contains(got, "promodoc 1.2.3") || !strings.Contains(got, "TestACrashIsShownOnTheNextStart") {
		t.Errorf("copied: %q", got)
	}
	d.press(fyne.KeyEscape, 0)
	d.again()
	if !d.says(what) {
		t.Error("the crash is not shown again, though it was not dismissed")
	}
	for _, o := range test.LaidOutObjects(d.screen.Object()) {
		if link, ok := o.(*kit.Link); ok && link.Text() == "Dismiss" {
			test.Tap(link)
		}
	}
	if d.says(what) {
		t.Error("the panel is still open")
	}
	d.again()
	if d.says(what) {
		t.Error("the crash is shown again")
	}
}

// again starts the program again on the same folders.
func (d *desk) again() {
	d.t.Helper()
	d.work = d.workspace()
	d.Window = New(d.app, ServicesOf(d.work), func(f func()) { d.posted <- f })
	d.Begin("")
}
