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
	// OnKey takes a key, and OnRune a character, that is typed on the item, and
	// reports whether it was used. Optional.
	OnKey  func(fyne.KeyName) bool
	OnRune func(rune) bool

	background *Surface
	content    *fyne.Container
	inside     fyne.CanvasObject // the content without its padding
	tools      *fyne.Container   // hidden while the pointer is elsewhere
	row        bool
	selected   bool
	overTool   bool // the pointer is over one of the tools
}

// NewCardItem returns an item with a border and padding around its content.
func NewCardItem(content fyne.CanvasObject, pressed func()) *ListItem {
	return newListItem(content, insetLayout{cardPadY, cardPadX, cardPadY, cardPadX}, NewCard(), pressed)
}

// NewRowItem returns an item without a border, tinted when it is selected.
func NewRowItem(content fyne.CanvasObject, pressed func()) *ListItem {
	background := NewSurface(theme.Transparent)
	background.corner = theme.CornerButton
	i := newListItem(content, insetLayout{6, 8, 6, 8}, background, pressed)
	i.row = true
	return i
}

// The padding of a card.
const (
	cardPadX = 16
	cardPadY = 14
)

func newListItem(inside fyne.CanvasObject, padding insetLayout, background *Surface, pressed func()) *ListItem {
	i := &ListItem{background: background, inside: inside, tools: &fyne.Container{}}
	i.content = &fyne.Container{Layout: padding, Objects: []fyne.CanvasObject{inside}}
	i.tools.Hide()
	i.onTap = pressed
	i.onHover = func(bool) { i.showTools() }
	i.extend(i)
	return i
}

// TypedKey implements fyne.Focusable.
func (i *ListItem) TypedKey(k *fyne.KeyEvent) {
	if i.OnKey == nil || i.Shift() || !i.OnKey(k.Name) {
		i.control.TypedKey(k)
	}
}

// TypedRune implements fyne.Focusable.
func (i *ListItem) TypedRune(r rune) {
	if i.OnRune == nil || !i.OnRune(r) {
		i.control.TypedRune(r)
	}
}

// OnFocus sets the function that is called when the item gains or loses the focus.
func (i *ListItem) OnFocus(f func(bool)) { i.onFocus = f }

// ToolSpace is a layout of the content of an item that says where there is room for
// the item's tools.
type ToolSpace interface {
	fyne.Layout
	// ToolArea returns the part of the content that tools may cover.
	ToolArea(objects []fyne.CanvasObject, size fyne.Size) (fyne.Position, fyne.Size)
}

// SetTools sets links that are shown at the end of the item while the pointer is
// over it. They cover what a [ToolSpace] lets them cover, else a part of the width;
// where they take more, the first is left out, which is what pressing the item does,
// or else all but the last.
func (i *ListItem) SetTools(tools ...*Link) {
	i.tools.Layout = toolsLayout{i}
	ground := NewSurface(theme.Card)
	ground.corner = theme.CornerButton // as the card has one
	i.tools.Objects = []fyne.CanvasObject{ground}
	for _, t := range tools {
		t.onHover = func(on bool) {
			i.overTool = on
			i.showTools()
		}
		t.onMenu = i.onMenu
		i.tools.Objects = append(i.tools.Objects, t)
	}
}

// SetMenu sets what opens a menu at a position on the canvas when the item is
// pressed with the right button.
func (i *ListItem) SetMenu(open func(at fyne.Position)) {
	i.onMenu = open
	for _, o := range i.tools.Objects {
		if t, ok := o.(*Link); ok {
			t.onMenu = open
		}
	}
}

func (i *ListItem) showTools() {
	SetVisible(i.tools, len(i.tools.Objects) > 0 && (i.hovered || i.overTool))
}

// toolsLayout is the layout of an item's tools: a ground, and links on it.
type toolsLayout struct{ item *ListItem }

const (
	toolsGap   = 14
	toolsInset = 16
	toolsShare = 0.55 // of the width of the item, at most
)

func (toolsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// area returns where the tools may be in an item of a size. known says that its layout
// keeps nothing there that must stay in view.
func (l toolsLayout) area(size fyne.Size) (at fyne.Position, room fyne.Size, known bool) {
	if c, ok := l.item.inside.(*fyne.Container); ok {
		if space, ok := c.Layout.(ToolSpace); ok {
			at, room := space.ToolArea(c.Objects, c.Size())
			at = at.Add(c.Position())
			return at, fyne.NewSize(size.Width-at.X, room.Height), true // with the padding at the end
		}
	}
	width := toolsShare * size.Width
	return fyne.NewPos(size.Width-width, 0), fyne.NewSize(width, size.Height), false
}

func (l toolsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	links := objects[1:]
	width := func(links []fyne.CanvasObject) float32 {
		w := float32(2*toolsInset - toolsGap)
		for _, o := range links {
			w += o.MinSize().Width + toolsGap
		}
		return w
	}
	at, room, known := l.area(size)
	shown := links
	if width(shown) > room.Width && len(shown) > 1 {
		shown = links[1:]
	}
	if width(shown) > room.Width {
		shown = links[len(links)-1:]
	}
	for n, o := range links {
		SetVisible(o, n >= len(links)-len(shown))
	}
	x := size.Width - width(shown)
	left := x
	if known {
		left = at.X // half of something looks broken
	}
	SetBounds(objects[0], left, at.Y+groundEdge, size.Width-left-groundEdge, room.Height-2*groundEdge)
	x += toolsInset
	for _, o := range shown {
		m := o.MinSize()
		SetBounds(o, x, at.Y+(room.Height-m.Height)/2, m.Width, m.Height)
		x += m.Width + toolsGap
	}
}

// groundEdge keeps the ground of tools off the edge of the item.
const groundEdge = 2

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
	case (i.hovered || i.overTool) && i.row:
		fill = theme.SelectedRow
	case i.hovered || i.overTool:
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
	return widget.NewSimpleRenderer(Stack(i.background, i.content, i.tools))
}
