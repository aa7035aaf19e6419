package cycle

import (
	"fmt"
	"testing"

	"promodoc/app/promo"
)

func period(t *testing.T, id, who, from, to string, origins ...string) Period {
	return Period{Document: id, Candidate: who, From: date(t, from), To: date(t, to), Origins: origins}
}

func TestSeries(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []Period
		want string
	}{
		{"none", nil, "[]"},
		{"one after the other", []Period{period(t, "b", "Ada", "2026-07", "2026-12"), period(t, "a", "ada", "2026-01", "2026-06")}, "[[{1 0 0} {0 0 0}]]"},
		{"a gap", []Period{period(t, "a", "Ada", "2026-01-01", "2026-06-30"), period(t, "b", "Ada", "2026-07-11", "2026-12-31")}, "[[{0 0 0} {1 10 0}]]"},
		{"an overlap", []Period{period(t, "a", "Ada", "2026-01-01", "2026-07-10"), period(t, "b", "Ada", "2026-07-01", "2026-12-31")}, "[[{0 0 0} {1 0 10}]]"},
		{"one within another, and what follows both", []Period{period(t, "a", "Ada", "2026", "2026"), period(t, "b", "Ada", "2026-03-01", "2026-03-31"), period(t, "c", "Ada", "2027", "2027")},
			"[[{0 0 0} {1 0 31} {2 0 0}]]"},
		{"people, the one with the latest day first", []Period{period(t, "a", "Ada", "2025", "2025"), period(t, "b", "Bo", "2026", "2026"), period(t, "c", "Ada", "2024", "2024")},
			"[[{1 0 0}] [{2 0 0} {0 0 0}]]"},
		{"carried over under another name", []Period{period(t, "a", "Ada", "2025", "2025"), period(t, "b", "Dr Ada", "2026", "2026", "a")}, "[[{0 0 0} {1 0 0}]]"},
		{"nobody, and no days", []Period{period(t, "a", "", "", ""), period(t, "b", "", "2026", "2026"), period(t, "c", "", "", "")}, "[[{1 0 0} {0 0 0} {2 0 0}]]"},
		{"an end that is not known", []Period{period(t, "a", "Ada", "2025-01-01", ""), period(t, "b", "Ada", "2026", "2026")}, "[[{0 0 0} {1 0 0}]]"},
		{"three that one joins", []Period{period(t, "a", "Ada", "2024", "2024"), period(t, "b", "Bo", "2025", "2025"), period(t, "c", "Cy", "2026", "2026", "a", "b")},
			"[[{0 0 0} {1 0 0} {2 0 0}]]"},
	} {
		if got := fmt.Sprint(Series(c.all)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestEarlier(t *testing.T) {
	now := period(t, "now", "Ada", "2026-07", "2026-12", "old", "older")
	for _, c := range []struct {
		name   string
		now    Period
		others []Period
		want   int
	}{
		{"none", now, nil, -1},
		{"itself", now, []Period{now}, -1},
		{"the last that it was made of", now, []Period{period(t, "older", "Ada", "2025", "2025"), period(t, "old", "Ada", "2026-01", "2026-06"), period(t, "x", "Ada", "2026-05", "2026-06")}, 1},
		{"one of which only that is known", now, []Period{{Document: "old"}}, 0},
		{"the same candidate before", period(t, "now", "Ada", "2026", ""), []Period{period(t, "a", "Ada", "2024", ""), period(t, "b", "ADA", "2025", ""), period(t, "c", "Ada", "2027", ""), period(t, "d", "Bo", "2025", "")}, 1},
		{"no days", Period{Document: "now", Candidate: "Ada"}, []Period{period(t, "a", "Ada", "2024", "")}, -1},
		{"nobody", period(t, "now", "", "2026", ""), []Period{period(t, "a", "", "2024", "")}, -1},
	} {
		if got := Earlier(c.now, c.others); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestPeriodOf(t *testing.T) {
	d := Begin(promo.New(senior(), promo.Seed{ID: "doc-2", Cycle: promo.Cycle{From: date(t, "2027"), To: date(t, "2026")}}), last(), []string{"a", "c", "d"})
	if p := PeriodOf(d); p.Dated() || p.Candidate != "Ada" || fmt.Sprint(p.Origins) != "[doc-1 doc-0]" && fmt.Sprint(p.Origins) != "[doc-0 doc-1]" {
		t.Errorf("%+v", p)
	}
}
