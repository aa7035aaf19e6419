package feedback_test

import (
	"reflect"
	"strings"
	"testing"

	"promodoc/app/feedback"
	"promodoc/app/promo"
	"promodoc/app/session/sessiontest"
)

// Taking a suggestion is one edit of an open document: Ctrl Z takes back the words
// and the state together.
func TestTakingIsUndone(t *testing.T) {
	at := promo.SectionRef(promo.SummaryID)
	d := promo.Document{ID: "k3f9", Sections: []promo.Section{{ID: promo.SummaryID, Body: "I withdrew the rota."}}}
	d, r := feedback.Add(d, []feedback.Comment{{Key: "1", Author: "Ana", Quote: "withdrew", Suggestion: promo.Suggestion{Old: "withdrew", New: "took back"}}})
	open := sessiontest.Open(d)
	before := open.Document()
	open.Do("taking the suggestion", at, nil, func(d promo.Document) promo.Document {
		taken, err := feedback.Take(d, r.Added[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		return taken
	})
	if text, _ := promo.Text(open.Document(), at); !strings.Contains(text, "I took back the rota.") {
		t.Errorf("taken it is %q", text)
	}
	if f := open.Document().Setup.Dialogue.Feedback[0]; f.State != promo.ThreadDone {
		t.Errorf("taken it is %s", f.State)
	}
	open.Undo()
	before.Updated = open.Document().Updated
	if !reflect.DeepEqual(open.Document(), before) {
		t.Errorf("undone it is %+v", open.Document())
	}
}
