package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Run is a piece of text in one style. Size is one of look's type sizes; a
// zero Size is theme.Body, an empty Color theme.Foreground.
type Run struct {
	Text  string
	Size  float32
	Bold  bool
	Mono  bool // for text of which every sign counts
	Color fyne.ThemeColorName
}

func (r Run) Style() fyne.TextStyle { return fyne.TextStyle{Bold: r.Bold, Monospace: r.Mono} }

func (r Run) ScaledSize() float32 {
	if r.Size == 0 {
		return theme.Scaled(theme.Body)
	}
	return theme.Scaled(r.Size)
}

func (r Run) color() fyne.ThemeColorName {
	if r.Color == "" {
		return theme.Foreground
	}
	return r.Color
}

// Text is text on the screen that wraps at the width it is given. It takes no
// part in the keyboard.
type Text struct {
	widget.BaseWidget
	runs   []Run
	align  fyne.TextAlign
	noWrap bool
	most   int     // rows; 0 for as many as it takes
	pieces []piece // as laid out for width
	width  float32
	height float32
	drawn  float32 // the width the screen shows it at
}

// piece is a run's words on one row.
type piece struct {
	run  Run
	text string
	row  int
	x, y float32
	w    float32
}

// NewText returns wrapped text of one style or several.
func NewText(runs ...Run) *Text {
	t := &Text{runs: runs, width: -1, drawn: -1}
	t.ExtendBaseWidget(t)
	return t
}

// NewLabel returns text that never wraps; where it is too long for its Place it
// ends in an ellipsis.
func NewLabel(runs ...Run) *Text {
	t := NewText(runs...)
	t.noWrap = true
	return t
}

// Centered makes the text stand in the middle of its width.
func (t *Text) Centered() *Text {
	t.align = fyne.TextAlignCenter
	return t
}

// AtMost has text that is longer than so many rows end in an ellipsis; 0 takes
// all rows there are.
func (t *Text) MaxRows(rows int) *Text {
	if t.most != rows {
		t.most = rows
		t.Refresh()
	}
	return t
}

// TextHeight returns the height of text wrapped at a width in at most so many
// rows, as AtMost has it, without any Text being made.
func TextHeight(width float32, most int, runs ...Run) float32 {
	t := Text{runs: runs, width: -1, most: most}
	t.layOut(width)
	return t.height
}

// Trailing sets the text against the right edge of its width.
func (t *Text) Trailing() *Text {
	t.align = fyne.TextAlignTrailing
	return t
}

// SetRuns replaces the text and reports whether it is another one now.
func (t *Text) SetRuns(runs ...Run) bool {
	if slices.Equal(runs, t.runs) {
		return false
	}
	t.runs = runs
	t.width = -1
	t.Refresh()
	return true
}

// String returns the words of the text.
func (t *Text) String() string {
	var b strings.Builder
	for _, r := range t.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// HeightFor returns the height of the text wrapped at a width.
func (t *Text) HeightFor(width float32) float32 {
	t.layOut(width)
	return t.height
}

// MinSize is the unwrapped line's for NewLabel; wrapped text asks for the width
// of its longest word at most, and the height at the width it has.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	if !t.noWrap {
		if t.width <= 0 {
			t.layOut(20)
		}
		return fyne.NewSize(20, t.height)
	}
	var size fyne.Size
	for _, r := range t.runs {
		m := r.Measure(r.Text)
		size = fyne.NewSize(size.Width+m.Width, max(size.Height, m.Height))
	}
	return size
}

// Resize lays the text out again where the width changed.
func (t *Text) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	t.layOut(size.Width)
	if t.drawn != size.Width {
		t.BaseWidget.Refresh()
	}
}

// Refresh takes up changed text, colours and scale.
func (t *Text) Refresh() {
	width := t.Size().Width
	t.width = -1
	t.layOut(width)
	t.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	t.layOut(t.Size().Width)
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

// measure returns the size of a piece of one row; its height is whole pixels.
func (r Run) Measure(s string) fyne.Size {
	m := fyne.MeasureText(s, r.ScaledSize(), r.Style())
	return fyne.NewSize(m.Width, round(m.Height))
}

type textRenderer struct {
	text    *Text
	objects []fyne.CanvasObject
}

func (r *textRenderer) Layout(fyne.Size)             {}
func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *textRenderer) Destroy()                     {}

func (r *textRenderer) Refresh() {
	for len(r.objects) < len(r.text.pieces) {
		r.objects = append(r.objects, canvas.NewText("", theme.Color(theme.Foreground)))
	}
	r.objects = r.objects[:len(r.text.pieces)]
	width := r.text.Size().Width
	r.text.drawn = width
	for i, p := range r.text.pieces {
		o := r.objects[i].(*canvas.Text)
		o.Text, o.TextSize, o.TextStyle = p.text, p.run.ScaledSize(), p.run.Style()
		o.Color = theme.Color(p.run.color())
		x := p.x
		if slack := width - r.text.rowWidth(p.row); slack > 0 {
			switch r.text.align {
			case fyne.TextAlignCenter:
				x += slack / 2
			case fyne.TextAlignTrailing:
				x += slack
			}
		}
		o.Move(fyne.NewPos(x, p.y))
		o.Resize(o.MinSize())
		canvas.Refresh(o)
	}
}
