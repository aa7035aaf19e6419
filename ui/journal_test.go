package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/template"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/newdoc"
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
			return ok && text.Visible() && strings.Contains(text.String(), "has changed since this example was made")
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

// A document becomes a template, and another one begins with it; a template that somebody
// shared is added when its file is dropped.
func TestTemplate(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	s.Type(promo.SectionRef(promo.SummaryID), "What we always say.", session.LeftAt(3), nil)
	d.Do(action.SaveTemplate)
	d.press(fyne.KeyReturn, 0)
	all, err := d.work.Templates.List()
	if err != nil || len(all) != 1 || all[0].Document.Name != "Manager" || len(all[0].Document.Sections[0].Body) != 0 {
		t.Fatalf("templates: %+v, %v", all, err)
	}
	shared := filepath.Join(t.TempDir(), "shared.yaml")
	kept := template.Of(s.Document(), "Shared", map[string]bool{promo.SummaryID: true})
	data, err := template.Write(kept)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(shared, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.imports.take(shared); err != nil {
		t.Fatal(err)
	}
	if all, _ = d.work.Templates.List(); len(all) != 2 {
		t.Fatalf("templates after one was dropped: %+v", all)
	}
	screen, ok := d.screen.(*newdoc.Screen)
	if !ok {
		t.Fatalf("%T is shown, not a new document", d.screen)
	}
	hand := kittest.NewHand(t, d.window)
	for _, o := range test.LaidOutObjects(screen.Object()) {
		if chip, ok := o.(*kit.Chip); ok && chip.Text() == "Shared" {
			test.Tap(chip)
		}
	}
	hand.Press("Return")
	doc := d.document().Session().Document()
	if text, _ := promo.Text(doc, promo.SectionRef(promo.SummaryID)); text != "What we always say." || doc.Path.ID != "manager" {
		t.Errorf("begun with %q on %s", text, doc.Path.ID)
	}
}

// A line that was typed and not added is there again after the program was killed, and so
// is what was typed in an entry.
func TestWhatWasTypedForTheJournalSurvivesTheEnd(t *testing.T) {
	d := newDesk(t)
	out, err := d.work.Logbook.Add(journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "Led it"})
	if err != nil {
		t.Fatal(err)
	}
	d.Do(action.LogEntry)
	d.write("yesterday: gave a talk")
	d.panels.close()
	edited := out.Entries[0]
	edited.Result = "Fewer faults"
	d.panels.journal.drafts.Edited(out.Entries[0], edited)
	d.work.Recovery.Close() // as a kill does

	next := *d
	next.work = d.workspace()
	next.Window = New(fyne.CurrentApp(), ServicesOf(next.work), func(f func()) { d.posted <- f })
	next.Begin("")
	if left, err := next.work.Recovery.List(); err != nil || len(left) != 0 {
		t.Errorf("the library lists %+v (%v)", left, err)
	}
	d.until(func() bool { return next.panels.journal.drafts.Line() != "" })
	next.Do(action.LogEntry)
	panel := next.window.Canvas().Focused().(interface{ Text() string })
	if panel.Text() != "yesterday: gave a talk" {
		t.Errorf("the panel has %q", panel.Text())
	}
	view, err := next.work.Logbook.Read()
	if err != nil || len(view.Entries) != 1 || view.Entries[0].Result != "Fewer faults" {
		t.Errorf("the journal has %+v (%v)", view.Entries, err)
	}
}
