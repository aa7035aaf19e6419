package preview

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/pages"
)

func a4(width, height, density float32, percent int) *geometry {
	return &geometry{count: 10, width: 595.28, height: 841.89, view: fyne.NewSize(width, height), density: density, percent: percent}
}

func TestPagesHaveWholePixels(t *testing.T) {
	for _, c := range []struct {
		name string
		geom *geometry
		want image.Point
	}{
		{"as wide as the view", a4(448, 700, 1, 0), image.Pt(416, 588)},
		{"twice as dense", a4(448, 700, 2, 0), image.Pt(832, 1177)},
		{"a fraction denser", a4(447.5, 700, 1.25, 0), image.Pt(519, 734)},
		{"own size", a4(448, 700, 1, 100), image.Pt(793, 1122)},
		{"no room at all", a4(20, 20, 1, 0), image.Pt(198, 280)},
		{"too large for a graphics card", a4(448, 700, 3, 400), image.Pt(2896, 4096)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.geom.pixels()
			if got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
			page := c.geom.page()
			if w := page.Width * c.geom.density; w != float32(got.X) {
				t.Errorf("the page is %v pixels wide on screen", w)
			}
			if x := c.geom.at(3).X * c.geom.density; x != float32(int(x)) {
				t.Errorf("it starts at %v pixels", x)
			}
		})
	}
}

// Cropping makes text as large as the margins allow, and no larger than on paper.
func TestFittedPagesAreCropped(t *testing.T) {
	for _, c := range []struct {
		name    string
		width   float32
		density float32
		percent int
		zoom    int
		shown   image.Rectangle
	}{
		{"narrow", 448, 1, 0, 74, image.Rect(84, 0, 500, 826)},
		{"narrow and dense", 448, 2, 0, 74, image.Rect(168, 0, 1000, 1652)},
		{"wide enough for text at its size", 760, 1, 0, 100, image.Rect(32, 0, 760, 1122)},
		{"wider than the paper", 900, 1, 0, 109, image.Rect(0, 0, 868, 1228)},
		{"a fixed zoom", 448, 1, 67, 67, image.Rect(0, 0, 531, 751)},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := a4(c.width, 700, c.density, c.percent)
			g.text = 375
			if got := g.shown(); got != c.shown || g.shownPercent() != c.zoom {
				t.Errorf("%v of %v at %d %%, want %v at %d %%", got, g.pixels(), g.shownPercent(), c.shown, c.zoom)
			}
			left, size := g.area(pages.Area{Page: 2, X: (g.width - g.text) / 2, W: g.text})
			if c.percent == 0 && (left.X < gap+minMargin-1 || left.X+size.Width > c.width-gap-minMargin+1) {
				t.Errorf("text from %v, %v wide, in a view of %v", left.X, size.Width, c.width)
			}
			page, x, _ := g.point(left)
			if page != 2 || x < (g.width-g.text)/2-0.1 || x > (g.width-g.text)/2+0.1 {
				t.Errorf("the column starts at %v on page %d", x, page)
			}
		})
	}
}

func TestVisiblePages(t *testing.T) {
	g := a4(448, 700, 1, 0) // pages of 588 with a gap of 16
	for _, c := range []struct {
		offset   float32
		from, to int
	}{{0, 0, 2}, {590, 0, 3}, {604, 0, 3}, {630, 1, 3}, {g.size().Height - 700, 8, 10}} {
		if from, to := g.visible(c.offset); from != c.from || to != c.to {
			t.Errorf("at %v pages %d to %d, want %d to %d", c.offset, from, to, c.from, c.to)
		}
	}
	if from, to := (&geometry{view: fyne.NewSize(10, 10), width: 1, height: 1, density: 1}).visible(0); from != 0 || to != 0 {
		t.Errorf("without pages, %d to %d are in view", from, to)
	}
}

func TestPointIsTheInverseOfArea(t *testing.T) {
	for _, g := range []*geometry{a4(448, 700, 1, 0), a4(1000, 700, 2, 60), a4(448, 700, 1.5, 200)} {
		at, _ := g.area(pages.Area{Page: 4, X: 120, Y: 333})
		page, x, y := g.point(at)
		if page != 4 || x < 119.9 || x > 120.1 || y < 332.9 || y > 333.1 {
			t.Errorf("page %d at %v, %v", page, x, y)
		}
	}
}

func TestRevealScrollsOnlyIfNeeded(t *testing.T) {
	g := a4(448, 700, 1, 0)
	area := pages.Area{Page: 2, X: 100, Y: 400, W: 300, H: 30}
	at, _ := g.area(area)
	for _, c := range []struct {
		name         string
		offset, want float32
	}{
		{"in view", at.Y - 300, at.Y - 300},
		{"above", at.Y + 10, at.Y - 700.0/3},
		{"below", at.Y - 690, at.Y - 700.0/3},
		{"at the lower edge", at.Y - 670, at.Y - 700.0/3},
	} {
		if got := g.reveal(area, fyne.NewPos(0, c.offset)).Y; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if got := g.reveal(pages.Area{Page: 0, Y: 50}, fyne.NewPos(0, 3000)).Y; got != 0 {
		t.Errorf("above the top: %v", got)
	}
}

func TestZoomSteps(t *testing.T) {
	g := a4(448, 700, 1, 0) // 52 %
	if in, out := g.next(1), g.next(-1); in != 67 || out != 50 {
		t.Errorf("from 52: in to %d, out to %d", in, out)
	}
	for _, c := range []struct{ percent, in, out int }{{100, 110, 90}, {400, 400, 300}, {25, 33, 25}} {
		g.percent = c.percent
		if in, out := g.next(1), g.next(-1); in != c.in || out != c.out {
			t.Errorf("from %d: in to %d, out to %d", c.percent, in, out)
		}
	}
}
