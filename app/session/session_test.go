package session_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
)

var (
	action = promo.ExampleRef("a", "action")
	result = promo.ExampleRef("a", "result")
)

// document has the examples a, under humility, and b, which is under none. It
// was changed the day before the test clock's.
func document() promo.Document {
	path := career.Path{ID: "p", Sections: []career.Section{{
		ID: "s", Considerations: []career.Consideration{{ID: "humility", Title: "Humility", Enough: 1}},
	}}}
	d := promo.New(path, promo.Seed{ID: "doc", Name: "H2", Today: promo.Date{Year: 2026, Month: 9, Day: 13}})
	return promo.AddExample(promo.AddExample(d, "a", "humility", ""), "b", "", "")
}

func text(d promo.Document, at promo.Ref) string {
	s, _ := promo.Text(d, at)
	return s
}

// keys types on a field like a person: each rune of s is one key, '<' is
// Backspace, and gap passes before each.
func keys(d *sessiontest.Fixture, at promo.Ref, s string, gap time.Duration) {
	for _, r := range s {
		d.Clock.Advance(gap)
		old := text(d.Document(), at)
		if r == '<' {
			_, size := utf8.DecodeLastRuneInString(old)
			old = old[:len(old)-size]
		} else {
			old += string(r)
		}
		d.Type(at, old, session.LeftAt(utf8.RuneCountInString(old)), nil)
	}
}

func rename(name string) func(promo.Document) promo.Document {
	return func(d promo.Document) promo.Document {
		return promo.SetText(d, promo.Ref{Kind: promo.KindDocument, Field: "name"}, name)
	}
}

// undoAll undoes all steps and returns the text of the field after each
// step, with the cursor as a bar.
func undoAll(d *sessiontest.Fixture, at promo.Ref) string {
	var out []string
	for d.CanUndo() {
		step, _ := d.Undo()
		runes := []rune(text(d.Document(), at))
		if step.At == at {
			runes = slices.Insert(runes, step.Selected.Cursor, '|')
		}
		out = append(out, string(runes))
	}
	return strings.Join(out, " / ")
}

func TestTypingBecomesSteps(t *testing.T) {
	const quick, slow = 100 * time.Millisecond, time.Second
	for _, c := range []struct {
		name string
		do   func(d *sessiontest.Fixture)
		want string
	}{
		{"a word is one", func(d *sessiontest.Fixture) { keys(d, action, "word", quick) }, "|"},
		{"words are several, blanks go with the word before", func(d *sessiontest.Fixture) {
			keys(d, action, "  one two,  three\nfour", quick)
		}, "  one two,  three\n| /   one two,  | /   one | / |"},
		{"a pause begins one", func(d *sessiontest.Fixture) {
			keys(d, action, "un", quick)
			keys(d, action, "do", slow)
		}, "und| / un| / |"},
		{"deleting is another", func(d *sessiontest.Fixture) { keys(d, action, "abcd<<<e", quick) }, "a| / abcd| / |"},
		{"another field begins one", func(d *sessiontest.Fixture) {
			keys(d, action, "a", quick)
			keys(d, result, "r", quick)
			keys(d, action, "b", quick)
		}, "a| / a / |"},
		{"an edit between begins one", func(d *sessiontest.Fixture) {
			keys(d, action, "a", quick)
			d.Do("Rename", promo.Ref{}, nil, rename("x"))
			keys(d, action, "b", quick)
		}, "a| / a / |"},
		{"undo between begins one", func(d *sessiontest.Fixture) {
			keys(d, action, "a", quick)
			d.Undo()
			d.Redo()
			keys(d, action, "b", quick)
		}, "a| / |"},
		{"another place begins one", func(d *sessiontest.Fixture) {
			keys(d, action, "ad", quick)
			d.Type(action, "acd", session.LeftAt(2), nil)
			d.Type(action, "abcd", session.LeftAt(2), nil)
		}, "a|cd / a|d / |"},
		{"a paste is a step of its own", func(d *sessiontest.Fixture) {
			keys(d, action, "a", quick)
			d.Type(action, "a pasted", session.LeftAt(8), nil)
			keys(d, action, "b", quick)
		}, "a pasted| / a| / |"},
		{"typing over goes on", func(d *sessiontest.Fixture) {
			d.Type(action, "old text", session.LeftAt(8), nil)
			d.Type(action, "n text", session.LeftAt(1), nil)
			d.Type(action, "ne text", session.LeftAt(2), nil)
			d.Type(action, "new text", session.LeftAt(3), nil)
		}, "old| text / |"},
		{"a character of several runes is a key", func(d *sessiontest.Fixture) {
			keys(d, action, "a", quick)
			d.Type(action, "a👍🏽", session.LeftAt(3), nil)
			keys(d, action, "b", quick)
		}, "|"},
		{"deleting forward", func(d *sessiontest.Fixture) {
			d.Type(action, "abcd", session.LeftAt(4), nil)
			d.Type(action, "acd", session.LeftAt(1), nil)
			d.Type(action, "ad", session.LeftAt(1), nil)
		}, "ab|cd / |"},
		{"the same text is nothing", func(d *sessiontest.Fixture) { d.Type(action, "", session.LeftAt(0), nil) }, ""},
		{"a field that is gone is nothing", func(d *sessiontest.Fixture) { d.Type(promo.ExampleRef("x", "title"), "t", session.LeftAt(1), nil) }, ""},
	} {
		d := sessiontest.Open(document())
		c.do(d)
		end := text(d.Document(), action)
		if got := undoAll(d, action); got != c.want {
			t.Errorf("%s: undoing gives\n%q, want\n%q", c.name, got, c.want)
		}
		for d.CanRedo() {
			d.Redo()
		}
		if got := text(d.Document(), action); got != end {
			t.Errorf("%s: redoing all gives %q, want %q", c.name, got, end)
		}
	}
}

