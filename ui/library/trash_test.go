package library

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
)

func TestTheTrashIsEmptiedOnlyWhenConfirmed(t *testing.T) {
	docs := three()
	docs.old = 2
	s, _ := open(t, docs)
	s.showFolder(true)
	press(t, s, textEmptyTrash.Text())
	if docs.old != 2 {
		t.Fatal("deleted without a question")
	}
	press(t, s, textKeepTrash.Text())
	press(t, s, textEmptyTrash.Text())
	press(t, s, textDeleteForGood.Text())
	if docs.old != 0 || !docs.emptied.Equal(now.Add(-30*24*time.Hour)) || s.Status() != "2 files were deleted for good." {
		t.Errorf("%d left, said %q", docs.old, s.Status())
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
