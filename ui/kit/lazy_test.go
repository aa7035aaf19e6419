package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLazyBuildsOnceAndNotBeforeItIsPainted(t *testing.T) {
	test.NewTempApp(t)
	built := 0
	button := NewButton("Go on", "", nil)
	lazy := NewLazy(func() fyne.CanvasObject {
		built++
		return Column(0, button)
	})
	w := test.NewTempWindow(t, lazy)
	w.Resize(fyne.NewSize(300, 200))
	if built != 0 {
		t.Fatal("built before anything was painted")
	}
	w.Canvas().Capture()
	lazy.Build()
	lazy.Resize(fyne.NewSize(400, 200))
	if built != 1 {
		t.Fatalf("built %d times", built)
	}
	if width := lazy.object.Size().Width; width != 400 {
		t.Errorf("width %v in a window of 400", width)
	}
	if !contains(lazy, button) {
		t.Error("its content is not found")
	}
}

func TestLazyBuildsWithoutADriverThatPaints(t *testing.T) {
	test.NewTempApp(t)
	button := NewButton("Go on", "", nil)
	lazy := NewLazy(func() fyne.CanvasObject { return button })
	test.NewTempWindow(t, lazy)
	lazy.Build()
	Focus(button)
	if !HasFocus(button) {
		t.Error("its content cannot have the focus")
	}
}
