package preview

import (
	"image"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pages"
	"promodoc/app/promo"
)

func TestOnlyPagesInViewAreDrawn(t *testing.T) {
	f := open(t, 40)
	f.work()
	if f.page() != "Page 1 of 40" {
		t.Errorf("the footer says %q", f.page())
	}
	_, to := f.view()
	for page := range f.next.drawn {
		if page >= to+margin {
			t.Errorf("page %d was drawn", page)
		}
	}
	f.stack.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	for page, sh := range f.stack.sheets {
		if sh.image != nil {
			t.Errorf("page %d shows another page until it is drawn", page)
		}
	}
	f.work()
	from, to := f.view()
	if to != 40 || f.page() != "Page 40 of 40" {
		t.Fatalf("End goes to pages %d to %d, %q", from, to, f.page())
	}
	for page, sh := range f.stack.sheets {
		if page < from-margin || sh.image == nil {
			t.Errorf("page %d is kept, with the image %v", page, sh.image != nil)
		}
	}
	if n := len(f.stack.sheets); n != to-from+margin {
		t.Errorf("%d pages are kept", n)
	}
	for _, sh := range f.stack.spare {
		if sh.image != nil {
			t.Error("a spare sheet keeps an image")
		}
	}
}

func TestUnchangedPageKeepsItsImage(t *testing.T) {
	f := open(t, 5)
	f.win.Resize(fyne.NewSize(448, 900))
	f.next.changed = map[int]bool{}
	f.work()
	first, second, beyond := f.stack.sheets[0].image, f.stack.sheets[1].image, f.stack.sheets[2].image
	next := newFakePages(5, 20)
	next.changed = map[int]bool{1: true}
	f.edit("second", next)
	f.wait(Pause)
	f.work()
	if f.stack.sheets[0].image != first || f.stack.sheets[2].image != beyond || beyond == nil {
		t.Error("an unchanged page got another image")
	}
	if f.stack.sheets[1].image == second {
		t.Error("the changed page has its old image")
	}
}

func TestVisiblePagesChangeWithTheLayout(t *testing.T) {
	f := open(t, 5)
	f.work()
	f.edit("second", newFakePages(5, 20))
	f.wait(Pause)
	f.runSlow()
	f.runPosted()
	from, to := f.view()
	for page := from; page < to; page++ {
		if got := f.stack.sheets[page].image.Pix[8]; got != 20 {
			t.Errorf("page %d still has shade %d", page, got)
		}
	}
}

func TestFollowHighlightsAndScrolls(t *testing.T) {
	f := open(t, 10)
	f.work()
	f.next.areas = []pages.Area{{Page: 5, X: 100, Y: 200, W: 400, H: 60}, {Page: 6, X: 100, Y: 80, W: 400, H: 20}}
	spot := pages.Spot{Ref: promo.ExampleRef("x", "action"), Offset: 3}
	f.Follow(spot, true)
	f.work()
	if got := f.next.asked[len(f.next.asked)-1]; got != spot {
		t.Errorf("asked for %+v", got)
	}
	from, to := f.view()
	if from > 5 || to <= 5 {
		t.Fatalf("pages %d to %d are in view", from, to)
	}
	if len(f.stack.highlights) != 2 {
		t.Fatalf("%d highlights", len(f.stack.highlights))
	}
	at, size := f.geometry.area(f.next.areas[0])
	m := f.stack.highlights[0]
	if m.Position().Y > at.Y || m.Position().Y+m.Size().Height < at.Y+size.Height {
		t.Errorf("the highlight is at %v, size %v; the text at %v", m.Position(), m.Size(), at)
	}
	offset := f.scroll.Offset
	f.scrollBy(0, 40)
	f.Follow(spot, true)
	if f.scroll.Offset == offset {
		t.Error("scrolled to a field that was in view")
	}
	f.Follow(spot, false)
	if len(f.stack.highlights) != 0 {
		t.Error("a field that is not edited is highlighted")
	}
}

