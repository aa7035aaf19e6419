package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Chip is a small rounded button that is on or off, or that opens something.
type Chip struct {
	control
	text    string
	on      bool
	row     *ChipRow // nil for a chip by itself
	reserve []string
}

// NewChip returns a chip.
func NewChip(text string, on bool, tapped func()) *Chip {
	c := &Chip{text: text, on: on}
	c.onTap = tapped
	c.extend(c)
	return c
}

// Reserve keeps room beside the chip for texts that it may have later, so that it and
// what comes after it stay where they are, and returns the chip.
func (c *Chip) Reserve(texts ...string) *Chip {
	c.reserve = texts
	return c
}

// Set changes the text and whether the chip is on.
func (c *Chip) Set(text string, on bool) {
	if c.text != text || c.on != on {
		c.text, c.on = text, on
		c.Refresh()
	}
}

// Text returns the text.
func (c *Chip) Text() string { return c.text }

// On reports whether the chip is on.
func (c *Chip) On() bool { return c.on }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, box: canvas.NewRectangle(nil), text: NewText()}
	r.box.CornerRadius = theme.CornerChip
	r.Refresh()
	return r
}

type chipRenderer struct {
	c    *Chip
	box  *canvas.Rectangle
	text *Text
}

// HeightFor implements [Flow]: where the text has no room on one row, it wraps.
func (c *Chip) HeightFor(width float32) float32 {
	if run := c.run(); c.MinSize().Width > width {
		return TextHeight(width-chipPadX, 0, run) + chipPadY
	}
	return c.MinSize().Height
}

func (c *Chip) run() Run { return Run{Text: c.text, Size: theme.Label} }

func (r *chipRenderer) MinSize() fyne.Size {
	size := r.natural()
	for _, s := range r.c.reserve {
		size.Width = max(size.Width, Run{Text: s, Size: theme.Label}.Measure(s).Width+chipPadX)
	}
	return size
}

// natural returns the size that the present text needs.
func (r *chipRenderer) natural() fyne.Size {
	return r.text.oneRow().AddWidthHeight(chipPadX+1, chipPadY)
}

// The padding of a chip on both sides together.
const (
	chipPadX = 16
	chipPadY = 5
)

func (r *chipRenderer) Layout(size fyne.Size) {
	size.Width = min(size.Width, r.natural().Width)
	r.box.Resize(size)
	h := r.text.HeightFor(size.Width - chipPadX)
	SetBounds(r.text, chipPadX/2, (size.Height-h)/2, size.Width-chipPadX, h)
}

func (r *chipRenderer) Refresh() {
	fill, foreground := theme.Inactive, theme.Muted
	if r.c.on {
		fill, foreground = theme.AccentTint, theme.Accent
	}
	if r.c.hovered {
		fill = theme.SelectedRow
	}
	r.box.FillColor = theme.Color(fill)
	r.box.StrokeWidth = 0
	if r.c.focused {
		r.box.StrokeWidth, r.box.StrokeColor = 2, theme.Color(theme.Accent)
	}
	r.text.SetRuns(Run{Text: r.c.text, Size: theme.Label, Color: foreground})
	r.Layout(r.c.Size())
	canvas.Refresh(r.box)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text}
}

func (r *chipRenderer) Destroy() {}

// Checkbox is a box that is checked or not. Its label is another object.
type Checkbox struct {
	control
	on bool
}

// NewCheckbox returns a checkbox. changed is called with the new state when the
// user changes it.
func NewCheckbox(on bool, changed func(bool)) *Checkbox {
	c := &Checkbox{on: on}
	c.onTap = func() {
		c.Set(!c.on)
		changed(c.on)
	}
	c.extend(c)
	return c
}

