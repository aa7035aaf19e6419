// Package kit has the widgets and layouts that all screens are made of. It must
// not know of a screen, or of what the text it shows is about.
//
// Its layouts differ from Fyne's own in one rule: the height of an object may
// depend on its width. See [Flow].
package kit

import (
	"math"

	"fyne.io/fyne/v2"

	"promodoc/ui/theme"
)

// Flow is an object whose height depends on its width, such as wrapped text.
type Flow interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// FlowLayout is a layout whose height depends on its width.
type FlowLayout interface {
	fyne.Layout
	HeightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor returns the height of an object at a width: its minimum height unless
// it is a [Flow], and 0 when it is hidden.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	switch o := o.(type) {
	case Flow:
		return o.HeightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(FlowLayout); ok {
			return l.HeightFor(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// Column arranges objects below each other, each as wide as the column, with a
// gap in pixels between visible ones.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: columnLayout{gap}, Objects: objects}
}

type columnLayout struct{ gap float32 }

func (l columnLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, func(fyne.CanvasObject, float32, float32) {})
}

func (l columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.walk(objects, size.Width, func(o fyne.CanvasObject, y, height float32) {
		SetBounds(o, 0, y, size.Width, height)
	})
}

func (l columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return minSize(l, objects)
}

func (l columnLayout) walk(objects []fyne.CanvasObject, width float32, f func(o fyne.CanvasObject, y, height float32)) float32 {
	var y float32
	first := true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			y += l.gap
		}
		first = false
		h := HeightFor(o, width)
		f(o, y, h)
		y += h
	}
	return y
}

// Inset adds space around an object, in pixels.
func Inset(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: insetLayout{top, right, bottom, left}, Objects: []fyne.CanvasObject{o}}
}

type insetLayout struct{ top, right, bottom, left float32 }

func (l insetLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.top + HeightFor(objects[0], width-l.left-l.right) + l.bottom
}

func (l insetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	SetBounds(objects[0], l.left, l.top, size.Width-l.left-l.right, size.Height-l.top-l.bottom)
}

func (l insetLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(l.left+l.right, l.top+l.bottom)
}

// Stack draws objects over each other, all at the same size.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: stackLayout{}, Objects: objects}
}

type stackLayout struct{}

func (stackLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, HeightFor(o, width))
	}
	return h
}

func (stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		SetBounds(o, 0, 0, size.Width, size.Height)
	}
}

func (l stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return minSize(l, objects) }

// Centered centers an object horizontally. It is limit pixels wide, scaled with
// the text size, or as wide as fits with a margin on either side.
func Centered(limit, margin float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: centeredLayout{limit, margin}, Objects: []fyne.CanvasObject{o}}
}

type centeredLayout struct{ limit, margin float32 }

func (l centeredLayout) inner(width float32) float32 {
	return max(min(theme.Scaled(l.limit), width-2*l.margin), 0)
}

func (l centeredLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], l.inner(width))
}

func (l centeredLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := l.inner(size.Width)
	SetBounds(objects[0], float32(int((size.Width-w)/2)), 0, w, size.Height)
}

func (l centeredLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*l.margin, objects[0].MinSize().Height)
}

// minSize returns the smallest width of a layout and its height at the width that it
// has. The toolkit asks every container for that with every frame, and again for
// each container around it: at another width a long text would be wrapped anew each
// time. Before the objects are laid out the height is that at the smallest width.
func minSize(l FlowLayout, objects []fyne.CanvasObject) fyne.Size {
	var w, has float32
	for _, o := range objects {
		if o.Visible() {
			w, has = max(w, o.MinSize().Width), max(has, o.Size().Width)
		}
	}
	return fyne.NewSize(w, l.HeightFor(objects, max(w, has)))
}

// SetBounds moves and resizes an object. Positions are rounded to whole pixels, since
// text between two rows of pixels is blurred.
func SetBounds(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(round(x), round(y)))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

func round(x float32) float32 { return float32(math.Round(float64(x))) }

// WithHeader arranges a header at its own height above a body that takes the rest.
// When the header is hidden the body takes everything.
func WithHeader(header, body fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: headerLayout{}, Objects: []fyne.CanvasObject{header, body}}
}

// WithFooter arranges a footer at its own height below a body that takes the rest.
func WithFooter(body, footer fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: footerLayout{}, Objects: []fyne.CanvasObject{body, footer}}
}

// WithBanner is [WithHeader] for a header that may be high: it scrolls where it is
// higher than a share of the whole, so that the body stays in view.
func WithBanner(share float32, banner *ScrollView, body fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: bannerLayout{share}, Objects: []fyne.CanvasObject{banner, body}}
}

type bannerLayout struct{ share float32 }

func (l bannerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	banner := objects[0].(*ScrollView)
	h := min(HeightFor(banner.body.content, size.Width), size.Height*l.share)
	SetVisible(banner, h > 0)
	SetBounds(banner, 0, 0, size.Width, h)
	SetBounds(objects[1], 0, h, size.Width, size.Height-h)
}

func (bannerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

type headerLayout struct{}

func (headerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := HeightFor(objects[0], size.Width)
	SetBounds(objects[0], 0, 0, size.Width, h)
	SetBounds(objects[1], 0, h, size.Width, size.Height-h)
}

func (headerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

type footerLayout struct{}

func (footerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := HeightFor(objects[1], size.Width)
	SetBounds(objects[0], 0, 0, size.Width, size.Height-h)
	SetBounds(objects[1], 0, size.Height-h, size.Width, h)
}

func (footerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
