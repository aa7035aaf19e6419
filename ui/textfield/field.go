// Package textfield is the field that users write in: text that wraps, grows
// with its content and has a line below it in place of a box. It replaces
// Fyne's Entry, which does not grow with wrapped text, has an undo of its own
// and swallows the window's keys. It must not know what the text is about.
package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// Field is a text field. Keys that do not edit text are forwarded to the window.
type Field struct {
	widget.BaseWidget
	// OnChanged is called after each change by the user, with the caret in runes.
	OnChanged func(text string, caret int)
	// OnCaretMoved is called after the user moved the caret or changed the
	// selection, with the caret in runes.
	OnCaretMoved func(caret int)
	// OnSubmit is called on Enter in a field of one line.
	OnSubmit func()
	// OnFocus is called when the field gains or loses the focus.
	OnFocus func(bool)
	// ExternalUndo forwards undo and redo to the window. Otherwise the field has
	// a history of its own.
	ExternalUndo bool

	model    *textedit.Model
	options  options
	history  history
	measured measured
	input
	focusState
	readOnly bool
}

// focusState is whether a field has the focus, and what it shows without it.
type focusState struct {
	focused bool
	marked  bool // the selection is shown without the focus
}

// options are set once, when a field is made.
type options struct {
	placeholder *placeholder // nil when there is none
	style       kit.Run
	singleLine  bool
	secret      bool // shown as dots
}

// measured is what the last layout of a field was based on.
type measured struct {
	rows int
	fontMetrics
	drawing *renderer // nil before the field is drawn
}

// NewMultiline returns a field for several paragraphs. The placeholder is shown
// while the field is empty.
func NewMultiline(placeholder string) *Field {
	return newField(placeholder, options{style: kit.Run{Size: theme.Input}})
}

// NewCode returns a monospaced field, for the text of a file.
func NewCode() *Field {
	return newField("", options{style: kit.Run{Size: theme.Row, Mono: true}})
}

// NewSingleLine returns a field without line feeds in which Enter submits. Long
// text wraps.
func NewSingleLine(placeholder string, style kit.Run) *Field {
	return newField(placeholder, options{style: style, singleLine: true})
}

// NewSecret returns a field of one line for a passphrase: it shows a dot for each
// character, cannot be copied, and remembers nothing of what was typed before.
func NewSecret() *Field {
	return newField("", options{style: kit.Run{Size: theme.Body}, singleLine: true, secret: true})
}

// dot stands for a character of a secret.
const dot = "•"

func newField(placeholderText string, o options) *Field {
	if placeholderText != "" {
		o.placeholder = newPlaceholder(placeholderText, o.style.Size)
	}
	f := &Field{options: o, measured: measured{rows: 1}}
	f.model = textedit.New(o.measure, o.singleLine)
	if o.secret {
		f.model.SetMask(dot)
	} else {
		f.model.SetDrawable(theme.Draws)
	}
	f.history = history{model: f.model, now: time.Now}
	f.input = newInput(f)
	f.ExtendBaseWidget(f)
	return f
}

// Text returns the text.
func (f *Field) Text() string { return f.model.Text() }

// SetText replaces the text without calling OnChanged. In a focused field the
// caret stays with the text around it: it moves with what was inserted or removed
// before it.
func (f *Field) SetText(s string) {
	if s == f.model.Text() {
		return
	}
	if f.focused {
		f.model.UpdateText(s)
	} else {
		f.model.SetText(s)
	}
	f.relayout()
}

// Caret returns the caret in runes from the start.
func (f *Field) Caret() int { return f.model.Offset() }

// SetCaret puts the caret after offset runes.
func (f *Field) SetCaret(offset int) {
	f.model.SetOffset(offset)
	f.moved()
}

// Select selects the runes from start to end.
func (f *Field) Select(start, end int) {
	f.model.SelectRange(start, end)
	f.moved()
}

