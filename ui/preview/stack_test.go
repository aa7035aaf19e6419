package preview

import (
	"image"
	"image/color"
	"image/draw"
	"testing"
)

// Until a page is drawn anew for another width, its image is shown with more or less
// of the margins, and not distorted.
func TestAPageKeepsItsProportions(t *testing.T) {
	im := image.NewRGBA(image.Rect(0, 0, 100, 200))
	draw.Draw(im, im.Rect, image.Black, image.Point{}, draw.Src)
	for _, c := range []struct{ w, h, width int }{{50, 100, 100}, {101, 200, 100}, {300, 400, 150}, {80, 200, 80}} {
		got := inProportion(im, c.w, c.h)
		if size := got.Bounds().Size(); size != image.Pt(c.width, 200) {
			t.Errorf("for %d x %d it is %v", c.w, c.h, size)
		}
		if r, _, _, _ := got.At(c.width/2, 100).RGBA(); r != 0 {
			t.Errorf("for %d x %d the middle is not that of the page", c.w, c.h)
		}
		if r, _, _, _ := got.At(0, 100).RGBA(); (r != 0) != (c.width > 100) {
			t.Errorf("for %d x %d the edge is %v", c.w, c.h, color.Gray16{uint16(r)})
		}
	}
}