func TestRedoPutsTheCursorAfterTheTypedText(t *testing.T) {
	d := sessiontest.Open(document())
	d.Type(action, "ad", session.LeftAt(2), nil)
	d.Type(action, "abd", session.LeftAt(2), nil)
	d.Type(action, "abcd", session.LeftAt(3), nil)
	d.Undo()
	if step, ok := d.Redo(); !ok || step != (session.Step{Label: "typing", At: action, Selected: session.Caret(3)}) {
		t.Errorf("redo goes to %+v, %v", step, ok)
	}
}

// Undo selects again what was typed over, and redo what an edit left selected.
func TestUndoSelectsWhatWasSelected(t *testing.T) {
	d := sessiontest.Open(document())
	d.Type(action, "one two", session.LeftAt(7), nil)
	typedOver := session.Selections{Before: session.Selection{Anchor: 7, Cursor: 4}, Known: true, After: session.Caret(5)}
	d.Type(action, "one x", typedOver, nil)
	d.Type(action, "one xy", session.Selections{Before: session.Caret(5), Known: true, After: session.Caret(6)}, nil)
	bold := session.Selections{Before: session.Selection{Anchor: 4, Cursor: 6}, Known: true, After: session.Selection{Anchor: 6, Cursor: 8}}
	d.Type(action, "one **xy**", bold, nil)
	for _, c := range []struct {
		step func() (session.Step, bool)
		text string
		want session.Selection
	}{
		{d.Undo, "one xy", bold.Before},
		{d.Undo, "one two", typedOver.Before},
		{d.Redo, "one xy", session.Caret(6)},
		{d.Redo, "one **xy**", bold.After},
		{d.Undo, "one xy", bold.Before},
		{d.Undo, "one two", typedOver.Before},
	} {
		step, _ := c.step()
		if got := text(d.Document(), action); got != c.text || step.Selected != c.want {
			t.Errorf("%q with %+v selected, want %q with %+v", got, step.Selected, c.text, c.want)
		}
	}
}

// What is selected is within the text, whoever else changed it.
func TestSelectionIsWithinTheText(t *testing.T) {
	d := sessiontest.Open(document())
	d.Type(action, "one", session.Selections{Before: session.Selection{Anchor: -1, Cursor: 9}, Known: true, After: session.Caret(9)}, nil)
	if step, _ := d.Undo(); step.Selected != session.Caret(0) {
		t.Errorf("undo selects %+v", step.Selected)
	}
	if step, _ := d.Redo(); step.Selected != session.Caret(3) {
		t.Errorf("redo selects %+v", step.Selected)
	}
}

