package editor

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/feedback"
	"promodoc/app/feedback/inbox"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/theme"
)

var (
	actionOfA = promo.ExampleRef("a", "action")
	actionOfB = promo.ExampleRef("b", "action")
)

// said are comments of two readers on two examples, one that is nowhere, and a
// question.
func said(d promo.Document) promo.Document {
	d.Candidate.Manager = "Ana Duarte"
	d = promo.AddExample(promo.AddExample(d, "a", "humility", ""), "b", "trust", "")
	d = promo.SetText(d, actionOfA, "I withdrew the rota there and then.")
	d = promo.SetText(d, actionOfB, "I keep the log of every outage.")
	d, _ = feedback.Add(d, []feedback.Comment{
		{Key: "1", Author: "Ana Duarte", Text: "Which rota?", Quote: "the rota"},
		{Key: "1r", Author: "Ben Okri", Parent: "1", Text: "The night rota."},
		{Key: "2", Author: "Ben Okri", Quote: "keep", Suggestion: promo.Suggestion{Old: "keep", New: "kept"}},
		{Key: "3", Author: "Ana Duarte", Text: "Where is the story of the cat?", Quote: "a cat in Lisbon"},
	})
	return promo.PutQuestion(d, promo.Question{ID: "q1", Place: promo.Ref{Kind: promo.KindConsideration, ID: "trust"}.Place(), Text: "Is one enough?"})
}

// reading is an editor in whose panel of feedback somebody reads.
type reading struct {
	fixture
	*handClock
}

func openSaid(t *testing.T) reading {
	t.Helper()
	c := &handClock{}
	f := reading{openChecked(t, session.Options{}, Spelling{Clock: c, Go: func(f func()) { f() }}, said), c}
	f.win.Canvas().SetOnTypedRune(func(r rune) { t.Errorf("%q is typed into the text", r) })
	return f
}

