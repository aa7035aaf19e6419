package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/filelock"
	"promodoc/app/folders"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/app/settings"
	"promodoc/app/sharing"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

const managerPath = `schema: promodoc.path/v1
id: manager
title: Manager
from_role: Engineer
to_role: Manager
sections:
  - id: all
    title: All
    considerations:
      - id: humility
        title: Humility
        statement: You show humility.
        guidance: A moment when it cost you something.
        prompts:
          - text: What did you do?
            field: action
        source: promodoc
`

// desk is the window over a real folder, in the test driver, with a clock that
// only tests advance.
type desk struct {
	*Window
	t       *testing.T
	work    *workspace.Workspace
	folders folders.Folders
	clock   *sessiontest.Clock
	posted  chan func()
	full    *atomic.Bool // the disk takes nothing
	laid    chan pagesetup.Setup

	pathsMoved   func() // path files changed on disk; nil while none are watched
	journalMoved func() // files of the journal changed; nil while it is not watched
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, clock: sessiontest.NewClock(), posted: make(chan func(), 64), full: new(atomic.Bool), laid: make(chan pagesetup.Setup, 64)}
	root := t.TempDir()
	d.folders = folders.Folders{
		Library: filepath.Join(root, "library"), Config: filepath.Join(root, "config"),
		Exports: filepath.Join(root, "config", "exports"), State: filepath.Join(root, "state"),
	}
	app := test.NewTempApp(t)
	d.work = d.workspace()
	d.work.Preferences.SaveWindow(settings.Window{PageHidden: true})
	d.Window = New(app, ServicesOf(d.work), func(f func()) { d.posted <- f })
	d.Begin("")
	return d
}

// document returns the screen of the open document.
func (d *desk) document() documentScreen {
	d.t.Helper()
	s, ok := d.documents.current()
	if !ok {
		d.t.Fatalf("%T is shown, not a document", d.screen)
	}
	return s
}

func hasDocument(w *Window) bool {
	_, ok := w.documents.current()
	return ok
}

func (d *desk) hasDocument() bool { return hasDocument(d.Window) }

// numbered returns what makes IDs: a text, and then it with numbers.
func numbered(id string) func() string {
	n := 0
	return func() string {
		if n++; n > 1 {
			return id + "-" + strconv.Itoa(n)
		}
		return id
	}
}

