package editor

import (
	"testing"

	"promodoc/app/promo"
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
	key('1')
	if got := promo.ExamplesUnder(f.doc(), "humility"); len(got) != 1 || got[0].ID != "two" {
		t.Errorf("the keyboard did not go on with the next example: %+v", got)
	}
	if f.At().consideration != "humility" {
		t.Errorf("after the last one it is at %+v", f.At())
	}
	f.Do(action.Undo)
	if waiting := promo.Unplaced(f.doc()); len(waiting) != 1 || f.At().area != areaOffPath {
		t.Errorf("undone: %d wait, at %+v", len(waiting), f.At())
	}
}
