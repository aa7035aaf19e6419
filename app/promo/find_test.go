package promo

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/textfind"
)

func TestFindLocations(t *testing.T) {
	d := filled()
	d.Name = "needle 1"
	d.Candidate.ProposedRole = "needle 2"
	d = SetText(d, SectionRef("business-case"), "one\nthe needle 3 line\ntwo")
	d = SetText(d, Ref{Kind: KindConsideration, ID: "humility", Field: "note"}, "needle 4")
	d = SetText(d, ExampleRef("a", "action"), "needle 5")
	d = SetText(d, Ref{Kind: KindExample, ID: "a", Field: "evidence_url", Index: 1}, "needle 6")
	d = SetText(d, ExampleRef("c", "result"), "needle 7")
	d = SetText(d, ExampleRef("d", "title"), "needle 8")
	d = SetText(d, Ref{Kind: KindConsideration, ID: "gone", Field: "note"}, "needle 9")
	d = SetText(d, Ref{Kind: KindGrowth, Field: "step", Sub: 1}, "needle 10")
	d = SetText(d, Ref{Kind: KindPreparation, ID: "shadow", Field: "note"}, "needle 11")
	d.Snapshot.Sections[0].Considerations[1].Statement = "needle 12"
	d.Preparations["gone-too"] = PreparationStatus{Note: "needle 13"}
	want := `document/name: Document › name: needle 1
candidate/proposed_role: Candidate › proposed role: needle 2
section/business-case/body: Business case: the needle 3 line
consideration/humility/note: Humility › note: needle 4
example/a/action: Humility › Owned the migration › action: needle 5
example/a/evidence_url/1: Humility › Owned the migration › evidence 2: needle 6
consideration/hiring: Hiring › statement: needle 12
example/c/result: Hiring › Untitled example › result: needle 7
example/d/title: To be placed › needle 8 › title: needle 8
consideration/gone/note: Not on this path any more › gone › note: needle 9
preparation/gone-too/note: Not on this path any more › gone-too › note: needle 13
growth/0/step/1: Growth areas › Delegation › step 2: needle 10
preparation/shadow/note: Preparations › Shadow an interview › note: needle 11
`
	var got strings.Builder
	for _, h := range Find(d, "NEEDLE", textfind.Options{}) {
		fmt.Fprintf(&got, "%v: %s: %s\n", h.Ref, h.Where, h.Line)
		if match := string([]rune(h.Line)[h.From:h.To]); match != "needle" {
			t.Errorf("in %q the match is %q", h.Line, match)
		}
	}
	if got.String() != want {
		t.Errorf("found\n%swant\n%s", got.String(), want)
	}
	if hits := Find(d, "read the book", textfind.Options{}); len(hits) != 1 || hits[0].Ref != (Ref{Kind: KindPreparation, ID: "book"}) {
		t.Errorf("a preparation's title gave %+v", hits)
	}
}

func TestFindIsBounded(t *testing.T) {
	d := Document{Sections: []Section{{ID: SummaryID, Title: strings.Repeat("t", 500), Body: strings.Repeat("ab ", 100_000)}}}
	hits := Find(d, "ab", textfind.Options{})
	if len(hits) != MaxHits {
		t.Fatalf("%d hits, want %d", len(hits), MaxHits)
	}
	h := hits[500]
	if n := len([]rune(h.Line)); n > 165 || !strings.HasPrefix(h.Line, "…") || !strings.HasSuffix(h.Line, "…") {
		t.Errorf("the line has %d runes: %q", n, h.Line)
	}
	if n := len([]rune(h.Where)); n > 62 {
		t.Errorf("Where has %d runes: %q", n, h.Where)
	}
}

func BenchmarkFind(b *testing.B) {
	d := filled()
	d = SetText(d, SectionRef(SummaryID), strings.Repeat("Die Übergabe an Zürich lief über Nacht. ", 2500))
	for b.Loop() {
		Find(d, "nowhere to be found", textfind.Options{})
	}
}
