package feedback

import (
	"reflect"
	"testing"

	"promodoc/app/promo"
)

func TestAnswerIn(t *testing.T) {
	for said, want := range map[string]string{
		"Is this enough?":                          "",
		" is  THIS enough ?! ":                     "",
		"":                                         "",
		"…":                                        "",
		"Is this enough? Yes.":                     "Yes.",
		"Is this enough?\n\nYes, it is.\n":         "Yes, it is.",
		"Yes.\nIs this enough?":                    "Yes.",
		"No. Is this enough? Say more.":            "No.\n\nSay more.",
		"It is: say by how much.":                  "It is: say by how much.",
		"Is this really enough?":                   "",
		"Is this really enough?\nBy far.":          "By far.",
		"Is this enough? (1) Add a number; (2) go": "(1) Add a number; (2) go",
	} {
		if got := answerIn(said, "Is this enough?"); got != want {
			t.Errorf("in %q: %q, want %q", said, got, want)
		}
	}
}

// A question that was resolved without a word is answered; one that is done stays so.
func TestQuestionsComeBackResolved(t *testing.T) {
	d := promo.PutQuestion(promo.Document{}, promo.Question{ID: "q", Text: "Enough?"})
	d = promo.PutQuestion(d, promo.Question{ID: "r", Text: "Strong?", State: promo.ThreadDone})
	var comments []Comment
	for _, q := range d.Setup.Dialogue.Questions {
		comments = append(comments, Comment{Key: q.Name(), Text: q.Text, Resolved: true, Author: "Mira"})
	}
	doc, result := Add(d, comments)
	q, _ := doc.Question("q")
	r, _ := doc.Question("r")
	if q.State != promo.ThreadAnswered || r.State != promo.ThreadDone || len(result.Added) != 0 || !result.Edits() {
		t.Errorf("%+v, %+v, %+v", q, r, result)
	}
	if inserted, _ := result.Insert(d).Question("q"); !reflect.DeepEqual(inserted, q) {
		t.Errorf("inserted it is %+v", inserted)
	}
	if _, result = Add(doc, comments); result.Edits() {
		t.Errorf("added again: %+v", result)
	}
}

func FuzzAnswerIn(f *testing.F) {
	f.Add("Is this enough? Yes.", "Is this enough?")
	f.Add("\xff\n\n雪", "雪\n")
	f.Fuzz(func(t *testing.T, said, question string) {
		if got := answerIn(question, question); got != "" {
			t.Fatalf("in %q itself: %q", question, got)
		}
		answerIn(said, question)
	})
}
