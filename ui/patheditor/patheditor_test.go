package patheditor

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/pages"
	"promodoc/app/pathedit"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

const lead = `schema: promodoc.path/v1
id: lead
title: Lead
sections:
  - id: craft
    title: Craft
    considerations:
      - id: care
        title: Care
        statement: Cares.
        prompts:
          - text: What did you do?
            field: action
  - id: people
    title: People
    to_be_filled: true
preparations:
  - id: book
    title: A book
    kind: read
`

type saver struct{ saved string }

func (s *saver) Save(d pathedit.Draft) error {
	data, err := d.Bytes()
	s.saved = string(data)
	return err
}

type fixture struct {
	*Editor
	t      *testing.T
	window fyne.Window
	copies int // made of the path
	saver  *saver
	clock  *sessiontest.Clock
	kept   int
}

func open(t *testing.T, text string, change func(*Options, *pathedit.Options)) *fixture {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light, 1))
	f := &fixture{t: t, saver: &saver{}, clock: sessiontest.NewClock()}
	s := pathedit.Options{File: "lead.yaml", Saver: f.saver, Post: func(f func()) { f() }, Go: func(f func()) { f() }, Clock: f.clock}
	o := Options{
		SetTitle: func(string) {}, Post: func(f func()) { f() }, Clock: f.clock,
		Check: func(data []byte) func() workspace.Check {
			return func() workspace.Check {
				e := career.NewCatalog([]career.File{{Name: "lead.yaml", Data: data}}).Entries()[0]
				if e.Err == nil {
					return workspace.Check{Resolved: e.Path}
				}
				return workspace.Check{Faults: []workspace.Fault{{File: "lead.yaml", Line: 3, Column: 1, Message: e.Err.Error()}}}
			}
		},
		Others: func() []workspace.PathSummary {
			return []workspace.PathSummary{{ID: "general", Title: "General"}, {ID: "lead", Title: "Lead"}}
		},
		Sample: func(p career.Path) promo.Document { return promo.New(p, promo.Seed{ID: "d"}) },
		LayOut: func(promo.Document) func() (pages.Pages, error) {
			return func() (pages.Pages, error) { return nil, errors.New("no pages here") }
		},
		Go:   func(f func()) { f() },
		Back: func() {}, Export: func() {}, Duplicate: func() { f.copies++ },
		KeepComments: func() (string, error) { f.kept++; return "lead.kept", nil },
	}
	if change != nil {
		change(&o, &s)
	}
	o.Session = pathedit.New(text, s)
	f.Editor = New(o)
	f.window = test.NewTempWindow(t, f.Object())
	f.window.Resize(fyne.NewSize(1280, 800))
	f.Shown()
	return f
}

// write replaces the text of a field of the part that is shown.
func (f *fixture) write(field career.FieldKey, text string) {
	f.t.Helper()
	p := f.Fields.Get(f.At().WithField(field))
	if p == nil {
		f.t.Fatalf("no field %s of %+v", field, f.At())
	}
	kit.Focus(p)
	p.SelectAll()
	test.Type(p, text)
}

func TestAddConsideration(t *testing.T) {
	f := open(t, lead, nil)
	f.Do(action.NextPart) // the preparation
	f.Do(action.NextPart) // the section
	f.Do(action.AddPart)
	if f.At().Part != career.PartConsideration || f.At().Item != 0 {
		t.Fatalf("at %+v", f.At())
	}
	f.write("title", "Teaches")
	f.write("statement", "Teaches others.")
	f.write("ask_colleagues", "What did {name} teach you?")
	f.Do(action.Save)
	if !strings.Contains(f.saver.saved, "- id: teaches\n        title: Teaches\n        statement: Teaches others.\n") ||
		!strings.Contains(f.saver.saved, "        ask_colleagues:\n          - What did {name} teach you?\n") {
		t.Errorf("saved\n%s", f.saver.saved)
	}
	f.Do(action.MovePartDown)
	f.Do(action.MovePartDown)
	if f.At() != (career.Ref{Part: career.PartConsideration, Section: 1}) {
		t.Errorf("moved to %+v", f.At())
	}
	f.Do(action.DeletePart)
	if len(f.path().Considerations()) != 1 || !strings.Contains(f.Status.Text(), "Deleted “Teaches”") {
		t.Errorf("status %q: %+v", f.Status.Text(), f.path().Considerations())
	}
	for f.Session().CanUndo() {
		f.Do(action.Undo)
	}
	if text, _ := pathedit.Text(f.Session().Document(), pathedit.TextRef); text != lead {
		t.Errorf("after undo:\n%s", text)
	}
}

