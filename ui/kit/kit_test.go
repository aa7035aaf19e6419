package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/ui/kit/kittest"
	"promodoc/ui/theme"
)

func TestButtonIsPressedByKeyAndPointer(t *testing.T) {
	pressed := 0
	b := NewButton("Do", "", func() { pressed++ })
	w := kittest.Window(t, b, 200, 60)
	var forwarded []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { forwarded = append(forwarded, k.Name) })
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.TypedRune(' ')
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if pressed != 3 || len(forwarded) != 1 {
		t.Errorf("pressed %d times, forwarded %v", pressed, forwarded)
	}
	b.SetEnabled(false)
	b.TypedRune(' ')
	if pressed != 3 {
		t.Error("pressed while disabled")
	}
}

func TestTextWraps(t *testing.T) {
	text := NewText(Run{Text: "Bold lead. ", Bold: true}, Run{Text: "And what follows it, for long enough to wrap."})
	kittest.Window(t, text, 150, 300)
	if text.HeightFor(150) <= text.HeightFor(1000) {
		t.Error("not higher when narrower")
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

// A line feed at the end of a run ends the line, also if the run is nothing else.
// A text without a width is not laid out, each word on a row, before it has one.
func TestTextIsLaidOutOnceItHasAWidth(t *testing.T) {
	text := NewText()
	text.SetRuns(Run{Text: "one two three four", Size: theme.Row})
	if len(text.pieces) > 0 {
		t.Errorf("laid out without a width: %d pieces", len(text.pieces))
	}
	text.Resize(fyne.NewSize(400, 20))
	if n := len(text.pieces); n != 1 || text.drawn != 400 {
		t.Errorf("%d pieces at a width of 400, drawn at %v", n, text.drawn)
	}
}

func TestRunsEndLines(t *testing.T) {
	a, b := Run{Text: "a:", Bold: true}, Run{Text: "b"}
	row := TextHeight(500, 0, a, b)
	for _, c := range []struct {
		runs []Run
		rows float32
	}{
		{[]Run{a, {Text: "\n"}, b}, 2}, {[]Run{{Text: "a\n"}, b}, 2}, {[]Run{{Text: "a\n\n"}, b}, 3}, {[]Run{a, {Text: "b\n"}}, 1},
	} {
		if got := TextHeight(500, 0, c.runs...); got != c.rows*row {
			t.Errorf("%v is %v high, want %v rows of %v", c.runs, got, c.rows, row)
		}
	}
}

func TestLabelInWrapIsDrawn(t *testing.T) {
	line := SmallLabel("3 pages")
	kittest.Window(t, Wrap(8, line, NewLink("Open", theme.Label, nil)), 300, 40)
	if objects := test.WidgetRenderer(line).Objects(); len(objects) != 1 {
		t.Errorf("%d objects drawn", len(objects))
	}
}

func TestLabelEndsInAnEllipsis(t *testing.T) {
	line := NewLabel(Run{Text: "A line that is much too long for its width"})
	kittest.Window(t, Row(0, Fill(line)), 120, 40)
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
		t.Errorf("a hidden object takes %v", got-10)
	}
}

func TestScrollViewReveal(t *testing.T) {
	high, last := Gap(10, 1000), NewButton("last", "", nil)
	p := NewScrollView(Column(0, Gap(10, 1000), high, last))
	kittest.Window(t, p, 300, 200)
	p.Reveal(high, fyne.NewPos(0, 0), 1000)
	if at := p.Offset(); at < 900 || at > 1000 {
		t.Errorf("scrolled to %v, want the start of what is too high", at)
	}
	p.Reveal(last, fyne.NewPos(0, 0), last.Size().Height)
	if p.Offset() < 1700 {
		t.Errorf("scrolled to %v", p.Offset())
	}
	p.ScrollBy(-100000)
	if p.Offset() != 0 {
		t.Errorf("scrolled above the top: %v", p.Offset())
	}
}

func TestPair(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	left, right := Gap(10, 20), Gap(10, 30)
	pair := Pair(100, 20, left, right)
	for _, c := range []struct{ width, x, y, height float32 }{
		{220, 120, 0, 30}, {900, 460, 0, 30}, {219, 0, 40, 70},
	} {
		pair.Resize(fyne.NewSize(c.width, HeightFor(pair, c.width)))
		if at := right.Position(); at.X != c.x || at.Y != c.y || pair.Size().Height != c.height {
			t.Errorf("width %v: the right object is at %v, the height is %v", c.width, at, pair.Size().Height)
		}
	}
}

func TestMaxRows(t *testing.T) {
	kittest.Window(t, Gap(1, 1), 100, 100)
	words := Run{Text: strings.Repeat("several words ", 30)}
	line := TextHeight(300, 1, words)
	for _, test := range []struct {
		most int
		rows float32
	}{{1, 1}, {2, 2}, {3, 3}} {
		txt := NewText(words).MaxRows(test.most)
		txt.Resize(fyne.NewSize(300, 500))
		if h := txt.HeightFor(300); h != test.rows*line || h != TextHeight(300, test.most, words) {
			t.Errorf("%d rows at most: %v high, one row is %v", test.most, h, line)
		}
		last := txt.pieces[len(txt.pieces)-1]
		if !strings.HasSuffix(last.text, "…") || last.x+last.w > 300 {
			t.Errorf("%d rows at most: ends in %q at %v", test.most, last.text, last.x+last.w)
		}
	}
	short := NewText(Run{Text: "several words"}).MaxRows(2)
	short.Resize(fyne.NewSize(300, 500))
	if short.HeightFor(300) != line || strings.Contains(short.pieces[0].text, "…") {
		t.Errorf("short text: %v high, %q", short.HeightFor(300), short.pieces[0].text)
	}
	two := NewText(Run{Text: "bold ", Bold: true}, words).MaxRows(1)
	two.Resize(fyne.NewSize(300, 500))
	if n := len(two.pieces); n != 2 || two.pieces[0].text != "bold" && two.pieces[0].text != "bold " {
		t.Errorf("pieces %+v", two.pieces)
	}
}

// A chip in a row too narrow for it wraps its text.
func TestChipWraps(t *testing.T) {
	short, long := NewChip("Short", false, nil), NewChip("1  Humility, accepting pushback and failure", false, nil)
	row := NewChipRow(6, short, long)
	kittest.Window(t, row.Object(), 200, 300)
	row.Object().Resize(fyne.NewSize(180, HeightFor(row.Object(), 180)))
	if long.Size().Width > 180 || long.Size().Height <= short.Size().Height {
		t.Errorf("the chip is %v, a short one %v", long.Size(), short.Size())
	}
	var words []string
	for _, o := range test.LaidOutObjects(long) {
		if text, ok := o.(*Text); ok {
			words = append(words, shownText(text))
		}
	}
	if got := strings.Join(strings.Fields(strings.Join(words, " ")), " "); got != "1 Humility, accepting pushback and failure" {
		t.Errorf("it shows %q", got)
	}
	row.Object().Resize(fyne.NewSize(600, HeightFor(row.Object(), 600)))
	if long.Size().Height != short.Size().Height {
		t.Errorf("with room it is %v", long.Size())
	}
}

// Runs of different sizes stand on one line, and none is outside its row.
func TestBaseline(t *testing.T) {
	kittest.Window(t, Gap(1, 1), 400, 100)
	text := NewText(Run{Text: "Care ", Size: theme.Heading, Bold: true}, Run{Text: "grown ", Size: theme.Label}, Run{Text: "id", Size: theme.Label, Mono: true})
	text.Resize(fyne.NewSize(400, 50))
	if len(text.pieces) != 3 {
		t.Fatalf("%d pieces", len(text.pieces))
	}
	stands := func(p piece) float32 { return p.y + p.run.baseline() }
	for _, p := range text.pieces {
		if d := stands(p) - stands(text.pieces[0]); d < -1 || d > 1 || p.y < 0 || p.y+p.run.Measure("x").Height > text.height {
			t.Errorf("%q is %v pixels off the line, at %v of %v", p.text, d, p.y, text.height)
		}
	}
	if low := text.height - text.pieces[1].run.Measure("x").Height; text.pieces[1].y >= low {
		t.Errorf("small text is at the bottom of the row, %v pixels from its top", low)
	}
}
