// Package preview shows the pages of a document next to its fields. Pages are laid
// out again when typing pauses, follow the field being edited, and are sharp at
// any zoom. It must not know how pages are made, nor of the fields.
package preview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/kit"
)

// Options are what a pane depends on. LayOut, Post and OnJump are required.
type Options struct {
	// LayOut prepares, on the screen's goroutine, a job that lays a document out.
	// The job runs elsewhere, one at a time.
	LayOut func(promo.Document) func() (pages.Pages, error)
	// Post runs a function on the screen's goroutine, later or at once.
	Post func(func())
	// OnJump is called when the user presses on a page, with the field at that
	// position.
	OnJump func(pages.Spot)
	// Zoom is the initial zoom, in percent of the paper's size; 0 fits the width.
	// OnZoom is called when the user changes it.
	Zoom   int
	OnZoom func(percent int)
	// OnLaidOut is called after each layout with the number of words on each page,
	// which is then known while the pane is hidden, too. Optional.
	OnLaidOut func(words []int)

	Clock session.Clock // nil means session.SystemClock
	Go    func(func())  // runs slow work; nil starts a goroutine
}

// Pane shows the pages of one document. A new pane is hidden; a hidden pane keeps no
// images and does no work, but for counting pages after a while. Its methods must be called on the screen's
// goroutine.
type Pane struct {
	widget.BaseWidget
	options  Options
	layouts  *layouts
	geometry geometry
	scroll   *kit.Scroller
	stack    *stack
	footer   *footer

	laid    pages.Pages // nil before the first layout
	version uint64      // counts layouts
	err     error       // of the last layout
	drawing bool

	followed followed
	areas    []pages.Area // to highlight
	back     *View        // to go to when there are pages; nil if there is nothing to go back to
}

// followed is the field to follow.
type followed struct {
	spot    pages.Spot
	editing bool // it is being edited and is highlighted
}

// View is the part of the pages that is in view.
type View struct {
	Page int     // at the top, from 0
	Y    float64 // the height on it, in points
}

// View returns what is in view, also if it is not laid out yet.
func (p *Pane) View() View {
	switch {
	case p.back != nil:
		return *p.back
	case p.laid == nil || p.geometry.view.IsZero():
		return View{}
	}
	page, _, y := p.geometry.point(p.scroll.Offset)
	return View{page, max(y, 0)}
}

// GoBackTo has the pane show a view once it has pages, wherever the field is that
// it follows.
func (p *Pane) GoBackTo(v View) { p.back = &v }

// StayWithField has the pane show the field that it follows, after all.
func (p *Pane) StayWithField() { p.back = nil }

// bring shows what is to be in view of a new layout.
func (p *Pane) bring() {
	v := p.back
	if v == nil || p.laid == nil || p.geometry.view.IsZero() {
		p.follow()
		return
	}
	p.back = nil
	p.highlight()
	at, _ := p.geometry.area(pages.Area{Page: min(v.Page, max(p.geometry.count-1, 0)), Y: v.Y})
	p.scrollTo(fyne.NewPos(p.scroll.Offset.X, at.Y))
}

// New returns a pane that is hidden.
func New(o Options) *Pane {
	if o.Clock == nil {
		o.Clock = session.SystemClock{}
	}
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	if o.OnZoom == nil {
		o.OnZoom = func(int) {}
	}
	p := &Pane{options: o, geometry: geometry{density: 1, width: 1, height: 1, percent: o.Zoom}}
	p.layouts = newLayouts(o, p.plan, p.done)
	if o.OnLaidOut == nil {
		p.options.OnLaidOut = func([]int) {}
	}
	p.stack = newStack(p)
	p.footer = newFooter(p)
	p.scroll = kit.NewScroller(p.stack, container.ScrollBoth)
	p.scroll.OnZoom = p.wheel
	p.scroll.OnScrolled = func(fyne.Position) { p.arrange() }
	p.ExtendBaseWidget(p)
	p.BaseWidget.Hide()
	return p
}

// SetDocument sets a new version of the document, to be laid out after a pause if
// that takes long.
func (p *Pane) SetDocument(d promo.Document) { p.layouts.typed(d) }

// LayOutAgain lays the document out at once, after its paper or design changed.
func (p *Pane) LayOutAgain() { p.layouts.request(p.layouts.doc, 0) }

// Follow scrolls to a field and highlights it if it is being edited.
func (p *Pane) Follow(spot pages.Spot, editing bool) {
	p.followed = followed{spot, editing}
	p.follow()
}

// Show opens the pane.
func (p *Pane) Show() {
	p.BaseWidget.Show()
	p.layouts.start()
}

// Hide hides the pane and releases the images.
func (p *Pane) Hide() {
	p.layouts.hide()
	p.release()
	p.BaseWidget.Hide()
}

// Close ends all work and releases the images, for a pane that will not be shown
// again.
func (p *Pane) Close() {
	p.layouts.stop()
	p.release()
}

func (p *Pane) release() {
	p.laid, p.areas, p.geometry.count = nil, nil, 0
	p.stack.clear()
}

// Focus focuses the pages.
func (p *Pane) Focus() { kit.Focus(p.stack) }

// Children implements [kit.Parent].
func (p *Pane) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.stack, p.footer.object}
}

// drawn is the image of a page.
type drawn struct {
	page  int
	image *image.RGBA
}

// redraw draws a page. If it looks the same as before, the old image is returned,
// which need not be uploaded to the graphics card again.
func redraw(laid pages.Pages, page int, pixels image.Point, shown image.Rectangle, before *image.RGBA) drawn {
	im := crop(laid.Draw(page, pixels), shown)
	if before != nil && same(before, im) {
		im = before
	}
	return drawn{page, im}
}