func TestPageOfEveryPart(t *testing.T) {
	f := open(t, lead, nil)
	f.addPart()
	seen := map[career.PartKind]bool{}
	for _, at := range pathedit.Parts(f.path()) {
		f.GoTo(at)
		seen[at.Part] = true
		if f.FocusMain(); !f.Page.HoldsFocus() {
			t.Errorf("%+v has no field", at)
		}
		if f.Fields.Get(at.WithField("title")) == nil {
			t.Errorf("%+v has no title", at)
		}
	}
	if len(seen) != 5 || len(f.path().Skeleton) != 7 {
		t.Errorf("saw %v, skeleton %+v", seen, f.path().Skeleton)
	}
}

func TestQuestionsAndLinks(t *testing.T) {
	f := open(t, lead, nil)
	f.GoTo(career.Ref{Part: career.PartConsideration})
	f.addQuestion()
	if p := f.path().Sections[0].Considerations[0].Prompts; len(p) != 2 || f.Fields.Get(career.Ref{Part: career.PartConsideration, Sub: 1, Field: "prompt"}) == nil {
		t.Errorf("got %+v", p)
	}
	f.edit("Enough", f.At(), func(p career.Path) career.Path { return career.SetEnough(p, f.At(), 3) })
	f.moveTo(1)
	if f.At().Section != 1 || !f.path().Sections[0].ToBeFilled || f.path().Sections[1].Considerations[0].Enough != 3 {
		t.Errorf("at %+v: %+v", f.At(), f.path().Sections)
	}
}

func TestQuestionsByKeyboard(t *testing.T) {
	f := open(t, lead, nil)
	f.GoTo(career.Ref{Part: career.PartConsideration})
	question := func(n int) career.Ref {
		at := f.At().WithField("prompt")
		at.Sub = n
		return at
	}
	f.Fields.Focus(question(0), 0)
	f.Do(action.AddPart)
	if at, ok := f.focusedQuestion(); !ok || at != question(1) {
		t.Fatalf("the focus is on %+v", at)
	}
	test.Type(f.Fields.Get(question(1)), "And then?")
	texts := func() (all []string) {
		for _, q := range f.path().Sections[0].Considerations[0].Prompts {
			all = append(all, q.Text)
		}
		return all
	}
	for _, by := range []action.ID{action.MovePartUp, action.MovePartUp} { // the second has no effect
		f.Do(by)
		if at, _ := f.focusedQuestion(); at != question(0) || strings.Join(texts(), "|") != "And then?|What did you do?" {
			t.Errorf("at %+v: %q", at, texts())
		}
	}
	f.Do(action.Undo)
	if strings.Join(texts(), "|") != "What did you do?|And then?" || f.At().Part != career.PartConsideration {
		t.Errorf("after undo: %q", texts())
	}
}

func TestToBeFilled(t *testing.T) {
	f := open(t, lead, nil)
	f.GoTo(career.Ref{Part: career.PartConsideration})
	f.edit("Choose", f.At(), func(p career.Path) career.Path { return career.SetToBeFilled(p, f.At(), true) })
	f.Session().Type(f.At().WithField("statement"), "", session.LeftAt(0), nil)
	f.clock.Advance(checkPause * 2)
	if len(f.check.faults) != 0 || f.rowNote(f.At()) != "to be filled" {
		t.Errorf("%+v, %q", f.check.faults, f.rowNote(f.At()))
	}
}

func TestEditFile(t *testing.T) {
	f := open(t, lead, nil)
	f.Do(action.TogglePathFile)
	kit.Focus(f.side.file.text)
	f.side.file.text.OnChanged(strings.Replace(lead, "title: Lead", "title: Chief", 1), 0)
	if f.path().Title != "Chief" || f.Fields.Get(f.At().WithField("title")).Text() != "Chief" {
		t.Errorf("the path is called %q", f.path().Title)
	}
	f.side.file.text.OnChanged("id: [", 0)
	if !f.locked() {
		t.Error("the fields can be edited while the file cannot be read")
	}
	f.Do(action.AddPart)
	if !strings.Contains(f.Status.Text(), "Fix the faults") {
		t.Errorf("status %q", f.Status.Text())
	}
	if err := f.Session().Flush(); err != nil || f.saver.saved != "id: [" {
		t.Errorf("%v: saved %q", err, f.saver.saved)
	}
}

