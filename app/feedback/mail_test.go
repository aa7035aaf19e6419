package feedback

import (
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

func TestMail(t *testing.T) {
	d := promo.Document{
		Name: "mine", Candidate: promo.Candidate{Name: "Mira Okafor", Manager: "Ana Duarte", ProposedRole: "Team lead"},
		Examples: []promo.Example{{ID: "e", Title: "Took the\nobjection"}, {ID: "c", Title: "Hush", Confidential: true}},
		Growth:   []promo.GrowthArea{{Title: "Hiring"}},
		Snapshot: career.Path{Sections: []career.Section{{ID: "s", Considerations: []career.Consideration{{ID: "h", Title: "Humility"}}}}},
	}
	if _, ok := MailOf(d); ok {
		t.Error("there is a mail without a question")
	}
	for _, q := range []promo.Question{
		{ID: "1", Place: "growth/0", Text: "Which first?", By: promo.Date{Year: 2026, Month: 12, Day: 11}},
		{ID: "2", Place: "example/e/action", Text: "Is this\n\nenough?", By: promo.Date{Year: 2026, Month: 12, Day: 4}},
		{ID: "3", Place: "document", Text: "Too long?"},
		{ID: "4", Place: "example/c/action", Text: "Never"}, {ID: "5", Place: "example/gone", Text: "Never"},
		{ID: "6", Place: "document", Text: "Never", State: promo.ThreadAnswered}, {ID: "7", Place: "document", Text: " \n"},
	} {
		d = promo.PutQuestion(d, q)
	}
	mail, ok := MailOf(d)
	want := `Your guidance on a draft, by 4 December 2026: Team lead

Hello Ana Duarte,

I have written a draft of my promotion document (Team lead), and it is attached. My questions are in it, each at the place that it is about: please answer them there, and send the file back to me. It would help me most to have your answers by 4 December 2026.

These are my questions:
1. Took the objection: Is this enough?
2. Hiring: Which first?
3. Too long?

Thank you,
Mira Okafor
`
	if got := mail.String(); !ok || got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, tag := range []string{"de", "es", "fr", "it", "nl", "pt"} {
		d.Setup.Language = tag
		translated, _ := MailOf(d)
		if text := translated.String(); strings.Contains(text, "guidance") || strings.Contains(text, "{{") || !strings.Contains(text, "Is this enough?") {
			t.Errorf("in %s:\n%s", tag, text)
		}
	}
	d = promo.Document{Name: "mine"}
	d = promo.PutQuestion(d, promo.Question{ID: "1", Place: "document", Text: "Enough?"})
	mail, _ = MailOf(d)
	if text := mail.String(); !strings.HasPrefix(text, "Your guidance on a draft: mine\n\nHello,\n\n") || !strings.HasSuffix(text, "Thank you,\n") {
		t.Errorf("of a document that says nothing:\n%s", text)
	}
}
