package logbook_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
)

func TestFind(t *testing.T) {
	d := promo.Document{
		Name: "mine", Cycle: promo.Cycle{Name: "H1 2025"},
		Sections: []promo.Section{{ID: "summary", Body: "What lasts"}},
		Examples: []promo.Example{{ID: "x", Title: "Réviewed the outage", Action: "Wrote the\nrunbook", Confidential: true}},
		Growth:   []promo.GrowthArea{{Title: "Speaking", Steps: []string{"A talk"}}},
	}
	v := logbook.View{
		Entries: []journal.Entry{
			{ID: "a", From: promo.Date{Year: 2025}, Text: "Led the Review of it", Tags: []string{"on-call"}},
			{ID: "b", From: promo.Date{Year: 2026}, Text: "Talk on reviews", People: []string{"Ada"}},
		},
		Documents: []logbook.Document{{File: "mine.yaml", Document: d}},
	}
	x := logbook.NewIndex(v)
	for _, c := range []struct{ query, want string }{
		{"REVIEW", "b:review a:Review x:Réview"},
		{"review of", "a:Review"},
		{"outage runbook", "x:outage"},
		{"ada", "b:Ada"}, {"on-call", "a:on-call"}, {"the runbook", "x:the"}, {"talk", "b:Talk growth:talk"}, {"lasts", "summary:lasts"},
		{" ", ""}, {"nothing at all", ""},
	} {
		hits, more := x.Find(c.query, 10)
		var all []string
		for _, h := range hits {
			id := h.Entry.ID
			if h.Document != "" {
				if id = h.Ref.ID; id == "" {
					id = string(h.Ref.Kind)
				}
			}
			all = append(all, id+":"+h.Match)
		}
		if got := strings.Join(all, " "); got != c.want || more != 0 {
			t.Errorf("%q: %s and %d more, want %s", c.query, got, more, c.want)
		}
	}
	if hits, more := x.Find("review", 1); len(hits) != 1 || more != 2 {
		t.Errorf("of three one is asked for: %d and %d more", len(hits), more)
	}
}

// What is shown around the words begins and ends with whole words, and is of one line of
// an entry.
func TestFindAround(t *testing.T) {
	long := strings.Repeat("words before ", 10) + "the outage" + strings.Repeat(" and after", 10)
	v := logbook.View{Entries: []journal.Entry{
		{ID: "a", Text: "Led the outage\nto its end", Tags: []string{"on-call"}}, {ID: "b", Text: long}, {ID: "c", Text: strings.Repeat("w", 80) + "outage" + strings.Repeat("w", 80)},
	}}
	hits, _ := logbook.NewIndex(v).Find("outage", 10)
	var got []string
	for _, h := range hits {
		got = append(got, h.Before+"|"+h.Match+"|"+h.After)
	}
	want := []string{
		"…" + strings.Repeat("w", 60) + "|outage|" + strings.Repeat("w", 60) + "…",
		"…words before words before words before words before the |outage| and after and after and after and after and after and…",
		"Led the |outage|",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// BenchmarkFind searches 10,000 entries and 50 documents.
func BenchmarkFind(b *testing.B) {
	var v logbook.View
	words := strings.Fields("migration review outage runbook customer team design decision latency budget incident pager rollout metric caching")
	text := func(i, n int) string {
		var all []string
		for k := range n {
			all = append(all, words[(i*7+k*k)%len(words)])
		}
		return strings.Join(all, " ")
	}
	for i := range 10_000 {
		v.Entries = append(v.Entries, journal.Entry{ID: fmt.Sprint(i), From: promo.Date{Year: 2026}, Text: text(i, 60), Result: text(i+1, 20)})
	}
	for i := range 50 {
		var d promo.Document
		for k := range 40 {
			d.Examples = append(d.Examples, promo.Example{ID: fmt.Sprint(k), Title: text(k, 6), Action: text(i+k, 120), Result: text(k, 40)})
		}
		v.Documents = append(v.Documents, logbook.Document{File: fmt.Sprint(i), Document: d})
	}
	b.Run("index", func(b *testing.B) {
		for b.Loop() {
			logbook.NewIndex(v)
		}
	})
	x := logbook.NewIndex(v)
	for _, query := range []string{"caching", "rollout metric", "nowhere to be found"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				x.Find(query, 50)
			}
		})
	}
}
