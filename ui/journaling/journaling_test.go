package journaling

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/disk/disktest"
	"promodoc/app/journal"
	"promodoc/app/journal/draft"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/theme"
)

var today = promo.Date{Year: 2026, Month: 11, Day: 24}

// desk is the screen over a journal, with slow work and waits that the test carries out.
type desk struct {
	*Screen
	window    fyne.Window
	book      *logbook.Logbook
	later     []func()
	used      []journal.Entry
	fail      error
	shown     string
	left      bool
	noting    int
	gathering int
	year      int // whose versions were shown
	// changed is what is called when the journal's files change; nil once that is stopped.
	changed func()
	unsaved draft.Draft
}

// prepare sets the theme, by which widgets measure texts when they are made.
func prepare(t testing.TB) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
}

func open(t *testing.T, entries ...journal.Entry) *desk {
	t.Helper()
	prepare(t)
	d := &desk{book: &logbook.Logbook{
		Journal:   journal.Open(func() string { return "/lib/journal" }, journal.Ports{FS: disktest.NewMemory(), Now: time.Now}),
		Documents: func() ([]store.Entry, error) { return nil, nil },
	}}
	if _, err := d.book.Add(entries...); err != nil {
		t.Fatal(err)
	}
	d.Screen = New(Options{
		Read: d.book.Read,
		Apply: func(c ...journal.Change) (journal.Outcome, error) {
			if d.fail != nil {
				return journal.Outcome{}, d.fail
			}
			return d.book.Apply(c...)
		},
		Today: func() promo.Date { return today },
		Use:   func(e []journal.Entry) { d.used = e }, Show: func(u journal.Use) { d.shown = u.Example },
		Note: func() { d.noting++ }, Gather: func() { d.gathering++ }, History: func(year int) { d.year = year }, Back: func() { d.left = true },
		Watch: func(changed func()) func() { d.changed = changed; return func() { d.changed = nil } },
		Later: func(_ time.Duration, f func()) { d.later = append(d.later, f) },
		Post:  func(f func()) { f() }, Go: func(f func()) { f() },
		Kept: Kept{Steps: &Steps{}, Unsaved: func(before, after journal.Entry) { d.unsaved = draft.Draft{Before: before, After: after} }},
	})
	d.window = kittest.Window(t, d.Object(), 1200, 700)
	d.Shown()
	return d
}

func entry(day, text string, tags ...string) journal.Entry {
	date, err := promo.ParseDate(day)
	if err != nil {
		panic(err)
	}
	return journal.Entry{From: date, Text: text, Tags: tags}
}

// listed returns the rows.
func (d *desk) listed() string {
	var all []string
	for _, r := range d.rows {
		if r.entry.ID == "" {
			all = append(all, "== "+r.heading)
			continue
		}
		all = append(all, r.entry.Title())
	}
	return strings.Join(all, ", ")
}

// wait lets the time pass that the screen waits for.
func (d *desk) wait() {
	later := d.later
	d.later = nil
	for _, f := range later {
		f()
	}
}

// write types over the text of the entry that is edited.
func (d *desk) write(text string) {
	d.editing.form.Text.SelectAll()
	test.Type(d.editing.form.Text, text)
}

func (d *desk) key(k fyne.KeyName) { d.list.TypedKey(&fyne.KeyEvent{Name: k}) }

func TestEntriesAreListedByMonth(t *testing.T) {
	d := open(t, entry("2026-03-04", "Review", "on-call"), entry("2026-03-20", "Talk"), entry("2025-11", "Plan", "on-call"))
	if got := d.listed(); got != "== March 2026, Talk, Review, == November 2025, Plan" {
		t.Fatal(got)
	}
	if d.selected().Text != "Talk" {
		t.Errorf("selected is %q", d.selected().Text)
	}
	d.filter.Tag = "ON-CALL"
	d.show()
	if got := d.listed(); got != "== March 2026, Review, == November 2025, Plan" {
		t.Errorf("with a tag: %s", got)
	}
	d.filter.Tag = ""
	d.Do(action.Filter)
	test.Type(d.header.find, "TAL")
	if got := d.listed(); got != "== March 2026, Talk" {
		t.Errorf("found: %s", got)
	}
	d.Key(fyne.KeyEscape)
	sidebar{d.Screen}.goToMonth(2025, 12)
	if d.selected().Text != "Plan" {
		t.Errorf("December 2025 leads to %q", d.selected().Text)
	}
	d.Key(fyne.KeyEscape)
	if !d.left {
		t.Error("Escape does not leave")
	}
	months, whole, most := glance(append(d.view.Entries, entry("2026", "Year")), 2026)
	if months[2] != 2 || months[0] != 0 || whole != 1 || most != 2 {
		t.Errorf("at a glance: %v, %d, %d", months, whole, most)
	}
}

