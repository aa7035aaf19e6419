package editor

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// host is a window that records what it is asked for.
type host struct {
	does []action.ID
	urls []string

	copied, saved, answer string
}

func (h *host) Do(id action.ID)        { h.does = append(h.does, id) }
func (h *host) OpenURL(address string) { h.urls = append(h.urls, address) }

type saver struct{}

func (saver) Save(promo.Document) error { return nil }

func path() career.Path {
	consideration := func(id, title string) career.Consideration {
		return career.Consideration{
			ID: id, Title: title, Statement: "You show " + strings.ToLower(title) + ".", Enough: 1,
			Guidance: "A moment when it cost you something.",
			Prompts: []career.Prompt{
				{Text: "What was going on?", Field: career.FieldSituation},
				{Text: "What did you do?", Field: career.FieldAction},
				{Text: "What came of it?", Field: career.FieldResult},
			},
		}
	}
	return career.Path{
		ID: "manager", Title: "Manager", FromRole: "Engineer", ToRole: "Manager",
		Sections: []career.Section{{ID: "all", Considerations: []career.Consideration{
			consideration("humility", "Humility"), consideration("trust", "Trust"),
		}}},
		Preparations: []career.Preparation{{
			ID: "books", Title: "Leadership books", Kind: career.KindRead,
			Links: []career.Link{{Title: "Books", URL: "https://example.com/books"}},
		}},
	}
}

// noPages fails to lay out: these tests are about the fields.
func noPages(promo.Document) func() (pages.Pages, error) {
	return func() (pages.Pages, error) { return nil, errors.New("no pages") }
}

type fixture struct {
	*Editor
	host *host
	win  fyne.Window
}

// open shows an editor on a new document, in a window of the test driver.
func open(t testing.TB, edit ...func(promo.Document) promo.Document) fixture {
	t.Helper()
	return openWith(t, session.Options{}, edit...)
}

func openWith(t testing.TB, o session.Options, edit ...func(promo.Document) promo.Document) fixture {
	t.Helper()
	return openChecked(t, o, Spelling{}, edit...)
}

func openChecked(t testing.TB, o session.Options, spelling Spelling, edit ...func(promo.Document) promo.Document) fixture {
	t.Helper()
	return openPosting(t, o, spelling, func(f func()) { f() }, edit...)
}

// openPosting is openChecked with what runs functions on the goroutine of the
// screens.
func openPosting(t testing.TB, o session.Options, spelling Spelling, post func(func()), edit ...func(promo.Document) promo.Document) fixture {
	t.Helper()
	return openAs(t, o, Options{Spelling: spelling, Post: post}, edit...)
}

func (f fixture) focused(t *testing.T) *textfield.Field {
	t.Helper()
	p, ok := f.win.Canvas().Focused().(*textfield.Field)
	if !ok {
		t.Fatalf("the keyboard is with %T, not with a field", f.win.Canvas().Focused())
	}
	return p
}

func TestFirstLocation(t *testing.T) {
	f := open(t)
	if f.At().consideration != "humility" {
		t.Errorf("opened at %+v", f.At())
	}
}

func TestWriteExampleByKeyboard(t *testing.T) {
	f := open(t)
	f.Do(action.AddExample)
	test.Type(f.focused(t), "Withdrew my proposal")
	for _, text := range []string{"Objections came.", "I withdrew it.", "Theirs was adopted."} {
		f.nextEmptyField(t)
		test.Type(f.focused(t), text)
	}
	d := f.doc()
	if len(d.Examples) != 1 || !d.Examples[0].Complete() {
		t.Fatalf("examples: %+v", d.Examples)
	}
	if promo.StateOf(d, "humility") != promo.StateEnough {
		t.Error("the state of the consideration is not enough")
	}
	if got := f.Outline.Rows()[1]; got.Level != 2 || got.Note != "1" {
		t.Errorf("outline row: %+v", got)
	}
}

// nextEmptyField presses Tab until an empty field has the focus.
func (f fixture) nextEmptyField(t *testing.T) {
	t.Helper()
	for range 40 {
		f.win.Canvas().FocusNext()
		if p, ok := f.win.Canvas().Focused().(*textfield.Field); ok && p.Text() == "" {
			return
		}
	}
	t.Fatal("Tab reaches no empty field")
}

