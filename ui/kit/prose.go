package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/look"
	"promodoc/ui/textedit"
)

// Prose is the field people write in: text that wraps, grows with what is
// written, and stands on a line instead of in a box. It is used in place of
// Fyne's Entry, which does not grow with wrapped text, keeps an undo of its own
// and swallows the window's keys. Every key that is not text editing goes on to
// the window.
type Prose struct {
	widget.BaseWidget
	// OnChanged is called after each change she makes, with the caret in runes.
	OnChanged func(text string, caret int)
	// OnCaret is called when she moved the caret, or the selection, without
	// changing anything.
	OnCaret func(caret int)
	// OnSubmit is called on Enter in a field of one line.
	OnSubmit func()
	// OnFocus is called when the field gains or loses the keyboard.
	OnFocus func(bool)
	// Owned says that someone else undoes what is written here, so that undo
	// and redo go on to the window. Other fields undo for themselves.
	Owned bool

	model       *textedit.Model
	placeholder string
	style       Run
	single      bool
	readOnly    bool
	focused     bool
	marked      bool // the selection is shown though the keyboard is elsewhere
	past        history
	rows        int
	measured    float32 // the text size the model's widths were measured at
	mouse       mouseState
	now         func() time.Time // the clock that pauses and double clicks are measured by
	shift       Shift
}

// NewProse returns a field for several paragraphs at the writing size.
func NewProse(placeholder string) *Prose {
	return newProse(placeholder, Run{Size: look.Writing}, false)
}

// NewCode returns a field for text of which every sign counts, such as a file.
func NewCode() *Prose {
	return newProse("", Run{Size: look.Row, Mono: true}, false)
}

// NewField returns a field of one line in a style; it wraps where it is long,
// but Enter submits it.
func NewField(placeholder string, style Run) *Prose {
	return newProse(placeholder, style, true)
}

func newProse(placeholder string, style Run, single bool) *Prose {
	p := &Prose{placeholder: placeholder, style: style, single: single, rows: 1, now: time.Now}
	p.model = textedit.New(func(s string) float32 { return measure(p.style, s).Width }, single)
	p.ExtendBaseWidget(p)
	return p
}

// Text returns what is written.
func (p *Prose) Text() string { return p.model.Text() }

// SetText replaces what is written without calling OnChanged. The caret goes
// to the end, or stays where it was where the text allows it while the field
// has the keyboard.
func (p *Prose) SetText(s string) {
	if s == p.model.Text() {
		return
	}
	caret := p.model.Offset()
	p.model.SetText(s)
	if p.focused {
		p.model.SetOffset(caret)
	}
	p.relayout()
}

// SetCaret puts the caret after so many runes.
func (p *Prose) SetCaret(offset int) {
	p.model.SetOffset(offset)
	p.moved()
}

// Select selects the runes from start to end.
func (p *Prose) Select(start, end int) {
	p.model.SelectRange(start, end)
	p.moved()
}

// Mark selects the runes from start to end and shows them so without taking
// the keyboard.
func (p *Prose) Mark(start, end int) {
	p.model.SelectRange(start, end)
	p.marked = true
	p.Refresh()
	row, x := p.model.CaretRow()
	reveal(p, fyne.NewPos(x, float32(row)*p.rowHeight()), p.rowHeight())
}

// SelectAll selects all that is written.
func (p *Prose) SelectAll() {
	p.model.SelectAll()
	p.moved()
}

// Caret returns the caret in runes from the start.
func (p *Prose) Caret() int { return p.model.Offset() }

// SetReadOnly keeps the text from being changed; it can be read and copied.
func (p *Prose) SetReadOnly(on bool) { p.readOnly = on }

// Placeholder returns the words shown while the field is empty.
func (p *Prose) Placeholder() string { return p.placeholder }

// padding below the text, above the line.
const proseBottom = 5

// HeightFor returns the height of the text wrapped at a width, with its line.
func (p *Prose) HeightFor(width float32) float32 {
	p.sync()
	if width > 0 {
		p.model.SetWidth(width)
	}
	return float32(p.shownRows(width))*p.rowHeight() + proseBottom + 2
}

func (p *Prose) shownRows(width float32) int {
	if p.model.Empty() && p.placeholder != "" {
		return max(len(p.placeholderRows(width)), 1)
	}
	return p.model.RowCount()
}

func (p *Prose) placeholderRows(width float32) []textedit.Row {
	m := textedit.New(func(s string) float32 { return measure(p.placeholderStyle(), s).Width }, false)
	m.SetText(p.placeholder)
	m.SetWidth(width)
	return m.Rows()
}

func (p *Prose) placeholderStyle() Run {
	return Run{Size: p.style.Size, Color: look.Quiet}
}

func (p *Prose) rowHeight() float32 { return measure(p.style, "x").Height }

// MinSize is for Fyne; the height is that at the present width.
func (p *Prose) MinSize() fyne.Size {
	return fyne.NewSize(40, p.HeightFor(p.Size().Width))
}

// Resize wraps the text at the new width.
func (p *Prose) Resize(size fyne.Size) {
	changed := size.Width != p.Size().Width
	p.model.SetWidth(size.Width)
	p.BaseWidget.Resize(size)
	if changed {
		p.rows = p.shownRows(size.Width)
		p.Refresh()
	}
}

// edited is called after she changed the text.
func (p *Prose) edited() {
	p.marked = false
	p.relayout()
	if p.OnChanged != nil {
		p.OnChanged(p.model.Text(), p.model.Offset())
	}
	p.showCaret()
}

// moved is called after the caret or the selection moved.
func (p *Prose) moved() {
	p.Refresh()
	p.showCaret()
	if p.OnCaret != nil {
		p.OnCaret(p.model.Offset())
	}
}

// showCaret scrolls the page the field is in so that the caret is in sight.
func (p *Prose) showCaret() {
	if !p.focused {
		return
	}
	row, x := p.model.CaretRow()
	h := p.rowHeight()
	reveal(p, fyne.NewPos(x, float32(row)*h), h)
}

func (p *Prose) relayout() {
	rows := p.shownRows(p.Size().Width)
	if rows != p.rows {
		p.rows = rows
		if page := pageOf(p); page != nil {
			page.Relayout()
		}
	}
	p.Refresh()
}

// sync measures anew when the settings changed the text size.
func (p *Prose) sync() {
	if size := p.style.size(); size != p.measured {
		p.measured = size
		p.model.Remeasure()
	}
}
