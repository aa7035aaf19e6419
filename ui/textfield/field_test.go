package textfield

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

func TestTypingCallsOnChanged(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 200)
	var text string
	var caret int
	f.OnChanged = func(s string, c int) { text, caret = s, c }
	kit.Focus(f)
	test.Type(f, "añ 🎉")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if text != "añ 🎉\n" || caret != 5 {
		t.Errorf("OnChanged(%q, %d)", text, caret)
	}
}

func TestFieldGrowsWithItsText(t *testing.T) {
	f := NewMultiline("")
	below := kit.Gap(10, 10)
	kittest.Window(t, kit.NewScrollView(kit.Column(0, f, below)), 200, 400)
	one := f.HeightFor(200)
	before := below.Position().Y
	f.SetText(strings.Repeat("word ", 60))
	if got := f.HeightFor(200); got < 4*one {
		t.Errorf("height %v after 60 words, %v empty", got, one)
	}
	if below.Position().Y <= before {
		t.Error("the object below did not move")
	}
	if wide := f.HeightFor(2000); wide >= f.HeightFor(200) {
		t.Errorf("not lower when wider: %v", wide)
	}
}

func TestScrollViewFollowsFocus(t *testing.T) {
	f, last := NewMultiline(""), kit.NewButton("last", "", nil)
	view := kit.NewScrollView(kit.Column(0, kit.Gap(10, 900), f, kit.Gap(10, 900), last))
	kittest.Window(t, view, 300, 200)
	kit.Focus(f)
	if view.Offset() < 600 || view.Offset() > 1000 {
		t.Errorf("the field is out of view at %v", view.Offset())
	}
	kit.Focus(last)
	if view.Offset() < 1600 {
		t.Errorf("the button is out of view at %v", view.Offset())
	}
}

func TestClipboard(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 200)
	clip := test.NewClipboard()
	f.SetText("one two")
	f.Select(0, 3)
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if f.Text() != " two" || clip.Content() != "one" {
		t.Errorf("cut left %q, clipboard %q", f.Text(), clip.Content())
	}
	f.SetCaret(4)
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if f.Text() != " twoone" {
		t.Errorf("pasted %q", f.Text())
	}
}

func TestReadOnly(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 200)
	f.SetText("kept")
	f.SetReadOnly(true)
	f.TypedRune('x')
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	f.SelectAll()
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: test.NewClipboard()})
	if f.Text() != "kept" {
		t.Errorf("now %q", f.Text())
	}
}

func TestForwardsWhatIsNotEditing(t *testing.T) {
	f := NewMultiline("")
	var handler fyne.ShortcutHandler
	w := kittest.Window(t, kit.NewRoot(f, &handler), 400, 200)
	var keys []fyne.KeyName
	var shortcuts []string
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { keys = append(keys, k.Name) })
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	for _, s := range []fyne.Shortcut{save, &fyne.ShortcutUndo{}} {
		handler.AddShortcut(s, func(s fyne.Shortcut) { shortcuts = append(shortcuts, s.ShortcutName()) })
	}
	kit.Focus(f)
	f.ExternalUndo = true
	f.SetText("text")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.TypedShortcut(save)
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if len(keys) != 2 || keys[0] != fyne.KeyF1 || len(shortcuts) != 2 {
		t.Errorf("keys %v, shortcuts %v", keys, shortcuts)
	}
	if f.Text() != "text" {
		t.Errorf("undo changed the field itself: %q", f.Text())
	}
}

func TestUndoAndRedo(t *testing.T) {
	f := NewSingleLine("", kit.Run{})
	f.history.now = stopped
	kittest.Window(t, f, 400, 200)
	test.Type(f, "one two")
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() != "one" {
		t.Errorf("after undo %q", f.Text())
	}
	f.TypedShortcut(&fyne.ShortcutUndo{})
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() != "" {
		t.Errorf("after all undone %q", f.Text())
	}
	f.TypedShortcut(&fyne.ShortcutRedo{})
	f.TypedShortcut(&fyne.ShortcutRedo{})
	if f.Text() != "one two" {
		t.Errorf("after redo %q", f.Text())
	}
}

func TestPasteNormalizesLineEndings(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 200)
	clip := test.NewClipboard()
	clip.SetContent("a\r\nb")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if f.Text() != "a\nb" {
		t.Errorf("pasted %q", f.Text())
	}
}

func TestShiftSelects(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 200)
	kit.Focus(f)
	f.SetText("abc")
	f.SetCaret(3)
	f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	f.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.TypedRune('x')
	if f.Text() != "abx" {
		t.Errorf("now %q", f.Text())
	}
}

func TestDoubleClickSelectsAWord(t *testing.T) {
	f := NewMultiline("")
	kittest.Window(t, f, 400, 200)
	f.SetText("one two")
	at := func(x float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 8)}, Button: desktop.MouseButtonPrimary}
	}
	f.pointer.now = stopped
	f.MouseDown(at(2))
	f.MouseDown(at(2))
	f.TypedRune('1')
	if f.Text() != "1 two" {
		t.Errorf("a double click did not select the word: %q", f.Text())
	}
}

func TestEnterSubmitsASingleLine(t *testing.T) {
	f := NewSingleLine("", kit.Run{})
	kittest.Window(t, f, 400, 200)
	submitted := 0
	f.OnSubmit = func() { submitted++ }
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if submitted != 1 || f.Text() != "" {
		t.Errorf("submitted %d times, text %q", submitted, f.Text())
	}
}

func TestSecret(t *testing.T) {
	f := NewSecret()
	kittest.Window(t, f, 400, 200)
	kit.Focus(f)
	test.Type(f, "a sécret ")
	shown := ""
	for _, o := range test.WidgetRenderer(f).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			shown += text.Text
		}
	}
	if shown != strings.Repeat("•", 9) || f.Text() != "a sécret " {
		t.Errorf("%q is shown as %q", f.Text(), shown)
	}
	clip := test.NewClipboard()
	f.SelectAll()
	f.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if clip.Content() != "" || f.Text() != "a sécret " {
		t.Errorf("the clipboard has %q, the field %q", clip.Content(), f.Text())
	}
	clip.SetContent("pasted\n")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if f.Text() != "pasted" {
		t.Errorf("pasted as %q", f.Text())
	}
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() != "pasted" {
		t.Errorf("undo brings back %q", f.Text())
	}
}
