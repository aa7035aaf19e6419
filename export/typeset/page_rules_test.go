package typeset

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"promodoc/export/book"
	"promodoc/export/picture"
	"promodoc/export/typeset/style"
)

// linesIn returns the text of a document's lines.
func linesIn(t *testing.T, md string) []string {
	t.Helper()
	var out []string
	for _, l := range body(layOut(t, md)) {
		out = append(out, strings.TrimRight(l.text, " "))
	}
	return out
}

func TestListMarkers(t *testing.T) {
	for _, c := range []struct {
		name, md string
		want     []string
	}{
		{"first number", "7. seven\n8. eight\n9. nine", []string{"7.seven", "8.eight", "9.nine"}},
		{"numbers continue", "3. a\n3. b\n1. c", []string{"3.a", "4.b", "5.c"}},
		{"zero", "0. a\n1. b", []string{"0.a", "1.b"}},
		{"nested numbers", "4. a\n\n   2. b\n   3. c\n5. d", []string{"4.a", "2.b", "3.c", "5.d"}},
		{"bullets by depth", "- a\n  - b\n    - c\n      - d", []string{"•a", "–b", "·c", "·d"}},
		{"boxes", "- [ ] to do\n- [x] done\n- neither", []string{"☐to do", "☑done", "•neither"}},
		{"numbered boxes", "1. [x] done", []string{"☑done"}},
		{"empty item", "- a\n-\n- c", []string{"•a", "•c"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := linesIn(t, c.md); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSpaceBetweenItems(t *testing.T) {
	d := style.Default()
	for _, c := range []struct {
		name, md string
		want     float64 // between the baselines of a and b
	}{
		{"tight", "- a\n- b", d.Body.Leading + d.ItemGap},
		{"loose", "- a\n\n- b", d.Body.Leading + d.Gap},
		{"above a loose list", "a\n\n- b\n\n- c\n", d.Body.Leading + d.Gap},
		{"loose by an item's paragraphs", "1. x\n\n   a\n2. b", d.Body.Leading + d.Gap},
		{"tight in tight", "- a\n  - b", d.Body.Leading + d.ItemGap},
		{"paragraphs", "a\n\nb", d.Body.Leading + d.Gap},
		{"lines", "a\\\nb", d.Body.Leading},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := body(layOut(t, c.md))
			n := len(lines)
			if c.name == "above a loose list" {
				n--
			}
			if got := lines[n-1].y - lines[n-2].y; math.Abs(got-c.want) > 0.01 {
				t.Errorf("%.2f points apart, want %.2f", got, c.want)
			}
		})
	}
}

// cellEdges returns the left and right edge of a cell of one word.
func cellEdges(t *testing.T, b *book.Book, word string) (left, right float64) {
	t.Helper()
	for p := range b.Pages {
		for _, r := range b.Pages[p].Runs {
			if strings.TrimSpace(r.Text) == word {
				return r.X, r.X + r.Width()
			}
		}
	}
	t.Fatalf("no run %q", word)
	return 0, 0
}

func TestTableColumnsAreAligned(t *testing.T) {
	b := layOut(t, "| left | middle | right | count |\n| :-- | :-: | --: | --- |\n| L | M | R | 7 |\n| longleft | longmiddle | longright | 12345 |\n")
	l1, _ := cellEdges(t, b, "L")
	l2, _ := cellEdges(t, b, "longleft")
	m1, m2 := cellEdges(t, b, "M")
	n1, n2 := cellEdges(t, b, "longmiddle")
	_, r1 := cellEdges(t, b, "R")
	_, r2 := cellEdges(t, b, "longright")
	_, c1 := cellEdges(t, b, "7")
	_, c2 := cellEdges(t, b, "12345")
	for name, pair := range map[string][2]float64{
		"left": {l1, l2}, "middle": {(m1 + m2) / 2, (n1 + n2) / 2}, "right": {r1, r2}, "numbers": {c1, c2},
	} {
		if math.Abs(pair[0]-pair[1]) > 0.05 {
			t.Errorf("%s: cells at %.2f and %.2f", name, pair[0], pair[1])
		}
	}
}

// Text that is wider than its column wraps inside it.
func TestCellsWrapInTheirColumns(t *testing.T) {
	long := func(w string) string { return strings.TrimSpace(strings.Repeat(w+" ", 30)) }
	b := layOut(t, "| A | B | C |\n| - | - | - |\n| "+long("first")+" | "+long("second")+" | "+long("third")+" |\n")
	edges := map[string][2]float64{}
	lines := map[string]map[float64]bool{}
	for _, r := range b.Pages[0].Runs {
		for _, w := range []string{"first", "second", "third"} {
			if !strings.HasPrefix(r.Text, w) {
				continue
			}
			if lines[w] == nil {
				lines[w], edges[w] = map[float64]bool{}, [2]float64{r.X, 0}
			}
			lines[w][r.Y] = true
			trimmed := r.Width() - float64(r.Glyphs[len(r.Glyphs)-1].Advance)*r.Size/1000
			edges[w] = [2]float64{min(edges[w][0], r.X), max(edges[w][1], r.X+trimmed)}
		}
	}
	if len(lines["first"]) < 4 || len(lines["second"]) < 4 || len(lines["third"]) < 4 {
		t.Errorf("%d, %d and %d lines, want cells that wrap", len(lines["first"]), len(lines["second"]), len(lines["third"]))
	}
	if edges["first"][1] >= edges["second"][0] || edges["second"][1] >= edges["third"][0] {
		t.Errorf("columns overlap: %v", edges)
	}
}

// The text of a table is scaled down if its words do not fit, within limits.
func TestWideTablesAreScaled(t *testing.T) {
	d := style.Default()
	usual := d.Body.Size * d.Tables.Size
	table := func(columns int, word string) string {
		return strings.Repeat("| h ", columns) + "|\n" + strings.Repeat("| - ", columns) + "|\n" + strings.Repeat("| "+word+" ", columns) + "|\n"
	}
	for _, c := range []struct {
		name      string
		md        string
		low, high float64 // share of the usual size
	}{
		{"fits", table(4, "responsible"), 1, 1},
		{"slightly too wide", table(6, "responsible"), 0.85, 0.99},
		{"far too wide", table(9, "responsibilities"), 0.8, 0.8},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := layOut(t, c.md)
			least := usual
			for _, r := range b.Pages[0].Runs {
				if r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleCell {
					least = min(least, r.Size)
				}
			}
			if share := least / usual; share < c.low-0.001 || share > c.high+0.001 {
				t.Errorf("%.3f of the normal size, want %.2f to %.2f", share, c.low, c.high)
			}
			checkMargins(t, b)
		})
	}
}

