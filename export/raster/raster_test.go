package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"sync"
	"testing"
	"testing/fstest"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/typeset"
)

func fonts(tb testing.TB) *face.Fonts {
	tb.Helper()
	f := face.Embedded(nil)
	return f
}

// sample returns the sample document, laid out.
func sample(tb testing.TB) *book.Book {
	tb.Helper()
	src, err := os.ReadFile("../typeset/testdata/sample.md")
	if err != nil {
		tb.Fatal(err)
	}
	b, err := typeset.Layout(src, typeset.Options{Fonts: fonts(tb)})
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// page returns a book of one page on small paper.
func page(tb testing.TB, p book.Page) *book.Book {
	tb.Helper()
	return &book.Book{Paper: book.Paper{Width: 100, Height: 50}, Fonts: fonts(tb), Pages: []book.Page{p}}
}

func drawn(b *book.Book, scale float64) *image.RGBA {
	return New().Draw(b, 0, scale, Size(b.Paper, scale))
}

// inked returns the bounds of the pixels that are not white.
func inked(im *image.RGBA) image.Rectangle {
	var r image.Rectangle
	for y := range im.Rect.Dy() {
		for x := range im.Rect.Dx() {
			if im.RGBAAt(x, y) != (color.RGBA{255, 255, 255, 255}) {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func TestSize(t *testing.T) {
	for _, c := range []struct {
		paper book.Paper
		scale float64
		want  image.Point
	}{
		{book.A4, 1, image.Pt(596, 842)},
		{book.Letter, 150.0 / 72, image.Pt(1275, 1650)},
		{book.Paper{Width: 72, Height: 36}, 300.0 / 72, image.Pt(300, 150)},
	} {
		if got := Size(c.paper, c.scale); got != c.want {
			t.Errorf("%v at %v: %v, want %v", c.paper, c.scale, got, c.want)
		}
	}
}

func TestRectanglesFillWholePixels(t *testing.T) {
	red := book.Color{255, 0, 0}
	for _, c := range []struct {
		name  string
		rect  book.Rect
		scale float64
		want  image.Rectangle
	}{
		{"unscaled", book.Rect{X: 10, Y: 20, W: 30, H: 5, Color: red}, 1, image.Rect(10, 20, 40, 25)},
		{"scaled", book.Rect{X: 10, Y: 20, W: 30, H: 5, Color: red}, 2.5, image.Rect(25, 50, 100, 63)},
		{"hairline", book.Rect{X: 10, Y: 20.2, W: 30, H: 0.3, Color: red}, 1, image.Rect(10, 20, 40, 21)},
		{"beyond the edge", book.Rect{X: 90, Y: 40, W: 30, H: 30, Color: red}, 1, image.Rect(90, 40, 100, 50)},
	} {
		t.Run(c.name, func(t *testing.T) {
			im := drawn(page(t, book.Page{Rects: []book.Rect{c.rect}}), c.scale)
			if got := inked(im); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
			if got := im.RGBAAt(c.want.Min.X, c.want.Min.Y); got != (color.RGBA{255, 0, 0, 255}) {
				t.Errorf("colour %v", got)
			}
		})
	}
}

// run returns a word in a face with its origin at a position in points.
func run(f *face.Fonts, id face.ID, text string, x, y, size float64) book.Run {
	part := f.Word(id, text).Parts[0]
	return book.Run{Face: part.Face, Size: size, X: x, Y: y, Glyphs: part.Glyphs, Text: text}
}

// The full stop of a text face is a disc on the baseline, whose position and area
// are known without drawing it.
func TestGlyphPositions(t *testing.T) {
	b := page(t, book.Page{})
	for _, c := range []struct{ x, y, size, scale float64 }{
		{20, 30, 40, 1}, {20.25, 30, 40, 1}, {20.4, 30, 12, 3}, {33, 41, 18, 2.2},
	} {
		r := run(b.Fonts, face.Regular, ".", c.x, c.y, c.size)
		b.Pages[0].Runs = []book.Run{r}
		got, area := coverage(drawn(b, c.scale))
		want := shape(b.Fonts, &r, c.scale)
		const near = 1.0 / subpixels
		if math.Abs(got[0]-want.x) > near || math.Abs(got[1]-want.y) > 0.51 {
			t.Errorf("%+v: the centre is at %.2f, want %.2f, %.2f", c, got, want.x, want.y)
		}
		if math.Abs(area-want.area) > 0.05*want.area {
			t.Errorf("%+v: %.1f pixels are inked, want %.1f", c, area, want.area)
		}
	}
}

// coverage returns the centre and the area of the ink in pixels.
func coverage(im *image.RGBA) (centre [2]float64, area float64) {
	for y := range im.Rect.Dy() {
		for x := range im.Rect.Dx() {
			ink := 1 - float64(im.RGBAAt(x, y).R)/255
			area += ink
			centre[0] += ink * (float64(x) + 0.5)
			centre[1] += ink * (float64(y) + 0.5)
		}
	}
	centre[0] /= area
	centre[1] /= area
	return centre, area
}

type disc struct{ x, y, area float64 }

// shape returns the first glyph of a run as a disc, from its outline.
func shape(f *face.Fonts, r *book.Run, scale float64) disc {
	left, bottom := math.Inf(1), math.Inf(1)
	right, top := math.Inf(-1), math.Inf(-1)
	for _, s := range f.Outline(r.Face, r.Glyphs[0].ID) {
		for _, a := range s.ArgsSlice() {
			left, right = math.Min(left, float64(a.X)), math.Max(right, float64(a.X))
			bottom, top = math.Min(bottom, float64(a.Y)), math.Max(top, float64(a.Y))
		}
	}
	unit := r.Size * scale / float64(f.UnitsPerEm(r.Face))
	return disc{
		x:    r.X*scale + (left+right)/2*unit,
		y:    r.Y*scale - (bottom+top)/2*unit,
		area: math.Pi / 4 * (right - left) * (top - bottom) * unit * unit,
	}
}

func TestAdvancesTrackingAndOffsetsMoveGlyphs(t *testing.T) {
	b := page(t, book.Page{})
	centre := func(change func(*book.Run)) [2]float64 {
		r := run(b.Fonts, face.Regular, " .", 20, 30, 20)
		change(&r)
		b.Pages[0].Runs = []book.Run{r}
		at, _ := coverage(drawn(b, 2))
		return at
	}
	still := centre(func(*book.Run) {})
	for _, c := range []struct {
		name   string
		change func(*book.Run)
		dx, dy float64
	}{
		{"advance", func(r *book.Run) {
			r.Glyphs = []face.Glyph{{ID: r.Glyphs[0].ID, Advance: r.Glyphs[0].Advance + 100}, r.Glyphs[1]}
		}, 4, 0},
		{"tracking", func(r *book.Run) { r.Tracking = 50 }, 2, 0},
		{"offset", func(r *book.Run) { r.Glyphs = []face.Glyph{r.Glyphs[0], {ID: r.Glyphs[1].ID, XOff: 200, YOff: 150}} }, 8, -6},
		{"position", func(r *book.Run) { r.X, r.Y = r.X+1.25, r.Y+2 }, 2.5, 4},
	} {
		at := centre(c.change)
		if math.Abs(at[0]-still[0]-c.dx) > 1.0/subpixels || math.Abs(at[1]-still[1]-c.dy) > 0.01 {
			t.Errorf("%s moved the ink from %.2f to %.2f, want by %v, %v", c.name, still, at, c.dx, c.dy)
		}
	}
}

func TestPictures(t *testing.T) {
	blue := image.NewRGBA(image.Rect(0, 0, 64, 32))
	for i := 0; i < len(blue.Pix); i += 4 {
		blue.Pix[i+2], blue.Pix[i+3] = 255, 255
	}
	var file bytes.Buffer
	if err := png.Encode(&file, blue); err != nil {
		t.Fatal(err)
	}
	pictures := picture.NewStore(fstest.MapFS{"blue.png": {Data: file.Bytes()}, "cut.png": {Data: file.Bytes()[:60]}})
	load := func(name string) *picture.Picture {
		p, problem := pictures.Load(name)
		if p == nil {
			t.Fatal(problem)
		}
		return p
	}
	im := book.Image{X: 10, Y: 6, W: 40, H: 20, Picture: load("blue.png")}
	got := drawn(page(t, book.Page{Images: []book.Image{im}}), 1.5)
	if at := inked(got); at != image.Rect(15, 9, 75, 39) {
		t.Errorf("the image is at %v", at)
	}
	if c := got.RGBAAt(40, 20); c != (color.RGBA{0, 0, 255, 255}) {
		t.Errorf("colour %v", c)
	}
	im.Picture = load("cut.png")
	got = drawn(page(t, book.Page{Images: []book.Image{im}}), 1.5)
	if at := inked(got); at != image.Rect(15, 9, 75, 39) {
		t.Errorf("the frame of an image that cannot be read is at %v", at)
	}
	if c := got.RGBAAt(40, 20); c != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("the frame is filled: %v", c)
	}
}

// Pages drawn from the cache by several goroutines are the same as those of a new
// painter.
func TestConcurrentUse(t *testing.T) {
	b := sample(t)
	const scale = 1.3
	size := Size(b.Paper, scale)
	want := make([]*image.RGBA, len(b.Pages))
	for i := range want {
		want[i] = New().Draw(b, i, scale, size)
	}
	p := New()
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for i := range want {
				if got := p.Draw(b, i, scale, size); !bytes.Equal(got.Pix, want[i].Pix) {
					t.Errorf("page %d differs", i+1)
				}
			}
		})
	}
	wg.Wait()
}

func TestCacheIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	b := page(t, book.Page{})
	p := New()
	for i := range 400 {
		b.Pages[0].Runs = []book.Run{run(b.Fonts, face.Bold, "Wholly", 10, 40, 40+float64(i)/10)}
		p.Draw(b, 0, 4, Size(b.Paper, 4))
		if p.masks.bytes > maxMasks {
			t.Fatalf("%d bytes of masks are cached", p.masks.bytes)
		}
	}
	if len(p.masks.masks) >= 400*5 {
		t.Error("the cache was never cleared, so the test tests nothing")
	}
}

