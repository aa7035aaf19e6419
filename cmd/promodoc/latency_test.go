//go:build cgo && linux

package main

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export"
	"promodoc/ui/preview"
)

// BenchmarkKeystrokeToPage measures, in the real window on an X server of its
// own, how long it takes from a key pressed in an example to the page beside it
// showing the letter, in a document of 20 pages: from handing the server the key
// to seeing other pixels on its screen. The pause that the pane waits for is part
// of it. Run it with -benchtime 50x.
func BenchmarkKeystrokeToPage(b *testing.B) {
	r := newRobot(b)
	r.start(r.writeDocument(longDocument(b, 20)))
	r.untilTitle("—")
	x := newXServer(b, r.display)
	r.until("paper in the window", func() bool { return x.hasPaper(pane) })
	r.press("alt+Down", "alt+Down", "alt+Right")
	r.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "ctrl+End") // over chips and situation
	x.settle(pane)

	var all []time.Duration
	for b.Loop() {
		// Words of five letters: a, s, d, f, g. A blank alone shows nowhere.
		code := byte(keyA + len(all)%5)
		if code == keyA {
			x.press(keyBlank)
			x.settle(pane)
		}
		before := x.look(pane)
		pressed := time.Now()
		x.press(code)
		for x.look(pane) == before {
			if time.Since(pressed) > patience {
				b.Fatal("the page does not change")
			}
		}
		all = append(all, time.Since(pressed))
		x.settle(pane)
	}
	slices.Sort(all)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(all[len(all)/2]), "median-ms")
	b.ReportMetric(ms(all[len(all)-1]), "worst-ms")
	b.ReportMetric(ms(preview.Pause), "pause-ms")
}

// Codes of keys on the server's keyboard; s, d, f and g come after a.
const (
	keyA     = 38
	keyBlank = 65
)

// hasPaper reports whether a part of the screen is white for the most part.
func (x *xserver) hasPaper(r image.Rectangle) bool {
	return 2*strings.Count(x.look(r), "\xff\xff\xff") > r.Dx()*r.Dy()
}

// settle waits until a part of the screen stays as it is for a while.
func (x *xserver) settle(r image.Rectangle) {
	x.t.Helper()
	const still = 400 * time.Millisecond
	since, last := time.Now(), x.look(r)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for time.Since(since) < still {
		<-tick.C
		if now := x.look(r); now != last {
			since, last = time.Now(), now
		}
	}
}

// longDocument is the sample with its examples told over and over, until it has
// so many pages.
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
		d = promo.DuplicateExample(d, examples[i%len(examples)].ID, fmt.Sprintf("again-%d", i))
	}
}
