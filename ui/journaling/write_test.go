package journaling

import (
	"errors"
	"strings"
	"testing"

	"promodoc/ui/action"
)

// Keys that follow each other before the disk has answered undo and do again what they
// would one by one. A step that failed is none.
func TestUndoBeforeTheDiskAnswers(t *testing.T) {
	d := open(t, entry("2026-03-01", "a"), entry("2026-03-02", "b"))
	var slow []func()
	run := func() {
		for len(slow) > 0 {
			f := slow[0]
			slow = slow[1:]
			f()
		}
	}
	d.options.Go = func(f func()) { slow = append(slow, f) }
	d.Do(action.DeleteEntry)
	d.Do(action.Undo)
	d.Do(action.Redo)
	run()
	if n := d.count(t); n != 1 {
		t.Fatalf("deleted, undone and deleted again: %d entries", n)
	}
	d.Do(action.Undo)
	run()
	if n := d.count(t); n != 2 {
		t.Fatalf("undone: %d entries", n)
	}

	d.fail = errors.New("the disk is full")
	d.Do(action.Redo)
	run()
	d.fail = nil
	if d.Can(action.Undo) || !d.Can(action.Redo) {
		t.Error("a step that failed can be undone")
	}
	d.Do(action.Redo)
	run()
	if n := d.count(t); n != 1 {
		t.Errorf("done again: %d entries", n)
	}
}

// An empty journal says what it is for as soon as it is read.
func TestEmptyJournal(t *testing.T) {
	d := open(t)
	if about := d.header.about; !about.Visible() || !strings.HasPrefix(about.String(), "Nothing is noted down yet.") {
		t.Errorf("says %q", about)
	}
	if _, err := d.book.Add(entry("2026-03-01", "a")); err != nil {
		t.Fatal(err)
	}
	d.Reload()
	if d.header.about.String() != "1 entry" {
		t.Errorf("with an entry it says %q", d.header.about)
	}
}

// count returns how many entries are on the disk.
func (d *desk) count(t *testing.T) int {
	t.Helper()
	view, err := d.book.Read()
	if err != nil {
		t.Fatal(err)
	}
	return len(view.Entries)
}
