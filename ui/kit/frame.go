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
	beforePanel                          fyne.Focusable // had the focus when the panel was opened
	panelByPage                          bool           // the open panel is about the page, which is shown with it
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
	if c, ok := status.(*fyne.Container); ok {
		if l, ok := c.Layout.(*statusLayout); ok {
			l.resize = func() { f.parts.Layout.Layout(f.parts.Objects, f.parts.Size()) }
		}
	}
	f.collect()
	return f
}

// SetPanel opens a panel at the right, or closes it when nil.
func (f *Frame) SetPanel(panel fyne.CanvasObject) { f.setPanel(panel, false) }

// SetPanelByPage opens a panel beside the page preview, which is shown with it even
// if the user has hidden it: they see there what they choose in the panel. Where
// there is no room for both and for the rest, that is hidden meanwhile; in a
// narrow window the panel is below the page.
func (f *Frame) SetPanelByPage(panel fyne.CanvasObject) { f.setPanel(panel, true) }

func (f *Frame) setPanel(panel fyne.CanvasObject, byPage bool) {
	f.panel, f.panelByPage = panel, byPage && panel != nil && f.page != nil
	f.collect()
	f.parts.Refresh()
}

// OpenPanel opens a panel at the right and calls focus to focus it. With a nil
// panel it closes the panel and returns the focus to what had it or, if that is
// gone, calls back for that.
func (f *Frame) OpenPanel(panel fyne.CanvasObject, focus, back func()) {
	if c := CanvasOf(f); f.panel == nil && c != nil {
		f.beforePanel = c.Focused()
	}
	f.SetPanel(panel)
	if focus != nil {
		focus()
		return
	}
	if o, ok := f.beforePanel.(fyne.CanvasObject); ok && f.Contains(o) {
		Focus(f.beforePanel)
		return
	}
	back()
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

// FoldSide hides the sidebar again where it is shown only because the user wanted it
// although there is little room.
func (f *Frame) FoldSide() {
	if f.sidePreference.forced {
		f.sidePreference = preference{}
		f.parts.Refresh()
	}
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
	var order []Part
	if f.SideShown() {
		order = append(order, PartSide)
	}
	if f.MainShown() {
		order = append(order, PartMain)
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

// MainShown reports whether the main part is visible, as it is unless a panel by the
// page takes its room.
func (f *Frame) MainShown() bool { return f.main.Visible() }

// SideFolded reports whether the sidebar is not beside the main part, or only because
// the user wants it there: the window is too narrow for both.
func (f *Frame) SideFolded() bool {
	width := f.Size().Width
	a := f.arrange(width)
	return f.side != nil && a.main && (width < theme.Scaled(minWidthSide) || !a.side)
}

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

// maxSideShare is the share of the width that the sidebar has at most, where it is
// shown in a narrow window.
const maxSideShare = 0.46

// arrangement is which parts are visible, and where the panel is.
type arrangement struct {
	side, main, page bool
	panel            float32 // its width; 0 if there is none, or if it is below
	below            bool    // the panel is below the page
}

// panelBelow returns how much of a height a panel below the page has: half of it, or
// more in a low window, where that is too little to work in.
func panelBelow(height float32) float32 {
	const enough, most = 300, 0.7
	return round(max(height/2, min(theme.Scaled(enough), height*most)))
}

// arrange decides on the arrangement in a window of a width.
func (f *Frame) arrange(width float32) arrangement {
	var a arrangement
	if f.panel != nil {
		a.panel = min(theme.Scaled(theme.PanelWidth), width*0.6)
	}
	fits := func(minWidth float32) bool { return width >= theme.Scaled(minWidth) }
	byPage := f.panel != nil && f.panelByPage
	if byPage {
		if width -= a.panel; width < theme.PageMinWidth {
			return arrangement{page: true, below: true}
		}
		a.page = true
		if a.main = fits(minWidthPage); !a.main {
			return a
		}
	}
	a.main = true
	a.page = a.page || f.page != nil && f.panel == nil && !f.pagePreference.hidden && (f.pagePreference.forced || fits(minWidthPage))
	right := a.page || f.panel != nil
	a.side = f.side != nil && (f.sidePreference.forced ||
		!f.sidePreference.hidden && fits(minWidthSide) && (!right || fits(minWidthBoth)))
	return a
}

func (l frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f := l.f
	bar, status := BarHeight(), max(StatusHeight(), HeightFor(f.status, size.Width-32))
	SetBounds(f.bar, 16, 0, size.Width-32, bar)
	SetBounds(objects[1], 0, bar-1, size.Width, 1)
	top, height := bar, size.Height-bar-status
	a := f.arrange(size.Width)
	n := len(objects)
	SetBounds(f.status, 16, size.Height-status, size.Width-32, status)
	SetBounds(objects[n-1], 0, size.Height-status, size.Width, 1)
	if f.panel != nil {
		l.layOutPanel(objects[n-5:n-2], a, fyne.NewPos(0, top), fyne.NewSize(size.Width, height))
		if size.Width -= a.panel; a.below {
			height -= panelBelow(height)
		}
	}
	left := float32(0)
	if f.side != nil {
		for _, o := range objects[2:5] {
			SetVisible(o, a.side)
		}
		if a.side {
			left = min(theme.Scaled(theme.OutlineWidth), size.Width*maxSideShare)
			SetBounds(f.sideBackground, 0, top, left, height)
			SetBounds(f.side, 0, top, left-1, height)
			SetBounds(objects[4], left-1, top, 1, height)
		}
	}
	right := size.Width
	if f.page != nil {
		SetVisible(f.page, a.page)
		SetVisible(f.pageEdge, a.page && a.main)
		if a.page {
			if right = left; a.main {
				right = size.Width - pageWidth(size.Width, left)
			}
			SetBounds(f.page, right, top, size.Width-right, height)
			SetBounds(f.pageEdge, right, top, 1, height)
		}
	}
	SetVisible(f.main, a.main)
	if a.main {
		SetBounds(f.main, left, top, right-left, height)
	}
}

// layOutPanel positions the ground, the panel and the line at its edge in the area
// between bar and status line.
func (l frameLayout) layOutPanel(objects []fyne.CanvasObject, a arrangement, at fyne.Position, size fyne.Size) {
	x, y, width, height := size.Width-a.panel, at.Y, a.panel, size.Height
	if a.below {
		x, width, height = 0, size.Width, panelBelow(size.Height)
		y += size.Height - height
	}
	SetBounds(objects[0], x, y, width, height)
	SetBounds(objects[1], x, y, width, height)
	if a.below {
		SetBounds(objects[2], x, y, width, 1)
	} else {
		SetBounds(objects[2], x, y, 1, height)
	}
}

// WhenSideHidden shows an object only while there is no room for the sidebar of a
// frame that it is in: what else would be out of reach.
func (f *Frame) WhenSideHidden(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: narrowLayout{f}, Objects: []fyne.CanvasObject{o}}
}

type narrowLayout struct{ frame *Frame }

func (l narrowLayout) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	SetVisible(objects[0], !l.frame.SideShown())
	return HeightFor(objects[0], width)
}

func (l narrowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	SetVisible(objects[0], !l.frame.SideShown())
	SetBounds(objects[0], 0, 0, size.Width, size.Height)
}

func (l narrowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return minSize(l, objects) }

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
