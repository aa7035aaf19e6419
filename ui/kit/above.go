package kit

import "fyne.io/fyne/v2"

// Above puts an object, as high as it needs to be, above another that takes
// the rest. Where the upper one is hidden the lower takes all.
func Above(upper, lower fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: aboveLayout{}, Objects: []fyne.CanvasObject{upper, lower}}
}

type aboveLayout struct{}

func (aboveLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := HeightFor(objects[0], size.Width)
	place(objects[0], 0, 0, size.Width, h)
	place(objects[1], 0, h, size.Width, size.Height-h)
}

func (aboveLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }
