package preview

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// CreateRenderer implements fyne.Widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{p: p, ground: kit.NewSurface(theme.Pasteboard), line: kit.HLine()}
}

// MinSize is small: the pane takes the room it is given.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(100, 100) }

type renderer struct {
	p            *Pane
	ground, line *kit.Surface
}

func (r *renderer) MinSize() fyne.Size { return r.p.MinSize() }

func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	below := p.strip.height()
	view := fyne.NewSize(size.Width, max(size.Height-below, 1))
	r.ground.Resize(size)
	r.line.Move(fyne.NewPos(0, view.Height))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	p.strip.object.Move(fyne.NewPos(gap, view.Height))
	p.strip.object.Resize(fyne.NewSize(size.Width-2*gap, below))
	p.strip.edge.Resize(view)
	if view == p.desk.view {
		return
	}
	p.scroll.Resize(view)
	if p.desk.view.IsZero() {
		p.desk.view = view
		p.bring()
		return
	}
	p.change(func() { p.desk.view = view })
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.p.scroll, r.line, r.p.strip.object, r.p.strip.edge}
}

func (r *renderer) Refresh() {
	r.Layout(r.p.Size())
	r.ground.Refresh()
	r.p.stack.Refresh()
	r.p.strip.refresh()
	r.p.strip.showFocus(r.p.stack.focused)
}

func (r *renderer) Destroy() {}
