//go:build cgo && linux

package main

import (
	"image"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export"
)

// pane is the part of the screen where a window of 1280 by 800 shows the page,
// without its edges.
var pane = image.Rect(850, 50, 1260, 700)

// writeDocument writes a document to the home folder.
func (d *driver) writeDocument(document promo.Document) (file string) {
	d.t.Helper()
	data, err := docfile.Write(document)
	if err != nil {
		d.t.Fatal(err)
	}
	file = filepath.Join(d.home, "document.yaml")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return file
}

// showsPaper reports whether a part of the screen is mostly white.
func (d *driver) showsPaper(part image.Rectangle) bool {
	return 2*strings.Count(d.server.pixels(part), "\xff\xff\xff") > part.Dx()*part.Dy()
}

// TestPreviewPane writes and sees the page change, hides it and shows it, and
// goes from a line of the page to the field that it was written in.
func TestPreviewPane(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	document := sampleDocument(t)
	file := d.writeDocument(document)
	d.start(file)
	d.waitFor("paper in the window", func() bool { return d.showsPaper(pane) })
	d.waitForStill(pane)

	shown := d.server.pixels(pane)
	d.press("F10")
	d.waitFor("the page to go", func() bool { return !d.showsPaper(pane) })
	d.press("F10")
	d.waitFor("the page as it was", func() bool { return d.server.pixels(pane) == shown })

	// The page is 16 from the pane's edges and its text 24 from the page's.
	proof, _, err := export.Proof(document, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	summary := proof.Areas(pages.Spot{Ref: promo.SectionRef(promo.SummaryID)})[0]
	column, width := proof.Column()
	scale := (416 - 2*24) / width
	line := image.Pt(872+int((summary.X-column+summary.W/2)*scale), 60+int((summary.Y+8)*scale)) // the first: the last is out of view
	d.xdotool("mousemove", strconv.Itoa(line.X), strconv.Itoa(line.Y), "click", "1")
	d.waitFor("a mark at the clicked paragraph", func() bool { return d.server.pixels(pane) != shown })
	d.waitForStill(pane)
	marked := d.server.pixels(pane)
	d.write("Zyx")
	d.waitFor("the page with the new text", func() bool { return d.server.pixels(pane) != marked })
	d.waitForFile("document.yaml", "Zyx")
	text, _ := promo.Text(read(t, file), promo.SectionRef(promo.SummaryID))
	first, _, _ := strings.Cut(text, "\n\n")
	if i := strings.Index(first, "Zyx"); i <= 0 || i >= len(first)-3 {
		t.Errorf("written at %d of the clicked paragraph: %q", i, first)
	}
	d.press("ctrl+q")
	d.waitForExit()
}
