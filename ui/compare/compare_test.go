package compare

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/docdiff"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
)

var (
	action0 = promo.ExampleRef("a", "action")
	result0 = promo.ExampleRef("a", "result")
)

func document(action, result string) promo.Document {
	path := career.Path{ID: "p", Title: "Lead", Sections: []career.Section{{
		ID: "s", Considerations: []career.Consideration{{ID: "humility", Title: "Humility", Enough: 1}},
	}}}
	d := promo.New(path, promo.Seed{ID: "doc1", Name: "H2"})
	d = promo.AddExample(d, "a", "humility", "")
	d = promo.SetText(d, promo.ExampleRef("a", "title"), "Owned the outage")
	return promo.SetText(promo.SetText(d, action0, action), result0, result)
}

// fixture is a screen over two documents that differ in an action, a result and
// an example.
type fixture struct {
	*Screen
	t         *testing.T
	window    fyne.Window
	results   []promo.Document
	cancelled int
}

func open(t *testing.T, edit func(*Options)) *fixture {
	t.Helper()
	f := &fixture{t: t}
	from := promo.AddExample(document("one two three", "older"), "b", "humility", "")
	from = promo.SetText(from, promo.ExampleRef("b", "title"), "Led the way")
	o := Options{
		Title: "Version of Monday", Into: Side{"Now", document("one three four", "newer")}, From: Side{"Monday", from},
		FromOlder: true,
		Take:      func(n int) string { return fmt.Sprint("Restore ", n) },
		Done:      func(d promo.Document) { f.results = append(f.results, d) },
		Cancel:    func() { f.cancelled++ },
	}
	if edit != nil {
		edit(&o)
	}
	window := kittest.Window(t, container.NewWithoutLayout(), 1280, 800)
	f.Screen = New(o)
	f.window = window
	window.SetContent(f.Object())
	window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { f.Key(k.Name) })
	f.Shown()
	return f
}

