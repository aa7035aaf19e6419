package ui

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"promodoc/app/evidence"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/gathering"
	"promodoc/ui/journaling"
	"promodoc/ui/kit"
	"promodoc/ui/versions"
)

// evidenceAt is an importer that finds the same in every source.
type evidenceAt struct {
	Importer
	found evidence.Found

	mu    sync.Mutex // it reads beside the window
	reads int
	asked evidence.Options
}

func (e *evidenceAt) ReadEvidence(_ context.Context, _ string, o evidence.Options, _ func(evidence.Progress)) (evidence.Found, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.reads++
	e.asked = o
	return e.found, nil
}

// last returns how many sources were read, and what was asked of the last one.
func (e *evidenceAt) last() (reads int, asked evidence.Options) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.reads, e.asked
}

// entries returns the texts of the journal on disk.
func (d *desk) entries() []string {
	d.t.Helper()
	contents, err := d.work.Logbook.Journal.Load()
	if err != nil {
		d.t.Fatal(err)
	}
	var all []string
	for _, e := range contents.Entries {
		all = append(all, e.Text)
	}
	return all
}

// untilEntries settles what is posted until the journal on disk has so many entries, and
// the screen has taken up what became of them.
func (d *desk) untilEntries(n int, screen func() bool) {
	d.t.Helper()
	d.until(func() bool { return len(d.entries()) == n && screen() })
}

func TestEvidenceIsTakenIntoTheJournal(t *testing.T) {
	d := newDesk(t)
	commit := func(text, key string) evidence.Proposal {
		return evidence.Proposal{Entry: journal.Entry{From: promo.Date{Year: 2026, Month: 3, Day: 4}, Text: text, Source: journal.Source{Kind: "git", Name: "app", Keys: []string{key}}}}
	}
	e := &evidenceAt{Importer: d.imports.importer, found: evidence.Found{Proposals: []evidence.Proposal{commit("a", "git:a"), commit("b", "git:b")}}}
	d.imports.importer = e
	d.Do(action.ShowJournal)
	d.press(fyne.KeyG, ctrl)
	screen, ok := d.screen.(*gathering.Screen)
	if !ok {
		t.Fatalf("Ctrl G shows %T", d.screen)
	}
	d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(t.TempDir())})
	d.until(func() bool { return screen.Status() == "2 proposals" })
	if reads, _ := e.last(); reads != 1 {
		t.Errorf("%d sources were read", reads)
	}
	d.Do(action.TickGroup)
	d.Do(action.TakeProposals)
	inJournal := func() bool { _, is := d.screen.(*journaling.Screen); return is }
	d.untilEntries(2, inJournal)
	if d.store.Imported().Last.IsZero() {
		t.Error("when this was is not remembered")
	}
	d.Do(action.Undo)
	d.untilEntries(0, func() bool { return d.screen.(*journaling.Screen).Status() == "Undone" })
	d.Do(action.Redo)
	d.untilEntries(2, func() bool { return d.screen.(*journaling.Screen).Status() == "Redone" })
	d.imports.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(t.TempDir())})
	d.until(func() bool { reads, _ := e.last(); return reads == 2 })
	if _, asked := e.last(); !asked.Known["git:a"] || !asked.Known["git:b"] {
		t.Errorf("what was taken is not known: %v", asked.Known)
	}
}

// What is not taken for want of room on the disk stays where it is.
func TestWhatIsNotTakenStays(t *testing.T) {
	d := newDesk(t)
	d.imports.importer = &evidenceAt{Importer: d.imports.importer, found: evidence.Found{Proposals: []evidence.Proposal{{Entry: journal.Entry{From: promo.Date{Year: 2026}, Text: "a"}}}}}
	d.imports.gather([]string{"/code"})
	screen := d.screen.(*gathering.Screen)
	d.until(func() bool { return screen.Status() == "1 proposal" })
	d.Do(action.TickGroup)
	d.full.Store(true)
	d.Do(action.TakeProposals)
	d.until(func() bool { return len(screen.Status()) > 40 })
	if d.screen != screen || len(d.entries()) != 0 {
		t.Fatalf("%T is shown", d.screen)
	}
	d.full.Store(false)
	d.Do(action.TakeProposals)
	d.until(func() bool { return d.screen != screen })
	if len(d.entries()) != 1 {
		t.Error("it is not taken later either")
	}
}

