package kit

import "fyne.io/fyne/v2"

// ScrollViewOf returns the page an object is in, nil when it is in none. Objects do
// not know what they are in, so it is looked for from the window's content
// down; that is done on a key or a change of focus, not on every frame.
func ScrollViewOf(o fyne.CanvasObject) *ScrollView {
	c := CanvasOf(o)
	if c == nil || c.Content() == nil {
		return nil
	}
	page, _ := findScrollView(c.Content(), o, nil)
	return page
}

func findScrollView(in, o fyne.CanvasObject, around *ScrollView) (page *ScrollView, found bool) {
	if in == o {
		return around, true
	}
	if p, ok := in.(*ScrollView); ok {
		around = p
	}
	for _, child := range childrenOf(in) {
		if page, found = findScrollView(child, o, around); found {
			return page, true
		}
	}
	return nil, false
}

// contains reports whether o stands in an object, or is it.
func contains(in, o fyne.CanvasObject) bool {
	_, found := findScrollView(in, o, nil)
	return found
}

// HoldsFocus reports whether the keyboard is with something in the page.
func (p *ScrollView) HoldsFocus() bool {
	c := CanvasOf(p)
	if c == nil {
		return false
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	return ok && contains(p, o)
}

// childrenOf returns what stands in an object of this kit.
func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
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
		return []fyne.CanvasObject{o.content}
	case Parent:
		return o.Children()
	}
	return nil
}

// Parent is a widget of a screen's own that other objects stand in.
type Parent interface {
	Children() []fyne.CanvasObject
}

// Reveal brings a part of an object into sight, if it is in a page.
func Reveal(o fyne.CanvasObject, at fyne.Position, height float32) {
	if p := ScrollViewOf(o); p != nil {
		p.Reveal(o, at, height)
	}
}