func (d *desk) workspace() *workspace.Workspace {
	w, _, err := workspace.New(d.folders, workspace.Ports{
		FS: &disktest.Faulty{Inner: disk.OS{}, Fail: d.refuse}, Now: d.clock.Now, NewID: numbered("document-id"), PassphraseWork: 10,
		Bundled: fstest.MapFS{"manager.yaml": {Data: []byte(managerPath)}},
		Formats: []pages.Format{{ID: "md", Title: "Markdown"}, {ID: "pdf", Title: "PDF"}},
		Publisher: publish.Publisher{
			Now: time.Now,
			FS:  disk.OS{}, Origin: func([]byte) pages.Origin { return pages.Origin{} },
			Render: func(doc promo.Document, format string, _ pagesetup.Setup) ([]byte, pages.Report, error) {
				if doc.Candidate.Name == "unprintable" {
					return nil, pages.Report{}, errors.New("the pages could not be set")
				}
				return []byte(format + ": " + doc.Examples[0].Title), pages.Report{Pages: 1}, nil
			},
		},
		LayOut: func(_ promo.Document, o pagesetup.Setup) (pages.Pages, error) {
			d.laid <- o
			return nil, errors.New("no pages")
		},
		Watch: func(folders []string, changed func()) func() {
			if filepath.Base(folders[0]) == "journal" {
				d.journalMoved = changed
				return func() { d.journalMoved = nil }
			}
			d.pathsMoved = changed
			return func() {}
		},
		Sharing: &sharing.Ports{
			Locker: filelock.Locker{User: "ada", Host: "lab", Program: "Promodoc", Now: d.clock.Now},
			Clock:  d.clock, Post: func(f func()) { f() }, Go: func(f func()) { f() }, Sleep: func(time.Duration) {},
		},
		Session: session.Options{Clock: d.clock, Post: func(f func()) { f() }, Go: func(f func()) { f() }},
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return w
}

// refuse is a full disk, when it is full.
func (d *desk) refuse(c disktest.Call) error {
	if d.full.Load() && c.Op == "createtemp" {
		return syscall.ENOSPC
	}
	return nil
}

// press types a key with what is held down, to whatever has the keyboard, as
// the driver of the real window does.
func (d *desk) press(name fyne.KeyName, held fyne.KeyModifier) {
	d.t.Helper()
	canvas := d.window.Canvas()
	if held == 0 {
		if f := canvas.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			canvas.OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
		return
	}
	var s fyne.Shortcut = &desktop.CustomShortcut{KeyName: name, Modifier: held}
	if held == fyne.KeyModifierControl && name == fyne.KeyZ {
		s = &fyne.ShortcutUndo{}
	}
	if f, ok := canvas.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	d.host.TypedShortcut(s)
}

func (d *desk) write(text string) {
	d.t.Helper()
	f := d.window.Canvas().Focused()
	if f == nil {
		d.t.Fatalf("nothing has the keyboard for %q", text)
	}
	test.Type(f, text)
}

// tab goes on to the next empty field.
func (d *desk) tab() {
	d.t.Helper()
	for range 60 {
		d.window.Canvas().FocusNext()
		if p, ok := d.window.Canvas().Focused().(*textfield.Field); ok && p.Text() == "" {
			return
		}
	}
	d.t.Fatal("Tab reaches no empty field")
}

// settle waits for slow work and runs the function that it posted.
func (d *desk) settle() {
	d.t.Helper()
	select {
	case f := <-d.posted:
		f()
	case <-time.After(5 * time.Minute):
		d.t.Fatal("nothing came back")
	}
}

const ctrl = fyne.KeyModifierControl

// begin makes a document with one example, by keys alone.
func (d *desk) begin() {
	d.press(fyne.KeyN, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, ctrl)
	d.write("Withdrew my proposal")
	d.settle() // the path of the document has not changed
}

func TestFromTheEmptyLibraryToExportedFilesByKeysAlone(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.tab()
	d.write("There were objections.")
	d.tab()
	d.write("I withdrew it.")
	d.tab()
	d.write("Theirs was adopted.")
	d.clock.Advance(time.Second)
	saved, err := filepath.Glob(filepath.Join(d.folders.Library, "documents", "*.yaml"))
	if err != nil || len(saved) != 1 {
		t.Fatalf("saved %v (%v)", saved, err)
	}
	data, _ := os.ReadFile(saved[0])
	if !strings.Contains(string(data), "Theirs was adopted.") {
		t.Errorf("not saved:\n%s", data)
	}
	d.press(fyne.KeyE, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { return !d.documents.export.running }) // the pages are shown meanwhile
	for _, ending := range []string{"md", "pdf"} {
		files, _ := filepath.Glob(filepath.Join(d.folders.Exports, "*."+ending))
		if len(files) != 1 {
			t.Fatalf("%s files: %v", ending, files)
		}
		if data, _ := os.ReadFile(files[0]); string(data) != ending+": Withdrew my proposal" {
			t.Errorf("%s holds %q", files[0], data)
		}
	}
}

func TestLeavingADocumentSavesIt(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyO, ctrl)
	if d.hasDocument() {
		t.Fatal("the document is still open")
	}
	rows, err := d.work.Documents.ListDocuments()
	if err != nil || len(rows) != 1 || rows[0].Examples != 1 {
		t.Errorf("library %+v (%v)", rows, err)
	}
}

func TestADocumentThatCannotBeSavedStaysOpen(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.clock.Advance(time.Second)
	d.full.Store(true)
	d.write(" again")
	d.press(fyne.KeyO, ctrl)
	if !d.hasDocument() {
		t.Fatal("closed, and the text is lost")
	}
	d.full.Store(false)
	d.press(fyne.KeyO, ctrl)
	if d.hasDocument() {
		t.Fatal("saved, and still open")
	}
	rows, _ := d.work.Documents.ListDocuments()
	data, _ := os.ReadFile(rows[0].File)
	if !strings.Contains(string(data), "Withdrew my proposal again") {
		t.Errorf("on disk:\n%s", data)
	}
}

// A document that the window is opened with is its first screen; if it cannot
// be read the library says so.
func TestTheWindowBeginsWithADocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	file := d.document().Session().File()
	d.press(fyne.KeyO, ctrl)
	damaged, empty := filepath.Join(t.TempDir(), "damaged.yaml"), filepath.Join(t.TempDir(), "empty.yaml")
	for name, text := range map[string]string{damaged: "schema: promodoc.document/v1\nexamples: 3\n", empty: ""} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, wantDocument := range map[string]bool{file: true, damaged: true, empty: false} {
		w := New(fyne.CurrentApp(), ServicesOf(d.workspace()), func(f func()) { d.posted <- f })
		w.Begin(name)
		if _, first := w.window.Content().(*kit.Root).Children()[0].(*kit.Lazy); !first {
			t.Errorf("%s: another screen was in the window before", name)
		}
		if _, is := w.screen.(*editor.Editor); is != wantDocument || is != hasDocument(w) {
			t.Errorf("%s: the first screen is %T", name, w.screen)
		}
		if w.window.Canvas().Focused() == nil {
			t.Errorf("%s: nothing has the keyboard", name)
		}
	}
}

