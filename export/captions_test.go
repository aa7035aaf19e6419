package export

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// wordOf returns the main part of a Word file of a Markdown text.
func wordOf(t *testing.T, source string) string {
	t.Helper()
	data, _, err := Word([]byte(source), Options{Files: fstest.MapFS{"a.png": {Data: onePixel()}}})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const table = "| a | b |\n| --- | --- |\n| c | d |\n"

func TestCaptions(t *testing.T) {
	tags := regexp.MustCompile(`<w:p>.*?</w:p>`)
	for _, c := range []struct{ name, source, html string }{
		{"below an image", "![x](a.png)\n\n*The queue*\n", "<figcaption><em>The queue</em></figcaption>\n</figure>"},
		{"of HTML", "<figure><img src=\"a.png\" alt=\"x\"><figcaption>The queue</figcaption></figure>\n", "<figcaption><em>The queue</em></figcaption>\n</figure>"},
		{"below a table", table + "\n*The queue*\n", "</table>\n<figcaption><em>The queue</em></figcaption>\n</figure>"},
		{"of Pandoc", table + "\n: The queue\n", "</table>\n<figcaption><em>The queue</em></figcaption>\n</figure>"},
		{"above a table", "Text.\n\n*The queue*\n\n" + table, "<figcaption><em>The queue</em></figcaption>\n<table"},
		{"in a quote", "> ![x](a.png)\n>\n> *The queue*\n", "<figcaption><em>The queue</em></figcaption>\n</figure>\n</blockquote>"},
		{"below a heading", "## A\n\n*The queue*\n\n" + table, ""},
		{"of nothing", "Text.\n\n*The queue*\n\nText.\n", ""},
		{"in part", "![x](a.png)\n\n*The queue* was long.\n", ""},
		{"of a title", "![x](a.png \"The queue\")\n", "<figcaption><em>The queue</em></figcaption>\n</figure>"},
		{"of its own below one with a title", "![x](a.png \"Another\")\n\n*The queue*\n", "<figcaption><em>The queue</em></figcaption>\n</figure>"},
		{"of the second of two", "![x](a.png)\n\n![x](a.png \"The queue\")\n", "<figcaption><em>The queue</em></figcaption>\n</figure>\n</div>"},
		{"of a missing image", "![](gone.png)\n\n*The queue*\n", "not shown: gone.png</em>\n<figcaption><em>The queue</em></figcaption>\n</figure>"},
	} {
		file, _, err := HTML([]byte(c.source), Options{Files: fstest.MapFS{"a.png": {Data: onePixel()}}})
		if err != nil || strings.Contains(string(file), "<figcaption>") != (c.html != "") || !strings.Contains(string(file), c.html) {
			t.Errorf("%s: no %q in %s, %v", c.name, c.html, file[max(0, len(file)-600):], err)
		}
		word := wordOf(t, c.source)
		captioned := false
		for _, p := range tags.FindAllString(word, -1) {
			captioned = captioned || strings.Contains(p, `"Caption"`) && strings.Contains(p, "The queue")
		}
		if want := c.html != ""; captioned != want {
			t.Errorf("%s: a caption in Word: %t, want %t in %s", c.name, captioned, want, word)
		}
	}
}
