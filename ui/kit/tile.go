package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/look"
)

// Tile is a card or a row with content of its own that can be chosen and
// pressed as a whole. Its height follows its content's.
type Tile struct {
	control
	ground  *Surface
	content *fyne.Container
	plain   bool // a row of an outline: no edge at rest
	chosen  bool
}

// NewTile returns a card with padding around its content.
func NewTile(content fyne.CanvasObject, pressed func()) *Tile {
	return newTile(Inset(14, 16, 14, 16, content), NewCard(), pressed)
}

// NewListRow returns a row of a list: no edge, tinted when chosen.
func NewListRow(content fyne.CanvasObject, pressed func()) *Tile {
	g := NewSurface(look.Clear)
	g.corner = look.CornerButton
	t := newTile(Inset(6, 8, 6, 8, content), g, pressed)
	t.plain = true
	return t
}

func newTile(content *fyne.Container, ground *Surface, pressed func()) *Tile {
	t := &Tile{ground: ground, content: content}
	t.onTap = pressed
	t.extend(t)
	return t
}

// OnFocus sets what is called when the tile gains or loses the keyboard.
func (t *Tile) OnFocus(f func(bool)) { t.onFocus = f }

// SetChosen marks the tile as the chosen one.
func (t *Tile) SetChosen(on bool) {
	if t.chosen != on {
		t.chosen = on
		t.Refresh()
	}
}

// Chosen reports whether the tile is marked.
func (t *Tile) Chosen() bool { return t.chosen }

// HeightFor is for Flow.
func (t *Tile) HeightFor(width float32) float32 { return HeightFor(t.content, width) }

// MinSize is for Fyne.
func (t *Tile) MinSize() fyne.Size { return t.content.MinSize() }

// Refresh shows focus, choice and pointer.
func (t *Tile) Refresh() {
	fill, edge := look.Card, look.Hairline
	if t.plain {
		fill, edge = look.Clear, look.Clear
	}
	switch {
	case t.chosen && t.plain:
		fill = look.Selected
	case t.chosen:
		edge = look.Accent
	case t.hovered && t.plain:
		fill = look.Selected
	case t.hovered:
		edge = look.Quiet
	}
	if t.focused {
		edge = look.Accent
	}
	t.ground.SetColors(fill, edge)
	t.BaseWidget.Refresh()
}

// CreateRenderer is for Fyne.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Stack(t.ground, t.content))
}
