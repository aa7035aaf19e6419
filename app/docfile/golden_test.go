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

// ana returns a realistic document that uses every key of the format.
func ana() promo.Document {
	return promo.Document{
		ID: "k3f9q2", Name: "Ana to lead",
		Candidate: promo.Candidate{Name: "Ana Ruiz", Team: "Support, EMEA", CurrentRole: "Tester", ProposedRole: "Test Lead", Manager: "Bo"},
		Path:      promo.PathRef{ID: "test-lead", Title: "Test Lead", Version: "2026.1", Hash: "0123456789ab"},
		Cycle:     promo.Cycle{Name: "H2 2026", From: promo.Date{Year: 2026, Month: 7, Day: 1}, To: promo.Date{Year: 2026, Month: 12, Day: 31}},
		Setup:     promo.Setup{Language: "en-GB", Words: []string{"Kafkaesque", "timeseries"}, HardLineBreaks: true, PageBudget: 8},
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
				Evidence:  []promo.Evidence{{Title: "Dashboard", URL: "https://ci.example.org/nightly?days=60#top"}, {Title: "Ask Bo"}},
				Supports:  []string{"care", "no-longer-asked"},
			},
			{ID: "e2", Title: "yes", From: promo.Date{Year: 2024}, To: promo.Date{Year: 2025, Month: 1, Day: 31}, Origin: promo.OriginEarlier, Confidential: true, CarriedFrom: "b71x/e9"},
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
