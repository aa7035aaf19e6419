package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/theme"
)

// Row arranges objects side by side, each at its minimum width and vertically
// centered. Objects marked by [Fill] share the remaining width.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rowLayout{gap: gap}, Objects: objects}
}

// TopRow returns a [Row] whose objects are aligned at the top.
func TopRow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rowLayout{gap: gap, top: true}, Objects: objects}
}

// Fill marks an object of a [Row] that takes the remaining width.
func Fill(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: fillLayout{}, Objects: []fyne.CanvasObject{o}}
}

// Spacer is empty space that takes the remaining width of a [Row].
func Spacer() *fyne.Container { return Fill(Gap(0, 0)) }

// Gap is empty space of a fixed size.
func Gap(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

type fillLayout struct{ stackLayout }

func (fillLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

type rowLayout struct {
	gap float32
	top bool
}

func (l rowLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	w := make([]float32, len(objects))
	left, count := width+l.gap, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		left -= l.gap
		if fills(o) {
			count++
			continue
		}
		w[i] = o.MinSize().Width
		left -= w[i]
	}
	for i, o := range objects {
		if o.Visible() && fills(o) {
			w[i] = max(left, 0) / float32(count)
		}
	}
	return w
}

func fills(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(fillLayout)
	return ok
}

func (l rowLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(objects, width) {
		h = max(h, HeightFor(objects[i], w))
	}
	return h
}

func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var x float32
	for i, w := range l.widths(objects, size.Width) {
		if !objects[i].Visible() {
			continue
		}
		h := HeightFor(objects[i], w)
		y := (size.Height - h) / 2
		if l.top {
			y = 0
		}
		SetBounds(objects[i], x, y, w, h)
		x += w + l.gap
	}
}

func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(-l.gap, 0)
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(size.Width+m.Width+l.gap, max(size.Height, m.Height))
		}
	}
	size.Width = max(size.Width, 0)
	return size
}

// Bar returns a [Row] for a toolbar, in which objects marked by [When] and [Optional]
// are shown as they say. Where the others would be cut off without those too, buttons
// leave out their keys.
func Bar(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: barLayout{rowLayout{gap: gap}}, Objects: objects}
}

// When marks an object of a [Bar] or a [Status] that is shown while a condition holds.
func When(holds func() bool, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: whenLayout{holds: holds}, Objects: []fyne.CanvasObject{o}}
}

// Optional marks an object of a [Bar] that is left out where the others would be cut
// off, also the text that takes the remaining width.
func Optional(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: optionalLayout{}, Objects: []fyne.CanvasObject{o}}
}

type whenLayout struct {
	stackLayout
	holds func() bool
}

type optionalLayout struct{ stackLayout }

type barLayout struct{ rowLayout }

func (l barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		switch c := o.(type) {
		case *Button:
			c.setCompact(false)
		case *fyne.Container:
			showWhen(c)
			if isOptional(c) {
				SetVisible(c, true)
			}
		}
	}
	spare := size.Width - l.need(objects)
	for _, o := range slices.Backward(objects) {
		if spare < 0 && isOptional(o) {
			SetVisible(o, false)
			spare += o.MinSize().Width + l.gap
		}
	}
	for _, o := range slices.Backward(objects) {
		if b, ok := o.(*Button); ok && spare < 0 {
			before := b.MinSize().Width
			b.setCompact(true)
			spare += before - b.MinSize().Width
		}
	}
	l.rowLayout.Layout(objects, size)
}

// showWhen shows an object marked by [When] or hides it.
func showWhen(o fyne.CanvasObject) {
	if c, ok := o.(*fyne.Container); ok {
		if w, ok := c.Layout.(whenLayout); ok {
			SetVisible(c, w.holds())
		}
	}
}

// need returns the width in which nothing of the visible objects is cut off.
func (l barLayout) need(objects []fyne.CanvasObject) float32 {
	need := -l.gap
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		need += l.gap
		if fills(o) {
			o = o.(*fyne.Container).Objects[0]
		}
		need += o.MinSize().Width
	}
	return need
}

func isOptional(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(optionalLayout)
	return ok
}

// Wrap arranges objects side by side and starts a new line when the next one does
// not fit.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: wrapLayout{gap}, Objects: objects}
}

type wrapLayout struct{ gap float32 }

func (l wrapLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, func(fyne.CanvasObject, float32, float32, fyne.Size) {})
}

func (l wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.walk(objects, size.Width, func(o fyne.CanvasObject, x, y float32, s fyne.Size) {
		SetBounds(o, x, y, s.Width, s.Height)
	})
}

func (l wrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return minSize(l, objects) }

