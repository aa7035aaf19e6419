package preview

import (
	"bytes"
	"image"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// stack shows the pages below each other. Only those in view, and one on either
// side, exist as objects. It has the focus of the pane.
type stack struct {
	widget.BaseWidget
	kit.ShiftTracker
	pane       *Pane
	sheets     map[int]*sheet
	spare      []*sheet
	highlights []*canvas.Rectangle
	objects    []fyne.CanvasObject
	focused    bool
}

// margin is the number of pages drawn on either side of those in view.
const margin = 1

// sheet is one page on screen.
type sheet struct {
	raster  *canvas.Raster
	image   *image.RGBA // nil before it is drawn
	version uint64      // the layout that the image shows
}

func newStack(p *Pane) *stack {
	s := &stack{pane: p, sheets: map[int]*sheet{}}
	s.ExtendBaseWidget(s)
	return s
}

// newSheet returns a spare sheet, or a new one if there is none.
func (s *stack) newSheet() *sheet {
	if n := len(s.spare); n > 0 {
		sh := s.spare[n-1]
		s.spare = s.spare[:n-1]
		return sh
	}
	sh := &sheet{}
	sh.raster = canvas.NewRaster(func(w, h int) image.Image { return s.generate(sh, w, h) })
	sh.raster.ScaleMode = canvas.ImageScaleFastest
	return sh
}

// blank is the image of a page that is not drawn yet.
var blank = &image.RGBA{Pix: []uint8{255, 255, 255, 255}, Stride: 4, Rect: image.Rect(0, 0, 1, 1)}

// generate returns the image of a page to the driver, which scales it if it has
// another size, until the page is drawn again after a change of zoom. It runs
// while the window is painted and must be fast.
func (s *stack) generate(sh *sheet, w, h int) image.Image {
	if width := sh.raster.Size().Width; width > 0 {
		density := float32(w) / width
		// A small difference comes from the driver's rounding to whole pixels.
		if off := density/s.pane.geometry.density - 1; off > 0.01 || off < -0.01 {
			s.pane.options.Post(func() { s.pane.setDensity(density) })
		}
	}
	if sh.image == nil {
		return blank
	}
	return inProportion(sh.image, w, h)
}

// inProportion returns an image with the proportions of a size, so that scaling does
// not distort it: the margins of another zoom are cropped by more or less.
func inProportion(im *image.RGBA, w, h int) image.Image {
	has := im.Rect.Size()
	width := (has.Y*w + h/2) / max(h, 1)
	if more := width - has.X; 50*max(more, -more) <= has.X {
		return im
	}
	page := image.NewRGBA(image.Rect(0, 0, width, has.Y))
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	left := (width - has.X) / 2
	draw.Draw(page, image.Rect(left, 0, left+has.X, has.Y), im, im.Rect.Min, draw.Src)
	return page
}

// same reports whether two images are equal.
func same(a, b *image.RGBA) bool { return a.Rect == b.Rect && bytes.Equal(a.Pix, b.Pix) }

// images returns the images of the existing sheets by page.
func (s *stack) images() map[int]*image.RGBA {
	all := map[int]*image.RGBA{}
	for page, sh := range s.sheets {
		all[page] = sh.image
	}
	return all
}

// show sets the image of a page if it has a sheet.
func (s *stack) show(d drawn, version uint64) {
	sh, ok := s.sheets[d.page]
	if !ok {
		return
	}
	sh.version = version
	if sh.image != d.image {
		sh.image = d.image
		sh.raster.Refresh()
	}
}

// nextStale returns the next page to draw: the first in view whose image is stale,
// then any other.
func (s *stack) nextStale() (page int, ok bool) {
	g := &s.pane.geometry
	from, to := g.visible(s.pane.scroll.Offset.Y)
	for page := from; page < to; page++ {
		if s.stale(page) {
			return page, true
		}
	}
	for page := range s.sheets {
		if s.stale(page) {
			return page, true
		}
	}
	return 0, false
}

// stale reports whether a page has a sheet without the current image.
func (s *stack) stale(page int) bool {
	sh, ok := s.sheets[page]
	return ok && (sh.image == nil || sh.version != s.pane.version || sh.image.Rect.Size() != s.pane.geometry.shown().Size())
}

// clear removes all sheets and their images.
func (s *stack) clear() {
	s.sheets, s.spare, s.highlights = map[int]*sheet{}, nil, nil
	s.objects = nil
	s.Refresh()
}

// arrange adds and removes sheets so that the pages in view have one, and
// positions them and the highlights.
func (s *stack) arrange() {
	g := &s.pane.geometry
	if s.Size() != g.size() {
		s.Resize(g.size())
		s.pane.scroll.Refresh()
	}
	s.pane.scroll.ScrollToOffset(g.clamp(s.pane.scroll.Offset))
	from, to := g.visible(s.pane.scroll.Offset.Y)
	from, to = max(from-margin, 0), min(to+margin, g.count)
	changed := false
	for page, sh := range s.sheets {
		if page < from || page >= to {
			delete(s.sheets, page)
			sh.image = nil
			s.spare = append(s.spare, sh)
			changed = true
		}
	}
	for page := from; page < to; page++ {
		sh, ok := s.sheets[page]
		if !ok {
			sh = s.newSheet()
			s.sheets[page] = sh
			sh.raster.Refresh()
			changed = true
		}
		sh.raster.Move(g.at(page))
		sh.raster.Resize(g.page())
	}
	if s.highlight() || changed {
		s.collect(from, to)
	}
}

// highlight positions the highlights over the field being edited. It reports whether
// their number changed.
func (s *stack) highlight() bool {
	areas := s.pane.areas
	changed := len(s.highlights) != len(areas)
	for len(s.highlights) < len(areas) {
		m := canvas.NewRectangle(theme.Color(theme.EditHighlight))
		m.CornerRadius = 3
		s.highlights = append(s.highlights, m)
	}
	s.highlights = s.highlights[:len(areas)]
	const outset = 3
	for i, a := range areas {
		at, size := s.pane.geometry.area(a)
		s.highlights[i].Move(at.SubtractXY(outset, outset-1))
		s.highlights[i].Resize(size.AddWidthHeight(2*outset, 2*outset-2))
	}
	return changed
}

// collect lists the objects in drawing order. It refreshes only the object that
// covers all: an image that is refreshed is uploaded to the graphics card again.
func (s *stack) collect(from, to int) {
	s.objects = nil
	for page := from; page < to; page++ {
		s.objects = append(s.objects, s.sheets[page].raster)
	}
	for _, m := range s.highlights {
		s.objects = append(s.objects, m)
	}
	canvas.Refresh(s.pane.footer.edge)
}

// CreateRenderer implements fyne.Widget.
func (s *stack) CreateRenderer() fyne.WidgetRenderer { return &stackRenderer{s} }

// MinSize implements fyne.CanvasObject. It is the size of all pages.
func (s *stack) MinSize() fyne.Size { return s.pane.geometry.size() }

type stackRenderer struct{ s *stack }

func (r *stackRenderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r *stackRenderer) Layout(fyne.Size)             {}
func (r *stackRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r *stackRenderer) Destroy()                     {}

func (r *stackRenderer) Refresh() {
	for _, m := range r.s.highlights {
		m.FillColor = theme.Color(theme.EditHighlight)
		m.Refresh()
	}
}

// Tapped follows an internal link, or else goes to the field at that position. If
// there is none, the pages are focused.
func (s *stack) Tapped(e *fyne.PointEvent) {
	if s.followLink(e.Position) || !s.jump(e.Position) {
		kit.Focus(s)
	}
}

// followLink scrolls to the target of the internal link at a position. It reports
// whether there is one.
func (s *stack) followLink(at fyne.Position) bool {
	if s.pane.laid == nil {
		return false
	}
	target, ok := s.pane.laid.LinkTarget(s.pane.geometry.point(at))
	if ok {
		const above = 24
		at, _ := s.pane.geometry.area(target)
		s.pane.scrollTo(fyne.NewPos(s.pane.scroll.Offset.X, at.Y-above))
	}
	return ok
}

// jump goes to the field at a position. It reports whether there is one.
func (s *stack) jump(at fyne.Position) bool {
	if s.pane.laid == nil {
		return false
	}
	page, x, y := s.pane.geometry.point(at)
	spot, ok := s.pane.laid.At(page, x, y)
	if ok {
		s.pane.options.OnJump(spot)
	}
	return ok
}

// Cursor implements desktop.Cursorable.
func (s *stack) Cursor() desktop.Cursor { return desktop.PointerCursor }
