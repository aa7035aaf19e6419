package kit

import "fyne.io/fyne/v2"

// pageOf returns the page an object is in, nil when it is in none. Objects do
// not know what they are in, so it is looked for from the window's content
// down; that is done on a key or a change of focus, not on every frame.
func pageOf(o fyne.CanvasObject) *Page {
	c := canvasOf(o)
	if c == nil || c.Content() == nil {
		return nil
	}
	page, _ := searchPage(c.Content(), o, nil)
	return page
}

func searchPage(in, o fyne.CanvasObject, around *Page) (page *Page, found bool) {
	if in == o {
		return around, true
	}
	if p, ok := in.(*Page); ok {
		around = p
	}
	for _, child := range childrenOf(in) {
		if page, found = searchPage(child, o, around); found {
			return page, true
		}
	}
	return nil, false
}

// contains reports whether o stands in an object, or is it.
func contains(in, o fyne.CanvasObject) bool {
	_, found := searchPage(in, o, nil)
	return found
}

// HoldsFocus reports whether the keyboard is with something in the page.
func (p *Page) HoldsFocus() bool {
	c := canvasOf(p)
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
	case *Page:
		return []fyne.CanvasObject{o.body.content}
	case *Late:
		if o.object != nil {
			return []fyne.CanvasObject{o.object}
		}
	case *Tile:
		return []fyne.CanvasObject{o.content}
	case Holder:
		return o.Held()
	}
	return nil
}

// Holder is a widget of a screen's own that other objects stand in.
type Holder interface {
	Held() []fyne.CanvasObject
}

// reveal brings a part of an object into sight, if it is in a page.
func reveal(o fyne.CanvasObject, at fyne.Position, height float32) {
	if p := pageOf(o); p != nil {
		p.Reveal(o, at, height)
	}
}