func TestEditDropsRedoSteps(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "a", 0)
	d.Do("Rename", promo.Ref{}, nil, rename("x"))
	if step, ok := d.Undo(); !ok || step.Label != "Rename" || !d.CanRedo() {
		t.Errorf("undone: %+v, %t", step, ok)
	}
	keys(d, action, "b", 0)
	if _, ok := d.Redo(); ok || d.CanRedo() {
		t.Error("an edit that was undone came back over a newer one")
	}
}

func TestUndoOfManySteps(t *testing.T) {
	d := sessiontest.Open(document())
	states := []promo.Document{d.Document()}
	for i := range 250 {
		d.Clock.Advance(time.Hour)
		if i%3 == 0 {
			d.Do("Rename", promo.Ref{}, nil, rename(fmt.Sprint("name ", i)))
		} else {
			keys(d, action, "w", 0)
		}
		states = append(states, d.Document())
	}
	same := func(i int) {
		t.Helper()
		want := states[i]
		want.Updated = d.Document().Updated
		if !reflect.DeepEqual(d.Document(), want) {
			t.Fatalf("step %d is\n%+v, want\n%+v", i, d.Document(), want)
		}
	}
	for i := 249; i >= 0; i-- {
		d.Undo()
		same(i)
	}
	if _, ok := d.Undo(); ok {
		t.Error("there was more to undo than was done")
	}
	for i := 1; i <= 250; i++ {
		d.Redo()
		same(i)
	}
}

// Whatever the user does, in any order, the steps lead back to the start and
// forth to the end.
func TestRandomEditsUndoAndRedo(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		d := sessiontest.Open(document())
		for range 150 {
			switch random.UintN(6) {
			case 0:
				id := d.NewID()
				d.Do("Add", promo.ExampleRef(id, "title"), nil, func(doc promo.Document) promo.Document {
					return promo.AddExample(doc, id, "humility", "")
				})
			case 1:
				d.Undo()
			case 2:
				d.Redo()
			default:
				keys(d, action, string("ab <"[random.UintN(3)]), time.Duration(random.UintN(1500))*time.Millisecond)
			}
		}
		end, steps := d.Document(), 0
		for d.CanUndo() {
			d.Undo()
			steps++
		}
		start := d.Document()
		start.Updated = document().Updated
		if !reflect.DeepEqual(start, document()) {
			t.Fatalf("all undone it is %+v", start)
		}
		for range steps {
			d.Redo()
		}
		if !reflect.DeepEqual(d.Document(), end) {
			t.Fatalf("done again it is\n%+v, want\n%+v", d.Document(), end)
		}
	}
}

func TestUpdatedIsTheDayOfTheLastChange(t *testing.T) {
	d := sessiontest.Open(document())
	day := func(want int) {
		t.Helper()
		if got := d.Document().Updated; got != (promo.Date{Year: 2026, Month: 9, Day: want}) {
			t.Errorf("updated is %v, want the %dth", got, want)
		}
	}
	day(13)
	d.Do("Nothing", promo.Ref{}, nil, func(doc promo.Document) promo.Document { return doc })
	day(13)
	keys(d, action, "a", 0)
	day(14)
	d.Clock.Advance(24 * time.Hour)
	keys(d, action, "b", 0)
	day(15)
	d.Undo()
	day(15)
	d.Clock.Advance(24 * time.Hour)
	d.Redo()
	day(16)
}

func TestUndoGoesToAnExistingField(t *testing.T) {
	url := promo.Ref{Kind: promo.KindExample, ID: "a", Field: "evidence_url"}
	for _, c := range []struct {
		name       string
		at         promo.Ref
		edit       func(promo.Document) promo.Document
		undo, redo string
	}{
		{"an example added", promo.ExampleRef("n", "title"),
			func(d promo.Document) promo.Document { return promo.AddExample(d, "n", "humility", "") },
			"consideration/humility", "example/n/title"},
		{"an example added nowhere", promo.ExampleRef("n", "title"),
			func(d promo.Document) promo.Document { return promo.AddExample(d, "n", "", "") },
			"document/name", "example/n/title"},
		{"an example deleted", promo.ExampleRef("a", "title"),
			func(d promo.Document) promo.Document { return promo.DeleteExample(d, "a") },
			"example/a/title", "consideration/humility"},
		{"evidence added", url,
			func(d promo.Document) promo.Document { return promo.AddEvidence(d, "a") },
			"example/a/title", "example/a/evidence_url/0"},
		{"growth added", promo.Ref{Kind: promo.KindGrowth, Field: "title"},
			promo.AddGrowth, "growth/0/title", "growth/0/title"},
		{"dates", promo.ExampleRef("a", "from"),
			func(d promo.Document) promo.Document {
				return promo.SetExampleDates(d, "a", promo.Date{Year: 2026}, promo.Date{}, false)
			}, "example/a/from", "example/a/from"},
	} {
		d := sessiontest.Open(document())
		d.Do(c.name, c.at, nil, c.edit)
		undo, _ := d.Undo()
		redo, _ := d.Redo()
		if undo.At.String() != c.undo || redo.At.String() != c.redo {
			t.Errorf("%s: undo goes to %v, redo to %v; want %s, %s", c.name, undo.At, redo.At, c.undo, c.redo)
		}
	}
}

