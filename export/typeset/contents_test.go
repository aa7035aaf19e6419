package typeset

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset/style"
)

// chapters returns a document of n chapters of about a page each.
func chapters(n int) string {
	var b strings.Builder
	b.WriteString("# The Title\n\n")
	for i := range n {
		fmt.Fprintf(&b, "## %d Chapter %c\n\n%s### %d.1 Part of %c\n\n%s", i+1, 'A'+i%26, fill(12), i+1, 'A'+i%26, fill(8))
	}
	return b.String()
}

// listed returns the titles and page numbers in the table of contents.
func listed(b *book.Book) (titles []string, pages []int) {
	line := regexp.MustCompile(`^(.*) (\d+)$`)
	var open string
	var at int32 = book.NoNode
	end := func() {
		if at == book.NoNode {
			return
		}
		if m := line.FindStringSubmatch(open); m != nil {
			n, _ := strconv.Atoi(m[2])
			titles, pages = append(titles, strings.ReplaceAll(m[1], "\u00a0", " ")), append(pages, n)
		} else {
			titles, pages = append(titles, open), append(pages, 0)
		}
	}
	for p := range b.Pages {
		for _, r := range b.Pages[p].Runs {
			if r.Node < 0 || b.Nodes[r.Node].Role != book.RoleContentsItem {
				continue
			}
			if r.Node != at {
				end()
				open, at = "", r.Node
			}
			open += r.Text
		}
	}
	end()
	return titles, pages
}

func withContents(t *testing.T, md string, c pagesetup.Contents) *book.Book {
	t.Helper()
	return layOutWith(t, md, Options{Fonts: testFonts(t), Contents: c})
}

func TestWhenThereAreContents(t *testing.T) {
	short, long := chapters(3), chapters(9)
	if n := len(withContents(t, long, pagesetup.ContentsNever).Pages); n < 8 {
		t.Fatalf("%d pages, wanted a long document", n)
	}
	for _, c := range []struct {
		name string
		md   string
		when pagesetup.Contents
		want int // entries
	}{
		{"short", short, pagesetup.ContentsAuto, 0},
		{"short, always", short, pagesetup.ContentsAlways, 6},
		{"long", long, pagesetup.ContentsAuto, 18},
		{"long, never", long, pagesetup.ContentsNever, 0},
		{"no headings", fill(400), pagesetup.ContentsAlways, 0},
		{"too many", strings.Repeat("## A\n\n", 1501), pagesetup.ContentsAuto, 0},
		{"two headings", "## A\n\n" + fill(300) + "## B\n\nText", pagesetup.ContentsAuto, 0},
		{"only a title", "# Title\n\n" + fill(300), pagesetup.ContentsAlways, 0},
		{"empty", "", pagesetup.ContentsAlways, 0},
	} {
		titles, _ := listed(withContents(t, c.md, c.when))
		if len(titles) != c.want {
			t.Errorf("%s: %d entries, want %d: %q", c.name, len(titles), c.want, titles)
		}
	}
}

// The page numbers in the table are those of the headings, with the table before
// them and with page references in the text.
func TestPageNumbersInContents(t *testing.T) {
	withRefs := strings.ReplaceAll(chapters(14), "takes two lines.", "takes two lines, as [there](#7-chapter-g).")
	many := strings.ReplaceAll(chapters(70), "### ", "## ")
	for name, md := range map[string]string{"plain": chapters(9), "page references": withRefs, "several pages": many} {
		b := withContents(t, md, pagesetup.ContentsAlways)
		titles, pages := listed(b)
		if len(b.Outline) != len(titles)+1 {
			t.Fatalf("%s: %d entries for %d headings", name, len(titles), len(b.Outline)-1)
		}
		for i, o := range b.Outline[1:] {
			if titles[i] != o.Title || pages[i] != o.Page+1 {
				t.Errorf("%s: %q is listed on page %d, %q is on %d", name, titles[i], pages[i], o.Title, o.Page+1)
			}
		}
	}
}

