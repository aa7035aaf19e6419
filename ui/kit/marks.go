package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/look"
)

// KeyCap shows the name of a key as it stands on a keyboard.
type KeyCap struct {
	widget.BaseWidget
	key         string
	ink, ground fyne.ThemeColorName
}

// NewKeyCap returns a key cap in quiet colours.
func NewKeyCap(key string) *KeyCap {
	k := &KeyCap{key: key, ink: look.Quiet, ground: look.Card}
	k.ExtendBaseWidget(k)
	return k
}

func (k *KeyCap) set(key string, ink, ground fyne.ThemeColorName) {
	if ink == look.Ink {
		ink = look.Quiet
	}
	k.key, k.ink, k.ground = key, ink, ground
	k.Refresh()
}

// CreateRenderer is for Fyne.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	r := &keyCapRenderer{k: k, box: canvas.NewRectangle(nil), text: NewLine()}
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
	place(r.text, 5, 2, size.Width-9, size.Height-4)
}

func (r *keyCapRenderer) Refresh() {
	r.box.FillColor = look.Color(r.k.ground)
	r.box.StrokeColor = look.Color(look.Hairline)
	if r.k.ink == look.OnAccent {
		r.box.StrokeColor = look.Color(look.OnAccent)
	}
	r.text.SetRuns(Run{Text: r.k.key, Size: look.Tiny, Color: r.k.ink})
	r.Layout(r.k.Size())
	canvas.Refresh(r.box)
}

func (r *keyCapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text}
}

func (r *keyCapRenderer) Destroy() {}

// Dot shows how far something is: empty, half or full.
type Dot struct {
	widget.BaseWidget
	level int
}

// NewDot returns a dot at a level: 0 nothing yet, 1 begun, 2 enough.
func NewDot(level int) *Dot {
	d := &Dot{level: level}
	d.ExtendBaseWidget(d)
	return d
}

// SetLevel changes the level.
func (d *Dot) SetLevel(level int) {
	if d.level != level {
		d.level = level
		d.Refresh()
	}
}

// MinSize is for Fyne.
func (d *Dot) MinSize() fyne.Size { return fyne.NewSquareSize(look.Scaled(12)) }

// CreateRenderer is for Fyne.
func (d *Dot) CreateRenderer() fyne.WidgetRenderer {
	r := &dotRenderer{d: d, ring: canvas.NewCircle(nil), fill: canvas.NewArc(0, 0, 0, nil)}
	r.Refresh()
	return r
}

type dotRenderer struct {
	d    *Dot
	ring *canvas.Circle
	fill *canvas.Arc
}

func (r *dotRenderer) MinSize() fyne.Size { return r.d.MinSize() }

func (r *dotRenderer) Layout(size fyne.Size) {
	r.ring.Resize(size)
	place(r.fill, 1, 1, size.Width-2, size.Height-2)
}

func (r *dotRenderer) Refresh() {
	edge, fill := look.Quiet, look.Clear
	r.fill.StartAngle, r.fill.EndAngle = 0, 0
	switch r.d.level {
	case 1:
		edge = look.Hint
		r.fill.StartAngle, r.fill.EndAngle = 180, 360
	case 2:
		edge, fill = look.Accent, look.Accent
	}
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = look.Color(fill), look.Color(edge), 1.5
	r.fill.FillColor = look.Color(edge)
	r.fill.Hidden = r.d.level != 1
	canvas.Refresh(r.ring)
	canvas.Refresh(r.fill)
}

func (r *dotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring, r.fill} }

func (r *dotRenderer) Destroy() {}

// Bar shows a share of a whole as a line.
type Bar struct {
	widget.BaseWidget
	share float32
}

// NewBar returns a bar; share is 0 to 1.
func NewBar(share float32) *Bar {
	b := &Bar{share: share}
	b.ExtendBaseWidget(b)
	return b
}

// SetShare changes the share.
func (b *Bar) SetShare(share float32) {
	if b.share != share {
		b.share = share
		b.Refresh()
	}
}

// MinSize is for Fyne.
func (b *Bar) MinSize() fyne.Size { return fyne.NewSize(160, 4) }

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b: b, track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	r.track.CornerRadius, r.fill.CornerRadius = 2, 2
	r.Refresh()
	return r
}

type barRenderer struct {
	b           *Bar
	track, fill *canvas.Rectangle
}

func (r *barRenderer) MinSize() fyne.Size { return r.b.MinSize() }

func (r *barRenderer) Layout(size fyne.Size) {
	r.track.Resize(size)
	r.fill.Resize(fyne.NewSize(size.Width*min(max(r.b.share, 0), 1), size.Height))
}

func (r *barRenderer) Refresh() {
	r.track.FillColor = look.Color(look.Hairline)
	r.fill.FillColor = look.Color(look.Accent)
	r.Layout(r.b.Size())
	canvas.Refresh(r.track)
	canvas.Refresh(r.fill)
}

func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.fill} }

func (r *barRenderer) Destroy() {}
