package promo

import (
	"fmt"
	"testing"
)

func TestPlaceExample(t *testing.T) {
	for _, c := range []struct{ name, id, under, want, order string }{
		{"after those under it", "d", "humility", "[humility gone]", "a d b c e"},
		{"one that never was anywhere", "e", "hiring", "[hiring]", "a b c e d"},
		{"on a consideration that the path does not have", "d", "gone", "[gone]", "a b c d e"},
		{"one that is placed already", "a", "delivery", "[humility hiring]", "a b c d e"},
	} {
		d := PlaceExample(filled(), c.id, c.under)
		e, _ := d.Example(c.id)
		if got := fmt.Sprint(e.Supports); got != c.want || ids(d.Examples) != c.order {
			t.Errorf("%s: supports %s in %s, want %s in %s", c.name, got, ids(d.Examples), c.want, c.order)
		}
	}
}

func TestUnplaced(t *testing.T) {
	d := filled()
	if got := ids(Unplaced(d)); got != "d e" {
		t.Errorf("%q wait", got)
	}
	d = SetText(SetText(d, ExampleRef("e", "title"), ""), ExampleRef("e", "action"), "")
	if got, want := OmittedFromExport(d).UnplacedExamples, 1; got != want { // an empty one is none
		t.Errorf("%d are said to be left out, want %d", got, want)
	}
	d.Snapshot.Sections = nil
	if got := Unplaced(d); got != nil {
		t.Errorf("on a path without considerations %d wait for one", len(got))
	}
}
