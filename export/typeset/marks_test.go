package typeset

import (
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/typeset/style"
)

// Beside the numbers of references, footnotes have letters: no mark has two meanings. A
// text without references keeps the numbers of its notes.
func TestNotesHaveLettersBesideReferences(t *testing.T) {
	notes := "A word[^1] and another[^2].\n\n## A heading[^2]\n\n[^1]: One.\n[^2]: Two.\n"
	marks := func(md string) string {
		var out []string
		for _, p := range layOut(t, md).Pages {
			for i := range p.Runs {
				if r := &p.Runs[i]; r.Node >= 0 && len(strings.TrimSpace(r.Text)) > 0 && len(strings.Fields(r.Text)[0]) == 1 && r.Size < 7.5 {
					out = append(out, strings.TrimSpace(strings.ReplaceAll(r.Text, "\u00a0", " ")))
				}
			}
		}
		return strings.Join(out, " ")
	}
	if got := marks(notes); got != "1 2 1 2" {
		t.Errorf("without references: %q", got)
	}
	b := layOut(t, "A [link](https://a.example) first. "+notes)
	text := textOf(b)
	for _, want := range []string{"link 1", "word a", "another b", "heading b"} {
		if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	titles := map[string]bool{}
	for _, n := range b.Pages[0].Links {
		titles[n.Title] = true
	}
	if !titles["note a, page 1"] || !titles["back to where note b is referred to, page 1"] {
		t.Errorf("titles of links: %v", titles)
	}
}

// A drawing is set down in size until its lines are whole, and is on one page if it fits
// there; so is code of 90 columns.
func TestDrawingsAreWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	rule := "+" + strings.Repeat("-", 106) + "+"
	drawing := "```\n" + rule + "\n" + strings.Repeat("|"+strings.Repeat(" ", 106)+"|\n", 20) + rule + "\n```\n"
	code := strings.Repeat("0123456789", 9)
	for _, d := range style.Sheets() {
		for _, lines := range []int{0, 30, 40} {
			b := layOutWith(t, linesOf(lines)+drawing+"\n```\n"+code+"\n```\n", Options{Fonts: testFonts(t), Sheet: &d, Paper: book.A4})
			pages, rules, found := map[int]bool{}, 0, false
			for _, l := range body(b) {
				if strings.HasPrefix(l.text, "|") || strings.HasPrefix(l.text, "+") {
					pages[l.page] = true
				}
				if strings.TrimSpace(l.text) == rule {
					rules++
				}
				found = found || strings.TrimSpace(l.text) == code
			}
			if len(pages) != 1 || rules != 2 || !found {
				t.Errorf("%s after %d lines: on %d pages, %d whole rules, code of 90 columns whole: %v", d.ID, lines, len(pages), rules, found)
			}
		}
	}
}

// A drawing goes on in both margins before it is smaller than text that can be read.
func TestDrawingsGoOnInTheMargins(t *testing.T) {
	rule := "+" + strings.Repeat("-", 106) + "+"
	b := layOut(t, "```\n"+rule+"\n"+rule+"\n"+strings.Repeat("| a |\n", 3)+"```\n\n- In an item\n\n  ```\n  "+rule+"\n  "+strings.Repeat("| b |\n  ", 3)+"```\n")
	top := runIn(b, rule)
	right := top.X + top.Width()
	if top.Size < 5.9 || top.X < style.MinMargin || right > b.Paper.Width-style.MinMargin {
		t.Errorf("a drawing of %.1f points is from %.1f to %.1f", top.Size, top.X, right)
	}
	if left, right := b.Column.X-top.X, right-b.Column.X-b.Column.Width; left < 1 || left-right > 0.1 || right-left > 0.1 {
		t.Errorf("the drawing goes on by %.1f at the left and %.1f at the right", left, right)
	}
	for i := range b.Pages[0].Runs {
		r := &b.Pages[0].Runs[i]
		if strings.HasPrefix(r.Text, rule) && r.X > top.X && r.X+r.Width() > b.Column.X+b.Column.Width {
			t.Errorf("%.20q in an item ends at %.1f", r.Text, r.X+r.Width())
		}
	}
}

// Without an alignment, numbers are aligned at the right, or at the decimal point.
func TestNumbersAreAligned(t *testing.T) {
	b := layOut(t, "| Name | Number | Decimal | Unit | Word |\n| - | - | - | - | - |\n| a | 1,900 | 12.5 | 40 % | x1 |\n| b | 87 | 3.25 | 5.5 % | 2 of 3 |\n| c | – | 140 | 7 % | y |\n")
	right := func(word string) float64 { _, right := cellEdges(t, b, word); return right }
	left := func(word string) float64 { left, _ := cellEdges(t, b, word); return left }
	near := func(a, b float64) bool { return a-b < 0.3 && b-a < 0.3 }
	if !near(right("1,900"), right("87")) || !near(right("1,900"), right("Number")) || !near(right("40 %"), right("5.5 %")) {
		t.Error("numbers are not aligned at the right")
	}
	if !near(right("Decimal"), right("3.25")) || right("12.5") > right("3.25")-2 || right("140") > right("12.5")-2 {
		t.Errorf("decimals end at %.1f, %.1f and %.1f", right("12.5"), right("3.25"), right("140"))
	}
	if !near(left("x1"), left("2 of 3")) {
		t.Error("words are not aligned at the left")
	}
}

// A word of a narrow cell is divided with a hyphen where its language allows it, also in
// a text that names no language.
func TestNarrowCellsDivideWithHyphens(t *testing.T) {
	b := layOut(t, "| Authentication | Responsibilities | Internationalisation | Interoperability | Troubleshooting | Documentation | Infrastructure | Accountability |\n"+
		strings.Repeat("| - ", 8)+"|\n"+strings.Repeat("| responsibilities ", 8)+"|\n")
	hyphens := 0
	for i := range b.Pages[0].Runs {
		r := &b.Pages[0].Runs[i]
		if r.Text == "-" {
			hyphens++
		}
	}
	if hyphens < 8 {
		t.Errorf("%d hyphens", hyphens)
	}
}

// A missing picture says its name in a frame; a heading that an item begins with is apart
// from the item before.
func TestMissingPictureAndHeadingInItem(t *testing.T) {
	b := layOut(t, "- One\n- ### Two\n\n![What it shows](a/gone%20away.png)\n\n![](other.png)\n")
	text := textOf(b)
	for _, want := range []string{"Picture not shown: gone away.png", "What it shows", "Picture not shown: other.png"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	lines := body(b)
	if gap := lines[1].y - lines[0].y; gap < 1.4*style.Default().Body.Leading {
		t.Errorf("the heading of an item is %.1f below the item before", gap)
	}
}
