package textfield

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
)

// CaretArea implements [kit.CaretHolder].
func (f *Field) CaretArea() (at fyne.Position, height float32) {
	row, x := f.model.CaretRow()
	height = f.measured.height
	return fyne.NewPos(x, float32(row)*height), height
}

// CaretInView reports whether the scroll view around the field shows the caret.
func (f *Field) CaretInView() bool {
	top, bottom, ok := kit.PartInView(f)
	at, height := f.CaretArea()
	return !ok || at.Y+height > top && at.Y < bottom
}

// RevealCaret scrolls the scroll view around the field so that the caret is in view.
func (f *Field) RevealCaret() { f.revealCaret() }
