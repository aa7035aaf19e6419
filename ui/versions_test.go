package ui

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/session"
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
		s.Type(summary, text, session.LeftAt(len(text)), nil)
		if err := s.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	d.press(fyne.KeyH, ctrl|fyne.KeyModifierShift)
	list, ok := d.screen.(*versions.Screen[promo.Document])
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
	d.full.Store(true)
	summary := promo.SectionRef(promo.SummaryID)
	s.Type(summary, "One.", session.LeftAt(4), nil)
	if d.Flush() == nil {
		t.Error("a covered document was not flushed")
	}
	d.Do(action.ShowLibrary)
	if screen(d.document().(*editor.Editor)) != d.screen {
		t.Errorf("%T is shown, not the document that cannot be saved", d.screen)
	}
	d.full.Store(false)
	if err := d.Flush(); err != nil {
		t.Error(err)
	}
}

// A kept copy is compared and taken over from the library, with keys; the library
// comes back when nothing is taken.
func TestKeptCopyIsTakenOverFromTheLibrary(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.write(" twice")
	if err := d.Flush(); err != nil {
		t.Fatal(err)
	}
	file := d.document().Session().File()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	copied := strings.TrimSuffix(file, ".yaml") + " (changed elsewhere 2026-11-24 1530).yaml"
	disktest.Write(t, copied, strings.Replace(string(data), "proposal twice", "proposal thrice", 1))
	d.Do(action.ShowLibrary)
	open := func() *versions.Screen[promo.Document] {
		t.Helper()
		d.press(fyne.KeyH, ctrl|fyne.KeyModifierShift)
		list, ok := d.screen.(*versions.Screen[promo.Document])
		if !ok {
			t.Fatalf("%T is shown, not the versions", d.screen)
		}
		d.until(func() bool { return !strings.HasPrefix(list.Status(), "Reading") })
		return list
	}
	open()
	d.press(fyne.KeyEscape, 0)
	if d.hasDocument() {
		t.Fatalf("%T is shown, not the library", d.screen)
	}
	open()
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { _, ok := d.screen.(*compare.Screen); return ok })
	d.press(fyne.KeyRight, 0)
	d.press(fyne.KeyReturn, ctrl)
	if title := d.document().Session().Document().Examples[0].Title; title != "Withdrew my proposal thrice" {
		t.Errorf("the title is %q", title)
	}
	d.Do(action.ShowLibrary)
	list := open()
	d.press(fyne.KeyDelete, 0)
	if _, err := os.Stat(copied); !os.IsNotExist(err) || !strings.HasPrefix(list.Status(), "The copy is in the trash.") {
		t.Errorf("%v, it says %q", err, list.Status())
	}
	d.press(fyne.KeyZ, ctrl)
	if _, err := os.Stat(copied); err != nil {
		t.Error(err)
	}
}
