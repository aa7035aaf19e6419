package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// ListItem is a card or a row with content of its own that can be chosen and
// pressed as a whole. Its height follows its content's.
type ListItem struct {
	control
	ground  *Surface
	content *fyne.Container
	plain   bool // a row of an outline: no edge at rest
	chosen  bool
}

// NewCardItem returns a card with padding around its content.
func NewCardItem(content fyne.CanvasObject, pressed func()) *ListItem {
	return newListItem(Inset(14, 16, 14, 16, content), NewCard(), pressed)
}

// NewRowItem returns a row of a list: no edge, tinted when chosen.
func NewRowItem(content fyne.CanvasObject, pressed func()) *ListItem {
	g := NewSurface(theme.Transparent)
	g.corner = theme.CornerButton
	t := newListItem(Inset(6, 8, 6, 8, content), g, pressed)
	t.plain = true
	return t
}

func newListItem(content *fyne.Container, ground *Surface, pressed func()) *ListItem {
	t := &ListItem{ground: ground, content: content}
	t.onTap = pressed
	t.extend(t)
	return t
}

// OnFocus sets what is called when the tile gains or loses the keyboard.
func (t *ListItem) OnFocus(f func(bool)) { t.onFocus = f }

// SetChosen marks the tile as the chosen one.
func (t *ListItem) SetChosen(on bool) {
	if t.chosen != on {
		t.chosen = on
		t.Refresh()
	}
}

// Chosen reports whether the tile is marked.
func (t *ListItem) Chosen() bool { return t.chosen }

// HeightFor is for Flow.
func (t *ListItem) HeightFor(width float32) float32 { return HeightFor(t.content, width) }

// MinSize is for Fyne.
func (t *ListItem) MinSize() fyne.Size { return t.content.MinSize() }

// Refresh shows focus, choice and pointer.
func (t *ListItem) Refresh() {
	fill, edge := theme.Card, theme.Hairline
	if t.plain {
		fill, edge = theme.Transparent, theme.Transparent
	}
	switch {
	case t.chosen && t.plain:
		fill = theme.SelectedRow
	case t.chosen:
		edge = theme.Accent
	case t.hovered && t.plain:
		fill = theme.SelectedRow
	case t.hovered:
		edge = theme.Muted
	}
	if t.focused {
		edge = theme.Accent
	}
	t.ground.SetColors(fill, edge)
	t.BaseWidget.Refresh()
}

// CreateRenderer is for Fyne.
func (t *ListItem) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Stack(t.ground, t.content))
}