func TestListeners(t *testing.T) {
	d := sessiontest.Open(document())
	var log []string
	widget := &struct{ int }{1}
	note := func(who string) func(session.Change) {
		return func(c session.Change) {
			if c.Revision != d.Revision() || !reflect.DeepEqual(c.Document, d.Document()) {
				t.Errorf("notified of revision %d at %d", c.Revision, d.Revision())
			}
			log = append(log, fmt.Sprintf("%s %d %d %v %v", who, c.Kind, c.Revision, c.At, c.Source == any(widget)))
		}
	}
	cancel := d.Subscribe(note("one"))
	var cancelLater func()
	d.Subscribe(func(session.Change) { cancelLater() })
	cancelLater = d.Subscribe(note("cancelled by an earlier listener"))
	d.Subscribe(note("two"))
	d.Type(action, "a", session.LeftAt(1), widget)
	cancel()
	d.Do("Rename", result, widget, rename("x"))
	d.Undo()
	d.Redo()
	other := document()
	other.Name = "an older version"
	d.Replace("Take back the version of Monday", other)
	want := strings.Join([]string{
		"one 0 1 example/a/action true", "two 0 1 example/a/action true",
		"two 1 2 example/a/result true",
		"two 2 3 example/a/result false", "two 3 4 example/a/result false",
		"two 4 5 document/name false",
	}, "\n")
	if got := strings.Join(log, "\n"); got != want {
		t.Errorf("told\n%s\nwant\n%s", got, want)
	}
	if d.Undo(); text(d.Document(), action) != "a" {
		t.Error("replacing the document lost what was typed")
	}
}

func TestNewIDsAreUnique(t *testing.T) {
	ids := []string{"a", "b", "", "c", "c", "d"}
	o := session.Options{ReadOnly: errors.New("read-only"), Post: func(f func()) { f() }, NewID: func() string {
		id := ids[0]
		if len(ids) > 1 {
			ids = ids[1:]
		}
		return id
	}}
	s := session.New(document(), o)
	if one, two := s.NewID(), s.NewID(); one != "c" || two != "d" {
		t.Errorf("ids are %q, %q, want c, d: a and b are taken", one, two)
	}
	if three := s.NewID(); len(three) < 6 {
		t.Errorf("a source that repeats itself gave %q again", three)
	}
	o.NewID = nil
	if id := session.New(document(), o).NewID(); len(id) != 6 || id[0] != 'x' {
		t.Errorf("random id is %q", id)
	}
}

// An edit that is not typed is found by what it changed in the text.
func TestUndoOfAnEditGoesToWhatItChanged(t *testing.T) {
	d := sessiontest.Open(promo.SetText(document(), action, "I fixed teh build and wrote."))
	replace := func(was, now string) func(promo.Document) promo.Document {
		return func(d promo.Document) promo.Document {
			return promo.SetText(d, action, strings.ReplaceAll(text(d, action), was, now))
		}
	}
	d.Do("replacing", action, nil, replace("teh", "the whole"))
	d.Do("renaming", action, nil, rename("H3"))
	if step, _ := d.Undo(); !step.SameText {
		t.Errorf("the text of the field is said to have changed: %+v", step)
	}
	if step, _ := d.Undo(); step.SameText || step.Selected != session.Caret(len("I fixed teh")) {
		t.Errorf("undo selects %+v", step.Selected)
	}
	if step, _ := d.Redo(); step.SameText || step.Selected != session.Caret(len("I fixed the whole")) {
		t.Errorf("redo selects %+v", step.Selected)
	}
}
