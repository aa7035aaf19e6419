package textfield

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/app/markup"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textedit"
)

// wrapped is wider than the field of a trial.
var wrapped = strings.Repeat("several words ", 10)

// numbers returns n rows with a number each, with the caret before one of them.
func numbers(n, caret int) string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = strconv.Itoa(i + 1)
	}
	rows[caret-1] = "|" + rows[caret-1]
	return strings.Join(rows, "\n")
}

// trial is a field to try in a window: a label, the field, a gap, another field, an
// empty part and a button, in a view that scrolls.
type trial struct {
	t       *testing.T
	field   *Field
	other   *Field
	label   fyne.CanvasObject
	gap     fyne.CanvasObject
	button  *kit.Button
	view    *kit.ScrollView
	window  fyne.Window
	hand    *kittest.Hand
	primary fyne.Clipboard
}

// newTrial returns a trial with a field of a kind and a text in which | is the
// caret and ^ the other end of the selection. The field has the focus.
func newTrial(t *testing.T, kind, text string) *trial {
	b := &trial{t: t, primary: test.NewClipboard()}
	kittest.Window(t, kit.Gap(1, 1), 400, 300) // an app, before there are widgets
	b.field, b.other = NewMultiline(""), NewMultiline("")
	switch kind {
	case "one line":
		b.field = NewSingleLine("", kit.Run{})
		b.field.OnSubmit = func() { kit.Focus(b.other) }
	case "secret":
		b.field = NewSecret()
	case "markup":
		b.field.SetMarkup(&fakeMarkup{}, func() string { return "en" })
	}
	b.label, b.gap = kit.Body("A label"), kit.Gap(10, 40)
	b.button = kit.NewButton("A button", "", func() {})
	b.view = kit.NewScrollView(kit.Column(0, b.label, b.field, b.gap, b.other, kit.Gap(10, 300), kit.Row(0, b.button)))
	host := &kit.Host{Primary: b.primary}
	b.window = kittest.Window(t, kit.NewRoot(b.view, host), 400, 520)
	resume := func(r rune) {
		if host.ResumeTyping(b.window.Canvas()) {
			b.window.Canvas().Focused().TypedRune(r)
		}
	}
	kit.OnUnhandledInput(b.window.Canvas(), func(fyne.KeyName, bool) bool { return false }, resume)
	host.AddShortcut(&fyne.ShortcutPaste{}, func(s fyne.Shortcut) {
		if host.ResumeTyping(b.window.Canvas()) {
			b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(s)
		}
	})
	b.hand = kittest.NewHand(t, b.window)
	b.hand.Window = host
	b.field.history.now, b.field.pointer.now = stopped, stopped
	b.other.pointer.now = stopped
	b.set(text)
	b.field.SetReadOnly(kind == "read-only")
	kit.Focus(b.field)
	return b
}

// set gives the field a marked text.
func (b *trial) set(marked string) {
	runes := []rune(strings.NewReplacer("^", "", "|", "").Replace(marked))
	b.field.SetText(string(runes))
	caret := utf8.RuneCountInString(strings.ReplaceAll(marked[:strings.Index(marked, "|")], "^", ""))
	anchor := caret
	if i := strings.Index(marked, "^"); i >= 0 {
		anchor = utf8.RuneCountInString(strings.ReplaceAll(marked[:i], "|", ""))
	}
	b.field.Select(anchor, caret)
}

// marked returns the text of the field with the caret and the selection.
func (b *trial) marked() string {
	m := b.field.model
	s := m.MarkupSelection()
	runes := []rune(m.Text())
	mark := func(at int, with string) string { return string(runes[:at]) + with }
	switch {
	case s.Empty():
		return mark(s.End, "|") + string(runes[s.End:])
	case s.Start < s.End:
		return mark(s.Start, "^") + string(runes[s.Start:s.End]) + "|" + string(runes[s.End:])
	}
	return mark(s.End, "|") + string(runes[s.End:s.Start]) + "^" + string(runes[s.Start:])
}

