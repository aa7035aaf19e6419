package evidence

import (
	"testing"

	"promodoc/app/journal"
	"promodoc/app/promo"
)

func day(d int) promo.Date { return promo.Date{Year: 2026, Month: 3, Day: d} }

func entry(d int, text string, keys ...string) Proposal {
	return Proposal{Entry: journal.Entry{From: day(d), Text: text, Source: journal.Source{Keys: keys}}}
}

func TestCollector(t *testing.T) {
	c := NewCollector(Options{Since: day(2), Until: day(20), Known: map[string]bool{"a:1": true, "a:2": true}})
	c.Propose(entry(9, "later"))
	c.Propose(entry(1, "too early"))
	c.Propose(entry(21, "too late"))
	c.Propose(entry(3, "known", "a:1", "a:2"))
	c.Propose(entry(3, "known in part", "a:1", "a:3"))
	c.Propose(entry(3, "twice", "a:3"))
	c.Propose(entry(3, " "))
	c.Leave(2, "Priority", "High\nest")
	c.Leave(3, "Priority", "Low")
	c.Leave(3, "Sprint", "")
	c.Notice("Look.")
	found, err := c.Found("a.csv")
	if err != nil || len(found.Proposals) != 2 || found.Proposals[0].Entry.Text != "known in part" || found.Known != 1 {
		t.Errorf("%+v, %v", found, err)
	}
	if len(found.Unread) != 1 || found.Unread[0] != (Unread{Line: 2, Name: "Priority", Value: "High est", Count: 2}) || len(found.Notices) != 1 {
		t.Errorf("%+v", found)
	}
}

func TestCollectorTooMany(t *testing.T) {
	c := NewCollector(Options{})
	for range MaxProposals {
		c.Propose(entry(1, "x"))
	}
	if _, err := c.Found("a.csv"); err != nil {
		t.Error(err)
	}
	c.Propose(entry(1, "x"))
	if found, err := c.Found("a.csv"); err == nil || found.Proposals != nil {
		t.Errorf("%d proposals, %v", len(found.Proposals), err)
	}
}

func TestOwn(t *testing.T) {
	me := Options{Authors: []string{"Ada Smith", "ada@example.org"}}
	for _, c := range []struct {
		o     Options
		names []string
		want  bool
	}{
		{Options{}, nil, true},
		{me, []string{"", "ADA SMITH"}, true},
		{me, []string{"jon", "jon@example.org"}, false},
		{Options{Authors: []string{""}}, []string{""}, false},
	} {
		if got := c.o.Own(c.names...); got != c.want {
			t.Errorf("%v of %v: %t", c.names, c.o.Authors, got)
		}
	}
}
