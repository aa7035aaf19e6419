package versions

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/ui/action"
)

// copies are kept copies in memory.
type copies struct {
	all      []store.KeptCopy
	revealed []string
	fails    error
}

func (c *copies) List() ([]store.KeptCopy, error) { return slices.Clone(c.all), c.fails }

func (c *copies) Read(k store.KeptCopy) (promo.Document, error) {
	return promo.Document{Name: "copy " + k.File}, c.fails
}

func (c *copies) Trash(k store.KeptCopy) (safefile.Trashed, error) {
	c.all = slices.DeleteFunc(c.all, func(o store.KeptCopy) bool { return o == k })
	return safefile.Trashed{From: k.File}, c.fails
}

func (c *copies) PutBack(t safefile.Trashed) error {
	c.all = append(c.all, store.KeptCopy{File: t.From, Why: store.AsItWas, Time: now})
	return c.fails
}

func (c *copies) Reveal(k store.KeptCopy) { c.revealed = append(c.revealed, k.File) }

func withCopies(t *testing.T) *fixture {
	k := newKept(2)
	k.beside.all = []store.KeptCopy{
		{File: "a", Why: "changed elsewhere 2026-09-14 1130", Time: now.Add(-time.Hour)},
		{File: "b", Why: store.AsItWas, Time: now.Add(-48 * time.Hour)},
	}
	f := open(t, k, "")
	f.runQueue()
	return f
}

func TestKeptCopiesAreListedBeforeTheVersions(t *testing.T) {
	f := withCopies(t)
	if text := f.keptText.String(); !strings.HasPrefix(text, "2 copies of the file are kept beside it") {
		t.Errorf("about: %q", text)
	}
	f.Key(fyne.KeyReturn)
	for range 4 {
		f.rows.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		f.runQueue()
		f.rows.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	want := []string{
		"Copy of 14 September 2026, 11:00: copy a", "Copy of 12 September 2026, 12:00: copy b",
		"14 September 2026, 12:00: version 1", "14 September 2026, 11:00: version 0",
	}
	if !slices.Equal(f.compared, want) {
		t.Errorf("compared %q", f.compared)
	}
}

func TestKeptCopiesAreTrashedPutBackAndShown(t *testing.T) {
	f := withCopies(t)
	f.Do(action.RevealKept)
	if len(f.kept.beside.revealed) != 1 || f.kept.beside.revealed[0] != "a" {
		t.Errorf("shown %q", f.kept.beside.revealed)
	}
	f.Key(fyne.KeyDelete)
	if len(f.rows.kept) != 1 || f.rows.kept[0].File != "b" || !strings.HasPrefix(f.Status(), "The copy is in the trash.") {
		t.Fatalf("%v, says %q", f.rows.kept, f.Status())
	}
	f.Do(action.Undo)
	if len(f.rows.kept) != 2 || f.Can(action.Undo) {
		t.Errorf("%v", f.rows.kept)
	}
	f.rows.list.Select(3)
	if f.Can(action.DeleteKept) || f.Can(action.RevealKept) {
		t.Error("a version can be moved to the trash")
	}
	f.Do(action.DeleteKept)
	if len(f.rows.kept) != 2 || !strings.HasPrefix(f.Status(), "This is a version of the history") {
		t.Errorf("%v, says %q", f.rows.kept, f.Status())
	}
	f.rows.list.Select(0)
	f.kept.beside.fails = errors.New("the disk is read-only")
	f.Do(action.DeleteKept)
	if f.Status() != "The disk is read-only." {
		t.Errorf("says %q", f.Status())
	}
}
