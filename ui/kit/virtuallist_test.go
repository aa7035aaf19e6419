package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"promodoc/ui/kit/kittest"
)

// listFixture is a list of rows that are 30 pixels high; the selected one is 50.
type listFixture struct {
	*VirtualList
	rows      int
	typed     string
	keys      []fyne.KeyName
	pressed   []int
	shortcuts fyne.ShortcutHandler
}

func newListFixture(t *testing.T, rows int) *listFixture {
	t.Helper()
	f := &listFixture{rows: rows}
	f.VirtualList = NewVirtualList(VirtualListOptions{
		Count: func() int { return f.rows },
		Height: func(row int, _ float32) float32 {
			if f.VirtualList != nil && row == f.Selected() {
				return 50
			}
			return 30
		},
		New:      func() fyne.CanvasObject { return NewLabel() },
		Bind:     func(o fyne.CanvasObject, row int) { o.(*Text).SetRuns(Run{Text: fmt.Sprint("row ", row)}) },
		OnSelect: func(int) {},
		OnKey: func(k fyne.KeyName) bool {
			f.keys = append(f.keys, k)
			return k == fyne.KeyF2
		},
		OnRune:  func(r rune) bool { f.typed += string(r); return true },
		OnPress: func(row int, _, _ fyne.Position) { f.pressed = append(f.pressed, row) },
	})
	w := kittest.Window(t, NewRoot(f.VirtualList, &f.shortcuts), 400, 300)
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { f.keys = append(f.keys, "window: "+k.Name) })
	f.Reload()
	Focus(f.VirtualList)
	return f
}

// texts returns the texts of the rows on screen, sorted.
func (f *listFixture) texts() []string {
	var all []string
	for row := range f.cells {
		all = append(all, f.cells[row].content.(*Text).String())
	}
	slices.Sort(all)
	return all
}

func TestOnlyRowsInViewExist(t *testing.T) {
	f := newListFixture(t, 5000)
	if n := len(f.cells); n < 9 || n > 11 {
		t.Errorf("%d rows exist at the top", n)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got := f.texts(); len(got) > 11 || !slices.Contains(got, "row 4999") {
		t.Errorf("at the end: %v", got)
	}
	if made := len(f.cells) + len(f.spare); made > 24 {
		t.Errorf("%d rows were made", made)
	}
	cell := f.cells[4999]
	if bottom := cell.content.Position().Y + cell.content.Size().Height; bottom < f.scroll.Offset.Y+250 {
		t.Errorf("the last row ends at %v, the view starts at %v", bottom, f.scroll.Offset.Y)
	}
}

func TestKeysSelectRows(t *testing.T) {
	f := newListFixture(t, 100)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyPageDown, 11}, {fyne.KeyPageUp, 1},
		{fyne.KeyEnd, 99}, {fyne.KeyPageDown, 99}, {fyne.KeyDown, 99}, {fyne.KeyHome, 0}, {fyne.KeyPageUp, 0},
	} {
		f.TypedKey(&fyne.KeyEvent{Name: step.key})
		if f.Selected() != step.want {
			t.Fatalf("after %s row %d is selected, want %d", step.key, f.Selected(), step.want)
		}
		if _, shown := f.cells[f.Selected()]; !shown {
			t.Fatalf("after %s the selected row is out of view", step.key)
		}
	}
}

func TestListForwardsOtherKeys(t *testing.T) {
	f := newListFixture(t, 10)
	f.TypedRune('x')
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if want := []fyne.KeyName{fyne.KeyF2, fyne.KeyEscape, "window: " + fyne.KeyEscape}; f.typed != "x" || !slices.Equal(f.keys, want) {
		t.Errorf("typed %q, keys %v", f.typed, f.keys)
	}
}

func TestPressSelectsARow(t *testing.T) {
	f := newListFixture(t, 10)
	f.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 50+30+15)})
	if f.Selected() != 2 || !slices.Equal(f.pressed, []int{2}) || !HasFocus(f.VirtualList) {
		t.Errorf("selected %d, pressed %v", f.Selected(), f.pressed)
	}
	f.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 5000)})
	if f.Selected() != 2 {
		t.Errorf("below the last row: selected %d", f.Selected())
	}
}

func TestSelectionStaysInAShorterList(t *testing.T) {
	f := newListFixture(t, 100)
	f.Select(99)
	f.rows = 3
	f.Reload()
	if f.Selected() != 2 || len(f.cells) != 3 || f.scroll.Offset.Y != 0 {
		t.Errorf("selected %d, %d rows exist, scrolled to %v", f.Selected(), len(f.cells), f.scroll.Offset.Y)
	}
	f.rows = 0
	f.Reload()
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd} {
		f.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if f.Selected() != 0 || len(f.cells) != 0 {
		t.Errorf("empty list: selected %d, %d rows exist", f.Selected(), len(f.cells))
	}
}

func TestListForwardsShiftWithAKey(t *testing.T) {
	f := newListFixture(t, 3)
	got := ""
	f.shortcuts.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF6, Modifier: fyne.KeyModifierShift}, func(k fyne.Shortcut) { got = k.ShortcutName() })
	f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	f.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got == "" {
		t.Error("Shift F6 does not reach the window")
	}
}