// crop cuts an image down to a part of it, in place.
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

// plan returns a function that draws the pages in view of the next layout, so that
// text and images change together.
func (p *Pane) plan() func(pages.Pages) []drawn {
	if p.geometry.view.IsZero() || p.laid == nil {
		return func(pages.Pages) []drawn { return nil }
	}
	pixels, shown := p.geometry.pixels(), p.geometry.shown()
	from, to := p.geometry.visible(p.scroll.Offset.Y)
	before := p.stack.images()
	return func(laid pages.Pages) []drawn {
		var all []drawn
		for page := from; page < min(to, laid.Count()); page++ {
			all = append(all, redraw(laid, page, pixels, shown, before[page]))
		}
		return all
	}
}

// done shows a new layout, or its error. A hidden pane only counts its pages.
func (p *Pane) done(l layout) {
	if !p.layouts.open {
		if l.err == nil {
			p.options.OnLaidOut(l.words)
		}
		return
	}
	p.err = l.err
	if l.err != nil {
		p.footer.refresh()
		return
	}
	laid := l.pages
	p.laid = laid
	p.version++
	p.geometry.count = laid.Count()
	p.geometry.width, p.geometry.height = laid.Size()
	_, p.geometry.text = laid.Column()
	for _, d := range l.images {
		p.take(d, p.version)
	}
	p.bring()
	p.options.OnLaidOut(l.words)
}

// take shows an image unless it is stale.
func (p *Pane) take(d drawn, version uint64) {
	if version == p.version && d.image.Rect.Size() == p.geometry.shown().Size() {
		p.stack.show(d, version)
	}
}

// follow highlights the followed field and scrolls to it if it is out of view.
func (p *Pane) follow() {
	areas := p.highlight()
	if p.laid == nil {
		return
	}
	p.arrange()
	if len(areas) > 0 && !p.geometry.view.IsZero() {
		p.scrollTo(p.geometry.reveal(areas[0], p.scroll.Offset))
	}
}

// highlight highlights the followed field if it is being edited, and returns where
// it is.
func (p *Pane) highlight() []pages.Area {
	p.areas = nil
	if p.laid == nil {
		return nil
	}
	areas := p.laid.Areas(p.followed.spot)
	if p.followed.editing {
		p.areas = areas
	}
	return areas
}

// arrange positions everything and starts drawing what is in view.
func (p *Pane) arrange() {
	p.stack.arrange()
	p.footer.refresh()
	p.draw()
}

// draw draws the first page in view whose image is missing or stale, off the
// screen's goroutine, and then the next.
func (p *Pane) draw() {
	if p.drawing || p.laid == nil {
		return
	}
	page, ok := p.stack.nextStale()
	if !ok {
		return
	}
	p.drawing = true
	laid, version, before := p.laid, p.version, p.stack.sheets[page].image
	pixels, shown := p.geometry.pixels(), p.geometry.shown()
	p.options.Go(func() {
		d := redraw(laid, page, pixels, shown, before)
		p.options.Post(func() {
			p.drawing = false
			if p.laid != nil {
				p.take(d, version)
				p.draw()
			}
		})
	})
}

func (p *Pane) scrollTo(offset fyne.Position) {
	p.scroll.ScrollToOffset(p.geometry.clamp(offset))
	p.arrange()
}

// scrollBy scrolls relative to the current offset.
func (p *Pane) scrollBy(dx, dy float32) { p.scrollTo(p.scroll.Offset.AddXY(dx, dy)) }

// change calls f, which changes the geometry, and keeps the middle of the view
// where it was on its page, or the top of the first page in view.
func (p *Pane) change(f func()) {
	if p.scroll.Offset.Y == 0 {
		f()
		p.stack.Resize(p.geometry.size())
		p.scroll.Refresh()
		p.scrollTo(p.scroll.Offset)
		return
	}
	middle := func() fyne.Position { return fyne.NewPos(p.geometry.view.Width/2, p.geometry.view.Height/2) }
	p.changeAround(middle, f)
}

// changeAround calls f, which changes the geometry, and keeps what is at a
// position of the view there.
func (p *Pane) changeAround(position func() fyne.Position, f func()) {
	page, x, y := p.geometry.point(p.scroll.Offset.Add(position()))
	f()
	p.stack.Resize(p.geometry.size())
	p.scroll.Refresh()
	at, _ := p.geometry.area(pages.Area{Page: page, X: x, Y: y})
	p.scrollTo(at.Subtract(position()))
}

// wheelZoom is by how much a notch of the wheel enlarges the pages.
const wheelZoom = 1.1

// wheel enlarges or reduces the pages, and leaves what is under the pointer there.
func (p *Pane) wheel(notches float32, at fyne.Position) {
	percent := p.geometry.zoomed(math.Pow(wheelZoom, float64(notches)))
	if percent == p.geometry.percent {
		return
	}
	p.changeAround(func() fyne.Position { return at }, func() { p.geometry.percent = percent })
	p.options.OnZoom(percent)
}

// ZoomIn enlarges the pages by a step.
func (p *Pane) ZoomIn() { p.zoom(p.geometry.next(1)) }

// ZoomOut reduces the pages by a step.
func (p *Pane) ZoomOut() { p.zoom(p.geometry.next(-1)) }

// FitWidth makes the pages as wide as the pane. White margins are cropped if the
// text would be small with them.
func (p *Pane) FitWidth() { p.zoom(0) }

func (p *Pane) zoom(percent int) {
	p.change(func() { p.geometry.percent = percent })
	p.options.OnZoom(percent)
}

// setDensity sets the number of pixels per unit, which the driver tells when it
// paints.
func (p *Pane) setDensity(d float32) {
	if d != p.geometry.density {
		p.change(func() { p.geometry.density = d })
	}
}