// What another program writes appears by itself, until the screen is left.
func TestTheJournalIsFollowed(t *testing.T) {
	d := open(t, entry("2026-03-04", "Review"))
	if _, err := d.book.Add(entry("2026-03-20", "Talk")); err != nil {
		t.Fatal(err)
	}
	d.changed()
	if got := d.listed(); got != "== March 2026, Talk, Review" {
		t.Error(got)
	}
	d.Leave()
	if d.changed != nil {
		t.Error("a screen that is left follows the journal")
	}
}

func TestOtherScreensAreReached(t *testing.T) {
	d := open(t, entry("2025-03-04", "Review"))
	d.Do(action.GatherEvidence)
	d.Do(action.ShowHistory)
	if d.gathering != 1 || d.year != 2025 {
		t.Errorf("evidence %d times, the year %d", d.gathering, d.year)
	}
	if d = open(t); d.year != 0 {
		t.Fatal()
	}
	d.Do(action.ShowHistory)
	if d.year != today.Year {
		t.Errorf("of an empty journal the year %d", d.year)
	}
}

func TestLinksAreFound(t *testing.T) {
	e := entry("2026-03-04", "Review")
	e.Links = []promo.Evidence{{Title: "Notes", URL: "https://example.org/outage"}}
	d := open(t, e, entry("2026-03-20", "Talk"))
	d.Do(action.Filter)
	test.Type(d.header.find, "ORG/OUT")
	if got := d.listed(); got != "== March 2026, Review" {
		t.Errorf("found: %s", got)
	}
}

func TestAnEntryIsEditedInPlace(t *testing.T) {
	d := open(t, entry("2026-03-04", "Review"))
	d.key(fyne.KeyReturn)
	if d.editing == nil || !kit.HasFocus(d.editing.form.Text) {
		t.Fatal("Enter does not open the entry")
	}
	d.editing.form.Text.SetCaret(len("Review"))
	test.Type(d.editing.form.Text, " of it")
	if d.unsaved.Before.Text != "Review" || d.unsaved.After.Text != "Review of it" {
		t.Errorf("kept until it is saved: %+v", d.unsaved)
	}
	if got := d.view.Entries[0].Text; got != "Review" || len(d.later) != 1 {
		t.Fatalf("saved with each key: %q, %d waits", got, len(d.later))
	}
	d.wait()
	if view, _ := d.book.Read(); view.Entries[0].Text != "Review of it" || !d.unsaved.Empty() {
		t.Fatalf("not saved: %q, kept: %+v", view.Entries[0].Text, d.unsaved)
	}
	d.write(" ")
	d.wait()
	if view, _ := d.book.Read(); view.Entries[0].Text != "Review of it" || d.editing.form.Fault() == "" {
		t.Errorf("an entry without text is saved, or that is not said: %q", d.editing.form.Fault())
	}
	d.write("Review of it")
	kit.Focus(d.editing.form.Result)
	test.Type(d.editing.form.Result, "Fewer faults")
	d.Key(fyne.KeyEscape) // saves what is due
	if d.editing != nil || d.view.Entries[0].Result != "Fewer faults" {
		t.Errorf("after Escape: %+v", d.view.Entries[0])
	}
	d.Do(action.Undo)
	if d.view.Entries[0].Text != "Review" || d.view.Entries[0].Result != "" {
		t.Errorf("undone: %+v", d.view.Entries[0])
	}
	d.Do(action.Redo)
	if d.view.Entries[0].Text != "Review of it" || d.view.Entries[0].Result != "Fewer faults" {
		t.Errorf("redone: %+v", d.view.Entries[0])
	}
}

