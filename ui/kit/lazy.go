package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Lazy is an object that is built when the toolkit first paints it, not when it is
// put into a window, so that what it needs can be prepared in the meantime.
type Lazy struct {
	widget.BaseWidget
	build  func() fyne.CanvasObject
	object fyne.CanvasObject // nil before it is built
}

// NewLazy returns an object that calls build once.
func NewLazy(build func() fyne.CanvasObject) *Lazy { return &Lazy{build: build} }

// Build builds the object unless it is built already.
func (l *Lazy) Build() {
	l.ExtendBaseWidget(l)
	l.MinSize() // creates the renderer
}

// CreateRenderer builds the object. Until then the base widget is not extended:
// it would create this renderer at the first Resize.
func (l *Lazy) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	if l.object == nil {
		l.object = l.build()
	}
	l.object.Resize(l.Size())
	return widget.NewSimpleRenderer(l.object)
}
