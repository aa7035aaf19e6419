package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/theme"
)

// Run is text in one style.
type Run struct {
	Text  string
	Size  float32 // before scaling; 0 means theme.Body
	Bold  bool
	Mono  bool                // monospaced
	Color fyne.ThemeColorName // empty means theme.Foreground
	Mark  Mark
}

// Mark sets text off that is in only one of two versions, by a tint and by a
// line, so that the colour is not needed to tell them apart.
type Mark int

// The marks.
const (
	Unmarked    Mark = iota
	MarkAdded        // underlined
	MarkRemoved      // struck through
)

// markColors are the tint of a mark and the colour of its text and line.
var markColors = map[Mark][2]fyne.ThemeColorName{
	MarkAdded:   {theme.AccentTint, theme.Accent},
	MarkRemoved: {theme.RemovedTint, theme.Error},
}

// Style returns the style that Fyne draws the run in.
func (r Run) Style() fyne.TextStyle { return fyne.TextStyle{Bold: r.Bold, Monospace: r.Mono} }

// ScaledSize returns the size at the text scale of the current theme.
func (r Run) ScaledSize() float32 {
	if r.Size == 0 {
		return theme.Scaled(theme.Body)
	}
	return theme.Scaled(r.Size)
}

func (r Run) color() fyne.ThemeColorName {
	if c, marked := markColors[r.Mark]; marked {
		return c[1]
	}
	if r.Color == "" {
		return theme.Foreground
	}
	return r.Color
}

// Text shows text that wraps at its width. It cannot be edited or focused.
type Text struct {
	widget.BaseWidget
	runs    []Run
	align   fyne.TextAlign
	noWrap  bool
	maxRows int     // 0 means no limit
	pieces  []piece // as laid out for width
	width   float32
	height  float32
	drawn   float32 // the width that the renderer drew it at
}

// piece is the part of a run on one row.
type piece struct {
	run  Run
	text string
	row  int
	x, y float32
	w    float32
}

// NewText returns text in one or more styles.
func NewText(runs ...Run) *Text {
	t := &Text{runs: runs, width: -1, drawn: -1}
	t.ExtendBaseWidget(t)
	return t
}

// NewLabel returns text on one line. If it is too long for its width it is cut and
// ends in an ellipsis.
func NewLabel(runs ...Run) *Text {
	t := NewText(runs...)
	t.noWrap = true
	return t
}

// Centered centers the text in its width and returns it.
func (t *Text) Centered() *Text {
	t.align = fyne.TextAlignCenter
	return t
}

// MaxRows limits the text to a number of rows, the last of which then ends in an
// ellipsis, and returns it. 0 means no limit.
func (t *Text) MaxRows(rows int) *Text {
	if t.maxRows != rows {
		t.maxRows = rows
		t.Refresh()
	}
	return t
}

// TextHeight returns the height of a [Text] at a width, limited to maxRows as by
// [Text.MaxRows], without making a widget.
func TextHeight(width float32, maxRows int, runs ...Run) float32 {
	t := Text{runs: runs, width: -1, maxRows: maxRows}
	t.layOut(width)
	return t.height
}

// Trailing aligns the text at the right and returns it.
func (t *Text) Trailing() *Text {
	t.align = fyne.TextAlignTrailing
	return t
}

// Align aligns the text in its width.
func (t *Text) Align(align fyne.TextAlign) {
	if t.align != align {
		t.align = align
		t.Refresh()
	}
}

// SetRuns replaces the text and reports whether it changed.
func (t *Text) SetRuns(runs ...Run) bool {
	if slices.Equal(runs, t.runs) {
		return false
	}
	t.runs = runs
	t.width = -1
	t.Refresh()
	return true
}

// String returns the text without its styles.
func (t *Text) String() string {
	var b strings.Builder
	for _, r := range t.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// HeightFor implements [Flow].
func (t *Text) HeightFor(width float32) float32 {
	t.layOut(width)
	return t.height
}

// MinSize implements fyne.CanvasObject. It is the size of the line for a label, and
// the height at the current width for text that wraps.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	if !t.noWrap {
		if t.width <= 0 {
			t.layOut(20)
		}
		return fyne.NewSize(20, t.height)
	}
	return t.oneRow()
}

