package preview

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// strip is the line below the pages: which page this is, how large, and what
// makes it larger and smaller. It also draws the edge that shows the keyboard.
type strip struct {
	pane    *Pane
	object  *fyne.Container
	page    *kit.Text
	percent *kit.Text
	edge    *canvas.Rectangle
}

func newStrip(p *Pane) *strip {
	s := &strip{pane: p, page: kit.NewLabel(), percent: kit.NewLabel().Trailing(), edge: canvas.NewRectangle(color.Transparent)}
	link := func(name string, f func()) fyne.CanvasObject { return kit.NewLink(name, theme.Label, f).Muted() }
	s.object = kit.Row(12, kit.Fill(s.page),
		link("−", p.ZoomOut), s.percent, link("+", p.ZoomIn), link("Fit width", p.FitWidth))
	s.showFocus(false)
	return s
}

// height is the strip's, at the present text size.
func (s *strip) height() float32 { return kit.StatusHeight() }

// refresh says where the pages are.
func (s *strip) refresh() {
	p := s.pane
	run := kit.Run{Size: theme.Label, Color: theme.Muted}
	percent := run
	switch {
	case p.fault != nil:
		run.Text, run.Color = "No new pages: "+kit.Sentence(p.fault), theme.Error
	case p.desk.count > 0:
		page := p.desk.pageAt(p.scroll.Offset.Y + p.desk.view.Height/2)
		run.Text = fmt.Sprintf("Page %d of %d", page+1, p.desk.count)
		percent.Text = fmt.Sprintf("%d %%", p.desk.shownPercent())
	}
	s.page.SetRuns(run)
	if s.percent.SetRuns(percent) {
		s.object.Layout.Layout(s.object.Objects, s.object.Size())
	}
}

// showFocus shows that the pages have the keyboard, or have not.
func (s *strip) showFocus(on bool) {
	s.edge.StrokeWidth = 0
	if on {
		s.edge.StrokeWidth, s.edge.StrokeColor = 2, theme.Color(theme.Accent)
	}
	canvas.Refresh(s.edge)
}
