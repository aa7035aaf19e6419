package docfile

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// big is a document of 100 examples with 300 words each.
func big() promo.Document {
	doc := ana()
	words := strings.Repeat("found the fault before anyone met it, and wrote down how.\n", 9)
	doc.Examples = nil
	for i := range 100 {
		doc.Examples = append(doc.Examples, promo.Example{
			ID: fmt.Sprintf("e%d", i), Title: "Example of some weight", From: promo.Date{Year: 2026, Month: 1 + i%12},
			Situation: words, Action: words, Result: words[:len(words)-1],
			Proof: promo.Proof{Evidence: []promo.Evidence{{Title: "Dashboard", URL: "https://example.org/board"}}}, Supports: []string{"care"},
		})
	}
	return doc
}

func BenchmarkWrite(b *testing.B) {
	doc := big()
	data, err := Write(doc)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	doc := big()
	data, err := Encode(doc)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Encode(doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	data, err := Write(big())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read("f", data); err != nil {
			b.Fatal(err)
		}
	}
}
