package gathering

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/app/message"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/menu"
)

// What is done by mouse is undone and redone by links, which are there when they apply.
func TestUndoByMouse(t *testing.T) {
	d := opened(t)
	hand := kittest.NewHand(t, d.window)
	if undo, redo := shownLink(d, textUndo.Text()), shownLink(d, textRedo.Text()); undo != nil || redo != nil {
		t.Error("there is nothing to undo, but a link for it")
	}
	hand.Hold("Ctrl")
	hand.Click(d.inRow(2, 300))
	hand.Hold("")
	if d.want(t, "[main] a +b c [spike] d"); d.panel.entry != nil {
		t.Error("with Ctrl the proposal is opened")
	}
	press := func(label *message.Message) {
		t.Helper()
		link := shownLink(d, label.Text())
		if link == nil {
			t.Fatalf("there is no link %q", label.Text())
		}
		hand.Click(middle(link))
	}
	press(textUndo)
	d.want(t, "[main] a b c [spike] d")
	if !kit.HasFocus(d.rows.list) || shownLink(d, textUndo.Text()) != nil {
		t.Error("the link stays, or the list has no keyboard")
	}
	press(textRedo)
	d.want(t, "[main] a +b c [spike] d")

	hand.Click(d.inRow(1, 300))
	test.Type(d.panel.entry.form.Text, "1")
	d.want(t, "[main] a1 +b c [spike] d")
	press(textUndo)
	if d.want(t, "[main] a +b c [spike] d"); d.frame.Panel() != nil {
		t.Error("the panel of what was edited stays")
	}
}

// The menu of a row is for all that are selected.
func TestTheMenuOfARow(t *testing.T) {
	d := opened(t)
	hand := kittest.NewHand(t, d.window)
	d.withShift(fyne.KeyDown)
	d.choose(t, hand, d.inRow(2, 300), textJoin)
	d.want(t, "[main] a c [spike] d")
	d.choose(t, hand, d.inRow(1, 300), textSplit)
	d.want(t, "[main] a b c [spike] d")
	d.choose(t, hand, d.inRow(3, 300), textTickIt)
	d.want(t, "[main] a b +c [spike] d")
	d.choose(t, hand, d.inRow(3, 300), textUntickIt)
	d.choose(t, hand, d.inRow(0, 300), textFold)
	d.want(t, "[main] [spike] d")
	d.choose(t, hand, d.inRow(2, 300), textEdit)
	if d.panel.entry == nil || d.panel.entry.of.entry.Text != "d" {
		t.Error("the menu does not open the proposal")
	}
}

// choose opens the menu of a place and chooses an item.
func (d *desk) choose(t *testing.T, hand *kittest.Hand, at fyne.Position, label *message.Message) {
	t.Helper()
	hand.Move(at)
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

// inRow returns a place in a row on the canvas.
func (d *desk) inRow(row int, x float32) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.rows.list)
	return at.Add(d.rows.list.Below(row)).AddXY(x, -10)
}

// shownLink returns a link of the status line; nil if it is not shown.
func shownLink(d *desk, text string) *kit.Link {
	for _, o := range d.status.Object().(*fyne.Container).Objects {
		if c, ok := o.(*fyne.Container); ok && c.Visible() {
			if link, ok := c.Objects[0].(*kit.Link); ok && link.Text() == text {
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
