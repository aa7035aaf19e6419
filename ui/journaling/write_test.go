package journaling

import (
	"errors"
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

// count returns how many entries are on the disk.
func (d *desk) count(t *testing.T) int {
	t.Helper()
	view, err := d.book.Read()
	if err != nil {
		t.Fatal(err)
	}
	return len(view.Entries)
}
