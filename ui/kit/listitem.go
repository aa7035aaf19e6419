package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// ListItem is an item of a list or a grid that can be selected and pressed as a
// whole: a card, or a row. Its height depends on its width as that of its content
// does.
type ListItem struct {
	control
	background *Surface
	content    *fyne.Container
	row        bool
	selected   bool
}

// NewCardItem returns an item with a border and padding around its content.
func NewCardItem(content fyne.CanvasObject, pressed func()) *ListItem {
	return newListItem(Inset(14, 16, 14, 16, content), NewCard(), pressed)
}

// NewRowItem returns an item without a border, tinted when it is selected.
func NewRowItem(content fyne.CanvasObject, pressed func()) *ListItem {
	background := NewSurface(theme.Transparent)
	background.corner = theme.CornerButton
	i := newListItem(Inset(6, 8, 6, 8, content), background, pressed)
	i.row = true
	return i
}

func newListItem(content *fyne.Container, background *Surface, pressed func()) *ListItem {
	i := &ListItem{background: background, content: content}
	i.onTap = pressed
	i.extend(i)
	return i
}

// OnFocus sets the function that is called when the item gains or loses the focus.
func (i *ListItem) OnFocus(f func(bool)) { i.onFocus = f }

// SetSelected shows the item as selected or not.
func (i *ListItem) SetSelected(on bool) {
	if i.selected != on {
		i.selected = on
		i.Refresh()
	}
}

// Selected reports whether the item is shown as selected.
func (i *ListItem) Selected() bool { return i.selected }

// HeightFor implements [Flow].
func (i *ListItem) HeightFor(width float32) float32 { return HeightFor(i.content, width) }

// MinSize implements fyne.CanvasObject.
func (i *ListItem) MinSize() fyne.Size { return i.content.MinSize() }

// Refresh shows focus, selection and hover.
func (i *ListItem) Refresh() {
	fill, edge := theme.Card, theme.Hairline
	if i.row {
		fill, edge = theme.Transparent, theme.Transparent
	}
	switch {
	case i.selected && i.row:
		fill = theme.SelectedRow
	case i.selected:
		edge = theme.Accent
	case i.hovered && i.row:
		fill = theme.SelectedRow
	case i.hovered:
		edge = theme.Muted
	}
	if i.focused {
		edge = theme.Accent
	}
	i.background.SetColors(fill, edge)
	i.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (i *ListItem) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Stack(i.background, i.content))
}
