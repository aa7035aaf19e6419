package typeset

import (
	"math"
	"os"
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset/style"
)

func readTestdata(tb testing.TB, name string) string {
	tb.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// prose is text in long lines.
var prose = strings.Repeat("In the review the Lisbon team showed that my plan moved the nights to them, and I withdrew it in the same meeting. ", 40)

// Lines should have 60 to 80 characters, on any paper.
func TestLineLength(t *testing.T) {
	fonts := testFonts(t)
	for _, d := range style.Sheets() {
		for _, paper := range []book.Paper{book.A4, book.Letter} {
			lines := body(layOutWith(t, prose, Options{Fonts: fonts, Paper: paper, Sheet: &d}))
			characters := 0
			for _, l := range lines[:len(lines)-1] {
				characters += len(strings.TrimSpace(l.text))
			}
			if mean := float64(characters) / float64(len(lines)-1); mean < 60 || mean > 80 {
				t.Errorf("%s on %s: %.1f characters per line", d.ID, paper.Name, mean)
			}
		}
	}
}

func TestCompactFitsMoreOnAPage(t *testing.T) {
	fonts := testFonts(t)
	long := strings.Repeat(prose+"\n\n", 20)
	onFirst := func(d style.Sheet) (words int) {
		for _, l := range body(layOutWith(t, long, Options{Fonts: fonts, Sheet: &d})) {
			if l.page == 0 {
				words += len(strings.Fields(l.text))
			}
		}
		return words
	}
	few, many := onFirst(style.Default()), onFirst(style.Compact())
	if float64(many) < 1.25*float64(few) {
		t.Errorf("%d words on a compact page, %d on a default one", many, few)
	}
}

func TestPlainIsBlackOnWhite(t *testing.T) {
	d := style.Plain()
	b := layOutWith(t, readTestdata(t, "kitchen-sink.md"), Options{Fonts: testFonts(t), Sheet: &d})
	for p := range b.Pages {
		for _, r := range b.Pages[p].Rects {
			if r.Color != (book.Color{}) {
				t.Errorf("page %d has a rectangle of color %v", p+1, r.Color)
			}
		}
		for _, r := range b.Pages[p].Runs {
			if r.Color != (book.Color{}) {
				t.Errorf("page %d: %q has the color %v", p+1, r.Text, r.Color)
			}
		}
	}
}

// Links that have the color of text have a rule below them.
func TestLinksAreDistinct(t *testing.T) {
	for _, d := range style.Sheets() {
		b := layOutWith(t, "Some [linked words](https://example.org) here.", Options{Fonts: testFonts(t), Sheet: &d})
		l := b.Pages[0].Links[0]
		distinct := false
		for _, r := range b.Pages[0].Runs {
			distinct = distinct || r.Text == "linked words" && r.Color != d.Colors.Text
		}
		for _, r := range b.Pages[0].Rects {
			distinct = distinct || math.Abs(r.X-l.X) < 0.01 && math.Abs(r.W-l.W) < 0.01 && r.Y > l.Y
		}
		if !distinct {
			t.Errorf("%s: a link looks like other text", d.ID)
		}
	}
}

func TestDesignsFitTheColumn(t *testing.T) {
	fonts := testFonts(t)
	for _, d := range style.Sheets() {
		for _, paper := range []book.Paper{book.A4, book.Letter, {Name: "narrow", Width: 240, Height: 700}} {
			for _, file := range []string{"sample.md", "kitchen-sink.md"} {
				t.Run(string(d.ID)+" "+paper.Name+" "+file, func(t *testing.T) {
					b := layOutWith(t, readTestdata(t, file), Options{Fonts: fonts, Paper: paper, Sheet: &d, Contents: pagesetup.ContentsAlways})
					checkMarginsOf(t, b, d)
				})
			}
		}
	}
}

// Facts are in at most two rows, each value on one line below its name, in all designs.
// The second row shares the columns of the first.
func TestFactsAreInTwoRows(t *testing.T) {
	for _, c := range []struct{ names, values, want string }{
		{"Candidate|Cycle", "Mira Okafor|H2 2026", "Title|CandidateCycle|Mira OkaforH2 2026|Text."},
		{"Candidate|Current role|Manager|Cycle|Date",
			"Mira Okafor|Support Engineer, Support EMEA|Ana Duarte|H2 2026, 1 July – 31 December 2026|28 November 2026",
			"Title|CandidateCurrent roleManager|Mira OkaforSupport Engineer, Support EMEAAna Duarte|CycleDate|" +
				"H2 2026, 1 July – 31 December 202628 November 2026|Text."},
		{"Candidate|Current role|Manager|Cycle|Date", "Mira Okafor|Support Engineer, Support EMEA|Ana Duarte|2026|28 November 2026",
			"Title|CandidateCurrent roleManager|Mira OkaforSupport Engineer, Support EMEAAna Duarte|CycleDate|202628 November 2026|Text."},
	} {
		md := "# Title\n\n| " + strings.ReplaceAll(c.names, "|", " | ") + " |\n|" + strings.Repeat(" - |", strings.Count(c.names, "|")+1) +
			"\n| " + strings.ReplaceAll(c.values, "|", " | ") + " |\n\nText."
		for _, d := range style.Sheets() {
			var got []string
			b := layOutWith(t, md, Options{Fonts: testFonts(t), Sheet: &d})
			for _, l := range body(b) {
				got = append(got, l.text)
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("%s: got %s", d.ID, s)
			}
			if manager, date := runIn(b, "Manager"), runIn(b, "Date"); manager != nil && manager.X != date.X {
				t.Errorf("%s: the date is at %.1f, the manager at %.1f", d.ID, date.X, manager.X)
			}
		}
	}
}
