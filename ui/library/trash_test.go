package library

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
)

func TestTheTrashIsEmptiedOnlyWhenConfirmed(t *testing.T) {
	docs := three()
	docs.old = 2
	s, _ := open(t, docs)
	s.showFolder(true)
	press(t, s, textEmptyOld.Text())
	if docs.old != 2 {
		t.Fatal("deleted without a question")
	}
	press(t, s, textKeepTrash.Text())
	press(t, s, textEmptyOld.Text())
	press(t, s, textDeleteForGood.Text())
	if docs.old != 0 || !docs.emptied.Equal(now.Add(-30*24*time.Hour)) || s.Status() != "2 files were deleted for good." {
		t.Errorf("%d left, said %q", docs.old, s.Status())
	}
}

func TestWholeTrash(t *testing.T) {
	docs := three()
	s, _ := open(t, docs)
	s.Do(action.DeleteDocument)
	s.Do(action.DeleteDocument)
	s.Do(action.EmptyTrash) // from the documents, too
	if len(docs.trash) != 2 || !s.inTrash || s.question == nil || !kit.HasFocus(s.question.keep) {
		t.Fatalf("%d in the trash, question %v", len(docs.trash), s.question)
	}
	s.Key(fyne.KeyEscape)
	if s.question != nil || !s.inTrash {
		t.Error("Escape does not take the question back")
	}
	s.Do(action.EmptyTrash)
	press(t, s, textDeleteForGood.Text())
	if len(docs.trash) != 0 || s.Status() != "2 files were deleted for good." {
		t.Errorf("%d left, said %q", len(docs.trash), s.Status())
	}
}

// A key deletes one document of the trash, and the selection of the documents is
// as it was afterwards.
func TestOneDocumentOfTheTrash(t *testing.T) {
	docs := three()
	s, _ := open(t, docs)
	s.Do(action.DeleteDocument)
	s.Do(action.DeleteDocument)
	if text := visibleTexts(s.Object()); !strings.Contains(text, "history") || strings.Contains(text, "put back") {
		t.Errorf("the keys of the documents are not said:\n%s", text)
	}
	s.showFolder(true)
	if text := visibleTexts(s.Object()); strings.Contains(text, "history") || !strings.Contains(text, "put back") {
		t.Errorf("the keys of the trash are not said:\n%s", text)
	}
	s.Shown()
	s.Key(fyne.KeyEnd)
	s.Key(fyne.KeyDelete)
	if len(docs.trash) != 2 {
		t.Fatal("deleted without a question")
	}
	press(t, s, textDeleteForGood.Text())
	if len(docs.trash) != 1 || docs.trash[0].Name != "Manager" || !kit.HasFocus(s.Items[0]) {
		t.Errorf("left %+v", docs.trash)
	}
	s.Key(fyne.KeyEscape)
	if s.inTrash || s.Selected() != "c" {
		t.Errorf("in the trash %v, selected %q", s.inTrash, s.Selected())
	}
}

// press presses the button with a label in the trash.
func press(t *testing.T, s *Screen, label string) {
	t.Helper()
	column := kit.Column(0)
	s.offerToEmpty(column)
	if !pressIn(column, label) {
		t.Fatalf("there is no button %q", label)
	}
}

func pressIn(o fyne.CanvasObject, label string) bool {
	if b, ok := o.(*kit.Button); ok && b.Label() == label {
		b.Tapped(nil)
		return true
	}
	c, ok := o.(*fyne.Container)
	return ok && slices.ContainsFunc(c.Objects, func(o fyne.CanvasObject) bool { return pressIn(o, label) })
}

// The trash says what its documents are, and not what their files are called. They are
// only read when it is opened.
func TestTheTrashHasTitles(t *testing.T) {
	docs := three()
	s, _ := open(t, docs)
	s.Do(action.DeleteDocument)
	if got := s.trash[0].Summary.Title; got != "file of Manager" {
		t.Errorf("the trash is read although it is not shown: %q", got)
	}
	s.showFolder(true)
	if text := visibleTexts(s.Object()); !strings.Contains(text, "\nManager\nH2 2026 · ") || strings.Contains(text, "file of") {
		t.Errorf("the trash says\n%s", text)
	}
	s.Key(fyne.KeyDelete)
	if text := visibleTexts(s.Object()); !strings.Contains(text, "“Manager”") {
		t.Errorf("the question is\n%s", text)
	}
}
