package markdown_test

import (
	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
)

func render(d promo.Document) markdown.Output { return markdown.Write(doctree.Build(d)) }

// forPages returns the Markdown that the pages of a document are made of.
func forPages(d promo.Document) markdown.Output { return markdown.WriteForPages(doctree.Build(d)) }

// testPath returns a path with one of everything.
func testPath() career.Path {
	return career.Path{
		ID: "team-lead", Title: "Team lead", FromRole: "Engineer", ToRole: "Team lead",
		Sections: []career.Section{
			{ID: "self", Title: "Oneself", Considerations: []career.Consideration{
				{ID: "change", Title: "Starts change", Statement: "You begin what nobody asked for.", Enough: 1},
				{ID: "humility", Title: "Takes a no", Statement: "You accept pushback or failure.", Enough: 1},
			}},
			{ID: "others", Title: "Others", Considerations: []career.Consideration{
				{ID: "trust", Title: "Is trusted", Statement: "Others *tell* you things.", Enough: 1},
				{ID: "growth", Title: "Lets others grow", Enough: 1},
			}, Preparations: []career.Preparation{
				{ID: "talk", Title: "Talk to a lead", Kind: career.KindDo},
			}},
		},
		Preparations: []career.Preparation{
			{ID: "read", Title: "Read what leads do", Kind: career.KindRead,
				Links: []career.Link{{Title: "Role of a lead", URL: "https://example.org/lead"}, {Title: "A week", URL: "https://example.org/week"}}},
			{ID: "watch", Title: "Watch the talk", Kind: career.KindWatch,
				Links: []career.Link{{Title: "Watch the talk", URL: "https://example.org/talk"}}},
			{ID: "think", Title: "Think about why", Kind: career.KindThink},
		},
	}
}

func testDocument() promo.Document {
	return promo.Document{
		ID:   "k3f9-7d",
		Name: "Lead, second try",
		Candidate: promo.Candidate{
			Name: "Ines “Nes” Carvalho", Team: "Payments | EMEA", CurrentRole: "Engineer",
			ProposedRole: "Team lead", Manager: "Ana Duarte",
		},
		Path:     promo.PathRef{ID: "team-lead", Title: "Team lead"},
		Cycle:    promo.Cycle{Name: "H2 2026", From: promo.Date{Year: 2026, Month: 7, Day: 1}, To: promo.Date{Year: 2026, Month: 12, Day: 31}},
		Updated:  promo.Date{Year: 2026, Month: 11, Day: 20},
		Snapshot: testPath(),
		Sections: []promo.Section{
			{ID: "summary", Body: "Three facts:\n\n* one\n* two, see [the report][r]\n\n# Why now\n\nBecause.[^1]\n\n[r]: https://example.org/report\n[^1]: Since *March*."},
			{ID: "voices", Title: "Voices", Body: "> They asked first.\n\n— Jon"},
			{ID: "empty", Title: "Nothing here", Body: " \n"},
		},
		Examples:       testExamples(),
		Considerations: map[string]promo.ConsiderationNote{"trust": {Note: "SECRET note: ask Jon"}},
		Growth: []promo.GrowthArea{
			{Title: "Hiring", Text: "I have led no interview.\n\nTwo are planned.", Steps: []string{"Training on 2 December", "Lead two with Ana, see <https://example.org/hiring>"}},
			{Title: "Saying less?", Steps: []string{"Count my words"}},
			{},
		},
		Preparations: map[string]promo.PreparationStatus{
			"read":  {Done: true, Note: "SECRET prep note"},
			"watch": {Done: true},
			"talk":  {Done: true},
			"think": {Note: "SECRET thought"},
		},
	}
}

func testExamples() []promo.Example {
	return []promo.Example{
		{ID: "rota", Title: "Withdrew my rota", From: promo.Date{Year: 2026, Month: 9, Day: 3}, To: promo.Date{Year: 2026, Month: 10, Day: 1},
			Situation: "Six nights a month each.", Action: "I withdrew it, *there and then*.[^1]\n\n```go\nrota := 3\n\n[^1]: With the slide.",
			Result: "Four nights instead of six.", Supports: []string{"humility", "trust", "growth"},
			Proof: promo.Proof{Evidence: []promo.Evidence{{Title: "The rota [final]", URL: "https://example.org/rota_(final)"}, {Title: "Minutes, on paper"}}}},
		{ID: "secret", Title: "SECRET example", Action: "SECRET action", Result: "SECRET result", Confidential: true, Supports: []string{"humility", "growth"}},
		{ID: "migration", Title: "Owned #3: the *failed* migration", From: promo.Date{Year: 2026, Month: 6}, To: promo.Date{Year: 2026, Month: 7}, Origin: promo.OriginEarlier,
			Situation: "<b>300</b> accounts.\n\n## Context\n\nOne weekend.", Action: "1. Stopped it at 40\n2. Wrote to all\n   - by name",
			Result: "| before | after |\n|-|-:|\n| 40 | 300 |", Supports: []string{"humility", "gone", "trust"},
			Proof: promo.Proof{Evidence: []promo.Evidence{{URL: "https://example.org/report"}, {Title: "Old share", URL: "file:///home/x"}, {}}}},
		{ID: "club", Title: "Told the members", From: promo.Date{Year: 2024}, Origin: promo.OriginPersonal,
			Action: "I read one page.", Result: "Paid off.", Supports: []string{"trust"}},
		{ID: "old", Title: "SECRET until it is placed", Action: "SECRET action", Supports: []string{"gone"}},
		{ID: "untitled", Ongoing: true, From: promo.Date{Year: 2026, Month: 3}, Action: "I keep the log. See [the *spec*](https://example.org/spec), not [this](javascript:alert(1)).", Supports: []string{"trust", "humility"}},
		{ID: "blank", Supports: []string{"change"}, From: promo.Date{Year: 2026}},
	}
}

// skeletonDocument returns a document with a skeleton that orders and names parts.
func skeletonDocument() promo.Document {
	d := testDocument()
	d.Examples = d.Examples[:1]
	d.Snapshot.Language = "en-GB"
	d.Snapshot.Skeleton = []career.SkeletonEntry{
		{ID: "considerations"},
		{ID: "glance", Title: "Overview"},
		{ID: "impact", Title: "Business results"},
		{ID: "references", Title: "Links"},
		{ID: "growth"},
		{ID: "summary", Title: "In short"},
	}
	d.Sections = append(d.Sections, promo.Section{ID: "impact", Body: "12 % fewer nights."})
	return d
}
