package textfield

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{field: f, line: canvas.NewRectangle(nil), caret: canvas.NewRectangle(nil)}
	f.measured.drawing = r
	r.Refresh()
	return r
}

// renderer draws the rows in view, each run of a row as one text object. It keeps
// the objects and updates only those that changed.
type renderer struct {
	field   *Field
	line    *canvas.Rectangle
	caret   *canvas.Rectangle
	grounds pool[*canvas.Rectangle]
	texts   pool[*canvas.Text]
	lines   pool[*canvas.Rectangle]
	waves   pool[*canvas.Raster]
	ink     color.Color // of the waves
	dots    pool[*canvas.Raster]
	dotInk  color.Color
	rows    rowRange // that are drawn
	objects []fyne.CanvasObject
}

func (r *renderer) MinSize() fyne.Size           { return r.field.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

func (r *renderer) Layout(size fyne.Size) {
	thickness := float32(1)
	if r.field.focused {
		thickness = 2
	}
	kit.SetBounds(r.line, 0, size.Height-2, size.Width, thickness)
}

func (r *renderer) Refresh() {
	f := r.field
	f.remeasure()
	r.grounds.begin()
	r.texts.begin()
	r.lines.begin()
	r.waves.begin()
	r.dots.begin()
	r.rows = f.rowsInView(0.5) // and those that come into view when it is scrolled a little
	for row := r.rows.first; row < r.rows.end; row++ {
		if f.showsPlaceholder() {
			r.drawText(f.options.placeholder.options, f.options.placeholder.model, row)
			continue
		}
		r.decorate(row)
		r.drawText(f.options, f.model, row)
	}
	r.drawCaret()
	r.line.FillColor = theme.Color(theme.Hairline)
	if f.focused {
		r.line.FillColor = theme.Color(theme.Accent)
	}
	r.Layout(f.Size())
	r.collect()
	canvas.Refresh(r.line)
}

// drawText draws the runs of a row.
func (r *renderer) drawText(o options, m *textedit.Model, row int) {
	metrics := &r.field.measured.fontMetrics
	for _, run := range m.Runs(row) {
		if run.Text == "" {
			continue
		}
		look := lookOf(o.style, run.Style)
		t := r.texts.next(func() *canvas.Text { return canvas.NewText("", nil) })
		if at := fyne.NewPos(run.TextX, float32(row)*metrics.height+metrics.baseline(o.style.Style())-metrics.baseline(look.face)); t.Position() != at {
			t.Move(at)
		}
		color := theme.Color(look.color)
		if t.Text == run.Text && t.Color == color && t.TextSize == metrics.size && t.TextStyle == look.face {
			continue
		}
		t.Text, t.Color, t.TextSize, t.TextStyle = run.Text, color, metrics.size, look.face
		t.Resize(t.MinSize())
		canvas.Refresh(t)
	}
}

func (r *renderer) drawCaret() {
	f := r.field
	r.caret.Hidden = !f.focused
	if r.caret.Hidden {
		return
	}
	row, x := f.model.CaretRow()
	if to := f.pointer.carry.drop; to != nil {
		row, x = f.model.Locate(*to)
	}
	height := f.measured.height
	x = min(max(x, 1), max(f.Size().Width-1, 1))
	kit.SetBounds(r.caret, x-1, float32(row)*height+1, 2, height-2)
	r.caret.FillColor = theme.Color(theme.Accent)
	canvas.Refresh(r.caret)
}

// collect lists the objects in drawing order.
func (r *renderer) collect() {
	r.objects = make([]fyne.CanvasObject, 0, r.grounds.used+r.texts.used+r.lines.used+r.waves.used+r.dots.used+2)
	r.objects = r.grounds.appendTo(r.objects)
	r.objects = r.texts.appendTo(r.objects)
	r.objects = r.lines.appendTo(r.objects)
	r.objects = r.waves.appendTo(r.objects)
	r.objects = r.dots.appendTo(r.objects)
	r.objects = append(r.objects, r.caret, r.line)
}

// pool keeps canvas objects for the next time that the field is drawn. The order in
// which they are used stays nearly the same, so that most need no change.
type pool[T fyne.CanvasObject] struct {
	all  []T
	used int
}

// begin makes all objects free.
func (p *pool[T]) begin() { p.used = 0 }

// next returns a free object.
func (p *pool[T]) next(create func() T) T {
	if p.used == len(p.all) {
		p.all = append(p.all, create())
	}
	p.used++
	return p.all[p.used-1]
}

func (p *pool[T]) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range p.all[:p.used] {
		objects = append(objects, o)
	}
	return objects
}