func TestOffsetStaysAcrossLayouts(t *testing.T) {
	f := open(t, 10)
	f.win.Resize(fyne.NewSize(448, 900))
	f.work()
	f.press(fyne.KeyPageDown, fyne.KeyPageDown)
	offset := f.scroll.Offset
	f.edit("second", newFakePages(9, 20))
	f.wait(Pause)
	f.work()
	if f.scroll.Offset != offset || offset.Y == 0 {
		t.Errorf("from %v to %v", offset, f.scroll.Offset)
	}
	f.edit("third", newFakePages(1, 30))
	f.wait(Pause)
	f.work()
	if f.scroll.Offset.Y != 0 || f.page() != "Page 1 of 1" {
		t.Errorf("with one page, at %v: %q", f.scroll.Offset, f.page())
	}
}

func TestZoomKeepsTheMiddle(t *testing.T) {
	f := open(t, 10)
	f.work()
	f.press(fyne.KeyPageDown, fyne.KeyPageDown)
	middle := func() (int, float64) {
		page, _, y := f.geometry.point(f.scroll.Offset.AddXY(f.geometry.view.Width/2, f.geometry.view.Height/2))
		return page, y
	}
	page, y := middle()
	for _, zoom := range []func(){f.ZoomIn, f.ZoomIn, f.ZoomIn, f.ZoomOut, f.FitWidth} {
		zoom()
		// Until the sharp image is there the old one is shown, stretched.
		if sh := f.stack.sheets[page]; sh.image == nil || sh.raster.Size() != f.geometry.page() {
			t.Fatalf("page %d: image %v, %v on screen", page, sh.image != nil, sh.raster.Size())
		}
		f.work()
		if got, at := middle(); got != page || at < y-2 || at > y+2 {
			t.Errorf("at %d %% the middle is on page %d at %.1f, it was on %d at %.1f", f.geometry.shownPercent(), got, at, page, y)
		}
		if got := f.stack.sheets[page].image.Rect.Size(); got != f.geometry.shown().Size() {
			t.Errorf("the image has %v pixels, the page %v", got, f.geometry.shown())
		}
	}
}

func TestZoomIsReported(t *testing.T) {
	var kept []int
	p := New(Options{Zoom: 110, OnZoom: func(percent int) { kept = append(kept, percent) }})
	p.geometry.width = 600
	if got := p.geometry.shownPercent(); got != 110 {
		t.Errorf("starts at %d %%", got)
	}
	p.ZoomIn()
	p.FitWidth()
	if len(kept) != 2 || kept[0] != 125 || kept[1] != 0 {
		t.Errorf("reported %v", kept)
	}
}

func TestImagesHaveTheDensityOfTheScreen(t *testing.T) {
	f := open(t, 3)
	f.work()
	sh := f.stack.sheets[0]
	// ask is what a driver with two pixels a unit does when it paints.
	ask := func() (image.Image, image.Point) {
		size := sh.raster.Size()
		pixels := image.Pt(int(size.Width*2+0.5), int(size.Height*2+0.5))
		return sh.raster.Generator(pixels.X, pixels.Y), pixels
	}
	if im, _ := ask(); im != sh.image {
		t.Error("the driver got another image")
	}
	f.work()
	if im, want := ask(); im.Bounds().Size() != want {
		t.Errorf("asked for %v pixels, the image has %v", want, im.Bounds())
	}
	if f.geometry.density != 2 {
		t.Errorf("density %v", f.geometry.density)
	}
}

func TestPressJumpsToTheField(t *testing.T) {
	f := open(t, 3)
	f.work()
	at, _ := f.geometry.area(pages.Area{Page: 1, X: 300, Y: 50})
	f.stack.Tapped(&fyne.PointEvent{Position: at})
	if len(f.jumps) != 1 || f.jumps[0].Offset != 7 {
		t.Fatalf("jumped to %+v", f.jumps)
	}
	if got := f.next.at; got[0] != 1 || got[1] < 299 || got[1] > 301 || got[2] < 49 || got[2] > 51 {
		t.Errorf("asked for position %v", got)
	}
	at, _ = f.geometry.area(pages.Area{Page: 1, X: 5, Y: 50})
	f.stack.Tapped(&fyne.PointEvent{Position: at})
	if len(f.jumps) != 1 || f.win.Canvas().Focused() != f.stack {
		t.Error("pressing without a field did not focus the pages")
	}
	f.press(fyne.KeyReturn)
	if len(f.jumps) != 2 {
		t.Error("Enter does not go to the field in the middle")
	}
}

