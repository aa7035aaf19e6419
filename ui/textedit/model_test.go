package textedit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/markup"
)

// tenths measures every rune as 10 wide.
func tenths(s string, _ markup.Style) float32 { return float32(10 * utf8.RuneCountInString(s)) }

func model(text string) *Model {
	m := New(tenths, false)
	m.SetText(text)
	m.SetWidth(1000)
	return m
}

func TestEditing(t *testing.T) {
	tests := []struct {
		name string
		text string
		do   func(*Model)
		want string // with | where the caret is
	}{
		{"insert at the start", "bc", func(m *Model) { m.SetOffset(0); m.Insert("a") }, "a|bc"},
		{"insert lines", "ad", func(m *Model) { m.SetOffset(1); m.Insert("b\nc") }, "ab\nc|d"},
		{"insert over a selection", "one two", func(m *Model) { m.SelectRange(0, 3); m.Insert("1") }, "1| two"},
		{"insert over two paragraphs", "one\ntwo", func(m *Model) { m.SelectRange(2, 5); m.Insert("-") }, "on-|wo"},
		{"a carriage return is kept", "a\r\nb", func(m *Model) { m.Insert("c") }, "a\r\nbc|"},
		{"delete joins paragraphs", "a\nb", func(m *Model) { m.SetOffset(2); m.Delete(CharLeft) }, "a|b"},
		{"delete forward joins", "a\nb", func(m *Model) { m.SetOffset(1); m.Delete(CharRight) }, "a|b"},
		{"delete a word to the left", "one two three", func(m *Model) { m.Delete(WordLeft) }, "one two |"},
		{"delete a word to the right", "one two", func(m *Model) { m.SetOffset(3); m.Delete(WordRight) }, "one|"},
		{"delete at the start does nothing", "a", func(m *Model) { m.SetOffset(0); m.Delete(CharLeft) }, "|a"},
		{"a grapheme cluster is one character", "xé👩‍🚀", func(m *Model) { m.Delete(CharLeft) }, "xé|"},
		{"left over a grapheme cluster", "a👩‍🚀b", func(m *Model) { m.Go(CharLeft, false); m.Go(CharLeft, false) }, "a|👩‍🚀b"},
		{"right from a selection goes to its end", "abcd", func(m *Model) { m.SelectRange(1, 3); m.Go(CharRight, false) }, "abc|d"},
		{"left from a selection goes to its start", "abcd", func(m *Model) { m.SelectRange(1, 3); m.Go(CharLeft, false) }, "a|bcd"},
		{"word left stops at the word", "one  two", func(m *Model) { m.Go(WordLeft, false) }, "one  |two"},
		{"word right passes the word", "one two", func(m *Model) { m.SetOffset(0); m.Go(WordRight, false) }, "one| two"},
		{"start and end of the row", "one two", func(m *Model) { m.SetOffset(3); m.Go(RowStart, false) }, "|one two"},
		{"end of the text", "a\nb", func(m *Model) { m.SetOffset(0); m.Go(TextEnd, false) }, "a\nb|"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := model(test.text)
			test.do(m)
			runes := []rune(m.Text())
			got := string(runes[:m.Offset()]) + "|" + string(runes[m.Offset():])
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestSelection(t *testing.T) {
	m := model("one two\nthree")
	m.SelectRange(4, 11)
	if got := m.SelectedText(); got != "two\nthr" {
		t.Errorf("selected %q", got)
	}
	m.ExtendTo(m.UnitAt(Pos{1, 2}, Word), Pos{1, 2}, Word)
	if got := m.SelectedText(); got != "three" {
		t.Errorf("word %q", got)
	}
	m.ExtendTo(m.UnitAt(Pos{0, 1}, Paragraph), Pos{0, 1}, Paragraph)
	if got := m.SelectedText(); got != "one two" {
		t.Errorf("paragraph %q", got)
	}
	m.SelectAll()
	if got := m.SelectedText(); got != "one two\nthree" {
		t.Errorf("all %q", got)
	}
}

func TestSingleLineHasNoLineFeeds(t *testing.T) {
	m := New(tenths, true)
	m.Insert("one\r\ntwo\nthree")
	if got := m.Text(); got != "one two three" {
		t.Errorf("got %q", got)
	}
}

func TestWrapping(t *testing.T) {
	tests := []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"fits", "one two", 70, []string{"one two"}},
		{"breaks at a space", "one two", 60, []string{"one ", "two"}},
		{"a space at the end is not counted", "one two ", 70, []string{"one two "}},
		{"paragraphs", "one\n\ntwo", 100, []string{"one", "", "two"}},
		{"a word wider than the row", "abcdefgh ij", 30, []string{"abc", "def", "gh ", "ij"}},
		{"after a hyphen", "well-known", 60, []string{"well-", "known"}},
		{"nothing", "", 50, []string{""}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := model(test.text)
			m.SetWidth(test.width)
			var got []string
			for _, r := range m.Rows() {
				got = append(got, r.Text)
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if m.RowCount() != len(test.want) {
				t.Errorf("RowCount %d, want %d", m.RowCount(), len(test.want))
			}
		})
	}
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	m := model("abcdef\nxy\nabcdef")
	m.SetOffset(5)
	m.Go(RowDown, false)
	if at := m.Caret(); at != (Pos{1, 2}) {
		t.Fatalf("on the short row: %v", at)
	}
	m.Go(RowDown, false)
	if at := m.Caret(); at != (Pos{2, 5}) {
		t.Errorf("the column is lost: %v", at)
	}
	m.Go(RowDown, false)
	if at := m.Caret(); at != (Pos{2, 6}) {
		t.Errorf("down from the last row: %v", at)
	}
	m.Go(RowUp, false)
	m.Go(RowUp, false)
	m.Go(RowUp, false)
	if at := m.Caret(); at != (Pos{0, 0}) {
		t.Errorf("up from the first row: %v", at)
	}
}

func TestPosAt(t *testing.T) {
	m := model("abcdef ghi")
	m.SetWidth(70)
	for _, test := range []struct {
		row  int
		x    float32
		want Pos
	}{{0, 0, Pos{0, 0}}, {0, 24, Pos{0, 2}}, {0, 26, Pos{0, 3}}, {0, 500, Pos{0, 6}}, {1, 500, Pos{0, 10}}, {9, 0, Pos{0, 7}}, {-1, 0, Pos{0, 0}}} {
		if got := m.PosAt(test.row, test.x); got != test.want {
			t.Errorf("PosAt(%d, %v) = %v, want %v", test.row, test.x, got, test.want)
		}
	}
}

func TestVisibleKeepsColumns(t *testing.T) {
	in := "a\tb\x00\r\x7f"
	if got := Visible(in); got != "a\u2003b\u2400\u240d\u2421" {
		t.Errorf("got %q", got)
	}
}

// FuzzModel inserts, deletes and moves as the bytes say, and compares the result
// with that of the same edits of a slice of runes.
func FuzzModel(f *testing.F) {
	f.Add("one two\nthree", []byte{0, 1, 2, 3, 4, 5})
	f.Add("a\r\n\t\x00\u2028👩‍🚀", []byte{5, 5, 3, 1, 1, 7, 2})
	f.Fuzz(func(t *testing.T, text string, ops []byte) {
		if !utf8.ValidString(text) || len(text) > 2000 || len(ops) > 200 {
			return
		}
		m := model(text)
		m.SetWidth(200)
		if m.Text() != text {
			t.Fatalf("text changed: %q", m.Text())
		}
		want := []rune(text)
		for _, op := range ops {
			from := m.Offset()
			switch op % 8 {
			case 0, 1, 2, 3, 4, 5:
				m.Go(Move(op%8), false)
			case 6:
				insert := []string{"x", "\n", " ", "é\u0301"}[int(op/8)%4]
				m.Insert(insert)
				want = append(want[:from:from], append([]rune(insert), want[from:]...)...)
			case 7:
				m.Delete(CharLeft)
				want = append(want[:m.Offset():m.Offset()], want[from:]...)
			}
			if m.Text() != string(want) {
				t.Fatalf("after %d: %q, want %q", op, m.Text(), string(want))
			}
			if m.Offset() < 0 || m.Offset() > len(want) {
				t.Fatalf("caret at %d of %d", m.Offset(), len(want))
			}
			var rows strings.Builder
			last := 0
			for _, r := range m.Rows() {
				if r.Para != last {
					rows.WriteByte('\n')
					last = r.Para
				}
				rows.WriteString(r.Text)
			}
			if rows.String() != m.Text() {
				t.Fatalf("rows differ from the text: %q", rows.String())
			}
		}
	})
}

func BenchmarkTyping5000(b *testing.B) {
	m := model(strings.Repeat("The quick brown fox jumps over the lazy dog. ", 112))
	m.SetWidth(900)
	m.SetOffset(0)
	for b.Loop() {
		m.Insert("x")
		m.Rows()
	}
}
