package editor

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/spelling"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// fakeSpelling knows two wrong words.
type fakeSpelling struct {
	added  []string
	err    error
	checks int // how often a document was checked
}

func (f *fakeSpelling) Check(d promo.Document) ([]spelling.FieldMistakes, error) {
	f.checks++
	if f.err != nil {
		return nil, f.err
	}
	var all []spelling.FieldMistakes
	for _, at := range spelling.Fields(d) {
		text, _ := promo.Text(d, at)
		var found []spelling.Mistake
		from := 0
		for _, word := range strings.Split(text, " ") {
			n := len([]rune(word))
			if (word == "teh" || word == "wrogn") && !slices.Contains(d.Setup.Words, word) && !slices.Contains(f.added, word) {
				found = append(found, spelling.Mistake{From: from, To: from + n, Word: word})
			}
			from += n + 1
		}
		if len(found) > 0 {
			all = append(all, spelling.FieldMistakes{Field: at, Mistakes: found})
		}
	}
	return all, nil
}

func (f *fakeSpelling) Suggest(_, word string) []string {
	if word == "teh" {
		return []string{"the", "ten"}
	}
	return nil
}

func (f *fakeSpelling) AddWord(word string) error {
	if word == "wrogn" {
		return errors.New("the disk is full")
	}
	f.added = append(f.added, word)
	return nil
}

func (f *fakeSpelling) Dictionaries() []spelling.Found {
	return []spelling.Found{{Language: "sv", Name: "Svenska"}, {Language: "nl", Err: errors.New("no")}}
}

// handClock runs what waits when it is told to.
type handClock struct{ waiting []func() }

func (c *handClock) Now() time.Time { return frozenClock{}.Now() }

func (c *handClock) AfterFunc(_ time.Duration, f func()) session.Timer {
	c.waiting = append(c.waiting, f)
	return stoppedTimer{}
}

// pass lets the time pass for which a user pauses.
func (c *handClock) pass() {
	waiting := c.waiting
	c.waiting = nil
	for _, f := range waiting {
		f()
	}
}

// spelled is an editor with two examples whose spelling is checked.
type spelled struct {
	fixture
	*handClock
}

func openSpelled(t *testing.T, service *fakeSpelling) spelled {
	t.Helper()
	c := &handClock{}
	s := Spelling{Service: service, Clock: c, Go: func(f func()) { f() }}
	f := spelled{openChecked(t, session.Options{}, s, func(d promo.Document) promo.Document {
		d = promo.AddExample(promo.AddExample(d, "a", "humility", ""), "b", "trust", "")
		d = promo.SetText(d, promo.ExampleRef("a", "title"), "Fixed teh build")
		return promo.SetText(d, promo.ExampleRef("b", "action"), "Was wrogn and teh last")
	}), c}
	f.pass()
	return f
}

func (f fixture) marks(at promo.Ref) []textedit.Mark {
	field := f.Fields.Get(at)
	if field == nil {
		return nil
	}
	return field.Marks(textedit.MarkWavy)
}

func menuItem(t *testing.T, field *textfield.Field, label string) *fyne.MenuItem {
	t.Helper()
	for _, i := range field.OnMenu(field.Caret()) {
		if i.Label == label {
			return i
		}
	}
	t.Fatalf("no item %q", label)
	return nil
}

func TestMisspelledWordsAreMarked(t *testing.T) {
	f := openSpelled(t, &fakeSpelling{})
	title := promo.ExampleRef("a", "title")
	f.reveal(title, session.Caret(0))
	if got := f.marks(title); !slices.Equal(got, []textedit.Mark{{From: 6, To: 9}}) {
		t.Fatalf("marked are %v", got)
	}
	// A word is not marked before the caret leaves it.
	field := f.Fields.Get(title)
	field.SetCaret(15)
	test.Type(field, " teh")
	f.pass()
	if got := f.marks(title); len(got) != 1 {
		t.Errorf("while a word is typed: %v", got)
	}
	test.Type(field, " ")
	f.pass()
	if got := f.marks(title); !slices.Equal(got, []textedit.Mark{{From: 6, To: 9}, {From: 16, To: 19}}) {
		t.Errorf("after it: %v", got)
	}
}

