package journal_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/journal"
	"promodoc/app/promo"
)

var now = time.Date(2026, 11, 24, 15, 30, 0, 0, time.UTC)

func open(fsys disk.FS, dir string, keep func(int, []byte) error) *journal.Journal {
	folder := filepath.Join(dir, "journal")
	return journal.Open(func() string { return folder }, journal.Ports{FS: fsys, Now: func() time.Time { return now }, Keep: keep})
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func entry(id, day, text string) journal.Entry {
	d, err := promo.ParseDate(day)
	if err != nil {
		panic(err)
	}
	return journal.Entry{ID: id, From: d, Text: text}
}

func adds(entries ...journal.Entry) []journal.Change {
	var all []journal.Change
	for _, e := range entries {
		all = append(all, journal.Change{After: e})
	}
	return all
}

// listed returns the entries of a journal as it is on disk: dates and texts.
func listed(t *testing.T, fsys disk.FS) string {
	t.Helper()
	c, err := open(fsys, "/lib", nil).Load()
	check(t, err)
	var all []string
	for _, e := range c.Entries {
		all = append(all, e.From.String()+" "+e.Text)
	}
	return strings.Join(all, ", ")
}

func TestApply(t *testing.T) {
	fsys := disktest.NewMemory()
	j := open(fsys, "/lib", nil)
	a, b, c := entry("ja", "2026-03-04", "a"), entry("jb", "2026-01", "b"), entry("jc", "2025-12-31", "c")
	_, err := j.Apply(adds(a, b, c)...)
	check(t, err)
	if got := listed(t, fsys); got != "2025-12-31 c, 2026-01 b, 2026-03-04 a" {
		t.Fatal(got)
	}
	moved := a
	moved.From.Year = 2024
	out, err := j.Apply(journal.Change{Before: a, After: moved}, journal.Change{Before: b})
	check(t, err)
	if got := listed(t, fsys); got != "2024-03-04 a, 2025-12-31 c" || len(out.Notices) > 0 {
		t.Fatal(got, out.Notices)
	}
	_, err = j.Apply(journal.Change{After: b}, journal.Change{Before: moved, After: a}) // undone
	check(t, err)
	if got := listed(t, fsys); got != "2025-12-31 c, 2026-01 b, 2026-03-04 a" {
		t.Fatal(got)
	}
}

// What two programs change at once is put together; nothing of either is lost.
func TestApplyOverAnothersChange(t *testing.T) {
	base := entry("ja", "2026-03-04", "a")
	with := func(edit func(*journal.Entry)) journal.Entry { e := base; edit(&e); return e }
	for _, c := range []struct {
		name         string
		theirs, ours journal.Change
		want         string
		notices      int
	}{
		{"different keys", journal.Change{Before: base, After: with(func(e *journal.Entry) { e.Result = "r" })},
			journal.Change{Before: base, After: with(func(e *journal.Entry) { e.Text = "ours" })}, "2026-03-04 ours r", 0},
		{"the same key", journal.Change{Before: base, After: with(func(e *journal.Entry) { e.Text = "theirs" })},
			journal.Change{Before: base, After: with(func(e *journal.Entry) { e.Text = "ours" })}, "2026-03-04 theirs , 2026-03-04 ours ", 1},
		{"deleted and changed", journal.Change{Before: base},
			journal.Change{Before: base, After: with(func(e *journal.Entry) { e.Text = "ours" })}, "2026-03-04 ours ", 1},
		{"changed and deleted", journal.Change{Before: base, After: with(func(e *journal.Entry) { e.Text = "theirs" })},
			journal.Change{Before: base}, "2026-03-04 theirs ", 1},
		{"both deleted", journal.Change{Before: base}, journal.Change{Before: base}, "", 0},
		{"both added", journal.Change{After: entry("jb", "2026-03-04", "b")}, journal.Change{After: entry("jb", "2026-03-04", "b")}, "2026-03-04 a , 2026-03-04 b ", 0},
		{"one ID, two entries", journal.Change{After: entry("jb", "2026-03-04", "b")}, journal.Change{After: entry("jb", "2026-03-04", "c")}, "2026-03-04 a , 2026-03-04 b , 2026-03-04 c ", 1},
	} {
		fsys := disktest.NewMemory()
		ours, theirs := open(fsys, "/lib", nil), open(fsys, "/lib", nil)
		_, err := ours.Apply(journal.Change{After: base})
		check(t, err)
		_, err = theirs.Apply(c.theirs)
		check(t, err)
		out, err := ours.Apply(c.ours)
		check(t, err)
		contents, err := ours.Load()
		check(t, err)
		var all []string
		for _, e := range contents.Entries {
			all = append(all, e.From.String()+" "+e.Text+" "+e.Result)
		}
		if got := strings.Join(all, ", "); strings.TrimSpace(got) != strings.TrimSpace(c.want) || len(out.Notices) != c.notices {
			t.Errorf("%s: %q with %v, want %q", c.name, got, out.Notices, c.want)
		}
	}
}

func TestApplyRefuses(t *testing.T) {
	newer := "schema: promodoc.journal/v2\nentries:\n  - id: ja\n    date: 2026\n    text: a\n"
	fsys := disktest.NewMemory()
	disktest.Put(t, fsys, "/lib/journal/2026.yaml", newer)
	disktest.Put(t, fsys, "/lib/journal/2026 (copy).yaml", newer)
	j := open(fsys, "/lib", nil)
	if _, err := j.Apply(adds(entry("jb", "2026", "b"))...); err == nil || !strings.Contains(err.Error(), "2026.yaml:1:9") {
		t.Errorf("a newer file: %v", err)
	}
	if _, err := j.Apply(adds(entry("jb", "2025", "b"), entry("jc", "2025", " "))...); err == nil {
		t.Error("an entry without text is written")
	}
	if got := disktest.Tree(t, fsys, "/lib/journal"); got["2026.yaml"] != newer || len(got) != 2 {
		t.Errorf("written: %v", got)
	}
	c, err := j.Load()
	check(t, err)
	if len(c.Entries) != 1 || len(c.Faults) != 1 || !strings.Contains(c.Faults[0].Error(), "not named after a year") {
		t.Errorf("read: %+v", c)
	}
}

// The states before a deletion are kept, and others once a minute.
func TestApplyKeepsVersions(t *testing.T) {
	fsys := disktest.NewMemory()
	var kept []string
	fail := error(nil)
	j := open(fsys, "/lib", func(_ int, data []byte) error {
		if fail == nil {
			kept = append(kept, string(data))
		}
		return fail
	})
	a, b := entry("ja", "2026", "a"), entry("jb", "2026", "b")
	for _, c := range append(adds(a, b), adds(entry("jc", "2026", "c"))...) {
		_, err := j.Apply(c)
		check(t, err)
	}
	if len(kept) != 1 {
		t.Fatalf("kept while adding: %q", kept)
	}
	_, err := j.Apply(journal.Change{Before: a})
	check(t, err)
	if len(kept) != 2 || !strings.Contains(kept[1], "text: a\n") {
		t.Fatalf("kept before a deletion: %q", kept)
	}
	fail = errors.New("no")
	if _, err := j.Apply(journal.Change{Before: b}); err == nil || !strings.Contains(listed(t, fsys), "2026 b") {
		t.Errorf("deleted although no version was kept: %v", err)
	}
	out, err := j.Apply(adds(entry("jd", "2026", "d"), entry("je", "2026", "e"))...)
	check(t, err)
	if len(out.Notices) != 1 {
		t.Errorf("notices: %v", out.Notices)
	}
}

// What was acknowledged is in the journal, whatever call of the file system fails.
func TestApplyWithEveryFault(t *testing.T) {
	a, b := entry("ja", "2026-03-04", "first"), entry("jb", "2026-05", "second")
	moved := a
	moved.From.Year = 2025
	disktest.EveryFault(t, disktest.Operation{
		Do: func(r *disktest.Run) error {
			j := open(r.FS, r.Dir, nil)
			for _, c := range []journal.Change{{After: a}, {After: b}, {Before: a, After: moved}} {
				if _, err := j.Apply(c); err != nil {
					return err
				}
				r.Promise(c.After.From.String() + " " + c.After.Text)
			}
			return nil
		},
		Check: func(t *testing.T, r *disktest.Run) {
			c, err := open(r.After, r.Dir, nil).Load()
			if err != nil || len(c.Faults) > 0 {
				t.Errorf("%v: %v %v", r, err, c.Faults)
				return
			}
			there := map[string]bool{}
			for _, e := range c.Entries {
				there[e.From.String()+" "+e.Text] = true
			}
			promises := r.Promises()
			for i, p := range promises {
				if !there[p] && !(i == 0 && there["2025-03-04 first"]) {
					t.Errorf("%v: %q is lost, there are %v", r, p, there)
				}
			}
		},
	})
}