// Selection returns what is selected, in runes from the start; the caret is at end,
// which may be before start.
func (f *Field) Selection() (start, end int) {
	s := f.model.MarkupSelection()
	return s.Start, s.End
}

// PutSelection is Select for a field that takes the place of another: nothing is
// scrolled or notified.
func (f *Field) PutSelection(start, end int) {
	f.model.SelectRange(start, end)
	f.Refresh()
}

// SelectAll selects the whole text. It does not scroll: the caret's end of it
// is not what the user looks at.
func (f *Field) SelectAll() {
	f.model.SelectAll()
	f.caretPlaced()
}

// Mark selects the runes from start to end and scrolls to them without taking
// the focus. The selection stays visible until the field is edited or focused.
func (f *Field) Mark(start, end int) {
	f.model.SelectRange(start, end)
	f.marked = true
	f.Refresh()
	f.revealCaret()
}

// SetReadOnly makes the text read-only; it can still be selected and copied.
func (f *Field) SetReadOnly(on bool) { f.readOnly = on }

// bottomPadding is the space between the text and the line below it, in pixels.
const bottomPadding = 5

// HeightFor implements [kit.Flow].
func (f *Field) HeightFor(width float32) float32 {
	f.remeasure()
	if width > 0 {
		f.model.SetWidth(width)
	}
	return float32(f.rowCount(width))*f.measured.height + bottomPadding + 2
}

// rowCount returns the number of rows shown at a width.
func (f *Field) rowCount(width float32) int {
	if f.showsPlaceholder() {
		f.options.placeholder.model.SetWidth(width)
		return f.options.placeholder.model.RowCount()
	}
	return f.model.RowCount()
}

func (f *Field) showsPlaceholder() bool { return f.model.Empty() && f.options.placeholder != nil }

// MinSize implements fyne.CanvasObject; the height is that at the current width.
func (f *Field) MinSize() fyne.Size {
	return fyne.NewSize(40, f.HeightFor(f.Size().Width))
}

// Resize wraps the text at the new width.
func (f *Field) Resize(size fyne.Size) {
	changed := size.Width != f.Size().Width
	f.model.SetWidth(size.Width)
	f.BaseWidget.Resize(size)
	if changed {
		f.measured.rows = f.rowCount(size.Width)
		f.Refresh()
	}
}

// edited is called after the user changed the text.
func (f *Field) edited() {
	f.marked = false
	f.relayout()
	if f.OnChanged != nil {
		f.OnChanged(f.model.Text(), f.model.Offset())
	}
	f.followCaret()
}

// moved is called after the caret or the selection moved.
func (f *Field) moved() {
	f.caretPlaced()
	f.followCaret()
}

// caretPlaced is moved for where the caret is in view, or need not be.
func (f *Field) caretPlaced() {
	f.Refresh()
	if f.OnCaretMoved != nil {
		f.OnCaretMoved(f.model.Offset())
	}
}

// followCaret scrolls to the caret of a focused field.
func (f *Field) followCaret() {
	if f.focused {
		f.revealCaret()
	}
}

func (f *Field) revealCaret() {
	row, x := f.model.CaretRow()
	height := f.measured.height
	kit.Reveal(f, fyne.NewPos(x, float32(row)*height), height)
}

// relayout draws the field again and, when its height changed, lays out the
// scroll view around it.
func (f *Field) relayout() {
	rows := f.rowCount(f.Size().Width)
	if rows != f.measured.rows {
		f.measured.rows = rows
		if view := kit.ScrollViewOf(f); view != nil {
			view.Relayout()
		}
	}
	f.Refresh()
}

// remeasure takes up a text size that the settings changed.
func (f *Field) remeasure() {
	if f.measured.update(f.options.style) {
		f.model.Remeasure()
		if f.options.placeholder != nil {
			f.options.placeholder.model.Remeasure()
		}
	}
}

// rowHeight returns the height of a row, in pixels.
func (f *Field) rowHeight() float32 {
	f.remeasure()
	return f.measured.height
}
