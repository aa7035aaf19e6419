package feedbackcmd

import (
	"bytes"
	"slices"
	"testing"

	"promodoc/app/promo"
	"promodoc/export"
)

// No export has anything of what is asked and said about a document: each file is,
// byte for byte, that of a document without.
func TestNothingOfItIsExported(t *testing.T) {
	plain := newHome(t, 1).doc
	said := plain
	at := promo.ExampleRef(plain.Examples[0].ID, "action").Place()
	said.Setup.Dialogue = promo.Dialogue{
		Questions:  []promo.Question{{ID: "q", Place: at, Text: "Is this enough?"}},
		Feedback:   []promo.Feedback{{ID: "f", Who: "Ana", Place: at, Quote: "the", Text: "Who?", Suggestion: promo.Suggestion{Old: "the", New: "a"}}, {ID: "r", Thread: "q", Text: "Yes."}},
		Voices:     append(slices.Clone(plain.Setup.Dialogue.Voices), promo.Voice{ID: "v", Name: "Jon", Text: "I sleep again.", Supports: []string{plain.Examples[0].ID}}),
		ReaderSets: []promo.ReaderSet{{ID: "s", Name: "committee", StandIns: []promo.StandIn{{Name: "Acme", Words: "a customer"}}}},
	}
	for _, f := range export.Formats() {
		want, _, err := export.Render(plain, f.ID, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := export.Render(said, f.ID, export.Options{})
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the file differs, %v", f.ID, err)
		}
	}
}
