package typeset

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/style"
)

// textLine is a line of text on a page.
type textLine struct {
	page    int
	x, y    float64
	right   float64 // end of its last glyph, without trailing spaces
	text    string
	size    float64
	furnish bool // running heads and page numbers
}

// textLines returns a book's lines in the order of its runs.
func textLines(b *book.Book) []textLine {
	var out []textLine
	for p := range b.Pages {
		for i := range b.Pages[p].Runs {
			r := &b.Pages[p].Runs[i]
			text := strings.TrimRight(r.Text, " ")
			right := r.X + r.Width()
			if text != r.Text {
				right -= float64(r.Glyphs[len(r.Glyphs)-1].Advance) * r.Size / 1000
			}
			furnish := r.Y < b.Paper.Height*0.08 || r.Y > b.Paper.Height*0.93
			n := len(out) - 1
			if n >= 0 && out[n].page == p && out[n].y == r.Y && out[n].furnish == furnish {
				out[n].text += r.Text
				out[n].right = max(out[n].right, right)
				continue
			}
			out = append(out, textLine{p, r.X, r.Y, right, r.Text, r.Size, furnish})
		}
	}
	return out
}

// body returns the lines of the text without running heads and page numbers.
func body(b *book.Book) []textLine {
	return slices.DeleteFunc(textLines(b), func(l textLine) bool { return l.furnish })
}

// linesOf returns a paragraph of n lines and one more.
func linesOf(n int) string { return strings.Repeat("line\\\n", n) + "line\n\n" }

func TestPagesBeginAtTop(t *testing.T) {
	lines := body(layOut(t, fill(80)))
	d := style.Default()
	want := d.Page.Top + d.Body.Baseline()
	for i, l := range lines {
		if (i == 0 || l.page != lines[i-1].page) && math.Abs(l.y-want) > 0.01 {
			t.Errorf("page %d begins at %.1f, want %.1f", l.page+1, l.y, want)
		}
	}
}

func find(t *testing.T, lines []textLine, part string) textLine {
	t.Helper()
	for _, l := range lines {
		if strings.Contains(l.text, part) {
			return l
		}
	}
	t.Fatalf("no line contains %q", part)
	return textLine{}
}

// fill returns a number of paragraphs of two lines.
func fill(paragraphs int) string {
	one := "This paragraph fills the page up to the position that the test needs, and for that purpose it takes two lines.\n\n"
	return strings.Repeat(one, paragraphs)
}

func TestHeadingsKeepWithWhatFollows(t *testing.T) {
	for n := 10; n < 24; n++ {
		b := layOut(t, fill(n)+"## Heading\n\n*Its statement.*\n\n### Below it\n\nFirst words of a paragraph that goes on for some more lines than one, so that there are at least two of them on either side, and one more for good measure and the widows.\n")
		lines := body(b)
		h, s, sub, p := find(t, lines, "Heading"), find(t, lines, "statement"), find(t, lines, "Below"), find(t, lines, "First words")
		if h.page != s.page || s.page != sub.page || sub.page != p.page {
			t.Errorf("%d paragraphs: heading on page %d, statement %d, heading below %d, text %d", n, h.page, s.page, sub.page, p.page)
		}
	}
}

func TestNoWidowsOrOrphans(t *testing.T) {
	long := strings.Repeat("word and another word ", 33) + "end.\n\n"
	for n := range 8 {
		lines := body(layOut(t, fill(n)+strings.Repeat(long, 12)))
		for i := 1; i < len(lines); i++ {
			if lines[i].page == lines[i-1].page {
				continue
			}
			first := strings.HasPrefix(lines[i].text, "word and") && strings.HasSuffix(lines[i-1].text, "end.")
			if !first && strings.HasSuffix(lines[i].text, "end.") {
				t.Errorf("%d: a widow on page %d", n, lines[i].page+1)
			}
			if !first && strings.HasSuffix(lines[i-2].text, "end.") {
				t.Errorf("%d: an orphan on page %d", n, lines[i-1].page+1)
			}
		}
	}
}

func TestSingleLineKeepsWithPrevious(t *testing.T) {
	for n := 14; n < 24; n++ {
		lines := body(layOut(t, fill(n)+"The example is described here in two lines of text, so that the result could be separated from something.\n\n**Result.** It worked.\n"))
		result := find(t, lines, "Result.")
		i := slices.Index(lines, result)
		if lines[i-1].page != result.page {
			t.Errorf("%d paragraphs: the result is alone on page %d", n, result.page+1)
		}
	}
}

