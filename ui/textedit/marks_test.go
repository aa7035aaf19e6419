package textedit

import (
	"slices"
	"testing"
)

func TestMarksFollowEdits(t *testing.T) {
	tests := []struct {
		name string
		do   func(*Model)
		want []Mark // of {4 7} and {8 13} in "one two three four"
	}{
		{"insert before", func(m *Model) { m.ReplaceRange(0, 0, "xx") }, []Mark{{6, 9}, {10, 15}}},
		{"insert inside", func(m *Model) { m.ReplaceRange(5, 5, "x") }, []Mark{{4, 8}, {9, 14}}},
		{"insert at the start of one", func(m *Model) { m.ReplaceRange(4, 4, "x") }, []Mark{{5, 8}, {9, 14}}},
		{"insert at the end of one", func(m *Model) { m.ReplaceRange(7, 7, "x") }, []Mark{{4, 7}, {9, 14}}},
		{"insert after", func(m *Model) { m.ReplaceRange(14, 14, "x") }, []Mark{{4, 7}, {8, 13}}},
		{"delete before", func(m *Model) { m.ReplaceRange(0, 4, "") }, []Mark{{0, 3}, {4, 9}}},
		{"delete one", func(m *Model) { m.ReplaceRange(4, 7, "") }, []Mark{{5, 10}}},
		{"delete the start", func(m *Model) { m.ReplaceRange(2, 5, "") }, []Mark{{2, 4}, {5, 10}}},
		{"delete the end of one and the start of the other", func(m *Model) { m.ReplaceRange(5, 10, "") }, []Mark{{4, 5}, {5, 8}}},
		{"replace inside", func(m *Model) { m.ReplaceRange(9, 10, "xyz") }, []Mark{{4, 7}, {8, 15}}},
		{"replace all", func(m *Model) { m.ReplaceRange(0, 18, "x") }, nil},
		{"a line feed before", func(m *Model) { m.ReplaceRange(1, 1, "\n") }, []Mark{{5, 8}, {9, 14}}},
		{"another text that differs before", func(m *Model) { m.SetText("1 two three four") }, []Mark{{2, 5}, {6, 11}}},
		{"type before", func(m *Model) { m.SetOffset(0); m.Insert("a"); m.Insert("b") }, []Mark{{6, 9}, {10, 15}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := model("one two three four")
			m.SetMarks(MarkWavy, []Mark{{8, 13}, {4, 7}, {3, 3}})
			test.do(m)
			if got := m.Marks(MarkWavy); !slices.Equal(got, test.want) {
				t.Errorf("%v, want %v in %q", got, test.want, m.Text())
			}
		})
	}
}

func TestMarkAt(t *testing.T) {
	m := model("one two")
	m.SetMarks(MarkGround, []Mark{{4, 90}})
	for _, test := range []struct {
		offset int
		want   bool
	}{{3, false}, {4, true}, {7, true}} {
		if _, ok := m.MarkAt(MarkGround, test.offset); ok != test.want {
			t.Errorf("at %d: %v", test.offset, ok)
		}
	}
	if _, ok := m.MarkAt(MarkWavy, 5); ok {
		t.Error("found a mark of another kind")
	}
}

func TestUpdateTextKeepsTheCaretWithItsText(t *testing.T) {
	for _, test := range []struct {
		to          string
		caret, want int
	}{
		{"say one two", 4, 8}, {"one two three", 4, 4}, {"two", 4, 0}, {"one", 5, 3}, {"one x two", 7, 9},
	} {
		m := model("one two")
		m.SetOffset(test.caret)
		if m.UpdateText(test.to); m.Offset() != test.want || m.Text() != test.to {
			t.Errorf("%q: caret at %d of %q, want %d", test.to, m.Offset(), m.Text(), test.want)
		}
	}
}
