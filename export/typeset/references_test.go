package typeset

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/picture"
)

// referencesOf returns the entries of the list of references, joined by bars.
func referencesOf(b *book.Book) string {
	var out []string
	on := false
	for _, l := range allLines(b) {
		switch {
		case l == "References":
			on = true
		case on && !strings.HasPrefix(l, "page "):
			out = append(out, l)
		}
	}
	return strings.Join(out, "|")
}

// allLines returns the lines of all pages with white space collapsed.
func allLines(b *book.Book) []string {
	var out []string
	for p := range b.Pages {
		y, line := -1.0, ""
		for i := range b.Pages[p].Runs {
			r := &b.Pages[p].Runs[i]
			if r.Y != y && line != "" {
				out, line = append(out, strings.Join(strings.Fields(line), " ")), ""
			}
			y = r.Y
			line += r.Text
		}
		out = append(out, strings.Join(strings.Fields(line), " "))
	}
	return out
}

func TestListOfReferences(t *testing.T) {
	for name, c := range map[string]struct{ md, want string }{
		"none":           {"No link, <https://example.org> says it itself, [in](#here).", ""},
		"in order, once": {"[B](https://b.example/x) [A](https://a.example) [B again](https://b.example/x)", "1.B|b.example/x|2.A|a.example"},
		"everywhere":     {"# T [h](https://h.example)\n\n- [l](https://l.example)\n\n> [q](https://q.example)\n\n| [c](https://c.example) |\n| --- |\n\nText[^1]\n\n[^1]: [n](https://n.example)\n", "1.h|h.example|2.l|l.example|3.q|q.example|4.c|c.example|5.n|n.example"},
		"several styles": {"[a **b** `c`](https://a.example)", "1.a b c|a.example"},
		"picture":        {"[![Seen](none.png)](https://p.example)", "1.Seen|p.example"},
		"own list":       {"[a](https://a.example)\n\n## References\n\n1. [a](https://a.example)\n", "1.a|a.example"},
	} {
		t.Run(name, func(t *testing.T) {
			got := referencesOf(layOut(t, c.md))
			if note := strings.Index(got, "|a|n"); note >= 0 {
				got = got[:note] // the footnote follows
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// The number of a reference is raised at each link to it and leads to the list. Links to
// headings are not broken after the number.
func TestNumbersOfReferences(t *testing.T) {
	md := "# T\n\n[A](https://a.example), [*b*](https://b.example) and [A](https://a.example); see [2.1 Two words](#21-two-words).\n\n" +
		"| [c](https://c.example) |\n| - |\n| [**A**](https://a.example) |\n\n### 2.1 Two words\n\n- [c](https://c.example)[^1]\n\n[^1]: [A](https://a.example)\n"
	b := layOut(t, md)
	all := textOf(b)
	for _, want := range []string{"A 1, b 2 and A 1; see 2.1\u00a0Two words,", "c A 1 2.1", "c 3"} {
		if !strings.Contains(strings.ReplaceAll(all, "2.1 ", "2.1\u00a0"), strings.ReplaceAll(want, "2.1 ", "2.1\u00a0")) {
			t.Errorf("no %q in %s", want, all)
		}
	}
	items := map[string]float64{}
	for _, l := range textLines(b) {
		if number, _, ok := strings.Cut(l.text, "."); ok && len(number) == 1 {
			items[number] = l.y
		}
	}
	led := 0
	for p := range b.Pages {
		for _, l := range b.Pages[p].Links {
			if !strings.HasPrefix(l.Title, "reference ") {
				continue
			}
			led++
			number := strings.Fields(strings.Trim(l.Title, ","))[1]
			if y := items[strings.Trim(number, ",")]; l.URL != "" || y < l.Top || y > l.Top+14 {
				t.Errorf("%q leads to %.1f, the item is at %.1f", l.Title, l.Top, y)
			}
		}
	}
	if led != 6 {
		t.Errorf("%d numbers lead to the list, want 6", led)
	}
}

// Links of an example are beside its number in the list of a promotion document.
func TestReferencesBesideTheNumberOfTheExample(t *testing.T) {
	b := layOut(t, "---\ndocument: x\n---\n# T\n\n[a](https://a.example) [b](https://b.example/%C3%BCber%20uns)\n\n## References\n\n"+
		"**Summary**\n\n1. [a](https://a.example)\n\n**1.1**\n\n2. [b](https://b.example/%C3%BCber%20uns)\n")
	if got, want := referencesOf(b), "Summary|1.a|a.example|1.12.b|b.example/über%20uns"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if a, two := runIn(b, "1."), runIn(b, "2."); a == nil || two == nil || a.X != two.X {
		t.Error("the numbers are not below each other")
	}
}

func TestPromotionDocumentsGetNoSecondList(t *testing.T) {
	if got := referencesOf(layOut(t, "---\ndocument: x\n---\n[a](https://a.example)\n")); got != "" {
		t.Errorf("listed: %s", got)
	}
}

func TestTooManyLinksAreNotListed(t *testing.T) {
	var md strings.Builder
	for i := range 401 {
		fmt.Fprintf(&md, "[%d](https://a.example/%d)\n\n", i, i)
	}
	b := layOut(t, md.String())
	if got := referencesOf(b); got != "" {
		t.Error("the links are listed")
	}
	if len(b.Notices) != 1 || !strings.Contains(b.Notices[0], "401 links") {
		t.Errorf("notices: %q", b.Notices)
	}
}

func TestLinkedPictures(t *testing.T) {
	b := layOutWith(t, "[![Icon](icon.png)](https://p.example)\n", Options{Fonts: testFonts(t), Pictures: picture.NewStore(os.DirFS("testdata"))})
	if len(b.Pages[0].Images) != 1 {
		t.Fatal("there is no picture")
	}
	im := b.Pages[0].Images[0]
	l := b.Pages[0].Links[0]
	if l.URL != "https://p.example" || l.X != im.X || l.Y != im.Y || l.W != im.W || l.H != im.H {
		t.Errorf("the link is %+v, the picture at %v, %v", l, im.X, im.Y)
	}
	if b.Nodes[im.Node].Parent != l.Node || b.Nodes[l.Node].Role != book.RoleLink {
		t.Error("the picture is not a child of its link")
	}
}

// A document's fixed words are in its language, and its own list of references is
// found in that too.
func TestFixedWordsInTheDocumentsLanguage(t *testing.T) {
	text := "# Titel\n\n[Ziel](https://example.org/x), [hier](#zwei).\n\n## Zwei\n\nMehr.\n"
	german := "---\nlanguage: de\n---\n"
	b := layOut(t, german+text)
	all := textOf(b)
	for _, want := range []string{"Quellen", ", Seite 1"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
	foot := ""
	for _, r := range b.Pages[0].Runs {
		if r.Node == book.FootNode {
			foot += r.Text
		}
	}
	if foot != "Seite 1 von 1" {
		t.Errorf("at the foot of the page: %q", foot)
	}
	// Boxes without a title are named, in all of the forms that they have.
	all = textOf(layOut(t, german+"> [!NOTE]\n> Eins.\n\n::: warning\nZwei.\n:::\n\n{tip}\nDrei.\n{tip}\n"))
	for _, want := range []string{"Hinweis", "Warnung", "Tipp"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
	all = textOf(layOut(t, german+text+"\n## Quellen\n\n1. [Ziel](https://example.org/x)\n"))
	if n := strings.Count(all, "Quellen"); n != 1 {
		t.Errorf("%d lists of references:\n%s", n, all)
	}
}
