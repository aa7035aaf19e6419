package docdiff

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestMerge(t *testing.T) {
	action := func(id int, text string) func(*promo.Document) {
		return func(d *promo.Document) { d.Examples[id].Action = text }
	}
	add := func(id string, at int) func(*promo.Document) {
		return func(d *promo.Document) {
			d.Examples = slices.Insert(d.Examples, at, promo.Example{ID: id, Title: id, Supports: []string{"care"}})
		}
	}
	none := func(*promo.Document) {}
	for name, test := range map[string]struct {
		ours, theirs, want func(*promo.Document) // each an edit of the sample
		conflicts          []string
	}{
		"nothing":      {none, none, none, nil},
		"only ours":    {action(0, "x"), none, action(0, "x"), nil},
		"only theirs":  {none, action(0, "x"), action(0, "x"), nil},
		"both alike":   {action(0, "x"), action(0, "x"), action(0, "x"), nil},
		"conflict":     {action(0, "x"), action(0, "y"), action(0, "x"), []string{"example/a/action|changed|Care › First › action|x|y"}},
		"other fields": {action(0, "x"), func(d *promo.Document) { d.Examples[0].Result = "y" }, func(d *promo.Document) { d.Examples[0].Action, d.Examples[0].Result = "x", "y" }, nil},
		"both added": {add("x", 1), add("y", 1), func(d *promo.Document) {
			add("x", 1)(d)
			add("y", 1)(d)
		}, nil},
		"deleted and edited": {
			func(d *promo.Document) { d.Examples = d.Examples[:2] }, action(2, "y"),
			func(d *promo.Document) { d.Examples = d.Examples[:2] },
			[]string{"example/c|added|Speed › Third||Third\n\naction: y\n\nconsiderations: Speed"},
		},
		"edited and deleted": {
			action(2, "x"), func(d *promo.Document) { d.Examples = d.Examples[:2] }, action(2, "x"),
			[]string{"example/c|removed|Speed › Third|Third\n\naction: x\n\nconsiderations: Speed|"},
		},
		"deleted": {none, func(d *promo.Document) { d.Examples = d.Examples[1:] }, func(d *promo.Document) { d.Examples = d.Examples[1:] }, nil},
		"theirs moved": {
			action(0, "x"), func(d *promo.Document) { slices.Reverse(d.Examples) },
			func(d *promo.Document) { d.Examples[0].Action = "x"; slices.Reverse(d.Examples) }, nil,
		},
		"supports of both": {
			func(d *promo.Document) { d.Examples[0].Supports = []string{"care", "speed"} },
			func(d *promo.Document) { d.Examples[0].Supports = []string{"care", "more"} },
			func(d *promo.Document) { d.Examples[0].Supports = []string{"care", "speed", "more"} }, nil,
		},
		"evidence of both": {
			func(d *promo.Document) { d.Examples[0].Evidence[0].Title = "The board" },
			func(d *promo.Document) {
				d.Examples[0].Evidence = append(d.Examples[0].Evidence, promo.Evidence{Title: "Ask Bo"})
			},
			func(d *promo.Document) {
				d.Examples[0].Evidence = []promo.Evidence{{Title: "The board", URL: "https://b"}, {Title: "Ask Bo"}}
			}, nil,
		},
		"an area and a step": {
			func(d *promo.Document) { d.Growth = append(d.Growth, promo.GrowthArea{Title: "Write"}) },
			func(d *promo.Document) { d.Growth[0].Steps = []string{"one", "two", "three"} },
			func(d *promo.Document) {
				d.Growth[0].Steps = []string{"one", "two", "three"}
				d.Growth = append(d.Growth, promo.GrowthArea{Title: "Write"})
			}, nil,
		},
		"areas in conflict": {
			func(d *promo.Document) { d.Growth = nil },
			func(d *promo.Document) { d.Growth[0].Text = "much more" },
			func(d *promo.Document) { d.Growth = nil },
			[]string{"growth/0/areas|changed|Growth areas › all areas||Delegate\n\ntext: much more\n\nsteps: one\ntwo"},
		},
		"a note written by both": {
			func(d *promo.Document) { d.Considerations["speed"] = promo.ConsiderationNote{Note: "x"} },
			func(d *promo.Document) { d.Considerations["speed"] = promo.ConsiderationNote{Note: "y"} },
			func(d *promo.Document) { d.Considerations["speed"] = promo.ConsiderationNote{Note: "x"} },
			[]string{"consideration/speed/note|changed|Speed › note|x|y"},
		},
		"the later day": {
			func(d *promo.Document) { d.Updated = promo.Date{Year: 2026, Month: 4, Day: 1} },
			func(d *promo.Document) { d.Updated = promo.Date{Year: 2026, Month: 4, Day: 2} },
			func(d *promo.Document) { d.Updated = promo.Date{Year: 2026, Month: 4, Day: 2} }, nil,
		},
	} {
		base, ours, theirs := sample(), with(test.ours), with(test.theirs)
		merged, conflicts := Merge(base, ours, theirs)
		if want := with(test.want); !reflect.DeepEqual(normalized(merged), normalized(want)) || merged.Updated != want.Updated {
			t.Errorf("%s: merged wrongly, updated %v", name, merged.Updated)
			diffText(t, merged, want)
		}
		if got := summarize(conflicts); !slices.Equal(got, test.conflicts) {
			t.Errorf("%s:\nconflicts %q\nwant      %q", name, got, test.conflicts)
		}
	}
}

