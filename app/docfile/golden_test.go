package docfile

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/goldentest"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// TestFaultsHavePositions reads the files of testdata/faults. Each is named after
// the fault it contains.
func TestFaultsHavePositions(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.yaml")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d files with faults, %v", len(files), err)
	}
	var got strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, _, err := Read(filepath.Base(file), data)
		var faults yamldoc.Faults
		if !errors.As(err, &faults) || doc.ID != "" {
			t.Errorf("%s: got %v and document %q, want faults and no document", file, err, doc.ID)
			continue
		}
		got.WriteString(err.Error() + "\n")
	}
	goldentest.Compare(t, "testdata/faults.golden", []byte(got.String()))
}

// anasDialogue is what was asked and said about Ana's document.
func anasDialogue() promo.Dialogue {
	day := func(d int) promo.Date { return promo.Date{Year: 2026, Month: 9, Day: d} }
	return promo.Dialogue{
		Questions: []promo.Question{{ID: "q1", Place: "example/e1/result", Text: "Is the dashboard proof enough?", State: promo.ThreadAnswered, Asked: day(1), By: day(20)}},
		Feedback: []promo.Feedback{
			{ID: "f-0123456789ab", Who: "Bo Lind", When: day(10), Place: "example/e1/action", Quote: "split it by module", Offset: 19, Before: "I took it apart:\n\n- ",
				Text: "Who chose the modules?\n\nYou, or the team?", State: promo.ThreadOpen, Source: "word-0123456789abcdef01234567"},
			{ID: "f-1123456789ab", Who: "Bo Lind", When: day(10), Place: "example/e1/result", Quote: "green", Offset: 12, State: promo.ThreadDone,
				Suggestion: promo.Suggestion{Old: "green", New: "without a failure"}, Source: "pdf-0123456789abcdef01234567"},
			{ID: "f-2123456789ab", Who: "Bo Lind", When: day(11), Text: "Yes.", Thread: "q1", Source: "word-1123456789abcdef01234567"},
		},
		Voices: []promo.Voice{{ID: "v1", Asked: day(2), Name: "Kim Oh", Role: "Developer", Relation: "peer", Day: day(4), Text: "I sleep again.", Supports: []string{"e1"}, Permitted: true}},
		ReaderSets: []promo.ReaderSet{{ID: "r1", Name: "committee", Formats: []string{"pdf"}, Design: "plain", LeaveOut: []string{"growth/0"},
			StandIns: []promo.StandIn{{Name: "Acme", Words: "a customer"}}}},
	}
}

// ana returns a realistic document that uses every key of the format.
func ana() promo.Document {
	return promo.Document{
		ID: "k3f9q2", Name: "Ana to lead",
		Candidate: promo.Candidate{Name: "Ana Ruiz", Team: "Support, EMEA", CurrentRole: "Tester", ProposedRole: "Test Lead", Manager: "Bo"},
		Path:      promo.PathRef{ID: "test-lead", Title: "Test Lead", Version: "2026.1", Hash: "0123456789ab"},
		Cycle:     promo.Cycle{Name: "H2 2026", From: promo.Date{Year: 2026, Month: 7, Day: 1}, To: promo.Date{Year: 2026, Month: 12, Day: 31}},
		Setup:     promo.Setup{Language: "en-GB", Words: []string{"Kafkaesque", "timeseries"}, HardLineBreaks: true, PageBudget: 8, Dialogue: anasDialogue()},
		Updated:   promo.Date{Year: 2026, Month: 9, Day: 14},
		Sections: []promo.Section{
			{ID: promo.SummaryID, Body: "Ana makes releases boring.\n\nThis has worked for two years, in three teams, and others now do it the same way.\n"},
			{ID: "voices", Title: "Voices", Body: "\"I sleep again.\" (on call)"},
		},
		Examples: []promo.Example{
			{
				ID: "e1", Title: "Nightly runs: from 9 h to 40 min", From: promo.Date{Year: 2026, Month: 3}, Ongoing: true, Origin: promo.OriginCurrent,
				Situation: "Nobody looked at the nightly run any more.\nIt took nine hours and failed on most days.",
				Action:    "I took it apart:\n\n- *split* it by module;\n- threw out 200 tests that could not fail.\n\n```sh\n\tmake nightly  # the tab stays\n```\n",
				Result:    "40 minutes, green on 57 of 60 nights.",
				Proof:     promo.Proof{Evidence: []promo.Evidence{{Title: "Dashboard", URL: "https://ci.example.org/nightly?days=60#top"}, {Title: "Ask Bo"}}},
				Supports:  []string{"care", "no-longer-asked"},
			},
			{ID: "e2", Title: "yes", From: promo.Date{Year: 2024}, To: promo.Date{Year: 2025, Month: 1, Day: 31}, Origin: promo.OriginEarlier, Confidential: true, Sources: promo.Sources{CarriedFrom: "b71x/e9", FromEntries: []string{"ja@0011aabb", "jb"}}},
		},
		Considerations: map[string]promo.ConsiderationNote{"care": {Note: "Ask Cy for figures.", LeftAsIs: []string{"no-number/e2"}}},
		Growth:         []promo.GrowthArea{{Title: "Delegating", Text: "I still take the hard ones myself.", Steps: []string{"Hand over the nightly run", "Say so in the 1:1"}}},
		Preparations:   map[string]promo.PreparationStatus{"book": {Done: true, Note: "Chapter 4!"}, "film": {Note: "# later"}},
		Snapshot: career.Path{ID: "test-lead", Title: "Test Lead", Includes: []string{"general"}, Sections: []career.Section{{
			ID: "craft", Title: "Craft", Considerations: []career.Consideration{{ID: "care", Title: "Care", Statement: "Finds what others overlook.", Enough: 2}},
		}}},
	}
}

func TestWriteGolden(t *testing.T) {
	data, err := Write(ana())
	if err != nil {
		t.Fatal(err)
	}
	goldentest.Compare(t, "testdata/document.golden.yaml", data)
	checkRoundTrip(t, ana())
}
