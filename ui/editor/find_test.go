package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/textfind"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// withTeams has the word "team" in several fields, one of them an address.
func withTeams(d promo.Document) promo.Document {
	d = withExamples(d)
	d = promo.SetText(d, promo.SectionRef(promo.SummaryID), "The team trusts me.")
	d = promo.SetText(d, promo.ExampleRef("e1", "action"), "I asked the Team, the whole team.")
	d = promo.AddEvidence(d, "e1")
	return promo.SetText(d, promo.Ref{Kind: promo.KindExample, ID: "e1", Field: "evidence_url"}, "https://example.com/team")
}

func (f fixture) text(r promo.Ref) string {
	text, _ := promo.Text(f.doc(), r)
	return text
}

// find opens the panel and types a query.
func (f fixture) find(t *testing.T, query string) *textfield.Field {
	t.Helper()
	f.Do(action.FindInDocument)
	field := f.focused(t)
	test.Type(field, query)
	return field
}

func (f fixture) panelSays(sentence string) bool {
	return strings.Contains(strings.Join(panelTexts(f.Frame.Panel()), "\n"), sentence)
}

func panelTexts(o fyne.CanvasObject) []string { return shownTexts(o) }

// press presses a button or a chip of the panel by the keyboard.
func (f fixture) press(t *testing.T, label string) {
	t.Helper()
	pressIn(t, f.Frame.Panel(), label)
}

