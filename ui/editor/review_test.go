package editor

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/editor/reviewing"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/latest"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// reviewedEditor is an editor with an example that is weak, whose review is done when the
// time passes.
type reviewedEditor struct {
	fixture
	*handClock
	off, on []string // rules, everywhere
	refused error    // to keep which are off
	failed  string   // what was said of that
}

func openReviewed(t testing.TB) *reviewedEditor {
	t.Helper()
	r := &reviewedEditor{handClock: &handClock{}}
	o := Options{
		Post: func(f func()) { f() },
		Feedback: Feedback{Work: latest.Options{Clock: r.handClock, Go: func(f func()) { f() }}, Review: reviewing.Everywhere{
			Switches: func() review.Switches { return review.Switches{Off: r.off, On: r.on} },
			SetOff: func(rule string, off bool) error {
				if r.refused != nil {
					return r.refused
				}
				r.off = nil
				if off {
					r.off = []string{rule}
				}
				return nil
			},
			Fail: func(sentence string) { r.failed = sentence },
		}},
	}
	r.fixture = openAs(t, session.Options{}, o, func(d promo.Document) promo.Document {
		d = promo.AddExample(d, "a", "humility", "")
		d = promo.SetText(d, promo.ExampleRef("a", "title"), "Moved the accounts")
		d = promo.SetText(d, promo.ExampleRef("a", "situation"), "The old system failed every night.")
		return promo.SetText(d, promo.ExampleRef("a", "action"), "I was involved in the migration of the accounts. It took a month.")
	})
	r.pass()
	return r
}

// hedge is the field with what is found, and the words there.
var hedge = promo.ExampleRef("a", "action")

func (r *reviewedEditor) dotted(at promo.Ref) []string {
	field := r.Fields.Get(at)
	if field == nil {
		return nil
	}
	var all []string
	for _, m := range field.Marks(textedit.MarkDotted) {
		all = append(all, string([]rune(field.Text())[m.From:m.To]))
	}
	return all
}

func (r *reviewedEditor) says(t *testing.T, want bool, words ...string) {
	t.Helper()
	shown := strings.Join(shownTexts(r.win.Content()), "\n")
	for _, w := range words {
		if strings.Contains(shown, w) != want {
			t.Errorf("%q is on the screen: %v, want %v", w, !want, want)
		}
	}
}

func TestReviewMarksAndSaysBelowTheField(t *testing.T) {
	r := openReviewed(t)
	r.reveal(hedge, session.Caret(0))
	if got := r.dotted(hedge); len(got) != 1 || !strings.Contains(got[0], "was involved in") {
		t.Fatalf("marked: %q", got)
	}
	field := r.Fields.Get(hedge)
	help := "The review finds"
	r.says(t, true, help)
	field.SetCaret(4)
	var sentence string
	for _, f := range r.Review().Listed() {
		if f.Rule == "own.hedge" {
			sentence = f.Sentence
		}
	}
	if sentence == "" {
		t.Fatal("own.hedge is not found")
	}
	r.says(t, true, sentence)
	field.SetCaret(len([]rune(field.Text())))
	r.says(t, false, sentence)
	// What is typed is found after a pause, and marked once the caret has left it.
	test.Type(field, " I was involved in")
	r.pass()
	if got := r.dotted(hedge); len(got) != 1 {
		t.Errorf("marked while it is typed: %q", got)
	}
	test.Type(field, " the tests of the tool.")
	r.pass()
	if got := r.dotted(hedge); len(got) != 2 {
		t.Errorf("marked once it is written: %q", got)
	}
}