func TestUndoRestoresTextAndCaret(t *testing.T) {
	f := open(t)
	f.Do(action.AddExample)
	test.Type(f.focused(t), "Title")
	f.Do(action.NextConsideration)
	f.Do(action.Undo)
	if got := f.focused(t); got.Text() != "" || f.At().consideration != "humility" {
		t.Errorf("after undo: field %q at %+v", got.Text(), f.At())
	}
	f.Do(action.Redo)
	if got := f.focused(t); got.Text() != "Title" || got.Caret() != 5 {
		t.Errorf("after redo: field %q, caret %d", got.Text(), got.Caret())
	}
	f.Do(action.Undo)
	f.Do(action.Undo)
	if len(f.doc().Examples) != 0 {
		t.Error("adding the example was not undone")
	}
}

func TestDeleteAndUndo(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.Do(action.DeleteExample)
	if len(f.doc().Examples) != 1 || !strings.Contains(f.Status.Text(), "Deleted") {
		t.Fatalf("examples %d, said %q", len(f.doc().Examples), f.Status.Text())
	}
	f.Do(action.Undo)
	if len(f.doc().Examples) != 2 || f.doc().Examples[0].ID != "e1" {
		t.Errorf("after undo: %+v", f.doc().Examples)
	}
}

func TestMoveDuplicateAndStep(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.Do(action.MoveExampleDown)
	if f.doc().Examples[0].ID != "e2" || f.At().example != "e1" {
		t.Errorf("after moving: %v, open %v", f.doc().Examples[0].ID, f.At().example)
	}
	f.Do(action.DuplicateExample)
	if len(f.doc().Examples) != 3 || f.At().example == "e1" {
		t.Errorf("after duplicating: %d examples, open %v", len(f.doc().Examples), f.At().example)
	}
	f.Do(action.PreviousExample)
	if f.At().example != "e1" {
		t.Errorf("previous example is %v", f.At().example)
	}
	f.Do(action.NextConsideration)
	if f.At().consideration != "trust" {
		t.Errorf("next consideration is %+v", f.At())
	}
}

func withExamples(d promo.Document) promo.Document {
	d = promo.AddExample(d, "e1", "humility", "")
	d = promo.SetText(d, promo.ExampleRef("e1", "title"), "First")
	d = promo.AddExample(d, "e2", "humility", "e1")
	return promo.SetText(d, promo.ExampleRef("e2", "title"), "Second")
}

func TestExampleOffPath(t *testing.T) {
	f := open(t, func(d promo.Document) promo.Document {
		d = promo.AddExample(d, "old", "gone", "")
		return promo.SetText(d, promo.ExampleRef("old", "title"), "Kept")
	})
	f.GoTo(location{area: areaOffPath})
	if f.At().area != areaOffPath {
		t.Fatalf("it has no page: at %+v", f.At())
	}
	f.Do(action.NextExample)
	f.toggleDetail(detailSupports, kit.ByKey)
	f.Edit("Supports", promo.ExampleRef("old", "title"), func(d promo.Document) promo.Document {
		return promo.ToggleSupport(d, "old", "trust")
	})
	f.followExample("old")
	if f.At().consideration != "trust" {
		t.Errorf("with another consideration chosen it is at %+v", f.At())
	}
}

// What turns out to be no date leaves the document as it was.
func TestInvalidDateKeepsTheDate(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.toggleDetail(detailDates, kit.ByKey)
	from := f.focused(t)
	before := f.doc().Examples[0].From
	test.Type(from, "2026-13")
	if from.Text() != "2026-13" || f.doc().Examples[0].From != before {
		t.Errorf("field %q, document %v", from.Text(), f.doc().Examples[0].From)
	}
	from.SelectAll()
	test.Type(from, "March 2026")
	if got := f.doc().Examples[0].From; got != (promo.Date{Year: 2026, Month: 3}) {
		t.Errorf("date %v", got)
	}
}

