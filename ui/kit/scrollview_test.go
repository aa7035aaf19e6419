package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit/kittest"
)

// A notch scrolls 80 pixels, a fraction of one by its fraction, and a burst as
// far as its notches.
func TestWheel(t *testing.T) {
	v := NewScrollView(Gap(10, 9000))
	kittest.Window(t, v, 400, 300)
	zoomed := float32(0)
	var held fyne.KeyModifier
	v.scroll.modifiers = func() fyne.KeyModifier { return held }
	turn := func(distance float32) float32 {
		before := v.Offset()
		v.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, distance)})
		return v.Offset() - before
	}
	for _, c := range []struct{ distance, want float32 }{
		{-25, 80}, {-25, 80}, {25, -80}, {-2.5, 8}, {-75, 240}, {-12 * 125 * 25, 960}, {12 * 125 * 25, -960},
	} {
		if got := turn(c.distance); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("a distance of %v scrolls %v pixels, want %v", c.distance, got, c.want)
		}
	}
	held = fyne.KeyModifierShortcutDefault
	if got := turn(-25); got != 80 {
		t.Errorf("with Ctrl it scrolls %v where there is nothing to zoom", got)
	}
	v.scroll.OnZoom = func(notches float32, _ fyne.Position) { zoomed += notches }
	if got := turn(-37.5); got != 0 || zoomed != -1.5 {
		t.Errorf("with Ctrl it scrolls %v and zooms %v notches", got, zoomed)
	}
}