// walk calls f with the place of each object, in the middle of its line, and returns
// the height of all lines.
func (l wrapLayout) walk(objects []fyne.CanvasObject, width float32, f func(o fyne.CanvasObject, x, y float32, s fyne.Size)) float32 {
	var x, y, height float32
	type placed struct {
		object fyne.CanvasObject
		x      float32
		size   fyne.Size
	}
	var line []placed
	end := func() {
		for _, p := range line {
			f(p.object, p.x, y+round((height-p.size.Height)/2), p.size)
		}
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if s.Width > width {
			s = fyne.NewSize(width, HeightFor(o, width))
		}
		if x > 0 && x+s.Width > width {
			end()
			x, y, height, line = 0, y+height+l.gap, 0, nil
		}
		line = append(line, placed{o, x, s})
		x += s.Width + l.gap
		height = max(height, s.Height)
	}
	end()
	return y + height
}

// Offer arranges a text and what can be done about it: beside the text where that
// makes it hardly higher, else below it.
func Offer(gap float32, text fyne.CanvasObject, links ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{
		Layout:  offerLayout{gap: gap, below: wrapLayout{gap: gap}},
		Objects: append([]fyne.CanvasObject{text}, links...),
	}
}

type offerLayout struct {
	gap   float32
	below wrapLayout
}

const (
	offerGap    = 4    // between a text and what is below it, in pixels
	offerHigher = 1.34 // how much higher the text may get by what is beside it
)

// beside returns the width of the text with everything beside it, and whether it
// is arranged like that.
func (l offerLayout) beside(objects []fyne.CanvasObject, width float32) (text float32, ok bool) {
	text = width
	for _, o := range objects[1:] {
		if o.Visible() {
			text -= o.MinSize().Width + l.gap
		}
	}
	return text, text == width || text > 0 && HeightFor(objects[0], text) <= HeightFor(objects[0], width)*offerHigher
}

func (l offerLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	if text, ok := l.beside(objects, width); ok {
		h := HeightFor(objects[0], text)
		for _, o := range objects[1:] {
			if o.Visible() {
				h = max(h, o.MinSize().Height)
			}
		}
		return h
	}
	return HeightFor(objects[0], width) + offerGap + l.below.HeightFor(objects[1:], width)
}

func (l offerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return minSize(l, objects) }

func (l offerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	text, ok := l.beside(objects, size.Width)
	if !ok {
		h := HeightFor(objects[0], size.Width)
		SetBounds(objects[0], 0, 0, size.Width, h)
		l.below.walk(objects[1:], size.Width, func(o fyne.CanvasObject, x, y float32, s fyne.Size) {
			SetBounds(o, x, h+offerGap+y, s.Width, s.Height)
		})
		return
	}
	SetBounds(objects[0], 0, 0, text, HeightFor(objects[0], text))
	x := text + l.gap
	for _, o := range objects[1:] {
		if o.Visible() {
			s := o.MinSize()
			SetBounds(o, x, 0, s.Width, s.Height)
			x += s.Width + l.gap
		}
	}
}

// Grid arranges objects in as many columns of equal width as fit when each is at
// least minWidth wide. Objects of a line have the same height.
func Grid(minWidth, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: gridLayout{minWidth: minWidth, gap: gap}, Objects: objects}
}

// Pair arranges two objects side by side at equal width when each is at least
// minWidth wide, else below each other.
func Pair(minWidth, gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: gridLayout{minWidth: minWidth, gap: gap, maxColumns: 2}, Objects: []fyne.CanvasObject{left, right}}
}

type gridLayout struct {
	minWidth, gap float32
	maxColumns    int // 0 means as many as fit
}

// columns returns how many columns fit into a width.
func (l gridLayout) columns(width float32) int {
	n := max(int((width+l.gap)/(theme.Scaled(l.minWidth)+l.gap)), 1)
	if l.maxColumns > 0 {
		n = min(n, l.maxColumns)
	}
	return n
}

func (l gridLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (l gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.walk(objects, size.Width, SetBounds)
}

func (l gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return minSize(l, objects) }

func (l gridLayout) walk(objects []fyne.CanvasObject, width float32, f func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	n := l.columns(width)
	w := (width - float32(n-1)*l.gap) / float32(n)
	var y float32
	for at := 0; at < len(objects); at += n {
		line := objects[at:min(at+n, len(objects))]
		var h float32
		for _, o := range line {
			h = max(h, HeightFor(o, w))
		}
		if at > 0 {
			y += l.gap
		}
		for i, o := range line {
			f(o, float32(i)*(w+l.gap), y, w, h)
		}
		y += h
	}
	return y
}