// What is typed while a save is under way is saved when the panel is closed.
func TestWhatIsTypedDuringASaveIsSaved(t *testing.T) {
	d := open(t, entry("2026-03-04", "Review"))
	d.key(fyne.KeyReturn)
	started, goOn := make(chan struct{}), make(chan struct{})
	d.options.Go = func(f func()) {
		go func() {
			started <- struct{}{}
			<-goOn
			f()
		}()
	}
	d.options.Post = func(func()) {} // the screens' goroutine is busy until the panel is closed
	d.write("More")
	d.wait()
	<-started
	test.Type(d.editing.form.Text, " of it")
	go func() {
		goOn <- struct{}{}
		<-started
		goOn <- struct{}{}
	}()
	d.closeEntry()
	if view, _ := d.book.Read(); view.Entries[0].Text != "More of it" || !d.unsaved.Empty() {
		t.Errorf("saved is %q, kept %+v", view.Entries[0].Text, d.unsaved)
	}
}

func TestWhatCannotBeSavedIsNotLost(t *testing.T) {
	d := open(t, entry("2026-03-04", "Review"))
	d.key(fyne.KeyReturn)
	d.fail = errors.New("the disk is full")
	d.write("More")
	d.wait()
	if d.Status() != "The disk is full." || len(d.later) != 1 {
		t.Fatalf("says %q, tries again %v", d.Status(), len(d.later) == 1)
	}
	if !d.BlocksClose() || d.BlocksClose() {
		t.Error("closing is not blocked once")
	}
	d.fail = nil
	d.wait()
	if d.view, _ = d.book.Read(); d.view.Entries[0].Text != "More" || d.BlocksClose() {
		t.Errorf("after the fault: %q", d.view.Entries[0].Text)
	}
}

func TestDeletingAndMarking(t *testing.T) {
	d := open(t, entry("2026-03-04", "a"), entry("2026-03-05", "b"), entry("2026-04-05", "c"))
	d.key(fyne.KeyDelete)
	if got := d.listed(); got != "== March 2026, b, a" || !strings.Contains(d.Status(), "brings it back") || d.selected().Text != "b" {
		t.Fatalf("%s; %s; %q selected", got, d.Status(), d.selected().Text)
	}
	d.Do(action.Undo)
	if got := d.listed(); got != "== April 2026, c, == March 2026, b, a" {
		t.Fatal(got)
	}
	d.list.TypedRune(' ')
	d.selectEntry(d.view.Entries[0].ID)
	d.list.TypedRune(' ')
	if !strings.Contains(d.header.about.String(), "2 entries are marked") {
		t.Errorf("says %q", d.header.about)
	}
	d.Do(action.UseEntries)
	if len(d.used) != 2 || d.used[0].Text != "a" || d.used[1].Text != "b" || len(d.marked) != 0 {
		t.Errorf("used: %+v", d.used)
	}
	d.list.TypedRune(' ')
	d.list.TypedRune(' ')
	d.Do(action.UseEntries)
	if len(d.used) != 1 {
		t.Errorf("used without marks: %+v", d.used)
	}
}

func TestNote(t *testing.T) {
	prepare(t)
	var added []journal.Entry
	var done func(error)
	typed, closed := "", 0
	p := NewNote(NoteOptions{
		Today: func() promo.Date { return today }, Typed: func(text string) { typed = text },
		Add:    func(e journal.Entry, d func(error)) { added, done = append(added, e), d },
		Closed: func() { closed++ },
	})
	kittest.Window(t, p.Object(), 420, 600)
	p.Focus()
	test.Type(p.field, "yesterday: led it #on-call @Ada")
	if got := p.means.String(); got != "On 23 November 2026 · #on-call · @Ada" {
		t.Errorf("it means %q", got)
	}
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	p.field.TypedKey(enter)
	p.field.TypedKey(enter) // it is being added
	if len(added) != 1 || added[0].Text != "led it" || closed != 0 {
		t.Fatalf("added: %+v", added)
	}
	done(errors.New("the disk is full"))
	if p.fault.String() != "The disk is full." || typed == "" || closed != 0 {
		t.Errorf("says %q", p.fault)
	}
	p.field.TypedKey(enter)
	done(nil)
	if closed != 1 || typed != "" {
		t.Error("the panel stays")
	}
}

