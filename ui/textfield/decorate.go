package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/app/markup"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// decorate draws what is behind and below the text of a row: the grounds of code,
// marks and the selection, and the lines of marks.
func (r *renderer) decorate(row int) {
	f := r.field
	for _, run := range f.model.Runs(row) {
		if run.Style.Has(markup.Code) && run.Text != "" {
			r.ground(row, textedit.Extent{X: run.X, Width: run.Width}, theme.Inactive)
		}
	}
	from, to := f.model.RowRange(row)
	each := func(kind textedit.MarkKind, draw func(textedit.Extent)) {
		for _, m := range f.model.MarksBetween(kind, from, to) {
			for _, e := range f.model.Extents(row, m.From, m.To) {
				draw(e)
			}
		}
	}
	each(textedit.MarkTint, func(e textedit.Extent) { r.ground(row, e, theme.Commented) })
	each(textedit.MarkGround, func(e textedit.Extent) { r.ground(row, e, theme.Found) })
	strong := func() {
		each(textedit.MarkStrong, func(e textedit.Extent) { r.ground(row, e, theme.FoundCurrent) })
	}
	if f.focused {
		strong()
	}
	each(textedit.MarkUnderline, func(e textedit.Extent) { r.underline(row, e) })
	each(textedit.MarkDotted, func(e textedit.Extent) { r.dotted(row, e) })
	each(textedit.MarkWavy, func(e textedit.Extent) { r.wave(row, e) })
	r.drawSelection(row, to)
	if !f.focused { // the selection is only what was marked last
		strong()
	}
}

// endOfLine is the width by which a selection that goes on after a row shows that
// it does.
const endOfLine = 4

// drawSelection draws the selection on a row that ends at a position.
func (r *renderer) drawSelection(row int, rowEnd textedit.Pos) {
	f := r.field
	from, to, ok := f.model.Selection()
	if !ok || !f.focused && !f.marked {
		return
	}
	extents := f.model.Extents(row, from, to)
	if !rowEnd.Before(from) && rowEnd.Before(to) {
		var x float32
		if n := len(extents); n > 0 {
			x = extents[n-1].X + extents[n-1].Width
		}
		extents = append(extents, textedit.Extent{X: x, Width: endOfLine})
	}
	for _, e := range extents {
		r.ground(row, e, theme.Selection)
	}
}

func (r *renderer) ground(row int, e textedit.Extent, color fyne.ThemeColorName) {
	height := r.field.measured.height
	rect := r.grounds.next(func() *canvas.Rectangle { return canvas.NewRectangle(nil) })
	r.place(rect, color, e.X, float32(row)*height, e.Width, height)
}

// underline draws a line below a part of a row.
func (r *renderer) underline(row int, e textedit.Extent) {
	rect := r.lines.next(func() *canvas.Rectangle { return canvas.NewRectangle(nil) })
	r.place(rect, theme.Accent, e.X, r.lineBelow(row), e.Width, 1)
}

// lineBelow returns the y of what is below the text of a row.
func (r *renderer) lineBelow(row int) float32 {
	metrics := &r.field.measured.fontMetrics
	return float32(row)*metrics.height + metrics.baseline(r.field.options.style.Style()) + 2
}

func (r *renderer) place(rect *canvas.Rectangle, color fyne.ThemeColorName, x, y, width, height float32) {
	if c := theme.Color(color); rect.FillColor != c {
		rect.FillColor = c
		canvas.Refresh(rect)
	}
	kit.SetBounds(rect, x, y, width, height)
}

// dotted draws a dotted line below a part of a row.
func (r *renderer) dotted(row int, e textedit.Extent) {
	d := r.dots.next(newDots)
	if ink := theme.Color(theme.Hint); r.dotInk != ink {
		r.dotInk = ink
		for _, d := range r.dots.all {
			d.Refresh()
		}
	}
	kit.SetBounds(d, e.X, r.lineBelow(row), e.Width, dotHeight)
}

// wave draws a wavy line below a part of a row.
func (r *renderer) wave(row int, e textedit.Extent) {
	w := r.waves.next(newWave)
	if ink := theme.Color(theme.Error); r.ink != ink {
		r.ink = ink
		for _, w := range r.waves.all {
			w.Refresh()
		}
	}
	kit.SetBounds(w, e.X, r.lineBelow(row), e.Width, waveHeight)
}
