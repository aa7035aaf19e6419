package typeset

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/face/facetest"
	"promodoc/export/typeset/style"
)

// fallbackFonts returns fonts with a fallback font for Hebrew, Arabic, Chinese and
// Thai that does not depend on the computer.
func fallbackFonts(tb testing.TB) *face.Fonts {
	tb.Helper()
	fonts := face.Embedded(facetest.New(facetest.Hebrew + facetest.Arabic + facetest.Han + facetest.Thai))
	return fonts
}

func layOutWithFallback(tb testing.TB, md string) *book.Book {
	tb.Helper()
	return layOutWith(tb, md, Options{Fonts: fallbackFonts(tb)})
}

// runWith returns the first run that contains a word.
func runWith(t *testing.T, b *book.Book, word string) *book.Run {
	t.Helper()
	for p := range b.Pages {
		for i := range b.Pages[p].Runs {
			if r := &b.Pages[p].Runs[i]; strings.Contains(r.Text, word) {
				return r
			}
		}
	}
	t.Fatalf("no run contains %q", word)
	return nil
}

func right(r *book.Run) float64 { return r.X + r.Width() }

func near(a, b float64) bool { return math.Abs(a-b) < 0.02 }

func TestRightToLeftTextIsFlushRight(t *testing.T) {
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	edge := x + width
	for name, md := range map[string]string{
		"paragraph": "שלום", "heading": "## שלום", "numbered heading": "## 2 שלום", "title": "# שלום",
		"mark in front": "(שלום", "cell": "| שלום |\n| --- |\n| a |\n", "bold": "**שלום** abc",
	} {
		t.Run(name, func(t *testing.T) {
			b := layOutWithFallback(t, md)
			var most float64
			for i := range b.Pages[0].Runs {
				if r := &b.Pages[0].Runs[i]; r.Node >= 0 {
					most = max(most, right(r))
				}
			}
			if !near(most, edge) {
				t.Errorf("ends at %.2f, want %.2f", most, edge)
			}
			if r := runWith(t, b, "שלום"); !r.RightToLeft {
				t.Error("the word is not right to left")
			}
		})
	}
	if r := runWith(t, layOutWithFallback(t, "abc שלום"), "abc"); !near(r.X, x) {
		t.Errorf("a paragraph with Latin first begins at %.2f", r.X)
	}
}

func TestVisualOrder(t *testing.T) {
	// The words of each line in visual order, from left to right.
	for md, want := range map[string]string{
		"אב abc גד":          "גד abc אב",
		"abc אב גד def":      "abc גד אב def",
		"אב abc def גד":      "גד abc def אב",
		"אב 12 גד":           "גד 12 אב",
		"abc אב 12 def":      "abc 12 אב def",
		"abc אב 12, def":     "abc 12 אב , def",
		"אב *abc* **def** ג": "ג abc def אב",
	} {
		t.Run(md, func(t *testing.T) {
			b := layOutWithFallback(t, md)
			runs := slices.Clone(b.Pages[0].Runs)
			slices.SortStableFunc(runs, func(a, b book.Run) int { return int(1000 * (a.X - b.X)) })
			var got []string
			at := 0.0
			for i := range runs {
				r := &runs[i]
				if r.Node < 0 {
					continue
				}
				if at > 0 && r.X < at-0.02 {
					t.Errorf("%q begins at %.2f, before the end of the run on its left, %.2f", r.Text, r.X, at)
				}
				at = right(r)
				if text := strings.TrimSpace(r.Text); text != "" {
					got = append(got, text)
				}
			}
			if g := strings.Join(got, " "); g != want {
				t.Errorf("order %q, want %q", g, want)
			}
		})
	}
}

// Runs are in logical order, whatever their visual order.
func TestRunsAreInLogicalOrder(t *testing.T) {
	b := layOutWithFallback(t, "אב abc גד 12 **הו** (def) זח")
	var got strings.Builder
	for _, r := range b.Pages[0].Runs {
		if r.Node >= 0 {
			got.WriteString(r.Text)
		}
	}
	if want := "אב abc גד 12 הו (def) זח"; got.String() != want {
		t.Errorf("text %q, want %q", got.String(), want)
	}
}