func (f *fixture) press(names ...fyne.KeyName) {
	f.t.Helper()
	for _, name := range names {
		focused := f.window.Canvas().Focused()
		if focused == nil {
			f.t.Fatalf("nothing has the keyboard for %s", name)
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (f *fixture) taken() string { return fmt.Sprint(f.choices.taken) }

func text(d promo.Document, at promo.Ref) string {
	s, _ := promo.Text(d, at)
	return s
}

func TestPiecesAreTakenByKey(t *testing.T) {
	f := open(t, nil)
	if f.taken() != "[false false false]" || f.take.Label() != "Restore 0" || f.Can(action.TakeChanges) {
		t.Fatalf("at first %s is taken, the button says %q", f.taken(), f.take.Label())
	}
	f.Do(action.TakeChanges)
	if len(f.results) != 0 || !strings.Contains(f.Status(), "Nothing is chosen from Monday") {
		t.Errorf("taking nothing: %d results, %q", len(f.results), f.Status())
	}
	f.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyLeft)
	if f.taken() != "[true true false]" || f.take.Label() != "Restore 2" {
		t.Errorf("%s is taken, the button says %q", f.taken(), f.take.Label())
	}
	f.Do(action.Undo)
	if f.taken() != "[true true true]" || f.rows.list.Selected() != 2 {
		t.Errorf("after undo %s is taken, piece %d selected", f.taken(), f.rows.list.Selected())
	}
	f.Do(action.Redo)
	f.press(fyne.KeyUp, fyne.KeyLeft)
	f.Do(action.TakeChanges)
	if len(f.results) != 1 {
		t.Fatalf("%d results", len(f.results))
	}
	got := f.results[0]
	if text(got, action0) != "one two three" || text(got, result0) != "newer" || len(got.Examples) != 1 {
		t.Errorf("took %q, %q and %d examples", text(got, action0), text(got, result0), len(got.Examples))
	}
	if f.BlocksClose() {
		t.Error("what is done blocks closing")
	}
}

func TestAllAndNone(t *testing.T) {
	f := open(t, nil)
	test.Type(f.window.Canvas().Focused(), "a")
	if f.taken() != "[true true true]" {
		t.Errorf("A takes %s", f.taken())
	}
	test.Type(f.window.Canvas().Focused(), "N")
	f.Do(action.Undo)
	f.Do(action.TakeChanges)
	if len(f.results) != 1 || len(docdiff.Changes(f.results[0], f.options.From.Document)) != 0 {
		t.Error("taking all does not give the other document")
	}
}

func TestPiecesAreTakenByPointer(t *testing.T) {
	f := open(t, nil)
	f.rows.list.Select(1)
	for _, o := range f.rows.list.Children() {
		row := o.(*fyne.Container).Layout.(rowObject).row
		if row.at == 2 {
			test.Tap(row.from)
		}
	}
	if f.taken() != "[false false true]" || f.rows.list.Selected() != 2 || !kit.HasFocus(f.rows.list) {
		t.Errorf("a tap took %s, selected %d", f.taken(), f.rows.list.Selected())
	}
	test.Tap(f.take)
	if len(f.results) != 1 || len(f.results[0].Examples) != 2 {
		t.Errorf("%d results", len(f.results))
	}
}

func TestLeaving(t *testing.T) {
	f := open(t, nil)
	f.press(fyne.KeyRight, fyne.KeyEscape)
	if f.cancelled != 0 || !strings.Contains(f.Status(), "not been used yet") {
		t.Errorf("left with choices: %q", f.Status())
	}
	f.press(fyne.KeyEscape)
	if f.cancelled != 1 || len(f.results) != 0 {
		t.Errorf("cancelled %d times, %d results", f.cancelled, len(f.results))
	}
	f = open(t, nil)
	f.press(fyne.KeyEscape)
	if f.cancelled != 1 {
		t.Error("without a choice the screen asked before it left")
	}
}

func TestConflict(t *testing.T) {
	f := open(t, func(o *Options) { o.NoneOK, o.FromOlder, o.About = true, false, "Choose." })
	f.Do(action.TakeChanges)
	if len(f.results) != 1 || len(docdiff.Changes(f.results[0], f.options.Into.Document)) != 0 {
		t.Error("a conflict cannot be decided for one's own text")
	}
	f = open(t, func(o *Options) { o.TakenAll = true })
	if f.taken() != "[true true true]" || f.BlocksClose() {
		t.Errorf("at first %s is taken", f.taken())
	}
}

func TestNoDifference(t *testing.T) {
	f := open(t, func(o *Options) { o.From.Document, o.About = o.Into.Document, "Restore pieces." })
	if text := test.RenderObjectToMarkup(f.Object()); strings.Contains(text, "Restore pieces.") || !strings.Contains(text, "no difference") {
		t.Error("where nothing differs it says how to restore it")
	}
	f.press(fyne.KeyRight, fyne.KeyReturn, fyne.KeyDown)
	f.Do(action.TakeChanges)
	if len(f.results) != 0 || f.choices.changed() {
		t.Error("there was something to take")
	}
	f.press(fyne.KeyEscape)
	if f.cancelled != 1 {
		t.Error("the screen stayed")
	}
}

// marked formats runs as wdiff does.
func marked(runs []kit.Run) string {
	var b strings.Builder
	for _, r := range runs {
		switch r.Mark {
		case kit.MarkRemoved:
			b.WriteString("[-" + r.Text + "-]")
		case kit.MarkAdded:
			b.WriteString("{+" + r.Text + "+}")
		default:
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

func TestWords(t *testing.T) {
	c := docdiff.Change{Before: "I led the team.", After: "I led a team."}
	if got := marked(wordsOf(c, false, false)); got != "I led [-the-] {+a+} team." {
		t.Errorf("newer: %s", got)
	}
	if got := marked(wordsOf(c, true, false)); got != "I led [-a-] {+the+} team." {
		t.Errorf("older: %s", got)
	}
	if got := marked(wordsOf(docdiff.Change{Before: "a b", After: "a  b"}, false, false)); !strings.Contains(got, "·") {
		t.Errorf("a space more is not visible: %s", got)
	}
	long := strings.Repeat("word ", 200)
	c = docdiff.Change{Before: long + "one " + long + "two " + long, After: long + "uno " + long + "dos " + long}
	short := marked(wordsOf(c, false, true))
	if len(short) > 700 || !strings.Contains(short, "[-one-] {+uno+}") || !strings.Contains(short, "[-two-] {+dos+}") ||
		strings.Count(short, "…") != 3 || strings.Contains(short, "…ord") {
		t.Errorf("shortened to %s", short)
	}
	if full := marked(wordsOf(c, false, false)); len(full) < 3000 {
		t.Errorf("the full text has %d bytes", len(full))
	}
}