// checkMerge makes two documents of one by random edits and merges them.
func checkMerge(t *testing.T, seed uint64, edits int) {
	base := newGenerator(seed, "base").document()
	ours := newGenerator(seed+1, "our").edited(base, edits)
	theirs := newGenerator(seed+2, "their").edited(base, edits)
	merged, conflicts := Merge(base, ours, theirs)

	var shown strings.Builder
	for _, c := range conflicts {
		shown.WriteString(c.Before + "\n" + c.After + "\n")
	}
	there, old := texts(merged), texts(base)
	for _, side := range []promo.Document{ours, theirs} {
		for _, s := range texts(side) {
			if !slices.Contains(old, s) && !slices.Contains(there, s) && !strings.Contains(shown.String(), s) {
				t.Errorf("seed %d: %q is lost", seed, s)
			}
		}
	}
	if len(conflicts) > 0 {
		return
	}
	// Without conflicts it is the same which side is ours, but for the order.
	reverse, conflicts := Merge(base, theirs, ours)
	if len(conflicts) > 0 || !slices.Equal(texts(reverse), there) {
		t.Errorf("seed %d: the other way round it is %v, %q", seed, summarize(conflicts), missing(texts(reverse), there))
	}
}

// missing returns what only one of two sorted lists has.
func missing(a, b []string) []string {
	return slices.DeleteFunc(slices.Concat(a, b), func(s string) bool { return slices.Contains(a, s) && slices.Contains(b, s) })
}

func TestMergeLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	clean := 0
	for seed := range uint64(600) {
		edits := 1 + int(seed%20)
		checkMerge(t, 10*seed, edits)
		base := newGenerator(seed, "base").document()
		ours := newGenerator(seed+1, "our").edited(base, 2)
		if merged, conflicts := Merge(base, ours, base); len(conflicts) > 0 || !reflect.DeepEqual(normalized(merged), normalized(ours)) {
			t.Errorf("seed %d: ours alone was not taken", seed)
		}
		if merged, conflicts := Merge(base, base, ours); len(conflicts) > 0 || !reflect.DeepEqual(normalized(merged), normalized(ours)) {
			t.Errorf("seed %d: theirs alone was not taken", seed)
			diffText(t, merged, ours)
		}
		theirs := newGenerator(seed+2, "their").edited(base, 2)
		if _, conflicts := Merge(base, ours, theirs); len(conflicts) == 0 {
			clean++
		}
	}
	if clean < 300 {
		t.Errorf("only %d of 600 pairs of a few edits merged without a conflict", clean)
	}
}

func FuzzMerge(f *testing.F) {
	f.Add(uint64(1), byte(3))
	f.Add(uint64(99), byte(30))
	f.Fuzz(func(t *testing.T, seed uint64, edits byte) { checkMerge(t, seed, int(edits)) })
}