// A table of too many columns is set as a list of its rows with the names of the
// columns, and of the names alone if it has no rows.
func TestTooManyColumnsAreStacked(t *testing.T) {
	head, line, row := "", "", ""
	var want []string
	for i := range 20 {
		head, line, row = head+fmt.Sprintf("| name%d ", i), line+"| - ", row+fmt.Sprintf("| cell%d ", i)
		want = append(want, fmt.Sprintf("name%d: cell%d", i, i))
	}
	if got := linesIn(t, head+"|\n"+line+"|\n"+row+"|\n"); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	all := strings.Join(linesIn(t, head+"|\n"+line+"|\n"), " ")
	for i := range 20 {
		if !strings.Contains(all, fmt.Sprintf("name%d", i)) {
			t.Errorf("a head without rows lost name%d: %q", i, all)
		}
	}
}

// An item is on the page of the first of the items in it.
func TestNestedItemsBeginOnThePageOfTheirs(t *testing.T) {
	for n := 20; n < 50; n++ {
		lines := body(layOut(t, linesOf(n)+"1. before\n2. outer\n   - inner\n   - second\n   - third\n3. after\n4. last\n\n"+fill(8)))
		if outer, inner := find(t, lines, "outer"), find(t, lines, "inner"); outer.page != inner.page {
			t.Errorf("after %d lines the item is on page %d, the first in it on page %d", n, outer.page+1, inner.page+1)
		}
	}
}

