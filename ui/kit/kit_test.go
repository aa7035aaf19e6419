package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/look"
)

// window puts o into a window of the test driver, in our theme.
func window(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.New(look.Light, 1))
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// stopped is a clock on which no time passes, however slow the machine is.
func stopped() time.Time { return time.Unix(0, 0) }

func TestProseTellsWhatWasTyped(t *testing.T) {
	p := NewProse("")
	window(t, p, 400, 200)
	var text string
	var caret int
	p.OnChanged = func(s string, c int) { text, caret = s, c }
	Focus(p)
	test.Type(p, "añ 🎉")
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if text != "añ 🎉\n" || caret != 5 {
		t.Errorf("OnChanged(%q, %d)", text, caret)
	}
}

func TestProseGrowsWithItsText(t *testing.T) {
	p := NewProse("")
	below := Gap(10, 10)
	window(t, NewPage(Column(0, p, below)), 200, 400)
	one := p.HeightFor(200)
	before := below.Position().Y
	p.SetText(strings.Repeat("word ", 60))
	if got := p.HeightFor(200); got < 4*one {
		t.Errorf("height %v after 60 words, %v empty", got, one)
	}
	if below.Position().Y <= before {
		t.Error("what is below did not move")
	}
	if wide := p.HeightFor(2000); wide >= p.HeightFor(200) {
		t.Errorf("not lower when wider: %v", wide)
	}
}

func TestThePageFollowsTheCaretAndTheFocus(t *testing.T) {
	p, last := NewProse(""), NewButton("last", "", nil)
	page := NewPage(Column(0, Gap(10, 900), p, Gap(10, 900), last))
	window(t, page, 300, 200)
	Focus(p)
	if page.Offset() < 600 || page.Offset() > 1000 {
		t.Errorf("the field is out of sight at %v", page.Offset())
	}
	Focus(last)
	if page.Offset() < 1600 {
		t.Errorf("the button is out of sight at %v", page.Offset())
	}
}

func TestProseClipboard(t *testing.T) {
	p := NewProse("")
	window(t, p, 400, 200)
	clip := test.NewClipboard()
	p.SetText("one two")
	p.Select(0, 3)
	p.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if p.Text() != " two" || clip.Content() != "one" {
		t.Errorf("cut left %q, clipboard %q", p.Text(), clip.Content())
	}
	p.SetCaret(4)
	p.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if p.Text() != " twoone" {
		t.Errorf("pasted %q", p.Text())
	}
}

func TestProseReadOnlyKeepsItsText(t *testing.T) {
	p := NewProse("")
	window(t, p, 400, 200)
	p.SetText("kept")
	p.SetReadOnly(true)
	p.TypedRune('x')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	p.SelectAll()
	p.TypedShortcut(&fyne.ShortcutCut{Clipboard: test.NewClipboard()})
	if p.Text() != "kept" {
		t.Errorf("now %q", p.Text())
	}
}

func TestProseHandsOnWhatIsNotEditing(t *testing.T) {
	p := NewProse("")
	var handler fyne.ShortcutHandler
	w := window(t, NewRoot(p, &handler), 400, 200)
	var keys []fyne.KeyName
	var shortcuts []string
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { keys = append(keys, k.Name) })
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	for _, s := range []fyne.Shortcut{save, &fyne.ShortcutUndo{}} {
		handler.AddShortcut(s, func(s fyne.Shortcut) { shortcuts = append(shortcuts, s.ShortcutName()) })
	}
	Focus(p)
	p.Owned = true
	p.SetText("text")
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	p.TypedShortcut(save)
	p.TypedShortcut(&fyne.ShortcutUndo{})
	if len(keys) != 2 || keys[0] != fyne.KeyF1 || len(shortcuts) != 2 {
		t.Errorf("keys %v, shortcuts %v", keys, shortcuts)
	}
	if p.Text() != "text" {
		t.Errorf("undo changed the field itself: %q", p.Text())
	}
}

func TestAFieldOfItsOwnUndoesForItself(t *testing.T) {
	p := NewField("", Run{})
	p.now = stopped
	window(t, p, 400, 200)
	test.Type(p, "one two")
	p.TypedShortcut(&fyne.ShortcutUndo{})
	if p.Text() != "one" {
		t.Errorf("after undo %q", p.Text())
	}
	p.TypedShortcut(&fyne.ShortcutUndo{})
	p.TypedShortcut(&fyne.ShortcutUndo{})
	if p.Text() != "" {
		t.Errorf("after all undone %q", p.Text())
	}
	p.TypedShortcut(&fyne.ShortcutRedo{})
	p.TypedShortcut(&fyne.ShortcutRedo{})
	if p.Text() != "one two" {
		t.Errorf("after redo %q", p.Text())
	}
}

func TestPasteTakesLineEndsOfOtherSystems(t *testing.T) {
	p := NewProse("")
	window(t, p, 400, 200)
	clip := test.NewClipboard()
	clip.SetContent("a\r\nb")
	p.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if p.Text() != "a\nb" {
		t.Errorf("pasted %q", p.Text())
	}
}

func TestProseSelectsWithShift(t *testing.T) {
	p := NewProse("")
	window(t, p, 400, 200)
	Focus(p)
	p.SetText("abc")
	p.SetCaret(3)
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	p.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	p.TypedRune('x')
	if p.Text() != "abx" {
		t.Errorf("now %q", p.Text())
	}
}

