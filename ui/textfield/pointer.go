package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/textedit"
)

// pointer moves the caret and selects with the mouse. A field embeds it for the
// toolkit's mouse events.
type pointer struct {
	model     *textedit.Model
	rowHeight func() float32
	onPress   func() // called when any button is pressed
	onMove    func() // called after the caret or the selection moved
	now       func() time.Time

	clicks    int // of the current series: 1, 2 or more
	lastClick time.Time
	clickedAt fyne.Position
}

const (
	// multiClick is the longest time between two clicks of a double click.
	multiClick = 400 * time.Millisecond
	// clickRadius is how far apart these may be, in pixels.
	clickRadius = 4
)

// MouseDown puts the caret where the user clicks. A double click selects the
// word, a triple click the paragraph.
func (p *pointer) MouseDown(e *desktop.MouseEvent) {
	p.onPress()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	at := p.posAt(e.Position)
	switch p.countClick(e.Position) {
	case 1:
		p.model.MoveTo(at, e.Modifier&fyne.KeyModifierShift != 0)
	case 2:
		p.model.SelectWord(at)
	default:
		p.model.SelectParagraph(at)
	}
	p.onMove()
}

// countClick returns the number of clicks in the series that a click belongs to.
func (p *pointer) countClick(at fyne.Position) int {
	now := p.now()
	near := abs(at.X-p.clickedAt.X) < clickRadius && abs(at.Y-p.clickedAt.Y) < clickRadius
	if !near || now.Sub(p.lastClick) >= multiClick {
		p.clicks = 0
	}
	p.clicks++
	p.lastClick, p.clickedAt = now, at
	return p.clicks
}

// MouseUp implements desktop.Mouseable.
func (p *pointer) MouseUp(*desktop.MouseEvent) {}

// Dragged extends the selection to the pointer.
func (p *pointer) Dragged(e *fyne.DragEvent) {
	p.model.MoveTo(p.posAt(e.Position), true)
	p.onMove()
}

// DragEnd implements fyne.Draggable.
func (p *pointer) DragEnd() {}

// Cursor implements desktop.Cursorable.
func (p *pointer) Cursor() desktop.Cursor { return desktop.TextCursor }

func (p *pointer) posAt(at fyne.Position) textedit.Pos {
	return p.model.PosAt(int(at.Y/p.rowHeight()), at.X)
}

func abs(x float32) float32 { return max(x, -x) }
