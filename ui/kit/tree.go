package kit

import "fyne.io/fyne/v2"

// Parent is a widget outside this package that contains other objects.
type Parent interface {
	Children() []fyne.CanvasObject
}

// children returns the objects in an object.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *Frame:
		return []fyne.CanvasObject{o.parts}
	case *ScrollView:
		return []fyne.CanvasObject{o.body.content}
	case *Lazy:
		if o.object != nil {
			return []fyne.CanvasObject{o.object}
		}
	case *ListItem:
		return []fyne.CanvasObject{o.content, o.tools}
	case Parent:
		return o.Children()
	}
	return nil
}

// contains reports whether an object is root or in it.
func contains(root, o fyne.CanvasObject) bool {
	_, found := findScrollView(root, o, nil)
	return found
}

// ScrollViewOf returns the innermost scroll view that contains an object, nil if
// there is none. Objects do not know their parent, so the window's content is
// searched from the top. That is for key presses and changes of focus, not for
// every frame.
func ScrollViewOf(o fyne.CanvasObject) *ScrollView {
	c := CanvasOf(o)
	if c == nil || c.Content() == nil {
		return nil
	}
	view, _ := findScrollView(c.Content(), o, nil)
	return view
}

// findScrollView searches root for an object. enclosing is the scroll view around
// root.
func findScrollView(root, o fyne.CanvasObject, enclosing *ScrollView) (view *ScrollView, found bool) {
	if root == o {
		return enclosing, true
	}
	if v, ok := root.(*ScrollView); ok {
		enclosing = v
	}
	for _, child := range children(root) {
		if view, found = findScrollView(child, o, enclosing); found {
			return view, true
		}
	}
	return nil, false
}

// Reveal scrolls the scroll view around an object, if any, so that the part of
// the object at a position and of a height is in view.
func Reveal(o fyne.CanvasObject, at fyne.Position, height float32) {
	if view := ScrollViewOf(o); view != nil {
		view.Reveal(o, at, height)
	}
}

// Beyond returns how far a position on the canvas is below the scroll view, or
// above it when negative, in pixels; 0 within it.
func (v *ScrollView) Beyond(onCanvas fyne.Position) float32 {
	y := onCanvas.Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Y
	return min(y, 0) + max(y-v.Size().Height, 0)
}

// HoldsFocus reports whether the focused widget is in the scroll view.
func (v *ScrollView) HoldsFocus() bool {
	c := CanvasOf(v)
	if c == nil {
		return false
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	return ok && contains(v, o)
}

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
