package drafting

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/journal"
	"promodoc/app/journal/draft"
	"promodoc/app/promo"
	"promodoc/app/recovery"
)

// run is one run of the program on a state folder.
type run struct {
	*Drafts
	store      *draft.Drafts
	book       *journal.Journal
	fail       error // of Apply
	said, told string
}

func begin(dir string) *run {
	r := &run{}
	r.store = &draft.Drafts{
		Logs: recovery.New(recovery.Options{FS: disk.OS{}, Dir: filepath.Join(dir, "recovery"), Now: time.Now, Go: func(f func()) { f() }}),
		FS:   disk.OS{}, Journal: func() string { return filepath.Join(dir, "journal") }, Go: func(f func()) { f() },
	}
	r.book = journal.Open(r.store.Journal, journal.Ports{FS: disk.OS{}, Now: time.Now})
	r.Drafts = New(Options{
		Store: r.store, Say: func(s string) { r.said = s }, Fail: func(s string) { r.told = s },
		Apply: func(c ...journal.Change) (journal.Outcome, error) {
			if r.fail != nil {
				return journal.Outcome{}, r.fail
			}
			return r.book.Apply(c...)
		},
		Post: func(f func()) { f() }, Go: func(f func()) { f() },
	})
	return r
}

// kill ends a run as a signal does.
func (r *run) kill() { r.store.Logs.Close() }

func (r *run) only(t *testing.T) journal.Entry {
	t.Helper()
	c, err := r.book.Load()
	if err != nil || len(c.Entries) != 1 {
		t.Fatalf("the journal has %+v (%v)", c.Entries, err)
	}
	return c.Entries[0]
}

func TestLinesComeBackOneAfterTheOther(t *testing.T) {
	dir := t.TempDir()
	for _, line := range []string{"first", "second"} {
		r := begin(dir)
		r.Typed(line)
		r.kill()
	}
	r := begin(dir)
	r.Recover()
	if r.said == "" || r.told != "" {
		t.Errorf("says %q, %q", r.said, r.told)
	}
	for _, want := range []string{"second", "first", ""} {
		if got := r.Line(); got != want || r.Line() != want {
			t.Errorf("the line is %q, want %q", got, want)
		}
		if want != "" {
			r.Typed(want + " more")
			r.Typed("") // it was added
		}
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r.kill()
	next := begin(dir)
	next.Recover()
	if next.said != "" || next.Line() != "" {
		t.Errorf("the next run has %q", next.Line())
	}
}

func TestEditedEntryIsSavedTheNextTime(t *testing.T) {
	dir := t.TempDir()
	r := begin(dir)
	before := journal.Entry{ID: "j1", From: promo.Date{Year: 2026}, Text: "Led it"}
	if _, err := r.book.Apply(journal.Change{After: before}); err != nil {
		t.Fatal(err)
	}
	after := before
	after.Result = "Fewer faults"
	r.Edited(before, after)
	r.kill()

	r = begin(dir)
	r.fail = errors.New("the disk is full")
	r.Recover()
	if r.told != "The disk is full." || r.only(t).Result != "" {
		t.Errorf("says %q", r.told)
	}
	theirs := before
	theirs.Part = "All of it" // another program's, meanwhile
	if _, err := r.book.Apply(journal.Change{Before: before, After: theirs}); err != nil {
		t.Fatal(err)
	}
	r.fail = nil
	r.Recover()
	if e := r.only(t); e.Result != "Fewer faults" || e.Part != "All of it" || r.said == "" {
		t.Errorf("the entry is %+v, said is %q", e, r.said)
	}
	again := begin(dir)
	again.Recover()
	if again.said != "" {
		t.Errorf("again: %q", again.said)
	}
}

// An entry that could not be saved is kept while another one is edited.
func TestUnsavedEntryIsKeptBesideAnother(t *testing.T) {
	dir := t.TempDir()
	r := begin(dir)
	a := journal.Entry{ID: "a", From: promo.Date{Year: 2026}, Text: "a"}
	b := journal.Entry{ID: "b", From: promo.Date{Year: 2026}, Text: "b"}
	changed := func(e journal.Entry) journal.Entry { e.Text += " changed"; return e }
	r.Edited(a, changed(a))
	r.Edited(b, changed(b))
	r.kill()
	all, err := begin(dir).store.Left()
	if err != nil || len(all) != 2 {
		t.Fatalf("left are %+v (%v)", all, err)
	}
	r = begin(dir)
	r.Edited(a, changed(a))
	r.Edited(changed(a), changed(a)) // saved
	r.Edited(b, changed(b))
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if got := len(r.closed); got != 0 {
		t.Errorf("%d keepers are left", got)
	}
}