func TestListKeepsWithAnnouncement(t *testing.T) {
	for n := 30; n < 60; n++ {
		lines := body(layOut(t, linesOf(n)+"Three things:\n\n- one thing\n- two things\n"))
		if a, l := find(t, lines, "Three things"), find(t, lines, "one thing"); a.page != l.page {
			t.Errorf("%d lines: announced on page %d, listed on %d", n, a.page+1, l.page+1)
		}
	}
}

func TestNoLastLineOfOneWord(t *testing.T) {
	text := "Three teams had each closed their part of the same outage. I opened one issue, named myself as its owner, and held a call every morning until it passed."
	words := strings.Fields(text)
	for n := 16; n <= len(words); n++ {
		lines := body(layOut(t, strings.Join(words[:n], " ")))
		if last := lines[len(lines)-1].text; len(lines) > 1 && !strings.Contains(strings.TrimSpace(last), " ") {
			t.Errorf("%d words: the last line is %q", n, last)
		}
	}
}

func TestHangingIndents(t *testing.T) {
	long := strings.Repeat("so long that it wraps ", 8)
	b := layOut(t, "- bullet "+long+"\n  - nested "+long+"\n\nBetween.\n\n98. number "+long+"\n99. b\n100. c "+long)
	lines := body(b)
	d := style.Default()
	m, _ := d.Page.Column(book.A4)
	textX := func(part string) float64 {
		t.Helper()
		for p := range b.Pages {
			for _, r := range b.Pages[p].Runs {
				if strings.HasPrefix(r.Text, part) {
					return r.X
				}
			}
		}
		t.Fatalf("no run begins with %q", part)
		return 0
	}
	first := 0
	for i, l := range lines {
		if l.x < m-0.01 {
			t.Errorf("%q begins left of the column", l.text)
		}
		if strings.Contains(l.text, "bullet") {
			first = i
		}
	}
	if got, want := lines[first+1].x, textX("bullet"); math.Abs(got-want) > 0.01 {
		t.Errorf("second line at %.2f, the item's text at %.2f", got, want)
	}
	if textX("nested") <= textX("bullet") {
		t.Error("a nested item is not indented")
	}
	if a, b := textX("number"), textX("c so"); math.Abs(a-b) > 0.01 {
		t.Errorf("texts of one list at %.2f and %.2f", a, b)
	}
	if got := find(t, lines, "100.").x; got < m {
		t.Errorf("the widest number begins at %.2f, left of the column", got)
	}
}

func TestTableHeadIsRepeated(t *testing.T) {
	var md strings.Builder
	md.WriteString("| Name | Value |\n| --- | --- |\n")
	for i := range 90 {
		fmt.Fprintf(&md, "| row%d | %d |\n", i, i)
	}
	b := layOut(t, md.String())
	if len(b.Pages) < 3 {
		t.Fatalf("%d pages, want a table over several", len(b.Pages))
	}
	heads := map[int]int{}
	rows := 0
	for _, l := range body(b) {
		if strings.Contains(l.text, "Name") {
			heads[l.page]++
		}
		if strings.Contains(l.text, "row") {
			rows++
			if heads[l.page] != 1 {
				t.Fatalf("%q on page %d is below %d heads", l.text, l.page+1, heads[l.page])
			}
		}
	}
	if rows != 90 {
		t.Errorf("%d rows of 90", rows)
	}
}

func TestRowsAreNotDivided(t *testing.T) {
	long := strings.Repeat("words that wrap in this cell ", 16)
	md := "| A | B |\n| --- | --- |\n" + strings.Repeat("| begin "+long+" end | x |\n", 30)
	lines := body(layOut(t, md))
	for i := 1; i < len(lines); i++ {
		turned := lines[i].page != lines[i-1].page
		if turned && !strings.Contains(lines[i-1].text, "end") {
			t.Errorf("page %d breaks a row after %q", lines[i].page+1, lines[i-1].text)
		}
	}
}

