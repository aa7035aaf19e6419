// Package preview shows the document's pages beside the fields they are written
// in: drawn sharp at any zoom, made again when typing pauses, following what is
// written. It must never know how pages are made, nor of the fields themselves.
package preview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/kit"
)

// Options are what a pane works with. Lay, Post and Jump must be given.
type Options struct {
	// Lay prepares, on the screen's goroutine, a job that lays a document out.
	// The job is run elsewhere, never two at once.
	Lay func(promo.Document) func() (pages.Pages, error)
	// Post runs a function on the screen's goroutine, later or at once.
	Post func(func())
	// Jump is called when she presses on a page, with what was written there.
	Jump func(pages.Spot)
	// Zoom is the zoom to begin with, in percent of the paper's size, 0 to fit
	// its width; Zoomed is called with another that she chose.
	Zoom   int
	Zoomed func(percent int)
	// Counted is called when the number of pages may be another; 0 while the
	// pane is closed.
	Counted func(pages int)

	Clock session.Clock // nil means SystemClock
	Go    func(func())  // runs slow work; nil means on a goroutine of its own
}

// Pane is the pages of one document. It is made hidden; while it is, it does no
// work and keeps no images. It belongs to the screen's goroutine.
type Pane struct {
	widget.BaseWidget
	o       Options
	layouts *layouts
	desk    desk
	scroll  *container.Scroll
	stack   *stack
	strip   *strip

	laid    pages.Pages // nil before the first
	version uint64      // counts what was laid out
	fault   error
	drawing bool

	at      pages.Spot // what she is at
	writing bool       // she is writing it: it is marked
	areas   []pages.Area
}

// New returns a pane that is hidden.
func New(o Options) *Pane {
	if o.Clock == nil {
		o.Clock = session.SystemClock{}
	}
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	if o.Counted == nil {
		o.Counted = func(int) {}
	}
	if o.Zoomed == nil {
		o.Zoomed = func(int) {}
	}
	p := &Pane{o: o, desk: desk{density: 1, width: 1, height: 1, percent: o.Zoom}}
	p.layouts = newLayouts(o, p.plan, p.done)
	p.stack = newStack(p)
	p.strip = newStrip(p)
	p.scroll = container.NewScroll(p.stack)
	p.scroll.OnScrolled = func(fyne.Position) { p.arrange() }
	p.ExtendBaseWidget(p)
	p.BaseWidget.Hide()
	return p
}

// SetDocument hands the pane another version of the document, which it lays
// out once she pauses.
func (p *Pane) SetDocument(d promo.Document) { p.layouts.request(d, Pause) }

// Again lays the document out at once, since what it is set on or in changed.
func (p *Pane) Again() { p.layouts.request(p.layouts.doc, 0) }

// Follow brings what she is at into view, and marks it when she is writing it.
func (p *Pane) Follow(at pages.Spot, writing bool) {
	p.at, p.writing = at, writing
	p.bring()
}

// Show opens the pane.
func (p *Pane) Show() {
	p.BaseWidget.Show()
	p.layouts.start()
}

// Hide closes the pane: all work ends, and the images go.
func (p *Pane) Hide() {
	p.Close()
	p.BaseWidget.Hide()
}

// Close ends all work, for a pane that will not be shown again.
func (p *Pane) Close() {
	p.layouts.stop()
	p.laid, p.areas, p.desk.count = nil, nil, 0
	p.stack.clear()
	p.o.Counted(0)
}

// Focus gives the pages the keyboard.
func (p *Pane) Focus() { kit.Focus(p.stack) }

// Held is what stands in the pane, for package kit.
func (p *Pane) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.stack, p.strip.object}
}

// drawn is a page's image.
type drawn struct {
	page  int
	image *image.RGBA
}

// redraw draws a page. One that looks as it did before keeps its image, which
// is then not handed to the graphics card again.
func redraw(laid pages.Pages, page int, pixels image.Point, shown image.Rectangle, before *image.RGBA) drawn {
	im := crop(laid.Draw(page, pixels), shown)
	if before != nil && same(before, im) {
		im = before
	}
	return drawn{page, im}
}

// crop cuts an image that nobody else has down to a part of it, in place.
func crop(im *image.RGBA, to image.Rectangle) *image.RGBA {
	if im.Rect == to {
		return im
	}
	row := 4 * to.Dx()
	for y := range to.Dy() {
		from := im.PixOffset(to.Min.X, to.Min.Y+y)
		copy(im.Pix[y*row:], im.Pix[from:from+row])
	}
	size := image.Rectangle{Max: to.Size()}
	return &image.RGBA{Pix: im.Pix[: row*to.Dy() : row*to.Dy()], Stride: row, Rect: size}
}

