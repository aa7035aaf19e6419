package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// pager is a page that is scrolled with the keyboard while it has the focus.
type pager struct {
	widget.BaseWidget
	kit.ShiftTracker
	scroll  *kit.ScrollView
	edge    *kit.Surface // shows the focus
	back    func() bool  // leads to the page before
	focused bool
}

func newPager(back func() bool) *pager {
	p := &pager{scroll: kit.NewScrollView(kit.Column(0)), edge: kit.NewSurface(theme.Transparent), back: back}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pager) set(content fyne.CanvasObject) { p.scroll.SetContent(content) }

func (p *pager) offset() float32 { return p.scroll.Offset() }

// scrollTo scrolls until an object of the page is at the top of the view.
func (p *pager) scrollTo(o fyne.CanvasObject) {
	const end = 1 << 24
	p.scroll.ScrollTo(end)
	p.scroll.Reveal(o, fyne.Position{}, o.Size().Height)
}

// CreateRenderer implements fyne.Widget.
func (p *pager) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Stack(p.edge, p.scroll))
}

// MinSize implements fyne.CanvasObject.
func (p *pager) MinSize() fyne.Size { return p.scroll.MinSize() }

// FocusGained implements fyne.Focusable.
func (p *pager) FocusGained() { p.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (p *pager) FocusLost() {
	p.ReleaseShift()
	p.setFocus(false)
}

func (p *pager) setFocus(on bool) {
	p.focused = on
	edge := theme.Transparent
	if on {
		edge = theme.Accent
	}
	p.edge.SetColors(theme.Transparent, edge)
}

// TypedRune implements fyne.Focusable.
func (p *pager) TypedRune(r rune) {
	if r == ' ' {
		p.scroll.ScrollBy(p.view())
		return
	}
	kit.ForwardRune(p, r)
}

// view is how far a page is turned: what is in view, but for a line.
func (p *pager) view() float32 { return p.scroll.Size().Height - theme.Scaled(theme.Body)*2 }

// TypedKey implements fyne.Focusable.
func (p *pager) TypedKey(k *fyne.KeyEvent) {
	const end = 1 << 24
	switch k.Name {
	case fyne.KeyUp:
		p.scroll.ScrollBy(-kit.Notch)
	case fyne.KeyDown:
		p.scroll.ScrollBy(kit.Notch)
	case fyne.KeyPageUp:
		p.scroll.ScrollBy(-p.view())
	case fyne.KeyPageDown:
		p.scroll.ScrollBy(p.view())
	case fyne.KeyHome:
		p.scroll.ScrollTo(0)
	case fyne.KeyEnd:
		p.scroll.ScrollTo(end)
	case fyne.KeySpace: // TypedRune follows
	case fyne.KeyBackspace:
		if !p.back() {
			kit.Forward(p, k, p.Shift())
		}
	default:
		kit.Forward(p, k, p.Shift())
	}
}
