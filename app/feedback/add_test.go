package feedback

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"promodoc/app/message"
	"promodoc/app/promo"
)

func ofAna(key, text, quote string) Comment {
	return Comment{Key: key, Author: "Ana Duarte", Day: day(20), Text: text, Quote: quote}
}

// lines sums up the feedback of a document.
func lines(d promo.Document) string {
	var all []string
	for _, f := range d.Setup.Dialogue.Feedback {
		at := string(f.Place)
		if f.Thread != "" {
			at = "to " + f.Thread
		}
		all = append(all, fmt.Sprintf("%s|%s|%s|%s", f.Who, at, f.Text, f.State))
	}
	return strings.Join(all, "\n")
}

func TestAddOnce(t *testing.T) {
	d, comments := ines(), []Comment{ofAna("1", "Who asked?", "withdrew the rota"), ofAna("2", "And this?", "budget of the department")}
	first, r := Add(d, comments)
	if want := "Ana Duarte|example/rota/action|Who asked?|open\nAna Duarte||And this?|open"; lines(first) != want {
		t.Errorf("%s, want %s", lines(first), want)
	}
	if len(r.Added) != 2 || r.Known != 0 || len(r.Unplaced()) != 1 || r.Unplaced()[0].Quote != "budget of the department" {
		t.Errorf("%+v", r)
	}
	if len(d.Setup.Dialogue.Feedback) != 0 {
		t.Error("the old document was changed")
	}
	again, r := Add(first, comments)
	if !reflect.DeepEqual(again, first) || len(r.Added) != 0 || r.Known != 2 {
		t.Errorf("added twice: %+v", r)
	}
	reply := Comment{Key: "3", Parent: "1", Author: "Jon", Text: "The team."}
	later, r := Add(first, append(comments, reply))
	if len(r.Added) != 1 || r.Replies != 1 || later.Setup.Dialogue.Feedback[2].Thread != first.Setup.Dialogue.Feedback[0].ID {
		t.Errorf("%+v: %s", r, lines(later))
	}
	if inserted := r.Insert(first); !reflect.DeepEqual(inserted, later) {
		t.Errorf("inserted it is another document: %s", lines(inserted))
	}
	// Two programs that add the same file give everything the same ID.
	other, _ := Add(d, comments)
	if !reflect.DeepEqual(other, first) {
		t.Error("another program adds something else")
	}
}

func TestAddReplies(t *testing.T) {
	d := promo.PutQuestion(ines(), promo.Question{ID: "q1", Place: "example/rota/action", Text: "Is this too personal?", State: promo.ThreadOpen})
	d, _ = Add(d, []Comment{ofAna("1", "Who asked?", "withdrew the rota")})
	d = Answer(d, d.Setup.Dialogue.Feedback[0].ID, "The whole team, in the meeting of the week.", day(21))
	if f := d.Setup.Dialogue.Feedback[0]; f.State != promo.ThreadAnswered {
		t.Fatalf("answered: %+v", f)
	}
	before := d
	d, r := Add(d, []Comment{
		{Key: "q", Author: "Ines Carvalho", Text: "Is this too personal?", Quote: "withdrew"},
		{Key: "4", Parent: "q", Author: "Ana Duarte", Text: "No, keep it."},
		ofAna("1", "Who asked?", "withdrew the rota"),
		{Key: "own", Parent: "1", Author: "Ines Carvalho", Text: "The whole team, in the meeting of the week."},
		{Key: "5", Parent: "own", Author: "Ana Duarte", Text: "Then say so."},
		{Key: "6", Parent: "none", Author: "Ana Duarte", Text: "Lost.", Quote: "Keeps the log"},
	})
	if len(r.Added) != 3 || r.Replies != 2 || r.Known != 3 {
		t.Errorf("%+v", r)
	}
	if inserted := r.Insert(before); !reflect.DeepEqual(inserted, d) {
		t.Errorf("inserted it is another document: %s", lines(inserted))
	}
	root := d.Setup.Dialogue.Feedback[0].ID
	want := fmt.Sprintf("Ana Duarte|example/rota/action|Who asked?|open\nInes Carvalho|to %s|The whole team, in the meeting of the week.|\n"+
		"Ana Duarte|to q1|No, keep it.|\nAna Duarte|to %s|Then say so.|\nAna Duarte|example/log/title|Lost.|open", root, root)
	if lines(d) != want {
		t.Errorf("%s\nwant\n%s", lines(d), want)
	}
	if q, _ := d.Question("q1"); q.State != promo.ThreadAnswered {
		t.Errorf("the question is %s", q.State)
	}
}

// A comment that says the same as an answer of the candidate is not taken for it.
func TestAddSameWordsOfOthers(t *testing.T) {
	d, _ := Add(ines(), []Comment{ofAna("1", "Who asked?", "withdrew the rota")})
	d = Answer(d, d.Setup.Dialogue.Feedback[0].ID, "Yes", day(21))
	d, r := Add(d, []Comment{ofAna("2", "Yes", "the log")})
	if len(r.Added) != 1 || r.Known != 0 {
		t.Errorf("%+v: %s", r, lines(d))
	}
}

func TestAddResolved(t *testing.T) {
	d, _ := Add(ines(), []Comment{ofAna("1", "Who asked?", "withdrew the rota")})
	done := ofAna("1", "Who asked?", "withdrew the rota")
	done.Resolved = true
	later, r := Add(d, []Comment{done})
	if later.Setup.Dialogue.Feedback[0].State != promo.ThreadDone || len(r.Changed) != 1 || d.Setup.Dialogue.Feedback[0].State != promo.ThreadOpen {
		t.Errorf("%+v, %s", r, lines(later))
	}
}

