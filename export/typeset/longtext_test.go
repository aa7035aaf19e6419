package typeset

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"unicode"

	"promodoc/app/pagesetup"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"promodoc/export/spectest"
	"promodoc/export/typeset/style"
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

// A long document of all that Markdown has is laid out without a fault in every
// design, and each of its words is on a page.
func TestLongTextKeepsItsWords(t *testing.T) {
	text := spectest.LongText(t)
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	shown := anyTag.ReplaceAllString(imgAlt.ReplaceAllString(out.String(), " $1 "), " ")
	words := aWord.FindAllString(html.UnescapeString(shown), -1)
	if len(words) < 25_000 {
		t.Fatalf("%d words, want more", len(words))
	}
	fonts := testFonts(t)
	for _, d := range style.Sheets() {
		b := layOutWith(t, text, Options{Fonts: fonts, Sheet: &d, Contents: pagesetup.ContentsNever})
		if missing := missingWord(letters(textOf(b)), words); missing != "" {
			t.Errorf("%s: %q is not on the pages in its order", d.ID, missing)
		}
		if b.Meta.Title != spectest.LongTitle || len(b.Pages) < 50 {
			t.Errorf("%s: %q on %d pages", d.ID, b.Meta.Title, len(b.Pages))
		}
		checkMarginsOf(t, b, d)
	}
}
