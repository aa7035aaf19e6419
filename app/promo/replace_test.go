package promo

import (
	"strings"
	"testing"

	"promodoc/app/textfind"
)

// fullOfTeams has the word "team" wherever a document has text.
func fullOfTeams() Document {
	d := filled()
	d.Name = "team"
	d = SetText(d, Ref{Kind: KindCandidate, Field: "team"}, "Team A")
	d = SetText(d, SectionRef(SummaryID), "The team, the teams.\nA [team page](https://example.com/team \"team\") and https://team.example.com/team.")
	d = AddEvidence(d, "a")
	d = SetText(d, Ref{Kind: KindExample, ID: "a", Field: "evidence_title"}, "team board")
	d = SetText(d, Ref{Kind: KindExample, ID: "a", Field: "evidence_url"}, "https://example.com/team")
	d = SetText(d, ExampleRef("a", "action"), "I asked the TEAM.")
	d.Snapshot.Sections[0].Considerations[0].Title = "Team spirit"
	return d
}

func TestReplaceAll(t *testing.T) {
	d := fullOfTeams()
	before := print(d)
	replaced, hits := ReplaceAll(d, "team", textfind.Options{}, "crew")
	if print(d) != before {
		t.Fatal("the document was changed in place")
	}
	for at, want := range map[Ref]string{
		{Kind: KindCandidate, Field: "team"}:                  "crew A",
		SectionRef(SummaryID):                                 "The crew, the crews.\nA [crew page](https://example.com/team \"crew\") and https://team.example.com/team.",
		{Kind: KindExample, ID: "a", Field: "evidence_title"}: "crew board",
		{Kind: KindExample, ID: "a", Field: "evidence_url"}:   "https://example.com/team",
		ExampleRef("a", "action"):                             "I asked the crew.",
		{Kind: KindDocument, Field: "name"}:                   "team",
	} {
		if got, _ := Text(replaced, at); got != want {
			t.Errorf("%v: %q, want %q", at, got, want)
		}
	}
	if title := replaced.Snapshot.Sections[0].Considerations[0].Title; title != "Team spirit" {
		t.Errorf("the text of the path became %q", title)
	}
	if len(hits) != 7 {
		t.Errorf("%d matches replaced: %+v", len(hits), hits)
	}
	words, hits := ReplaceAll(d, "team", textfind.Options{MatchCase: true, WholeWord: true}, "crew")
	if got, _ := Text(words, SectionRef(SummaryID)); !strings.HasPrefix(got, "The crew, the teams.") {
		t.Errorf("whole words: %q", got)
	}
	if len(hits) != 4 {
		t.Errorf("%d whole words replaced: %+v", len(hits), hits)
	}
}

// More matches than a search lists are replaced too.
func TestReplaceAllHasNoLimit(t *testing.T) {
	d := SetText(filled(), SectionRef(SummaryID), strings.Repeat("a ", 3*MaxHits))
	d, _ = ReplaceAll(d, "a", textfind.Options{WholeWord: true}, "b")
	if got, _ := Text(d, SectionRef(SummaryID)); strings.Contains(got, "a") {
		t.Error("some matches are left")
	}
}

func TestReplace(t *testing.T) {
	d := fullOfTeams()
	for _, h := range Find(d, "team", textfind.Options{}) {
		replaced, after, ok := Replace(d, h, "Ökosystem")
		if ok == h.Fixed {
			t.Errorf("%v: fixed %v, replaced %v", h.Ref, h.Fixed, ok)
		}
		if !ok {
			continue
		}
		text, _ := Text(replaced, h.Ref)
		if runes := []rune(text); !strings.HasSuffix(string(runes[:after]), "Ökosystem") || !strings.HasPrefix(text[strings.Index(text, "Ökosystem"):], "Ökosystem") {
			t.Errorf("%v: %q, caret after %d", h.Ref, text, after)
		}
	}
	gone := Hit{Ref: ExampleRef("a", "action"), Start: 0, End: 1000}
	if _, _, ok := Replace(d, gone, "x"); ok {
		t.Error("a match that is not there was replaced")
	}
}

func TestAddressesIn(t *testing.T) {
	for text, want := range map[string]string{
		"see https://example.com/a, now":        "https://example.com/a,",
		"<https://example.com/ä> b":             "https://example.com/ä",
		"ä [a](b/c d) e":                        "b/c",
		"[a](b(c)d) e":                          "b(c)d",
		"[a]: http://example.com":               "http://example.com",
		"mail mailto:a@example.com.":            "mailto:a@example.com.",
		"xhttps://a":                            "",
		"note: (a) b":                           "",
		"[a](":                                  "",
		"[a](b":                                 "b",
		"(https://example.com) [x](y) HTTP://z": "https://example.com|y|HTTP://z",
	} {
		var got []string
		for _, r := range addressesIn(text) {
			got = append(got, string([]rune(text)[r.Start:r.End]))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Every match that is not fixed is replaced once, and nothing else is changed.
func FuzzReplaceAll(f *testing.F) {
	f.Add("team", "[team](https://team.example.com/team) team")
	f.Add("ss", "Straße ss")
	f.Add("e", "e\u0301 e")
	f.Fuzz(func(t *testing.T, query, text string) {
		const mark = "⁂"
		at := SectionRef(SummaryID)
		text = strings.ToValidUTF8(strings.ReplaceAll(text, mark, ""), "")
		replaced, hits := ReplaceAll(SetText(filled(), at, text), query, textfind.Options{}, mark)
		got, _ := Text(replaced, at)
		pieces := strings.Split(got, mark)
		rest := []rune(text)
		for _, h := range hits {
			if h.Ref != at {
				continue
			}
			if h.Fixed || len(pieces) < 2 {
				t.Fatalf("%q in %q: %+v, replaced to %q", query, text, h, got)
			}
			taken := len(text) - len(string(rest))
			if string([]rune(text)[:h.Start])[taken:] != pieces[0] {
				t.Fatalf("%q in %q: %+v, replaced to %q", query, text, h, got)
			}
			rest, pieces = []rune(text)[h.End:], pieces[1:]
		}
		if len(pieces) != 1 || pieces[0] != string(rest) {
			t.Fatalf("%q in %q: replaced to %q", query, text, got)
		}
	})
}
