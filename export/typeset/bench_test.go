package typeset

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

// document returns a promotion document of about a number of pages, made of the
// sample's examples in different words each.
func document(tb testing.TB, pages int) []byte {
	tb.Helper()
	sample, err := os.ReadFile("testdata/sample.md")
	if err != nil {
		tb.Fatal(err)
	}
	from := bytes.Index(sample, []byte("\n## 2 "))
	to := bytes.Index(sample, []byte("\n## References"))
	var b bytes.Buffer
	b.Write(sample[:from])
	for i := 0; i < pages*3/4; i++ {
		part := string(sample[from:to])
		part = strings.ReplaceAll(part, "ticket", fmt.Sprintf("case%d", i))
		part = strings.ReplaceAll(part, " team", fmt.Sprintf(" group%c%c", 'a'+i%26, 'a'+i/26%26))
		b.WriteString(part)
	}
	b.Write(sample[to:])
	return b.Bytes()
}

func benchFonts(b *testing.B) *face.Fonts {
	b.Helper()
	fonts := face.Embedded(nil)
	return fonts
}

func BenchmarkParse15Pages(b *testing.B) {
	src := document(b, 15)
	b.ReportAllocs()
	for b.Loop() {
		block.Parse(src)
	}
}

// BenchmarkLayout15PagesCold is the first layout of a process: it parses the fonts
// and measures every word.
func BenchmarkLayout15PagesCold(b *testing.B) {
	src := document(b, 15)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Layout(src, Options{Fonts: benchFonts(b)}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLayout15PagesWarm is a layout with known words, as while writing.
func BenchmarkLayout15PagesWarm(b *testing.B) { benchWarm(b, 15) }

func BenchmarkLayout150PagesWarm(b *testing.B) { benchWarm(b, 150) }

func benchWarm(b *testing.B, pages int) {
	src, fonts := document(b, pages), benchFonts(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		laidOut, err := Layout(src, Options{Fonts: fonts})
		if err != nil {
			b.Fatal(err)
		}
		n = len(laidOut.Pages)
	}
	b.ReportMetric(float64(n), "pages")
}

// BenchmarkLayoutBeyondTheCache lays out a document that is longer than the cache.
func BenchmarkLayoutBeyondTheCache(b *testing.B) {
	var text bytes.Buffer
	for i := range 2 * maxCachedBoxes {
		fmt.Fprintf(&text, "Paragraph %d.\n\n", i)
	}
	o := Options{Fonts: benchFonts(b), Cache: &Cache{}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Layout(text.Bytes(), o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPaginate15Pages(b *testing.B) {
	src := document(b, 15)
	sheet := style.Default()
	l, err := newLayout(src, Options{Fonts: benchFonts(b), Paper: book.A4, Sheet: &sheet})
	if err != nil {
		b.Fatal(err)
	}
	l.prepareReferences()
	sections := l.sections()
	l.compose(sections, func(*section) bool { return true })
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range l.paginate(sections) {
			p.Draw(false)
		}
	}
}
