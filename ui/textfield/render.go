package textfield

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{field: f, line: canvas.NewRectangle(nil), caret: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

// renderer draws each row as one text object and updates only the rows that
// changed: a key changes one or two, however long the text is.
type renderer struct {
	field     *Field
	line      *canvas.Rectangle
	caret     *canvas.Rectangle
	rows      []*canvas.Text
	selection []*canvas.Rectangle
	objects   []fyne.CanvasObject
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
	rows, style := f.model.Rows(), f.options.style
	style.Color = theme.Foreground
	if f.showsPlaceholder() {
		rows, style = f.options.placeholder.rows(f.Size().Width), f.options.placeholder.style()
	}
	r.drawRows(rows, style)
	r.drawSelection()
	r.drawCaret()
	r.line.FillColor = theme.Color(theme.Hairline)
	if f.focused {
		r.line.FillColor = theme.Color(theme.Accent)
	}
	r.Layout(f.Size())
	r.collect()
	canvas.Refresh(r.line)
}

func (r *renderer) drawRows(rows []textedit.Row, style kit.Run) {
	color, size, face, height := theme.Color(style.Color), style.ScaledSize(), style.Style(), r.field.options.rowHeight()
	for len(r.rows) < len(rows) {
		r.rows = append(r.rows, canvas.NewText("", nil))
	}
	r.rows = r.rows[:len(rows)]
	for i, row := range rows {
		t := r.rows[i]
		text := row.Text
		if !r.field.options.secret {
			text = strings.TrimRight(text, " ")
		}
		text = r.field.options.visible(text)
		y := float32(i) * height
		if t.Position().Y != y {
			t.Move(fyne.NewPos(0, y))
		}
		if t.Text == text && t.Color == color && t.TextSize == size && t.TextStyle == face {
			continue
		}
		t.Text, t.Color, t.TextSize, t.TextStyle = text, color, size, face
		t.Resize(t.MinSize())
		canvas.Refresh(t)
	}
}

func (r *renderer) drawSelection() {
	f := r.field
	r.selection = r.selection[:0]
	from, to, ok := f.model.Selection()
	if !ok || !f.focused && !f.marked {
		return
	}
	first, x0 := f.model.Locate(from)
	last, x1 := f.model.Locate(to)
	height := f.options.rowHeight()
	rows := f.model.Rows()
	for row := first; row <= last; row++ {
		left, right := float32(0), f.options.style.Measure(f.options.visible(rows[row].Text)).Width+4
		if row == first {
			left = x0
		}
		if row == last {
			right = x1
		}
		rect := canvas.NewRectangle(theme.Color(theme.Selection))
		kit.SetBounds(rect, left, float32(row)*height, right-left, height)
		r.selection = append(r.selection, rect)
	}
}

func (r *renderer) drawCaret() {
	f := r.field
	row, x := f.model.CaretRow()
	height := f.options.rowHeight()
	kit.SetBounds(r.caret, x-1, float32(row)*height+1, 2, height-2)
	r.caret.FillColor = theme.Color(theme.Accent)
	r.caret.Hidden = !f.focused
	canvas.Refresh(r.caret)
}

// collect lists the objects in drawing order.
func (r *renderer) collect() {
	objects := make([]fyne.CanvasObject, 0, len(r.selection)+len(r.rows)+2)
	for _, s := range r.selection {
		objects = append(objects, s)
	}
	for _, t := range r.rows {
		objects = append(objects, t)
	}
	r.objects = append(objects, r.caret, r.line)
}