// A quarter fills both dates, and all of the typing is one step of undo.
func TestQuarterFillsBothDates(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.toggleDetail(detailDates, kit.ByKey)
	before := f.doc().Examples[0]
	from := f.focused(t)
	from.SelectAll()
	test.Type(from, "2026 Q2")
	x := f.doc().Examples[0]
	to := f.Fields.Get(promo.ExampleRef("e1", "to"))
	if x.From.String() != "2026-04" || x.To.String() != "2026-06" || to.Text() != "June 2026" {
		t.Errorf("from %v to %v, the field says %q", x.From, x.To, to.Text())
	}
	if from.Text() != "2026 Q2" {
		t.Errorf("the text became %q while it was written", from.Text())
	}
	f.Do(action.Undo)
	if x := f.doc().Examples[0]; x.From != before.From || x.To != before.To || f.Session().CanUndo() {
		t.Errorf("undone: from %v to %v", x.From, x.To)
	}
	kit.Focus(to)
	test.Type(to, "Q1 2025")
	if x := f.doc().Examples[0]; x.From.String() != "2025-01" || x.To.String() != "2025-03" {
		t.Errorf("in the last date: from %v to %v", x.From, x.To)
	}
	kit.Focus(from)
	kit.Focus(to)
	to.SelectAll()
	test.Type(to, "Q1 2024")
	if x := f.doc().Examples[0]; x.From.String() != "2025-01" || x.To.String() != "2024-03" {
		t.Errorf("in the last date, with a first: from %v to %v", x.From, x.To)
	}
	if !strings.Contains(strings.Join(shownTexts(f.View().Object), "\n"), "March 2024 is before January 2025") {
		t.Error("it is not said that the last date is before the first")
	}
}

// shownObjects returns an object and all in it that are on screen.
func shownObjects(o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	all, in := []fyne.CanvasObject{o}, []fyne.CanvasObject(nil)
	switch o := o.(type) {
	case *fyne.Container:
		in = o.Objects
	case fyne.Widget:
		in = test.WidgetRenderer(o).Objects()
	}
	for _, child := range in {
		all = append(all, shownObjects(child)...)
	}
	return all
}

// shownTexts returns the texts in an object that are on screen.
func shownTexts(o fyne.CanvasObject) []string {
	var all []string
	for _, o := range shownObjects(o) {
		if t, ok := o.(*kit.Text); ok {
			all = append(all, t.String())
		}
	}
	return all
}

func TestPreparation(t *testing.T) {
	f := open(t)
	f.GoTo(location{area: areaPreparations})
	f.FocusMain()
	f.win.Canvas().Focused().TypedRune(' ')
	if !f.doc().Preparations["books"].Done {
		t.Error("not checked off")
	}
	f.win.Canvas().FocusNext()
	f.win.Canvas().Focused().TypedRune(' ')
	if len(f.host.urls) != 1 || f.host.urls[0] != "https://example.com/books" {
		t.Errorf("opened %v", f.host.urls)
	}
}

func TestGrowthArea(t *testing.T) {
	f := open(t)
	f.GoTo(location{area: areaGrowth})
	f.Do(action.AddGrowthArea)
	test.Type(f.focused(t), "Hiring")
	f.Edit("Add step", promo.Ref{Kind: promo.KindGrowth, Field: "step"}, func(d promo.Document) promo.Document { return promo.AddStep(d, 0) })
	if got := f.doc().Growth; len(got) != 1 || got[0].Title != "Hiring" || len(got[0].Steps) != 1 {
		t.Errorf("growth: %+v", got)
	}
	if got := f.Outline.Rows()[len(f.Outline.Rows())-3].Title; got != "1 area, with a plan" {
		t.Errorf("outline says %q", got)
	}
}

func TestFind(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.FindInDocument)
	test.Type(f.focused(t), "second")
	for range 3 { // Enter must not overwrite the match
		f.focused(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if text, _ := promo.Text(f.doc(), promo.ExampleRef("e2", "title")); f.At().example != "e2" || text != "Second" {
		t.Errorf("at %+v, where the title is %q now", f.At(), text)
	}
	f.Key(fyne.KeyEscape)
	if f.Frame.Panel() != nil {
		t.Error("Escape did not close the panel")
	}
}

func TestPaneCycle(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextPane)
	if got := f.Frame.Focused(); got != kit.PartMain {
		t.Errorf("first in %v", got)
	}
	f.Do(action.NextPane)
	if got := f.Frame.Focused(); got != kit.PartSide {
		t.Errorf("then in %v", got)
	}
}

