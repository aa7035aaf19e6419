package journaling

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/app/message"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/menu"
)

// Entries are marked at their boxes and with Ctrl and Shift, without being opened.
func TestMarkingByMouse(t *testing.T) {
	d := open(t, entry("2026-03-04", "a"), entry("2026-03-05", "b"), entry("2026-04-05", "c"), entry("2026-04-06", "d"))
	hand := kittest.NewHand(t, d.window) // the rows are April, d, c, March, b, a
	click := func(held string, row int, x float32) {
		hand.Hold(held)
		hand.Click(d.inRow(row, x))
		hand.Hold("")
	}
	for _, step := range []struct {
		held string
		row  int
		x    float32
		want string
	}{
		{"", 2, rowPadX + 8, "c"},
		{"", 2, rowPadX + 8, ""},
		{"Ctrl", 5, 300, "a"},
		{"Ctrl", 1, 300, "a d"},
		{"Ctrl", 5, 300, "d"},
		{"Ctrl", 1, 300, ""},
		{"Shift", 4, 300, "b c d"},
		{"Shift", 2, 300, "b c d"},
		{"", 0, 300, "b c d"}, // a heading
	} {
		click(step.held, step.row, step.x)
		if got := d.markedTitles(); got != step.want || d.editing != nil {
			t.Errorf("%q in row %d marks %q, want %q; opened: %v", step.held, step.row, got, step.want, d.editing != nil)
		}
	}
	if !strings.HasPrefix(d.header.about.String(), "3 entries are marked") {
		t.Errorf("says %q", d.header.about)
	}
	hand.Click(middle(d.header.marked[0]))
	if len(d.used) != 3 || d.header.marked[0].Visible() {
		t.Errorf("the link makes an example of %+v", d.used)
	}
	click("Ctrl", 1, 300)
	hand.Click(middle(d.header.marked[2]))
	if got := d.markedTitles(); got != "" || !kit.HasFocus(d.list) {
		t.Errorf("marked after all are unmarked: %q", got)
	}
	click("", 1, 300)
	if d.editing == nil || d.editing.opened.Text != "d" {
		t.Error("a click does not open the entry")
	}
}

// What the journal no longer has is not marked any more.
func TestMarksOfDeletedEntriesAreForgotten(t *testing.T) {
	d := open(t, entry("2026-03-04", "a"), entry("2026-03-05", "b"))
	d.list.TypedRune(' ')
	view, err := d.book.Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range view.Entries {
		d.marked[e.ID] = true
	}
	d.delete()
	d.Do("undo")
	if got := d.markedTitles(); got != "" || d.listed() != "== March 2026, b, a" {
		t.Errorf("marked is %q, listed %s", got, d.listed())
	}
	d.marked["gone"] = true
	d.Reload()
	if len(d.marked) != 0 {
		t.Error("an entry that is not there is marked")
	}
}

// The links after the sentence undo and redo, an entry that is being edited first.
func TestUndoByMouse(t *testing.T) {
	d := open(t, entry("2026-03-04", "a"), entry("2026-03-05", "b"))
	hand := kittest.NewHand(t, d.window)
	if d.shownLink(textUndo) != nil || d.shownLink(textRedo) != nil {
		t.Error("there is nothing to undo, but a link for it")
	}
	press := func(label *message.Message, want string) {
		t.Helper()
		link := d.shownLink(label)
		if link == nil {
			t.Fatalf("there is no link %q", label.Text())
		}
		hand.Click(middle(link))
		if got := d.listed(); got != want || !kit.HasFocus(d.list) {
			t.Errorf("%s: listed is %s, want %s", label.Text(), got, want)
		}
	}
	d.delete()
	press(textUndo, "== March 2026, b, a")
	if d.shownLink(textUndo) != nil {
		t.Error("the link stays")
	}
	press(textRedo, "== March 2026, a")
	press(textUndo, "== March 2026, b, a")

	hand.Click(d.inRow(1, 300))
	test.Type(d.editing.form.Text, "1")
	press(textUndo, "== March 2026, b, a")
	if d.editing != nil {
		t.Error("the panel of what was edited stays")
	}
	press(textRedo, "== March 2026, b1, a")
}

func TestTheMenuOfAnEntry(t *testing.T) {
	d := open(t, entry("2026-03-04", "a"), entry("2026-03-05", "b"), entry("2026-03-06", "c"))
	hand := kittest.NewHand(t, d.window)
	d.choose(t, hand, 2, textMark)
	d.choose(t, hand, 3, textMark)
	d.choose(t, hand, 3, textUnmark)
	d.choose(t, hand, 3, textMark)
	if got := d.markedTitles(); got != "a b" {
		t.Errorf("marked is %q", got)
	}
	d.choose(t, hand, 1, textDeleteMarked)
	if got := d.listed(); got != "== March 2026, c" {
		t.Errorf("listed is %s", got)
	}
	d.choose(t, hand, 1, textUndo)
	d.choose(t, hand, 2, textUseOne)
	if len(d.used) != 1 || d.used[0].Text != "b" {
		t.Errorf("used: %+v", d.used)
	}
	d.choose(t, hand, 3, textEdit)
	if d.editing == nil || d.editing.opened.Text != "a" {
		t.Error("the menu does not open the entry")
	}
	d.choose(t, hand, 3, textDelete)
	if got := d.listed(); got != "== March 2026, c, b" || d.editing != nil {
		t.Errorf("listed is %s, the panel is open: %v", got, d.editing != nil)
	}
}

// choose opens the menu of a row and chooses an item.
func (d *desk) choose(t *testing.T, hand *kittest.Hand, row int, label *message.Message) {
	t.Helper()
	hand.Move(d.inRow(row, 300))
	hand.Down(desktop.MouseButtonSecondary)
	hand.Up(desktop.MouseButtonSecondary)
	m, open := d.window.Canvas().Focused().(*menu.Menu)
	if !open {
		t.Fatal("there is no menu")
	}
	i := slices.IndexFunc(m.Items(), func(i *fyne.MenuItem) bool { return i.Label == label.Text() })
	if i < 0 || m.Items()[i].Disabled {
		t.Fatalf("%q cannot be chosen", label.Text())
	}
	m.Choose(i)
}

// markedTitles returns the titles of the marked entries, sorted.
func (d *desk) markedTitles() string {
	var all []string
	for _, e := range d.view.Entries {
		if d.marked[e.ID] {
			all = append(all, e.Title())
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

// inRow returns a place in a row on the canvas.
func (d *desk) inRow(row int, x float32) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.list)
	return at.Add(d.list.Below(row)).AddXY(x, -10)
}

// shownLink returns a link of the status line; nil if it is not shown.
func (d *desk) shownLink(label *message.Message) *kit.Link {
	for _, o := range d.status.Object().(*fyne.Container).Objects {
		if c, ok := o.(*fyne.Container); ok && c.Visible() {
			if link, ok := c.Objects[0].(*kit.Link); ok && link.Text() == label.Text() {
				return link
			}
		}
	}
	return nil
}

func middle(o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.AddXY(o.Size().Width/2, o.Size().Height/2)
}
