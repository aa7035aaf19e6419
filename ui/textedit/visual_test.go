package textedit

import (
	"slices"
	"strings"
	"testing"
)

// drawnRow describes what is drawn on a row, from left to right: letters of
// text from right to left appear in their order on the screen.
func drawnRow(m *Model, row int) string {
	var b strings.Builder
	for _, r := range m.Runs(row) {
		runes := []rune(r.Text)
		if r.rtl && !r.reversed {
			slices.Reverse(runes)
		}
		space := strings.Repeat(" ", r.To-r.From-len(runes))
		if r.TextX > r.X {
			b.WriteString(space + string(runes))
		} else {
			b.WriteString(string(runes) + space)
		}
	}
	return b.String()
}

func TestTextOfTwoDirectionsIsDrawnInVisualOrder(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"hebrew in latin", "abc אבג def", "abc גבא def"},
		{"latin in hebrew", "אבג abc דהו", "והד abc גבא"},
		{"a number in hebrew", "אבג 123 דהו", "והד 123 גבא"},
		{"marks at the end of a hebrew sentence", "אבג דהו!?", "?!והד גבא"},
		{"brackets are mirrored", "אבג (דהו) זח", "חז (והד) גבא"},
		{"a hyphen between words", "אבג-דהו", "והד-גבא"},
		{"arabic", "سلام abc", "abc مالس"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := model(test.text)
			if got := strings.TrimSpace(drawnRow(m, 0)); got != test.want {
				t.Errorf("got %q, want %q: %+v", got, test.want, m.Runs(0))
			}
		})
	}
}

func TestArrowsMoveOnTheScreen(t *testing.T) {
	for _, text := range []string{"abc אבג def", "אבג abc דהו", "אבג 123 (דהו)!", "abc"} {
		m := model(text)
		m.SetOffset(0)
		for range 2 * len(text) {
			m.Go(CharLeft, false)
		}
		_, x := m.CaretRow()
		seen := map[float32]bool{x: true}
		for {
			before := m.Caret()
			m.Go(CharRight, false)
			_, next := m.CaretRow()
			if m.Caret() == before {
				break
			}
			if next <= x {
				t.Fatalf("%q: right goes from %v to %v", text, x, next)
			}
			x = next
			seen[x] = true
		}
		for col := range len([]rune(text)) + 1 {
			if _, at := m.Locate(Pos{0, col}); !seen[at] {
				t.Errorf("%q: the arrows never stop at %v, where column %d is", text, at, col)
			}
		}
	}
}

func TestTheCaretIsWhereTheNextLetterGoes(t *testing.T) {
	tests := []struct {
		name, text string
		col        int
		x          float32
	}{
		{"after latin, before hebrew", "abcאבג", 3, 30},
		{"within hebrew", "abcאבג", 4, 50},
		{"after hebrew, before latin", "אבגabc", 3, 970},
		{"at the start of a hebrew paragraph", "אבג", 0, 1000},
		{"at the end of a hebrew paragraph", "אבג", 3, 970},
		{"after a space at the end of a hebrew paragraph", "אבג ", 4, 960},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, x := model(test.text).Locate(Pos{0, test.col}); x != test.x {
				t.Errorf("at %v, want %v", x, test.x)
			}
		})
	}
}

func TestBackspaceDeletesWhatIsBeforeInTheText(t *testing.T) {
	m := model("אבג")
	if m.Delete(CharLeft); m.Text() != "אב" {
		t.Errorf("%q is left", m.Text())
	}
	m = model("אבג דהו")
	if m.Delete(WordLeft); m.Text() != "אבג " {
		t.Errorf("%q is left", m.Text())
	}
}

func TestSelectedTextOfTwoDirections(t *testing.T) {
	tests := []struct {
		name, text string
		from, to   int
		want       []Extent
	}{
		{"all of it", "abc אבג def", 0, 11, []Extent{{0, 110}}},
		{"from latin into hebrew", "abc אבג def", 2, 5, []Extent{{20, 20}, {60, 10}}},
		{"within hebrew", "אבג", 0, 2, []Extent{{980, 20}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := model(test.text).Extents(0, Pos{0, test.from}, Pos{0, test.to}); !slices.Equal(got, test.want) {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
}

func TestTheCaretPassesWhatIsNotSeen(t *testing.T) {
	tests := []struct {
		name, text string
		stops      []int
	}{
		{"a zero-width space", "a\u200bb", []int{0, 2, 3}},
		{"a soft hyphen and a mark of direction", "a\u00ad\u200eb", []int{0, 3, 4}},
		{"a combining mark", "e\u0301x", []int{0, 2, 3}},
		{"joined emoji", "👩‍🚀x", []int{0, 3, 4}},
		{"flags", "🇩🇪🇫🇷", []int{0, 2, 4}},
		{"a no-break space", "a\u00a0b", []int{0, 1, 2, 3}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := model(test.text)
			m.SetOffset(0)
			stops := []int{0}
			for m.Offset() < len([]rune(test.text)) {
				m.Go(CharRight, false)
				stops = append(stops, m.Offset())
			}
			if !slices.Equal(stops, test.stops) {
				t.Errorf("forward at %v, want %v", stops, test.stops)
			}
			var back []int
			for m.Offset() > 0 {
				back = append(back, m.Offset())
				m.Go(CharLeft, false)
			}
			slices.Reverse(back)
			if !slices.Equal(append([]int{0}, back...), test.stops) {
				t.Errorf("back at %v", back)
			}
		})
	}
}
