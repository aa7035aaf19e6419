package sources

import (
	"testing"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

var set = phrase.NewSet(map[string][]string{
	"ticket": {"pr", "ticket", "application"}, "record": {"case", "report", "document"}, "numbering": {"no", "number"}, "numbermark": {"number", "reference"},
	"numberable": {"build"}, "standard": {"iso", "sha"}, "filed": {"file"}, "form": {"form", "motion"}, "paper": {"minutes", "memo", "page"},
	"whereabouts": {"dashboard"}, "keeps": {"repo"}, "shortlink": {"go"}, "domain": {"de"}, "filetype": {"pdf"}, "calledas": {"called"}, "fromday": {"of", "from"},
	"hashed": {"commit"}, "journal": {"journal"}, "ofcourt": {"judgment"}, "month": {"march", "may", "q1"}, "numeral": {"two"}, "verbmark": {"to"},
	"unit": {"minutes"}, "preposition": {"on"}, "preterite": {"fell"}, "seasonmark": {"season"},
}, nil)

func TestNamed(t *testing.T) {
	for want, texts := range map[bool][]string{
		true: {
			"See https://shop.de", "See [the plan](plan.md)", "It is at go/oncall", "Write to audit@shop.de", "On wiki.shop.de", "In the repo audit/basics",
			"In docs/audit.md it is said", "It is in audit.pdf", "It is in audit (v3).pdf", "Closed OPS-204", "Closed IR-2026-014", "Closed HR-DOC-17 with it",
			"Closed INC0012345", "Closed ABC12345", "Closed #8812", "Closed A-012", "Case no. 00418273 was closed", "Merged PR 8812", "The patent application EP 4 112 233",
			"Read Report 17 first", "In build 88213 on Monday", "Contract 4471-20938", "By file 12 O 311/24", "With motion 23/2025", "By DE 10 2025 004 221",
			"As form H-204", "Under number 77-2041", "In draft-okoye-retry-02", "With b4k9x2m7", "On the page (LibGuide 20311)", "In commit abcdef1", "Changed by 4f9a2c1",
			"The dashboard 'Pager load' has it", "Published as “fix the count”", "The page called First Week", "Asked in #payments", "ISBN 978", "See doi:10",
			"In the Journal of Hydrology", "The minutes of 4 March", "The memo of 12 of May", "The memo of the 4 March", "The minutes of Q1 2026", "By judgment of the court, 4 March", "The memo “Two Queues”",
		},
		false: {
			"I wrote to him", "We use SHA-256 and ISO27001", "Moved 12 shops in 4 of 9 cases", "It took a 12-hour day", "PR 12 minutes later", "Since 2025/26 it holds", "In season 23/2025",
			"Then I had to document 120 steps", "In build 2024 on Monday", "In 88213 %", "Two minutes for all, 4 March", "It is 40% (and B-52)", "A decade and a facade", "The team 'Pager load'", "He said “No”",
		},
	} {
		for _, text := range texts {
			if got := Named(phrase.Text{Text: prose.Read(text, &prose.Lists{Abbreviations: map[string]bool{"no.": true}}), Set: set}); got != want {
				t.Errorf("%s: %t", text, got)
			}
		}
	}
}