// TestShowAlone writes an entry in the small window, which is gone once it is added.
func TestShowAlone(t *testing.T) {
	prepare(t)
	var added []journal.Entry
	closed := 0
	w := ShowAlone(test.NewApp(), NoteOptions{
		Today: func() promo.Date { return today }, Typed: func(string) {},
		Add: func(e journal.Entry, done func(error)) {
			added = append(added, e)
			done(nil)
		},
	})
	w.SetOnClosed(func() { closed++ })
	test.Type(w.Canvas().Focused(), "yesterday: led it")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(added) != 1 || added[0].Text != "led it" || closed != 1 {
		t.Errorf("added %+v, closed %d times", added, closed)
	}

	typed := ""
	other := ShowAlone(test.NewApp(), NoteOptions{Today: func() promo.Date { return today }, Typed: func(text string) { typed = text }})
	other.SetOnClosed(func() { closed++ })
	test.Type(other.Canvas().Focused(), "x")
	if typed != "x" {
		t.Errorf("kept is %q", typed)
	}
	other.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(added) != 1 || closed != 2 || typed != "" {
		t.Errorf("Escape: added %+v, closed %d times", added, closed)
	}
}

func TestChooser(t *testing.T) {
	prepare(t)
	chosen := -1
	c := NewChooser(ChooserOptions{Title: "T", About: "A", None: "N", Choices: []Choice{{Title: "a"}, {Title: "b", About: []string{"x"}}}, Chosen: func(i int) { chosen = i }, Closed: func() {}})
	kittest.Window(t, c.Object(), 420, 600)
	c.Focus()
	c.items[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.items[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if chosen != 1 || !kit.HasFocus(c.items[1]) {
		t.Errorf("chosen is %d", chosen)
	}
}

func TestSearch(t *testing.T) {
	prepare(t)
	var shown logbook.Hit
	p := NewSearch(SearchOptions{
		Read: func() (logbook.View, error) {
			return logbook.View{Entries: []journal.Entry{{ID: "a", From: today, Text: "Led the review"}, {ID: "b", From: today, Text: "Talk"}}}, nil
		},
		Show: func(h logbook.Hit) { shown = h }, Closed: func() {},
		Post: func(f func()) { f() }, Go: func(f func()) { f() },
	})
	kittest.Window(t, p.Object(), 420, 600)
	p.Focus()
	test.Type(p.field, "REV")
	if p.about.String() != "1 match" || len(p.results.Objects) != 1 {
		t.Errorf("says %q", p.about)
	}
	p.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if shown.Entry.ID != "a" {
		t.Errorf("Enter shows %+v", shown)
	}
}

// BenchmarkKey goes through 10,000 entries by keys.
func BenchmarkKey(b *testing.B) {
	prepare(b)
	var entries []journal.Entry
	for i := range 10_000 {
		e := entry(fmt.Sprintf("%d-%02d-%02d", 2017+i/1000, i%12+1, i%28+1), fmt.Sprintf("Entry %d about the migration of the build", i), "build")
		e.ID = journal.NewID()
		entries = append(entries, e)
	}
	s := New(Options{
		Read:  func() (logbook.View, error) { return logbook.View{Entries: entries}, nil },
		Watch: func(func()) func() { return func() {} },
		Post:  func(f func()) { f() }, Go: func(f func()) { f() },
		Kept: Kept{Steps: &Steps{}},
	})
	w := test.NewTempWindow(b, s.Object())
	w.Resize(fyne.NewSize(1200, 700))
	s.Shown()
	down := &fyne.KeyEvent{Name: fyne.KeyDown}
	for b.Loop() {
		s.list.TypedKey(down)
	}
}
