package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Frame is the layout of every screen: a toolbar at the top, a sidebar at the left,
// the main part, a status line at the bottom, and at the right a page preview or,
// while one is open, a panel in its place.
type Frame struct {
	widget.BaseWidget
	bar, side, main, page, panel, status fyne.CanvasObject
	sideBackground, pageEdge             *Surface
	sidePreference, pagePreference       preference
	parts                                *fyne.Container
}

// preference is what the user decided about a part that is otherwise hidden in a
// narrow window.
type preference struct {
	hidden bool // even if there is room
	forced bool // shown even if there is little room
}

// NewFrame arranges the parts of a screen; side may be nil.
func NewFrame(bar, side, main, status fyne.CanvasObject) *Frame {
	f := &Frame{bar: bar, side: side, main: main, status: status, sideBackground: NewSurface(theme.Sidebar), pageEdge: VLine()}
	f.ExtendBaseWidget(f)
	f.parts = &fyne.Container{Layout: frameLayout{f}}
	f.collect()
	return f
}

// SetPanel opens a panel at the right, or closes it when nil.
func (f *Frame) SetPanel(panel fyne.CanvasObject) {
	f.panel = panel
	f.collect()
	f.parts.Refresh()
}

// OpenPanel opens a panel at the right and calls focus to focus it. With a nil
// panel it closes the panel and calls back to return the focus.
func (f *Frame) OpenPanel(panel fyne.CanvasObject, focus, back func()) {
	f.SetPanel(panel)
	if focus == nil {
		focus = back
	}
	focus()
}

// Panel returns the open panel, nil when there is none.
func (f *Frame) Panel() fyne.CanvasObject { return f.panel }

// SetPage sets the page preview and whether the user wants it shown.
func (f *Frame) SetPage(page fyne.CanvasObject, shown bool) {
	f.page, f.pagePreference = page, preference{hidden: !shown}
	f.collect()
	f.parts.Refresh()
}

// ToggleSide hides the sidebar or shows it, even if there is little room.
func (f *Frame) ToggleSide() {
	f.sidePreference = preference{hidden: f.SideShown(), forced: !f.SideShown()}
	if f.sidePreference.forced {
		f.pagePreference.forced = false
	}
	f.parts.Refresh()
}

// TogglePage hides the page preview or shows it, even if there is little room. It
// has no visible effect while a panel is open.
func (f *Frame) TogglePage() {
	f.pagePreference = preference{hidden: f.PageShown(), forced: !f.PageShown()}
	if f.pagePreference.forced {
		f.sidePreference.forced = false
	}
	f.parts.Refresh()
}

// PageWanted reports whether the user wants the page preview shown, even if there
// is no room for it.
func (f *Frame) PageWanted() bool { return f.page != nil && !f.pagePreference.hidden }

// Part is a part of a frame that can have the focus.
type Part int

// The parts of a frame. PartNone means that none has the focus.
const (
	PartNone Part = iota
	PartSide
	PartMain
	PartPage
	PartPanel
)

// Focused returns the part that has the focus.
func (f *Frame) Focused() Part {
	c := CanvasOf(f)
	if c == nil || c.Focused() == nil {
		return PartNone
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	switch {
	case !ok:
		return PartNone
	case f.panel != nil && contains(f.panel, o):
		return PartPanel
	case f.SideShown() && contains(f.side, o):
		return PartSide
	case f.PageShown() && contains(f.page, o):
		return PartPage
	case contains(f.main, o):
		return PartMain
	}
	return PartNone
}

// Contains reports whether an object is in the frame.
func (f *Frame) Contains(o fyne.CanvasObject) bool { return contains(f, o) }

// Next returns the visible part that is offset parts after the focused one, going
// round at the ends. An open panel is among them if focusable is set, which means
// that it contains something to focus.
func (f *Frame) Next(offset int, focusable bool) Part {
	order := []Part{PartMain}
	if f.SideShown() {
		order = []Part{PartSide, PartMain}
	}
	if f.PageShown() {
		order = append(order, PartPage)
	}
	if focusable {
		order = append(order, PartPanel)
	}
	at := max(slices.Index(order, f.Focused()), 0)
	return order[(at+offset+len(order))%len(order)]
}

// SideShown reports whether the sidebar is visible.
func (f *Frame) SideShown() bool { return f.side != nil && f.side.Visible() }

// PageShown reports whether the page preview is visible.
func (f *Frame) PageShown() bool { return f.page != nil && f.page.Visible() }

func (f *Frame) collect() {
	// Toolbar, main part and status line have no background of their own, which
	// would fill a million pixels again with every frame drawn.
	objects := []fyne.CanvasObject{f.bar, HLine()}
	if f.side != nil {
		objects = append(objects, f.sideBackground, f.side, VLine())
	}
	objects = append(objects, f.main)
	if f.page != nil {
		objects = append(objects, f.page, f.pageEdge)
	}
	if f.panel != nil {
		objects = append(objects, NewSurface(theme.Sidebar), f.panel, VLine())
	}
	f.parts.Objects = append(objects, f.status, HLine())
}

// CreateRenderer implements fyne.Widget.
func (f *Frame) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.parts)
}