// focused names the widget that has the focus; the field has no name.
func (b *trial) focused() string {
	switch f := b.window.Canvas().Focused().(type) {
	case nil:
		return "nothing"
	case *Field:
		if f == b.other {
			return "other"
		}
		return ""
	case *kit.Button:
		return "button"
	}
	return "menu"
}

// do takes steps, separated by semicolons: a key such as "Ctrl+Left", or
//
//	type TEXT           types characters
//	click PLACE         a click; also double and triple
//	middle, second      a click with another button
//	press PLACE         presses the first button; press second PLACE the second
//	drag PLACE          moves the mouse
//	release             releases the button
//	hold Shift          holds a key while the mouse is used
//
// A place is described at [trial.place].
func (b *trial) do(steps string) {
	b.t.Helper()
	for step := range strings.SplitSeq(steps, "; ") {
		verb, rest, _ := strings.Cut(step, " ")
		b.step(verb, rest)
	}
}

func (b *trial) step(verb, rest string) {
	b.t.Helper()
	const first, second, middle = desktop.MouseButtonPrimary, desktop.MouseButtonSecondary, desktop.MouseButtonTertiary
	click := func(button desktop.MouseButton, times int) {
		b.hand.Move(b.place(rest))
		for range times {
			b.hand.Down(button)
			b.hand.Up(button)
		}
	}
	switch verb {
	case "type":
		b.hand.Type(rest)
	case "click":
		click(first, 1)
	case "double":
		click(first, 2)
	case "triple":
		click(first, 3)
	case "middle":
		click(middle, 1)
	case "second":
		click(second, 1)
	case "press":
		button := first
		if place, ok := strings.CutPrefix(rest, "second "); ok {
			button, rest = second, place
		}
		b.hand.Move(b.place(rest))
		b.hand.Down(button)
	case "drag":
		b.hand.Move(b.place(rest))
	case "release":
		b.hand.Up(first)
	case "hold":
		b.hand.Hold(rest)
	default:
		b.hand.Press(verb)
	}
}

// place returns a position on the canvas. A number is a character of the field,
// counted from 0: its left edge, or further right by the fraction of a number
// such as 2.9; "4 right" is far right of it. A name is a widget.
func (b *trial) place(name string) fyne.Position {
	b.t.Helper()
	over := func(o fyne.CanvasObject, x, y float32) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Add(fyne.NewPos(x, y))
	}
	switch name {
	case "label":
		return over(b.label, 1, 5)
	case "gap":
		return over(b.gap, 200, 3)
	case "other":
		return over(b.other, 200, 5)
	case "below":
		return over(b.field, 1, b.field.Size().Height-1)
	case "nowhere":
		return over(b.button, 200, -50)
	case "outside":
		return fyne.NewPos(900, over(b.field, 0, 30).Y)
	case "button":
		return over(b.button, 5, 5)
	}
	number, right, _ := strings.Cut(name, " ")
	at, err := strconv.ParseFloat(number, 32)
	if err != nil {
		b.t.Fatalf("no place is called %q", name)
	}
	return over(b.field, 0, 0).Add(b.character(at, right == "right"))
}

// character returns the position of a character in the field.
func (b *trial) character(at float64, farRight bool) fyne.Position {
	m := b.field.model
	pos := func(n int) textedit.Pos {
		before := string([]rune(m.Text())[:n])
		return textedit.Pos{Para: strings.Count(before, "\n"), Col: n - utf8.RuneCountInString(before[:strings.LastIndex(before, "\n")+1])}
	}
	row, x := m.Locate(pos(int(at)))
	if fraction := float32(at - float64(int(at))); fraction > 0 {
		_, next := m.Locate(pos(int(at) + 1))
		x += fraction * (next - x)
	} else {
		x += 0.5
	}
	if farRight {
		x = 390
	}
	return fyne.NewPos(x, (float32(row)+0.5)*b.field.rowHeight())
}

// stopped is a clock on which no time passes, however slow the machine is.
func stopped() time.Time { return time.Unix(0, 0) }

