package typeset

import (
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset/style"
)

// Where the language is not hyphenated, a long word is divided rather than that it leaves a
// hole of a third of a line or more. Other words are not.
func TestLongWordsLeaveNoHole(t *testing.T) {
	hole := "---\nlanguage: en\n---\n" + strings.Repeat("some words ", 4) + "antidisestablishmentarianism is a word that some like and others do not\n"
	divided := hyphenated(layOut(t, hole))
	small := "---\nlanguage: en\n---\n" + strings.Repeat("some of the misunderstandings are responsibilities ", 20) + "\n"
	if few := hyphenated(layOut(t, small)); len(few) > 0 {
		t.Errorf("lines %v end with a hyphen without need", few)
	}
	column := layOut(t, hole).Column
	for i, l := range body(layOut(t, hole)) {
		if i == 0 && l.right < column.X+0.7*column.Width {
			t.Errorf("line %d ends at %.0f of %.0f: %q, hyphens in %v", i, l.right-column.X, column.Width, l.text, divided)
		}
	}
	if len(divided) == 0 {
		t.Error("no word is divided")
	}
}

// In a narrow column the parts of a name are whole, and a comma ends a line rather than the
// first half of a field's name.
func TestNamesAreBrokenBetweenTheirParts(t *testing.T) {
	row := "| github.com/JohannesKaufmann/html-to-markdown/v2 | " + strings.Repeat("what it is for and why it is this one ", 5) + " | " + strings.Repeat("the reason for it and more ", 6) + " |\n"
	for _, sheet := range style.Sheets() {
		b := layOutWith(t, "| module | what for | why |\n| - | - | - |\n"+row, Options{Fonts: testFonts(t), Sheet: &sheet})
		found := false
		for _, r := range b.Pages[0].Runs {
			found = found || strings.Contains(r.Text, "JohannesKaufmann/")
		}
		if !found {
			t.Errorf("%s: the name is divided", sheet.ID)
		}
	}
	fields := "`" + strings.Repeat("createdAt,closedAt,", 12) + "end`\n"
	for _, l := range body(layOut(t, fields)) {
		if text := strings.TrimSpace(l.text); !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, "end") {
			t.Errorf("a line ends with %q", text)
		}
	}
}

// The head of a table that is set down remains large enough to be read.
func TestHeadsOfSmallTables(t *testing.T) {
	cells := strings.Repeat("| Zusammenarbeitsvereinbarung ", 6) + "|\n"
	md := strings.Repeat("| Abteilungsbezeichnung ", 6) + "|\n" + strings.Repeat("| - ", 6) + "|\n" + cells
	for _, sheet := range style.Sheets() {
		b := layOutWith(t, "---\nlanguage: de\n---\n"+md, Options{Fonts: testFonts(t), Sheet: &sheet})
		for _, r := range b.Pages[0].Runs {
			if r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleHeadCell && r.Size < 7.2 {
				t.Errorf("%s: %q is set in %.2f points", sheet.ID, r.Text, r.Size)
			}
		}
	}
}

// A raised mark is close to a full stop, and not on the letter of a word.
func TestRaisedMarksAreCloseToPoints(t *testing.T) {
	gap := func(before string) float64 {
		b := layOut(t, "A word"+before+"[^1] and a [link](https://example.org).\n\n[^1]: Note.\n")
		word, mark := runWith(t, b, "word"), &book.Run{}
		for i := range b.Pages[0].Runs {
			if r := &b.Pages[0].Runs[i]; r.Text == "\u00a0a" {
				mark = r
			}
		}
		if mark.Text == "" {
			t.Fatalf("no mark after %q", before)
		}
		return mark.X + float64(mark.Glyphs[0].Advance)*mark.Size/1000 - word.X - word.Width()
	}
	if after, beside := gap("."), gap(""); after > 0.6 || beside < 0.6 || after < 0 {
		t.Errorf("a mark is %.2f points from a full stop, %.2f from a letter", after, beside)
	}
}

// A short introduction is before the table of contents, which ends on page one if it does
// so with little less space or with the first level alone.
func TestContentsAreBelowTheIntroduction(t *testing.T) {
	for n, name := range map[int]string{9: "short", 16: "close", 21: "two levels would end on page two"} {
		md := strings.Replace(chapters(n), "# The Title\n\n", "# The Title\n\nThe introduction says what it is about.\n\n", 1)
		b := withContents(t, md, pagesetup.ContentsAlways)
		order := textOf(b)
		if at, list := strings.Index(order, "introduction"), strings.Index(order, "Contents"); at < 0 || list < at {
			t.Errorf("%s: the introduction is at %d, the contents at %d", name, at, list)
		}
		for _, r := range b.Pages[1].Runs {
			if r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleContentsItem {
				t.Errorf("%s: page two has %q, the list %d entries", name, r.Text, len(strings.Split(order, "Chapter"))-1)
				break
			}
		}
	}
	long := strings.Replace(chapters(9), "# The Title\n\n", "# The Title\n\nThe introduction "+fill(12), 1)
	if order := textOf(withContents(t, long, pagesetup.ContentsAlways)); strings.Index(order, "introduction") < strings.Index(order, "Contents") {
		t.Error("a long introduction is before the contents")
	}
}
