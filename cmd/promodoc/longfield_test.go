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
	"promodoc/ui/kit/kittest"
)

// column is a part of the screen within the column of fields.
var column = image.Rect(290, 60, 800, 760)

// BenchmarkKeyInLongField measures, in the real window on an X server of its own,
// how long it takes from a key press in a field until the field shows the letter:
// from sending the key to the server to seeing other pixels on its screen. Most of
// it is the drawing of the window, without a graphics card; the length of the text
// should make no difference. Run it with -benchtime 50x.
func BenchmarkKeyInLongField(b *testing.B) {
	for _, paragraphs := range []int{1, 49} { // of about 100 words
		d := newDriver(b)
		d.start(d.writeDocument(longField(b, paragraphs)))
		d.waitFor("paper in the window", func() bool { return d.showsPaper(pane) })
		d.press("alt+Down", "alt+Down", "alt+Right")
		d.press("Tab", "Tab") // past the situation
		for _, place := range []struct{ name, key string }{{"start", "ctrl+Home"}, {"end", "ctrl+End"}} {
			b.Run(fmt.Sprintf("words=%d/%s", paragraphs*100, place.name), func(b *testing.B) {
				d.press(place.key)
				d.measureKeys(b)
			})
		}
	}
}

// longField returns the sample with a long text in the first example of its second
// consideration.
func longField(b *testing.B, paragraphs int) promo.Document {
	doc, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		b.Fatal(err)
	}
	for i, e := range doc.Examples {
		if strings.HasPrefix(e.Title, "Promised a weekend") {
			doc.Examples[i].Action = strings.Repeat(strings.Repeat(kittest.Sentence, 6)+"\n\n", paragraphs)
		}
	}
	return doc
}

// measureKeys presses letters and waits for each until the column of fields changes.
func (d *driver) measureKeys(b *testing.B) {
	d.waitForStill(column)
	var all []time.Duration
	for b.Loop() {
		before := d.server.pixels(column)
		pressed := time.Now()
		d.server.press(byte(keyA + len(all)%5))
		for d.server.pixels(column) == before {
			if time.Since(pressed) > timeout {
				b.Fatal("the field does not change")
			}
		}
		all = append(all, time.Since(pressed))
		d.waitForStill(column)
	}
	slices.Sort(all)
	for name, t := range map[string]time.Duration{"median": all[len(all)/2], "p99": all[len(all)*99/100]} {
		b.ReportMetric(float64(t.Microseconds())/1000, name+"-ms")
	}
}