// A line that announces what is below it is kept with that, and not with what is above it.
func TestAnAnnouncingLineIsWithWhatFollows(t *testing.T) {
	parted := 0
	for n := 20; n < 50; n++ {
		lines := body(layOut(t, linesOf(n)+"- one\n- two\n- three\n\nAnnounced:\n\n"+strings.Repeat("    code\n", 10)+"\n"+fill(8)))
		list, line, code := find(t, lines, "three"), find(t, lines, "Announced"), find(t, lines, "code")
		if line.page != code.page {
			t.Errorf("after %d lines the code is not with its line", n)
		}
		if list.page != line.page {
			parted++
		}
	}
	if parted < 5 {
		t.Errorf("the list is on the page before in %d of 30 texts", parted)
	}
}

// Lines do not break at no-break spaces, and break addresses after punctuation.
func TestLineBreaks(t *testing.T) {
	for n := range 30 {
		md := strings.Repeat("x", n+1) + strings.Repeat(" about 10\u00a0000\u00a0€ or", 12)
		for _, l := range linesIn(t, md) {
			if strings.Count(l, "10\u00a0000\u00a0€") != strings.Count(l, "10") || strings.HasPrefix(l, "000") || strings.HasPrefix(l, "€") {
				t.Errorf("%q is broken at a no-break space", l)
			}
		}
	}
	lines := linesIn(t, "<https://example.org/"+strings.Repeat("segment/", 30)+">")
	if len(lines) < 3 {
		t.Fatalf("%d lines, want a long address", len(lines))
	}
	for _, l := range lines[:len(lines)-1] {
		if !strings.HasSuffix(l, "/") {
			t.Errorf("the address is broken after %q", l)
		}
	}
}

// There are no widows and orphans in lists, quotes and notes either.
func TestNoWidowsInListsAndQuotes(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	text := "begin " + strings.Repeat("words and more words ", 18) + "end"
	for name, md := range map[string]string{
		"list": "- " + text + "\n", "quote": "> " + text + "\n", "note": "a[^1]\n\n[^1]: " + text + "\n",
		"below a picture": "![none](none.png)\n\n" + text + "\n",
	} {
		for n := 30; n < 52; n++ {
			pages := map[int]int{}
			on := false
			for _, l := range body(layOut(t, linesOf(n)+md)) {
				on = on || strings.Contains(l.text, "begin")
				if on {
					pages[l.page]++
				}
			}
			for p, lines := range pages {
				if lines == 1 {
					t.Errorf("%s after %d lines: a single line on page %d", name, n, p+1)
				}
			}
		}
	}
}

// A page does not begin with the last item of a list and then another text.
func TestLastItemIsNotAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for n := 25; n < 52; n++ {
		page := 0
		for _, l := range body(layOut(t, linesOf(n)+"- item\n- item\n- item\n- last\n\n"+linesOf(20))) {
			if strings.HasSuffix(l.text, "last") && l.page != page {
				t.Errorf("after %d lines: page %d begins with the last item", n, l.page+1)
			}
			page = l.page
		}
	}
}

// The two items of a list are on one page.
func TestListsOfTwoAreWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	item := strings.Repeat("many words ", 12)
	for n := 38; n < 46; n++ {
		lines := body(layOut(t, linesOf(n)+"- first "+item+"\n- second "+item+"\n\n"+linesOf(20)))
		if first, second := find(t, lines, "first"), find(t, lines, "second"); first.page != second.page {
			t.Errorf("after %d lines: the items are on pages %d and %d", n, first.page+1, second.page+1)
		}
	}
}

// An address is not on two pages.
func TestAddressesAreOnOnePage(t *testing.T) {
	address := "https://example.org/" + strings.Repeat("long/path/", 24)
	for n := 36; n < 48; n++ {
		pages := map[int]bool{}
		for _, l := range body(layOut(t, linesOf(n)+"Some words before it: "+address+" and "+fill(1)+linesOf(30))) {
			if strings.Contains(l.text, "path/") {
				pages[l.page] = true
			}
		}
		if len(pages) != 1 {
			t.Errorf("after %d lines: the address is on %d pages", n, len(pages))
		}
	}
}

