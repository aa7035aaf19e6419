package dates

import (
	"strings"
	"testing"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

var set = phrase.NewSet(map[string][]string{
	"month": {"january", "march", "may", "june", "spring", "q1"}, "fullmonth": {"january"}, "foreignmonth": {"mai"},
	"when": {"in", "since", "to", "mid", "until"}, "beforetime": {"in", "since", "until"}, "beforecount": {"to", "of"}, "partof": {"mid", "early", "late"},
	"othertoo": {"may", "march", "spring"}, "nametoo": {"june", "may"}, "springproduct": {"boot"}, "joint": {"and"},
	"numbered": {"room"}, "record": {"case"}, "ticket": {"pr"}, "editionof": {"edition"}, "countedtoo": {"people"}, "unit": {"hours"},
}, nil)

// dated returns the words of a text that say when something was.
func dated(text string, english bool) string {
	t := phrase.Text{Text: prose.Read(text, nil), Set: set}
	var all []string
	for i, w := range t.Words {
		if At(t, i, english) {
			all = append(all, t.Source[w.From:w.To])
		}
	}
	return strings.Join(all, " ")
}

func TestAt(t *testing.T) {
	for text, want := range map[string]string{
		"Moved in 2024 to the shop":               "2024",
		"Moved 2024 tests":                        "",
		"It is in room 2024":                      "",
		"The price was $2000":                     "",
		"Since 2024 hours are counted":            "2024",
		"We went from 2019 to 350 tests":          "",
		"The 2019 edition":                        "",
		"On 12.03.2026, 2026-05 and 03.2026":      "12.03.2026 2026-05 03.2026",
		"On 5/6/25 and 20260214":                  "5 20260214",
		"Case 20260214":                           "",
		"FY26, Q1-2026 and mid-May":               "FY26 Q1-2026 mid-May",
		"A cold-spring day, version 1.2.3":        "",
		"Then June and I met":                     "",
		"In June, and in May and June":            "June May June",
		"We use Spring Boot, not in march, I ran": "march",
		"It was january or 12 mai":                "january mai",
		"We march on":                             "",
	} {
		if got := dated(text, true); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := dated("Im Mai 2025 Tests", false); got != "2025" {
		t.Errorf("in another language: %q", got)
	}
}

func TestIsYearFirst(t *testing.T) {
	for word, want := range map[string]bool{"2026": true, "2026-03-14": true, "2025-2026": true, "2026-PUMP": false, "2026-0412": false, "1812": false} {
		if got := IsYearFirst(word); got != want {
			t.Errorf("%s: %t", word, got)
		}
	}
}