func TestCrop(t *testing.T) {
	im := image.NewRGBA(image.Rect(0, 0, 5, 3))
	for i := range im.Pix {
		im.Pix[i] = uint8(i)
	}
	want := image.NewRGBA(image.Rect(0, 0, 2, 3))
	draw.Draw(want, want.Rect, im, image.Pt(2, 0), draw.Src)
	if got := crop(im, image.Rect(2, 0, 4, 3)); got.Stride != 8 || !same(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestKeys(t *testing.T) {
	f := open(t, 10)
	f.work()
	var forwarded []fyne.KeyName
	f.win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { forwarded = append(forwarded, k.Name) })
	f.Focus()
	if f.footer.edge.StrokeWidth == 0 {
		t.Error("the focus is not shown")
	}
	at := func(keys ...fyne.KeyName) float32 {
		f.press(keys...)
		return f.scroll.Offset.Y
	}
	if y := at(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp); y != line {
		t.Errorf("arrows scroll to %v", y)
	}
	if y := at(fyne.KeyPageDown); y <= line || y > f.geometry.view.Height {
		t.Errorf("a page down is at %v", y)
	}
	if y := at(fyne.KeyEnd); y != f.geometry.size().Height-f.geometry.view.Height {
		t.Errorf("End is at %v", y)
	}
	if y := at(fyne.KeyHome); y != 0 {
		t.Errorf("Home is at %v", y)
	}
	f.press(fyne.KeyF6)
	if len(forwarded) != 1 || forwarded[0] != fyne.KeyF6 {
		t.Errorf("forwarded: %v", forwarded)
	}
	f.win.Canvas().Unfocus()
	if f.footer.edge.StrokeWidth != 0 {
		t.Error("the focus is still shown")
	}
}

func TestWheelScrollsAndDraws(t *testing.T) {
	f := open(t, 10)
	f.work()
	for range 40 {
		test.Scroll(f.win.Canvas(), fyne.NewPos(200, 300), 0, -50)
	}
	f.work()
	from, to := f.view()
	if from == 0 {
		t.Fatal("not scrolled")
	}
	for page := from; page < to; page++ {
		if sh := f.stack.sheets[page]; sh == nil || sh.image == nil {
			t.Errorf("page %d is blank", page)
		}
	}
}

// Ctrl and the wheel enlarge the pages around the pointer.
func TestWheelZoomsAtThePointer(t *testing.T) {
	f := open(t, 10)
	f.work()
	f.scrollTo(fyne.NewPos(0, 900))
	before := f.geometry.shownPercent()
	at := fyne.NewPos(300, 100)
	page, _, y := f.geometry.point(f.scroll.Offset.Add(at))
	for range 5 {
		f.scroll.OnZoom(1, at)
	}
	if now := f.geometry.shownPercent(); now < before*3/2 || now > before*7/4 {
		t.Errorf("five notches zoom from %d to %d %%", before, now)
	}
	if newPage, _, newY := f.geometry.point(f.scroll.Offset.Add(at)); newPage != page || newY < y-2 || newY > y+2 {
		t.Errorf("page %d at %.1f was under the pointer, now page %d at %.1f", page, y, newPage, newY)
	}
	for range 80 {
		f.scroll.OnZoom(-0.5, at)
	}
	if now := f.geometry.shownPercent(); now > 26 {
		t.Errorf("the smallest zoom is %d %%", now)
	}
}

func TestPagesArePainted(t *testing.T) {
	f := open(t, 3)
	f.work()
	im := f.win.Canvas().Capture()
	at := f.geometry.at(0)
	r, _, _, _ := im.At(int(at.X)+100, int(at.Y)+100).RGBA()
	if r>>8 != 10 {
		t.Errorf("the first page has shade %d", r>>8)
	}
}

func TestPressFollowsALink(t *testing.T) {
	f := open(t, 5)
	f.next.target = pages.Area{Page: 3, Y: 200}
	f.work()
	foot := f.geometry.at(0).AddXY(60, f.geometry.unit()*760)
	f.stack.Tapped(&fyne.PointEvent{Position: foot})
	if page := f.geometry.pageAt(f.scroll.Offset.Y + 40); page != 3 {
		t.Errorf("page %d is shown, want the target of the link", page)
	}
	if len(f.jumps) != 0 || f.win.Canvas().Focused() != f.stack {
		t.Errorf("jumped to %+v", f.jumps)
	}
}