func TestPageThatDoesNotExistIsWhite(t *testing.T) {
	b := page(t, book.Page{})
	for _, i := range []int{-1, 1} {
		if at := inked(New().Draw(b, i, 1, image.Pt(10, 10))); !at.Empty() {
			t.Errorf("page %d has ink at %v", i, at)
		}
	}
}

// A page of the sample as wide as in a large window, with all glyphs in the cache.
func BenchmarkPageWarm(b *testing.B) { benchPage(b, 900/595.28) }

// The same on a screen of twice the resolution.
func BenchmarkPageWarmDense(b *testing.B) { benchPage(b, 1800/595.28) }

func benchPage(b *testing.B, scale float64) {
	laidOut, p := sample(b), New()
	size := Size(laidOut.Paper, scale)
	for i := range laidOut.Pages {
		p.Draw(laidOut, i, scale, size)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		p.Draw(laidOut, i%len(laidOut.Pages), scale, size)
		i++
	}
	b.ReportMetric(float64(p.masks.bytes), "maskbytes")
}

// A page with an empty cache, as after a change of size.
func BenchmarkPageCold(b *testing.B) {
	laidOut := sample(b)
	const scale = 900 / 595.28
	size := Size(laidOut.Paper, scale)
	for b.Loop() {
		New().Draw(laidOut, 1, scale, size)
	}
}

func TestEmptyOutlineHasNoBounds(t *testing.T) {
	if b := (transform{scale: 1}).bounds(nil); b != (image.Rectangle{}) {
		t.Errorf("the bounds of an empty outline are %v", b)
	}
}
