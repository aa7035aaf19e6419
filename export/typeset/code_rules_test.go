package typeset

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/typeset/style"
)

func TestShortCodeStaysOnOnePage(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	code := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "    code%02d\n", i)
		}
		return b.String()
	}
	for n := 20; n < 50; n++ {
		pages := map[int]int{}
		for _, l := range body(layOut(t, linesOf(n)+code(12))) {
			if strings.HasPrefix(l.text, "code") {
				pages[l.page]++
			}
		}
		if len(pages) != 1 {
			t.Errorf("short code after %d lines is on %d pages", n, len(pages))
		}
		pages = map[int]int{}
		for _, l := range body(layOut(t, linesOf(n)+code(20))) {
			if strings.HasPrefix(l.text, "code") {
				pages[l.page]++
			}
		}
		for p, lines := range pages {
			if lines < 4 {
				t.Errorf("only %d lines of long code after %d lines are on page %d", lines, n, p+1)
			}
		}
	}
}

// The background of code goes on beyond its lines where a page break tears it, as it does
// above the first and below the last.
func TestTornCodeIsPadded(t *testing.T) {
	code := strings.Repeat("    code\n", 80)
	b := layOut(t, "Before.\n\n"+code+"\nAfter.\n")
	if len(b.Pages) < 2 {
		t.Fatalf("%d pages", len(b.Pages))
	}
	sheet := style.Default()
	for p := range b.Pages {
		top, bottom := math.Inf(1), 0.0
		for _, r := range b.Pages[p].Runs {
			if strings.HasPrefix(r.Text, "code") {
				top, bottom = min(top, r.Y), max(bottom, r.Y)
			}
		}
		for _, r := range b.Pages[p].Rects {
			if r.Color != sheet.Colors.Ground {
				continue
			}
			above, below := top-r.Y, r.Y+r.H-bottom
			if least := sheet.Panel.PadY + 0.5*sheet.Code.Size; above < least || below < sheet.Panel.PadY {
				t.Errorf("page %d: the background is %.1f above the first baseline and %.1f below the last", p+1, above, below)
			}
		}
	}
}

// Code is torn at an empty line, unless the pages after it would be worse.
func TestCodeIsTornAtEmptyLines(t *testing.T) {
	good := 0
	for n := 10; n < 30; n++ {
		b := layOut(t, linesOf(n)+"```\n"+strings.Repeat("one\ntwo\nthree\n\n", 20)+"```\n")
		var last string
		for _, r := range b.Pages[0].Runs {
			if r.Node >= 0 && strings.TrimSpace(r.Text) != "" {
				last = r.Text
			}
		}
		if last == "three" {
			good++
		}
	}
	if good < 12 { // a quarter of all if the place were by chance
		t.Errorf("%d of 20 pages end at an empty line", good)
	}
}

// Code of 80 columns is set down in size rather than wrapped, in all designs; longer lines
// wrap, and go on at the indent of their own.
func TestCodeOfEightyColumnsFits(t *testing.T) {
	eighty := strings.Repeat("0123456789", 8)
	for _, d := range style.Sheets() {
		for _, paper := range []book.Paper{book.A4, book.Letter} {
			b := layOutWith(t, "```\n"+eighty+"\nx\n```\n\n```\nshort\n```\n\n```\n    "+strings.Repeat("word ", 30)+"\n```\n", Options{Fonts: testFonts(t), Sheet: &d, Paper: paper})
			whole, wrapped := runIn(b, eighty), body(b)
			if whole == nil {
				t.Errorf("%s %s: 80 columns wrap", d.ID, paper.Name)
				continue
			}
			if right := whole.X + whole.Width(); right > b.Column.X+b.Column.Width {
				t.Errorf("%s %s: 80 columns end at %.1f", d.ID, paper.Name, right)
			}
			if short := runIn(b, "short"); short.Size < whole.Size {
				t.Errorf("%s: short code is set in %.1f", d.ID, short.Size)
			}
			last := wrapped[len(wrapped)-1]
			for _, l := range wrapped {
				if strings.HasPrefix(l.text, "    word") && last.x < l.x+6*0.5*last.size {
					t.Errorf("%s: a line at %.1f goes on at %.1f", d.ID, l.x, last.x)
				}
			}
		}
	}
}

// Commands and options in a column of code keep their lines, and text beside them gives
// way. Options are divided nowhere.
func TestColumnsOfCodeKeepTheirLines(t *testing.T) {
	prose := strings.Repeat("what it does with a file, told at some length, ", 4)
	for _, d := range style.Sheets() {
		for _, entry := range []string{"promodoc paths check", "--passphrase-file string", "senior-software-engineer"} {
			b := layOutWith(t, "| Command | Meaning |\n| - | - |\n| `"+entry+"` | "+prose+"|\n| `x` | "+prose+"|\n", Options{Fonts: testFonts(t), Sheet: &d, Paper: book.A4})
			if runIn(b, entry) == nil {
				t.Errorf("%s: %q is in several lines: %q", d.ID, entry, textOf(b))
			}
		}
		for n := range 40 {
			b := layOutWith(t, strings.Repeat("x", n)+strings.Repeat(" it is set with --passphrase-file", 20), Options{Fonts: testFonts(t), Sheet: &d, Paper: book.A4})
			for _, l := range body(b) {
				if strings.HasSuffix(strings.TrimSpace(l.text), "-") {
					t.Fatalf("%s: a line ends with %q", d.ID, l.text)
				}
			}
		}
	}
}