// Code and running heads are left to right as a whole, with right-to-left text
// inside.
func TestVisualOrderInCodeAndHeads(t *testing.T) {
	b := layOutWithFallback(t, "---\ncandidate: אב גד\n---\n```\nx = אב גד y\n```\n"+strings.Repeat("a\n\n", 80))
	page := b.Pages[0]
	for i := range b.Pages[1].Runs {
		if r := &b.Pages[1].Runs[i]; r.Node < 0 {
			page.Runs = append(page.Runs, *r)
		}
	}
	var from []float64
	for i := range page.Runs {
		if r := &page.Runs[i]; strings.Contains(r.Text, "אב") || strings.Contains(r.Text, "גד") {
			from = append(from, r.X)
		}
	}
	if len(from) != 4 || from[0] <= from[1] || from[2] <= from[3] {
		t.Errorf("words in code and head begin at %.1f, want the first of each rightmost", from)
	}
	if x, y := runWith(t, b, "x ="), runWith(t, b, "y"); x.X >= from[1] || y.X <= from[0] {
		t.Error("the surrounding code is not left to right")
	}
}

func TestRightToLeftBlocksAreMirrored(t *testing.T) {
	b := layOutWithFallback(t, "- אבג\n  - דהו\n\n1. זחט\n\n> יכל\n\n| מנס | עפצ |\n| --- | --- |\n| א | 12 |\n")
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	edge := x + width
	for _, c := range []struct{ marker, text string }{{"•", "אבג"}, {"–", "דהו"}, {"1", "זחט"}} {
		marker, text := runWith(t, b, c.marker), runWith(t, b, c.text)
		if marker.X < right(text)-0.02 || right(marker) > edge+0.02 || marker.Y != text.Y {
			t.Errorf("%s is at %.1f, its text from %.1f to %.1f", c.marker, marker.X, text.X, right(text))
		}
	}
	if runWith(t, b, ".").X > runWith(t, b, "1").X {
		t.Error("the number's full stop is on its right")
	}
	quote := runWith(t, b, "יכל")
	found := false
	for _, r := range b.Pages[0].Rects {
		found = found || r.W == 2 && r.X > right(quote) && r.Y < quote.Y && r.Y+r.H > quote.Y
	}
	if !found {
		t.Error("no bar on the right of the quote")
	}
	first, second := runWith(t, b, "מנס"), runWith(t, b, "עפצ")
	if first.X < right(second) || !near(right(first), edge) {
		t.Errorf("the first column begins at %.1f, the second ends at %.1f", first.X, right(second))
	}
	if number := runWith(t, b, "12"); !near(right(number), right(second)) {
		t.Errorf("a number ends at %.1f, its column at %.1f", right(number), right(second))
	}
}

func TestRightToLeftLinesFitTheColumn(t *testing.T) {
	word := "אבגד "
	b := layOutWithFallback(t, strings.Repeat(word, 200)+"\n\n"+strings.Repeat("מ", 400)+"\n\n"+strings.Repeat("abc "+word, 100))
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	for p := range b.Pages {
		for i := range b.Pages[p].Runs {
			r := &b.Pages[p].Runs[i]
			// Trailing spaces may be outside.
			if r.X < x-4 || right(r) > x+width+4 {
				t.Errorf("page %d: a run from %.1f to %.1f", p+1, r.X, right(r))
			}
		}
	}
}

func TestLinkAreasCoverTheirText(t *testing.T) {
	b := layOutWithFallback(t, "אב [גד](https://example.org/) הו")
	if len(b.Pages[0].Links) == 0 {
		t.Fatal("no link")
	}
	l, r := b.Pages[0].Links[0], runWith(t, b, "גד")
	if !near(l.X, r.X) || !near(l.W, r.Width()) {
		t.Errorf("link from %.1f, %.1f wide; text from %.1f, %.1f wide", l.X, l.W, r.X, r.Width())
	}
}

// Rules below links are drawn in right-to-left text too.
func TestRulesOfRightToLeftText(t *testing.T) {
	d := style.Plain()
	b := layOutWith(t, "אב [גד](https://example.org/) ~~הו~~", Options{Fonts: fallbackFonts(t), Sheet: &d})
	for word, above := range map[string]bool{"גד": false, "הו": true} {
		r, found := runWith(t, b, word), false
		for _, rule := range b.Pages[0].Rects {
			found = found || near(rule.X, r.X) && near(rule.W, r.Width()) && (rule.Y < r.Y) == above && math.Abs(rule.Y-r.Y) < r.Size/2
		}
		if !found {
			t.Errorf("no rule at %s", word)
		}
	}
}

