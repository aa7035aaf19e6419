package pdf

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"promodoc/export/typeset"
)

func sampleBook(tb testing.TB, times int) *typeset.Book {
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
	book := sampleBook(b, times)
	var out bytes.Buffer
	if err := Write(&out, book); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, book); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(book.Pages)), "pages")
	b.ReportMetric(float64(out.Len()), "bytes")
}
