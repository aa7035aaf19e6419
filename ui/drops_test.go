package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/feedback"
	"promodoc/app/feedback/inbox"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/newdoc"
)

// commented is an importer that finds some comments in every file. It waits until it may
// answer.
type commented struct {
	Importer
	comments []feedback.Comment
	answer   chan struct{}
}

func (c commented) ReadFeedback(promo.Document, string) (inbox.Read, error) {
	<-c.answer
	return inbox.Read{Comments: c.comments}, nil
}

// A file that is dropped on the open example belongs to it, unless it is the document with
// a reader's comments, or the user went on to another screen meanwhile.
func TestDroppedOnExample(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	id := s.Document().Examples[0].ID
	d.document().ShowExample(id)
	file := filepath.Join(t.TempDir(), "notes.md")
	if err := os.WriteFile(file, []byte("It runs."), 0o600); err != nil {
		t.Fatal(err)
	}
	original := d.imports.importer
	drop := func(comments []feedback.Comment, meanwhile func()) {
		t.Helper()
		c := commented{original, comments, make(chan struct{})}
		d.imports.importer = c
		title := d.document().(*editor.Editor).Fields.Get(promo.ExampleRef(id, "title"))
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(title).AddXY(5, 5)
		if !d.document().Attachments().IsOver(at) {
			t.Fatal("the title of the example is not on the example")
		}
		d.imports.dropped(at, []fyne.URI{storage.NewFileURI(file)})
		meanwhile()
		close(c.answer)
	}
	attached := func() int {
		x, _ := s.Document().Example(id)
		return len(x.Attachments)
	}

	drop([]feedback.Comment{{}}, func() {})
	d.until(d.panel)
	if attached() != 0 {
		t.Error("a file with comments is an attachment")
	}
	d.press(fyne.KeyEscape, 0)

	d.document().ShowExample(id)
	drop(nil, func() {})
	d.until(func() bool { return attached() == 1 })

	d.document().ShowExample(id)
	drop(nil, func() { d.Do(action.ShowLibrary) })
	d.settle()
	if attached() != 1 {
		t.Error("a file was attached to a document that is not shown any more")
	}
}

// A Word file that is typed where a file is imported may be an older document, as one
// that is dropped may.
func TestBeginWithATypedFile(t *testing.T) {
	d := newDesk(t)
	d.work.Imports.OldTexts = olddoc.Ports{Headings: func(string) []olddoc.Heading { return nil }}
	file := filepath.Join(t.TempDir(), "case.docx")
	data, err := os.ReadFile("../app/feedback/word/testdata/libreoffice-paragraphs.docx")
	if err == nil {
		err = os.WriteFile(file, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.Do(action.ShowLibrary)
	d.Do(action.Import)
	d.write(file)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { _, ok := d.screen.(*newdoc.Screen); return ok })
}
