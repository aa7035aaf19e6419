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
			{ID: "calm", Title: "Calm", Prompts: []career.Prompt{
				{Text: "What was going on?", Field: career.FieldSituation}, {Text: "Who works differently now?", Field: career.FieldResult},
				{Text: "Which decision was yours?", Field: career.FieldAction}, {Text: "And who disagreed?", Field: career.FieldAction},
			}},
			{ID: "bare", Title: "Bare"},
		}}}},
		Examples: []promo.Example{{ID: "a", Title: "Took the objection", Supports: []string{"calm"}}, {ID: "c", Title: "Secret", Confidential: true}},
	}
}

func TestARequestAsksTheQuestionsOfThePath(t *testing.T) {
	got := voices.Request(document(), promo.Voice{Name: " Jon ", Supports: []string{"a"}})
	want := `Hello Jon,

I am preparing my case for Team lead, and your view of “Took the objection” would help.

The career path asks me the questions below. How would you answer them about me? A few sentences are enough.

1. Which decision was yours?
2. Who works differently now?
3. What was going on?

Please also say whether I may quote you, with your name and role. Without your permission nobody else reads your answer.

Thank you
Ines Carvalho
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	bare := voices.Request(promo.Document{Setup: promo.Setup{Language: "de"}}, promo.Voice{})
	if !strings.HasPrefix(bare, "Hallo,\n") || !strings.Contains(bare, "1. Was hast du") || !strings.Contains(bare, "2. ") || strings.Contains(bare, "3. ") {
		t.Errorf("got\n%s", bare)
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
