package kit

import "fyne.io/fyne/v2"

// Windowed is an object that draws only what is in view, such as a long text.
type Windowed interface {
	// ViewMoved is called after the scroll view around the object was scrolled,
	// resized or laid out.
	ViewMoved()
}

// PartInView returns the part of an object that the scroll view around it shows,
// in pixels from the top of the object. ok is false if it is in no scroll view.
func PartInView(o fyne.CanvasObject) (top, bottom float32, ok bool) {
	view := ScrollViewOf(o)
	if view == nil {
		return 0, 0, false
	}
	y, found := offsetIn(view.body.content, o)
	if !found {
		return 0, 0, false
	}
	top = view.Offset() - y
	return top, top + view.scroll.Size().Height, true
}

// viewMoved tells the objects in the view that draw only what is in view.
func (v *ScrollView) viewMoved() { tellViewMoved(v.body.content) }

func tellViewMoved(o fyne.CanvasObject) {
	if !o.Visible() {
		return
	}
	if w, ok := o.(Windowed); ok {
		w.ViewMoved()
	}
	for _, child := range children(o) {
		tellViewMoved(child)
	}
}
