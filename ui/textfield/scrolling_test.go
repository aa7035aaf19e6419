package textfield

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// clock is a time that a test advances.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

func TestDraggingBeyondAnEdgeScrollsWhileTheMouseIsHeldStill(t *testing.T) {
	for _, test := range []struct {
		name   string
		text   string
		press  string
		beyond float32 // the window's top or bottom, of the mouse
		up     bool
	}{
		{"below", numbers(200, 1), "2", 560, false},
		{"above", numbers(200, 150), "450", -40, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			b, c := newTrial(t, "", test.text), &clock{now: time.Unix(0, 0)}
			b.field.pointer.now = c.Now
			b.do("press " + test.press)
			b.hand.Move(fyne.NewPos(100, test.beyond))
			offsets := []float32{b.view.Offset()}
			for range 3 {
				c.now = c.now.Add(100 * time.Millisecond)
				b.field.pointer.scroll.step() // as with the next frame
				offsets = append(offsets, b.view.Offset())
			}
			for i := range 3 {
				if by := offsets[i+1] - offsets[i]; by == 0 || (by < 0) != test.up {
					t.Errorf("the view scrolls to %v", offsets)
				}
			}
			start, end := b.field.Selection()
			if (end < start) != test.up {
				t.Errorf("selected from %d to %d", start, end)
			}
			b.hand.Up(desktop.MouseButtonPrimary)
			at := b.view.Offset()
			c.now = c.now.Add(time.Second)
			b.field.pointer.scroll.step()
			if b.view.Offset() != at {
				t.Error("it scrolls after the release")
			}
			if s, e := b.field.Selection(); s != start || e != end || b.focused() != "" {
				t.Errorf("after the release %d to %d is selected, the focus is on %q", s, e, b.focused())
			}
		})
	}
}

func TestBackInTheViewItDoesNotScroll(t *testing.T) {
	b, c := newTrial(t, "", numbers(200, 1)), &clock{now: time.Unix(0, 0)}
	b.field.pointer.now = c.Now
	b.do("press 2")
	b.hand.Move(fyne.NewPos(100, 560))
	b.hand.Move(fyne.NewPos(100, 300))
	at := b.view.Offset()
	c.now = c.now.Add(time.Second)
	b.field.pointer.scroll.step()
	if b.view.Offset() != at {
		t.Errorf("it scrolls from %v to %v", at, b.view.Offset())
	}
}

func TestSelectingAllAndClickingDoNotScroll(t *testing.T) {
	b := newTrial(t, "", numbers(200, 1))
	b.view.ScrollTo(1000)
	b.do("Ctrl+A")
	if b.view.Offset() != 1000 {
		t.Errorf("selecting all scrolls to %v", b.view.Offset())
	}
	for _, y := range []float32{1, 519, 250} {
		b.hand.Click(fyne.NewPos(50, y))
		if b.view.Offset() != 1000 {
			t.Errorf("a click at %v scrolls to %v", y, b.view.Offset())
		}
	}
	b.do("click other")
	at := b.view.Offset()
	b.hand.Click(fyne.NewPos(50, 2))
	if b.view.Offset() != at {
		t.Errorf("a click into a field without the focus scrolls from %v to %v", at, b.view.Offset())
	}
}

func TestTypingScrollsBackToTheCaret(t *testing.T) {
	for _, do := range []string{"type x", "Backspace", "Right", "Shift+Left", "Ctrl+V", "Ctrl+Z"} {
		b := newTrial(t, "", numbers(200, 150))
		b.hand.Clipboard.SetContent("pasted")
		b.do("type y")
		b.view.ScrollTo(0)
		if b.field.CaretInView() {
			t.Fatal("the caret is in view before")
		}
		b.do(do)
		if !b.field.CaretInView() {
			t.Errorf("after %s the view is at %v, the caret out of view", do, b.view.Offset())
		}
	}
}

func TestDraggingTheSelectionBeyondAnEdgeScrolls(t *testing.T) {
	b, c := newTrial(t, "", numbers(200, 1)), &clock{now: time.Unix(0, 0)}
	b.field.pointer.now = c.Now
	b.field.Select(0, 2) // the first row
	b.do("press 0.9")
	b.hand.Move(fyne.NewPos(3, 560))
	for range 5 {
		c.now = c.now.Add(100 * time.Millisecond)
		b.field.pointer.scroll.step()
	}
	if b.view.Offset() == 0 {
		t.Error("it does not scroll")
	}
	b.hand.Move(fyne.NewPos(3, 300))
	b.hand.Up(desktop.MouseButtonPrimary)
	if text := b.field.Text(); text[:4] != "2\n3\n" || len(text) != len(numbers(200, 1))-1 {
		t.Errorf("the text begins with %q", text[:20])
	}
	if s, e := b.field.Selection(); e-s != 2 || s == 0 || string([]rune(b.field.Text())[s:e]) != "1\n" {
		t.Errorf("selected from %d to %d", s, e)
	}
}
