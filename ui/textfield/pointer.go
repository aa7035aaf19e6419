package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/kit"
	"promodoc/ui/textedit"
)

// pointer moves the caret and selects with the mouse. A field embeds it for the
// toolkit's mouse events.
//
// Selecting goes on from the press to the release, wherever that is: beyond the
// text, over another widget or outside the window. The toolkit takes the focus
// away from a widget that the button is not released over, and then ends the
// drag, or tells the widget of the release; the field takes the focus back
// then.
type pointer struct {
	field  *Field
	now    func() time.Time
	scroll autoScroll

	pressed bool           // the first button is held down since it was pressed on the field
	dragged bool           // the mouse was moved since
	outside bool           // it was pressed beside the field, where nothing else takes it
	quiet   bool           // the focus that comes is the pointer's: do not scroll
	unit    textedit.Unit  // that the selection is extended by
	origin  textedit.Range // from which it is extended
	carry   carry

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

func newPointer(f *Field) pointer { return pointer{field: f, now: time.Now} }

// held reports whether the release is still to come, and will be told, so that a
// loss of the focus is none before.
func (p *pointer) held() bool { return p.pressed && (p.dragged || p.outside) }

// MouseDown puts the caret where the user clicks. A double click selects the
// word, a triple click the paragraph. The middle button pastes what was
// selected last, and the second one moves the caret unless it is pressed on the
// selection, which the menu then is about.
func (p *pointer) MouseDown(e *desktop.MouseEvent) {
	at := p.posAt(e.Position)
	switch e.Button {
	case desktop.MouseButtonPrimary:
		p.press(e)
	case desktop.MouseButtonTertiary:
		p.moveTo(at)
		p.field.clipboard.pastePrimary()
	case desktop.MouseButtonSecondary:
		if from, to, ok := p.field.model.Selection(); !ok || at.Before(from) || to.Before(at) {
			p.moveTo(at)
		} else {
			p.focus()
		}
	}
}

// press begins to select.
func (p *pointer) press(e *desktop.MouseEvent) {
	m := p.field.model
	p.pressed, p.dragged, p.outside = true, false, !p.contains(e.Position)
	p.unit = textedit.Unit(min(p.countClick(e.Position)-1, int(textedit.Paragraph)))
	if p.canCarry(e) {
		p.carry = carry{on: true, at: e.Position}
		p.focus()
		return
	}
	if e.Modifier&fyne.KeyModifierShift != 0 {
		p.origin = textedit.Range{From: m.Anchor(), To: m.Anchor()}
	} else {
		p.origin = m.UnitAt(p.unitPos(e.Position), p.unit)
	}
	m.ExtendTo(p.origin, p.unitPos(e.Position), p.unit)
	p.focus()
	p.field.caretPlaced()
}

func (p *pointer) moveTo(at textedit.Pos) {
	p.field.model.MoveTo(at, false)
	p.focus()
	p.field.caretPlaced()
}

// focus gives the field the focus. It does not scroll to the caret, which is
// under the pointer.
func (p *pointer) focus() {
	p.quiet = true
	kit.Focus(p.field)
	p.quiet = false
}

// contains reports whether a position is in the field.
func (p *pointer) contains(at fyne.Position) bool {
	size := p.field.Size()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// countClick returns the number of clicks in the series that a click belongs to.
func (p *pointer) countClick(at fyne.Position) int {
	now := p.now()
	if !p.nearClick(at) || now.Sub(p.lastClick) >= multiClick {
		p.clicks = 0
	}
	p.clicks++
	p.lastClick, p.clickedAt = now, at
	return p.clicks
}

// nearClick reports whether a position is where the last click was, or hardly
// beside it.
func (p *pointer) nearClick(at fyne.Position) bool {
	return abs(at.X-p.clickedAt.X) < clickRadius && abs(at.Y-p.clickedAt.Y) < clickRadius
}

// MouseUp ends a click. After a drag the toolkit takes the focus away only when
// this returns; DragEnd follows.
func (p *pointer) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary && !p.dragged {
		p.release()
	}
}

// Dragged extends the selection to the pointer, by what the click that the drag
// began with selected, or shows where what is selected would be dropped.
func (p *pointer) Dragged(e *fyne.DragEvent) {
	if !p.pressed {
		return // it began elsewhere, or with another button
	}
	p.dragged = true
	p.scroll.follow(p, e.AbsolutePosition)
	p.dragTo(e.AbsolutePosition)
}

// dragTo goes on with a drag at a position on the canvas. That in the event of a
// drag does not know how far the view scrolled since the press.
func (p *pointer) dragTo(onCanvas fyne.Position) {
	at := onCanvas.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(p.field))
	if p.carry.on {
		p.carryTo(at)
		return
	}
	p.field.model.ExtendTo(p.origin, p.unitPos(at), p.unit)
	p.field.caretPlaced()
}

// DragEnd ends selecting, wherever the pointer is.
func (p *pointer) DragEnd() { p.release() }

// release ends selecting and takes the focus back if the toolkit took it away.
func (p *pointer) release() {
	if !p.pressed {
		return
	}
	p.scroll.stop()
	p.focus()
	p.drop()
	p.pressed, p.dragged, p.outside = false, false, false
	if !kit.HasFocus(p.field) { // it is no longer on screen
		p.field.setFocus(false)
	}
	p.field.offer()
}

// Cursor implements desktop.Cursorable.
func (p *pointer) Cursor() desktop.Cursor { return desktop.TextCursor }

// posAt returns the position in the text that is nearest to one in the field.
func (p *pointer) posAt(at fyne.Position) textedit.Pos {
	return p.field.model.PosAt(int(at.Y/p.field.rowHeight()), at.X)
}

// unitPos returns where in the text the unit begins or lies that the pointer is
// on.
func (p *pointer) unitPos(at fyne.Position) textedit.Pos {
	if p.unit == textedit.Character {
		return p.posAt(at)
	}
	return p.field.model.CharAt(int(at.Y/p.field.rowHeight()), at.X)
}

func abs(x float32) float32 { return max(x, -x) }
