// Package menu opens menus over the window: the context menus of texts and rows.
// It must not know what an item does.
package menu

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Menu is an open menu. It has the focus as a whole: arrow keys and letters select
// an item, Enter carries it out, Esc and a click elsewhere close the menu. The key
// of an item chooses it; any other shortcut closes the menu first, see keys.go.
type Menu struct {
	widget.BaseWidget
	kit.ShiftTracker
	canvas   fyne.Canvas
	overlay  *menuOverlay
	items    []*fyne.MenuItem
	rows     []*menuRow // of the items
	column   *fyne.Container
	scroll   *container.Scroll
	selected int // -1 when none is
}

// Show opens a menu at a position on a canvas, or as near to it as there is
// room. Disabled items are grey and cannot be chosen; submenus are not shown. It
// is the menu of the toolkit in the look of the kit, which keeps to the keys that
// apply.
func Show(items []*fyne.MenuItem, c fyne.Canvas, at fyne.Position) *Menu {
	m := &Menu{canvas: c, items: items, selected: -1, column: kit.Column(0)}
	for _, i := range items {
		r := newMenuRow(i)
		m.rows = append(m.rows, r)
		m.column.Add(r.object)
	}
	m.scroll = container.NewVScroll(m.column)
	m.ExtendBaseWidget(m)
	m.overlay = &menuOverlay{menu: m}
	m.overlay.ExtendBaseWidget(m.overlay)
	c.Overlays().Add(m.overlay)
	size, room := m.column.MinSize().AddWidthHeight(2, 2*menuPadding), c.Size()
	size.Height = min(size.Height, room.Height)
	m.Resize(size)
	m.Move(fyne.NewPos(max(min(at.X, room.Width-size.Width), 0), max(min(at.Y, room.Height-size.Height), 0)))
	c.Focus(m)
	return m
}

const menuPadding = 5 // above the first item and below the last

// menuRow is the objects of an item.
type menuRow struct {
	object fyne.CanvasObject
	ground *kit.Surface // nil for a line
}

func newMenuRow(i *fyne.MenuItem) *menuRow {
	if i.IsSeparator {
		return &menuRow{object: kit.Inset(4, 0, 4, 0, kit.HLine())}
	}
	color := theme.Foreground
	if i.Disabled {
		color = theme.Disabled
	}
	key := theme.Muted
	if i.Disabled {
		key = theme.Disabled
	}
	ground := kit.NewSurface(theme.Transparent)
	label, shortcut := kit.NewLabel(kit.Run{Text: i.Label, Size: theme.Row, Color: color}), ""
	if s, ok := i.Shortcut.(fyne.KeyboardShortcut); ok {
		shortcut = action.Key{Name: s.Key(), Modifier: s.Mod()}.String()
	}
	row := kit.Row(28, label, kit.Spacer(), kit.NewLabel(kit.Run{Text: shortcut, Size: theme.Label, Color: key}))
	return &menuRow{object: kit.Stack(ground, kit.Inset(4, 14, 4, 14, row)), ground: ground}
}

// Items returns the items.
func (m *Menu) Items() []*fyne.MenuItem { return m.items }

// applies reports whether an item can be chosen.
func (m *Menu) applies(item int) bool {
	return item >= 0 && item < len(m.items) && !m.items[item].IsSeparator && !m.items[item].Disabled && m.items[item].Action != nil
}

// Close closes the menu.
func (m *Menu) Close() { m.canvas.Overlays().Remove(m.overlay) }

// Choose closes the menu and carries an item out, if that applies.
func (m *Menu) Choose(item int) {
	if m.applies(item) {
		m.Close()
		m.items[item].Action()
	}
}

// selectItem shows an item as the one that Enter chooses, -1 for none.
func (m *Menu) selectItem(item int) {
	if !m.applies(item) {
		item = -1
	}
	m.selected = item
	for i, r := range m.rows {
		if r.ground == nil {
			continue
		}
		fill := theme.Transparent
		if i == item {
			fill = theme.SelectedRow
		}
		r.ground.SetColors(fill, theme.Transparent)
	}
}