func TestThematicBreakDoesNotBeginAPage(t *testing.T) {
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	for n := 30; n < 52; n++ {
		b := layOut(t, linesOf(n)+"***\n\nafter\n")
		rules := 0
		for p := range b.Pages {
			for _, r := range b.Pages[p].Rects {
				rules++
				if math.Abs(r.X+r.W/2-x-width/2) > 0.01 || r.Y < d.Page.Top+d.Body.Leading {
					t.Errorf("after %d lines: a rule at %.1f, %.1f, %.1f wide, on page %d", n, r.X, r.Y, r.W, p+1)
				}
			}
		}
		if rules != 1 {
			t.Errorf("after %d lines: %d rules", n, rules)
		}
	}
}

// Every quoted line has the bar beside it, on each page.
func TestQuotesHaveABar(t *testing.T) {
	d := style.Default()
	x, _ := d.Page.Column(book.A4)
	b := layOut(t, linesOf(20)+"> quoted "+strings.Repeat("words that are quoted ", 200)+"\n>\n> quoted again\n")
	if len(b.Pages) < 2 {
		t.Fatalf("%d pages", len(b.Pages))
	}
	for _, l := range body(b) {
		if !strings.Contains(l.text, "quoted") {
			continue
		}
		if math.Abs(l.x-x-d.Indent) > 0.01 {
			t.Errorf("%q begins at %.1f, want %.1f", l.text, l.x, x+d.Indent)
		}
		if !slices.ContainsFunc(b.Pages[l.page].Rects, func(r book.Rect) bool {
			return r.W == d.Rules.Quote && r.X > x && r.X+r.W < l.x && r.Y < l.y && r.Y+r.H > l.y
		}) {
			t.Errorf("page %d: no bar beside %q", l.page+1, l.text)
		}
	}
}

