//go:build cgo && linux

package main

import (
	"image"
	"strings"
	"testing"
)

// TestReviewFlow goes through what the review finds in a weak example in the real window,
// by keyboard: one finding is left as it is, a rule is switched off, two places are
// mended; then the document is seen in four minutes and exported. No sentence of the
// review is in a file.
func TestReviewFlow(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.choose("formats: [md, pdf, docx, html]")
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.writeExample("Moved the accounts", "The old system failed every night.", "I was involved in the migration of the accounts.")
	d.press("Tab", "F11")
	d.waitForStill(image.Rect(900, 60, 1270, 700)) // the panel lists what is found
	d.press("l")
	d.waitForFile("data/promodoc/documents/*.yaml", "left_as_is:")
	d.press("r")
	left := read(t, d.waitForFile("data/promodoc/documents/*.yaml", `"off":`))
	if got := left.Setup.Review; len(got.LeftAsIs) != 1 || len(got.Off) != 1 {
		t.Errorf("left and off: %+v", got)
	}
	d.press("Escape") // back to the result
	d.write("All 860 shops moved.")
	d.waitForFile("data/promodoc/documents/*.yaml", "result: All 860 shops moved.")
	d.press("shift+Tab", "ctrl+a")
	d.write("I moved the accounts.")
	d.waitForAction("I moved the accounts.")
	d.press("F5", "Escape", "ctrl+e", "Return")
	final := d.exported("*[^t]")
	d.press("ctrl+q")
	d.waitForExit()
	checkWords(t, "the final files", final, []string{"Moved the accounts"})
	for _, words := range []string{"A reader", "Nothing says", "has no example", "left_as_is", left.Setup.Review.Off[0]} {
		if strings.Contains(final, words) {
			t.Errorf("the final files have %q", words)
		}
	}
}
