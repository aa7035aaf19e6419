package logbook_test

import (
	"slices"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
)

// TestRemake takes over what changed in entries since an example was made of them, and
// leaves what the user wrote besides. Without the old words all that the entries say is
// proposed.
func TestRemake(t *testing.T) {
	l := newLogbook()
	out, err := l.Add(journal.Entry{
		From: promo.Date{Year: 2026, Month: 3}, Text: "Led the review", Result: "Fewer faults", Links: []promo.Evidence{{URL: "https://a.example"}},
	})
	check(t, err)
	was := out.Entries[0]
	d := logbook.AddExample(promo.Document{}, "x", "c", []journal.Entry{was})
	d = promo.SetText(d, promo.ExampleRef("x", "title"), "My title")
	d = promo.SetText(d, promo.ExampleRef("x", "result"), "In short: Fewer faults, all year.")
	now := was
	now.Result, now.From, now.Links = "No faults", promo.Date{Year: 2026, Month: 4}, []promo.Evidence{{URL: "https://b.example"}}
	_, err = l.Apply(journal.Change{Before: was, After: now})
	check(t, err)

	r, err := l.Remake(d, "x")
	check(t, err)
	x := r.Document.Examples[0]
	if len(r.Changed) != 1 || x.Title != "Led the review" || x.Result != "No faults" || x.From != now.From || len(x.Evidence) != 2 {
		t.Errorf("without the old words: %+v", x)
	}

	l.Versions = func(year int, each func([]byte) bool) {
		ports := journalPorts()
		old := journal.Open(func() string { return "/old" }, ports)
		_, err := old.Apply(journal.Change{After: was})
		check(t, err)
		data, err := disk.Read(ports.FS, old.File(2026))
		check(t, err)
		if year != 2026 || each([]byte("entries: [{}]")) || !each(data) {
			t.Errorf("the versions of %d are looked through, and the old entry is not found", year)
		}
	}
	r, err = l.Remake(d, "x")
	check(t, err)
	x = r.Document.Examples[0]
	if x.Title != "My title" || x.Result != "In short: No faults, all year." || x.From != now.From || len(x.Evidence) != 1 || x.Evidence[0].URL != "https://b.example" {
		t.Errorf("with the old words: %+v", x)
	}

	accepted := r.Accept(d, "x")
	if !slices.Equal(accepted.Examples[0].Sources.FromEntries, []string{journal.Reference(now)}) || accepted.Examples[0].Title != "My title" {
		t.Errorf("accepted: %+v", accepted.Examples[0])
	}
	if r, err = l.Remake(accepted, "x"); err != nil || len(r.Changed) != 0 {
		t.Errorf("changed still: %+v, %v", r.Changed, err)
	}
	if d.Examples[0].Sources.FromEntries[0] != journal.Reference(was) {
		t.Error("the document that was given was changed")
	}
}
