package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	"promodoc/ui/newdoc"
)

// withExample adds an example to the open document and returns its ID.
func (d *desk) withExample(title string) string {
	d.t.Helper()
	s := d.document().Session()
	id := s.NewID()
	under := s.Document().Snapshot.Considerations()[0].ID
	s.Replace("Add", promo.InsertExample(s.Document(), promo.Example{ID: id, Title: title, Action: "Done", Supports: []string{under}}))
	return id
}

// The next cycle begins from the open document, and from the library, by one key.
func TestNextCycle(t *testing.T) {
	d := newDesk(t)
	d.begin()
	id, last := d.withExample("Shipped it"), d.document().Session().Document()
	d.press(fyne.KeyC, ctrl|fyne.KeyModifierShift)
	if _, ok := d.screen.(*newdoc.Screen); !ok {
		t.Fatalf("%T is shown", d.screen)
	}
	d.press(fyne.KeyEscape, 0)
	if !d.hasDocument() || d.document().Session().Document().Name != last.Name || len(d.documents.covered) > 0 {
		t.Fatalf("after Esc %T is shown", d.screen)
	}
	d.press(fyne.KeyC, ctrl|fyne.KeyModifierShift)
	for range 20 { // Tab goes from the examples to the roles
		d.window.Canvas().FocusNext()
		if card, ok := d.window.Canvas().Focused().(*kit.ListItem); ok && card.Selected() {
			break
		}
	}
	d.press(fyne.KeyReturn, 0)
	now := d.document().Session().Document()
	x, ok := now.Example(id)
	if now.Name == last.Name || !ok || x.Title != "Shipped it" || x.Sources.CarriedFrom == "" || now.Cycle.From == last.Cycle.From {
		t.Fatalf("the new document has %+v for %+v", now.Examples, now.Cycle)
	}
	d.Do(action.ShowLibrary)
	d.press(fyne.KeyC, ctrl|fyne.KeyModifierShift)
	if _, ok := d.screen.(*newdoc.Screen); !ok {
		t.Errorf("from the library %T is shown", d.screen)
	}
}

// The paths that a document can be moved to are listed.
func TestMovePath(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyP, ctrl|fyne.KeyModifierShift)
	if o, ok := d.screen.(*editor.Editor); !ok || o.Frame.Panel() == nil {
		t.Fatal("no panel is open")
	}
}

// A Word file or a text that is dropped on the library begins a document.
func TestBeginWithAFile(t *testing.T) {
	d := newDesk(t)
	d.work.Imports.OldTexts = olddoc.Ports{Headings: func(string) []olddoc.Heading { return nil }}
	file := filepath.Join(t.TempDir(), "case.md")
	if err := os.WriteFile(file, []byte("What I did last year."), 0o600); err != nil {
		t.Fatal(err)
	}
	d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(file)})
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { _, ok := d.screen.(*newdoc.Screen); return ok })
	d.press(fyne.KeyReturn, 0)
	waiting := promo.Unplaced(d.document().Session().Document())
	if len(waiting) != 1 || waiting[0].Situation != "What I did last year." {
		t.Fatalf("these wait: %+v", waiting)
	}
}
