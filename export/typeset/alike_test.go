package typeset

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/face"
)

// sizesOf returns the sizes of code in a book, in tenths of a point, sorted.
func sizesOf(b *book.Book) []int {
	var out []int
	for i := range b.Pages {
		for _, r := range b.Pages[i].Runs {
			if size := int(math.Round(10 * r.Size)); r.Face == face.Mono && !slices.Contains(out, size) {
				out = append(out, size)
			}
		}
	}
	slices.Sort(out)
	return out
}

// Code that has to be set down is so in one size in all of a document.
func TestCodeHasTwoSizes(t *testing.T) {
	code := func(columns int) string { return "```\n" + strings.Repeat("x", columns) + "\n```\n\n" }
	md := code(30) + code(74) + code(80) + code(90) + "- item\n\n  " + strings.ReplaceAll(strings.TrimSpace(code(72)), "\n", "\n  ") + "\n"
	b := layOut(t, md)
	if got := sizesOf(b); len(got) != 2 {
		t.Errorf("code in sizes of %d tenths of a point", got)
	}
	if got := sizesOf(layOut(t, code(30)+code(50))); len(got) != 1 {
		t.Errorf("code that fits in sizes of %d", got)
	}
	if once, alone := sizesOf(layOut(t, code(80)))[0], sizesOf(b)[0]; once <= alone {
		t.Errorf("code of 80 columns has a size of %d beside that of 90 columns, %d alone", alone, once)
	}
	checkMargins(t, b)
}

// Tables with the same head have columns of the same widths, and others their own.
func TestTablesAlikeHaveTheSameColumns(t *testing.T) {
	first := "| Name | What it is for |\n| - | - |\n| a | short |\n\n"
	second := "| Name | What it is for |\n| - | - |\n| a much longer name | a description that goes on for so long that it takes some lines in its column |\n\n"
	other := "| Name | Whose |\n| - | - |\n| b | x |\n"
	columns := func(md string) []float64 {
		var out []float64
		for _, r := range layOut(t, md).Pages[0].Runs {
			if text := strings.TrimSpace(r.Text); text == "What it is for" || text == "Whose" {
				out = append(out, math.Round(r.X*100)/100)
			}
		}
		return out
	}
	got := columns(first + "text\n\n" + second + "text\n\n" + other)
	if len(got) != 3 || got[0] != got[1] || got[2] == got[0] {
		t.Errorf("the second columns begin at %v", got)
	}
	if alone := columns(first); alone[0] == got[0] {
		t.Errorf("a table alone has its column at %v too", alone)
	}
}

// An edit of one of some tables that are alike changes the columns of all, also of those
// that are kept from the layout before.
func TestTablesAlikeAreCached(t *testing.T) {
	table := func(name string) string {
		return "| Name | For |\n| - | - |\n| " + name + " | x |\n\ntext\n\n```\n" + strings.Repeat(name, 9) + "\n```\n\n"
	}
	cache, fonts := &Cache{}, testFonts(t)
	for _, md := range []string{table("a") + table("b"), table("a") + table("a longer name"), table("a"), table("a") + table("another name")} {
		cached := pagesOf(layOutWith(t, md, Options{Fonts: fonts, Cache: cache}))
		if fresh := pagesOf(layOutWith(t, md, Options{Fonts: fonts})); cached != fresh {
			t.Errorf("%q: pages differ from those without a cache", md)
		}
	}
}

func pagesOf(b *book.Book) string {
	var out strings.Builder
	for i := range b.Pages {
		for _, r := range b.Pages[i].Runs {
			fmt.Fprintf(&out, "%.2f %.2f %.2f %s\n", r.X, r.Y, r.Size, r.Text)
		}
	}
	return out.String()
}

// A list of references is set smaller rather than being alone on the last page, if that
// helps.
func TestReferencesAreNotAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	list := "## References\n\n"
	for i := range 8 {
		list += fmt.Sprintf("%d. [Work %d](https://example.org/%d)\n", i+1, i, i)
	}
	fitted, alone := 0, 0
	for n := range 80 {
		b := layOut(t, "# T\n\n"+fill(20)+linesOf(n)+list)
		last := &b.Pages[len(b.Pages)-1]
		sizes := map[float64]bool{}
		for _, r := range last.Runs {
			if strings.HasPrefix(r.Text, "Work") {
				sizes[r.Size] = true
			}
		}
		if len(sizes) != 1 {
			t.Fatalf("after %d lines the references have sizes %v", n, sizes)
		}
		usual := sizes[9]
		begins := strings.TrimSpace(last.Runs[0].Text) == "References"
		switch {
		case !usual && !begins:
			fitted++
		case !usual:
			t.Errorf("after %d lines the references are alone and smaller", n)
		case begins && len(b.Pages) > 1:
			alone++
		}
	}
	if fitted == 0 || alone == 0 {
		t.Errorf("the list is pulled in %d times, and alone %d times", fitted, alone)
	}
}

// A part of a promotion document without anything says so, one of another text does not.
func TestEmptyParts(t *testing.T) {
	md := "# T\n\n## Summary\n\n## Growth\n\nx\n"
	if got := strings.Join(linesIn(t, md), "|"); got != "T|Summary|Growth|x" {
		t.Errorf("a text has %s", got)
	}
	if got := strings.Join(linesIn(t, "---\ndocument: d\n---\n\n"+md), "|"); !strings.HasSuffix(got, "T|Summary|Nothing yet.|Growth|x") {
		t.Errorf("a promotion document has %s", got)
	}
}
