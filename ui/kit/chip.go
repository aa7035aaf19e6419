package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/look"
)

// Chip is a small rounded thing to press that is on or off, or that opens
// something.
type Chip struct {
	control
	text string
	on   bool
}

// NewChip returns a chip.
func NewChip(text string, on bool, tapped func()) *Chip {
	c := &Chip{text: text, on: on}
	c.onTap = tapped
	c.extend(c)
	return c
}

// Set changes the words and whether it is on.
func (c *Chip) Set(text string, on bool) {
	if c.text != text || c.on != on {
		c.text, c.on = text, on
		c.Refresh()
	}
}

// Text returns the words on the chip.
func (c *Chip) Text() string { return c.text }

// On reports whether the chip is on.
func (c *Chip) On() bool { return c.on }

// CreateRenderer is for Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, box: canvas.NewRectangle(nil), text: NewLine()}
	r.box.CornerRadius = look.CornerChip
	r.Refresh()
	return r
}

type chipRenderer struct {
	c    *Chip
	box  *canvas.Rectangle
	text *Text
}

func (r *chipRenderer) MinSize() fyne.Size { return r.text.MinSize().AddWidthHeight(16, 5) }

func (r *chipRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	m := r.text.MinSize()
	place(r.text, 8, (size.Height-m.Height)/2, size.Width-15, m.Height)
}

func (r *chipRenderer) Refresh() {
	ground, ink := look.AtRest, look.Quiet
	if r.c.on {
		ground, ink = look.AccentTint, look.Accent
	}
	if r.c.hovered {
		ground = look.Selected
	}
	r.box.FillColor = look.Color(ground)
	r.box.StrokeWidth = 0
	if r.c.focused {
		r.box.StrokeWidth, r.box.StrokeColor = 2, look.Color(look.Accent)
	}
	r.text.SetRuns(Run{Text: r.c.text, Size: look.Label, Color: ink})
	r.Layout(r.c.Size())
	canvas.Refresh(r.box)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text}
}

func (r *chipRenderer) Destroy() {}

// Check is a box to tick, with words of its own beside it.
type Check struct {
	control
	on bool
}

// NewCheck returns a box; changed is called with what it was changed to.
func NewCheck(on bool, changed func(bool)) *Check {
	c := &Check{on: on}
	c.onTap = func() {
		c.Set(!c.on)
		changed(c.on)
	}
	c.extend(c)
	return c
}

// Set ticks the box or clears it, without telling anyone.
func (c *Check) Set(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// On reports whether the box is ticked.
func (c *Check) On() bool { return c.on }

// CreateRenderer is for Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c: c, box: canvas.NewRectangle(nil), down: canvas.NewLine(nil), up: canvas.NewLine(nil)}
	r.box.CornerRadius = 4
	r.Refresh()
	return r
}

type checkRenderer struct {
	c        *Check
	box      *canvas.Rectangle
	down, up *canvas.Line
}

const checkSide = 18

func (r *checkRenderer) MinSize() fyne.Size { return fyne.NewSize(checkSide, checkSide+2) }

func (r *checkRenderer) Layout(size fyne.Size) {
	y := (size.Height - checkSide) / 2
	place(r.box, 0, y, checkSide, checkSide)
	r.down.Position1, r.down.Position2 = fyne.NewPos(4.5, y+9), fyne.NewPos(7.8, y+12.5)
	r.up.Position1, r.up.Position2 = fyne.NewPos(7.8, y+12.5), fyne.NewPos(13.5, y+5.5)
}

func (r *checkRenderer) Refresh() {
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = look.Color(look.Card), look.Color(look.Quiet), 1
	if r.c.on {
		r.box.FillColor, r.box.StrokeColor = look.Color(look.Accent), look.Color(look.Accent)
	}
	if r.c.focused {
		r.box.StrokeWidth, r.box.StrokeColor = 2, look.Color(look.Ink)
	}
	for _, l := range []*canvas.Line{r.down, r.up} {
		l.StrokeColor, l.StrokeWidth, l.Hidden = look.Color(look.OnAccent), 2, !r.c.on
		canvas.Refresh(l)
	}
	r.Layout(r.c.Size())
	canvas.Refresh(r.box)
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.down, r.up}
}

func (r *checkRenderer) Destroy() {}
