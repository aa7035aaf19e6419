package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/editor"
	"promodoc/ui/versions"
)

// until settles what is posted until a condition holds.
func (d *desk) until(done func() bool) {
	d.t.Helper()
	for !done() {
		d.settle()
	}
}

// A version is looked for, compared and restored, and that is undone, all with
// keys; the session of the document stays open meanwhile.
func TestVersionIsRestored(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	summary := promo.SectionRef(promo.SummaryID)
	text := func() string {
		text, _ := promo.Text(s.Document(), summary)
		return text
	}
	for _, text := range []string{"One.", "One and two."} {
		s.Type(summary, text, len(text), nil)
		if err := s.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	d.press(fyne.KeyH, ctrl|fyne.KeyModifierShift)
	list, ok := d.screen.(*versions.Screen)
	if !ok {
		t.Fatalf("%T is shown, not the versions", d.screen)
	}
	d.until(func() bool { return strings.HasSuffix(list.Status(), " versions") })
	d.press(fyne.KeyDown, 0)
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { _, ok := d.screen.(*compare.Screen); return ok })
	d.press(fyne.KeyRight, 0)
	d.press(fyne.KeyReturn, ctrl)
	if screen(d.document().(*editor.Editor)) != d.screen || d.document().Session() != s || text() != "One." {
		t.Fatalf("%T is shown, the summary is %q", d.screen, text())
	}
	s.Undo()
	if text() != "One and two." {
		t.Errorf("after undo the summary is %q", text())
	}
	d.Do(action.ShowHistory)
	d.Do(action.ShowLibrary)
	if d.hasDocument() || len(d.documents.covered) != 0 {
		t.Errorf("%T is shown, %d screens are covered", d.screen, len(d.documents.covered))
	}
}

// What is not saved stays when a screen covers it and the window is closed.
func TestCoveredDocumentIsSaved(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	d.Do(action.ShowHistory)
	d.full = true
	summary := promo.SectionRef(promo.SummaryID)
	s.Type(summary, "One.", 4, nil)
	if d.Flush() == nil {
		t.Error("a covered document was not flushed")
	}
	d.Do(action.ShowLibrary)
	if screen(d.document().(*editor.Editor)) != d.screen {
		t.Errorf("%T is shown, not the document that cannot be saved", d.screen)
	}
	d.full = false
	if err := d.Flush(); err != nil {
		t.Error(err)
	}
}
