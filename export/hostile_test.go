package export

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// hostile returns texts of about n bytes that take the most time to parse and lay
// out: unclosed and deeply nested syntax, and what makes many pages of few bytes.
func hostile(n int) map[string]string {
	repeat := func(part string) string { return strings.Repeat(part, n/len(part)+1) }
	numbered := func(format string, n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	return map[string]string{
		"deep numbers, blank lines": strings.Repeat("1. ", 600) + repeat("\n"),
		"items and blank lines":     repeat(strings.Repeat("1. ", 50) + "a\n" + strings.Repeat("\n", 20)),
		"escaped ticks":             repeat("\\```\n"),
		"paragraphs of ticks":       repeat(strings.Repeat("\\```\n", 300) + "\n"),
		"open links":                repeat("[a]("),
		"open pictures":             repeat("!["),
		"brackets":                  strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"open titles":               repeat("[a](b \""),
		"open tags":                 repeat("<a b=\""),
		"open comments":             repeat("<!--"),
		"open emphasis":             repeat("**a *a "),
		"emphasis and items":        repeat("* _"),
		"strokes":                   "a" + repeat("~~"),
		"quotes":                    repeat("> "),
		"quotes in quotes":          repeat(strings.Repeat("> ", 50) + "q\n\n"),
		"table of empty cells":      strings.Repeat("|a", n/4) + "|\n" + strings.Repeat("|-", n/4) + "|\n" + strings.Repeat("|\n", n/2),
		"table of one wide row":     "|a|\n|-|\n" + strings.Repeat("|\n", n/2) + strings.Repeat("|b", n/4) + "\n",
		"wide rows":                 repeat("|a|\n|-|\n|b|c|\n\n"),
		"short rows":                strings.Repeat("|a", 8) + "|\n" + strings.Repeat("|-", 8) + "|\n" + repeat("|\n"),
		"wide table":                strings.Repeat("|a", n/6) + "|\n" + strings.Repeat("|-", n/6) + "|\n" + strings.Repeat("|b", n/6) + "|\n",
		"long table":                "|a|b|\n|-|-|\n" + repeat("|c|d|\n"),
		"definitions":               numbered("[a%d]: b\n", n),
		"references":                numbered("[a%d]: b\n", n/2) + "\n" + numbered("[a%d]\n\n", n/2),
		"notes":                     numbered("[^%d]: b\n\n", n/2) + numbered("[^%d]\n\n", n/2),
		"one note, many references": "[^a]: b\n\n" + repeat("[^a]\n\n"),
		"links":                     repeat("http://a.b "),
		"one word":                  repeat("x"),
		"words never seen":          numbered("w%x ", n),
		"paragraphs":                repeat("p\n\n"),
		"lists":                     repeat("- a\n"),
		"headings":                  repeat("# a\n"),
		"long heading":              "# " + repeat("word "),
		"empty code":                "```\n" + repeat("\n"),
		"characters no font has":    repeat("\U00020000"),
		"right to left":             repeat("שלום "),
		"marks":                     "a" + repeat("\u0301"),
		"zeros":                     repeat("\x00"),
		"title":                     "---\ntitle: " + repeat("a ") + "\n---\n",
	}
}

// BenchmarkHostileMegabyte makes pages of a megabyte of each text and reports the
// longest time, which should be below five seconds.
func BenchmarkHostileMegabyte(b *testing.B) {
	texts := hostile(1 << 20)
	var worst time.Duration
	for b.Loop() {
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			begin := time.Now()
			if _, _, err := Typeset([]byte(texts[name]), Options{}); err != nil {
				b.Fatalf("%s: %v", name, err)
			}
			if took := time.Since(begin); took > worst {
				worst = took
				b.Logf("%s: %v", name, took.Round(time.Millisecond))
			}
		}
	}
	b.ReportMetric(worst.Seconds(), "s/worst")
}

// FuzzTypeset makes a PDF of any bytes.
func FuzzTypeset(f *testing.F) {
	for _, text := range hostile(300) {
		f.Add([]byte(text))
	}
	text, err := os.ReadFile("typeset/testdata/kitchen-sink.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Fuzz(func(t *testing.T, source []byte) {
		before := bytes.Clone(source)
		out, report, err := Typeset(source, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(source, before) {
			t.Error("the source was changed")
		}
		if report.Pages < 1 || !bytes.HasPrefix(out, []byte("%PDF-")) || !bytes.HasSuffix(out, []byte("%%EOF\n")) {
			t.Fatalf("%d pages, %d bytes that are not a PDF", report.Pages, len(out))
		}
		if n := strings.Count(inflated(out), "/Type /Page "); n != report.Pages {
			t.Errorf("%d pages are reported, the file has %d", report.Pages, n)
		}
	})
}
