//go:build cgo && linux

package main

import (
	"bytes"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"promodoc/app/pagesetup"
	"promodoc/export"
	"promodoc/export/spectest"
)

// TestPDFHasEveryWord makes a PDF of a long document with all of Markdown. Other
// programs find it valid and extract every word that the Markdown library's own
// renderer shows, in order.
func TestPDFHasEveryWord(t *testing.T) {
	source := []byte(spectest.LongText(t))
	data, report, err := export.Typeset(source, export.Options{Setup: pagesetup.Setup{Contents: pagesetup.ContentsNever}})
	if err != nil {
		t.Fatal(err)
	}
	// The source has links without a target, and characters for which only some
	// computers have fonts.
	expected := regexp.MustCompile(`^The image |^The link to #[a-z-]+ has no target|^The font .+ of this computer|U\+`)
	for _, notice := range report.Notices {
		if !expected.MatchString(notice) {
			t.Errorf("unexpected notice: %s", notice)
		}
	}
	file := filepath.Join(t.TempDir(), "long.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf --check: %v\n%s", err, out)
	}
	out, err := exec.Command("pdftotext", "-raw", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	rest := lettersOf(withoutEdges(string(out)))
	for i, word := range wordsShown(t, source) {
		at := strings.Index(rest, word)
		if at < 0 {
			t.Fatalf("word %d, %q, is not where it should be: %.60q", i, word, rest)
		}
		rest = rest[at+len(word):]
	}
}

// wordsShown returns the words that a Markdown file shows.
func wordsShown(t *testing.T, source []byte) []string {
	t.Helper()
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(source, &out); err != nil {
		t.Fatal(err)
	}
	shown := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(out.String(), " "))
	words := regexp.MustCompile(`[\pL\pN]+`).FindAllString(shown, -1)
	if len(words) < 25_000 {
		t.Fatalf("%d words, want more", len(words))
	}
	return words
}

var pageNumber = regexp.MustCompile(`^page \d+ of \d+$`)

// withoutEdges drops the running heads and page numbers, which may come between
// the two parts of a word. The first page has its title where others have the
// running head.
func withoutEdges(text string) string {
	pages := strings.Split(text, "\f")
	for i, page := range pages {
		var lines []string
		for _, line := range strings.Split(page, "\n") {
			trimmed := strings.TrimSpace(line)
			if !pageNumber.MatchString(trimmed) && (i == 0 || trimmed != spectest.LongTitle) {
				lines = append(lines, line)
			}
		}
		pages[i] = strings.Join(lines, "\n")
	}
	return strings.Join(pages, "\n")
}

// lettersOf is a text without all that may fall between the pieces of a word
// that a line's end parts.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}
