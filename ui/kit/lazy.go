package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Lazy is an object that is made when the toolkit first paints it, and not when
// it is put into the window: what it needs can be got ready until then. It
// takes the room it is given.
type Lazy struct {
	widget.BaseWidget
	make   func() fyne.CanvasObject
	object fyne.CanvasObject
}

// NewLazy returns an object that make makes, once.
func NewLazy(make func() fyne.CanvasObject) *Lazy { return &Lazy{make: make} }

// Make makes the object, where that has not happened yet.
func (l *Lazy) Make() {
	l.ExtendBaseWidget(l)
	l.MinSize() // asks for the renderer
}

// CreateRenderer makes the object. Until then the base widget does not know
// what it is the base of: it would ask for this renderer at the first Resize.
func (l *Lazy) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	if l.object == nil {
		l.object = l.make()
	}
	l.object.Resize(l.Size())
	return widget.NewSimpleRenderer(l.object)
}
