package editor

import (
	"testing"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/action"
)

// One key places an example that waits, and goes on with the next one.
func TestPlaceByKey(t *testing.T) {
	f := open(t, func(d promo.Document) promo.Document {
		for _, id := range []string{"one", "two"} {
			d = promo.SetText(promo.AddExample(d, id, "gone", ""), promo.ExampleRef(id, "title"), "Title "+id)
		}
		return d
	})
	if at := firstLocation(f.doc()); at.area != areaOffPath {
		t.Errorf("a document with examples to be placed begins at %+v", at)
	}
	f.GoTo(location{area: areaOffPath})
	f.FocusMain()
	if !f.shows("Place “Title one” under") || !f.shows("2  Trust") {
		t.Error("the page does not say how to place an example")
	}
	key := func(r rune) { f.win.Canvas().Focused().TypedRune(r) }
	key('7') // no consideration has it
	key('2')
	if x, _ := f.doc().Example("one"); len(x.Supports) != 2 || x.Supports[0] != "trust" || f.At().area != areaOffPath {
		t.Fatalf("placed: %+v, at %+v", x.Supports, f.At())
	}
	if !f.TypeUnfocused('1') { // from anywhere on the page
		t.Error("the key means nothing while the outline has the keyboard")
	}
	if got := promo.ExamplesUnder(f.doc(), "humility"); len(got) != 1 || got[0].ID != "two" {
		t.Errorf("the keyboard did not go on with the next example: %+v", got)
	}
	if f.At().consideration != "humility" {
		t.Errorf("after the last one it is at %+v", f.At())
	}
	if f.TypeUnfocused('1') {
		t.Error("the key places something where nothing waits")
	}
	f.Do(action.Undo)
	if waiting := promo.Unplaced(f.doc()); len(waiting) != 1 || f.At().area != areaOffPath {
		t.Errorf("undone: %d wait, at %+v", len(waiting), f.At())
	}
}

// A document is moved to another path in one step: what is not asked there waits to be
// placed, notes are kept, and undo takes all of it back.
func TestMoveToAnotherPath(t *testing.T) {
	w := watch(t)
	other := path()
	other.ID, other.Title, other.ToRole = "director", "Director", "Director"
	other.Sections = []career.Section{{ID: "all", Considerations: []career.Consideration{{ID: "budget", Title: "Budget", Enough: 1}}}}
	offer := func() {
		w.OfferPath(workspace.PathUpdate{Path: other, Hash: career.Hash(other), Changes: pathdiff.Compare(w.doc().Snapshot, other)})
	}
	offer()
	if w.At().area != areaChanges || !w.shows("What changes on “Director”") {
		t.Fatalf("at %+v", w.At())
	}
	w.escape()
	if w.At().area == areaChanges || w.offer.row.Visible() || w.offer.moving || w.doc().Path.ID != "manager" {
		t.Fatalf("after Esc at %+v, moving %v", w.At(), w.offer.moving)
	}
	before := w.doc()
	offer()
	w.press(t, "Move the document to this path")
	if w.doc().Path.ID != "director" || w.At().area != areaOffPath || len(promo.Unplaced(w.doc())) != 1 || w.doc().Considerations["humility"].Note != "ask Sam" {
		t.Fatalf("moved to %s, at %+v: %+v", w.doc().Path.ID, w.At(), w.doc().Considerations)
	}
	w.change(other) // the path of the document, as it was found since
	if w.offer.row.Visible() || w.offer.moving {
		t.Error("the document is offered to follow the path that it was moved to")
	}
	w.win.Canvas().Focused().TypedRune('1')
	if got := promo.ExamplesUnder(w.doc(), "budget"); len(got) != 1 {
		t.Errorf("under the new consideration: %+v", got)
	}
	w.Do(action.Undo)
	w.Do(action.Undo)
	if d := w.doc(); d.Path.ID != "manager" || w.supports(t) != "humility" || d.Path.Hash != before.Path.Hash {
		t.Errorf("undone: on %s, supports %s", d.Path.ID, w.supports(t))
	}
}