// step selects the next item that applies, or the one before, beginning after an
// item and going round at the ends.
func (m *Menu) step(from, by int, suits func(*fyne.MenuItem) bool) {
	n := len(m.items)
	for range n {
		from = (from + by + n) % n
		if m.applies(from) && suits(m.items[from]) {
			m.selectItem(from)
			m.reveal(m.rows[from].object)
			return
		}
	}
}

func (m *Menu) reveal(o fyne.CanvasObject) {
	top, bottom := o.Position().Y, o.Position().Y+o.Size().Height
	switch view := m.scroll.Size().Height; {
	case top < m.scroll.Offset.Y:
		m.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > m.scroll.Offset.Y+view:
		m.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// TypedKey implements fyne.Focusable.
func (m *Menu) TypedKey(k *fyne.KeyEvent) {
	every := func(*fyne.MenuItem) bool { return true }
	switch k.Name {
	case fyne.KeyDown:
		m.step(m.selected, 1, every)
	case fyne.KeyUp:
		m.step(max(m.selected, 0), -1, every)
	case fyne.KeyHome:
		m.step(-1, 1, every)
	case fyne.KeyEnd:
		m.step(0, -1, every)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.Choose(m.selected)
	case fyne.KeyEscape:
		m.Close()
	default:
		m.typedOther(k)
	}
}

// TypedRune selects the next item that begins with a letter.
func (m *Menu) TypedRune(r rune) {
	m.step(m.selected, 1, func(i *fyne.MenuItem) bool {
		return strings.HasPrefix(strings.ToLower(i.Label), strings.ToLower(string(r)))
	})
}

// FocusGained implements fyne.Focusable.
func (m *Menu) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (m *Menu) FocusLost() {}

// Tapped chooses the item under the pointer.
func (m *Menu) Tapped(e *fyne.PointEvent) { m.Choose(m.itemAt(e.Position)) }

// MouseIn implements desktop.Hoverable.
func (m *Menu) MouseIn(e *desktop.MouseEvent) { m.selectItem(m.itemAt(e.Position)) }

// MouseMoved selects the item under the pointer.
func (m *Menu) MouseMoved(e *desktop.MouseEvent) { m.selectItem(m.itemAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (m *Menu) MouseOut() { m.selectItem(-1) }

// itemAt returns the item at a position in the menu, -1 if there is none.
func (m *Menu) itemAt(at fyne.Position) int {
	y := at.Y - m.scroll.Position().Y + m.scroll.Offset.Y
	for i, r := range m.rows {
		if top := r.object.Position().Y; y >= top && y < top+r.object.Size().Height {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Stack(kit.NewCard(), kit.Inset(menuPadding, 1, menuPadding, 1, m.scroll)))
}

// menuOverlay is the canvas around a menu: a click there closes it.
type menuOverlay struct {
	widget.BaseWidget
	menu *Menu
}

// Tapped closes the menu.
func (o *menuOverlay) Tapped(*fyne.PointEvent) { o.menu.Close() }

// TappedSecondary closes the menu.
func (o *menuOverlay) TappedSecondary(*fyne.PointEvent) { o.menu.Close() }

// CreateRenderer implements fyne.Widget.
func (o *menuOverlay) CreateRenderer() fyne.WidgetRenderer { return &menuOverlayRenderer{o} }

// menuOverlayRenderer leaves the menu where it was opened.
type menuOverlayRenderer struct{ o *menuOverlay }

func (r *menuOverlayRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *menuOverlayRenderer) Layout(fyne.Size)             {}
func (r *menuOverlayRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.o.menu} }
func (r *menuOverlayRenderer) Refresh()                     { r.o.menu.Refresh() }
func (r *menuOverlayRenderer) Destroy()                     {}