// Nothing is drawn beyond the right margin, whatever the document contains.
func TestNothingExceedsTheMargin(t *testing.T) {
	long := strings.Repeat("x", 300)
	cases := map[string]string{
		"word":          long,
		"address":       "<https://example.org/" + strings.Repeat("path/", 60) + "?q=" + long + ">",
		"bold":          "**" + long + "**",
		"wide letters":  strings.Repeat("W", 200),
		"emoji":         strings.Repeat("🚀", 200),
		"joined emoji":  strings.Repeat("👩‍💻", 80),
		"ideographs":    strings.Repeat("日本", 200),
		"no-break":      strings.Repeat("a\u00a0", 200),
		"in a list":     "- " + long + "\n  - " + long + "\n    - " + long,
		"deep list":     strings.Repeat("- ", 40) + "word " + long,
		"deep quote":    strings.Repeat("> ", 40) + "word " + long,
		"heading":       "# " + long + "\n\n## 2 " + long + "\n\n### 2.1 " + strings.Repeat("Wide words here ", 30),
		"code":          "    " + strings.Repeat("a b ", 100) + "\n    " + long + strings.Repeat("日", 80) + strings.Repeat("🚀", 60),
		"table":         "| a | b |\n| - | - |\n| " + long + " | " + long + " |\n",
		"many columns":  "|" + strings.Repeat(" word |", 12) + "\n|" + strings.Repeat(" - |", 12) + "\n|" + strings.Repeat(" "+long[:40]+" |", 12) + "\n",
		"far too many":  "|" + strings.Repeat(" h |", 90) + "\n|" + strings.Repeat(" - |", 90) + "\n|" + strings.Repeat(" cell |", 90) + "\n",
		"table in list": "- | a | b | c | d |\n  | - | - | - | - |\n  | " + long + " | word | word | 🚀🚀🚀 |\n",
		"facts":         "# T\n\n| A | B | C | D | E |\n| - | - | - | - | - |\n| " + strings.Repeat(long[:60]+" | ", 5) + "\n",
		"front matter":  "---\ncandidate: " + long + "\nproposed_role: " + long + "\ncycle: " + long + "\n---\n" + fill(40),
		"note":          "a[^1]\n\n[^1]: " + long,
		"marks":         strings.Repeat("a\u0301\u0302\u0303", 200),
		"number":        "999999999. a",
		"image text":    "![" + long + "](none.png)",
	}
	fonts := testFonts(t)
	for name, md := range cases {
		for _, paper := range []book.Paper{book.A4, book.Letter} {
			t.Run(name+" "+paper.Name, func(t *testing.T) {
				checkMargins(t, layOutWith(t, md, Options{Fonts: fonts, Paper: paper}))
			})
		}
	}
}

func checkMargins(t *testing.T, b *book.Book) {
	t.Helper()
	checkMarginsOf(t, b, style.Default())
}

func checkMarginsOf(t *testing.T, b *book.Book, d style.Sheet) {
	t.Helper()
	x, width := d.Page.Column(b.Paper)
	right, bottom := x+width+0.05, b.Paper.Height-d.Page.Bottom+0.05
	for _, l := range textLines(b) {
		if l.right > right {
			t.Errorf("page %d: %.40q ends at %.1f, beyond %.1f", l.page+1, l.text, l.right, right)
		}
		if !l.furnish && l.y > bottom {
			t.Errorf("page %d: %.40q is at %.1f, below %.1f", l.page+1, l.text, l.y, bottom)
		}
	}
}

// Characters are as wide as they are drawn: the lines of a box are whole.
func TestBoxesInCodeAreWhole(t *testing.T) {
	line := "┌" + strings.Repeat("─", 60) + "┐"
	b := layOut(t, "    "+line+"\n")
	if got := strings.TrimSpace(textOf(b)); got != line {
		t.Errorf("the line is %q", got)
	}
	y := b.Pages[0].Runs[0].Y
	for _, r := range b.Pages[0].Runs {
		if r.Node >= 0 && r.Y != y {
			t.Errorf("%q is on another line", r.Text)
		}
	}
}

func TestFootnotesAreNotInTitles(t *testing.T) {
	b := layOut(t, "# A title[^1]\n\n## A part[^1]\n\n[^1]: note\n")
	if b.Meta.Title != "A title" || b.Outline[0].Title != "A title" || b.Outline[1].Title != "A part" {
		t.Errorf("title %q, bookmarks %+v", b.Meta.Title, b.Outline)
	}
}

