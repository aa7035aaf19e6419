package voices_test

import (
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/voices"
)

func document() promo.Document {
	return promo.Document{
		Candidate: promo.Candidate{Name: "Ines Carvalho", ProposedRole: "Team lead"},
		Snapshot: career.Path{Sections: []career.Section{{Considerations: []career.Consideration{
			{ID: "calm", Title: "Calm", Prompts: []career.Prompt{{Text: "Which decision was yours?", Field: career.FieldAction}},
				AskColleagues: []string{"What did {name} keep calm\nabout?", "What did you do?", "And {Name}?"}},
			{ID: "brave", Title: "Brave", AskColleagues: []string{"What did {name} begin?", "What did you do?"}},
			{ID: "one", Title: "One", AskColleagues: []string{"Where?"}},
			{ID: "bare", Title: "Bare"},
		}}}},
		Examples: []promo.Example{{ID: "a", Title: "Took the objection", Supports: []string{"calm"}}, {ID: "c", Title: "Secret", Confidential: true}},
	}
}

func TestARequestAsksTheQuestionsForColleagues(t *testing.T) {
	got := voices.Request(document(), promo.Voice{Name: " Jon ", Supports: []string{"a"}})
	want := `Hello Jon,

I am preparing my case for Team lead, and your view of “Took the objection” would help.

A few sentences are enough. These questions may help:

1. What did Ines Carvalho keep calm about?
2. What did you do?
3. And Ines Carvalho?

Please also say whether I may quote you, with your name and role. Without your permission nobody else reads your answer.

Thank you
Ines Carvalho
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// asked returns the questions of a request.
func asked(d promo.Document, supports ...string) string {
	var all []string
	for line := range strings.Lines(voices.Request(d, promo.Voice{Supports: supports})) {
		if _, question, ok := strings.Cut(strings.TrimSpace(line), ". "); ok && line[0] >= '1' && line[0] <= '9' {
			all = append(all, question)
		}
	}
	return strings.Join(all, " / ")
}

// A question that is asked twice is asked once, each consideration has one before any
// has a second, and where the path has fewer than two there are general ones, which
// speak of what the voice is about.
func TestWhichQuestionsAreAsked(t *testing.T) {
	d := document()
	const without = "What would have happened without it? / What changed for you or your team?"
	for supports, want := range map[string]string{
		"brave":      "What did Ines Carvalho begin? / What did you do?",
		"calm brave": "What did Ines Carvalho keep calm about? / What did Ines Carvalho begin? / What did you do?",
		"one":        "Where? / Where did you see this in what Ines Carvalho does? / What would have happened without it?",
		"one brave":  "Where? / What did Ines Carvalho begin? / What did you do?",
		"bare":       "Where did you see this in what Ines Carvalho does? / " + without,
		"c":          "What did Ines Carvalho do in this, as you saw it? / " + without,
		"":           "What did Ines Carvalho do that you would tell others about? / " + without,
	} {
		if got := asked(d, strings.Fields(supports)...); got != want {
			t.Errorf("%q: got  %s\nwant %s", supports, got, want)
		}
	}
	d.Candidate.Name = " "
	if got := asked(d, "brave"); !strings.HasPrefix(got, "What did [my name] begin?") {
		t.Errorf("without a name: %s", got)
	}
}

// The general questions are in every language that a document may have.
func TestGeneralQuestionsInOtherLanguages(t *testing.T) {
	seen := map[string]bool{}
	for _, language := range []string{"en", "de", "es", "fr", "it", "nl", "pt"} {
		d := document()
		d.Setup.Language = language
		got := asked(d, "bare")
		if seen[got] || strings.Count(got, " / ") != 2 || strings.Count(got, "?") < 3 || strings.Count(got, "Ines Carvalho") != 1 {
			t.Errorf("%s: %s", language, got)
		}
		seen[got] = true
	}
}

func TestStates(t *testing.T) {
	day := promo.Date{Year: 2026}
	d := document()
	for _, c := range []struct {
		v    promo.Voice
		want voices.State
	}{
		{promo.Voice{Permitted: true}, voices.Noted},
		{promo.Voice{Asked: day}, voices.Asked},
		{promo.Voice{Asked: day, Text: "x"}, voices.Answered},
		{promo.Voice{Text: "x", Permitted: true}, voices.Permitted},
	} {
		if got := voices.StateOf(c.v); got != c.want {
			t.Errorf("%+v is %s, want %s", c.v, got, c.want)
		}
		d.Setup.Dialogue.Voices = append(d.Setup.Dialogue.Voices, c.v)
	}
	if got := voices.Count(d); got != (voices.Counts{Asked: 3, Answered: 2, Permitted: 1}) {
		t.Errorf("%+v", got)
	}
}

func TestWhyAQuotationIsNotExported(t *testing.T) {
	d := document()
	for supports, want := range map[string]string{"a": "", "bare": "", "c": "confidential", "a c": "confidential", "gone": "choose", "": "choose"} {
		got := voices.Kept(d, promo.Voice{Text: "x", Permitted: true, Supports: strings.Fields(supports)})
		if (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%q: %q, want %q", supports, got, want)
		}
	}
	if got := voices.Kept(d, promo.Voice{Text: "x"}); got != "" {
		t.Errorf("%q", got)
	}
}