// Set checks the box or clears it without calling changed.
func (c *Checkbox) Set(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// On reports whether the box is checked.
func (c *Checkbox) On() bool { return c.on }

// CreateRenderer implements fyne.Widget.
func (c *Checkbox) CreateRenderer() fyne.WidgetRenderer {
	r := &checkboxRenderer{c: c, box: canvas.NewRectangle(nil), down: canvas.NewLine(nil), up: canvas.NewLine(nil)}
	r.box.CornerRadius = 4
	r.Refresh()
	return r
}

type checkboxRenderer struct {
	c        *Checkbox
	box      *canvas.Rectangle
	down, up *canvas.Line
}

const checkboxSide = 18

func (r *checkboxRenderer) MinSize() fyne.Size { return fyne.NewSize(checkboxSide, checkboxSide+2) }

func (r *checkboxRenderer) Layout(size fyne.Size) {
	y := (size.Height - checkboxSide) / 2
	SetBounds(r.box, 0, y, checkboxSide, checkboxSide)
	r.down.Position1, r.down.Position2 = fyne.NewPos(4.5, y+9), fyne.NewPos(7.8, y+12.5)
	r.up.Position1, r.up.Position2 = fyne.NewPos(7.8, y+12.5), fyne.NewPos(13.5, y+5.5)
}

func (r *checkboxRenderer) Refresh() {
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(theme.Card), theme.Color(theme.Muted), 1
	if r.c.on {
		r.box.FillColor, r.box.StrokeColor = theme.Color(theme.Accent), theme.Color(theme.Accent)
	}
	if r.c.focused {
		r.box.StrokeWidth, r.box.StrokeColor = 2, theme.Color(theme.Foreground)
	}
	for _, l := range []*canvas.Line{r.down, r.up} {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(theme.OnAccent), 2, !r.c.on
		canvas.Refresh(l)
	}
	r.Layout(r.c.Size())
	canvas.Refresh(r.box)
}

func (r *checkboxRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.down, r.up}
}

func (r *checkboxRenderer) Destroy() {}

// Tick says how much of what a row shows is ticked.
type Tick int

// The ticks.
const (
	TickedNone Tick = iota
	TickedSome
	TickedAll
)

// TickSide is the width and the height of a [TickBox] in pixels.
const TickSide = 16

// TickBox is the box of a row that is ticked or not, in a list whose rows are pressed as
// a whole.
type TickBox struct {
	widget.BaseWidget
	tick Tick
}

// NewTickBox returns a box that is not ticked.
func NewTickBox() *TickBox {
	b := &TickBox{}
	b.ExtendBaseWidget(b)
	return b
}

