package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/look"
	"promodoc/ui/textedit"
)

// CreateRenderer is for Fyne.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	r := &proseRenderer{p: p, line: canvas.NewRectangle(nil), caret: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

// proseRenderer draws a row as one text object and touches only the rows that
// changed: a key changes one or two of them, however long the text is.
type proseRenderer struct {
	p         *Prose
	line      *canvas.Rectangle
	caret     *canvas.Rectangle
	texts     []*canvas.Text
	selection []*canvas.Rectangle
	objects   []fyne.CanvasObject
}

func (r *proseRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *proseRenderer) Destroy()                     {}

func (r *proseRenderer) Layout(size fyne.Size) {
	thick := float32(1)
	if r.p.focused {
		thick = 2
	}
	place(r.line, 0, size.Height-2, size.Width, thick)
}

func (r *proseRenderer) Refresh() {
	r.p.sync()
	rows, style := r.p.model.Rows(), r.p.style
	style.Color = look.Ink
	if r.p.model.Empty() && r.p.placeholder != "" {
		rows, style = r.p.placeholderRows(r.p.Size().Width), r.p.placeholderStyle()
	}
	r.drawRows(rows, style)
	r.drawSelection()
	r.drawCaret()
	r.line.FillColor = look.Color(look.Hairline)
	if r.p.focused {
		r.line.FillColor = look.Color(look.Accent)
	}
	r.Layout(r.p.Size())
	r.collect()
	canvas.Refresh(r.line)
}

func (r *proseRenderer) drawRows(rows []textedit.Row, style Run) {
	ink, size, height := look.Color(style.Color), style.size(), r.p.rowHeight()
	for len(r.texts) < len(rows) {
		r.texts = append(r.texts, canvas.NewText("", nil))
	}
	r.texts = r.texts[:len(rows)]
	for i, row := range rows {
		t := r.texts[i]
		text := textedit.Visible(strings.TrimRight(row.Text, " "))
		y := float32(i) * height
		if t.Position().Y != y {
			t.Move(fyne.NewPos(0, y))
		}
		if t.Text == text && t.Color == ink && t.TextSize == size && t.TextStyle == style.face() {
			continue
		}
		t.Text, t.Color, t.TextSize, t.TextStyle = text, ink, size, style.face()
		t.Resize(t.MinSize())
		canvas.Refresh(t)
	}
}

func (r *proseRenderer) drawSelection() {
	r.selection = r.selection[:0]
	from, to, ok := r.p.model.Selection()
	if !ok || !r.p.focused && !r.p.marked {
		return
	}
	first, x0 := r.p.model.Locate(from)
	last, x1 := r.p.model.Locate(to)
	height := r.p.rowHeight()
	rows := r.p.model.Rows()
	for row := first; row <= last; row++ {
		left, right := float32(0), measure(r.p.style, textedit.Visible(rows[row].Text)).Width+4
		if row == first {
			left = x0
		}
		if row == last {
			right = x1
		}
		rect := canvas.NewRectangle(look.Color(look.Marked))
		place(rect, left, float32(row)*height, right-left, height)
		r.selection = append(r.selection, rect)
	}
}

func (r *proseRenderer) drawCaret() {
	row, x := r.p.model.CaretRow()
	h := r.p.rowHeight()
	place(r.caret, x-1, float32(row)*h+1, 2, h-2)
	r.caret.FillColor = look.Color(look.Accent)
	r.caret.Hidden = !r.p.focused
	canvas.Refresh(r.caret)
}

func (r *proseRenderer) collect() {
	objects := make([]fyne.CanvasObject, 0, len(r.selection)+len(r.texts)+2)
	for _, s := range r.selection {
		objects = append(objects, s)
	}
	for _, t := range r.texts {
		objects = append(objects, t)
	}
	r.objects = append(objects, r.caret, r.line)
}