func TestCaretLineStaysOnScreen(t *testing.T) {
	f := open(t, lead+strings.Repeat("# a line\n", 60), nil)
	f.Do(action.TogglePathFile)
	kit.Focus(f.side.file.text)
	f.side.file.text.SetCaret(1 << 20)
	top := func() float32 { return f.side.file.text.Position().Y - f.side.file.page.Offset() }
	before, offset := top(), f.side.file.page.Offset()
	test.Type(f.side.file.text, "x")
	f.clock.Advance(checkPause * 2)
	if len(f.check.faults) == 0 || offset == 0 || f.side.file.page.Offset() == offset || top() != before {
		t.Errorf("%d faults: the text was at %v and is at %v; the page was scrolled by %v and is by %v", len(f.check.faults), before, top(), offset, f.side.file.page.Offset())
	}
}

func TestKeepComments(t *testing.T) {
	f := open(t, lead+"# a note\n", func(o *Options, _ *pathedit.Options) { o.Comments = true })
	f.write("version", "2")
	f.write("version", "3")
	if f.kept != 1 || !strings.Contains(f.Banner.Text(), "lead.kept") {
		t.Errorf("kept %d times, the banner says %q", f.kept, f.Banner.Text())
	}
}

func TestReadOnly(t *testing.T) {
	f := open(t, lead, func(_ *Options, s *pathedit.Options) {
		s.ReadOnly, s.Saver = errors.New("this path comes with the program"), nil
	})
	f.write("title", "Mine")
	f.Do(action.AddPart)
	if f.Session().Revision() != 0 || f.path().Title != "Lead" {
		t.Errorf("the path was changed: %+v", f.path())
	}
	f.Do(action.DuplicatePath)
	if f.copies != 1 {
		t.Errorf("%d copies were made", f.copies)
	}
}

func TestSidePane(t *testing.T) {
	f := open(t, lead, nil)
	f.GoTo(career.Ref{Part: career.PartConsideration})
	f.Do(action.TogglePage)
	if f.side.shows != viewDocument || !f.side.pane.Visible() {
		t.Errorf("shows %v", f.side.shows)
	}
	f.Do(action.TogglePage)
	if f.Frame.PageShown() {
		t.Error("the pane is still shown")
	}
	f.Do(action.TogglePage)
	if f.side.shows != viewAsked || f.side.pane.Visible() {
		t.Errorf("shows %v", f.side.shows)
	}
	order := []kit.Part{}
	for range 3 {
		order = append(order, f.Frame.Focused())
		f.Do(action.NextPane)
	}
	if f.Frame.Focused() != order[0] || order[0] == order[1] || order[1] == order[2] {
		t.Errorf("F6 goes through %v", order)
	}
}

func TestLineSpan(t *testing.T) {
	for line, want := range map[int][2]int{1: {0, 2}, 2: {3, 5}, 3: {6, 6}, 9: {0, 6}} {
		if start, end := lineSpan("äb\ncd\n", line); start != want[0] || end != want[1] {
			t.Errorf("line %d: %d to %d, want %v", line, start, end, want)
		}
	}
}

// Escape goes to the outline and then back, or straight back where a narrow window
// has no outline.
func TestEscape(t *testing.T) {
	for _, c := range []struct {
		width float32
		keys  int // until it goes back
	}{{1280, 2}, {700, 1}} {
		back := 0
		f := open(t, lead, func(o *Options, _ *pathedit.Options) { o.Back = func() { back++ } })
		f.window.Resize(fyne.NewSize(c.width, 600))
		kit.Focus(f.Fields.Get(f.At().WithField("title")))
		for n := range c.keys {
			if back != 0 {
				t.Errorf("%v wide: it went back after %d keys", c.width, n)
			}
			f.Key(fyne.KeyEscape)
		}
		if back != 1 {
			t.Errorf("%v wide: it did not go back", c.width)
		}
	}
}