func TestContentsHaveTwoLevels(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"below the title", "# T\n\n## a\n\n### b\n\n#### c\n\n## d", "a b d"},
		{"chapters of the first level", "# a\n\n## b\n\n# c\n\n### d", "a b c"},
		{"deep levels only", "#### a\n\n##### b\n\n###### c", "a b"},
		{"not inside other blocks", "# T\n\n## a\n\n> ## b\n\n- ## c", "a"},
		{"styles, links and notes", "# T\n\n## *a* [`b`](https://x.org) c[^1]\n\n[^1]: n", "a b c References"},
	} {
		titles, _ := listed(withContents(t, c.md, pagesetup.ContentsAlways))
		if got := strings.Join(titles, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	titles, _ := listed(withContents(t, chapters(76), pagesetup.ContentsAlways))
	if len(titles) != 76 {
		t.Errorf("a list of %d entries, want the %d chapters alone", len(titles), 76)
	}
}

func TestContentsLinkToHeadings(t *testing.T) {
	b := withContents(t, chapters(9), pagesetup.ContentsAlways)
	var links []book.Link
	for _, l := range b.Pages[0].Links {
		if b.Nodes[l.Node].Role == book.RoleContentsItem {
			links = append(links, l)
		}
	}
	if len(links) != len(b.Outline)-1 {
		t.Fatalf("%d links for %d headings", len(links), len(b.Outline)-1)
	}
	for i, o := range b.Outline[1:] {
		if links[i].Page != o.Page || links[i].Top != o.Top {
			t.Errorf("%s: the target is page %d at %.1f, want page %d at %.1f", o.Title, links[i].Page, links[i].Top, o.Page, o.Top)
		}
	}
}

// Page numbers end at the edge of the column, and long titles wrap before them.
func TestLongTitlesWrapBeforePageNumbers(t *testing.T) {
	md := "# T\n\n## A title that is so long that it does not by any means fit on one line of a list of contents and has to go on\n\ntext\n\n## Short\n"
	b := withContents(t, md, pagesetup.ContentsAlways)
	d := style.Default()
	x, width := d.Page.Column(book.A4)
	numbers, lines := 0, map[float64]bool{}
	for _, r := range b.Pages[0].Runs {
		if r.Node < 0 || b.Nodes[r.Node].Role != book.RoleContentsItem {
			continue
		}
		lines[r.Y] = true
		if right := r.X + r.Width(); r.Text == " 1" {
			numbers++
			if math.Abs(right-x-width) > 0.01 {
				t.Errorf("a page number ends at %.2f, want %.2f", right, x+width)
			}
		} else if right > x+width-24 {
			t.Errorf("%q ends at %.1f, beside the page numbers", r.Text, right)
		}
	}
	if numbers != 2 || len(lines) != 3 {
		t.Errorf("%d page numbers on %d lines, want 2 on 3", numbers, len(lines))
	}
}

func TestContentsInTheStructure(t *testing.T) {
	b := withContents(t, "# T\n\n## a\n\n### b\n\n### c\n\n## d\n", pagesetup.ContentsAlways)
	names := map[book.Role]string{book.RoleHeading: "H", book.RoleContents: "TOC", book.RoleContentsItem: "TOCI", book.RoleTitle: "Title"}
	var got []string
	for _, n := range b.Nodes {
		path := names[n.Role]
		for at := n.Parent; at >= 0; at = b.Nodes[at].Parent {
			path = names[b.Nodes[at].Role] + "/" + path
		}
		if n.Block == 0 {
			got = append(got, path)
		}
	}
	want := "H TOC TOC/TOCI TOC/TOCI/TOC TOC/TOCI/TOC/TOCI TOC/TOCI/TOC/TOCI TOC/TOCI"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	dotted := 0
	for _, r := range b.Pages[0].Runs {
		if !strings.Contains(r.Text, ". .") {
			continue
		}
		dotted++
		bytes := 0
		for _, g := range r.Glyphs {
			bytes += int(g.Bytes)
		}
		if r.Node >= 0 || bytes != len(r.Text) {
			t.Errorf("the dots are of node %d and copy as %d of %d bytes", r.Node, bytes, len(r.Text))
		}
	}
	if dotted == 0 {
		t.Error("no entry has dots")
	}
}

// The outline is the same with and without a table of contents.
func TestContentsAreNotInOutline(t *testing.T) {
	titles := func(b *book.Book) (out []string) {
		for _, o := range b.Outline {
			out = append(out, fmt.Sprint(o.Level, o.Title, o.Span))
		}
		return out
	}
	with, without := withContents(t, chapters(9), pagesetup.ContentsAlways), withContents(t, chapters(9), pagesetup.ContentsNever)
	if !reflect.DeepEqual(titles(with), titles(without)) {
		t.Errorf("with contents: %q\nwithout: %q", titles(with), titles(without))
	}
}

// No page inside the table ends with a chapter whose subsections are on the next.
func TestContentsBreakBetweenChapters(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for n := 20; n < 34; n++ {
		b := withContents(t, chapters(n), pagesetup.ContentsAlways)
		page := map[int32]int{}
		for p := range b.Pages {
			for _, r := range b.Pages[p].Runs {
				if r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleContentsItem {
					if first, ok := page[r.Node]; ok && first != p {
						t.Errorf("%d chapters: an entry is divided", n)
					}
					page[r.Node] = p
				}
			}
		}
		for node, p := range page {
			if list := b.Nodes[node].Parent; b.Nodes[list].Parent != book.NoNode && page[b.Nodes[list].Parent] != p {
				t.Errorf("%d chapters: a chapter on page %d, its subsection on page %d", n, page[b.Nodes[list].Parent]+1, p+1)
			}
		}
	}
}
