package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/kit"
)

// An example shows that an entry which it was made of was changed, and takes over what the
// user chooses; all of it is undone.
func TestChangedEntry(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	out, err := d.work.Logbook.Add(journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "Led it", Result: "Fewer faults"})
	if err != nil {
		t.Fatal(err)
	}
	s.Replace("x", logbook.AddExample(s.Document(), "x", "humility", out.Entries))
	d.document().GoOnAt(promo.ExampleRef("x", "title"), 0)
	changed := out.Entries[0]
	changed.Result = "No faults"
	if _, err = d.work.Logbook.Apply(journal.Change{Before: out.Entries[0], After: changed}); err != nil {
		t.Fatal(err)
	}
	says := func() bool {
		return slices.ContainsFunc(test.LaidOutObjects(d.screen.Object()), func(o fyne.CanvasObject) bool {
			text, ok := o.(*kit.Text)
			return ok && text.Visible() && strings.Contains(text.String(), "was changed since this example was made")
		})
	}
	if says() {
		t.Fatal("it is said before the journal is read")
	}
	d.documents.entered()
	d.until(says)

	d.press(fyne.KeyE, ctrl|fyne.KeyModifierShift)
	d.until(func() bool { _, ok := d.screen.(*compare.Screen); return ok })
	d.press(fyne.KeyRight, 0)
	d.press(fyne.KeyReturn, ctrl)
	x, _ := s.Document().Example("x")
	if x.Result != "No faults" || says() {
		t.Errorf("taken over: %+v, and the sign is shown: %v", x, says())
	}
	d.Do(action.Undo)
	if x, _ = s.Document().Example("x"); x.Result != "Fewer faults" || !says() {
		t.Errorf("undone: %+v, and the sign is shown: %v", x, says())
	}
}
