package preview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// footer is the line below the pages, with the page number and the zoom. It also
// has the border that shows that the pages have the focus.
type footer struct {
	pane    *Pane
	object  *fyne.Container
	page    *kit.Text
	percent *kit.Text
	edge    *canvas.Rectangle
}

func newFooter(p *Pane) *footer {
	f := &footer{pane: p, page: kit.NewLabel(), percent: kit.NewLabel().Trailing(), edge: canvas.NewRectangle(color.Transparent)}
	link := func(text string, action func()) fyne.CanvasObject {
		return kit.NewLink(text, theme.Label, action).Muted()
	}
	f.object = kit.Row(12, kit.Fill(f.page),
		link("−", p.ZoomOut), f.percent, link("+", p.ZoomIn), link(textFitWidth.Text(), p.FitWidth))
	f.showFocus(false)
	return f
}

// height returns the height of the footer at the current text size.
func (f *footer) height() float32 { return kit.StatusHeight() }

// refresh shows the page in the middle of the view and the zoom, or the error of
// the last layout.
func (f *footer) refresh() {
	p := f.pane
	run := kit.Run{Size: theme.Label, Color: theme.Muted}
	percent := run
	switch {
	case p.err != nil:
		run.Text, run.Color = textFailed.Text("Reason", kit.Sentence(p.err)), theme.Error
	case p.geometry.count > 0:
		page := p.geometry.pageAt(p.scroll.Offset.Y + p.geometry.view.Height/2)
		run.Text = textPage.Text("Page", page+1, "Pages", p.geometry.count)
		percent.Text = textPercent.Text("Percent", p.geometry.shownPercent())
	}
	f.page.SetRuns(run)
	if f.percent.SetRuns(percent) {
		f.object.Layout.Layout(f.object.Objects, f.object.Size())
	}
}

// showFocus shows whether the pages have the focus.
func (f *footer) showFocus(on bool) {
	f.edge.StrokeWidth = 0
	if on {
		f.edge.StrokeWidth, f.edge.StrokeColor = 2, theme.Color(theme.Accent)
	}
	canvas.Refresh(f.edge)
}