func (f reading) key(names ...fyne.KeyName) {
	for _, n := range names {
		f.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (f reading) typed(text string) {
	for _, r := range text {
		f.win.Canvas().Focused().TypedRune(r)
	}
}

// shown returns the texts of the panel.
func (f reading) shown() string { return strings.Join(shownTexts(f.Frame.Panel()), "\n") }

func (f reading) marked(at promo.Ref, kind textedit.MarkKind) []string {
	field := f.Fields.Get(at)
	if field == nil {
		return nil
	}
	var words []string
	for _, m := range field.Marks(kind) {
		words = append(words, string([]rune(field.Text())[m.From:m.To]))
	}
	return words
}

func (f reading) thread(text string) feedback.Thread {
	for _, t := range feedback.Threads(f.doc()) {
		if t.Head.Text == text || t.Head.Suggestion.New == text || t.Question.Text == text {
			return t
		}
	}
	return feedback.Thread{}
}

// pressRow presses the row of the panel that has a text.
func pressRow(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	for _, o := range shownObjects(in) {
		if row, ok := o.(*kit.ListItem); ok && slices.Contains(shownTexts(row), text) {
			test.Tap(row)
			return
		}
	}
	t.Fatalf("there is no row %q", text)
}

func TestCommentsAreMarkedAndCounted(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfA, session.Caret(0))
	if got := f.marked(actionOfA, textedit.MarkTint); !slices.Equal(got, []string{"the rota"}) {
		t.Fatalf("marked is %q", got)
	}
	badges := map[string]string{}
	for _, r := range f.Outline.Rows() {
		badges[r.Title] = r.Badge
	}
	if badges["Humility"] != "1" || badges["Trust"] != "2" || badges["Overview"] != "" {
		t.Errorf("the outline says %v", badges)
	}
	if got := strings.Join(shownTexts(f.Object()), "|"); !strings.Contains(got, "Trust|1|2") {
		t.Errorf("the outline shows %q", got)
	}
	if got := shownTexts(f.bar.object); !slices.Contains(got, "Feedback 4") {
		t.Errorf("the bar says %q", got)
	}
	// The mark follows what is typed before it, and stays at its words when the
	// document is changed elsewhere.
	test.Type(f.Fields.Get(actionOfA), "So ")
	if got := f.marked(actionOfA, textedit.MarkTint); !slices.Equal(got, []string{"the rota"}) {
		t.Errorf("after typing: %q", got)
	}
	f.pass()
	f.Do(action.Undo)
	if got := f.marked(actionOfA, textedit.MarkTint); !slices.Equal(got, []string{"the rota"}) {
		t.Errorf("after undo: %q", got)
	}
	f.Edit("x", actionOfA, func(d promo.Document) promo.Document { return promo.SetText(d, actionOfA, "Then the rota fell.") })
	f.pass()
	if got := f.marked(actionOfA, textedit.MarkTint); !slices.Equal(got, []string{"the rota"}) {
		t.Errorf("after another text: %q", got)
	}
	f.Edit("x", actionOfA, func(d promo.Document) promo.Document { return promo.SetText(d, actionOfA, "Nothing.") })
	f.pass()
	if got := f.marked(actionOfA, textedit.MarkTint); len(got) != 0 {
		t.Errorf("words that are gone are marked: %q", got)
	}
}

func TestThePanelOpensAtTheCommentUnderTheCaret(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfB, session.Caret(4))
	f.Do(action.ShowFeedback)
	if f.Frame.Focused() != kit.PartPanel {
		t.Fatal("the panel has not the keyboard")
	}
	if got := f.shown(); !strings.Contains(got, "“keep” → “kept”") || !strings.Contains(got, "Take it") {
		t.Errorf("shown is %s", got)
	}
	if got := f.marked(actionOfB, textedit.MarkUnderline); !slices.Equal(got, []string{"keep"}) {
		t.Errorf("underlined is %q", got)
	}
	// From the text the caret chooses the comment.
	f.Do(action.PreviousPane)
	f.reveal(actionOfA, session.Caret(14))
	if got := f.shown(); !strings.Contains(got, "The night rota.") {
		t.Errorf("with the caret in another comment: %s", got)
	}
	f.key(fyne.KeyEscape)
	if f.Frame.Panel() != nil {
		t.Error("Esc leaves the panel open")
	}
}

func TestGoingThroughTheComments(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfA, session.Caret(2))
	f.Do(action.ShowFeedback)
	f.key(fyne.KeyHome)
	var at []string
	for range 4 {
		at = append(at, f.comments.Current())
		f.key(fyne.KeyDown)
	}
	want := []string{f.thread("Which rota?").ID(), "q1", f.thread("kept").ID(), f.thread("Where is the story of the cat?").ID()}
	if !slices.Equal(at, want) {
		t.Fatalf("gone through %q, want %q", at, want)
	}
	if f.Frame.Focused() != kit.PartPanel {
		t.Error("the keyboard has left the panel")
	}
	f.key(fyne.KeyHome, fyne.KeyReturn)
	if at, _ := f.Fields.Focused(); at != actionOfA || f.Fields.Get(at).Selected() != "the rota" {
		t.Errorf("Enter leads to %v", at)
	}
	// In the text the key goes on from the caret.
	f.Do(action.NextComment)
	f.Do(action.NextComment)
	if at, _ := f.Fields.Focused(); at != actionOfB || f.Fields.Get(at).Selected() != "keep" {
		t.Errorf("the key leads to %v", at)
	}
	f.Do(action.PreviousComment)
	f.Do(action.PreviousComment)
	if at, _ := f.Fields.Focused(); at != actionOfA {
		t.Errorf("the key back leads to %v", at)
	}
	f.Do(action.NextPane)
	if f.Frame.Focused() != kit.PartPanel {
		t.Fatalf("F6 leads to %v", f.Frame.Focused())
	}
	f.key(fyne.KeyEscape)
	if at, caret := f.Fields.Focused(); at != actionOfA || caret != 2 {
		t.Errorf("Esc leads to %v at %d", at, caret)
	}
}

