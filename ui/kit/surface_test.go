package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit/kittest"
)

// A high row that has the focus has a frame, and nothing of the parts it is drawn in. A
// card of that height has a fill as well.
func TestHighRowHasOnlyItsFrame(t *testing.T) {
	for name, item := range map[string]*ListItem{
		"row":  NewRowItem(&fyne.Container{}, func() {}),
		"card": NewCardItem(&fyne.Container{}, func() {}),
	} {
		const size = 200
		w := kittest.Window(t, item, size, size)
		Focus(item)
		image := w.Canvas().Capture()
		edges := 0
		for y := 1; y < size; y++ {
			if image.At(size/2, y) != image.At(size/2, y-1) {
				edges++
			}
		}
		if edges != 2 { // from the frame to what is inside, and to the frame again
			t.Errorf("%s: the colour changes %d times from its top to its bottom", name, edges)
		}
	}
}
