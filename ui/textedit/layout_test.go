package textedit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/markup"
)

// starred is a markup in which stars switch bold on and off to the end of the line,
// a line that begins with a dash is an item, and one with > a quotation.
type starred struct{ lines []string }

func (s *starred) Reset(text string) { s.lines = strings.Split(text, "\n") }

func (s *starred) Replace(from, to int, with string) (first, end int) {
	runes := []rune(strings.Join(s.lines, "\n"))
	first = strings.Count(string(runes[:from]), "\n")
	s.Reset(string(runes[:from]) + with + string(runes[to:]))
	return first, first + strings.Count(with, "\n") + 1
}

func (s *starred) Spans(line int) []markup.Span {
	var spans []markup.Span
	start, bold := 0, false
	runes := []rune(s.lines[line])
	for i, r := range append(slices.Clone(runes), '*') {
		if r == '*' {
			if bold {
				spans = append(spans, markup.Span{Start: start, End: i, Style: markup.Bold})
			}
			start, bold = i, !bold
		}
	}
	if strings.HasPrefix(s.lines[line], "> ") {
		spans = append(spans, markup.Span{Start: 0, End: 1, Style: markup.Quiet}, markup.Span{Start: 2, End: len(runes), Style: markup.Quote})
	}
	if strings.HasPrefix(s.lines[line], "- ") {
		spans = append(spans, markup.Span{Start: 0, End: 1, Style: markup.Marker})
	}
	return spans
}

func (s *starred) StyleAt(int) markup.Style { return 0 }
func (s *starred) Do(markup.Command, markup.Selection) (e markup.Edit, ok bool) {
	return e, false
}
func (s *starred) Paste(string, markup.Selection) (e markup.Edit, ok bool) { return e, false }
func (s *starred) PasteFormatted(string, markup.Selection) markup.Edit     { return markup.Edit{} }

func (s *starred) Typed(int, string) (e markup.Edit, ok bool) { return e, false }

// wide measures a rune as 10 wide, a bold one as 12.
func wide(s string, style markup.Style) float32 {
	return float32(utf8.RuneCountInString(s)) * (10 + 2*float32(style&markup.Bold))
}

func styledModel(text string, width float32) *Model {
	m := New(wide, false)
	m.SetWidth(width)
	m.SetMarkup(&starred{})
	m.SetText(text)
	return m
}

func rowTexts(m *Model) []string {
	var rows []string
	for _, r := range m.Rows() {
		rows = append(rows, r.Text)
	}
	return rows
}

func TestStylesAndIndents(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // the runs, those of one row joined by |, bold ones in capitals, after the x of the first
	}{
		{"plain", "one two three", "0:one two / 0:three"},
		{"bold is wider", "one *two three", "0:one|*TWO / 0:THREE"},
		{"rows of an item are indented", "- one two three", "0:-|one two / 20:three"},
		{"and those of a quotation", "> one two three", "0:>||one two / 20:three"},
		{"a line separator", "one\u2028two", "0:one / 0:two"},
		{"a line separator at the end", "one\u2028", "0:one / 0:"},
		{"a space at the end", "one  ", "0:one"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := styledModel(test.text, 90)
			if got := drawnRows(m); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// drawnRows describes what is drawn, as in TestStylesAndIndents.
func drawnRows(m *Model) string {
	var rows []string
	for i := range m.RowCount() {
		var texts []string
		runs := m.Runs(i)
		for _, r := range runs {
			text := strings.TrimSpace(r.Text)
			if r.Style.Has(markup.Bold) {
				text = strings.ToUpper(text)
			}
			texts = append(texts, text)
		}
		rows = append(rows, fmt.Sprint(runs[0].X)+":"+strings.Join(texts, "|"))
	}
	return strings.Join(rows, " / ")
}

// FuzzLayout edits at random and compares the layout, of which only what changed is
// computed, with that of the same text as a whole.
func FuzzLayout(f *testing.F) {
	f.Add("one *two* three\n- four five six seven", []byte{0, 1, 2, 3, 40, 5, 60, 7, 80, 9}, uint8(90))
	f.Add("a\u2028b שלום עולם 123 (abc)\n\u200b👩‍🚀 日本語の文章", []byte{3, 7, 1, 9, 250, 33, 14, 2, 90}, uint8(60))
	f.Add("well-known  “quoted” (x) 1,000.50 € a—b", []byte{200, 100, 7, 9, 1, 1, 12, 18}, uint8(50))
	f.Fuzz(func(t *testing.T, text string, ops []byte, width uint8) {
		if !utf8.ValidString(text) || len(text) > 1000 || len(ops) > 60 {
			return
		}
		m := styledModel(text, float32(width))
		want := []rune(text)
		for i := 0; i+2 < len(ops); i += 3 {
			from := int(ops[i]) % (len(want) + 1)
			to := min(from+int(ops[i+1])%8, len(want))
			with := inserts[int(ops[i+2])%len(inserts)]
			m.RowCount() // so that there is a layout to update
			m.ReplaceRange(from, to, with)
			want = slices.Concat(want[:from], []rune(with), want[to:])
			checkLayout(t, m, string(want), float32(width))
		}
	})
}

var inserts = []string{"", "x", " ", "\n", "*", "- ", "word ", "two words", "-", "(", "שלום", " 12", "\u2028", "\u00a0", "é\u0301", "🎉", "日本"}

func checkLayout(t *testing.T, m *Model, text string, width float32) {
	t.Helper()
	if m.Text() != text {
		t.Fatalf("the text is %q, want %q", m.Text(), text)
	}
	fresh := styledModel(text, width)
	if got, want := rowTexts(m), rowTexts(fresh); !slices.Equal(got, want) {
		t.Fatalf("rows %q\nwant %q", got, want)
	}
	end := Pos{}
	for i, r := range m.Rows() {
		if r.Para != end.Para {
			end = Pos{end.Para + 1, 0}
		}
		if (Pos{r.Para, r.Start}) != end || r.End < r.Start {
			t.Fatalf("row %d is %v after %v in %q", i, r, end, text)
		}
		end.Col = r.End
		if !slices.Equal(m.Runs(i), fresh.Runs(i)) {
			t.Fatalf("runs of row %d: %v\nwant %v", i, m.Runs(i), fresh.Runs(i))
		}
		checkRow(t, m, i)
	}
	if end != m.end() {
		t.Fatalf("the rows end at %v, the text at %v", end, m.end())
	}
}

// checkRow checks that every rune of a row is in one run, and every caret position on
// it between the ends of the runs.
func checkRow(t *testing.T, m *Model, row int) {
	t.Helper()
	para, r := m.rowAt(row)
	bounds := m.rows(para)[r]
	runs := slices.Clone(m.Runs(row))
	left, right := runs[0].X, runs[len(runs)-1].X+runs[len(runs)-1].Width
	slices.SortFunc(runs, func(a, b Run) int { return a.From - b.From })
	at := bounds.start
	for _, run := range runs {
		if run.From != at {
			t.Fatalf("runs of row %d: %v", row, runs)
		}
		at = run.To
	}
	if at != bounds.end && !endsLine(m.paras[para].runes[at]) {
		t.Fatalf("the runs of row %d end at %d of %d", row, at, bounds.end)
	}
	for _, col := range m.stops(para, r) {
		if got, x := m.Locate(Pos{para, col}); got != row || x < left || x > right {
			t.Fatalf("column %d of row %d is on row %d at %v, not between %v and %v", col, row, got, x, left, right)
		}
	}
}
