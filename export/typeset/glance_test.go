package typeset

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/slug"
	"promodoc/export/typeset/style"
)

var (
	considerationTitles = []string{"Confidence to initiate change", "Humility, accepting pushback and failure",
		"Accountability in support of others", "Influence, starting with one person", "Trust and respect, built and not demanded",
		"Technical direction of the whole team", "Hiring and growing people", "Planning under uncertainty", "Care for customers in need"}
	exampleTitles = []string{"Closed 28 private chat channels with customers", "Declared an incident against the advice to wait",
		"Promised a weekend migration, stopped it, let Jon lead it", "Withdrew my on-call rota in its own review",
		"Took the outage that three teams had closed", "Told 140 members about the hole in the books",
		"Sat with Pavel on Tuesdays until the pages existed"}
)

// longTitles are titles of 60 to 80 letters.
var (
	longConsiderationTitles = []string{"Takes responsibility for results that other people have to bring about",
		"Explains to customers and colleagues what is known, and what is not yet", "Leaves every team that it worked with better able to go on by itself",
		"Finds the work that matters most among all the work that is asked for"}
	longExampleTitles = []string{"Moved the on-call rota of four teams to one that nobody had believed in before",
		"Declared an incident against advice and ended it before any customer noticed", "Wrote the handbook that new colleagues now read instead of asking around",
		"Withdrew a proposal of mine in its own review, for the one of a junior engineer"}
)

// promotionOf returns a promotion document as it is exported, with a summary of 150 words
// and some considerations of some examples each. It also returns the titles of those.
func promotionOf(considerations, examples int) (md string, titles []string) {
	return promotionTitled(considerations, examples, considerationTitles, exampleTitles)
}

// promotionTitled is promotionOf with other titles.
func promotionTitled(considerations, examples int, considerationTitles, exampleTitles []string) (md string, titles []string) {
	var b, rows strings.Builder
	words := strings.Fields(strings.Repeat("On 27 August I declared an incident against advice; it was over in 39 minutes, and Support may now declare one without asking. ", 8))
	for i := range considerations {
		title := considerationTitles[i%len(considerationTitles)]
		fmt.Fprintf(&b, "## %d %s\n\n*You show it.*\n\n", i+1, title)
		number := strconv.Itoa(i + 1)
		for k := range examples {
			e := fmt.Sprintf("%d.%d %s", i+1, k+1, exampleTitles[len(titles)%len(exampleTitles)])
			titles = append(titles, e)
			fmt.Fprintf(&rows, "| %s | %s | [%s](#%s) |\n", number, title, e, slug.Of(e))
			number, title = "", ""
			fmt.Fprintf(&b, "### %s\n\n*March 2026*\n\n%s", e, fill(3))
		}
	}
	return "---\ncandidate: Mira Okafor\nproposed_role: Support Engineering Manager\ndocument: d\n---\n\n# Support Engineering Manager\n\n" +
		"| Candidate | Current role | Manager | Cycle | Date |\n|-|-|-|-|-|\n" +
		"| Mira Okafor | Support Engineer, Support EMEA | Ana Duarte | H2 2026, 1 July – 31 December 2026 | 28 November 2026 |\n\n" +
		"## Summary\n\n" + strings.Join(words[:150], " ") + "\n\n## The case at a glance\n\n| | Consideration | Examples |\n|-|-|-|\n" +
		rows.String() + "\n" + b.String(), titles
}

// glanceLines returns the lines of the table of considerations with the pages they are on.
func glanceLines(b *book.Book) (lines map[string]int) {
	lines = map[string]int{}
	for p := range b.Pages {
		text := map[int32]string{}
		var order []int32
		for _, r := range b.Pages[p].Runs {
			cell := r.Node
			for cell >= 0 && b.Nodes[cell].Role != book.RoleCell {
				cell = b.Nodes[cell].Parent
			}
			if cell < 0 || b.Nodes[cell].Role != book.RoleCell {
				continue
			}
			if text[cell] == "" {
				order = append(order, cell)
			}
			text[cell] += r.Text
		}
		for _, cell := range order {
			lines[strings.TrimSpace(strings.ReplaceAll(text[cell], "\u00a0", " "))] = p
		}
	}
	return lines
}