// fakeMarkup is a markup with just enough of Markdown for tests.
type fakeMarkup struct{ text []rune }

func (f *fakeMarkup) Reset(text string) { f.text = []rune(text) }

func (f *fakeMarkup) Replace(from, to int, with string) (first, end int) {
	f.text = append(append(append([]rune{}, f.text[:from]...), []rune(with)...), f.text[to:]...)
	return 0, 0
}

func (f *fakeMarkup) Spans(int) []markup.Span { return nil }

func (f *fakeMarkup) StyleAt(int) markup.Style { return 0 }

func (f *fakeMarkup) Do(c markup.Command, s markup.Selection) (markup.Edit, bool) {
	from, to := s.Ordered()
	selected := string(f.text[from:to])
	start := from - utf8.RuneCountInString(string(f.text[:from])) + utf8.RuneCountInString(string(f.text[:from])[:strings.LastIndex(string(f.text[:from]), "\n")+1])
	line, _, _ := strings.Cut(string(f.text[start:]), "\n")
	around := func(before, after string) (markup.Edit, bool) {
		n := utf8.RuneCountInString(before)
		return markup.Edit{From: from, To: to, Text: before + selected + after, Select: markup.Selection{Start: from + n, End: to + n}}, true
	}
	insert := func(at int, text string) (markup.Edit, bool) {
		return markup.Edit{From: at, To: at, Text: text, Select: markup.Caret(s.End + utf8.RuneCountInString(text))}, true
	}
	remove := func(at, n int) (markup.Edit, bool) {
		return markup.Edit{From: at, To: at + n, Select: markup.Caret(s.End - n)}, true
	}
	switch {
	case c == markup.ToggleBold:
		return around("**", "**")
	case c == markup.ToggleItalic:
		return around("*", "*")
	case c == markup.EditLink:
		text := "[" + selected + "]()"
		return markup.Edit{From: from, To: to, Text: text, Select: markup.Caret(from + len(text) - 1)}, true
	case c == markup.RemoveLink && strings.HasPrefix(selected, "["):
		text, _, _ := strings.Cut(selected[1:], "]")
		return markup.Edit{From: from, To: to, Text: text, Select: markup.Caret(from + len(text))}, true
	case c == markup.ToggleBullets:
		return insert(start, "- ")
	case c == markup.ToggleNumbers:
		return insert(start, "1. ")
	case c == markup.BreakLine && line == "- ":
		return remove(start, 2)
	case c == markup.BreakLine && strings.HasPrefix(line, "- "):
		return insert(s.End, "\n- ")
	case c == markup.Indent && strings.HasPrefix(line, "- "):
		return insert(start, "  ")
	case c == markup.Outdent && strings.HasPrefix(line, "  - "):
		return remove(start, 2)
	case c == markup.DeleteBackward && strings.HasPrefix(line, "- ") && s == markup.Caret(start+2):
		return remove(start, 2)
	}
	return markup.Edit{}, false
}

func (f *fakeMarkup) Paste(text string, s markup.Selection) (markup.Edit, bool) {
	from, to := s.Ordered()
	if s.Empty() || !strings.HasPrefix(text, "https://") {
		return markup.Edit{}, false
	}
	link := "[" + string(f.text[from:to]) + "](" + text + ")"
	return markup.Edit{From: from, To: to, Text: link, Select: markup.Caret(from + len(link))}, true
}

func (f *fakeMarkup) PasteFormatted(text string, s markup.Selection) markup.Edit {
	from, to := s.Ordered()
	return markup.Edit{From: from, To: to, Text: text, Select: markup.Caret(from + len([]rune(text)))}
}

func (f *fakeMarkup) Typed(caret int, _ string) (markup.Edit, bool) {
	if caret == 0 || f.text[caret-1] != '"' {
		return markup.Edit{}, false
	}
	return markup.Edit{From: caret - 1, To: caret, Text: "“", Select: markup.Caret(caret)}, true
}
