package kit

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Scroller is the toolkit's scroller with a wheel of another pace: a notch moves
// the content by [Notch], a fraction of one by that fraction.
type Scroller struct {
	container.Scroll
	// OnZoom is called when the wheel is turned with Ctrl held, with the notches
	// up, or down if negative, and the position of the pointer in the view. With
	// nil the content scrolls.
	OnZoom func(notches float32, at fyne.Position)

	modifiers func() fyne.KeyModifier // that are held down
}

// NewScroller returns a scroller of a content.
func NewScroller(content fyne.CanvasObject, direction container.ScrollDirection) *Scroller {
	s := &Scroller{modifiers: heldModifiers}
	s.Content, s.Direction = content, direction
	s.ExtendBaseWidget(s)
	return s
}

// Notch is how far a notch of the wheel scrolls, in pixels.
const Notch = 80

// What the toolkit makes of a wheel, see its driver for windows: so many pixels of
// a notch, and of many notches at once so many times that. On a Mac it passes
// on the pixels that the system wants.
const (
	toolkitNotch  = 25
	toolkitBurst  = 10
	toolkitFaster = 125
)

// Notches returns how many notches of the wheel the toolkit made a distance of.
func Notches(distance float32) float32 {
	n := distance / toolkitNotch
	if max(n, -n) >= toolkitBurst*toolkitFaster {
		n /= toolkitFaster
	}
	return n
}

// Scrolled implements fyne.Scrollable.
func (s *Scroller) Scrolled(e *fyne.ScrollEvent) {
	held := s.modifiers()
	if held&fyne.KeyModifierShortcutDefault != 0 && s.OnZoom != nil {
		s.OnZoom(Notches(e.Scrolled.DY), e.Position)
		return
	}
	paced := *e
	if runtime.GOOS != "darwin" {
		paced.Scrolled = fyne.Delta{DX: Notches(e.Scrolled.DX) * Notch, DY: Notches(e.Scrolled.DY) * Notch}
		if held&fyne.KeyModifierShift != 0 && s.Direction == container.ScrollBoth {
			paced.Scrolled.DX, paced.Scrolled.DY = paced.Scrolled.DY, paced.Scrolled.DX
		}
	}
	s.Scroll.Scrolled(&paced)
}

// heldModifiers returns the modifier keys that are held down, none where the
// driver does not tell.
func heldModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// ScrollView scrolls its content vertically when it is higher than the view. The
// content gets the width of the view.
type ScrollView struct {
	widget.BaseWidget
	scroll *Scroller
	body   *scrollBody
}

// NewScrollView returns a scroll view of a content.
func NewScrollView(content fyne.CanvasObject) *ScrollView {
	v := &ScrollView{body: newScrollBody(content)}
	v.scroll = NewScroller(v.body, container.ScrollVerticalOnly)
	v.scroll.OnScrolled = func(fyne.Position) { v.viewMoved() }
	v.ExtendBaseWidget(v)
	return v
}

// SetContent replaces the content and scrolls to its top.
func (v *ScrollView) SetContent(content fyne.CanvasObject) {
	v.body.content = content
	v.body.Refresh()
	v.Relayout()
	v.scroll.ScrollToTop()
}

// Relayout lays the content out again after the height of something in it changed.
func (v *ScrollView) Relayout() {
	v.body.layOut()
	v.refresh()
	v.viewMoved()
}

// refresh has the scroller take up the size of the content, which is laid out. The
// scroller refreshes the content as well, which would lay it out again.
func (v *ScrollView) refresh() {
	v.body.done = true
	v.scroll.Refresh()
	v.body.done = false
}

// CaretHolder is a widget of which a part matters while it has the focus, such as
// the line of a text with the caret.
type CaretHolder interface {
	CaretArea() (at fyne.Position, height float32)
}

// Hold remembers how far the view is scrolled; back scrolls there.
func (v *ScrollView) Hold() (back func()) {
	offset := v.Offset()
	return func() { v.ScrollTo(offset) }
}

// keepFocus returns a function that brings the widget with the focus into view, for
// a change of the view's size, if it is in view now.
func (v *ScrollView) keepFocus() func() {
	none := func() {}
	c := CanvasOf(v)
	if c == nil || v.scroll.Size().Height == 0 {
		return none
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return none
	}
	area := func() (at fyne.Position, height float32) {
		if h, ok := o.(CaretHolder); ok {
			return h.CaretArea()
		}
		return fyne.Position{}, o.Size().Height
	}
	y, found := offsetIn(v.body.content, o)
	at, height := area()
	if top := y + at.Y; !found || top+height <= v.Offset() || top >= v.Offset()+v.scroll.Size().Height {
		return none
	}
	return func() {
		at, height := area()
		v.Reveal(o, at, height)
	}
}

