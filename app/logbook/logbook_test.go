package logbook_test

import (
	"testing"
	"time"

	"promodoc/app/disk/disktest"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/app/store"
)

func newLogbook(documents ...promo.Document) *logbook.Logbook {
	return &logbook.Logbook{
		Journal: journal.Open(func() string { return "/lib/journal" }, journalPorts()),
		Documents: func() ([]store.Entry, error) {
			all := []store.Entry{{Name: "locked", Locked: true}}
			for _, d := range documents {
				all = append(all, store.Entry{File: d.Name + ".yaml", Document: d})
			}
			return all, nil
		},
	}
}

func journalPorts() journal.Ports { return journal.Ports{FS: disktest.NewMemory(), Now: time.Now} }

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestUses(t *testing.T) {
	l := newLogbook()
	out, err := l.Add(
		journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "Led the review "},
		journal.Entry{From: promo.Date{Year: 2026, Month: 4}, Text: "Talk"},
		journal.Entry{From: promo.Date{Year: 2026, Month: 5}, Text: "Unused"},
	)
	check(t, err)
	led, talk := out.Entries[0], out.Entries[1]
	d := promo.Document{Name: "mine", Examples: []promo.Example{{
		ID: "x", Title: "Reviews", Sources: promo.Sources{FromEntries: []string{journal.Reference(led), talk.ID, "gone@1"}},
	}}}
	l.Documents = newLogbook(d).Documents
	changed := led
	changed.Result = "Fewer faults"
	_, err = l.Journal.Apply(journal.Change{Before: led, After: changed})
	check(t, err)
	v, err := l.Read()
	check(t, err)
	want := journal.Use{Document: "mine", File: "mine.yaml", Example: "x", Title: "Reviews", Changed: true}
	if got := v.Uses[led.ID]; len(got) != 1 || got[0] != want {
		t.Errorf("uses: %+v", got)
	}
	want.Changed = false
	if got := v.Uses[talk.ID]; len(got) != 1 || got[0] != want {
		t.Errorf("uses without a sum: %+v", got)
	}
	if got := journal.ChangedSince(d.Examples[0], journal.ByID(v.Entries)); len(got) != 1 || got[0].ID != led.ID {
		t.Errorf("changed: %+v", got)
	}
	for usage, want := range map[journal.Usage]int{journal.AnyUse: 3, journal.OnlyUsed: 2, journal.OnlyUnused: 1} {
		if got := journal.Choose(v.Entries, journal.Filter{Used: usage, Uses: v.Uses}); len(got) != want {
			t.Errorf("usage %d: %d entries, want %d", usage, len(got), want)
		}
	}
}
