package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// KeyCap shows the name of a key.
type KeyCap struct {
	widget.BaseWidget
	key              string
	foreground, fill fyne.ThemeColorName
}

// NewKeyCap returns a key cap in muted colours.
func NewKeyCap(key string) *KeyCap {
	k := &KeyCap{key: key, foreground: theme.Muted, fill: theme.Card}
	k.ExtendBaseWidget(k)
	return k
}

func (k *KeyCap) set(key string, foreground, fill fyne.ThemeColorName) {
	if foreground == theme.Foreground {
		foreground = theme.Muted
	}
	k.key, k.foreground, k.fill = key, foreground, fill
	k.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	r := &keyCapRenderer{k: k, box: canvas.NewRectangle(nil), text: NewLabel()}
	r.box.CornerRadius, r.box.StrokeWidth = 4, 1
	r.Refresh()
	return r
}

type keyCapRenderer struct {
	k    *KeyCap
	box  *canvas.Rectangle
	text *Text
}

func (r *keyCapRenderer) MinSize() fyne.Size { return r.text.MinSize().AddWidthHeight(10, 4) }

func (r *keyCapRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	SetBounds(r.text, 5, 2, size.Width-9, size.Height-4)
}

func (r *keyCapRenderer) Refresh() {
	r.box.FillColor = theme.Color(r.k.fill)
	r.box.StrokeColor = theme.Color(theme.Hairline)
	if r.k.foreground == theme.OnAccent {
		r.box.StrokeColor = theme.Color(theme.OnAccent)
	}
	r.text.SetRuns(Run{Text: r.k.key, Size: theme.Caption, Color: r.k.foreground})
	r.Layout(r.k.Size())
	canvas.Refresh(r.box)
}

func (r *keyCapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text}
}

func (r *keyCapRenderer) Destroy() {}

// ProgressDot shows a level of completion as an empty, half or full circle.
type ProgressDot struct {
	widget.BaseWidget
	level int
}

// NewProgressDot returns a dot at a level: 0 for nothing, 1 for begun, 2 for
// complete.
func NewProgressDot(level int) *ProgressDot {
	d := &ProgressDot{level: level}
	d.ExtendBaseWidget(d)
	return d
}

// SetLevel changes the level.
func (d *ProgressDot) SetLevel(level int) {
	if d.level != level {
		d.level = level
		d.Refresh()
	}
}

// MinSize implements fyne.CanvasObject.
func (d *ProgressDot) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Scaled(12)) }

// CreateRenderer implements fyne.Widget.
func (d *ProgressDot) CreateRenderer() fyne.WidgetRenderer {
	r := &progressDotRenderer{d: d, ring: canvas.NewCircle(nil), fill: canvas.NewArc(0, 0, 0, nil)}
	r.Refresh()
	return r
}

type progressDotRenderer struct {
	d    *ProgressDot
	ring *canvas.Circle
	fill *canvas.Arc
}

func (r *progressDotRenderer) MinSize() fyne.Size { return r.d.MinSize() }

func (r *progressDotRenderer) Layout(size fyne.Size) {
	r.ring.Resize(size)
	SetBounds(r.fill, 1, 1, size.Width-2, size.Height-2)
}

func (r *progressDotRenderer) Refresh() {
	edge, fill := theme.Muted, theme.Transparent
	r.fill.StartAngle, r.fill.EndAngle = 0, 0
	switch r.d.level {
	case 1:
		edge = theme.Hint
		r.fill.StartAngle, r.fill.EndAngle = 180, 360
	case 2:
		edge, fill = theme.Accent, theme.Accent
	}
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(fill), theme.Color(edge), 1.5
	r.fill.FillColor = theme.Color(edge)
	r.fill.Hidden = r.d.level != 1
	canvas.Refresh(r.ring)
	canvas.Refresh(r.fill)
}

func (r *progressDotRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.fill}
}

func (r *progressDotRenderer) Destroy() {}

// ProgressBar shows a fraction of a whole as a line.
type ProgressBar struct {
	widget.BaseWidget
	share float32
}

// NewProgressBar returns a bar that is filled to a share from 0 to 1.
func NewProgressBar(share float32) *ProgressBar {
	b := &ProgressBar{share: share}
	b.ExtendBaseWidget(b)
	return b
}

// Set fills the bar to another share.
func (b *ProgressBar) Set(share float32) {
	if b.share != share {
		b.share = share
		b.Refresh()
	}
}

// MinSize implements fyne.CanvasObject.
func (b *ProgressBar) MinSize() fyne.Size { return fyne.NewSize(160, 4) }

// CreateRenderer implements fyne.Widget.
func (b *ProgressBar) CreateRenderer() fyne.WidgetRenderer {
	r := &progressBarRenderer{b: b, track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	r.track.CornerRadius, r.fill.CornerRadius = 2, 2
	r.Refresh()
	return r
}

type progressBarRenderer struct {
	b           *ProgressBar
	track, fill *canvas.Rectangle
}

func (r *progressBarRenderer) MinSize() fyne.Size { return r.b.MinSize() }

func (r *progressBarRenderer) Layout(size fyne.Size) {
	r.track.Resize(size)
	r.fill.Resize(fyne.NewSize(size.Width*min(max(r.b.share, 0), 1), size.Height))
}

func (r *progressBarRenderer) Refresh() {
	r.track.FillColor = theme.Color(theme.Hairline)
	r.fill.FillColor = theme.Color(theme.Accent)
	r.Layout(r.b.Size())
	canvas.Refresh(r.track)
	canvas.Refresh(r.fill)
}

func (r *progressBarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.fill}
}

func (r *progressBarRenderer) Destroy() {}

// Badge is a word on a small rounded background. It cannot be pressed.
type Badge struct {
	*fyne.Container
	background *Surface
	text       *Text
}

// NewBadge returns an empty badge.
func NewBadge() *Badge {
	b := &Badge{background: NewSurface(theme.Inactive), text: NewLabel()}
	b.background.corner = theme.CornerChip
	b.Container = Stack(b.background, Inset(2, 8, 3, 8, b.text))
	return b
}

// Set changes the text and whether the badge is highlighted.
func (b *Badge) Set(text string, highlighted bool) {
	fill, foreground := theme.Inactive, theme.Muted
	if highlighted {
		fill, foreground = theme.AccentTint, theme.Accent
	}
	b.background.SetColors(fill, theme.Transparent)
	b.text.SetRuns(Run{Text: text, Size: theme.Label, Color: foreground})
}

// Text returns the text.
func (b *Badge) Text() string { return b.text.String() }