func TestBannerShowsFailedSave(t *testing.T) {
	f := open(t)
	f.Banner.Refresh(session.Status{State: session.Failed, Err: errors.New("the disk is full")})
	if !f.Banner.Visible() || !strings.Contains(f.Banner.Text(), "disk is full") {
		t.Errorf("the banner says %q", f.Banner.Text())
	}
	f.Banner.Refresh(session.Status{State: session.Saved})
	if f.Banner.Visible() {
		t.Error("the banner stays after a save")
	}
	f.Banner.Refresh(session.Status{State: session.Saved, Notice: errors.New("both versions are kept")})
	if !f.Banner.Visible() || !f.Banner.Dismissible() {
		t.Error("the notice is not shown, or cannot be dismissed")
	}
}

func TestFocusLeavesRemovedPage(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.ToggleOutline) // hidden, so the outline cannot take the focus
	f.Do(action.NextExample)
	f.Do(action.NextConsideration)
	if p, ok := f.win.Canvas().Focused().(*textfield.Field); ok {
		test.Type(p, "LOST ")
	}
	if text, _ := promo.Text(f.doc(), promo.ExampleRef("e1", "title")); text != "First" {
		t.Errorf("typed into a removed page: %q", text)
	}
	if !f.Page.HoldsFocus() {
		t.Errorf("the keyboard is with %T", f.win.Canvas().Focused())
	}
}

func TestRemoveEvidenceTwice(t *testing.T) {
	f := open(t, withExamples, func(d promo.Document) promo.Document {
		return promo.AddEvidence(promo.AddEvidence(d, "e1"), "e1")
	})
	f.Do(action.NextExample)
	for range 60 {
		f.win.Canvas().FocusNext()
		if l, ok := f.win.Canvas().Focused().(*kit.Link); ok && l.Text() == "Remove" {
			break
		}
	}
	f.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if x, _ := f.doc().Example("e1"); len(x.Evidence) != 1 {
		t.Errorf("%d left of 2", len(x.Evidence))
	}
}

// The fields of evidence begin on one line, however long the address is.
func TestEvidenceFieldsAlign(t *testing.T) {
	field := func(name promo.FieldKey) promo.Ref { return promo.Ref{Kind: promo.KindExample, ID: "e1", Field: name} }
	f := open(t, withExamples, func(d promo.Document) promo.Document {
		d = promo.SetText(promo.AddEvidence(d, "e1"), field("evidence_title"), "Review")
		return promo.SetText(d, field("evidence_url"), "https://example.org/"+strings.Repeat("long/", 60))
	})
	f.Do(action.NextExample)
	find := func(name promo.FieldKey) *textfield.Field {
		if !f.Fields.Focus(field(name), 0) {
			t.Fatalf("there is no field %s", name)
		}
		return f.focused(t)
	}
	title, link := find("evidence_title"), find("evidence_url")
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if top(title).Y != top(link).Y || link.Size().Height < 2*title.Size().Height {
		t.Errorf("the title is at %v, size %v, the address at %v, size %v", top(title), title.Size(), top(link), link.Size())
	}
}

func TestUndoDate(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.toggleDetail(detailDates, kit.ByKey)
	test.Type(f.focused(t), "2026-03")
	f.Do(action.Undo)
	if got := f.focused(t).Text(); got != f.doc().Examples[0].From.Long() {
		t.Errorf("the field says %q, the document %v", got, f.doc().Examples[0].From)
	}
}

func TestInvalidDateSurvivesNavigation(t *testing.T) {
	f := open(t, withExamples)
	f.Do(action.NextExample)
	f.toggleDetail(detailDates, kit.ByKey)
	test.Type(f.focused(t), "soon")
	f.Do(action.NextConsideration)
	f.Do(action.PreviousConsideration)
	f.Do(action.NextExample)
	if got := f.Fields.Get(promo.ExampleRef("e1", "from")).Text(); got != "soon" {
		t.Errorf("the field says %q", got)
	}
}

