package review

import (
	"strconv"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// large is a document with many examples of about 150 words, all of them different.
func large(examples int) promo.Document {
	d := promo.Document{Cycle: promo.Cycle{From: promo.Date{Year: 2026}, To: promo.Date{Year: 2026}}}
	s := career.Section{ID: "s"}
	for i := range 12 {
		s.Considerations = append(s.Considerations, career.Consideration{ID: "c" + strconv.Itoa(i), Title: "What is asked", Scope: "several teams"})
	}
	d.Snapshot = career.Path{ID: "p", Sections: []career.Section{s}}
	for i := range examples {
		n := strconv.Itoa(i)
		d.Examples = append(d.Examples, promo.Example{ID: "e" + n, Title: "Moved service " + n, From: promo.Date{Year: 2026, Month: 3}, Supports: []string{"c" + strconv.Itoa(i%12)},
			Situation: "Shops that sell through us had to write to Support for each refund: " + n + " messages in December 2025, with a median of three days until the money was sent. The request to us was “make refunds better”, without further details. Nobody knew how many of them were partial, and the queue had grown for a year.",
			Action:    "I sat with Support for two days and read 120 of these messages. Of them, 96 (80%) asked for the full refund of one order. I proposed to build only this case, and to leave out partial refunds, which our product manager had planned; we agreed on it after we had looked at the count together. I divided the work into three steps: a button for Support, the same button for ten shops, and then for all. I designed and built the server’s part.",
			Result:    "Since 24 April all " + n + " shops can make refunds. In October they made 1,015 of 1,160 themselves (88%), within a median of four minutes. The other 145 were partial refunds, which Support still makes. I had announced the end of February, and had not thought of the question who in a shop may make a refund."})
	}
	return d
}

func BenchmarkWholeDocument(b *testing.B) {
	d := large(200)
	Document(d, Options{})
	for b.Loop() {
		Document(d, Options{})
	}
}

func BenchmarkOneChangedExample(b *testing.B) {
	d := large(200)
	var r Reviewer
	r.Review(d, Options{})
	n := 0
	for b.Loop() {
		n++
		d = promo.SetText(d, promo.ExampleRef("e7", "action"), d.Examples[8].Action+" Then "+strconv.Itoa(n))
		r.Review(d, Options{})
	}
}