// Resize lays the content out at the new width. What has the focus stays in view.
func (v *ScrollView) Resize(size fyne.Size) {
	if size != v.Size() {
		defer v.keepFocus()()
	}
	v.BaseWidget.Resize(size)
	v.body.width = size.Width
	v.body.layOut()
	v.scroll.Resize(size)
	v.refresh()
	v.viewMoved()
}

// MinSize implements fyne.CanvasObject. It is small since the view scrolls.
func (v *ScrollView) MinSize() fyne.Size { return fyne.NewSize(100, 60) }

// CreateRenderer implements fyne.Widget.
func (v *ScrollView) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(v.scroll)
}

// Reveal scrolls as little as needed to bring a part of an object in the content
// into view, with some space around it: the start of a part that is too high for the view.
func (v *ScrollView) Reveal(o fyne.CanvasObject, at fyne.Position, height float32) {
	const space = 24
	y, found := offsetIn(v.body.content, o)
	if !found || v.scroll.Size().Height == 0 { // before it is laid out it would scroll anywhere
		return
	}
	y += at.Y
	height = min(height, max(v.scroll.Size().Height-2*space, 0))
	offset := v.scroll.Offset.Y
	switch {
	case y-space < offset:
		offset = max(y-space, 0)
	case y+height+space > offset+v.scroll.Size().Height:
		offset = y + height + space - v.scroll.Size().Height
	default:
		return
	}
	v.ScrollTo(offset)
}

// FocusFirst gives the first item of a scrolled list the keyboard, and shows what is above
// the list as far as the start of the item stays in view.
func FocusFirst(v *ScrollView, item *ListItem) {
	const start = 40 // of an item
	Focus(item)
	v.ScrollTo(0)
	v.Reveal(item, fyne.Position{}, min(item.Size().Height, theme.Scaled(start)))
}

// offsetIn returns the distance of an object from the top of root. It does not ask
// the driver, which knows only the positions of objects that it has drawn.
func offsetIn(root, o fyne.CanvasObject) (y float32, found bool) {
	if root == o {
		return 0, true
	}
	for _, child := range children(root) {
		if y, ok := offsetIn(child, o); ok {
			return y + child.Position().Y, true
		}
	}
	return 0, false
}

// maxOffset returns the offset at which the end of the content is in view.
func (v *ScrollView) maxOffset() float32 {
	return max(v.body.MinSize().Height-v.scroll.Size().Height, 0)
}

// Offset returns the distance scrolled from the top, in pixels.
func (v *ScrollView) Offset() float32 { return v.scroll.Offset.Y }

// ScrollBy scrolls down by dy pixels, or up if dy is negative.
func (v *ScrollView) ScrollBy(dy float32) { v.ScrollTo(v.scroll.Offset.Y + dy) }

// ScrollTo scrolls to an offset from the top, as far as there is content.
func (v *ScrollView) ScrollTo(y float32) {
	v.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), v.maxOffset())))
	v.viewMoved()
}

// scrollBody adapts a content whose height depends on its width to Fyne's
// scroller, which knows minimum sizes only.
type scrollBody struct {
	widget.BaseWidget
	content fyne.CanvasObject
	width   float32
	done    bool // it is laid out, and only needs to be drawn
	ground  pressedGround
}

func newScrollBody(content fyne.CanvasObject) *scrollBody {
	b := &scrollBody{content: content}
	b.ExtendBaseWidget(b)
	return b
}

func (b *scrollBody) height() float32 { return HeightFor(b.content, b.width) }

func (b *scrollBody) MinSize() fyne.Size { return fyne.NewSize(0, b.height()) }

func (b *scrollBody) layOut() {
	h := b.height()
	SetBounds(b.content, 0, 0, b.width, h)
	// A container does not lay itself out again when its size stays the same.
	if c, ok := b.content.(*fyne.Container); ok {
		relayout(c)
	}
	b.BaseWidget.Resize(fyne.NewSize(b.width, h))
}

// relayout lays out c and the containers in it, whose content may need another
// height although their own size is the same.
func relayout(c *fyne.Container) {
	if c.Layout != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
	for _, o := range c.Objects {
		if inner, ok := o.(*fyne.Container); ok && inner.Visible() {
			relayout(inner)
		}
	}
}

func (b *scrollBody) CreateRenderer() fyne.WidgetRenderer { return &scrollRenderer{b} }

type scrollRenderer struct{ b *scrollBody }

func (r *scrollRenderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *scrollRenderer) Layout(fyne.Size)             {}
func (r *scrollRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.content} }
func (r *scrollRenderer) Destroy()                     {}

func (r *scrollRenderer) Refresh() {
	if !r.b.done {
		r.b.layOut()
	}
}