func TestSuggestionsReplaceAWord(t *testing.T) {
	f := openSpelled(t, &fakeSpelling{})
	title := promo.ExampleRef("a", "title")
	f.reveal(title, session.Caret(7))
	field := f.Fields.Get(title)
	menuItem(t, field, "the").Action()
	f.pass()
	if got, _ := promo.Text(f.doc(), title); got != "Fixed the build" {
		t.Errorf("the title is %q", got)
	}
	if got := f.marks(title); len(got) != 0 {
		t.Errorf("still marked: %v", got)
	}
	f.Do(action.Undo)
	if got, _ := promo.Text(f.doc(), title); got != "Fixed teh build" {
		t.Errorf("undone it is %q", got)
	}
	if _, caret := f.Fields.Focused(); caret != 7 {
		t.Errorf("undone, the caret is at %d and not in the word, where it was", caret)
	}
	field.SetCaret(1)
	if items := field.OnMenu(1); len(items) != 0 {
		t.Errorf("%d items for a word that is right", len(items))
	}
}

func TestWordsAreAddedAndIgnored(t *testing.T) {
	service := &fakeSpelling{}
	f := openSpelled(t, service)
	action1 := promo.ExampleRef("b", "action")
	f.reveal(action1, session.Caret(5))
	field := f.Fields.Get(action1)
	if none := menuItem(t, field, "No suggestions"); !none.Disabled {
		t.Error("that there are no suggestions can be chosen")
	}
	menuItem(t, field, "Add to my dictionary").Action()
	if got := f.Status.Text(); !strings.Contains(got, "the disk is full") || len(f.marks(action1)) != 2 {
		t.Errorf("a word that cannot be added: %q, %v", got, f.marks(action1))
	}
	menuItem(t, field, "Ignore in this document").Action()
	if got := f.marks(action1); len(got) != 1 || !slices.Equal(f.doc().Setup.Words, []string{"wrogn"}) {
		t.Errorf("ignored: %v, %v", got, f.doc().Setup.Words)
	}
	f.Do(action.Undo)
	f.pass()
	if at, caret := f.Fields.Focused(); at != action1 || caret != 5 {
		t.Errorf("undo of what left the text as it was moves the caret to %v, %d", at, caret)
	}
	if len(f.marks(action1)) != 2 || len(f.doc().Setup.Words) != 0 {
		t.Errorf("after undo: %v, %v", f.marks(action1), f.doc().Setup.Words)
	}
	f.reveal(action1, session.Caret(16))
	menuItem(t, f.Fields.Get(action1), "Add to my dictionary").Action()
	if !slices.Equal(service.added, []string{"teh"}) || len(f.marks(action1)) != 1 {
		t.Errorf("added are %v, marked %v", service.added, f.marks(action1))
	}
}

func TestF7GoesThroughTheDocument(t *testing.T) {
	f := openSpelled(t, &fakeSpelling{})
	var got []string
	step := func(id action.ID) {
		f.Do(id)
		at, caret := f.Fields.Focused()
		got = append(got, at.ID+" "+f.Fields.Get(at).Selected()+" "+string(rune('0'+caret/10))+string(rune('0'+caret%10)))
	}
	for range 4 {
		step(action.NextMisspelling)
	}
	step(action.PreviousMisspelling)
	step(action.PreviousMisspelling)
	want := []string{"a teh 09", "b wrogn 09", "b teh 17", "a teh 09", "b teh 17", "b wrogn 09"}
	if !slices.Equal(got, want) {
		t.Errorf("went to %q, want %q", got, want)
	}
	f.Do(action.PreviousMisspelling)
	if said := f.Status.Text(); !strings.Contains(said, "the or ten") {
		t.Errorf("said %q", said)
	}
}

