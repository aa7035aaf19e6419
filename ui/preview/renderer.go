package preview

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// CreateRenderer implements fyne.Widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{p: p, background: kit.NewSurface(theme.Pasteboard), line: kit.HLine()}
}

// MinSize implements fyne.CanvasObject. It is small since the pane scrolls.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(100, 100) }

type renderer struct {
	p                *Pane
	background, line *kit.Surface
}

func (r *renderer) MinSize() fyne.Size { return r.p.MinSize() }

func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	below := p.footer.height()
	view := fyne.NewSize(size.Width, max(size.Height-below, 1))
	r.background.Resize(size)
	r.line.Move(fyne.NewPos(0, view.Height))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	p.footer.object.Move(fyne.NewPos(gap, view.Height))
	p.footer.object.Resize(fyne.NewSize(size.Width-2*gap, below))
	p.footer.edge.Resize(view)
	if view == p.geometry.view {
		return
	}
	p.scroll.Resize(view)
	if p.geometry.view.IsZero() {
		p.geometry.view = view
		p.bring()
		return
	}
	p.change(func() { p.geometry.view = view })
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.background, r.p.scroll, r.line, r.p.footer.object, r.p.footer.edge}
}

func (r *renderer) Refresh() {
	r.Layout(r.p.Size())
	r.background.Refresh()
	r.p.stack.Refresh()
	r.p.footer.refresh()
	r.p.footer.showFocus(r.p.stack.focused)
}

func (r *renderer) Destroy() {}