func TestProseSelectsWithThePointer(t *testing.T) {
	p := NewProse("")
	window(t, p, 400, 200)
	p.SetText("one two")
	at := func(x float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 8)}, Button: desktop.MouseButtonPrimary}
	}
	p.now = stopped
	p.MouseDown(at(2))
	p.MouseDown(at(2))
	p.TypedRune('1')
	if p.Text() != "1 two" {
		t.Errorf("a double click did not select the word: %q", p.Text())
	}
}

func TestFieldOfOneLineSubmits(t *testing.T) {
	p := NewField("", Run{})
	window(t, p, 400, 200)
	submitted := 0
	p.OnSubmit = func() { submitted++ }
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if submitted != 1 || p.Text() != "" {
		t.Errorf("submitted %d times, text %q", submitted, p.Text())
	}
}

func TestControlsArePressedByKeyAndPointer(t *testing.T) {
	pressed := 0
	b := NewButton("Do", "", func() { pressed++ })
	w := window(t, b, 200, 60)
	var handedOn []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { handedOn = append(handedOn, k.Name) })
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.TypedRune(' ')
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if pressed != 3 || len(handedOn) != 1 {
		t.Errorf("pressed %d times, handed on %v", pressed, handedOn)
	}
	b.SetEnabled(false)
	b.TypedRune(' ')
	if pressed != 3 {
		t.Error("pressed while disabled")
	}
}

func TestTextWrapsAndKeepsItsWords(t *testing.T) {
	text := NewText(Run{Text: "Bold lead. ", Bold: true}, Run{Text: "And what follows it, for long enough to wrap."})
	window(t, text, 150, 300)
	if text.HeightFor(150) <= text.HeightFor(1000) {
		t.Error("no higher when narrow")
	}
	text.HeightFor(150)
	var words []string
	for _, p := range text.pieces {
		words = append(words, p.text)
		if p.x+p.w > 151 {
			t.Errorf("%q ends at %v", p.text, p.x+p.w)
		}
	}
	if got := strings.Join(strings.Fields(strings.Join(words, " ")), " "); got != text.String() {
		t.Errorf("words %q", got)
	}
}

func TestALineSetBesideOthersIsDrawn(t *testing.T) {
	line := SmallLine("3 pages")
	window(t, Wrap(8, line, NewLink("Open", look.Label, nil)), 300, 40)
	if objects := test.WidgetRenderer(line).Objects(); len(objects) != 1 {
		t.Errorf("%d objects drawn", len(objects))
	}
}

func TestLineEndsInAnEllipsis(t *testing.T) {
	line := NewLine(Run{Text: "A line that is much too long for its place"})
	window(t, Row(0, Fill(line)), 120, 40)
	last := line.pieces[len(line.pieces)-1]
	if !strings.HasSuffix(last.text, "…") || last.x+last.w > 121 {
		t.Errorf("drawn %q to %v", last.text, last.x+last.w)
	}
}

func TestLayouts(t *testing.T) {
	test.NewTempApp(t)
	box := func(w, h float32) fyne.CanvasObject { return Gap(w, h) }
	tests := []struct {
		name   string
		object *fyne.Container
		width  float32
		height float32
	}{
		{"column adds heights and gaps", Column(4, box(10, 10), box(10, 20)), 100, 34},
		{"inset adds its space", Inset(1, 2, 3, 4, box(10, 10)), 100, 14},
		{"row is as high as its highest", Row(4, box(10, 10), box(10, 30)), 100, 30},
		{"wrap breaks", Wrap(4, box(60, 10), box(60, 10)), 100, 24},
		{"grid has as many columns as fit", Grid(40, 10, box(1, 10), box(1, 20), box(1, 5)), 100, 35},
		{"stack is as high as its highest", Stack(box(1, 5), box(1, 7)), 100, 7},
	}
	for _, test := range tests {
		if got := HeightFor(test.object, test.width); got != test.height {
			t.Errorf("%s: %v, want %v", test.name, got, test.height)
		}
	}
	hidden := box(10, 50)
	hidden.Hide()
	if got := HeightFor(Column(4, box(1, 10), hidden), 100); got != 10 {
		t.Errorf("what is hidden takes %v", got-10)
	}
}

func TestPageRevealsWhatIsBelow(t *testing.T) {
	last := NewButton("last", "", nil)
	p := NewPage(Column(0, Gap(10, 2000), last))
	window(t, p, 300, 200)
	p.Reveal(last, fyne.NewPos(0, 0), last.Size().Height)
	if p.Offset() < 1700 {
		t.Errorf("scrolled to %v", p.Offset())
	}
	p.ScrollBy(-100000)
	if p.Offset() != 0 {
		t.Errorf("scrolled above the top: %v", p.Offset())
	}
}

func BenchmarkProseKey5000(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, 1))
	p := NewProse("")
	w := test.NewTempWindow(b, NewPage(p))
	w.Resize(fyne.NewSize(600, 700))
	p.SetText(strings.Repeat("The quick brown fox jumps over the lazy dog. ", 112))
	Focus(p)
	p.SetCaret(10)
	for b.Loop() {
		p.TypedRune('x')
	}
}

func TestAPairStandsSideBySideWhereThereIsRoom(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, look.New(look.Light, 1))
	left, right := Gap(10, 20), Gap(10, 30)
	pair := Pair(100, 20, left, right)
	for _, c := range []struct{ width, x, y, height float32 }{
		{220, 120, 0, 30}, {900, 460, 0, 30}, {219, 0, 40, 70},
	} {
		pair.Resize(fyne.NewSize(c.width, HeightFor(pair, c.width)))
		if at := right.Position(); at.X != c.x || at.Y != c.y || pair.Size().Height != c.height {
			t.Errorf("at width %v the right one stands at %v, in a height of %v", c.width, at, pair.Size().Height)
		}
	}
}