func TestReviewPanelByKeyboard(t *testing.T) {
	r := openReviewed(t)
	key := func(k fyne.KeyName) { r.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	r.Do(action.ShowReview)
	all := r.Review().Listed()
	if len(all) < 3 {
		t.Fatalf("%d findings", len(all))
	}
	for i := 1; i < len(all); i++ {
		if all[i].Severity > all[i-1].Severity {
			t.Errorf("%s comes after %s", all[i].Rule, all[i-1].Rule)
		}
	}
	r.says(t, true, all[0].Help)
	key(fyne.KeyDown)
	if got := r.Review().Current(); got.Rule != all[1].Rule {
		t.Errorf("the second is %s, want %s", got.Rule, all[1].Rule)
	}
	r.win.Canvas().Focused().TypedRune('l')
	if got := r.doc().Setup.Review.LeftAsIs; len(got) != 1 || got[0].Rule != all[1].Rule {
		t.Fatalf("left: %+v", got)
	}
	if got := r.Review().Listed(); len(got) != len(all)-1 {
		t.Errorf("%d findings are listed", len(got))
	}
	r.Do(action.Undo)
	if got := r.Review().Listed(); len(got) != len(all) {
		t.Errorf("%d findings are listed after undo", len(got))
	}
	if r.Review().Current().Rule == "own.hedge" { // which is gone to below
		key(fyne.KeyUp)
	}
	r.win.Canvas().Focused().TypedRune('r')
	if got := r.doc().Setup.Review.Off; len(got) != 1 || got[0] == "own.hedge" {
		t.Errorf("off: %q", got)
	}
	// The next finding, from within the text.
	r.reveal(hedge, session.Caret(0))
	r.Fields.Focus(hedge, 0)
	for range all {
		r.Do(action.NextFinding)
		if f := r.Review().Current(); f.Rule == "own.hedge" {
			if field := r.focused(t); !strings.Contains(field.Selected(), "was involved in") {
				t.Errorf("selected: %q", field.Selected())
			}
			return
		}
	}
	t.Error("no step led to own.hedge")
}

func TestReviewOfWhatIsLeft(t *testing.T) {
	r := openReviewed(t)
	n := len(r.Review().Listed())
	r.Edit("leave", hedge, func(d promo.Document) promo.Document {
		return promo.LeaveAsIs(d, promo.LeftAsIs{Rule: "own.hedge", Place: hedge.Place(), Quote: r.quoteOf("own.hedge"), Reason: "It was theirs."})
	})
	if got := len(r.Review().Listed()); got != n-1 {
		t.Fatalf("%d findings, want %d", got, n-1)
	}
	r.reveal(hedge, session.Caret(0))
	if got := r.dotted(hedge); len(got) != 0 {
		t.Errorf("still marked: %q", got)
	}
	r.Do(action.ShowReview)
	r.press(t, "Show 1 left as it is")
	r.says(t, true, "“was involved in” hides what you did.", "It was theirs.")
	r.SetPanel(nil, nil)
	// It is shown again when its words change.
	r.Edit("edit", hedge, func(d promo.Document) promo.Document {
		return promo.SetText(d, hedge, "I participated in the migration.")
	})
	r.pass()
	if r.quoteOf("own.hedge") == "" {
		t.Error("other words are not found")
	}
}

func (r *reviewedEditor) quoteOf(rule string) string {
	for _, f := range r.Review().Listed() {
		if f.Rule == rule {
			return f.Quote
		}
	}
	return ""
}

func TestReviewRuleOffEverywhere(t *testing.T) {
	r := openReviewed(t)
	r.off = []string{"own.hedge"}
	r.Review().Recheck()
	if r.quoteOf("own.hedge") != "" {
		t.Error("a rule that is off everywhere finds something")
	}
}

// The button switches a rule off in all documents, and on again below the list; not in
// the document, and without a step of undo. If that cannot be kept, it stays on.
func TestReviewRuleOffEverywhereByItsButton(t *testing.T) {
	r := openReviewed(t)
	r.Do(action.ShowReview)
	before := r.doc()
	rule := r.Review().Current().Rule
	r.refused = errors.New("the disk is full")
	r.press(t, "Switch rule off everywhere")
	if r.quoteOf(rule) == "" || r.failed == "" || len(r.off) != 0 {
		t.Fatalf("off: %q; said %q", r.off, r.failed)
	}
	r.refused = nil
	r.press(t, "Switch rule off everywhere")
	if !slices.Equal(r.off, []string{rule}) || r.quoteOf(rule) != "" || !reflect.DeepEqual(r.doc(), before) {
		t.Fatalf("off: %q; %s finds %q; the document has %+v", r.off, rule, r.quoteOf(rule), r.doc().Setup.Review)
	}
	r.press(t, "Show 1 rule off")
	r.says(t, true, rule+" · everywhere")
	r.press(t, "Switch on")
	if len(r.off) != 0 || r.quoteOf(rule) == "" {
		t.Errorf("off: %q; %s finds %q", r.off, rule, r.quoteOf(rule))
	}
}

// A rule that ships switched off finds something once it is switched on everywhere.
func TestReviewByARuleThatShipsOff(t *testing.T) {
	r := openReviewed(t)
	r.Edit("edit", hedge, func(d promo.Document) promo.Document {
		return promo.SetText(d, promo.ExampleRef("a", "result"), "The company won the contract.")
	})
	r.Review().Recheck()
	if r.quoteOf("own.borrowed") != "" {
		t.Fatal("own.borrowed ships on")
	}
	r.on = []string{"own.borrowed"}
	r.Review().Recheck()
	if r.quoteOf("own.borrowed") == "" {
		t.Error("a rule that is switched on everywhere finds nothing")
	}
}

// focusReason gives the keyboard to the field for the reason of the current finding.
func (r *reviewedEditor) focusReason(t *testing.T) *textfield.Field {
	t.Helper()
	for _, o := range shownObjects(r.Frame.Panel()) {
		if f, ok := o.(*textfield.Field); ok {
			kit.Focus(f)
			return f
		}
	}
	t.Fatal("the panel has no field")
	return nil
}

// What is left as it is goes and comes with undo and redo, with its reason and its marks.
func TestReviewLeftThroughUndoAndRedo(t *testing.T) {
	r := openReviewed(t)
	r.reveal(hedge, session.Caret(10))
	r.Do(action.ShowReview) // at what is found at the caret
	all, current := r.Review().Listed(), r.Review().Current()
	if current.Rule != "own.hedge" {
		t.Fatalf("the panel is at %s", current.Rule)
	}
	reason := r.focusReason(t)
	test.Type(reason, "It was theirs.")
	reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, ok := r.win.Canvas().Focused().(*kit.ListItem); !ok {
		t.Error("the keyboard is not at the next finding")
	}
	left := r.doc().Setup.Review
	for _, step := range []struct {
		do   action.ID
		left int
	}{{action.Undo, 0}, {action.Redo, 1}, {action.Undo, 0}, {action.Redo, 1}} {
		r.Do(step.do)
		if got := r.doc().Setup.Review.LeftAsIs; len(got) != step.left || step.left > 0 && !reflect.DeepEqual(r.doc().Setup.Review, left) {
			t.Errorf("%s: left %+v", step.do, got)
		}
		if got := r.Review().Listed(); len(got) != len(all)-step.left {
			t.Errorf("%s: %d of %d are listed", step.do, len(got), len(all))
		}
		if got := r.dotted(hedge); len(got) != 1-step.left {
			t.Errorf("%s: marked %q", step.do, got)
		}
	}
}

func TestReviewInAnotherLanguage(t *testing.T) {
	r := openReviewed(t)
	r.Edit("language", promo.SectionRef(promo.SummaryID), func(d promo.Document) promo.Document { return promo.SetLanguage(d, "de") })
	r.pass()
	r.Do(action.ShowReview)
	r.says(t, true, "Deutsch")
	if r.quoteOf("own.hedge") != "" {
		t.Error("English words are found in a German document")
	}
}

// BenchmarkKeyDuringReview types in one of 200 examples, with the marks and the list of
// findings on the screen.
func BenchmarkKeyDuringReview(b *testing.B) { benchmarkKeyBeside(b, action.ShowReview) }

// BenchmarkKeyDuringFourMinutes types in one of 200 examples, with all of them beside it.
func BenchmarkKeyDuringFourMinutes(b *testing.B) { benchmarkKeyBeside(b, action.SkimDocument) }

// benchmarkKeyBeside types in one of 200 examples beside a panel. What is posted to the
// screens counts as a key.
func benchmarkKeyBeside(b *testing.B, panel action.ID) {
	r := &reviewedEditor{handClock: &handClock{}}
	queue := &postQueue{posted: make(chan func(), 64)}
	r.fixture = openAs(b, session.Options{}, Options{Post: queue.post, Feedback: Feedback{Work: latest.Options{Clock: r.handClock}}}, manyExamples(b))
	at := promo.ExampleRef("x0", "action")
	r.Do(panel)
	(<-queue.posted)() // what the panel shows first
	r.reveal(at, session.Caret(0))
	field := r.Fields.Get(at)
	kit.Focus(field)
	var times kittest.Times
	for b.Loop() {
		times.Type(field.TypedRune)
		r.pass()
		for len(queue.posted) > 0 {
			times.Type(func(rune) { (<-queue.posted)() })
		}
	}
	times.Report(b)
}

func TestFourMinutes(t *testing.T) {
	r := openReviewed(t)
	r.Do(action.SkimDocument)
	r.says(t, true, "Four minutes", "The old system failed every night.")
	r.Edit("x", hedge, func(d promo.Document) promo.Document {
		return promo.SetText(d, promo.ExampleRef("a", "result"), "All 860 shops moved, and Ana Duarte's team.")
	})
	r.pass()
	r.says(t, true, "All 860 shops moved, and Ana Duarte's team.", "860 shops", "Reach: the groups it names", "all 860 shops · Ana Duarte's team", "The people it names", "Ana Duarte")
	r.pages.laidOut(r.Editor, []int{460, 115})
	r.says(t, true, "2:30 minutes to read, on 2 pages.", "p.\u00a01: 2:00 · p.\u00a02: 0:30")
}

// Of many examples those that were not shown at once are shown one after the other, and
// the rest on demand.
func TestFourMinutesOfManyExamples(t *testing.T) {
	clock := &handClock{}
	o := Options{Post: func(f func()) { f() }, Feedback: Feedback{Work: latest.Options{Clock: clock, Go: func(f func()) { f() }}}}
	f := openAs(t, session.Options{}, o, func(d promo.Document) promo.Document {
		for i := range 32 {
			d = promo.AddExample(d, fmt.Sprint(i), "humility", "")
			d = promo.SetText(d, promo.ExampleRef(fmt.Sprint(i), "title"), fmt.Sprintf("Title %d.", i))
		}
		return d
	})
	r := &reviewedEditor{fixture: f, handClock: clock}
	r.Do(action.SkimDocument)
	titles := func() (n int) {
		for _, o := range shownObjects(r.Frame.Panel()) {
			if text, ok := o.(*kit.Text); ok && strings.HasPrefix(text.String(), "Title ") {
				n++
			}
		}
		return n
	}
	if n := titles(); n != 30 {
		t.Errorf("%d examples are shown", n)
	}
	r.press(t, "2 more examples")
	if n := titles(); n != 32 {
		t.Errorf("%d examples are shown after more was asked for", n)
	}
}

// TestFourMinutesKeepsTheKeyboard edits while an example of the panel has the keyboard.
func TestFourMinutesKeepsTheKeyboard(t *testing.T) {
	r := openReviewed(t)
	r.Do(action.SkimDocument)
	r.win.Canvas().FocusNext() // the first example
	held := r.win.Canvas().Focused()
	if _, ok := held.(*kit.ListItem); !ok {
		t.Fatalf("the keyboard is with %T", held)
	}
	r.Edit("x", hedge, func(d promo.Document) promo.Document { return promo.SetText(d, hedge, "I moved them.") })
	r.pass()
	if got := r.win.Canvas().Focused(); got != held {
		t.Errorf("the keyboard is with %T", got)
	}
}

// The pages may become too many without a change of the document, by its paper.
func TestReviewFollowsThePages(t *testing.T) {
	r := openReviewed(t)
	r.Edit("x", hedge, func(d promo.Document) promo.Document { return promo.SetPageBudget(d, 2) })
	r.pages.laidOut(r.Editor, []int{300, 10})
	r.pass()
	if got := r.rule("document.too-long"); got {
		t.Error("two pages of two are too many")
	}
	r.pages.laidOut(r.Editor, []int{300, 300, 10})
	r.pass()
	if !r.rule("document.too-long") {
		t.Error("three pages of two are not found to be too many")
	}
}

// rule reports whether a rule finds something.
func (r *reviewedEditor) rule(id string) bool {
	return slices.ContainsFunc(r.Review().Listed(), func(f review.Finding) bool { return f.Rule == id })
}

// TestReviewPanelBeforeTheFirstReview opens the panel before anything is found: the first
// finding gets the keyboard once it is.
func TestReviewPanelBeforeTheFirstReview(t *testing.T) {
	var jobs []func()
	clock := &handClock{}
	f := openAs(t, session.Options{}, Options{Post: func(f func()) { f() },
		Feedback: Feedback{Work: latest.Options{Clock: clock, Go: func(f func()) { jobs = append(jobs, f) }}}})
	f.Do(action.ShowReview)
	if !f.Review().HasFocus() {
		t.Errorf("before the review the keyboard is with %T", f.win.Canvas().Focused())
	}
	for _, job := range jobs {
		job()
	}
	if _, ok := f.win.Canvas().Focused().(*kit.ListItem); !ok {
		t.Errorf("the keyboard is with %T", f.win.Canvas().Focused())
	}
}

// A panel with nothing to list has the keyboard, and takes it from no field later.
func TestReviewPanelWithoutFindings(t *testing.T) {
	r := openReviewed(t)
	r.off = []string{"document", "evidence", "own", "path", "privacy", "time", "weight", "words"}
	r.Review().Recheck()
	r.Do(action.ShowReview)
	if !r.Review().HasFocus() || len(r.Review().Listed()) > 0 {
		t.Fatalf("the keyboard is with %T, and %d findings are listed", r.win.Canvas().Focused(), len(r.Review().Listed()))
	}
	r.Do(action.ShowReview)
	r.reveal(hedge, session.Caret(0))
	r.Fields.Focus(hedge, 0)
	r.Review().Recheck()
	if r.Review().HasFocus() {
		t.Error("the panel took the keyboard from the text")
	}
}
