package preview

import (
	"bytes"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// stack is the pages under each other, of which only those in view, and one on
// either side, are there at all. It is what has the keyboard.
type stack struct {
	widget.BaseWidget
	pane    *Pane
	sheets  map[int]*sheet
	spare   []*sheet
	marks   []*canvas.Rectangle
	objects []fyne.CanvasObject
	focused bool
	shift   kit.Shift
}

// margin is how many pages beyond those in view are kept drawn.
const margin = 1

// sheet is one page on screen.
type sheet struct {
	raster  *canvas.Raster
	image   *image.RGBA // nil before the first
	version uint64      // of the pages it was drawn from
}

func newStack(p *Pane) *stack {
	s := &stack{pane: p, sheets: map[int]*sheet{}}
	s.ExtendBaseWidget(s)
	return s
}

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

// blank is a page that was not drawn yet.
var blank = &image.RGBA{Pix: []uint8{255, 255, 255, 255}, Stride: 4, Rect: image.Rect(0, 0, 1, 1)}

// generate hands the driver a page's image. One of another size, drawn before a
// change of zoom, is stretched by the driver until the sharp one is there. It
// runs while the window is painted and must be quick.
func (s *stack) generate(sh *sheet, w, h int) image.Image {
	if width := sh.raster.Size().Width; width > 0 {
		density := float32(w) / width
		// The driver rounds to whole pixels, which is no other density.
		if off := density/s.pane.desk.density - 1; off > 0.01 || off < -0.01 {
			s.pane.o.Post(func() { s.pane.setDensity(density) })
		}
	}
	if sh.image == nil {
		return blank
	}
	return sh.image
}

// same reports whether two images show the same.
func same(a, b *image.RGBA) bool { return a.Rect == b.Rect && bytes.Equal(a.Pix, b.Pix) }

// images are the images of the pages that are there.
func (s *stack) images() map[int]*image.RGBA {
	all := map[int]*image.RGBA{}
	for page, sh := range s.sheets {
		all[page] = sh.image
	}
	return all
}

// show gives a page its image.
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

// wanting is the first page to be drawn, those in view before those around.
func (s *stack) wanting() (page int, ok bool) {
	d := &s.pane.desk
	from, to := d.visible(s.pane.scroll.Offset.Y)
	for page := from; page < to; page++ {
		if s.wants(page) {
			return page, true
		}
	}
	for page := range s.sheets {
		if s.wants(page) {
			return page, true
		}
	}
	return 0, false
}

func (s *stack) wants(page int) bool {
	sh, ok := s.sheets[page]
	return ok && (sh.image == nil || sh.version != s.pane.version || sh.image.Rect.Size() != s.pane.desk.shown().Size())
}

// clear lets go of all pages and their images.
func (s *stack) clear() {
	s.sheets, s.spare, s.marks = map[int]*sheet{}, nil, nil
	s.objects = nil
	s.Refresh()
}

// arrange lets pages come and go, and puts them and the marks to their places.
func (s *stack) arrange() {
	d := &s.pane.desk
	if s.Size() != d.size() {
		s.Resize(d.size())
		s.pane.scroll.Refresh()
	}
	s.pane.scroll.ScrollToOffset(d.clamp(s.pane.scroll.Offset))
	from, to := d.visible(s.pane.scroll.Offset.Y)
	from, to = max(from-margin, 0), min(to+margin, d.count)
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
		sh.raster.Move(d.at(page))
		sh.raster.Resize(d.page())
	}
	if s.mark() || changed {
		s.collect(from, to)
	}
}

// mark puts the marks over what is being written. It reports whether there are
// more of them, or fewer.
func (s *stack) mark() bool {
	areas := s.pane.areas
	changed := len(s.marks) != len(areas)
	for len(s.marks) < len(areas) {
		m := canvas.NewRectangle(theme.Color(theme.EditHighlight))
		m.CornerRadius = 3
		s.marks = append(s.marks, m)
	}
	s.marks = s.marks[:len(areas)]
	const around = 3
	for i, a := range areas {
		at, size := s.pane.desk.area(a)
		s.marks[i].Move(at.SubtractXY(around, around-1))
		s.marks[i].Resize(size.AddWidthHeight(2*around, 2*around-2))
	}
	return changed
}

// collect lists what is drawn. Only what is new is told to the canvas: all that
// is refreshed is handed to the graphics card again.
func (s *stack) collect(from, to int) {
	s.objects = nil
	for page := from; page < to; page++ {
		s.objects = append(s.objects, s.sheets[page].raster)
	}
	for _, m := range s.marks {
		s.objects = append(s.objects, m)
	}
	canvas.Refresh(s.pane.strip.edge)
}

// CreateRenderer implements fyne.Widget.
func (s *stack) CreateRenderer() fyne.WidgetRenderer { return &stackRenderer{s} }

// MinSize is the whole desk, for the scroller.
func (s *stack) MinSize() fyne.Size { return s.pane.desk.size() }

type stackRenderer struct{ s *stack }

func (r *stackRenderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r *stackRenderer) Layout(fyne.Size)             {}
func (r *stackRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r *stackRenderer) Destroy()                     {}

func (r *stackRenderer) Refresh() {
	for _, m := range r.s.marks {
		m.FillColor = theme.Color(theme.EditHighlight)
		m.Refresh()
	}
}

// Tapped goes to where a link leads in the document, else to the field that was
// written where she pressed; where none was, the pages take the keyboard.
func (s *stack) Tapped(e *fyne.PointEvent) {
	if s.lead(e.Position) || !s.jump(e.Position) {
		kit.Focus(s)
	}
}

// lead scrolls to the place that a link at a place of the desk leads to.
func (s *stack) lead(at fyne.Position) bool {
	if s.pane.laid == nil {
		return false
	}
	to, ok := s.pane.laid.Leads(s.pane.desk.point(at))
	if ok {
		const above = 24
		place, _ := s.pane.desk.area(to)
		s.pane.scrollTo(fyne.NewPos(s.pane.scroll.Offset.X, place.Y-above))
	}
	return ok
}

// jump goes to the field that was written at a place of the desk.
func (s *stack) jump(at fyne.Position) bool {
	if s.pane.laid == nil {
		return false
	}
	page, x, y := s.pane.desk.point(at)
	spot, ok := s.pane.laid.At(page, x, y)
	if ok {
		s.pane.o.Jump(spot)
	}
	return ok
}

// Cursor shows a hand: pages can be pressed.
func (s *stack) Cursor() desktop.Cursor { return desktop.PointerCursor }
