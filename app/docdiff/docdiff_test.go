package docdiff

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// sample is a small document with some of everything.
func sample() promo.Document {
	return promo.Document{
		ID: "d1", Name: "Ana", Candidate: promo.Candidate{Name: "Ana", Team: "Support"},
		Updated:  promo.Date{Year: 2026, Month: 3, Day: 1},
		Sections: []promo.Section{{ID: "summary", Body: "It is so."}, {ID: "voices", Title: "Voices"}},
		Examples: []promo.Example{
			{ID: "a", Title: "First", Action: "did", Supports: []string{"care"}, Proof: promo.Proof{Evidence: []promo.Evidence{{Title: "Board", URL: "https://b"}}}},
			{ID: "b", Title: "Second", Supports: []string{"care", "speed"}},
			{ID: "c", Title: "Third", Supports: []string{"speed"}},
		},
		Considerations: map[string]promo.ConsiderationNote{"care": {Note: "ask"}},
		Growth:         []promo.GrowthArea{{Title: "Delegate", Text: "more", Steps: []string{"one", "two"}}},
		Preparations:   map[string]promo.PreparationStatus{"book": {Done: true}},
		Path:           promo.PathRef{ID: "lead", Title: "Lead", Version: "1"},
		Snapshot: career.Path{ID: "lead", Title: "Lead", Sections: []career.Section{{ID: "s", Considerations: []career.Consideration{
			{ID: "care", Title: "Care"}, {ID: "speed", Title: "Speed"},
		}}}},
	}
}

// with returns the sample after an edit.
func with(edit func(*promo.Document)) promo.Document {
	d := copyOf(sample())
	edit(&d)
	return d
}

func summarize(all []Change) []string {
	var lines []string
	for _, c := range all {
		lines = append(lines, fmt.Sprintf("%s|%s|%s|%s|%s", c.Ref, c.Kind, c.Label(), c.Before, c.After))
	}
	return lines
}

func TestChanges(t *testing.T) {
	for name, test := range map[string]struct {
		edit func(*promo.Document)
		want []string
	}{
		"nothing":   {func(d *promo.Document) { d.Updated = promo.Date{Year: 2030} }, nil},
		"a text":    {func(d *promo.Document) { d.Examples[0].Action = "did more" }, []string{"example/a/action|changed|Care › First › action|did|did more"}},
		"a section": {func(d *promo.Document) { d.Sections[0].Body = "" }, []string{"section/summary/body|changed|Summary › text|It is so.|"}},
		"a date":    {func(d *promo.Document) { d.Examples[0].From = promo.Date{Year: 2026} }, []string{"example/a/dates|changed|Care › First › dates||2026"}},
		"evidence":  {func(d *promo.Document) { d.Examples[0].Evidence = nil }, []string{"example/a/evidence/0|changed|Care › First › evidence|Board https://b|"}},
		"added": {func(d *promo.Document) {
			d.Examples = append(d.Examples, promo.Example{ID: "x", Title: "New", Result: "good"})
		}, []string{"example/x|added|New||New\n\nresult: good"}},
		"removed":    {func(d *promo.Document) { d.Examples = d.Examples[1:] }, []string{"example/a|removed|Care › First|First\n\naction: did\n\nevidence: Board https://b\n\nconsiderations: Care|"}},
		"moved":      {func(d *promo.Document) { d.Examples[0], d.Examples[1] = d.Examples[1], d.Examples[0] }, []string{"example/order|in another order|Examples › order|Care › First\nCare › Second\nSpeed › Third|Care › Second\nCare › First\nSpeed › Third"}},
		"supports":   {func(d *promo.Document) { d.Examples[2].Supports = []string{"speed", "care"} }, []string{"example/c/supports|changed|Speed › Third › considerations|Speed|Speed\nCare"}},
		"a note":     {func(d *promo.Document) { d.Considerations = nil }, []string{"consideration/care/note|changed|Care › note|ask|"}},
		"a step":     {func(d *promo.Document) { d.Growth[0].Steps = []string{"one"} }, []string{"growth/0/steps|changed|Growth areas › Delegate › steps|one\ntwo|one"}},
		"an area":    {func(d *promo.Document) { d.Growth = nil }, []string{"growth/0/areas|changed|Growth areas › all areas|Delegate\n\ntext: more\n\nsteps: one\ntwo|"}},
		"done":       {func(d *promo.Document) { d.Preparations = nil }, []string{"preparation/book/done|changed|Preparations › book › done|yes|no"}},
		"the path":   {func(d *promo.Document) { d.Path.Version, d.Snapshot.Introduction = "2", "Hi" }, []string{"path|changed|Path|Lead 1|Lead 2"}},
		"other keys": {func(d *promo.Document) { d.Extra = promo.Extra{{Key: "k", Value: "v"}} }, []string{"document/extra|changed|Document › keys that this version does not know||k: v"}},
	} {
		if got := summarize(Changes(sample(), with(test.edit))); !slices.Equal(got, test.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, test.want)
		}
	}
}

func TestTakeInAnyOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for seed := range uint64(400) {
		g := newGenerator(seed, "a")
		a := g.document()
		b := g.edited(a, 40)
		if seed%4 == 0 {
			b = newGenerator(seed+1, "b").document()
		}
		before := copyOf(a)
		changes := Changes(a, b)
		random := rand.New(rand.NewPCG(seed, 7))
		random.Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
		got := a
		for _, c := range changes {
			got = Take(got, b, c)
		}
		if got, want := normalized(got), normalized(b); !reflect.DeepEqual(got, want) {
			diffText(t, got, want)
			t.Fatalf("seed %d: taking all changes did not give the other document", seed)
		}
		if !reflect.DeepEqual(a, before) {
			t.Fatalf("seed %d: the document was changed", seed)
		}
		if len(changes) == 0 != reflect.DeepEqual(normalized(a), normalized(b)) {
			t.Fatalf("seed %d: %d changes", seed, len(changes))
		}
	}
}