// plan says what of the next version to draw before it is shown: the pages in
// view, so that text and pages change at once.
func (p *Pane) plan() func(pages.Pages) []drawn {
	if p.desk.view.IsZero() || p.laid == nil {
		return func(pages.Pages) []drawn { return nil }
	}
	pixels, shown := p.desk.pixels(), p.desk.shown()
	from, to := p.desk.visible(p.scroll.Offset.Y)
	before := p.stack.images()
	return func(laid pages.Pages) []drawn {
		var all []drawn
		for page := from; page < min(to, laid.Count()); page++ {
			all = append(all, redraw(laid, page, pixels, shown, before[page]))
		}
		return all
	}
}

// done takes up what was laid out.
func (p *Pane) done(l layout) {
	p.fault = l.err
	if l.err != nil {
		p.strip.refresh()
		return
	}
	laid := l.pages
	p.laid = laid
	p.version++
	p.desk.count = laid.Count()
	p.desk.width, p.desk.height = laid.Size()
	_, p.desk.text = laid.Column()
	for _, d := range l.images {
		p.take(d, p.version)
	}
	p.bring()
	p.o.Counted(laid.Count())
}

// take shows an image, unless it is late.
func (p *Pane) take(d drawn, version uint64) {
	if version == p.version && d.image.Rect.Size() == p.desk.shown().Size() {
		p.stack.show(d, version)
	}
}

// bring marks what she is at and scrolls to it, if need be.
func (p *Pane) bring() {
	p.areas = nil
	if p.laid == nil {
		return
	}
	areas := p.laid.Areas(p.at)
	if p.writing {
		p.areas = areas
	}
	p.arrange()
	if len(areas) > 0 && !p.desk.view.IsZero() {
		p.scrollTo(p.desk.bring(areas[0], p.scroll.Offset))
	}
}

// arrange puts everything to its place and has drawn what is in view.
func (p *Pane) arrange() {
	p.stack.arrange()
	p.strip.refresh()
	p.draw()
}

// draw draws the first page in view whose image is not as it should be, away
// from the screen's goroutine, and then the next.
func (p *Pane) draw() {
	if p.drawing || p.laid == nil {
		return
	}
	page, ok := p.stack.wanting()
	if !ok {
		return
	}
	p.drawing = true
	laid, version, before := p.laid, p.version, p.stack.sheets[page].image
	pixels, shown := p.desk.pixels(), p.desk.shown()
	p.o.Go(func() {
		d := redraw(laid, page, pixels, shown, before)
		p.o.Post(func() {
			p.drawing = false
			if p.laid != nil {
				p.take(d, version)
				p.draw()
			}
		})
	})
}

func (p *Pane) scrollTo(offset fyne.Position) {
	p.scroll.ScrollToOffset(p.desk.clamp(offset))
	p.arrange()
}

// scrollBy scrolls by so many units.
func (p *Pane) scrollBy(dx, dy float32) { p.scrollTo(p.scroll.Offset.AddXY(dx, dy)) }

// change does f, after which the desk is another, and keeps in the middle of
// the view what was there.
func (p *Pane) change(f func()) {
	middle := p.desk.view.Height / 2
	page, x, y := p.desk.point(p.scroll.Offset.AddXY(p.desk.view.Width/2, middle))
	f()
	p.stack.Resize(p.desk.size())
	p.scroll.Refresh()
	at, _ := p.desk.area(pages.Area{Page: page, X: x, Y: y})
	p.scrollTo(at.SubtractXY(p.desk.view.Width/2, p.desk.view.Height/2))
}

// ZoomIn makes pages larger by a step.
func (p *Pane) ZoomIn() { p.zoom(p.desk.next(1)) }

// ZoomOut is the counterpart of ZoomIn.
func (p *Pane) ZoomOut() { p.zoom(p.desk.next(-1)) }

// FitWidth makes pages as wide as the pane, without white margins where text
// would be small with them.
func (p *Pane) FitWidth() { p.zoom(0) }

func (p *Pane) zoom(percent int) {
	p.change(func() { p.desk.percent = percent })
	p.o.Zoomed(percent)
}

// setDensity takes up how many pixels a unit has, once the driver has said so.
func (p *Pane) setDensity(d float32) {
	if d != p.desk.density {
		p.change(func() { p.desk.density = d })
	}
}