func TestAnsweringAndDoing(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfA, session.Caret(12))
	f.Do(action.ShowFeedback)
	id := f.thread("Which rota?").ID()
	f.typed("a")
	if f.Can(action.AnswerComment) {
		t.Error("an empty answer can be given")
	}
	f.typed("The one of May.")
	if !f.Can(action.AnswerComment) || f.Can(action.AddExample) {
		t.Fatal("the key means something else than the answer")
	}
	f.Do(action.AnswerComment)
	answered := f.thread("Which rota?")
	if n := len(answered.Replies); n != 2 || answered.Replies[1].Text != "The one of May." || answered.Replies[1].Who != "Mira Okafor" || answered.State() != promo.ThreadAnswered {
		t.Fatalf("answered it is %+v", answered)
	}
	// It has left the list of what is open; the next one has the keyboard.
	if f.comments.Current() == id || f.Frame.Focused() != kit.PartPanel {
		t.Errorf("the current one is %s", f.comments.Current())
	}
	if got := f.Status.Text(); !strings.HasPrefix(got, "Answered.") || f.At().consideration != "trust" {
		t.Errorf("said is %q, shown is %+v", got, f.At())
	}
	f.key(fyne.KeyEnd)
	f.typed("d")
	if got := f.thread("Where is the story of the cat?").State(); got != promo.ThreadDone {
		t.Errorf("the last one is %s", got)
	}
	f.Do(action.Undo)
	f.Do(action.Undo)
	back := f.thread("Which rota?")
	if len(back.Replies) != 1 || back.State() != promo.ThreadOpen || f.thread("Where is the story of the cat?").State() != promo.ThreadOpen {
		t.Errorf("undone it is %+v", back)
	}
	// What was only begun stays with its thread.
	f.comments.Show()
	f.key(fyne.KeyHome)
	f.typed("anot yet")
	f.Do(action.NextComment)
	f.Do(action.PreviousComment)
	if got := f.shown(); !strings.Contains(got, "Which rota?") || f.comments.CanAnswer() == false {
		t.Errorf("what was begun is gone: %s", got)
	}
}

func TestTakingASuggestion(t *testing.T) {
	f := openSaid(t)
	f.reveal(actionOfB, session.Caret(4))
	f.Do(action.ShowFeedback)
	f.typed("t")
	if text, _ := promo.Text(f.doc(), actionOfB); text != "I kept the log of every outage." {
		t.Fatalf("taken it is %q", text)
	}
	if got := f.thread("kept").State(); got != promo.ThreadDone {
		t.Errorf("the suggestion is %s", got)
	}
	if got := f.Status.Text(); !strings.Contains(got, "was taken") || !strings.Contains(got, action.KeyLabel(action.Undo)) {
		t.Errorf("said is %q", got)
	}
	f.Do(action.Undo)
	if text, _ := promo.Text(f.doc(), actionOfB); text != "I keep the log of every outage." || f.thread("kept").State() != promo.ThreadOpen {
		t.Errorf("undone it is %q, %s", text, f.thread("kept").State())
	}
	// One whose words are gone is refused, and says so in the panel.
	f.Edit("x", actionOfB, func(d promo.Document) promo.Document { return promo.SetText(d, actionOfB, "Nothing.") })
	f.pass()
	f.comments.Show()
	f.key(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown)
	before := f.Session().Revision()
	pressIn(t, f.Frame.Panel(), "Take it")
	if f.Session().Revision() != before || !strings.Contains(f.shown(), "is not in the text any more") {
		t.Errorf("it was taken, or: %s", f.shown())
	}
}

