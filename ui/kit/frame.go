package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/look"
)

// Frame is the one arrangement every screen has: a bar above, an outline or
// list at the left, the main part, a panel at the right when one is open, and a
// line of status below.
type Frame struct {
	widget.BaseWidget
	bar, side, main, panel, status fyne.CanvasObject
	sideGround                     *Surface
	sideHidden                     bool // hidden by her
	sideForced                     bool // shown by her where there is little room
	parts                          *fyne.Container
}

// NewFrame arranges the parts of a screen; side may be nil.
func NewFrame(bar, side, main, status fyne.CanvasObject) *Frame {
	f := &Frame{bar: bar, side: side, main: main, status: status, sideGround: NewSurface(look.Side)}
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

// Panel returns the open panel, nil when there is none.
func (f *Frame) Panel() fyne.CanvasObject { return f.panel }

// ToggleSide hides the outline or shows it again, also where there is little
// room and it had folded of its own accord.
func (f *Frame) ToggleSide() {
	f.sideHidden = f.SideShown()
	f.sideForced = !f.sideHidden
	f.parts.Refresh()
}

// Part is a part of a frame that can have the keyboard.
type Part int

// The parts of a frame; PartNone is for a keyboard that is nowhere in it.
const (
	PartNone Part = iota
	PartSide
	PartMain
	PartPanel
)

// Focused returns the part that has the keyboard.
func (f *Frame) Focused() Part {
	c := canvasOf(f)
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
	case contains(f.main, o):
		return PartMain
	}
	return PartNone
}

// SideShown reports whether the outline is on screen.
func (f *Frame) SideShown() bool { return f.side != nil && f.side.Visible() }

func (f *Frame) collect() {
	// Bar, main part and status stand on the window's own ground: a ground of
	// their own would fill a million pixels once more in every frame.
	objects := []fyne.CanvasObject{f.bar, HLine()}
	if f.side != nil {
		objects = append(objects, f.sideGround, f.side, VLine())
	}
	objects = append(objects, f.main)
	if f.panel != nil {
		objects = append(objects, NewSurface(look.Side), f.panel, VLine())
	}
	f.parts.Objects = append(objects, f.status, HLine())
}

// CreateRenderer is for Fyne.
func (f *Frame) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.parts)
}

type frameLayout struct{ f *Frame }

func (l frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(560, 400) }

// Widths below which parts give way: an open panel needs the outline's room
// first, and in a narrow window the outline folds of its own accord.
const (
	roomForAll  = 1040
	roomForSide = 760
)

func (l frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f := l.f
	bar, status := BarHeightNow(), StatusHeightNow()
	place(f.bar, 16, 0, size.Width-32, bar)
	place(objects[1], 0, bar-1, size.Width, 1)
	left, right := float32(0), size.Width
	top, height := bar, size.Height-bar-status
	next := 2
	if f.side != nil {
		room := size.Width >= look.Scaled(roomForSide) && (f.panel == nil || size.Width >= look.Scaled(roomForAll))
		shown := room && !f.sideHidden || f.sideForced
		for _, o := range objects[2:5] {
			SetVisible(o, shown)
		}
		if shown {
			left = look.Scaled(look.OutlineWidth)
			place(f.sideGround, 0, top, left, height)
			place(f.side, 0, top, left-1, height)
			place(objects[4], left-1, top, 1, height)
		}
		next = 5
	}
	if f.panel != nil {
		width := min(look.Scaled(look.PanelWidth), size.Width*0.6)
		right -= width
		place(objects[next+1], right, top, width, height)
		place(f.panel, right, top, width, height)
		place(objects[next+3], right, top, 1, height)
	}
	place(f.main, left, top, right-left, height)
	n := len(objects)
	place(f.status, 16, size.Height-status, size.Width-32, status)
	place(objects[n-1], 0, size.Height-status, size.Width, 1)
}

// BarHeightNow is the height of the bar at the present text size.
func BarHeightNow() float32 { return max(look.BarHeight, look.Scaled(look.BarHeight)) }

// StatusHeightNow is the height of the status line at the present text size.
func StatusHeightNow() float32 { return max(look.StatusHeight, look.Scaled(look.StatusHeight)) }

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
