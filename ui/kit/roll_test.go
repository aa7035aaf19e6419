package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// scroll is a roll of rows that are 30 pixels high, the chosen one 50.
type scroll struct {
	*Roll
	rows      int
	typed     string
	keys      []fyne.KeyName
	pressed   []int
	shortcuts fyne.ShortcutHandler
}

func newScroll(t *testing.T, rows int) *scroll {
	t.Helper()
	s := &scroll{rows: rows}
	s.Roll = NewRoll(RollOptions{
		Rows: func() int { return s.rows },
		Height: func(row int, _ float32) float32 {
			if s.Roll != nil && row == s.Chosen() {
				return 50
			}
			return 30
		},
		Make:   func() fyne.CanvasObject { return NewLine() },
		Show:   func(o fyne.CanvasObject, row int) { o.(*Text).SetRuns(Run{Text: fmt.Sprint("row ", row)}) },
		Chosen: func(int) {},
		Key: func(k fyne.KeyName) bool {
			s.keys = append(s.keys, k)
			return k == fyne.KeyF2
		},
		Rune:  func(r rune) { s.typed += string(r) },
		Press: func(row int, _, _ fyne.Position) { s.pressed = append(s.pressed, row) },
	})
	w := window(t, NewRoot(s.Roll, &s.shortcuts), 400, 300)
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { s.keys = append(s.keys, "on: "+k.Name) })
	s.Reload()
	Focus(s.Roll)
	return s
}

// texts are the rows on screen, from the top.
func (s *scroll) texts() []string {
	var all []string
	for row := range s.cells {
		all = append(all, s.cells[row].content.(*Text).String())
	}
	slices.Sort(all)
	return all
}

func TestARollHasOnlyTheRowsInView(t *testing.T) {
	s := newScroll(t, 5000)
	if n := len(s.cells); n < 9 || n > 11 {
		t.Errorf("%d rows are there at the top", n)
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got := s.texts(); len(got) > 11 || !slices.Contains(got, "row 4999") {
		t.Errorf("at the end: %v", got)
	}
	if made := len(s.cells) + len(s.spare); made > 24 {
		t.Errorf("%d rows were made", made)
	}
	cell := s.cells[4999]
	if bottom := cell.content.Position().Y + cell.content.Size().Height; bottom < s.scroll.Offset.Y+250 {
		t.Errorf("the last row ends at %v, the view begins at %v", bottom, s.scroll.Offset.Y)
	}
}

func TestARollIsGoneThroughByKeys(t *testing.T) {
	s := newScroll(t, 100)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyPageDown, 11}, {fyne.KeyPageUp, 1},
		{fyne.KeyEnd, 99}, {fyne.KeyPageDown, 99}, {fyne.KeyDown, 99}, {fyne.KeyHome, 0}, {fyne.KeyPageUp, 0},
	} {
		s.TypedKey(&fyne.KeyEvent{Name: step.key})
		if s.Chosen() != step.want {
			t.Fatalf("after %s row %d is chosen, want %d", step.key, s.Chosen(), step.want)
		}
		if _, shown := s.cells[s.Chosen()]; !shown {
			t.Fatalf("after %s the chosen row is out of sight", step.key)
		}
	}
}

func TestARollHandsOnWhatItHasNoUseFor(t *testing.T) {
	s := newScroll(t, 10)
	s.TypedRune('x')
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if want := []fyne.KeyName{fyne.KeyF2, fyne.KeyEscape, "on: " + fyne.KeyEscape}; s.typed != "x" || !slices.Equal(s.keys, want) {
		t.Errorf("typed %q, keys %v", s.typed, s.keys)
	}
}

func TestPressingARowChoosesIt(t *testing.T) {
	s := newScroll(t, 10)
	s.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 50+30+15)})
	if s.Chosen() != 2 || !slices.Equal(s.pressed, []int{2}) || !HasFocus(s.Roll) {
		t.Errorf("chosen %d, pressed %v", s.Chosen(), s.pressed)
	}
	s.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 5000)})
	if s.Chosen() != 2 {
		t.Errorf("below the last row %d is chosen", s.Chosen())
	}
}

func TestARollThatShrinksKeepsAChosenRow(t *testing.T) {
	s := newScroll(t, 100)
	s.Choose(99)
	s.rows = 3
	s.Reload()
	if s.Chosen() != 2 || len(s.cells) != 3 || s.scroll.Offset.Y != 0 {
		t.Errorf("chosen %d, %d rows there, scrolled to %v", s.Chosen(), len(s.cells), s.scroll.Offset.Y)
	}
	s.rows = 0
	s.Reload()
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd} {
		s.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if s.Chosen() != 0 || len(s.cells) != 0 {
		t.Errorf("of no rows %d is chosen, %d are there", s.Chosen(), len(s.cells))
	}
}

func TestShiftAndAKeyOfARollGoToTheWindow(t *testing.T) {
	s := newScroll(t, 3)
	got := ""
	s.shortcuts.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF6, Modifier: fyne.KeyModifierShift}, func(k fyne.Shortcut) { got = k.ShortcutName() })
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got == "" {
		t.Error("Shift F6 does not arrive")
	}
}

func TestTextOfAtMostSoManyRows(t *testing.T) {
	window(t, Gap(1, 1), 100, 100)
	words := Run{Text: strings.Repeat("several words ", 30)}
	line := HeightOf(300, 1, words)
	for _, test := range []struct {
		most int
		rows float32
	}{{1, 1}, {2, 2}, {3, 3}} {
		txt := NewText(words).AtMost(test.most)
		txt.Resize(fyne.NewSize(300, 500))
		if h := txt.HeightFor(300); h != test.rows*line || h != HeightOf(300, test.most, words) {
			t.Errorf("at most %d rows: %v high, one row is %v", test.most, h, line)
		}
		last := txt.pieces[len(txt.pieces)-1]
		if !strings.HasSuffix(last.text, "…") || last.x+last.w > 300 {
			t.Errorf("at most %d rows: ends in %q at %v", test.most, last.text, last.x+last.w)
		}
	}
	short := NewText(Run{Text: "several words"}).AtMost(2)
	short.Resize(fyne.NewSize(300, 500))
	if short.HeightFor(300) != line || strings.Contains(short.pieces[0].text, "…") {
		t.Errorf("short text: %v high, %q", short.HeightFor(300), short.pieces[0].text)
	}
	two := NewText(Run{Text: "bold ", Bold: true}, words).AtMost(1)
	two.Resize(fyne.NewSize(300, 500))
	if n := len(two.pieces); n != 2 || two.pieces[0].text != "bold" && two.pieces[0].text != "bold " {
		t.Errorf("pieces %+v", two.pieces)
	}
}