func TestLibraryKeys(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyO, ctrl)
	count := func() int {
		rows, _ := d.work.Documents.ListDocuments()
		return len(rows)
	}
	d.press(fyne.KeyD, ctrl|fyne.KeyModifierShift)
	if count() != 2 {
		t.Fatalf("%d documents after duplicating", count())
	}
	d.press(fyne.KeyBackspace, ctrl)
	if count() != 1 {
		t.Fatalf("%d documents after deleting", count())
	}
	d.press(fyne.KeyZ, ctrl)
	if count() != 2 {
		t.Fatalf("%d documents after undo", count())
	}
	d.press(fyne.KeyDown, 0)
	d.press(fyne.KeyReturn, 0)
	if !d.hasDocument() {
		t.Error("Enter did not open the chosen document")
	}
}

func TestSettingsTakeEffectAndAreKept(t *testing.T) {
	d := newDesk(t)
	d.press(fyne.KeyComma, ctrl)
	d.window.Canvas().FocusNext()
	d.window.Canvas().FocusNext()
	d.press(fyne.KeyReturn, 0)
	if got := d.work.Preferences.Settings().Theme; got != settings.ThemeDark {
		t.Errorf("theme %q", got)
	}
	if again := d.workspace(); again.Preferences.Settings().Theme != settings.ThemeDark {
		t.Error("not kept")
	}
	d.press(fyne.KeyEscape, 0)
}

func TestHelpOpensFromEveryScreen(t *testing.T) {
	d := newDesk(t)
	for _, screen := range []action.ID{action.ShowLibrary, action.NewDocument} {
		d.Do(screen)
		d.press(fyne.KeyF1, 0)
		if _, ok := d.window.Canvas().Focused().(*textfield.Field); !ok {
			t.Errorf("on %s the help has not the keyboard: %T", screen, d.window.Canvas().Focused())
		}
		d.press(fyne.KeyEscape, 0)
	}
}

func TestAnExportThatFailsSaysSoAndWritesNothing(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.document().Session().Do("Name", promo.Ref{}, nil, func(x promo.Document) promo.Document {
		return promo.SetText(x, promo.Ref{Kind: promo.KindCandidate, Field: "name"}, "unprintable")
	})
	d.press(fyne.KeyE, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.settle()
	if files, _ := os.ReadDir(d.folders.Exports); len(files) != 0 {
		t.Errorf("written: %v", files)
	}
}

func TestTheWindowRemembersItsSizeAndTheChosenDocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.window.Resize(fyne.NewSize(1000, 700))
	if err := d.Flush(); err != nil {
		t.Fatal(err)
	}
	kept := d.workspace().Preferences.Window()
	if kept.Width != 1000 || kept.Height != 700 || kept.Selected != d.document().Session().File() {
		t.Errorf("kept %+v", kept)
	}
}

func TestThePageIsShownAndHiddenAndThatIsRemembered(t *testing.T) {
	d := newDesk(t)
	d.begin()
	for _, hidden := range []bool{false, true} {
		d.press(fyne.KeyF10, 0)
		if err := d.Flush(); err != nil {
			t.Fatal(err)
		}
		if got := d.workspace().Preferences.Window().PageHidden; got != hidden {
			t.Errorf("remembered as hidden: %v", got)
		}
	}
}

func TestTheZoomIsRemembered(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyF10, 0)
	d.settle()
	for _, test := range []struct {
		do   action.ID
		want func(percent int) bool
	}{
		{action.ZoomIn, func(n int) bool { return n > 0 }},
		{action.FitWidth, func(n int) bool { return n == 0 }},
	} {
		d.Do(test.do)
		if err := d.Flush(); err != nil {
			t.Fatal(err)
		}
		if got := d.workspace().Preferences.Window().PageZoom; !test.want(got) {
			t.Errorf("after %s remembered as %d", test.do, got)
		}
	}
}

func TestThePageIsLaidOutAsInTheSettings(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyF10, 0)
	d.settle()
	if got := <-d.laid; got.Paper != "a4" || got.Design != d.work.Preferences.Settings().PageSetup.Design {
		t.Errorf("at first: %+v", got)
	}
	s := d.work.Preferences.Settings()
	s.PageSetup.Paper, s.PageSetup.Design = pagesetup.Letter, "plain"
	if err := d.panels.applySettings(s); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if got := <-d.laid; got.Paper != "letter" || got.Design != "plain" {
		t.Errorf("then: %+v", got)
	}
}
