package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/face/facetest"
	"promodoc/export/typeset/style"
)

// borrowingFonts have Hebrew, Arabic, Chinese and Thai from a font that is the
// same on every computer.
func borrowingFonts(tb testing.TB) *face.Fonts {
	tb.Helper()
	fonts, err := face.EmbeddedAnd(facetest.New(facetest.Hebrew + facetest.Arabic + facetest.Han + facetest.Thai))
	if err != nil {
		tb.Fatal(err)
	}
	return fonts
}

func layOutBorrowing(tb testing.TB, md string) *book.Book {
	tb.Helper()
	return layOutWith(tb, md, Options{Fonts: borrowingFonts(tb)})
}

// runWith is the first run whose text has a word.
func runWith(t *testing.T, b *book.Book, word string) *book.Run {
	t.Helper()
	for p := range b.Pages {
		for i := range b.Pages[p].Runs {
			if r := &b.Pages[p].Runs[i]; strings.Contains(r.Text, word) {
				return r
			}
		}
	}
	t.Fatalf("no run has %q", word)
	return nil
}

func right(r *book.Run) float64 { return r.X + r.Width() }

func near(a, b float64) bool { return math.Abs(a-b) < 0.02 }

func TestTextToTheLeftStandsOnTheRight(t *testing.T) {
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	edge := x + width
	for name, md := range map[string]string{
		"paragraph": "שלום", "heading": "## שלום", "numbered heading": "## 2 שלום", "title": "# שלום",
		"with a mark in front": "(שלום", "cell": "| שלום |\n| --- |\n| a |\n", "bold": "**שלום** abc",
	} {
		t.Run(name, func(t *testing.T) {
			b := layOutBorrowing(t, md)
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
				t.Error("the word does not run to the left")
			}
		})
	}
	if r := runWith(t, layOutBorrowing(t, "abc שלום"), "abc"); !near(r.X, x) {
		t.Errorf("a paragraph that begins in Latin begins at %.2f", r.X)
	}
}

func TestOrderOnTheLine(t *testing.T) {
	// Words of each line as they must stand, from left to right.
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
			b := layOutBorrowing(t, md)
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
					t.Errorf("%q begins at %.2f, before the end of what is left of it, %.2f", r.Text, r.X, at)
				}
				at = right(r)
				if text := strings.TrimSpace(r.Text); text != "" {
					got = append(got, text)
				}
			}
			if g := strings.Join(got, " "); g != want {
				t.Errorf("stands as %q, want %q", g, want)
			}
		})
	}
}

// Runs come in the order they are read, wherever they stand.
func TestRunsAreInReadingOrder(t *testing.T) {
	b := layOutBorrowing(t, "אב abc גד 12 **הו** (def) זח")
	var got strings.Builder
	for _, r := range b.Pages[0].Runs {
		if r.Node >= 0 {
			got.WriteString(r.Text)
		}
	}
	if want := "אב abc גד 12 הו (def) זח"; got.String() != want {
		t.Errorf("read as %q, want %q", got.String(), want)
	}
}

// Code and running heads run to the right as a whole; what is in them does not.
func TestOrderInCodeAndHeads(t *testing.T) {
	b := layOutBorrowing(t, "---\ncandidate: אב גד\n---\n```\nx = אב גד y\n```\n"+strings.Repeat("a\n\n", 80))
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
		t.Errorf("words in code and head begin at %.1f, want the first of each on the right", from)
	}
	if x, y := runWith(t, b, "x ="), runWith(t, b, "y"); x.X >= from[1] || y.X <= from[0] {
		t.Error("the code around does not run to the right")
	}
}