func pictureFile(t *testing.T, format string, w, h int) *fstest.MapFile {
	t.Helper()
	var b bytes.Buffer
	im := image.NewGray(image.Rect(0, 0, w, h))
	encode := map[string]func() error{
		"png": func() error { return png.Encode(&b, im) },
		"jpg": func() error { return jpeg.Encode(&b, im, nil) },
	}
	if err := encode[format](); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

// Pictures have their natural size if it fits, and are scaled down proportionally
// otherwise.
func TestPicturesFitColumnAndPage(t *testing.T) {
	files := fstest.MapFS{
		"small.png": pictureFile(t, "png", 100, 50), "photo.jpg": pictureFile(t, "jpg", 100, 50), "a/deep.png": pictureFile(t, "png", 100, 50),
		"wide.png": pictureFile(t, "png", 4000, 200), "tall.jpg": pictureFile(t, "jpg", 200, 4000),
	}
	d := style.Default()
	_, width := d.Page.Column(book.A4)
	high := (book.A4.Height - d.Page.Top - d.Page.Bottom) * 0.6
	for md, want := range map[string][2]float64{
		"![a](small.png)": {50, 25}, "![a](photo.jpg)": {50, 25}, "![a](./a/deep.png)": {50, 25},
		"![a](wide.png)": {width, width / 20}, "![a](tall.jpg)": {high / 20, high},
		"- ![a](wide.png)": {width - d.Indent, (width - d.Indent) / 20},
	} {
		b := layOutWith(t, md, Options{Fonts: testFonts(t), Pictures: picture.NewStore(files)})
		if len(b.Pages[0].Images) != 1 || len(b.Notices) > 0 {
			t.Errorf("%s: %d pictures, %q", md, len(b.Pages[0].Images), b.Notices)
			continue
		}
		if im := b.Pages[0].Images[0]; math.Abs(im.W-want[0]) > 0.01 || math.Abs(im.H-want[1]) > 0.01 {
			t.Errorf("%s: %.1f x %.1f, want %.1f x %.1f", md, im.W, im.H, want[0], want[1])
		}
	}
}

// The alternative text replaces a picture that cannot be read. The name of its file is
// shown in the place of a block, and of one without a description.
func TestAlternativeTextOfPictures(t *testing.T) {
	for md, want := range map[string]string{
		"before\n\n![what it shows](none.png)\n\nafter": "before|Picture not shown: none.png|what it shows|after",
		"before ![what it shows](none.png) after":       "before what it shows after",
		"![](none.png)":                          "Picture not shown: none.png",
		"before ![](none.png) after":             "before [Picture not shown: none.png] after",
		"before ![](data:none) after":            "before [Picture not shown] after",
		"| a |\n| - |\n| ![](../b/none.png) |\n": "a|[Picture not shown: none.png]",
		"![](data:none)":                         "Picture not shown",
		"- ![what it shows](none.png)":           "•Picture not shown: none.png|what it shows",
		"# T\n\n## ![what](none.png) it shows\n": "T|what it shows",
		"| a |\n| - |\n| ![what](none.png) |\n":  "a|what",
	} {
		if got := strings.Join(linesIn(t, md), "|"); got != want {
			t.Errorf("%q: %q, want %q", md, got, want)
		}
		if b := layOut(t, md); len(b.Notices) != 1 || !strings.Contains(b.Notices[0], "none.png") && !strings.Contains(b.Notices[0], "data:") {
			t.Errorf("%q: notices %q", md, b.Notices)
		}
	}
}

// Footnotes are at the foot of the page with the first mark of them, below the text and a
// short rule, with links in both directions.
func TestFootnotes(t *testing.T) {
	b := layOut(t, "first[^b]\n\n[^a]: Note of a.\n[^b]: Note of b.\n\n"+fill(70)+"second[^a], and again[^b]\n\nLast words.\n")
	lines := body(b)
	sheet := style.Default()
	for note, page := range map[string]int{"Note of b": 0, "Note of a": len(b.Pages) - 1} {
		l := find(t, lines, note)
		foot := book.A4.Height - sheet.Page.Bottom
		if l.page != page || l.y > foot || l.y < foot-sheet.Small.Leading {
			t.Errorf("%q is at %.1f on page %d, want the foot of page %d", note, l.y, l.page+1, page+1)
		}
		if rules := b.Pages[page].Rects; len(rules) != 1 || rules[0].Y > l.y-sheet.Small.Size || rules[0].W > b.Column.Width/2 {
			t.Errorf("%q is at %.1f below the rules %+v", note, l.y, rules)
		}
		for _, other := range lines {
			if other.page == page && other.y > l.y {
				t.Errorf("%q is below %q", other.text, note)
			}
		}
	}
	where := func(part string) (int, float64) {
		l := find(t, lines, part)
		return l.page, l.y
	}
	for _, c := range []struct{ from, to string }{
		{"first", "Note of b"}, {"second", "Note of a"}, {"Note of b", "first"}, {"Note of a", "second"},
	} {
		page, y := where(c.from)
		toPage, toY := where(c.to)
		if !slices.ContainsFunc(b.Pages[page].Links, func(l book.Link) bool {
			return l.Y < y && l.Y+l.H > y-8 && l.Page == toPage && l.Top < toY && l.Top > toY-20
		}) {
			t.Errorf("no link from %q on page %d to %q on page %d: %+v", c.from, page+1, c.to, toPage+1, b.Pages[page].Links)
		}
	}
}

// A note that only the description of an image refers to has no mark to lead back to, and
// the description has no number.
func TestNotesInDescriptions(t *testing.T) {
	for _, md := range []string{"![what it shows[^1]](none.png)", "![what it shows[^1]](icon.png)"} {
		b := layOut(t, md+"\n\n[^1]: The note.\n")
		all := strings.Join(strings.Fields(textOf(b)), " ")
		if all != "Picture not shown: none.png what it shows 1 The note." && all != "what it shows 1 The note." || slices.ContainsFunc(b.Notices, func(n string) bool { return strings.Contains(n, "noteref") }) {
			t.Errorf("%q: %q, %q", md, all, b.Notices)
		}
	}
}

// A link over several lines has a clickable area on each of them.
func TestLinkOverSeveralLines(t *testing.T) {
	b := layOut(t, "Some words first, [and then "+strings.Repeat("linked words ", 20)+"](https://example.org/x).\n\n## References\n")
	links := map[float64]bool{}
	for _, l := range b.Pages[0].Links {
		links[l.Y+l.H] = true
		if l.URL != "https://example.org/x" {
			t.Errorf("a link to %q", l.URL)
		}
	}
	if lines := len(body(b)) - 1; lines < 3 || len(links) != lines {
		t.Errorf("%d lines have linked words, %d have areas", lines, len(links))
	}
}

func TestMeta(t *testing.T) {
	front := "---\ntitle: The title\ncandidate: Mira\nproposed_role: Lead\ncycle: H2\nlanguage: de\ndate: 2026-03-14\ndocument: id\n---\n"
	for md, want := range map[string]book.Meta{
		front + "# Heading": {Title: "The title", Author: "Mira", Subject: "Beförderungsdokument · Lead · H2", Language: "de", Date: "2026-03-14", DocumentID: "id"},
		"# *First* heading": {Title: "First heading"},
		"## A\n\n# B":       {Title: "B"},
		"## A section":      {},
		"text":              {},
		"---\nauthor: [A, B]\nlang: en\n---\ntext": {Author: "A, B", Language: "en"},
	} {
		if got := layOut(t, md).Meta; got != want {
			t.Errorf("%q: %+v, want %+v", md, got, want)
		}
	}
	if got := layOutWith(t, "text", Options{Fonts: testFonts(t), Name: "notes"}).Meta.Title; got != "notes" {
		t.Errorf("a text without a title has %q, want the name of its file", got)
	}
}

// A title that only the front matter has opens the pages.
func TestTitleOfFrontMatter(t *testing.T) {
	b := layOut(t, "---\ntitle: The title\nauthor: Ada\ndate: 2026-06-30\n---\nText.")
	if got := b.Pages[0].Runs[0].Text; got != "The title" {
		t.Errorf("the page begins with %q", got)
	}
	if text := textOf(b); !strings.Contains(text, "Ada · 2026-06-30") {
		t.Errorf("author and date are missing in %q", text)
	}
}

// No column of prose is squeezed by long identifiers beside it, and short words stay
// whole.
func TestColumnsShareTheirWidth(t *testing.T) {
	b := layOut(t, "| Option | Type | Description |\n| - | - | - |\n| `extension.WithTableCellAlignMethod` | `extension.TableCellAlignMethod` | "+
		"Says how the cells of a table are aligned when the page is written; the default follows the attributes. |\n"+
		"| `parser.WithHeadingAttribute` | - | Lets headings have attributes. |\n")
	first, last := runIn(b, "Option"), 0.0
	for _, l := range body(b) {
		last = max(last, l.y)
	}
	if last-first.Y > 120 {
		t.Errorf("the table is %.0f points high", last-first.Y)
	}
	for _, word := range []string{"Description", "attributes."} {
		if !strings.Contains(textOf(b), word) {
			t.Errorf("%q is divided", word)
		}
	}
}

// A narrow column of numbers is near the one before it.
func TestNumbersAreNearTheirNeighbor(t *testing.T) {
	b := layOut(t, "| Week | Deploys |\n| - | -: |\n| 27 | 4 |\n| 28 | 12 |\n\n"+
		"| Metric | Before | After |\n| - | -: | -: |\n| Latency | 900 ms | 90 ms |\n| Cost a month of the whole scheduler with its store | €4,200 | €900 |\n")
	for _, pair := range [][2]string{{"27", "4"}, {"Cost a month of the whole scheduler with its store", "€4,200"}} {
		_, right := cellEdges(t, b, pair[0])
		left, _ := cellEdges(t, b, pair[1])
		if left-right > 60 {
			t.Errorf("%q is %.0f points from %q", pair[1], left-right, pair[0])
		}
	}
}

// A title or a heading of 300 characters is set down in size.
func TestLongTitlesAreSetDown(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("a long title of many words ", 11))
	b := layOut(t, "# "+long+"\n\n## 1 "+long+"\n\nText.\n\n## Short\n\nText.\n")
	d := style.Default()
	sizes := map[float64]bool{}
	for _, r := range b.Pages[0].Runs {
		if strings.HasPrefix(r.Text, "a long title") {
			sizes[r.Size] = true
		}
	}
	if title := b.Pages[0].Runs[0].Size; title < d.HeadingText(2).Size+1 {
		t.Errorf("the title is set in %.1f, as titles of sections", title)
	}
	for size := range sizes {
		if size > 0.7*d.Title.Size || size < 0.9*d.Body.Size {
			t.Errorf("set in %.1f", size)
		}
	}
	if short := runIn(b, "Short"); len(sizes) == 0 || short == nil || short.Size < 0.95*d.HeadingText(2).Size {
		t.Error("a short heading is set down")
	}
}