// Set ticks the box or clears it.
func (b *TickBox) Set(tick Tick) {
	if b.tick != tick {
		b.tick = tick
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *TickBox) CreateRenderer() fyne.WidgetRenderer {
	r := &tickBoxRenderer{b: b, box: canvas.NewRectangle(nil), down: canvas.NewLine(nil), up: canvas.NewLine(nil), some: canvas.NewLine(nil)}
	r.box.CornerRadius = 4
	r.Refresh()
	return r
}

type tickBoxRenderer struct {
	b              *TickBox
	box            *canvas.Rectangle
	down, up, some *canvas.Line
}

func (r *tickBoxRenderer) MinSize() fyne.Size { return fyne.NewSize(TickSide, TickSide) }

func (r *tickBoxRenderer) Layout(fyne.Size) {
	r.box.Resize(fyne.NewSize(TickSide, TickSide))
	r.down.Position1, r.down.Position2 = fyne.NewPos(4, 8), fyne.NewPos(7, 11)
	r.up.Position1, r.up.Position2 = fyne.NewPos(7, 11), fyne.NewPos(12, 5)
	r.some.Position1, r.some.Position2 = fyne.NewPos(4, 8), fyne.NewPos(12, 8)
}

func (r *tickBoxRenderer) Refresh() {
	fill, edge := theme.Card, theme.Muted
	if r.b.tick == TickedAll {
		fill, edge = theme.Accent, theme.Accent
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(fill), theme.Color(edge), 1
	for _, l := range []*canvas.Line{r.down, r.up} {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(theme.OnAccent), 2, r.b.tick != TickedAll
		canvas.Refresh(l)
	}
	r.some.StrokeColor, r.some.StrokeWidth, r.some.Hidden = theme.Color(theme.Foreground), 2, r.b.tick != TickedSome
	canvas.Refresh(r.some)
	canvas.Refresh(r.box)
}

func (r *tickBoxRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.down, r.up, r.some}
}

func (r *tickBoxRenderer) Destroy() {}

// CheckLabel is the text beside a checkbox. Pressing it with the mouse presses
// the box, which has the keyboard.
type CheckLabel struct {
	Text
	box *Checkbox
}

// NewCheckLabel returns the label of a checkbox. It wraps at its width.
func NewCheckLabel(box *Checkbox, runs ...Run) *CheckLabel {
	l := &CheckLabel{Text: Text{runs: runs, width: -1, drawn: -1}, box: box}
	l.ExtendBaseWidget(l)
	return l
}

// Short puts the label on one line and returns it.
func (l *CheckLabel) Short() *CheckLabel {
	l.noWrap = true
	return l
}

// Tapped implements fyne.Tappable.
func (l *CheckLabel) Tapped(e *fyne.PointEvent) { l.box.Tapped(e) }

// Cursor implements desktop.Cursorable.
func (l *CheckLabel) Cursor() desktop.Cursor { return desktop.PointerCursor }

// ChipRow is a row of chips that wraps. Tab stops at it once; the arrow keys go from
// chip to chip in it.
type ChipRow struct {
	object *fyne.Container
	chips  []*Chip
}

// NewChipRow returns a row with gaps between its chips, in pixels.
func NewChipRow(gap float32, chips ...*Chip) *ChipRow {
	r := &ChipRow{object: Wrap(gap)}
	r.Set(chips...)
	return r
}

// Object returns the row as one object.
func (r *ChipRow) Object() fyne.CanvasObject { return r.object }

// Set replaces the chips.
func (r *ChipRow) Set(chips ...*Chip) {
	if slices.Equal(r.chips, chips) {
		r.object.Refresh()
		return
	}
	r.chips = chips
	r.object.Objects = make([]fyne.CanvasObject, len(chips))
	for i, c := range chips {
		c.row = r
		r.object.Objects[i] = c
	}
	r.object.Refresh()
}

// key takes a key that is pressed on a chip, and reports whether it goes about in
// the row or leaves it.
func (r *ChipRow) key(from *Chip, k fyne.KeyName, shift bool) bool {
	at := slices.Index(r.chips, from)
	if at < 0 {
		return false
	}
	last := len(r.chips) - 1
	switch k {
	case fyne.KeyRight, fyne.KeyDown:
		Focus(r.chips[min(at+1, last)])
	case fyne.KeyLeft, fyne.KeyUp:
		Focus(r.chips[max(at-1, 0)])
	case fyne.KeyHome:
		Focus(r.chips[0])
	case fyne.KeyEnd:
		Focus(r.chips[last])
	case fyne.KeyTab:
		r.leave(shift)
	default:
		return false
	}
	return true
}

// leave focuses what comes after the row, or before it.
func (r *ChipRow) leave(back bool) {
	c := CanvasOf(r.object)
	switch {
	case c == nil:
	case back:
		c.Focus(r.chips[0])
		c.FocusPrevious()
	default:
		c.Focus(r.chips[len(r.chips)-1])
		c.FocusNext()
	}
}

// AcceptsTab implements fyne.Tabbable: in a row, Tab passes the other chips.
func (c *Chip) AcceptsTab() bool { return c.row != nil }

// TypedKey goes about in the row of the chip, presses it on Enter, and forwards
// other keys to the window.
func (c *Chip) TypedKey(k *fyne.KeyEvent) {
	if c.row == nil || !c.row.key(c, k.Name, c.Shift()) {
		c.control.TypedKey(k)
	}
}
