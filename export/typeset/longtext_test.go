package typeset

import (
	"bytes"
	"html"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"promodoc/app/pagesetup"
	"promodoc/export/spectest"
	"promodoc/export/typeset/style"
)

// letters returns the letters and digits of a text, without what may be between
// the pieces of a word that is broken at the end of a line.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

// Each word of a long document of all Markdown constructs is on a page, in every
// design.
func TestLongTextKeepsItsWords(t *testing.T) {
	if testing.Short() {
		t.Skip("shorter texts start the same goroutines: the race detector finds no more here")
	}
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
