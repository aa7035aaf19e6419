package library

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/feedback"
	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

var now = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// memory is a library in memory.
type memory struct {
	rows  []workspace.DocumentSummary
	trash []safefile.Trashed
	fails error
	left  []workspace.Recovered

	reminds bool               // a backup is due
	asked   string             // the name that was shown when another was asked for
	submit  func(string) error // gives that
	old     int                // files in the trash
	emptied time.Time          // those before it were deleted
}

func (s *memory) ListDocuments() ([]workspace.DocumentSummary, error) { return s.rows, s.fails }

func (s *memory) Trash(read bool) ([]workspace.TrashedDocument, error) {
	var all []workspace.TrashedDocument
	for _, t := range s.trash {
		d := workspace.TrashedDocument{Trashed: t, Summary: workspace.DocumentSummary{File: t.File, Title: "file of " + t.Name}}
		if read {
			d.Summary.Title, d.Summary.Cycle = t.Name, "H2 2026"
		}
		all = append(all, d)
	}
	return all, nil
}

func (s *memory) Duplicate(file string) (string, error) {
	s.rows = append(s.rows, workspace.DocumentSummary{File: file + "-2", Title: "Copy"})
	return file + "-2", s.fails
}

func (s *memory) Delete(file string) (safefile.Trashed, error) {
	if s.fails != nil {
		return safefile.Trashed{}, s.fails
	}
	for i, r := range s.rows {
		if r.File == file {
			s.rows = append(append([]workspace.DocumentSummary(nil), s.rows[:i]...), s.rows[i+1:]...)
			s.trash = append(s.trash, safefile.Trashed{Name: r.Title, From: file, File: "trash/" + file, Deleted: now})
			return s.trash[len(s.trash)-1], nil
		}
	}
	return safefile.Trashed{}, errors.New("there is no such document")
}

func (s *memory) Rename(file, name string) (string, error) {
	if name == "taken" {
		return "", errors.New("the name is taken")
	}
	for i, r := range s.rows {
		if r.File == file {
			s.rows[i].File, s.rows[i].Name = "file of "+name, name
			return s.rows[i].File, s.fails
		}
	}
	return "", fs.ErrNotExist
}

func (s *memory) WholeTrash() (int, time.Time, error) {
	return len(s.trash), now.Add(time.Second), nil
}

func (s *memory) DeleteForGood(t safefile.Trashed) error {
	s.trash = slices.DeleteFunc(slices.Clone(s.trash), func(o safefile.Trashed) bool { return o.File == t.File })
	return s.fails
}

func (s *memory) OldTrash() (int, time.Time, error) { return s.old, now.Add(-30 * 24 * time.Hour), nil }

func (s *memory) EmptyTrash(before time.Time) (int, error) {
	deleted := s.old
	if before.After(now) {
		deleted, s.trash = len(s.trash), nil
	}
	s.old, s.emptied = 0, before
	return deleted, nil
}

func (s *memory) Restore(t safefile.Trashed) (string, error) {
	s.trash = nil
	s.rows = append(s.rows, workspace.DocumentSummary{File: t.From, Title: t.Name})
	return t.From, nil
}

func open(t *testing.T, s *memory) (*Screen, *[]string) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	var opened []string
	screen := New(Options{
		Documents: s, Now: func() time.Time { return now }, Select: func(string) {},
		Open:     func(file string) { opened = append(opened, file) },
		OpenFile: func(file string) { opened = append(opened, "file "+file) },
		Commands: Commands{
			History:   func(file string) { opened = append(opened, "history: "+file) },
			Export:    func(file string) { opened = append(opened, "export "+file) },
			Print:     func(file string) { opened = append(opened, "print "+file) },
			NextCycle: func(file string) { opened = append(opened, "next "+file) },
			Compare:   func(file string) { opened = append(opened, "compare "+file) },
		},
		AskName: func(name string, submit func(string) error) { s.asked, s.submit = name, submit },
		Reminders: Reminders{
			Recovered: func() []workspace.Recovered { return s.left },
			Recover:   func(r workspace.Recovered) { opened = append(opened, "left: "+r.File) },
			Off:       func() bool { return true },
			BackupDue: func(time.Time) bool { return s.reminds }, Snooze: func() { s.reminds = false }, Backups: func() { opened = append(opened, "backups") },
		},
	})
	w := test.NewTempWindow(t, screen.Object())
	w.Resize(fyne.NewSize(1280, 800))
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { screen.Key(k.Name) })
	screen.Shown()
	return screen, &opened
}