func TestListsQuotesAndTablesAreMirrored(t *testing.T) {
	b := layOutBorrowing(t, "- אבג\n  - דהו\n\n1. זחט\n\n> יכל\n\n| מנס | עפצ |\n| --- | --- |\n| א | 12 |\n")
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	edge := x + width
	for _, c := range []struct{ marker, text string }{{"•", "אבג"}, {"–", "דהו"}, {"1", "זחט"}} {
		marker, text := runWith(t, b, c.marker), runWith(t, b, c.text)
		if marker.X < right(text)-0.02 || right(marker) > edge+0.02 || marker.Y != text.Y {
			t.Errorf("%s stands at %.1f, its text from %.1f to %.1f", c.marker, marker.X, text.X, right(text))
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
		t.Error("no bar stands on the quote's right")
	}
	first, second := runWith(t, b, "מנס"), runWith(t, b, "עפצ")
	if first.X < right(second) || !near(right(first), edge) {
		t.Errorf("the first column begins at %.1f, the second ends at %.1f", first.X, right(second))
	}
	if number := runWith(t, b, "12"); !near(right(number), right(second)) {
		t.Errorf("a number ends at %.1f, its column at %.1f", right(number), right(second))
	}
}

func TestLinesOfTextToTheLeftStayInTheColumn(t *testing.T) {
	word := "אבגד "
	b := layOutBorrowing(t, strings.Repeat(word, 200)+"\n\n"+strings.Repeat("מ", 400)+"\n\n"+strings.Repeat("abc "+word, 100))
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	for p := range b.Pages {
		for i := range b.Pages[p].Runs {
			r := &b.Pages[p].Runs[i]
			// A line's last blank may stand outside.
			if r.X < x-4 || right(r) > x+width+4 {
				t.Errorf("page %d: a run from %.1f to %.1f", p+1, r.X, right(r))
			}
		}
	}
}

func TestLinkBoxesLieOnTheirText(t *testing.T) {
	b := layOutBorrowing(t, "אב [גד](https://example.org/) הו")
	if len(b.Pages[0].Links) == 0 {
		t.Fatal("no link")
	}
	l, r := b.Pages[0].Links[0], runWith(t, b, "גד")
	if !near(l.X, r.X) || !near(l.W, r.Width()) {
		t.Errorf("link from %.1f, %.1f wide; text from %.1f, %.1f wide", l.X, l.W, r.X, r.Width())
	}
}

// What a design draws under links it draws in text to the left too.
func TestRulesOfTextToTheLeft(t *testing.T) {
	d := style.Plain()
	b := layOutWith(t, "אב [גד](https://example.org/) ~~הו~~", Options{Fonts: borrowingFonts(t), Sheet: &d})
	for word, above := range map[string]bool{"גד": false, "הו": true} {
		r, found := runWith(t, b, word), false
		for _, rule := range b.Pages[0].Rects {
			found = found || near(rule.X, r.X) && near(rule.W, r.Width()) && (rule.Y < r.Y) == above && math.Abs(rule.Y-r.Y) < r.Size/2
		}
		if !found {
			t.Errorf("no line goes with %s", word)
		}
	}
}

func TestBorrowedFontsAreTold(t *testing.T) {
	b := layOutBorrowing(t, "# 中\n\nשלום **中** *ก* `ש` 日 🚀 あ\n")
	want := []string{
		"A font of this computer, Test Sans, is used for Chinese characters, Hebrew and Thai.",
		"The character U+3042 HIRAGANA LETTER A is in no font and is shown as □; it still copies and searches right.",
	}
	if !slices.Equal(b.Notices, want) {
		t.Errorf("notices %q, want %q", b.Notices, want)
	}
	if b := layOutBorrowing(t, "plain → text\n"); len(b.Notices) > 0 {
		t.Errorf("notices %q", b.Notices)
	}
}

func TestLanguageChoosesFonts(t *testing.T) {
	for md, want := range map[string]string{
		"中\n": "", "中 か\n": "ja", "- 中\n- 한국\n": "ko", "---\nlanguage: zh-TW\n---\n中か\n": "zh-TW",
	} {
		system := facetest.New(facetest.Han)
		fonts, err := face.EmbeddedAnd(system)
		if err != nil {
			t.Fatal(err)
		}
		layOutWith(t, md, Options{Fonts: fonts})
		if len(system.Asked) == 0 || system.Asked[0].Language != want {
			t.Errorf("%q: asked for %+v, want language %q", md, system.Asked, want)
		}
	}
}
