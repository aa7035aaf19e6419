//go:build cgo && linux

package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export"
	"promodoc/ui/preview"
)

// BenchmarkKeystrokeToPage measures, in the real window on an X server of its
// own, how long it takes from a key press in an example until the page beside it
// shows the letter, in a document of 20 pages: from sending the key to the
// server to seeing other pixels on its screen. This includes the pause that the
// pane waits for. Run it with -benchtime 50x.
func BenchmarkKeystrokeToPage(b *testing.B) {
	d := newDriver(b)
	d.start(d.writeDocument(longDocument(b, 20)))
	d.waitFor("paper in the window", func() bool { return d.showsPaper(pane) })
	d.press("alt+Down", "alt+Down", "alt+Right")
	d.press("Tab", "Tab", "ctrl+End") // past the situation
	d.waitForStill(pane)

	var all []time.Duration
	for b.Loop() {
		// Words of five letters: a, s, d, f, g. A space alone is not visible.
		code := byte(keyA + len(all)%5)
		if code == keyA {
			d.server.press(keySpace)
			d.waitForStill(pane)
		}
		before := d.server.pixels(pane)
		pressed := time.Now()
		d.server.press(code)
		for d.server.pixels(pane) == before {
			if time.Since(pressed) > timeout {
				b.Fatal("the page does not change")
			}
		}
		all = append(all, time.Since(pressed))
		d.waitForStill(pane)
	}
	slices.Sort(all)
	ms := func(t time.Duration) float64 { return float64(t.Microseconds()) / 1000 }
	b.ReportMetric(ms(all[len(all)/2]), "median-ms")
	b.ReportMetric(ms(all[len(all)-1]), "worst-ms")
	b.ReportMetric(ms(preview.Pause), "pause-ms")
}

// Codes of keys on the server's keyboard; s, d, f and g follow a.
const (
	keyA     = 38
	keySpace = 65
)

// longDocument returns the sample with its examples repeated until it has at
// least count pages.
func longDocument(tb testing.TB, count int) promo.Document {
	tb.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		tb.Fatal(err)
	}
	examples := slices.Clone(d.Examples)
	for i := 0; ; i++ {
		proof, _, err := export.Proof(d, export.Options{})
		if err != nil {
			tb.Fatal(err)
		}
		if proof.Count() >= count {
			return d
		}
		d = promo.DuplicateExample(d, examples[i%len(examples)].ID, fmt.Sprintf("copy-%d", i))
	}
}