func TestCommentsAreFiltered(t *testing.T) {
	f := openSaid(t)
	f.Do(action.ShowFeedback)
	pressIn(t, f.Frame.Panel(), "Ben Okri 2")
	if got := f.shown(); !strings.Contains(got, "Which rota?") || strings.Contains(got, "story of the cat") || strings.Contains(got, "Is one enough?") {
		t.Errorf("of Ben: %s", got)
	}
	pressIn(t, f.Frame.Panel(), "Everybody")
	pressIn(t, f.Frame.Panel(), "Done 0")
	if got := f.shown(); strings.Contains(got, "Which rota?") || !strings.Contains(got, "No feedback of this kind.") {
		t.Errorf("done: %s", got)
	}
	if f.Frame.Focused() != kit.PartPanel {
		t.Error("the keyboard has left the panel")
	}
	// A step goes through what is listed.
	f.Do(action.NextComment)
	if got := f.Status.Text(); got != "No feedback of this kind." {
		t.Errorf("said is %q", got)
	}
}

func TestAClickLeadsToTheWords(t *testing.T) {
	f := openSaid(t)
	f.Do(action.ShowFeedback)
	pressRow(t, f.Frame.Panel(), "Which rota?")
	if at, _ := f.Fields.Focused(); at != actionOfA || f.Fields.Get(at).Selected() != "the rota" {
		t.Errorf("it leads to %v", at)
	}
	field := f.Fields.Get(actionOfA)
	item := menuItem(t, field, "Show Ana Duarte’s comment")
	f.SetPanel(nil, nil)
	item.Action()
	if f.Frame.Focused() != kit.PartPanel {
		t.Error("the menu does not open the panel")
	}
}

// Where comments overlap, the caret may be in both: the one that was gone to counts.
func TestOverlappingComments(t *testing.T) {
	f := openSaid(t)
	f.Edit("x", actionOfA, func(d promo.Document) promo.Document {
		d, _ = feedback.Add(d, []feedback.Comment{{Key: "4", Author: "Eli", Text: "Where?", Quote: "rota there"}})
		return d
	})
	f.reveal(actionOfA, session.Caret(19)) // at the end of "the rota"
	f.Do(action.ShowFeedback)
	pressRow(t, f.Frame.Panel(), "Where?")
	if got := f.comments.Current(); got != f.thread("Where?").ID() || f.Fields.Get(actionOfA).Selected() != "rota there" {
		t.Errorf("the current one is %s", got)
	}
	pressRow(t, f.Frame.Panel(), "Which rota?")
	if got := f.comments.Current(); got != f.thread("Which rota?").ID() {
		t.Errorf("the one before leads to %s", got)
	}
	f.Do(action.NextComment)
	if got := f.comments.Current(); got != f.thread("Where?").ID() {
		t.Errorf("after it is %s", got)
	}
}

// adding is an editor to which files are added.
func adding(t *testing.T, read func(promo.Document, string) (inbox.Read, error)) reading {
	t.Helper()
	c := &handClock{}
	f := reading{openReading(t, Spelling{Clock: c, Go: func(f func()) { f() }}, Feedback{Read: read, Choose: func() {}}, func(d promo.Document) promo.Document {
		d.Candidate.Manager = "Ana Duarte"
		return promo.SetText(promo.AddExample(d, "a", "humility", ""), actionOfA, "I withdrew the rota there and then.")
	}), c}
	return f
}

