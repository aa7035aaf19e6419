package logbook_test

import (
	"reflect"
	"testing"

	"promodoc/app/career"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
)

func TestAddExample(t *testing.T) {
	a := journal.Entry{ID: "a", From: promo.Date{Year: 2026, Month: 3, Day: 4}, Text: "Led the review", Result: "Fewer faults", Part: "All of it", Links: []promo.Evidence{{URL: "https://a.example"}}}
	b := journal.Entry{ID: "b", From: promo.Date{Year: 2026, Month: 5}, Text: "Wrote the runbook", Result: "Used twice", Links: []promo.Evidence{{URL: "https://a.example"}, {Title: "Runbook"}}}
	d := logbook.AddExample(promo.Document{}, "x", "c", []journal.Entry{b, a})
	want := promo.Example{
		ID: "x", Title: "Led the review", From: a.From, To: b.From, Situation: "- Led the review\n- Wrote the runbook", Action: "All of it",
		Result: "- Fewer faults\n- Used twice", Proof: promo.Proof{Evidence: []promo.Evidence{{URL: "https://a.example"}, {Title: "Runbook"}}}, Supports: []string{"c"},
		Sources: promo.Sources{FromEntries: []string{journal.Reference(a), journal.Reference(b)}},
	}
	if len(d.Examples) != 1 || !reflect.DeepEqual(d.Examples[0], want) {
		t.Errorf("got %+v", d.Examples)
	}
	if one := logbook.AddExample(d, "y", "c", []journal.Entry{a}).Examples[1]; one.Situation != "" || !one.To.IsZero() {
		t.Errorf("of one entry: %+v", one)
	}
	if again := logbook.AddExample(d, "x", "c", []journal.Entry{a}); len(again.Examples) != 1 || again.Examples[0].Situation == "" {
		t.Error("an ID is used twice")
	}
}

func TestSuggest(t *testing.T) {
	c := career.Consideration{ID: "c", Title: "Calm in incidents", Guidance: "Show the reviews that you wrote."}
	d := promo.Document{Snapshot: career.Path{Sections: []career.Section{{ID: "s", Considerations: []career.Consideration{c}}}}}
	d.Examples = []promo.Example{{ID: "old", Supports: []string{"c"}, Sources: promo.Sources{FromEntries: []string{"used@1"}}}}
	v := logbook.View{
		Entries: []journal.Entry{
			{ID: "used", Text: "An incident", Tags: []string{"on-call"}},
			{ID: "words", Text: "Reviewed two incidents"},
			{ID: "tag", Text: "Quiet", Tags: []string{"Incident"}},
			{ID: "before", Text: "Quiet night", Tags: []string{"On-call"}},
			{ID: "none", Text: "Lunch with those"},
		},
		Documents: []logbook.Document{{Document: d}},
	}
	var got []string
	for _, s := range logbook.Suggest(v, d, "c") {
		got = append(got, s.Entry.ID)
		if len(s.Reasons) == 0 {
			t.Errorf("%s without a reason", s.Entry.ID)
		}
	}
	if want := []string{"before", "tag", "words"}; !reflect.DeepEqual(got, want) {
		t.Errorf("suggested: %v, want %v", got, want)
	}
}