func TestFallbackFontNotices(t *testing.T) {
	b := layOutWithFallback(t, "# 中\n\nשלום **中** *ก* `ש` 日 🚀 あ\n")
	want := []string{
		"The font Test Sans of this computer is used for Chinese characters, Hebrew and Thai.",
		"The character U+3042 HIRAGANA LETTER A is in no font and is shown as □; it can still be copied and searched.",
	}
	if !slices.Equal(b.Notices, want) {
		t.Errorf("notices %q, want %q", b.Notices, want)
	}
	if b := layOutWithFallback(t, "plain → text\n"); len(b.Notices) > 0 {
		t.Errorf("notices %q", b.Notices)
	}
}

func TestLanguageChoosesFonts(t *testing.T) {
	for md, want := range map[string]string{
		"中\n": "", "中 か\n": "ja", "- 中\n- 한국\n": "ko", "---\nlanguage: zh-TW\n---\n中か\n": "zh-TW",
	} {
		system := facetest.New(facetest.Han)
		fonts := face.Embedded(system)
		layOutWith(t, md, Options{Fonts: fonts})
		if len(system.Queries) == 0 || system.Queries[0].Language != want {
			t.Errorf("%q: queries %+v, want language %q", md, system.Queries, want)
		}
	}
}

// In a document whose language is written from right to left, a date and words of the
// program stand on that side, and begin lines that have letters of both directions.
func TestDatesStandOnTheSideOfTheLanguage(t *testing.T) {
	b := layOutWithFallback(t, "---\nlanguage: he\n---\n# \u05e9\u05dc\u05d5\u05dd\n\nMarch 2026\n\nApril 2026 \u05e9\u05dc\u05d5\u05dd\n")
	right := b.Column.X + b.Column.Width
	for _, word := range []string{"March", "April"} {
		r := runWith(t, b, word)
		if end := r.X + r.Width(); end < right-1 || end > right+6 {
			t.Errorf("%s ends at %.1f, the column at %.1f", word, end, right)
		}
	}
	r := runWith(t, layOutWithFallback(t, "# \u05e9\u05dc\u05d5\u05dd\n\nMarch 2026\n"), "March")
	if r.X > right/2 {
		t.Errorf("without a language the date is at %.1f", r.X)
	}
}

// The label above the title begins where the text of the document does.
func TestLabelStandsOnTheSideOfTheText(t *testing.T) {
	for name, c := range map[string]struct {
		md    string
		right bool
	}{
		"Hebrew":                    {"---\ndocument: promotion\nlanguage: he\n---\n# \u05e9\u05dc\u05d5\u05dd\n", true},
		"Hebrew with a Latin title": {"---\ndocument: promotion\nlanguage: he\n---\n# Alex\n", true},
		"a Hebrew title":            {"---\ndocument: promotion\n---\n# \u05e9\u05dc\u05d5\u05dd\n", true},
		"English":                   {"---\ndocument: promotion\n---\n# Alex\n", false},
	} {
		for _, sheet := range style.Sheets() {
			b := layOutWith(t, c.md, Options{Fonts: fallbackFonts(t), Sheet: &sheet})
			r := &b.Pages[0].Runs[0]
			if !strings.EqualFold(r.Text, "promotion document") {
				t.Fatalf("%s: the page begins with %q", name, r.Text)
			}
			at, want := r.X, b.Column.X
			if c.right {
				at, want = right(r)-float64(r.Tracking)*r.Size/1000, b.Column.X+b.Column.Width
			}
			if !near(at, want) {
				t.Errorf("%s, %s: the label is at %.2f, want %.2f", name, sheet.ID, at, want)
			}
		}
	}
}

// Titles and headings are on the side of the document's language, whatever letters they
// have and however many lines; so are the items, cells and markers of lists and tables.
func TestLatinTextStandsOnTheSideOfTheLanguage(t *testing.T) {
	long := strings.Repeat("Latin ", 40)
	for name, md := range map[string]string{
		"title": "# " + long, "heading": "# \u05e9\n\n## " + long, "item": "- \u05e9\n- " + long,
		"list": "- " + long, "cell": "| \u05e9 | a |\n| - | - |\n| " + long + " | " + long + " |",
	} {
		for _, sheet := range style.Sheets() {
			b := layOutWith(t, "---\nlanguage: he\n---\n"+md+"\n", Options{Fonts: fallbackFonts(t), Sheet: &sheet})
			side := b.Column.X + b.Column.Width
			if name == "item" || name == "list" {
				side -= sheet.Indent
			}
			ends := map[float64]float64{} // of lines, by their baseline
			for i := range b.Pages[0].Runs {
				if r := &b.Pages[0].Runs[i]; strings.Contains(r.Text, "Latin") {
					ends[r.Y] = max(ends[r.Y], r.X+r.Width())
				}
			}
			if len(ends) < 2 {
				t.Fatalf("%s, %s: %d lines", name, sheet.ID, len(ends))
			}
			for y, end := range ends {
				if end < side-1 || end > side+8 { // with a space after the line
					t.Errorf("%s, %s: the line at %.0f ends at %.1f, want %.1f", name, sheet.ID, y, end, side)
				}
			}
		}
	}
}

