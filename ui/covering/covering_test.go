package covering

import (
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textfield"
)

func TestKeysPanelAndBack(t *testing.T) {
	list := kit.NewVirtualList(kit.VirtualListOptions{
		Count: func() int { return 3 }, Height: func(int, float32) float32 { return 20 },
		New: func() fyne.CanvasObject { return kit.Gap(1, 1) }, Bind: func(fyne.CanvasObject, int) {},
		OnSelect: func(int) {}, OnKey: func(fyne.KeyName) bool { return false }, OnRune: func(rune) bool { return false },
		OnPress: func(int, fyne.Position, fyne.Position) {},
	})
	back := 0
	s := New(Options{Bar: kit.Gap(1, 1), Header: kit.Body("About"), List: list, Body: list, Width: 800, Back: func() { back++ }})
	kittest.Window(t, s.Object(), 1000, 600)
	s.Key(fyne.KeyDown)
	if list.Selected() != 1 || !kit.HasFocus(list) {
		t.Errorf("row %d is selected", list.Selected())
	}
	field := textfield.NewSingleLine("", kit.Run{})
	s.SetPanel(field, func() { kit.Focus(field) })
	if s.Key(fyne.KeyDown) || !s.Do(action.Undo) || !s.InPanel() {
		t.Error("the list takes the keys of the panel")
	}
	s.Key(fyne.KeyEscape)
	if s.InPanel() || back != 0 || s.Do(action.Undo) || !s.Do(action.NextPane) {
		t.Errorf("the panel is open, or the screen is left (%d times)", back)
	}
	s.Key(fyne.KeyEscape)
	if back != 1 {
		t.Error("Escape does not leave")
	}
	s.Fail("The disk is full.")
	if s.Status() != "The disk is full." {
		t.Errorf("it says %q", s.Status())
	}
}
