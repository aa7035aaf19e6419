package asking

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/feedback"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/ui/kit"
)

type fixture struct {
	*Panel
	session *session.Session
	copied  []string
}

func open(t *testing.T, at promo.Ref, edit func(promo.Document) promo.Document) *fixture {
	t.Helper()
	test.NewTempApp(t)
	d := promo.Document{
		ID: "k3", Name: "mine", Candidate: promo.Candidate{Name: "Mira", Manager: "Ana Duarte", ProposedRole: "Lead"},
		Examples: []promo.Example{{ID: "e1", Title: "Took the objection", Action: "I withdrew it.", Supports: []string{"humility"}}},
		Snapshot: career.Path{ID: "p", Title: "Lead", Sections: []career.Section{{ID: "s", Considerations: []career.Consideration{{ID: "humility", Title: "Humility"}}}}},
	}
	if edit != nil {
		d = edit(d)
	}
	f := &fixture{session: sessiontest.Open(d).Session}
	f.Panel = New(Options{
		Session: f.session, At: at,
		Mail: func() (string, bool) {
			m, ok := feedback.MailOf(f.session.Document())
			return m.String(), ok
		},
		Copy: func(text string) { f.copied = append(f.copied, text) }, Save: func(text string) { f.copied = append(f.copied, text) }, Draft: func() {}, Closed: func() {},
	})
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(400, 900))
	f.Focus()
	return f
}

func (f *fixture) questions() []promo.Question { return f.session.Document().Setup.Dialogue.Questions }

var action = promo.ExampleRef("e1", "action")

func TestAQuestionIsAskedAsItIsTyped(t *testing.T) {
	f := open(t, action, nil)
	if f.mail.Visible() || !f.noMail.Visible() || f.remove.Visible() {
		t.Error("there is something to send or to remove before anything is asked")
	}
	test.Type(f.field, "Is this enough?")
	q := f.questions()
	if len(q) != 1 || q[0].Text != "Is this enough?" || q[0].Place != "example/e1/action" || q[0].State != promo.ThreadOpen || q[0].Asked.IsZero() {
		t.Fatalf("asked was %+v", q)
	}
	if !f.mail.Visible() || f.noMail.Visible() || !f.remove.Visible() {
		t.Error("the question can not be sent or removed")
	}
	test.Tap(f.where.chips[2])
	if q := f.questions(); q[0].Place != "consideration/humility" {
		t.Errorf("moved, it is at %s", q[0].Place)
	}
	f.by.Input.SetText("")
	test.Type(f.by.Input, "2026-12-04")
	if q := f.questions(); q[0].By != (promo.Date{Year: 2026, Month: 12, Day: 4}) {
		t.Errorf("an answer is needed by %v", q[0].By)
	}
	if !f.session.CanUndo() {
		t.Fatal("nothing can be undone")
	}
	for f.session.CanUndo() {
		f.session.Undo()
	}
	if len(f.questions()) != 0 || f.field.Text() != "" || f.mail.Visible() {
		t.Errorf("after undo there are %+v, and the field has %q", f.questions(), f.field.Text())
	}
}

func TestTheQuestionOfThePlaceIsChangedAndRemoved(t *testing.T) {
	f := open(t, action, func(d promo.Document) promo.Document {
		d = promo.PutQuestion(d, promo.Question{ID: "q1", Place: action.Place(), Text: "Old?", State: promo.ThreadAnswered})
		d = promo.PutQuestion(d, promo.Question{ID: "q2", Place: action.In().Place(), Text: "Strong?"})
		return promo.PutQuestion(d, promo.Question{ID: "q3", Place: "section/summary/body", Text: "Long?"})
	})
	if f.field.Text() != "Strong?" {
		t.Fatalf("the panel has %q", f.field.Text())
	}
	f.field.SelectAll()
	test.Type(f.field, "Weak?")
	if q, _ := f.session.Document().Question("q2"); q.Text != "Weak?" {
		t.Errorf("changed, it is %+v", q)
	}
	f.another.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.field.Text() != "" || len(f.questions()) != 3 || !kit.HasFocus(f.field) {
		t.Errorf("another one begins with %q", f.field.Text())
	}
	q3, _ := f.session.Document().Question("q3")
	f.edit(q3)
	if f.field.Text() != "Long?" || len(f.where.all) != 1+1 && f.where.all[0].ref != promo.SectionRef("summary") {
		t.Errorf("the panel has %q at %+v", f.field.Text(), f.where.all)
	}
	f.remove.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, ok := f.session.Document().Question("q3"); ok || f.field.Text() != "" {
		t.Errorf("it was not removed, and the panel has %q", f.field.Text())
	}
}

func TestWhatIsEmptiedIsGone(t *testing.T) {
	f := open(t, action, func(d promo.Document) promo.Document {
		d = promo.PutQuestion(d, promo.Question{ID: "q1", Place: action.Place(), Text: "A?"})
		d = promo.PutQuestion(d, promo.Question{ID: "q2", Place: "example/e1", Text: "B?"})
		return promo.PutFeedback(d, promo.Feedback{ID: "f", Thread: "q2", Text: "Yes."})
	})
	f.field.SelectAll()
	f.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if _, ok := f.session.Document().Question("q1"); ok {
		t.Error("a question without words is there")
	}
	test.Type(f.field, "C?")
	if q, _ := f.session.Document().Question("q1"); q.Text != "C?" {
		t.Errorf("written again, it is %+v", f.questions())
	}
	q2, _ := f.session.Document().Question("q2")
	f.edit(q2)
	f.field.SelectAll()
	f.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if _, ok := f.session.Document().Feedback("f"); !ok {
		t.Error("an answer went with the words of its question")
	}
}

func TestTheMailIsCopiedAndSaved(t *testing.T) {
	f := open(t, action, func(d promo.Document) promo.Document {
		return promo.PutQuestion(d, promo.Question{ID: "q1", Place: action.Place(), Text: "Is this enough?"})
	})
	for _, l := range f.mailLinks() {
		l.(*kit.Link).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if len(f.copied) != 2 || f.copied[0] == "" || f.copied[0] != f.copied[1] {
		t.Errorf("copied were %q", f.copied)
	}
}

func TestPlaces(t *testing.T) {
	d := promo.Document{Growth: []promo.GrowthArea{{Title: "Hiring"}}, Candidate: promo.Candidate{Name: "Mira"}}
	d = promo.PutVoice(d, promo.Voice{ID: "v", Name: "Jon", Supports: []string{"c"}})
	for at, want := range map[promo.Ref]int{
		{Kind: promo.KindGrowth, Field: "title"}:                3,
		{Kind: promo.KindCandidate, Field: "name"}:              2,
		{Kind: promo.KindConsideration, ID: "c", Field: "note"}: 2,
		{Kind: promo.KindDocument}:                              1,
		{Kind: promo.KindExample, ID: "gone", Field: "action"}:  1,
		{Kind: promo.KindVoice, ID: "v", Field: "name"}:         2,
		{Kind: promo.KindVoice, ID: "gone", Field: "name"}:      1,
	} {
		if got := placesOf(d, at); len(got) != want {
			t.Errorf("%s has the places %+v", at, got)
		}
	}
}