// An identifier that is too long for a line is divided where its words end.
func TestIdentifiersBreakBetweenWords(t *testing.T) {
	for _, word := range []string{"Some" + strings.Repeat("CamelCaseWord", 12), strings.Repeat("snake_case_word_", 12), strings.Repeat("a.package.path.", 12),
		strings.Repeat("caseWords", 20), strings.Repeat("HTTPServerOfV2Pool", 12), strings.Repeat(`dir\sub\`, 20), "x" + strings.Repeat("/usr/local/etc", 12)} {
		b := layOut(t, word)
		lines := textLines(b)
		for _, l := range lines[:len(lines)-2] { // the last is the rest, and the page's number
			text := strings.TrimSpace(l.text)
			_, rest, _ := strings.Cut(word, text)
			if last := text[len(text)-1]; rest != "" && !strings.ContainsRune(`_./\`, rune(last)) && !unicode.IsUpper(rune(rest[0])) {
				t.Errorf("%q is divided after %q", word[:20], text)
			}
		}
	}
}

func TestCodeWrapsBehindAMark(t *testing.T) {
	b := layOut(t, "    "+strings.Repeat("word, ", 40))
	var words strings.Builder
	for _, r := range b.Pages[0].Runs {
		if r.Node >= 0 {
			words.WriteString(r.Text)
		} else if r.Face == face.Mono {
			t.Errorf("%q would be copied with the code", r.Text)
		}
	}
	marks := 0
	for _, r := range b.Pages[0].Rects {
		if r.W < 1 && r.H < 8 {
			marks++
		}
	}
	if marks < 2 {
		t.Errorf("%d marks of wrapped lines", marks)
	}
	if got, want := words.String(), strings.Repeat("word, ", 40); got != want {
		t.Errorf("the code is %q", got)
	}
}

func TestSoftHyphens(t *testing.T) {
	lines := body(layOut(t, "Ein Wort: "+strings.Repeat("Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschafts\u00adfahrt ", 12)))
	broken := 0
	for i, l := range lines {
		text := strings.TrimRight(l.text, " ")
		if strings.HasSuffix(text, "-") {
			broken++
		} else if i < len(lines)-1 && !strings.HasSuffix(text, "fahrt") && !strings.HasSuffix(text, "Wort:") {
			t.Errorf("line %q is broken without a hyphen", l.text)
		}
		if strings.Contains(text[:len(text)-1], "-") || strings.Contains(text, "\u00ad") {
			t.Errorf("line %q shows a hyphen inside", l.text)
		}
	}
	if broken == 0 {
		t.Error("no soft hyphen was used")
	}
}

func TestPageReferences(t *testing.T) {
	md := "See [far](#far) and [near](#near).\n\n## Near\n\n" + fill(60) + "## Far\n\nText.\n"
	b := layOut(t, md)
	lines := body(b)
	page := find(t, lines, "Far").page + 1
	if want := fmt.Sprintf("See far, page\u00a0%d and near, page\u00a01.", page); lines[0].text != want {
		t.Errorf("got %q, want %q", lines[0].text, want)
	}
	if l := b.Pages[0].Links[0]; l.Page != page-1 || l.Top <= 0 {
		t.Errorf("the link target is page %d at %.1f", l.Page+1, l.Top)
	}
}

func TestNoPageReferencesInTables(t *testing.T) {
	b := layOut(t, "| a |\n| - |\n| [b](#c) |\n\n# C\n")
	if l := find(t, body(b), "b"); l.text != "b" {
		t.Errorf("the cell is %q", l.text)
	}
}

// headsOf returns the running heads and feet of each page.
func headsOf(b *book.Book) [][]string {
	out := make([][]string, len(b.Pages))
	for p := range b.Pages {
		for _, r := range b.Pages[p].Runs {
			if r.Node == book.HeadNode || r.Node == book.FootNode {
				out[p] = append(out[p], r.Text)
			}
		}
	}
	return out
}

// Running heads are the title, and in promotion documents the consideration or section
// that the page begins with, or goes on with.
func TestRunningHeadsAndFeet(t *testing.T) {
	long := strings.Repeat("Very long title ", 20)
	for _, c := range []struct {
		name, md string
		want     []string // of each page from the second on
	}{
		{"front matter", "---\ncandidate: Mira\nproposed_role: Lead\ncycle: H2\ntitle: My title\n---\n" + fill(60), []string{"My title", "My title", "My title"}},
		{"title", "# My title\n\n## 1 One\n\n" + fill(60), []string{"My title", "My title", "My title"}},
		{"no title", fill(60), []string{"notes", "notes", "notes"}},
		{"considerations", "---\ndocument: x\ntitle: T\n---\n# T\n\n## 1 One\n\n### 1.1 Example\n\n" + fill(45) + "## 2 Two\n\n" + fill(25) + "## Growth\n\n" + fill(40),
			[]string{"T|1 One", "T|1 One", "T|2 Two", "T|Growth", "T|Growth", "T|Growth"}},
		{"below a heading", "---\ndocument: x\ntitle: T\n---\n# T\n\n## All\n\n### 1 One\n\n#### 1.1 Example\n\n" + fill(45), []string{"T|1 One", "T|1 One"}},
		{"draft", "---\ndocument: x\ndraft: true\ndate: 2026-11-28\ntitle: T\n---\n# T\n\n## 1 One\n\n" + fill(25), []string{"T · Draft of 28 November 2026|1 One"}},
		{"long", "---\ndocument: x\ntitle: " + long + "\n---\n# T\n\n## 1 " + long + "\n\n" + fill(25), []string{"Very long title…|1 Very long title…"}},
		{"long words", "# " + strings.Repeat("Beförderungsantrag ", 9) + "\n\n" + fill(60), slices.Repeat([]string{strings.TrimSpace(strings.Repeat("Beförderungsantrag ", 4)) + "\u00a0…"}, 3)},
		{"not too long", "# " + strings.Repeat("Beförderungsantrag ", 4) + "\n\n" + fill(60), slices.Repeat([]string{strings.TrimSpace(strings.Repeat("Beförderungsantrag ", 4))}, 3)},
		{"one word", "# " + strings.Repeat("Beförderungsantrag", 9) + "\n\n" + fill(60), slices.Repeat([]string{strings.Repeat("Beförderungsantrag", 4) + "Beförderu…"}, 3)},
	} {
		b := layOutWith(t, c.md, Options{Fonts: testFonts(t), Name: "notes"})
		for i, got := range headsOf(b) {
			foot := fmt.Sprintf("page %d of %d", i+1, len(b.Pages))
			want := foot
			if i > 0 && i <= len(c.want) {
				want = c.want[i-1] + "|" + foot
			}
			all := strings.Join(got, "|")
			if c.name == "long" && i > 0 {
				checkHeadFits(t, b, i)
				continue
			}
			if all != want {
				t.Errorf("%s, page %d: %q, want %q", c.name, i+1, all, want)
			}
		}
	}
}

// checkHeadFits checks that the two texts above a page are beside each other in the column.
func checkHeadFits(t *testing.T, b *book.Book, page int) {
	t.Helper()
	end, n := b.Column.X, 0
	for _, r := range b.Pages[page].Runs {
		if r.Node != book.HeadNode {
			continue
		}
		if n++; n > 1 && r.X < end+6 || r.X+r.Width() > b.Column.X+b.Column.Width+0.5 {
			t.Errorf("%q is from %.1f to %.1f, after %.1f", r.Text, r.X, r.X+r.Width(), end)
		}
		end = r.X + r.Width()
	}
	if n != 2 {
		t.Errorf("%d texts in the head", n)
	}
}

func TestLabelOnPromotionDocuments(t *testing.T) {
	for front, want := range map[string]bool{"": false, "---\ntitle: a\n---\n": false, "---\ndocument: id\n---\n": true} {
		lines := body(layOut(t, front+"# Title\n\nText."))
		if got := lines[0].text == strings.ToUpper("Promotion document"); got != want {
			t.Errorf("%q: label %v", front, got)
		}
	}
}

func TestReferencesHaveAddresses(t *testing.T) {
	b := layOut(t, "## References\n\n1. [Report](https://www.example.org/r/)\n2. <https://example.org/x>\n3. Minutes, on paper\n")
	var got []string
	for _, l := range body(b)[1:] {
		got = append(got, l.text)
	}
	want := []string{"1.Report", "example.org/r", "2.https://example.org/x", "3.Minutes, on paper"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// runIn returns the first run of a book that has a text, nil if there is none.
func runIn(b *book.Book, text string) *book.Run {
	for p := range b.Pages {
		for i := range b.Pages[p].Runs {
			if r := &b.Pages[p].Runs[i]; r.Text == text {
				return r
			}
		}
	}
	return nil
}
