package promo

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// anyEdit applies one edit chosen by the three bytes, with arguments that are
// in range, just out of it, or unknown.
func anyEdit(d Document, op, a, b byte) Document {
	exampleIDs := []string{"a", "b", "c", "d", "e", "new1", "new2", "nobody"}
	considerations := []string{"humility", "hiring", "delivery", "gone", "nowhere", ""}
	id, other := exampleIDs[int(a)%len(exampleIDs)], exampleIDs[int(b)%len(exampleIDs)]
	consideration := considerations[int(b)%len(considerations)]
	i, j, delta := int(a%5)-1, int(b%5)-1, int(b%7)-3
	text := fmt.Sprintf("text %d", b%4)
	edits := []func() Document{
		func() Document { return AddExample(d, id, consideration, other) },
		func() Document { return DuplicateExample(d, id, other) },
		func() Document { return DeleteExample(d, id) },
		func() Document { return MoveExample(d, id, delta) },
		func() Document { return SetExampleDates(d, id, Date{Year: 2026}, Date{}, b%2 == 0) },
		func() Document { return SetOrigin(d, id, OriginEarlier) },
		func() Document { return SetConfidential(d, id, b%2 == 0) },
		func() Document { return ToggleSupport(d, id, consideration) },
		func() Document { return AddEvidence(d, id) },
		func() Document { return RemoveEvidence(d, id, j) },
		func() Document { return SetCycle(d, Cycle{Name: text}) },
		func() Document { return SetPageBudget(d, delta) },
		func() Document { return SetHardLineBreaks(d, delta%2 == 0) },
		func() Document { return SetLanguage(d, []string{"", "de", "pt-BR"}[int(b)%3]) },
		func() Document { return AddWord(d, text) },
		func() Document { return AddGrowth(d) },
		func() Document { return RemoveGrowth(d, i) },
		func() Document { return MoveGrowth(d, i, delta) },
		func() Document { return AddStep(d, i) },
		func() Document { return RemoveStep(d, i, j) },
		func() Document { return SetPreparationDone(d, []string{"book", "shadow", "x"}[int(a)%3], b%2 == 0) },
		func() Document { return SetText(d, ExampleRef(id, "action"), text) },
		func() Document {
			return SetText(d, Ref{Kind: KindExample, ID: id, Field: "evidence_url", Index: j}, text)
		},
		func() Document {
			return SetText(d, Ref{Kind: KindConsideration, ID: consideration, Field: "note"}, text)
		},
		func() Document { return SetText(d, Ref{Kind: KindConsideration, ID: consideration, Field: "note"}, "") },
		func() Document { return SetText(d, Ref{Kind: KindGrowth, Index: i, Field: "step", Sub: j}, text) },
		func() Document { return SetText(d, Ref{Kind: KindPreparation, ID: "book", Field: "note"}, text) },
		func() Document { return SetText(d, SectionRef(SummaryID), text) },
		func() Document { return SetText(d, SectionRef("business-case"), text) },
		func() Document { return SetText(d, Ref{Kind: KindCandidate, Field: "team"}, text) },
	}
	return edits[int(op)%len(edits)]()
}

// checkEdits runs a sequence of edits and looks at the end whether every
// document on the way is still what it was: that is what undo rests on. One
// edit is also made twice from the same document, so that two successors which
// shared memory would be seen.
func checkEdits(t *testing.T, script []byte) {
	docs := []Document{filled()}
	prints := []string{print(docs[0])}
	keep := func(d Document) {
		docs = append(docs, d)
		prints = append(prints, print(d))
	}
	for ; len(script) >= 3; script = script[3:] {
		last := docs[len(docs)-1]
		keep(anyEdit(last, script[0], script[1], script[2]+1))
		keep(anyEdit(last, script[0], script[1], script[2]))
	}
	for i, d := range docs {
		if now := print(d); now != prints[i] {
			t.Fatalf("document %d of %d changed afterwards:\nwas %s\nis  %s", i, len(docs), prints[i], now)
		}
		seen := map[string]bool{}
		for _, e := range d.Examples {
			if seen[e.ID] {
				t.Fatalf("document %d has example %q twice", i, e.ID)
			}
			seen[e.ID] = true
		}
	}
}

func TestEditsDoNotChangeOldDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		script := make([]byte, 3*40)
		for i := range script {
			script[i] = byte(random.UintN(256))
		}
		checkEdits(t, script)
	}
}

func FuzzEdits(f *testing.F) {
	f.Add([]byte{0, 5, 1, 1, 0, 6, 8, 0, 0, 9, 0, 0, 20, 0, 2, 10, 0, 1, 3, 1, 4, 2, 0, 0})
	f.Add([]byte{13, 0, 0, 16, 1, 0, 23, 1, 1, 15, 1, 4, 17, 1, 1, 14, 1, 0})
	f.Add([]byte{21, 0, 1, 22, 0, 1, 18, 0, 0, 24, 0, 1, 25, 0, 0, 26, 0, 0})
	f.Fuzz(func(t *testing.T, script []byte) {
		checkEdits(t, script[:min(len(script), 600)])
	})
}
