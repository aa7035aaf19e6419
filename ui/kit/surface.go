package kit

import (
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
	r.Refresh()
	return r
}

type surfaceRenderer struct {
	s   *Surface
	box *canvas.Rectangle
}

func (r *surfaceRenderer) MinSize() fyne.Size           { return r.s.min }
func (r *surfaceRenderer) Layout(size fyne.Size)        { r.box.Resize(size) }
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }
func (r *surfaceRenderer) Destroy()                     {}

func (r *surfaceRenderer) Refresh() {
	r.box.FillColor = theme.Color(r.s.fill)
	r.box.CornerRadius = r.s.corner
	r.box.StrokeWidth = 0
	if r.s.edge != theme.Transparent {
		r.box.StrokeWidth, r.box.StrokeColor = 1, theme.Color(r.s.edge)
	}
	canvas.Refresh(r.box)
}
