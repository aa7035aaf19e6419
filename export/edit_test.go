package export

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
	"promodoc/export/typeset"
	"promodoc/export/typeset/block"
)

// longDocument returns the sample with variants of its examples, about twenty pages.
func longDocument(tb testing.TB) promo.Document {
	d := sample(tb)
	examples := d.Examples
	for i := 1; i < 3; i++ {
		for _, e := range examples {
			e.ID = fmt.Sprint(e.ID, i)
			e.Situation = strings.ReplaceAll(e.Situation, "the ", fmt.Sprintf("the part%d ", i))
			e.Action = strings.ReplaceAll(e.Action, "and ", fmt.Sprintf("and%d ", i))
			d.Examples = append(d.Examples, e)
		}
	}
	return d
}

// BenchmarkEdit20Pages measures the time from a keystroke to the pages: one field of
// a document of twenty pages changes.
func BenchmarkEdit20Pages(b *testing.B) {
	d := longDocument(b)
	o, err := Options{}.typeset()
	if err != nil {
		b.Fatal(err)
	}
	words := strings.Fields(d.Examples[3].Action)
	edits := make([]string, 64)
	for i := range edits {
		edits[i] = strings.Join(words[:len(words)-i%20], " ") + fmt.Sprint(" word", i)
	}
	pages, n := 0, 0
	edit := func() []byte {
		d.Examples = append([]promo.Example(nil), d.Examples...)
		d.Examples[3].Action = edits[n%len(edits)]
		n++
		return markdown.Write(doctree.Build(d)).Text
	}
	b.Run("Markdown", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			edit()
		}
	})
	b.Run("Blocks", func(b *testing.B) {
		src := edit()
		b.ReportAllocs()
		for b.Loop() {
			block.Parse(src)
		}
	})
	all := func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			laidOut, err := typeset.Layout(edit(), o)
			if err != nil {
				b.Fatal(err)
			}
			pages = len(laidOut.Pages)
		}
		b.ReportMetric(float64(pages), "pages")
	}
	b.Run("All", all)
	o.Cache = &typeset.Cache{}
	b.Run("AllCached", all)
}