// Page one of a promotion document has the whole table of considerations up to nine of one
// example, and up to five of two, in all designs and on both papers. A longer table begins
// there with at least three rows, and its head is repeated.
func TestPageOneHasTheTableOfConsiderations(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	fonts := testFonts(t)
	for _, c := range []struct {
		considerations, examples int
		whole, long              bool
	}{{1, 1, true, false}, {5, 1, true, false}, {9, 1, true, false}, {5, 2, true, false}, {15, 1, false, false}, {15, 2, false, false}, {30, 1, false, false},
		{1, 1, true, true}, {5, 1, true, true}, {9, 1, true, true}, {5, 2, true, true}, {30, 2, false, true}} {
		md, titles := promotionOf(c.considerations, c.examples)
		if c.long {
			md, titles = promotionTitled(c.considerations, c.examples, longConsiderationTitles, longExampleTitles)
		}
		for _, sheet := range style.Sheets() {
			for _, paper := range []book.Paper{book.A4, book.Letter} {
				b := layOutWith(t, md, Options{Fonts: fonts, Sheet: &sheet, Paper: paper, Contents: pagesetup.ContentsAuto})
				what := fmt.Sprintf("%d considerations of %d, long %v, %s %s", c.considerations, c.examples, c.long, sheet.ID, paper.Name)
				on := glanceLines(b)
				first := 0
				for _, title := range titles {
					page, ok := on[title]
					if !ok {
						t.Fatalf("%s: %q is not in the table: %v", what, title, on)
					}
					if page == 0 {
						first++
					}
				}
				if c.whole && first < len(titles) || first < min(3, len(titles)) {
					t.Errorf("%s: only %d of %d examples are on page one", what, first, len(titles))
				}
				if first < len(titles) && !headIsRepeated(b) {
					t.Errorf("%s: the head is not repeated", what)
				}
				checkGlancePages(t, what, b, titles)
			}
		}
	}
}

// headIsRepeated reports whether page two begins with the head of the table.
func headIsRepeated(b *book.Book) bool {
	return slices.ContainsFunc(b.Pages[1].Runs, func(r book.Run) bool { return r.Text == "Consideration" })
}

// checkGlancePages checks the page number beside each title, and that the table has links
// to the examples.
func checkGlancePages(t *testing.T, what string, b *book.Book, titles []string) {
	t.Helper()
	pages := map[string]int{}
	for _, o := range b.Outline {
		pages[o.Title] = o.Page
	}
	var want, got []string
	for _, title := range titles {
		want = append(want, strconv.Itoa(pages[title]+1))
	}
	edge := b.Column.X + b.Column.Width
	for p := range b.Pages {
		for _, r := range b.Pages[p].Runs {
			_, err := strconv.Atoi(r.Text)
			if err == nil && r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleLink {
				got = append(got, r.Text)
				if end := r.X + r.Width(); math.Abs(end-edge) > 0.1 {
					t.Errorf("%s: page %s ends at %.1f, the text at %.1f", what, r.Text, end, edge)
				}
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: the pages are %q, want %q", what, got, want)
	}
}

// A promotion document has a list of contents of its own only beyond fifteen considerations,
// or where it is asked for, and then after the table of considerations.
func TestContentsOfPromotionDocuments(t *testing.T) {
	for _, c := range []struct {
		considerations, examples int
		contents                 pagesetup.Contents
		want                     bool
	}{
		{9, 5, pagesetup.ContentsAuto, false}, {15, 2, pagesetup.ContentsAuto, false}, {16, 1, pagesetup.ContentsAuto, true},
		{16, 1, pagesetup.ContentsNever, false}, {2, 1, pagesetup.ContentsAlways, true},
	} {
		md, _ := promotionOf(c.considerations, c.examples)
		b := withContents(t, md, c.contents)
		titles, pages := listed(b)
		if got := len(titles) > 0; got != c.want {
			t.Errorf("%d considerations of %d, %s: contents %v, want %v", c.considerations, c.examples, c.contents, got, c.want)
		}
		all := textOf(b)
		if c.want && strings.Index(all, "Contents") < strings.Index(all, "Consideration") {
			t.Errorf("%d considerations: the contents are before the table", c.considerations)
		}
		for i, title := range titles {
			at := slices.IndexFunc(b.Outline, func(o book.OutlineItem) bool { return o.Title == title })
			if at < 0 || pages[i] != b.Outline[at].Page+1 {
				t.Errorf("%q is listed on page %d", title, pages[i])
			}
		}
	}
}

// All rows of the table have as many cells in the document's structure, also those of
// further examples, whose first cells are empty.
func TestGlanceIsARegularTable(t *testing.T) {
	md, _ := promotionOf(3, 3)
	b := layOut(t, md)
	cells := map[int32]int{}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Role == book.RoleCell || n.Role == book.RoleHeadCell {
			cells[n.Parent]++
		}
	}
	rows := 0
	for row, n := range cells {
		if n == 4 {
			rows++
		} else if n != 5 { // the facts
			t.Errorf("row %d has %d cells", row, n)
		}
	}
	if rows != 10 {
		t.Errorf("%d rows, want 10", rows)
	}
}
