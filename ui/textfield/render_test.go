package textfield

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"promodoc/export/mdedit"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

// objects returns the visible objects of a type that a field is drawn with.
func objects[T fyne.CanvasObject](f *Field) []T {
	var all []T
	for _, o := range test.WidgetRenderer(f).Objects() {
		if t, ok := o.(T); ok && o.Visible() {
			all = append(all, t)
		}
	}
	return all
}

// drawnTexts returns the texts of a field, one after another.
func drawnTexts(f *Field) string {
	var texts []string
	for _, t := range objects[*canvas.Text](f) {
		texts = append(texts, t.Text)
	}
	return strings.Join(texts, "|")
}

func numberedLines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "line %d\n", i)
	}
	return b.String()
}

func TestOnlyRowsInViewAreDrawn(t *testing.T) {
	f := NewMultiline("")
	view := kit.NewScrollView(kit.Column(0, kit.Gap(10, 500), f))
	w := kittest.Window(t, view, 400, 300)
	f.SetText(numberedLines(2000))
	wheel := func() { test.Scroll(w.Canvas(), fyne.NewPos(50, 50), 0, -5000) }
	for _, scroll := range []func(){func() { view.ScrollTo(600) }, wheel, func() { view.ScrollTo(30000) }, func() { view.ScrollTo(1e6) }, func() { view.ScrollTo(700) }} {
		scroll()
		texts := drawnTexts(f) + "|"
		for _, y := range []float32{0, 250} { // from the top of the view
			line := fmt.Sprintf("line %d|", int((view.Offset()-500+y)/f.rowHeight()))
			if !strings.Contains(texts, line) {
				t.Errorf("at %v, %q is not drawn: %s", view.Offset(), line, texts)
			}
		}
		if n := len(objects[*canvas.Text](f)); n > 40 {
			t.Errorf("%d texts are drawn at %v", n, view.Offset())
		}
	}
	if f.SetText(numberedLines(3)); drawnTexts(f) != "line 0|line 1|line 2" {
		t.Errorf("a shorter text is drawn as %s", drawnTexts(f))
	}
}

func TestTextIsDrawnInItsStyles(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 900, 300)
	f.SetMarkup(mdedit.New(""), nil)
	f.SetText("# Title\na **bold** *slanted* `code` ~~gone~~ [link](https://example.org)\n- item\n> said")
	color := func(name fyne.ThemeColorName) any { return theme.Color(name) }
	for text, want := range map[string]struct {
		style fyne.TextStyle
		color any
	}{
		"#":       {fyne.TextStyle{Bold: true}, color(theme.Muted)},
		"Title":   {fyne.TextStyle{Bold: true}, color(theme.Foreground)},
		"bold":    {fyne.TextStyle{Bold: true}, color(theme.Foreground)},
		"slanted": {fyne.TextStyle{Italic: true}, color(theme.Foreground)},
		"gone":    {fyne.TextStyle{Strikethrough: true}, color(theme.Foreground)},
		"link":    {fyne.TextStyle{}, color(theme.Accent)},
		"-":       {fyne.TextStyle{}, color(theme.Accent)},
		"said":    {fyne.TextStyle{}, color(theme.Muted)},
	} {
		found := false
		for _, o := range objects[*canvas.Text](f) {
			if strings.TrimSpace(o.Text) == text {
				found = true
				if o.TextStyle != want.style || any(o.Color) != want.color {
					t.Errorf("%q is drawn in %+v, %v", text, o.TextStyle, o.Color)
				}
			}
		}
		if !found {
			t.Errorf("%q is not drawn by itself: %s", text, drawnTexts(f))
		}
	}
}

func TestMarksAreDrawnWhereTheirTextIs(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 300)
	f.SetText("one twoo three")
	f.SetMarks(textedit.MarkWavy, []textedit.Mark{{From: 4, To: 8}})
	f.SetMarks(textedit.MarkGround, []textedit.Mark{{From: 9, To: 14}})
	left := func(s string) float32 { return fyne.MeasureText(s, theme.Input, fyne.TextStyle{}).Width }
	check := func(o fyne.CanvasObject, from, to float32) {
		t.Helper()
		x, width := o.Position().X, o.Size().Width
		if abs(x-from) > 1 || abs(x+width-to) > 1 {
			t.Errorf("%T from %v to %v, want %v to %v", o, x, x+width, from, to)
		}
	}
	waves := objects[*canvas.Raster](f)
	if len(waves) != 1 {
		t.Fatalf("%d waves", len(waves))
	}
	check(waves[0], left("one "), left("one twoo"))
	check(objects[*canvas.Rectangle](f)[0], left("one twoo "), left("one twoo three"))

	kit.Focus(f)
	f.SetCaret(0)
	f.TypedRune('x')
	check(objects[*canvas.Raster](f)[0], left("xone "), left("xone twoo"))
	f.SetMarks(textedit.MarkWavy, nil)
	if n := len(objects[*canvas.Raster](f)); n != 0 {
		t.Errorf("%d waves are left", n)
	}
}

func TestWhatNoFontHasIsDrawnAsMissing(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 300)
	f.SetText("a\U000E5555\U000E5556b\u200bc")
	if got := drawnTexts(f); got != "a\ufffd\ufffdbc" {
		t.Errorf("drawn as %q", got)
	}
	if f.Text() != "a\U000E5555\U000E5556b\u200bc" {
		t.Errorf("the text changed to %q", f.Text())
	}
}
