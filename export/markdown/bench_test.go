package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// BenchmarkRender renders a document of some 20 pages: 50 examples of about
// 180 words.
func BenchmarkRender(b *testing.B) {
	d := testDocument()
	prose := strings.Repeat("I asked *twice* whether the [plan](https://example.org/plan) would hold, and wrote down who disagreed. ", 4)
	list := "\n\n- the checklist names who warned;\n- the stop line is agreed beforehand.\n"
	for i := range 50 {
		d.Examples = append(d.Examples, promo.Example{
			ID: fmt.Sprint("more", i), Title: fmt.Sprint("Example number ", i),
			Situation: prose, Action: prose + list, Result: prose,
			Supports: []string{"change", "humility", "trust"}[i%3:],
			Proof:    promo.Proof{Evidence: []promo.Evidence{{Title: "Notes", URL: fmt.Sprint("https://example.org/", i)}}},
		})
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(render(d).Text)))
	for b.Loop() {
		render(d)
	}
}
