package pdf

import (
	"os"
	"strings"
	"testing"

	"promodoc/export/book"
)

func sampleBook(tb testing.TB, times int) *book.Book {
	tb.Helper()
	src, err := os.ReadFile("../typeset/testdata/sample.md")
	if err != nil {
		tb.Fatal(err)
	}
	text := string(src)
	at := strings.Index(text, "\n## 2 ")
	text = text[:at] + strings.Repeat(text[at:], times)
	return layOut(tb, text)
}

func BenchmarkWrite15Pages(b *testing.B) { benchWrite(b, 9) }

func BenchmarkWrite1300Pages(b *testing.B) { benchWrite(b, 825) }

func benchWrite(b *testing.B, times int) {
	laidOut := sampleBook(b, times)
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		data, err := File(laidOut)
		if err != nil {
			b.Fatal(err)
		}
		size = len(data)
	}
	b.ReportMetric(float64(len(laidOut.Pages)), "pages")
	b.ReportMetric(float64(size), "bytes")
}
