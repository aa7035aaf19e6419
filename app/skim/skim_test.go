package skim

import (
	"reflect"
	"slices"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
)

func document() promo.Document {
	return promo.Document{
		Sections: []promo.Section{{ID: promo.SummaryID, Body: "Leads the move. More follows."}},
		Snapshot: career.Path{Sections: []career.Section{{ID: "s", Considerations: []career.Consideration{{ID: "a", Title: "Trust"}, {ID: "b", Title: "Scope"}, {ID: "c", Title: "Care"}}}}},
		Examples: []promo.Example{
			{ID: "x", Title: "Moved", Supports: []string{"a", "b"}, From: promo.Date{Year: 2026, Month: 2}, To: promo.Date{Year: 2026, Month: 5},
				Situation: "It was late. Nobody knew.", Action: "I asked Ana Duarte for help.", Result: "All 860 shops moved in 2026. Errors fell by 40%."},
			{ID: "y", Title: "Taught", Supports: []string{"a"}, From: promo.Date{Year: 2025}, Action: "I taught it."},
			{ID: "z", Title: "Secret", Supports: []string{"c"}, Confidential: true, Action: "I told Bo."},
		},
	}
}

func TestOf(t *testing.T) {
	v := Of(document(), nil)
	if v.Summary != "Leads the move." {
		t.Errorf("the summary is %q", v.Summary)
	}
	if len(v.Stories) != 2 {
		t.Fatalf("the stories are %+v", v.Stories)
	}
	x := v.Stories[0]
	if x.Title != "Moved" || x.First != "It was late." || x.Result != "All 860 shops moved in 2026." {
		t.Errorf("the first story is %+v", x)
	}
	if want := []string{"860 shops", "40%"}; !slices.Equal(x.Numbers, want) {
		t.Errorf("the numbers are %q, want %q", x.Numbers, want)
	}
	if want := []Quarter{{2025, 0, 1}, {2026, 2, 1}}; !slices.Equal(v.Quarters, want) {
		t.Errorf("the quarters are %+v, want %+v", v.Quarters, want)
	}
	if want := []Count{{"Ana Duarte", 1}}; !slices.Equal(v.People, want) {
		t.Errorf("named are %+v, want %+v", v.People, want)
	}
	one := v.OnOneStory()
	if len(one) != 1 || one[0].ID != "b" || one[0].Stories[0] != "Moved" {
		t.Errorf("on one story: %+v", one)
	}
	if v.Words != 29 || Seconds(v.Words) != 29*60/WordsPerMinute {
		t.Errorf("%d words, %d seconds", v.Words, Seconds(v.Words))
	}
}

func TestOfNothing(t *testing.T) {
	if v := Of(promo.Document{}, nil); v.Words != 0 || len(v.Stories) != 0 || len(v.People) != 0 {
		t.Errorf("seen: %+v", v)
	}
}

// A reader sees what is seen anew, and reads only the texts that are.
func TestReaderReadsWhatChanged(t *testing.T) {
	var r Reader
	d := document()
	r.Of(d, nil)
	const same, gone = "It was late. Nobody knew.", "I taught it."
	before := r.now[same]
	d.Examples[1].Action = "I taught 40 people."
	if got, want := r.Of(d, nil), Of(d, nil); !reflect.DeepEqual(got, want) {
		t.Errorf("seen %+v, want %+v", got, want)
	}
	if before == nil || r.now[same] != before {
		t.Error("a text that did not change was read again")
	}
	if r.now[gone] != nil || r.last != nil {
		t.Error("a text that is gone is kept")
	}
}
