package logbook_test

import (
	"reflect"
	"testing"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
)

func TestJoin(t *testing.T) {
	a := journal.Entry{
		From: promo.Date{Year: 2026, Month: 3, Day: 4}, Text: "Led the review", Part: "All of it", Tags: []string{"on-call"}, People: []string{"Ada"},
		Links: []promo.Evidence{{URL: "https://a.example"}}, Source: journal.Source{Kind: "git", Name: "promodoc", Keys: []string{"git:1", "git:2"}},
	}
	b := journal.Entry{
		From: promo.Date{Year: 2026, Month: 5}, Text: "Wrote the runbook", Result: "Used twice", Tags: []string{"On-call", "docs"},
		Links: []promo.Evidence{{URL: "https://a.example"}}, Source: journal.Source{Kind: "jira", Name: "OPS", Keys: []string{"jira:1"}},
	}
	want := journal.Entry{
		From: a.From, To: b.From, Text: "- Led the review\n- Wrote the runbook", Result: "Used twice", Part: "All of it",
		Tags: []string{"on-call", "docs"}, People: a.People, Links: a.Links,
		Source: journal.Source{Kind: "git", Name: "promodoc, OPS", Keys: []string{"git:1", "git:2", "jira:1"}},
	}
	if got := logbook.Join([]journal.Entry{b, a}); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got := logbook.Join([]journal.Entry{a}); got.Text != a.Text || !got.To.IsZero() {
		t.Errorf("one: %+v", got)
	}
}