// pressIn presses a button, a chip or a link in an object by the keyboard.
func pressIn(t *testing.T, in fyne.CanvasObject, label string) {
	t.Helper()
	for _, o := range shownObjects(in) {
		switch o := o.(type) {
		case *kit.Button:
			if o.Label() == label {
				kit.Focus(o)
				o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		case *kit.Chip:
			if o.Text() == label {
				kit.Focus(o)
				o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		case *kit.Link:
			if o.Text() == label {
				kit.Focus(o)
				o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		}
	}
	t.Fatalf("there is no %q", label)
}

func marks(p *textfield.Field) (all, current int) {
	return len(p.Marks(textedit.MarkGround)), len(p.Marks(textedit.MarkStrong))
}

func TestFindGoesThroughAllFields(t *testing.T) {
	f := open(t, withTeams)
	f.find(t, "team") // begins on the page that is open
	if !f.panelSays("2 of 4 matches") {
		t.Errorf("on the page of a consideration the panel says %q", panelTexts(f.Frame.Panel()))
	}
	f.Key(fyne.KeyEscape)
	f.GoTo(location{area: areaOverview})
	query := f.find(t, "team")
	if !f.panelSays("1 of 4 matches") {
		t.Fatalf("the panel says %q", panelTexts(f.Frame.Panel()))
	}
	query.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	action1 := promo.ExampleRef("e1", "action")
	field := f.Fields.Get(action1)
	if field == nil || field.Selected() != "Team" {
		t.Fatalf("the second match is not shown: %+v", f.At())
	}
	if all, current := marks(field); all != 2 || current != 1 {
		t.Errorf("%d matches and %d current ones are marked", all, current)
	}
	if !kit.HasFocus(query) {
		t.Error("the focus left the panel")
	}
	f.Do(action.FindNext)
	f.Do(action.FindPrevious)
	f.Do(action.FindPrevious)
	if f.At().area != areaOverview || !f.panelSays("1 of 4 matches") {
		t.Errorf("back at %+v, the panel says %q", f.At(), panelTexts(f.Frame.Panel()))
	}
	f.Do(action.FindPrevious)
	if !f.panelSays("4 of 4 matches") {
		t.Errorf("before the first: %q", panelTexts(f.Frame.Panel()))
	}
	f.Do(action.FindNext)
	f.Do(action.FindNext)
	f.Do(action.NextPane)
	f.Do(action.NextPane)
	if !kit.HasFocus(f.Fields.Get(action1)) || f.focused(t).Selected() != "Team" {
		t.Errorf("the pane's key does not lead to the match, but to %T", f.win.Canvas().Focused())
	}
}

// Esc in the panel leads back to the page, the field and the caret.
func TestEscapeFromFindReturns(t *testing.T) {
	f := open(t, withTeams)
	f.Do(action.NextExample)
	situation := promo.ExampleRef("e1", "situation")
	f.Session().Type(situation, "Nobody looked.", session.LeftAt(0), nil)
	f.Fields.Focus(situation, 3)
	f.find(t, "trusts")
	if f.At().area != areaOverview {
		t.Fatalf("the match is not shown: %+v", f.At())
	}
	f.Key(fyne.KeyEscape)
	if at, caret := f.Fields.Focused(); at != situation || caret != 3 || f.Frame.Panel() != nil {
		t.Errorf("back at %v, caret %d", at, caret)
	}
	if all, _ := marks(f.Fields.Get(situation)); all != 0 {
		t.Error("matches are still marked")
	}
	// Who has gone into the text stays there.
	f.Do(action.FindInDocument)
	f.focused(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.Do(action.NextPane)
	f.Do(action.NextPane)
	f.Key(fyne.KeyEscape)
	if at, _ := f.Fields.Focused(); at != promo.SectionRef(promo.SummaryID) || f.Frame.Panel() != nil {
		t.Errorf("after going into the text Esc leads to %v", at)
	}
}

func TestReplaceOneAfterTheOther(t *testing.T) {
	f := open(t, withTeams)
	f.GoTo(location{area: areaOverview})
	f.find(t, "team")
	f.Do(action.ReplaceInDocument)
	with := f.focused(t)
	test.Type(with, "crew")
	for range 3 {
		with.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if got := f.text(promo.SectionRef(promo.SummaryID)); got != "The crew trusts me." {
		t.Errorf("summary %q", got)
	}
	if got := f.text(promo.ExampleRef("e1", "action")); got != "I asked the crew, the whole crew." {
		t.Errorf("action %q", got)
	}
	with.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	// Undo is of what was replaced, until something is typed in the panel.
	if !with.ExternalUndo {
		t.Error("undo in the panel is of its field")
	}
	address := promo.Ref{Kind: promo.KindExample, ID: "e1", Field: "evidence_url"}
	if got := f.text(address); got != "https://example.com/team" || !f.panelSays("This match cannot be replaced") {
		t.Errorf("address %q, the panel says %q", got, panelTexts(f.Frame.Panel()))
	}
}

// Replacing all is one step of undo for all fields, which Ctrl Z takes back
// while the focus is still in the panel.
func TestReplaceAllIsOneStep(t *testing.T) {
	f := open(t, withTeams)
	before := f.doc()
	f.find(t, "team")
	f.Do(action.ReplaceInDocument)
	test.Type(f.focused(t), "crew")
	f.press(t, "Replace all")
	if got := f.text(promo.ExampleRef("e1", "action")); got != "I asked the crew, the whole crew." {
		t.Errorf("action %q", got)
	}
	if !f.panelSays("Replaced 3 matches. Ctrl Z undoes it. 1 match was not replaced") {
		t.Errorf("the panel says %q", panelTexts(f.Frame.Panel()))
	}
	f.Do(action.Undo)
	if f.text(promo.SectionRef(promo.SummaryID)) != "The team trusts me." || f.doc().Examples[0].Action != before.Examples[0].Action {
		t.Errorf("after undo: %q", f.text(promo.SectionRef(promo.SummaryID)))
	}
	if f.Session().CanUndo() {
		t.Error("there is another step")
	}
}

// What is selected is looked for, and matches follow what is written.
func TestFindTakesTheSelection(t *testing.T) {
	f := open(t, withTeams)
	f.Do(action.NextExample)
	at := promo.ExampleRef("e1", "action")
	f.Fields.Focus(at, 0)
	f.focused(t).Select(8, 11) // the
	f.Do(action.FindInDocument)
	if got := f.focused(t).Text(); got != "the" {
		t.Fatalf("the panel looks for %q", got)
	}
	f.Fields.Focus(at, 0)
	test.Type(f.focused(t), "the ")
	if all, _ := marks(f.Fields.Get(at)); all != 3 {
		t.Errorf("%d matches are marked after one was written", all)
	}
}

func TestFindOptions(t *testing.T) {
	f := open(t, withTeams)
	f.find(t, "team")
	f.press(t, "Match case and accents")
	f.press(t, "Whole words")
	if !f.panelSays("of 3 matches") {
		t.Errorf("with case: %q", panelTexts(f.Frame.Panel()))
	}
	f.press(t, "Match case and accents")
	f.press(t, "Whole words")
	if !f.panelSays("of 4 matches") {
		t.Errorf("without: %q", panelTexts(f.Frame.Panel()))
	}
}

// Undo of a replacement goes to the words that are back.
func TestUndoOfAReplacementGoesToIt(t *testing.T) {
	f := open(t, withTeams)
	f.Do(action.ReplaceInDocument)
	f.finder.replaceAll("team", textfind.Options{}, "crew")
	f.Key(fyne.KeyEscape)
	f.Do(action.Undo)
	summary := promo.SectionRef(promo.SummaryID)
	if at, caret := f.Fields.Focused(); at != summary || caret != len("The team") || f.text(summary) != "The team trusts me." {
		t.Errorf("after undo the caret is in %v at %d of %q", at, caret, f.text(summary))
	}
	f.Do(action.Redo)
	if at, caret := f.Fields.Focused(); at != summary || caret != len("The crew") {
		t.Errorf("after redo the caret is in %v at %d", at, caret)
	}
}