// The number of a heading is on the side of the document's language, whatever the letters of
// the heading, as are paragraphs of several lines.
func TestNumbersOfHeadingsStandOnOneSide(t *testing.T) {
	long := strings.Repeat("Latin words ", 20)
	for language, onRight := range map[string]bool{"he": true, "en": false} {
		b := layOutWithFallback(t, "---\nlanguage: "+language+"\n---\n# Title\n\n## 1 Latin\n\n"+long+"\n\n### 1.1 "+strings.Repeat("Other words ", 20)+"\n")
		column, n := b.Column, 0
		for i := range b.Pages[0].Runs {
			r := &b.Pages[0].Runs[i]
			if text := strings.Trim(r.Text, "\u200f\u00a0 "); text == "1" || text == "1.1" {
				n++
				if atRight := math.Abs(r.X+r.Width()-column.X-column.Width) < 0.1; atRight != onRight {
					t.Errorf("%s: the number %s ends at %.1f of %.1f", language, text, r.X+r.Width()-column.X, column.Width)
				}
			}
		}
		if n != 2 {
			t.Errorf("%s: %d numbers", language, n)
		}
		for _, l := range body(b) {
			if strings.HasPrefix(l.text, "Latin words") && (l.x > column.X+1) != onRight && l.right-l.x < column.Width-2 {
				t.Errorf("%s: a line begins at %.0f", language, l.x-column.X)
			}
		}
	}
}

// The head of a page in such a document is mirrored.
func TestHeadsAreMirrored(t *testing.T) {
	md := "---\ndocument: d\ntitle: Title\nlanguage: %s\n---\n# T\n\n## Part\n\n" + linesOf(60)
	for language, right := range map[string]bool{"he": true, "en": false} {
		b := layOutWith(t, fmt.Sprintf(md, language), Options{Fonts: fallbackFonts(t)})
		middle := b.Column.X + b.Column.Width/2
		for i := range b.Pages[1].Runs {
			r := &b.Pages[1].Runs[i]
			switch {
			case r.Node != book.HeadNode && r.Node != book.FootNode:
			case (r.X > middle) != (right == (r.Text == "Title")):
				t.Errorf("%s: %q is at %.1f, the middle at %.1f", language, r.Text, r.X, middle)
			}
		}
	}
}

// In running heads the number of a Hebrew heading is at its right, as above its text.
func TestNumbersOfHeadingsInRunningHeads(t *testing.T) {
	b := layOutWithFallback(t, "---\nlanguage: he\ncandidate: A\ndocument: d\n---\n# Title\n\n## 1 "+"אחריות"+"\n\n### 1.1 "+"אחריות"+"\n\n"+strings.Repeat("אחריות"+" word.\n\n", 60))
	var number, word float64
	for _, r := range b.Pages[1].Runs {
		switch {
		case r.Node != book.HeadNode:
		case strings.Contains(r.Text, "1"):
			number = r.X
		case r.RightToLeft:
			word = r.X
		}
	}
	if number <= word || word == 0 {
		t.Errorf("the number is at %.1f, the word at %.1f", number, word)
	}
}

// What is emphasized in a script without italics is bold, with its numbers, and never
// slanted; a statement below a heading, which is emphasized as a whole, is upright.
func TestScriptsWithoutItalicsAreNotSlanted(t *testing.T) {
	system := facetest.New(facetest.Hebrew + facetest.Han)
	layOutWith(t, "## שלום\n\n*שלום*\n\nא *שלום 12* *word* *כן word* ב *中*\n", Options{Fonts: face.Embedded(system)})
	bold := 0
	for _, q := range system.Queries {
		if q.Italic {
			t.Errorf("an italic font is asked for of %v", q.Script)
		}
		if q.Bold {
			bold++
		}
	}
	if bold == 0 {
		t.Error("no bold font is asked for")
	}
	b := layOutWithFallback(t, "## שלום\n\n*אבג 7*\n\nא *שלום 12* ב *word*\n")
	for text, want := range map[string]face.ID{"7": face.Regular, "12": face.Bold, "word": face.Italic} {
		if got := runWith(t, b, text).Face; got != want {
			t.Errorf("%q is set in face %d, want %d", text, got, want)
		}
	}
}
