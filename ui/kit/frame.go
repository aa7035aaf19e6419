package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Frame is the one arrangement every screen has: a bar above, an outline or
// list at the left, the main part, a line of status below; and at the right the
// page, or a panel in its Place while one is open.
type Frame struct {
	widget.BaseWidget
	bar, side, main, page, panel, status fyne.CanvasObject
	sideGround, pageEdge                 *Surface
	sideWish, pageWish                   wish
	parts                                *fyne.Container
}

// wish is what she said about a part that gives way where there is little room.
type wish struct {
	hidden bool // hidden by her
	forced bool // shown by her though there is little room
}

// NewFrame arranges the parts of a screen; side may be nil.
func NewFrame(bar, side, main, status fyne.CanvasObject) *Frame {
	f := &Frame{bar: bar, side: side, main: main, status: status, sideGround: NewSurface(theme.Sidebar), pageEdge: VLine()}
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

// OpenPanel opens a panel at the right that takes the keyboard by focus, or
// closes it when nil: then back is where the keyboard goes.
func (f *Frame) OpenPanel(panel fyne.CanvasObject, focus, back func()) {
	f.SetPanel(panel)
	if focus == nil {
		focus = back
	}
	focus()
}

// Panel returns the open panel, nil when there is none.
func (f *Frame) Panel() fyne.CanvasObject { return f.panel }

// SetPage gives the frame the page that stands at its right, shown or hidden.
func (f *Frame) SetPage(page fyne.CanvasObject, shown bool) {
	f.page, f.pageWish = page, wish{hidden: !shown}
	f.collect()
	f.parts.Refresh()
}

// ToggleSide hides the outline or shows it again, also where there is little
// room and it had folded of its own accord.
func (f *Frame) ToggleSide() {
	f.sideWish = wish{hidden: f.SideShown(), forced: !f.SideShown()}
	if f.sideWish.forced {
		f.pageWish.forced = false
	}
	f.parts.Refresh()
}

// TogglePage hides the page or shows it again, likewise. An open panel stands
// in its Place: close it first.
func (f *Frame) TogglePage() {
	f.pageWish = wish{hidden: f.PageShown(), forced: !f.PageShown()}
	if f.pageWish.forced {
		f.sideWish.forced = false
	}
	f.parts.Refresh()
}

// PageWanted reports whether she wants the page, though there may be no room.
func (f *Frame) PageWanted() bool { return f.page != nil && !f.pageWish.hidden }

// Part is a part of a frame that can have the keyboard.
type Part int

// The parts of a frame; PartNone is for a keyboard that is nowhere in it.
const (
	PartNone Part = iota
	PartSide
	PartMain
	PartPage
	PartPanel
)

// Focused returns the part that has the keyboard.
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

// Next is the part on screen that is so many behind the one that has the
// keyboard, around from the last to the first. A panel counts where keys is set:
// one without anything to press is passed by.
func (f *Frame) Next(by int, keys bool) Part {
	order := []Part{PartMain}
	if f.SideShown() {
		order = []Part{PartSide, PartMain}
	}
	if f.PageShown() {
		order = append(order, PartPage)
	}
	if keys {
		order = append(order, PartPanel)
	}
	at := max(slices.Index(order, f.Focused()), 0)
	return order[(at+by+len(order))%len(order)]
}

// SideShown reports whether the outline is on screen.
func (f *Frame) SideShown() bool { return f.side != nil && f.side.Visible() }

// PageShown reports whether the page is on screen.
func (f *Frame) PageShown() bool { return f.page != nil && f.page.Visible() }

func (f *Frame) collect() {
	// ProgressBar, main part and status stand on the window's own ground: a ground of
	// their own would fill a million pixels once more in every frame.
	objects := []fyne.CanvasObject{f.bar, HLine()}
	if f.side != nil {
		objects = append(objects, f.sideGround, f.side, VLine())
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

// CreateRenderer is for Fyne.
func (f *Frame) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.parts)
}

type frameLayout struct{ f *Frame }

func (l frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(560, 400) }

// Widths below which parts give way: first the page, then the outline where a
// panel is open, and in a narrow window the outline of its own accord. A page
// that she asks for all the same takes the outline's room.
const (
	roomForPage = 1100
	roomForAll  = 1040
	roomForSide = 760
)

// shows decides what is on screen at a width.
func (f *Frame) shows(width float32) (side, page bool) {
	room := func(need float32) bool { return width >= theme.Scaled(need) }
	page = f.page != nil && f.panel == nil && !f.pageWish.hidden && (f.pageWish.forced || room(roomForPage))
	right := page || f.panel != nil
	side = f.side != nil && (f.sideWish.forced ||
		!f.sideWish.hidden && room(roomForSide) && (!right || room(roomForAll)))
	return side, page
}

func (l frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f := l.f
	bar, status := BarHeight(), StatusHeight()
	Place(f.bar, 16, 0, size.Width-32, bar)
	Place(objects[1], 0, bar-1, size.Width, 1)
	left, right := float32(0), size.Width
	top, height := bar, size.Height-bar-status
	side, page := f.shows(size.Width)
	next := 2
	if f.side != nil {
		for _, o := range objects[2:5] {
			SetVisible(o, side)
		}
		if side {
			left = theme.Scaled(theme.OutlineWidth)
			Place(f.sideGround, 0, top, left, height)
			Place(f.side, 0, top, left-1, height)
			Place(objects[4], left-1, top, 1, height)
		}
		next = 5
	}
	next++ // the main part
	if f.page != nil {
		SetVisible(f.page, page)
		SetVisible(f.pageEdge, page)
		if page {
			right -= pageWidth(size.Width, left)
			Place(f.page, right, top, size.Width-right, height)
			Place(f.pageEdge, right, top, 1, height)
		}
		next += 2
	}
	if f.panel != nil {
		width := min(theme.Scaled(theme.PanelWidth), size.Width*0.6)
		right -= width
		Place(objects[next], right, top, width, height)
		Place(f.panel, right, top, width, height)
		Place(objects[next+2], right, top, 1, height)
	}
	Place(f.main, left, top, right-left, height)
	n := len(objects)
	Place(f.status, 16, size.Height-status, size.Width-32, status)
	Place(objects[n-1], 0, size.Height-status, size.Width, 1)
}

// pageWidth is what the page gets of a window: what the writing column does not
// need, within measure, and never more than half.
func pageWidth(window, left float32) float32 {
	const around = 48 // the column's margins
	spare := window - left - theme.Scaled(theme.ColumnWidth) - around
	return min(max(spare, theme.PageMinWidth), theme.PageMaxWidth, window/2)
}

// BarHeight is the height of the bar at the present text size.
func BarHeight() float32 { return max(theme.BarHeight, theme.Scaled(theme.BarHeight)) }

// StatusHeight is the height of the status line at the present text size.
func StatusHeight() float32 { return max(theme.StatusHeight, theme.Scaled(theme.StatusHeight)) }

// SetVisible shows an object or hides it, where it is not so already.
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
