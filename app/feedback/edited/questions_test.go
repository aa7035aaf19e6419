package edited

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

func asked() promo.Document {
	d := promo.PutQuestion(promo.Document{}, promo.Question{ID: "q1", Text: "Is this enough?"})
	return promo.PutQuestion(d, promo.Question{ID: "Q 2", Text: "And *this*?"})
}

func TestCutQuestions(t *testing.T) {
	d := asked()
	second, _ := d.Question("Q 2")
	text := "---\ndraft: true\n---\n\n# A\n\nText[^1] of it.[^question-q1][^" + second.Label() + "]\n\n[^1]: A note.\n\n" +
		"[^question-q1]: **Question to Ana:** Is this enough?\n\n    Yes.\n    And\n      more.\n\n[^" + second.Label() + "]: **Question:** And \\*this\\*?\nno\n\n" +
		"[^question-gone]: **Question:** Old?\n"
	rest, questions := CutQuestions(d, []byte(text))
	if want := "---\ndraft: true\n---\n\n# A\n\nText[^1] of it.\n\n[^1]: A note.\n\n"; string(rest) != want {
		t.Errorf("the rest is %q, want %q", rest, want)
	}
	if len(questions) != 3 || questions[0].Text != "Is this enough?\n\nYes.\nAnd\n  more." || questions[1].Text != "And *this*?\nno" {
		t.Fatalf("%+v", questions)
	}
	first, _ := d.Question("q1")
	if questions[0].Key != first.Name() || questions[1].Key != second.Name() || promo.IsQuestionName(questions[2].Key) || questions[2].Key == "" {
		t.Errorf("%+v", questions)
	}
	if !IsDraft([]byte(text)) || IsDraft([]byte("draft: true\n")) || IsDraft([]byte("---\ndraft: false\n---\n")) {
		t.Error("drafts are told wrongly")
	}
}

func FuzzCutQuestions(f *testing.F) {
	f.Add("Text[^question-q1]\n\n[^question-q1]: **Question:** Is this enough?\r\n\tYes")
	f.Add("[^question-]: [^question-q1]:[^question-q1]")
	f.Fuzz(func(t *testing.T, text string) {
		rest, _ := CutQuestions(asked(), []byte(text))
		if again, more := CutQuestions(asked(), rest); len(more) > 0 && !strings.Contains(text, "[[^") && !strings.Contains(text, "[^[") {
			t.Fatalf("%q of %q still has %+v", again, rest, more)
		}
	})
}