func TestTooMany(t *testing.T) {
	var all []Comment
	for i := range MaxComments + 3 {
		all = append(all, ofAna(fmt.Sprint(i), "Nice.", ""))
	}
	d, r := Add(ines(), all)
	if len(d.Setup.Dialogue.Feedback) != MaxComments || r.TooMany != 3 {
		t.Errorf("%d added, %d left out", len(d.Setup.Dialogue.Feedback), r.TooMany)
	}
}

func TestTake(t *testing.T) {
	for name, test := range map[string]struct {
		c    Comment
		edit func(promo.Document) promo.Document
		want string
		err  *message.Message
	}{
		"replaced": {c: Comment{Quote: "twice.", Before: "The team was asked ", Suggestion: promo.Suggestion{Old: "twice.", New: "three times."}}, want: "The team was asked three times."},
		"deleted":  {c: Comment{Quote: " and then", Before: "the rota there", After: ".\nI asked", Suggestion: promo.Suggestion{Old: " and then"}}, want: "I withdrew the rota there.\n"},
		"inserted": {c: Comment{Before: "I asked each of them ", After: "alone", Suggestion: promo.Suggestion{New: "quite "}}, want: "I asked each of them quite *alone*"},
		"a paragraph": {c: Comment{Before: "The team was asked twice.", Suggestion: promo.Suggestion{New: "\n\nIn March."}, Bookmarks: []string{action("rota").Bookmark()}},
			want: "The team was asked twice.\n\nIn March."},
		"edited before it": {c: Comment{Quote: "twice", Suggestion: promo.Suggestion{Old: "twice", New: "often"}},
			edit: func(d promo.Document) promo.Document { return retext(d, "I withdrew", "At last I withdrew") }, want: "At last I withdrew the rota there and then.\n\n- I asked each of them *alone*;\n- I wrote down who had warned me, and why.\n\nThe team was asked often."},
		"inserted, edited before it": {c: Comment{Before: "I asked each of them ", After: "alone", Suggestion: promo.Suggestion{New: "quite "}},
			edit: func(d promo.Document) promo.Document { return retext(d, "I withdrew", "At last I withdrew") }, want: "I asked each of them quite *alone*"},
		"gone": {c: Comment{Quote: "twice", Suggestion: promo.Suggestion{Old: "twice", New: "often"}},
			edit: func(d promo.Document) promo.Document { return retext(d, "twice", "once") }, err: ErrGone},
		"nothing to take": {c: Comment{Quote: "twice", Text: "Really?"}, err: ErrNoSuggestion},
		"nowhere":         {c: Comment{Quote: "budget of the department", Suggestion: promo.Suggestion{Old: "budget of the department", New: "x"}}, err: ErrGone},
	} {
		test.c.Key = "1"
		d, _ := Add(ines(), []Comment{test.c})
		if test.edit != nil {
			d = test.edit(d)
		}
		id := d.Setup.Dialogue.Feedback[0].ID
		taken, err := Take(d, id)
		text, _ := promo.Text(taken, action("rota"))
		if test.err != nil {
			if !message.Is(err, test.err) || !reflect.DeepEqual(taken, d) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil || !strings.Contains(text, test.want) {
			t.Errorf("%s: %q, %v", name, text, err)
		}
		if f, _ := taken.Feedback(id); f.State != promo.ThreadDone {
			t.Errorf("%s: it is %s", name, f.State)
		}
	}
}

// retext replaces words of the action.
func retext(d promo.Document, old, now string) promo.Document {
	text, _ := promo.Text(d, action("rota"))
	return promo.SetText(d, action("rota"), strings.Replace(text, old, now, 1))
}

func TestThreads(t *testing.T) {
	d := promo.PutQuestion(ines(), promo.Question{ID: "q1", Place: "growth/0", Text: "Enough?"})
	d, _ = Add(d, []Comment{
		ofAna("1", "Nowhere.", "budget of the department"), ofAna("2", "Late.", "The team was asked twice"), ofAna("3", "Early.", "withdrew the rota"),
		{Key: "4", Author: "Jon", Text: "Log.", Quote: "Keeps the log"}, {Key: "5", Parent: "4", Author: "Ana Duarte", Text: "Yes."},
	})
	all := Threads(d)
	var got []string
	for _, th := range all {
		got = append(got, th.Head.Text+th.Question.Text)
	}
	if want := "Early. Late. Log. Enough? Nowhere."; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	if n := len(Filter{Who: "ana duarte"}.Of(all)); n != 4 {
		t.Errorf("Ana is in %d threads", n)
	}
	if n := len(Filter{State: promo.ThreadOpen, In: promo.Ref{Kind: promo.KindExample, ID: "rota"}}.Of(all)); n != 2 {
		t.Errorf("%d threads in the example", n)
	}
	d = SetState(d, all[0].ID(), promo.ThreadDone)
	all = Threads(d)
	if got, want := OpenBy(all), []Open{{"Ana Duarte", 2}, {"Jon", 1}, {"", 1}}; !reflect.DeepEqual(got, want) && got[0] != want[0] {
		t.Errorf("%v", got)
	}
	if n := OpenIn(all)[promo.Ref{Kind: promo.KindExample, ID: "rota"}]; n != 1 {
		t.Errorf("%d open in the example", n)
	}
	if got := People(d); !reflect.DeepEqual(got, []string{"Ana Duarte", "Jon"}) {
		t.Errorf("%v", got)
	}
	// A reply to what was removed begins a thread: nothing is lost.
	d.Setup.Dialogue.Feedback = d.Setup.Dialogue.Feedback[4:]
	if all := Threads(d); len(all) != 2 {
		t.Errorf("%d threads", len(all))
	}
}
