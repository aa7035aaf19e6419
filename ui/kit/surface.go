package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Surface is a rectangle in a colour of the theme, optionally with a border and
// rounded corners.
type Surface struct {
	widget.BaseWidget
	fill, edge fyne.ThemeColorName
	corner     float32
	min        fyne.Size
}

// NewSurface returns a surface without a border.
func NewSurface(fill fyne.ThemeColorName) *Surface {
	s := &Surface{fill: fill, edge: theme.Transparent}
	s.ExtendBaseWidget(s)
	return s
}

// NewCard returns a surface with a hairline border and rounded corners.
func NewCard() *Surface {
	s := NewSurface(theme.Card)
	s.edge, s.corner = theme.Hairline, theme.CornerCard
	return s
}

// HLine returns a horizontal hairline.
func HLine() *Surface {
	s := NewSurface(theme.Hairline)
	s.min = fyne.NewSize(0, 1)
	return s
}

// VLine returns a vertical hairline.
func VLine() *Surface {
	s := NewSurface(theme.Hairline)
	s.min = fyne.NewSize(1, 0)
	return s
}

// Quote marks an object by a stripe of the accent colour at its left.
func Quote(o fyne.CanvasObject) *fyne.Container {
	stripe := NewSurface(theme.Accent)
	return &fyne.Container{Layout: quoteLayout{}, Objects: []fyne.CanvasObject{stripe, o}}
}

type quoteLayout struct{}

const quoteIndent = 14

func (quoteLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[1], width-quoteIndent)
}

func (quoteLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	SetBounds(objects[0], 0, 0, 2, size.Height)
	SetBounds(objects[1], quoteIndent, 0, size.Width-quoteIndent, size.Height)
}

func (l quoteLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return minSize(l, objects) }

// SetColors changes the colours of fill and border.
func (s *Surface) SetColors(fill, edge fyne.ThemeColorName) {
	if s.fill != fill || s.edge != edge {
		s.fill, s.edge = fill, edge
		s.Refresh()
	}
}

// MinSize implements fyne.CanvasObject.
func (s *Surface) MinSize() fyne.Size { return s.min }

// CreateRenderer implements fyne.Widget.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s: s, box: canvas.NewRectangle(nil)}
	if s.corner > 0 {
		r.tall = newTall()
	}
	r.Refresh()
	return r
}

type surfaceRenderer struct {
	s    *Surface
	box  *canvas.Rectangle
	tall *tall // nil without rounded corners
}

func (r *surfaceRenderer) MinSize() fyne.Size { return r.s.min }
func (r *surfaceRenderer) Destroy()           {}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	if !r.isTall(size) {
		r.box.Resize(size)
		return
	}
	r.box.Resize(fyne.NewSize(size.Width, r.tall.end(r.s.corner)))
	r.tall.layOut(size, r.s.corner)
}

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	if r.isTall(r.s.Size()) {
		return append([]fyne.CanvasObject{r.box}, r.tall.objects()...)
	}
	return []fyne.CanvasObject{r.box}
}

// isTall reports whether a surface of a size is drawn in parts: without a fill, what the
// ends have inside the surface would be seen.
func (r *surfaceRenderer) isTall(size fyne.Size) bool {
	return r.tall != nil && r.s.fill != theme.Transparent && size.Height > 3*r.tall.end(r.s.corner)
}

func (r *surfaceRenderer) Refresh() {
	r.paint(r.box)
	if r.tall != nil {
		r.paint(r.tall.bottom)
		edge := r.s.edge
		if edge == theme.Transparent {
			edge = r.s.fill
		}
		r.tall.paint(theme.Color(r.s.fill), theme.Color(edge))
		r.Layout(r.s.Size()) // in parts or not, by the fill
	}
}

// paint gives an end of the surface, or all of it, its colours and corners.
func (r *surfaceRenderer) paint(box *canvas.Rectangle) {
	box.FillColor = theme.Color(r.s.fill)
	box.CornerRadius = r.s.corner
	box.StrokeWidth = 0
	if r.s.edge != theme.Transparent {
		box.StrokeWidth, box.StrokeColor = 1, theme.Color(r.s.edge)
	}
	canvas.Refresh(box)
}

// tall is what a high surface with rounded corners consists of besides its top end:
// the other end, and what is between them, with straight edges. The toolkit computes
// the corners anew for every pixel of a rounded rectangle in every frame. Without a
// graphics card that took longer than all else in the window for a card as high as
// it.
type tall struct {
	bottom, middle, left, right *canvas.Rectangle
}

func newTall() *tall {
	return &tall{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
}

// end returns the height of an end with corners of a radius. The middle covers half
// of it, with the corners that an end has inside the surface.
func (t *tall) end(corner float32) float32 { return 2*corner + 2 }

func (t *tall) layOut(size fyne.Size, corner float32) {
	const edge = 1
	end := t.end(corner)
	t.bottom.Move(fyne.NewPos(0, size.Height-end))
	t.bottom.Resize(fyne.NewSize(size.Width, end))
	top, height := end/2, size.Height-end
	SetBounds(t.middle, edge, top, size.Width-2*edge, height)
	SetBounds(t.left, 0, top, edge, height)
	SetBounds(t.right, size.Width-edge, top, edge, height)
}

func (t *tall) paint(fill, edge color.Color) {
	t.middle.FillColor, t.left.FillColor, t.right.FillColor = fill, edge, edge
	for _, r := range []*canvas.Rectangle{t.middle, t.left, t.right} {
		canvas.Refresh(r)
	}
}

func (t *tall) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.bottom, t.middle, t.left, t.right}
}
