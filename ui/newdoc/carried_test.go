package newdoc

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
)

// The examples of the last cycle can be left out one by one, and say where they will be
// on the chosen path.
func TestGoOnFromADocument(t *testing.T) {
	test.NewTempApp(t)
	path := func(id string, considerations ...career.Consideration) career.Path {
		return career.Path{ID: id, Title: id, ToRole: id, Sections: []career.Section{{ID: "all", Considerations: considerations}}}
	}
	senior := path("senior", career.Consideration{ID: "reach", Title: "Reach"}, career.Consideration{ID: "craft", Title: "Craft"})
	staff := path("staff", career.Consideration{ID: "influence", Title: "Influence", SameAs: []string{"senior/reach"}})
	last := promo.New(senior, promo.Seed{ID: "doc", Name: "mine", Cycle: promo.Cycle{Name: "H2 2026"}})
	for id, under := range map[string]string{"a": "reach", "b": "craft"} {
		last = promo.SetText(promo.AddExample(last, id, under, ""), promo.ExampleRef(id, "title"), "Title "+id)
	}
	var made []workspace.Choice
	s := New(Options{
		Paths: []career.Path{staff, senior}, Chosen: "senior", Last: last, Cycle: promo.Cycle{Name: "H1 2027"},
		Create: func(c workspace.Choice) error { made = append(made, c); return nil },
	})
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1280, 800))
	s.Shown()
	says := func(of int) string { return s.carried.labels[of].String() }
	if w.Canvas().Focused() != fyne.Focusable(s.carried.boxes[0]) {
		t.Error("the keyboard is not with the first example")
	}
	if got := says(1); got != "Title b   under Craft" {
		t.Errorf("on the same path: %q", got)
	}
	s.choose(slices.IndexFunc(s.shown, func(p career.Path) bool { return p.ID == "staff" }))
	if says(0) != "Title a   under Influence" || says(1) != "Title b   waits to be placed" {
		t.Errorf("on another path: %q, %q", says(0), says(1))
	}
	kit.Focus(s.carried.boxes[1])
	w.Canvas().Focused().TypedRune(' ')
	s.create()
	s.carried.setAll(false)
	s.create()
	if len(made) != 2 || !slices.Equal(made[0].Last.Examples, []string{"a"}) || len(made[1].Last.Examples) != 0 {
		t.Fatalf("made %+v", made)
	}
	if made[0].Path.ID != "staff" || made[0].Cycle.Name != "H1 2027" {
		t.Errorf("made on %s for %+v", made[0].Path.ID, made[0].Cycle)
	}
}