func TestAFileIsAdded(t *testing.T) {
	comments := []feedback.Comment{
		{Key: "1", Author: "Ana Duarte", Text: "Which?", Quote: "the rota"},
		{Key: "2", Author: "Ana Duarte", Text: "And the cat?", Quote: "a cat in Lisbon"},
	}
	f := adding(t, func(promo.Document, string) (inbox.Read, error) {
		return inbox.Read{Comments: comments, Drawings: 1}, nil
	})
	f.AddFeedback("/tmp/case with comments.docx")
	for _, want := range []string{"From case with comments.docx", "1 is at its words.", "1 could not be placed", "“a cat in Lisbon”", "1 drawing without words"} {
		if got := f.shown(); !strings.Contains(got, want) {
			t.Errorf("%q is not said: %s", want, got)
		}
	}
	f.reveal(actionOfA, session.Caret(0))
	if got := f.marked(actionOfA, textedit.MarkTint); !slices.Equal(got, []string{"the rota"}) {
		t.Errorf("marked is %q", got)
	}
	f.SetPanel(nil, nil)
	f.Do(action.ShowFeedback)
	if got := f.shown(); strings.Contains(got, "From case with comments.docx") {
		t.Errorf("what was said of the file is said again: %s", got)
	}
	f.AddFeedback("/tmp/case with comments.docx")
	if got := f.shown(); !strings.Contains(got, "2 were here already.") || len(f.doc().Setup.Dialogue.Feedback) != 2 {
		t.Errorf("added again: %s", got)
	}
	f.Do(action.Undo)
	if n := len(f.doc().Setup.Dialogue.Feedback); n != 0 {
		t.Errorf("undone there are %d", n)
	}
}

func TestWhatAFileDoesNotSayIsAsked(t *testing.T) {
	comments := []feedback.Comment{{Key: "1", Text: "Which?", Quote: "the rota"}}
	f := adding(t, func(promo.Document, string) (inbox.Read, error) {
		return inbox.Read{Comments: comments, Other: true}, nil
	})
	f.AddFeedback("case.pdf")
	if got := f.shown(); !strings.Contains(got, "was exported from another document") || len(f.doc().Setup.Dialogue.Feedback) != 0 {
		t.Fatalf("of another document: %s", got)
	}
	pressIn(t, f.Frame.Panel(), "Add it anyway")
	if got := f.focused(t).Text(); got != "Ana Duarte" {
		t.Fatalf("asked with %q", got)
	}
	f.key(fyne.KeyReturn)
	if all := f.doc().Setup.Dialogue.Feedback; len(all) != 1 || all[0].Who != "Ana Duarte" {
		t.Errorf("added is %+v", all)
	}
}

func TestAFileThatCannotBeRead(t *testing.T) {
	fault := errors.New("/tmp/x.docx: it is damaged")
	f := adding(t, func(promo.Document, string) (inbox.Read, error) { return inbox.Read{}, fault })
	f.AddFeedback("/tmp/x.docx")
	if got := f.shown(); !strings.Contains(got, "it is damaged") {
		t.Errorf("said is %s", got)
	}
	fault = nil
	f.AddFeedback("/tmp/x.docx")
	if got := f.shown(); !strings.Contains(got, "There are no comments in x.docx") {
		t.Errorf("said is %s", got)
	}
	if got := f.shown(); !strings.Contains(got, "No feedback yet.") {
		t.Errorf("an empty panel says %s", got)
	}
}

// openReading is openChecked with files that feedback is read from.
func openReading(t testing.TB, spelling Spelling, f Feedback, edit ...func(promo.Document) promo.Document) fixture {
	t.Helper()
	return openAs(t, session.Options{}, Options{Spelling: spelling, Feedback: f, Post: func(f func()) { f() }}, edit...)
}

func openAs(t testing.TB, o session.Options, as Options, edit ...func(promo.Document) promo.Document) fixture {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
	d := promo.New(path(), promo.Seed{ID: "d1", Name: "x", Candidate: promo.Candidate{Name: "Mira Okafor"}})
	for _, f := range edit {
		d = f(d)
	}
	o.Saver, o.Clock, o.Post = saver{}, frozenClock{}, func(f func()) { f() }
	s := session.New(d, o)
	h := &host{}
	as.Session, as.Host, as.LayOut = s, h, noPages
	if as.Feedback.Work.Clock == nil {
		as.Feedback.Work.Clock = frozenClock{}
	}
	as.Pages = PagesOptions{Hidden: true, OnHidden: func(bool) {}, Clock: frozenClock{}}
	e := New(as)
	w := test.NewTempWindow(t, e.Object())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { e.Key(k.Name) })
	e.Shown()
	t.Cleanup(s.Discard)
	return fixture{e, h, w}
}