// The document is checked beside the screens: what F7 asks for comes once that is
// done, and typing takes the wish back.
func TestCheckingIsNotWaitedFor(t *testing.T) {
	c, service := &handClock{}, &fakeSpelling{}
	var beside []func()
	s := Spelling{Service: service, Clock: c, Go: func(f func()) { beside = append(beside, f) }}
	f := spelled{openChecked(t, session.Options{}, s, func(d promo.Document) promo.Document {
		return promo.SetText(promo.AddExample(d, "a", "humility", ""), promo.ExampleRef("a", "title"), "Fixed teh build")
	}), c}
	title := promo.ExampleRef("a", "title")
	run := func() {
		t.Helper()
		if service.checks != 0 {
			t.Fatal("the document was checked on the goroutine of the screens")
		}
		if len(beside) != 1 {
			t.Fatalf("%d checks at once", len(beside))
		}
		job := beside[0]
		beside = nil
		job()
		service.checks = 0
	}
	f.pass()
	f.reveal(title, session.Caret(15))
	field := f.Fields.Get(title)
	test.Type(field, " x")
	f.pass()
	run() // stale; the next one begins
	if got := f.marks(title); len(got) != 0 {
		t.Errorf("a stale result is shown: %v", got)
	}
	run()
	if got := f.marks(title); len(got) != 1 {
		t.Errorf("marked are %v", got)
	}
	test.Type(field, "y")
	f.Do(action.NextMisspelling)
	if got := field.Selected(); got != "" {
		t.Errorf("before the check %q is selected", got)
	}
	run()
	if got := field.Selected(); got != "teh" {
		t.Errorf("after the check %q is selected", got)
	}
	f.Do(action.NextMisspelling)
	if len(beside) != 0 || field.Selected() != "teh" {
		t.Errorf("what was checked is checked again, %q is selected", field.Selected())
	}
	f.reveal(title, session.Caret(0))
	test.Type(field, "z")
	f.Do(action.NextMisspelling)
	test.Type(field, "z")
	run()
	f.pass()
	for len(beside) > 0 {
		run()
	}
	if got := field.Selected(); got != "" {
		t.Errorf("although the user typed on %q is selected", got)
	}
}

// The word that was typed last is offered what was meant, once it is gone back to.
func TestTheMenuOfTheWordThatWasTypedLast(t *testing.T) {
	f := openSpelled(t, &fakeSpelling{})
	title := promo.ExampleRef("a", "title")
	f.reveal(title, session.Selection{})
	f.Fields.Get(title).SetCaret(len("Fixed teh build"))
	test.Type(f.Fields.Get(title), " wrogn")
	f.pass()
	if n := len(f.marks(title)); n != 1 {
		t.Fatalf("%d words are marked while the last is typed", n)
	}
	f.Do(action.PreviousMisspelling)
	if got := f.Fields.Get(title).Selected(); got != "wrogn" {
		t.Fatalf("selected %q", got)
	}
	menuItem(t, f.Fields.Get(title), "Add to my dictionary")
}

func TestNothingMisspelled(t *testing.T) {
	f := openSpelled(t, &fakeSpelling{added: []string{"teh", "wrogn"}})
	f.Do(action.NextMisspelling)
	if got := f.Status.Text(); got != "No misspelled words" {
		t.Errorf("said %q", got)
	}
}

func TestLanguageIsChosen(t *testing.T) {
	service := &fakeSpelling{}
	f := openSpelled(t, service)
	f.GoTo(location{area: areaOverview})
	kit.Focus(f.cards.language.first)
	key := func(k fyne.KeyName) { f.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyReturn)
	if chip, ok := f.win.Canvas().Focused().(*kit.Chip); !ok || !chip.On() {
		t.Fatalf("the choice is open, and the keyboard is at %T", f.win.Canvas().Focused())
	}
	pressIn(t, f.Object(), "Svenska")
	if got := f.doc().Language(); got != "sv" {
		t.Errorf("the language is %q", got)
	}
	if link, ok := f.win.Canvas().Focused().(*kit.Link); !ok || link.Text() != "Change" {
		t.Errorf("the choice is made, and the keyboard is at %T", f.win.Canvas().Focused())
	}
	service.err = errors.New("there is no dictionary")
	f.SpellingChanged()
	if !slices.Contains(shownTexts(f.Object()), "Spelling is not checked: there is no dictionary.") {
		t.Error("the reason is not shown")
	}
	f.Do(action.Undo)
	if got := f.doc().Language(); got != "en" {
		t.Errorf("after undo the language is %q", got)
	}
}
