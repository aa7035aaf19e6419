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

// pane is where the page is in the window of 1280 by 800, without its edges.
var pane = image.Rect(850, 50, 1260, 700)

// writeDocument puts a document into the robot's home.
func (r *robot) writeDocument(d promo.Document) (file string) {
	r.t.Helper()
	data, err := docfile.Write(d)
	if err != nil {
		r.t.Fatal(err)
	}
	file = filepath.Join(r.home, "document.yaml")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		r.t.Fatal(err)
	}
	return file
}

// TestThePageBesideTheFields writes and sees the page change, hides it and
// shows it, and goes from a place on it to the field that was written there.
func TestThePageBesideTheFields(t *testing.T) {
	r := newRobot(t)
	d := sampleDocument(t)
	file := r.writeDocument(d)
	r.start(file)
	r.untilTitle("—")
	x := newXServer(t, r.display)
	r.until("paper in the window", func() bool { return x.hasPaper(pane) })
	x.settle(pane)

	shown := x.look(pane)
	r.press("F10")
	r.until("the page to go", func() bool { return x.look(pane) != shown })
	x.settle(pane)
	r.press("F10")
	r.until("the page as it was", func() bool { return x.look(pane) == shown })

	// The page is 16 from the pane's edges and its text 20 from the page's.
	proof, _, err := export.Proof(d, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	summary := proof.Areas(pages.Spot{Ref: promo.SectionRef(promo.SummaryID)})[0]
	column, width := proof.Column()
	scale := (416 - 2*20) / width
	at := image.Pt(868+int((summary.X-column+summary.W/2)*scale), 60+int((summary.Y+8)*scale)) // its first line: the last is out of view
	r.xdotool("mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y), "click", "1")
	x.settle(pane)
	marked := x.look(pane)
	if marked == shown {
		t.Error("the paragraph that was pressed on is not marked")
	}
	r.write("Zyx")
	r.until("the page with what was written", func() bool { return x.look(pane) != marked })
	r.file("document.yaml", "Zyx")
	text, _ := promo.Text(read(t, file), promo.SectionRef(promo.SummaryID))
	first, _, _ := strings.Cut(text, "\n\n")
	if i := strings.Index(first, "Zyx"); i <= 0 || i >= len(first)-3 {
		t.Errorf("written at %d of the paragraph that was pressed on: %q", i, first)
	}
	r.press("ctrl+q")
	r.quits()
}