func TestReadOnly(t *testing.T) {
	f := openWith(t, session.Options{ReadOnly: errors.New("written by a newer version")}, withExamples)
	f.Do(action.NextExample)
	test.Type(f.focused(t), "x")
	f.Do(action.DeleteExample)
	if len(f.doc().Examples) != 2 || strings.Contains(f.Status.Text(), "Deleted") {
		t.Errorf("examples %d, said %q", len(f.doc().Examples), f.Status.Text())
	}
	f.GoTo(location{area: areaPreparations})
	f.FocusMain()
	check := f.win.Canvas().Focused().(*kit.Checkbox)
	check.TypedRune(' ')
	if check.On() {
		t.Error("the checkbox changed, the document did not")
	}
	if !f.Banner.Visible() || f.Banner.Dismissible() {
		t.Error("the banner does not say why")
	}
}

func TestMissing(t *testing.T) {
	full := promo.Example{Title: "t", Action: "a", Result: "r"}
	tests := []struct {
		example promo.Example
		want    string
	}{
		{promo.Example{}, ""},
		{full, ""},
		{promo.Example{Title: "t", Action: "a"}, "No result"},
		{promo.Example{Title: "t"}, "No action"},
		{promo.Example{Action: "a"}, "No title"},
	}
	for _, test := range tests {
		if got := missing(test.example); !strings.HasPrefix(got, test.want) || (test.want == "") != (got == "") {
			t.Errorf("missing(%+v) = %q", test.example, got)
		}
	}
}

// Days that cannot be are marked where they are shown, and below the field of the
// last day; nothing is changed.
func TestDaysThatCannotBe(t *testing.T) {
	for _, c := range []struct{ from, to, span, fault string }{
		{"2026-05", "2026-04", "May – April 2026 – check the days", "April 2026 is before May 2026: change one of the two."},
		{"2026-05-10", "2025", "10 May 2026 – 2025 – check the days", "2025 is before 10 May 2026: change one of the two."},
		{"2026-05-10", "2026-05", "10 May 2026 – May 2026", ""},
		{"2026-05", "", "May 2026", ""},
	} {
		from, _ := promo.ParseDate(c.from)
		to, _ := promo.ParseDate(c.to)
		f := open(t, withExamples, func(d promo.Document) promo.Document {
			return promo.SetExampleDates(d, "e1", from, to, false)
		})
		x, _ := f.doc().Example("e1")
		if spanOf(x) != c.span || daysFault(x) != c.fault || !strings.Contains(aboutExample(f.doc(), x, f.At()), c.span) {
			t.Errorf("%q, %q in %q", spanOf(x), daysFault(x), aboutExample(f.doc(), x, f.At()))
		}
		f.Do(action.NextExample)
		f.toggleDetail(detailDates, kit.ByKey)
		if c.fault != "" && !f.shows(c.fault) {
			t.Errorf("below the field of the last day %q is not shown", c.fault)
		}
		if after, _ := f.doc().Example("e1"); after.From != from || after.To != to {
			t.Errorf("from %v to %v became %v to %v", from, to, after.From, after.To)
		}
	}
	over := promo.Example{From: promo.Date{Year: 2026}, To: promo.Date{Year: 2027}, Ongoing: true}
	if got := daysFault(over); got != "It still goes on, and its last day is 2027: remove one of the two." {
		t.Errorf("going on, and over: %q", got)
	}
}

// shows reports whether a text is on the screen.
func (f fixture) shows(text string) bool {
	shown := false
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *kit.Text:
			shown = shown || strings.Contains(o.String(), text)
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	walk(f.win.Content())
	return shown
}

func TestAddressFault(t *testing.T) {
	for address, ok := range map[string]bool{
		"": true, "https://example.com/x": true, "http://localhost:8080": true, "mailto:a@b.c": true,
		"javascript:alert(1)": false, "example.com": false, "https://": false, "see the wiki": false,
	} {
		if got := addressFault(address) == ""; got != ok {
			t.Errorf("%q: %v", address, got)
		}
	}
}

// BenchmarkTyping5000 types a character near the start of an action of 5,000
// characters, with the session and all that is on screen.
func BenchmarkTyping5000(b *testing.B) {
	f := open(b, withExamples, func(d promo.Document) promo.Document {
		return promo.SetText(d, promo.ExampleRef("e1", "action"), strings.Repeat("The quick brown fox jumps over the lazy dog. ", 112))
	})
	f.Do(action.NextExample)
	p := f.Fields.Get(promo.ExampleRef("e1", "action"))
	kit.Focus(p)
	p.SetCaret(10)
	for b.Loop() {
		p.TypedRune('x')
	}
}