func TestTheJournalIsFollowed(t *testing.T) {
	d := newDesk(t)
	d.Do(action.ShowJournal)
	screen := d.screen.(*journaling.Screen)
	d.until(func() bool { return screen.Status() == "" })
	if _, err := d.work.Logbook.Add(journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "Elsewhere"}); err != nil {
		t.Fatal(err)
	}
	d.journalMoved()
	d.until(func() bool { return d.says("Elsewhere") })
	d.Do(action.ShowLibrary)
	if d.journalMoved != nil {
		t.Error("it is watched when it is left")
	}
}

// What is noted down from elsewhere can be undone in the journal, also after it was left.
func TestNotedIsUndone(t *testing.T) {
	d := newDesk(t)
	noted := false
	d.panels.journal.add(journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "Led it"}, func(err error) { noted = err == nil })
	d.until(func() bool { return noted })
	says := func(words string) func() bool {
		return func() bool { s, ok := d.screen.(*journaling.Screen); return ok && s.Status() == words }
	}
	d.Do(action.ShowJournal)
	d.untilEntries(1, says(""))
	d.Do(action.Undo)
	d.untilEntries(0, says("Undone"))
	d.Do(action.ShowLibrary)
	d.Do(action.ShowJournal)
	d.until(says(""))
	d.Do(action.Redo)
	d.untilEntries(1, says("Redone"))
}

// A panel that was opened before the entry of the one before it is on the disk stays open.
func TestTheNextEntryCanBeBegunAtOnce(t *testing.T) {
	d := newDesk(t)
	d.Do(action.ShowJournal)
	screen := d.screen.(*journaling.Screen)
	open := func() bool { return screen.Object().(*kit.Frame).Panel() != nil }
	d.Do(action.LogEntry)
	d.write("Led it")
	d.press(fyne.KeyReturn, 0)
	d.Do(action.LogEntry)
	d.untilEntries(1, func() bool { return strings.Contains(screen.Status(), "Led it") })
	if !open() {
		t.Fatal("the panel of the next entry is closed with the one before it")
	}
	d.write("Led it again") // over what is selected
	d.press(fyne.KeyReturn, 0)
	d.untilEntries(2, func() bool { return !open() })
}

// Without an open document it is asked in which one an example is made, and for which
// consideration, wherever that document was left.
func TestUseWithoutADocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.Do(action.ShowLibrary)
	noted := false
	d.panels.journal.add(journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "Led it"}, func(err error) { noted = err == nil })
	d.until(func() bool { return noted })
	d.Do(action.ShowJournal)
	d.until(func() bool { return d.screen.(*journaling.Screen).Status() == "" })
	d.Do(action.UseEntries)
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { _, open := d.documents.current(); return open })
	s := d.document().Session()
	d.until(func() bool { return d.says("For which consideration?") })
	if len(s.Document().Examples) != 1 {
		t.Fatal("an example was made before it was chosen for what")
	}
	d.press(fyne.KeyReturn, 0) // the first one has the keyboard
	d.until(func() bool { return len(s.Document().Examples) == 2 })
	if !slices.ContainsFunc(s.Document().Examples, func(x promo.Example) bool { return x.Title == "Led it" && len(x.Supports) == 1 }) {
		t.Errorf("made: %+v", s.Document().Examples)
	}
}

// A year is brought back as it was before entries were deleted, and that is undone.
func TestAYearIsBroughtBack(t *testing.T) {
	d := newDesk(t)
	out, err := d.work.Logbook.Add(journal.Entry{From: promo.Date{Year: 2026, Month: 3}, Text: "a"}, journal.Entry{From: promo.Date{Year: 2026, Month: 4}, Text: "b"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.work.Logbook.Apply(journal.Change{Before: out.Entries[0]}, journal.Change{Before: out.Entries[1]}); err != nil {
		t.Fatal(err)
	}
	d.clock.Advance(time.Hour)
	d.Do(action.ShowJournal)
	d.until(func() bool { return d.screen.(*journaling.Screen).Status() == "" })
	d.panels.journal.showYear(2026)
	list := d.screen.(*versions.Screen[[]journal.Entry])
	d.until(func() bool {
		return strings.HasSuffix(list.Status(), "version") || strings.HasSuffix(list.Status(), "versions")
	})
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { return d.saysLabel("Bring back 2 entries") })
	d.press(fyne.KeyReturn, 0) // the button has the keyboard
	inJournal := func() bool { _, is := d.screen.(*journaling.Screen); return is }
	d.untilEntries(2, inJournal)
	d.Do(action.Undo)
	d.untilEntries(0, func() bool { return d.screen.(*journaling.Screen).Status() == "Undone" })
}

// saysLabel reports whether the button with the keyboard has a label.
func (d *desk) saysLabel(label string) bool {
	b, ok := d.window.Canvas().Focused().(*kit.Button)
	return ok && b.Label() == label
}
