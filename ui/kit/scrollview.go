package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ScrollView is a flow that scrolls down where it is higher than its Place.
type ScrollView struct {
	widget.BaseWidget
	scroll *container.Scroll
	body   *scrollBody
}

// NewScrollView returns a page of one flow.
func NewScrollView(content fyne.CanvasObject) *ScrollView {
	p := &ScrollView{body: newScrollBody(content)}
	p.scroll = container.NewVScroll(p.body)
	p.ExtendBaseWidget(p)
	return p
}

// SetContent replaces the flow and scrolls to its top.
func (p *ScrollView) SetContent(content fyne.CanvasObject) {
	p.body.content = content
	p.body.Refresh()
	p.Relayout()
	p.scroll.ScrollToTop()
}

// Relayout moves everything to its Place after something in the page grew or
// shrank.
func (p *ScrollView) Relayout() {
	p.body.lay()
	p.scroll.Refresh()
}

// Resize lays the flow out at the new width.
func (p *ScrollView) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	p.body.width = size.Width
	p.body.lay()
	p.scroll.Resize(size)
	p.scroll.Refresh()
}

// MinSize is small: a page takes the room it is given.
func (p *ScrollView) MinSize() fyne.Size { return fyne.NewSize(100, 60) }

// CreateRenderer is for Fyne.
func (p *ScrollView) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(p.scroll)
}

// Reveal scrolls as little as needed to bring a part of an object in the page
// into sight, with some room around it.
func (p *ScrollView) Reveal(o fyne.CanvasObject, at fyne.Position, height float32) {
	const room = 24
	y, found := offsetIn(p.body.content, o)
	if !found {
		return
	}
	y += at.Y
	offset := p.scroll.Offset.Y
	switch {
	case y-room < offset:
		offset = max(y-room, 0)
	case y+height+room > offset+p.scroll.Size().Height:
		offset = y + height + room - p.scroll.Size().Height
	default:
		return
	}
	offset = min(offset, max(p.body.MinSize().Height-p.scroll.Size().Height, 0))
	p.scroll.ScrollToOffset(fyne.NewPos(0, offset))
}

// offsetIn returns how far below the top of a flow an object stands. The driver
// can tell only of what it has drawn already.
func offsetIn(flow, o fyne.CanvasObject) (y float32, found bool) {
	if flow == o {
		return 0, true
	}
	for _, child := range childrenOf(flow) {
		if y, ok := offsetIn(child, o); ok {
			return y + child.Position().Y, true
		}
	}
	return 0, false
}

// ScrollBy scrolls down by so many pixels, up when they are negative.
func (p *ScrollView) ScrollBy(dy float32) {
	bottom := max(p.body.MinSize().Height-p.scroll.Size().Height, 0)
	p.scroll.ScrollToOffset(fyne.NewPos(0, min(max(p.scroll.Offset.Y+dy, 0), bottom)))
}

// Offset returns how far the page is scrolled down; ScrollTo goes back there.
func (p *ScrollView) Offset() float32 { return p.scroll.Offset.Y }

// ScrollTo scrolls to an offset from the top.
func (p *ScrollView) ScrollTo(y float32) { p.ScrollBy(y - p.scroll.Offset.Y) }

// scrollBody gives a flow to Fyne's scroller, which knows minimum sizes only.
type scrollBody struct {
	widget.BaseWidget
	content fyne.CanvasObject
	width   float32
}

func newScrollBody(content fyne.CanvasObject) *scrollBody {
	b := &scrollBody{content: content}
	b.ExtendBaseWidget(b)
	return b
}

func (b *scrollBody) height() float32 { return HeightFor(b.content, b.width) }

func (b *scrollBody) MinSize() fyne.Size { return fyne.NewSize(0, b.height()) }

func (b *scrollBody) lay() {
	h := b.height()
	Place(b.content, 0, 0, b.width, h)
	// A container does not lay itself out again at the size it has.
	if c, ok := b.content.(*fyne.Container); ok {
		relayout(c)
	}
	b.BaseWidget.Resize(fyne.NewSize(b.width, h))
}

// relayout lays out the containers below c, whose content may have changed its
// height while they kept theirs.
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
func (r *scrollRenderer) Refresh()                     { r.b.lay() }
func (r *scrollRenderer) Destroy()                     {}