type frameLayout struct{ f *Frame }

func (l frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(560, 400) }

// Minimum widths of a window, before scaling, for parts to be shown: the page
// preview, the sidebar beside a page or panel, and the sidebar alone. A page that
// the user forces hides the sidebar.
const (
	minWidthPage = 1100
	minWidthBoth = 1040
	minWidthSide = 760
)

// visible decides which parts are visible in a window of a width.
func (f *Frame) visible(width float32) (side, page bool) {
	fits := func(minWidth float32) bool { return width >= theme.Scaled(minWidth) }
	page = f.page != nil && f.panel == nil && !f.pagePreference.hidden && (f.pagePreference.forced || fits(minWidthPage))
	right := page || f.panel != nil
	side = f.side != nil && (f.sidePreference.forced ||
		!f.sidePreference.hidden && fits(minWidthSide) && (!right || fits(minWidthBoth)))
	return side, page
}

func (l frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f := l.f
	bar, status := BarHeight(), StatusHeight()
	SetBounds(f.bar, 16, 0, size.Width-32, bar)
	SetBounds(objects[1], 0, bar-1, size.Width, 1)
	left, right := float32(0), size.Width
	top, height := bar, size.Height-bar-status
	side, page := f.visible(size.Width)
	next := 2
	if f.side != nil {
		for _, o := range objects[2:5] {
			SetVisible(o, side)
		}
		if side {
			left = theme.Scaled(theme.OutlineWidth)
			SetBounds(f.sideBackground, 0, top, left, height)
			SetBounds(f.side, 0, top, left-1, height)
			SetBounds(objects[4], left-1, top, 1, height)
		}
		next = 5
	}
	next++ // the main part
	if f.page != nil {
		SetVisible(f.page, page)
		SetVisible(f.pageEdge, page)
		if page {
			right -= pageWidth(size.Width, left)
			SetBounds(f.page, right, top, size.Width-right, height)
			SetBounds(f.pageEdge, right, top, 1, height)
		}
		next += 2
	}
	if f.panel != nil {
		width := min(theme.Scaled(theme.PanelWidth), size.Width*0.6)
		right -= width
		SetBounds(objects[next], right, top, width, height)
		SetBounds(f.panel, right, top, width, height)
		SetBounds(objects[next+2], right, top, 1, height)
	}
	SetBounds(f.main, left, top, right-left, height)
	n := len(objects)
	SetBounds(f.status, 16, size.Height-status, size.Width-32, status)
	SetBounds(objects[n-1], 0, size.Height-status, size.Width, 1)
}

// pageWidth returns the width of the page preview in a window, given the width of
// the sidebar: what the writing column does not need, within limits, and at most
// half the window.
func pageWidth(window, sidebar float32) float32 {
	const margins = 48 // of the column
	spare := window - sidebar - theme.Scaled(theme.ColumnWidth) - margins
	return min(max(spare, theme.PageMinWidth), theme.PageMaxWidth, window/2)
}

// BarHeight returns the height of the toolbar at the current text size.
func BarHeight() float32 { return max(theme.BarHeight, theme.Scaled(theme.BarHeight)) }

// StatusHeight returns the height of the status line at the current text size.
func StatusHeight() float32 { return max(theme.StatusHeight, theme.Scaled(theme.StatusHeight)) }

// SetVisible shows or hides an object, unless it is shown or hidden already.
func SetVisible(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
