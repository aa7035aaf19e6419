package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLateIsMadeOnceAndNotBeforeItIsPainted(t *testing.T) {
	test.NewTempApp(t)
	made := 0
	button := NewButton("Go on", "", nil)
	late := NewLazy(func() fyne.CanvasObject {
		made++
		return Column(0, button)
	})
	w := test.NewTempWindow(t, late)
	w.Resize(fyne.NewSize(300, 200))
	if made != 0 {
		t.Fatal("made before anything was painted")
	}
	w.Canvas().Capture()
	late.Make()
	late.Resize(fyne.NewSize(400, 200))
	if made != 1 {
		t.Fatalf("made %d times", made)
	}
	if width := late.object.Size().Width; width != 400 {
		t.Errorf("%v wide in a place of 400", width)
	}
	if !contains(late, button) {
		t.Error("what stands in it is not found")
	}
}

func TestLateIsMadeWithoutADriverThatPaints(t *testing.T) {
	test.NewTempApp(t)
	button := NewButton("Go on", "", nil)
	late := NewLazy(func() fyne.CanvasObject { return button })
	test.NewTempWindow(t, late)
	late.Make()
	Focus(button)
	if !HasFocus(button) {
		t.Error("it cannot have the keyboard")
	}
}