func three() *memory {
	return &memory{rows: []workspace.DocumentSummary{
		{File: "a", Title: "Manager", Candidate: "Mira"}, {File: "b", Title: "Senior", Candidate: "Jon"},
		{File: "c", Title: "broken", Fault: "c.yaml:3:1: expected a list"},
	}}
}

func TestAnEmptyLibraryShowsTheWelcome(t *testing.T) {
	s, _ := open(t, &memory{})
	if len(s.Items) != 0 {
		t.Errorf("%d rows", len(s.Items))
	}
	s.Do(action.Filter)
	if s.Filtering() {
		t.Error("there is nothing to filter")
	}
}

func TestArrowsSelectAndEnterOpens(t *testing.T) {
	s, opened := open(t, three())
	s.Key(fyne.KeyDown)
	if s.Selected() != "b" {
		t.Fatalf("chosen %q", s.Selected())
	}
	s.Items[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(*opened) != 1 || (*opened)[0] != "b" {
		t.Errorf("opened %v", *opened)
	}
}

func TestADamagedDocumentIsDescribedInALineAndOpened(t *testing.T) {
	docs := three()
	docs.rows[2] = workspace.DocumentSummary{File: "/library/c.yaml", Damaged: true, Fault: "/library/c.yaml:3:1: expected a list\n/library/c.yaml:4:1: expected text"}
	s, opened := open(t, docs)
	if got := s.subtitle(docs.rows[2]); got != "Damaged: open it to see what can be read. c.yaml:3:1: expected a list …" {
		t.Errorf("described as %q", got)
	}
	s.open("/library/c.yaml")
	if len(*opened) != 1 {
		t.Errorf("opened %v", *opened)
	}
}

func TestHistoryIsOpenedFromTheRow(t *testing.T) {
	docs := three()
	docs.rows[1].Kept = []string{"b (as it was).yaml.kept"}
	s, opened := open(t, docs)
	if got := s.subtitle(docs.rows[1]); !strings.Contains(got, "a copy is kept beside it (Ctrl Shift H)") {
		t.Errorf("described as %q", got)
	}
	s.Key(fyne.KeyDown)
	s.Do(action.ShowHistory)
	if len(*opened) != 1 || (*opened)[0] != "history: b" {
		t.Errorf("opened %v", *opened)
	}
	s.inTrash = true
	if s.show(); s.Can(action.ShowHistory) {
		t.Error("the trash has a history")
	}
}

// What only the sidebar has is shown above the list where that is hidden.
func TestFoldersAreShownInANarrowWindow(t *testing.T) {
	docs := three()
	docs.reminds = true
	s, _ := open(t, docs)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	windows := fyne.CurrentApp().Driver().AllWindows()
	w := windows[len(windows)-1]
	for _, c := range []struct {
		width float32
		twice bool
	}{{1280, false}, {640, true}, {1280, false}} {
		w.Resize(fyne.NewSize(c.width, 600))
		shown := visibleTexts(s.Object())
		if got := strings.Count(shown, "No backup for a month."); got != 1 {
			t.Errorf("%v wide: reminded %d times", c.width, got)
		}
		if got := strings.Contains(shown, "Trash 0"); got != c.twice {
			t.Errorf("%v wide: links to the folders: %v", c.width, got)
		}
	}
}

func TestAnUnreadableFileOpensInAnotherProgram(t *testing.T) {
	s, opened := open(t, three())
	actions := s.actions(s.shown[2])
	if actions[0].Label != "Open" || actions[1].Label != "Open file" {
		t.Fatalf("the first actions are %q and %q", actions[0].Label, actions[1].Label)
	}
	actions[1].Do()
	if len(*opened) != 1 || (*opened)[0] != "file c" {
		t.Errorf("opened %v", *opened)
	}
}

func TestDeleteUndoAndTrash(t *testing.T) {
	docs := three()
	s, _ := open(t, docs)
	s.Do(action.DeleteDocument)
	if len(docs.rows) != 2 || s.Selected() != "b" {
		t.Fatalf("%d left, chosen %q", len(docs.rows), s.Selected())
	}
	s.Do(action.Undo)
	if len(docs.rows) != 3 || s.Selected() != "a" {
		t.Fatalf("%d after undo, chosen %q", len(docs.rows), s.Selected())
	}
	s.Do(action.DeleteDocument)
	s.inTrash = true
	s.show()
	s.Items[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(docs.trash) != 0 || len(docs.rows) != 3 {
		t.Errorf("trash %d, documents %d", len(docs.trash), len(docs.rows))
	}
}

func TestAFailureIsShown(t *testing.T) {
	docs := three()
	s, _ := open(t, docs)
	docs.fails = errors.New("the disk is full")
	s.Do(action.DeleteDocument)
	if s.Status() != "The disk is full." || len(docs.rows) != 3 {
		t.Errorf("said %q", s.Status())
	}
}

func TestFind(t *testing.T) {
	s, opened := open(t, three())
	s.Do(action.Filter)
	kit.Focus(s.Filter)
	test.Type(s.Filter, "jon")
	if len(s.shown) != 1 || s.shown[0].File != "b" {
		t.Fatalf("shown %+v", s.shown)
	}
	s.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(*opened) != 1 || (*opened)[0] != "b" {
		t.Errorf("opened %v", *opened)
	}
	s.Key(fyne.KeyEscape)
	if s.Filtering() || len(s.shown) != 3 {
		t.Error("Escape does not show all again")
	}
}

func TestAmbiguousDocumentsShowTheirNames(t *testing.T) {
	rows := []workspace.DocumentSummary{
		{File: "/x/a.yaml", Name: "a", Title: "Manager", Candidate: "Mira", Cycle: "H1"},
		{File: "/x/a-2.yaml", Name: "a-2", Title: "Manager", Candidate: "Mira", Cycle: "H1", Progress: workspace.Progress{Examples: 2}},
		{File: "/x/b.yaml", Name: "b", Title: "Manager", Candidate: "Mira", Cycle: "H2"},
	}
	for i, want := range []string{"a · Mira · H1 · nothing yet", "a-2 · Mira · H1 · 2 examples", "Mira · H2 · nothing yet"} {
		if got := subtitle(rows[i], ambiguous(rows[i], rows)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The list says whose comments wait, and names at most two people.
func TestOpenFeedbackIsCounted(t *testing.T) {
	open := []feedback.Open{{Who: "Ana", Count: 3}, {Who: "", Count: 1}, {Who: "Ben", Count: 2}, {Who: "Cem", Count: 1}, {Who: "Dee", Count: 1}}
	r := workspace.DocumentSummary{Candidate: "Mira", Progress: workspace.Progress{Examples: 2, Open: open}}
	if got := subtitle(r, false); got != "Mira · 3 open comments from Ana · 1 unanswered question · 2 open comments from Ben · 2 open comments from others · 2 examples" {
		t.Errorf("it says %q", got)
	}
}

func TestAgo(t *testing.T) {
	for d, want := range map[time.Duration]string{
		10 * time.Second: "just now", time.Minute: "1 minute ago", 5 * time.Minute: "5 minutes ago",
		90 * time.Minute: "1 hour ago", 5 * time.Hour: "5 hours ago", 30 * time.Hour: "yesterday",
		5 * 24 * time.Hour: "5 days ago", 21 * 24 * time.Hour: "3 weeks ago", 100 * 24 * time.Hour: "16 August 2026",
	} {
		if got := ago(now.Add(-d), now); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}

func TestUnsavedTextIsListed(t *testing.T) {
	docs := three()
	docs.rows[0].File = "/library/a.yaml"
	at := time.Date(2026, 11, 20, 9, 30, 0, 0, time.UTC)
	docs.left = []workspace.Recovered{
		{File: "/library/a.yaml", Name: "a", Kept: at},
		{File: "/library/gone.yaml", Name: "gone", Kept: at, State: workspace.RecoveredGone},
	}
	s, opened := open(t, docs)
	if got := s.subtitle(docs.rows[0]); !strings.HasSuffix(got, "unsaved text from 20 November 2026 09:30: open to recover it") {
		t.Errorf("the document's line says %q", got)
	}
	if got := s.subtitle(docs.rows[1]); strings.Contains(got, "unsaved") {
		t.Errorf("another's says %q", got)
	}
	if len(s.Items) != 4 {
		t.Fatalf("%d rows, want the three documents and the one that is gone", len(s.Items))
	}
	s.Items[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(*opened) != 1 || (*opened)[0] != "left: /library/gone.yaml" {
		t.Errorf("opened %v", *opened)
	}
}

func TestUnsavedTextWithoutDocuments(t *testing.T) {
	s, _ := open(t, &memory{left: []workspace.Recovered{{File: "/library/gone.yaml", Name: "gone", State: workspace.RecoveredGone}}})
	if len(s.Items) != 1 {
		t.Errorf("%d rows", len(s.Items))
	}
}

func TestTheReminderCanBeDeclined(t *testing.T) {
	docs := three()
	docs.reminds = true
	s, _ := open(t, docs)
	if n := len(s.reminders()); n != 1 {
		t.Fatalf("%d lines", n)
	}
	docs.reminds = false
	if len(s.reminders()) != 0 {
		t.Error("still reminded")
	}
}

func TestLockedDocuments(t *testing.T) {
	rows := append(three().rows, workspace.DocumentSummary{File: "/x/secret.yaml", Title: "secret", Locked: true})
	s, opened := open(t, &memory{rows: rows})
	locked := rows[3]
	if s.subtitle(locked) != "protected with a passphrase" || progress(locked) != "locked" {
		t.Errorf("shown as %q, %q", s.subtitle(locked), progress(locked))
	}
	says := func() bool { return strings.Contains(textsIn(s.Object()), "1 locked document is left out") }
	if says() {
		t.Error("it says what the search leaves out while nothing is searched")
	}
	s.Do(action.Filter)
	test.Type(s.Filter, "secr")
	if len(s.shown) != 1 || !says() {
		t.Errorf("%d rows are shown", len(s.shown))
	}
	s.open("/x/secret.yaml")
	if len(*opened) != 1 {
		t.Errorf("opened %q", *opened)
	}
}

// textsIn returns every text below an object, and visibleTexts those that are not
// hidden.
func textsIn(o fyne.CanvasObject) string {
	return texts(o, func(fyne.CanvasObject) bool { return true })
}

func visibleTexts(o fyne.CanvasObject) string { return texts(o, fyne.CanvasObject.Visible) }

func texts(o fyne.CanvasObject, shown func(fyne.CanvasObject) bool) string {
	var all strings.Builder
	var visit func(fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		if !shown(o) {
			return
		}
		switch o := o.(type) {
		case *kit.Text:
			all.WriteString(o.String() + "\n")
		case *fyne.Container:
			for _, child := range o.Objects {
				visit(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				visit(child)
			}
		}
	}
	visit(o)
	return all.String()
}
