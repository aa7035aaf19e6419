package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/cyclediff"
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
	id := d.withExample("Shipped it")
	s := d.document().Session()
	left := promo.LeftAsIs{Rule: "own.hedge", Place: promo.ExampleRef(id, "action").Place(), Quote: "helped with", Reason: "It was theirs."}
	s.Replace("Leave", promo.SetRuleOff(promo.LeaveAsIs(s.Document(), left), "words", true))
	last := s.Document()
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
	if got := now.Setup.Review; !slices.Equal(got.Off, []string{"words"}) || len(got.LeftAsIs) != 1 || got.LeftAsIs[0].Reason != left.Reason || got.LeftAsIs[0].Place != left.Place {
		t.Errorf("of the review it has %+v", got)
	}
	d.Do(action.ShowLibrary)
	d.press(fyne.KeyC, ctrl|fyne.KeyModifierShift)
	if _, ok := d.screen.(*newdoc.Screen); !ok {
		t.Errorf("from the library %T is shown", d.screen)
	}
}

// next begins the next cycle without any example.
func (d *desk) next() {
	d.t.Helper()
	d.press(fyne.KeyC, ctrl|fyne.KeyModifierShift)
	for range 20 {
		d.window.Canvas().FocusNext()
		if card, ok := d.window.Canvas().Focused().(*kit.ListItem); ok && card.Selected() {
			break
		}
	}
	d.press(fyne.KeyReturn, 0)
}

// panel reports whether a panel is open beside the open document.
func (d *desk) panel() bool { return d.screen.(*editor.Editor).Frame.Panel() != nil }

// The document of the last cycle is shown beside the open one, and an example of it is
// copied by one key, with its attachments, in one step of undo.
func TestBeside(t *testing.T) {
	d := newDesk(t)
	d.begin()
	id, s := d.withExample("Shipped it"), d.document().Session()
	names, err := d.document().Attachments().Folder.AddBytes("proof.txt", []byte("It runs."), nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Replace("Attach", promo.AddAttachments(s.Document(), id, promo.Attachment{File: names}))
	d.clock.Advance(time.Second)
	d.next()
	now := d.document().Session()
	x, _ := now.Document().Example(id)
	before := promo.DeleteExample(now.Document(), id)
	now.Replace("Remove", before)
	d.press(fyne.KeyY, ctrl|fyne.KeyModifierShift)
	if !d.panel() {
		t.Fatal("no panel is open")
	}
	for range 3 { // the first is of the fixture, and the last is the one
		d.press(fyne.KeyDown, 0)
	}
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { _, ok := now.Document().Example(id); return ok })
	copied, _ := now.Document().Example(id)
	if copied.Sources.CarriedFrom != x.Sources.CarriedFrom || copied.Title != "Shipped it" || len(copied.Attachments) != 1 {
		t.Errorf("the copy is %+v", copied)
	}
	if data, err := d.document().Attachments().Folder.Read(copied.Attachments[0].File); err != nil || string(data) != "It runs." {
		t.Errorf("its attachment says %q (%v)", data, err)
	}
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { return strings.Contains(d.status(), "already") })
	if n := len(now.Document().Examples); n != len(before.Examples)+1 {
		t.Errorf("twice makes %d", n)
	}
	d.press(fyne.KeyZ, ctrl)
	if _, ok := now.Document().Example(id); ok || !d.panel() {
		t.Error("undo does not take the copy away, or closes the panel")
	}
}

// status returns what the status line of the open document says.
func (d *desk) status() string { return d.screen.(*editor.Editor).Status.Text() }

// Two documents are compared, from the open one and from the library, and back.
func TestCompareCycles(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyY, ctrl|fyne.KeyModifierShift) // without a document it says what to do
	d.begin()
	d.withExample("Shipped it")
	d.press(fyne.KeyW, ctrl|fyne.KeyModifierShift)
	if !d.panel() {
		t.Fatal("no panel says that there is no other document")
	}
	d.press(fyne.KeyEscape, 0)
	d.next()
	d.press(fyne.KeyW, ctrl|fyne.KeyModifierShift)
	d.press(fyne.KeyReturn, 0)
	if _, ok := d.screen.(*cyclediff.Screen); !ok {
		t.Fatalf("%T is shown", d.screen)
	}
	d.press(fyne.KeyEscape, 0)
	if !d.hasDocument() || len(d.documents.covered) > 0 {
		t.Fatalf("after Esc %T is shown", d.screen)
	}
	d.Do(action.ShowLibrary)
	d.press(fyne.KeyW, ctrl|fyne.KeyModifierShift)
	d.press(fyne.KeyReturn, 0)
	s, ok := d.screen.(*cyclediff.Screen)
	if !ok {
		t.Fatalf("from the library %T is shown", d.screen)
	}
	s.Do(action.CompareCycles) // another one
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyDown, 0)
	d.press(fyne.KeyReturn, 0)
	if _, ok := d.screen.(*editor.Editor); !ok {
		t.Fatalf("Enter opens %T", d.screen)
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

// A document that is damaged is not compared: one sentence says what to do.
func TestDamagedIsNotCompared(t *testing.T) {
	d := newDesk(t)
	d.begin()
	file := d.document().Session().File()
	d.Do(action.ShowLibrary)
	if err := os.WriteFile(file, []byte("schema: promodoc.document/v1\nid: x\nname: mine\nexamples:\n  - id: [a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := d.screen
	cycles{d.documents}.compare(file)
	want := textDamagedDocument.Text("File", filepath.Base(file))
	if got := d.screen.(interface{ Status() string }).Status(); got != want || d.screen != before {
		t.Errorf("it says %q, want %q", got, want)
	}
}
