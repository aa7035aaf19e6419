package typeset

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// letters is a text without all that may fall between the pieces of a word that
// a line's end parts.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

// The specification's own text, a long document of all that Markdown has, is
// laid out without a fault in every design, and each word of it is on a page.
func TestSpecificationAsADocument(t *testing.T) {
	text := readTestdata(t, "commonmark-spec.txt")
	_, text, _ = strings.Cut(text, "\n...\n")
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	shown := anyTag.ReplaceAllString(rawHTML.ReplaceAllString(out.String(), ""), " ")
	words := aWord.FindAllString(html.UnescapeString(shown), -1)
	if len(words) < 25_000 {
		t.Fatalf("%d words, wanted those of the whole specification", len(words))
	}
	fonts := testFonts(t)
	for _, d := range Designs() {
		b := layOutWith(t, readTestdata(t, "commonmark-spec.txt"), Options{Fonts: fonts, Design: &d, Contents: ContentsNever})
		if missing := missingWord(letters(textOf(b)), words); missing != "" {
			t.Errorf("%s: %q is not where it should be", d.ID, missing)
		}
		if b.Meta.Title != "CommonMark Spec" || len(b.Pages) < 50 {
			t.Errorf("%s: %q on %d pages", d.ID, b.Meta.Title, len(b.Pages))
		}
		checkMarginsOf(t, b, d)
	}
}
