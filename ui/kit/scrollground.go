package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ desktop.Mouseable = (*scrollBody)(nil)
	_ fyne.Tappable     = (*scrollBody)(nil)
	_ fyne.Draggable    = (*scrollBody)(nil)
)

// pressedGround is a press of the mouse on a scroll view where there is no widget
// that takes it: on a label, between two fields, or on an empty part. It goes on to
// the nearest text, so that typing never goes nowhere.
type pressedGround struct {
	target TextTarget // nil when there is none near
	origin fyne.Position
}

// MouseDown presses the nearest text.
func (b *scrollBody) MouseDown(e *desktop.MouseEvent) {
	b.ground = pressedGround{}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	b.ground.target, b.ground.origin = nearestTarget(b.content, e.Position)
	if t := b.ground.target; t != nil {
		inTarget := *e
		inTarget.Position = e.Position.Subtract(b.ground.origin)
		t.MouseDown(&inTarget)
	}
}

// MouseUp implements desktop.Mouseable. The toolkit takes the focus away when it
// returns, so that the release of the text waits for Tapped or DragEnd.
func (b *scrollBody) MouseUp(*desktop.MouseEvent) {}

// Tapped releases what was pressed.
func (b *scrollBody) Tapped(*fyne.PointEvent) { b.release() }

// Dragged drags in what was pressed.
func (b *scrollBody) Dragged(e *fyne.DragEvent) {
	if t := b.ground.target; t != nil {
		t.Dragged(e)
	}
}

// DragEnd releases what was pressed.
func (b *scrollBody) DragEnd() { b.release() }

func (b *scrollBody) release() {
	if t := b.ground.target; t != nil {
		t.DragEnd()
	}
	b.ground = pressedGround{}
}