// oneRow returns the size of the text on one row.
func (t *Text) oneRow() fyne.Size {
	var size fyne.Size
	for _, r := range t.runs {
		m := r.Measure(r.Text)
		size = fyne.NewSize(size.Width+m.Width, max(size.Height, m.Height))
	}
	return size
}

// setWrapping has the text wrap at its width, or makes it a label again.
func (t *Text) setWrapping(on bool) {
	if t.noWrap != on {
		return
	}
	t.noWrap, t.maxRows = !on, 0
	if on {
		t.maxRows = maxStatusRows
	}
	t.Refresh()
}

// Resize lays the text out again if the width changed.
func (t *Text) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	t.layOut(size.Width)
	if t.drawn != size.Width {
		t.BaseWidget.Refresh()
	}
}

// Refresh takes up changes of text, colours and scale. A text that has no width yet is laid
// out once it has one: without any, each word would be on a row of its own.
func (t *Text) Refresh() {
	width := t.Size().Width
	t.width = -1
	if width <= 0 {
		canvas.Refresh(t) // which gives it one, as it needs room now
		return
	}
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

// Measure returns the size of s on one row in the style of the run. The height is in
// whole pixels.
func (r Run) Measure(s string) fyne.Size {
	m := fyne.MeasureText(s, r.ScaledSize(), r.Style())
	return fyne.NewSize(m.Width, round(m.Height))
}

// baseline returns how far below the top of the run its letters stand.
func (r Run) baseline() float32 {
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("x", r.ScaledSize(), r.Style(), nil)
	return base
}

type textRenderer struct {
	text    *Text
	pieces  []*canvas.Text
	objects []fyne.CanvasObject // the tints of marks, the pieces, the lines of marks
}

func (r *textRenderer) Layout(fyne.Size)             {}
func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *textRenderer) Destroy()                     {}

func (r *textRenderer) Refresh() {
	for len(r.pieces) < len(r.text.pieces) {
		r.pieces = append(r.pieces, canvas.NewText("", theme.Color(theme.Foreground)))
	}
	r.pieces = r.pieces[:len(r.text.pieces)]
	r.text.drawn = r.text.Size().Width
	r.objects = r.objects[:0]
	var lines []fyne.CanvasObject
	for i, p := range r.text.pieces {
		o := r.pieces[i]
		o.Text, o.TextSize, o.TextStyle = p.text, p.run.ScaledSize(), p.run.Style()
		o.Color = theme.Color(p.run.color())
		o.Move(fyne.NewPos(r.left(p), p.y))
		o.Resize(o.MinSize())
		if p.run.Mark != Unmarked && p.text != "" {
			tint, line := marks(p.run.Mark, o.Position(), o.MinSize())
			r.objects = append(r.objects, tint)
			lines = append(lines, line)
		}
		canvas.Refresh(o)
	}
	for _, o := range r.pieces {
		r.objects = append(r.objects, o)
	}
	r.objects = append(r.objects, lines...)
}

// left returns the left edge of a piece, as the text is aligned.
func (r *textRenderer) left(p piece) float32 {
	if r.text.align == fyne.TextAlignLeading {
		return p.x
	}
	slack := max(r.text.drawn-r.text.rowWidth(p.row), 0)
	if r.text.align == fyne.TextAlignCenter {
		return p.x + slack/2
	}
	return p.x + slack
}

// marks returns the tint and the line of a mark of text at a position.
func marks(m Mark, at fyne.Position, size fyne.Size) (tint, line fyne.CanvasObject) {
	colors := markColors[m]
	box := canvas.NewRectangle(theme.Color(colors[0]))
	SetBounds(box, at.X, at.Y, size.Width, size.Height)
	y := float32(0.56) // of the height: through the middle of small letters
	if m == MarkAdded {
		y = 0.84
	}
	stroke := canvas.NewRectangle(theme.Color(colors[1]))
	SetBounds(stroke, at.X, at.Y+size.Height*y, size.Width, 1)
	return box, stroke
}
