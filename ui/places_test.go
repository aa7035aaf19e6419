package ui

import (
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/settings"
	"promodoc/ui/action"
	"promodoc/ui/editor"
	"promodoc/ui/library"
)

// restart is the program started anew on the same folders.
func (d *desk) restart() *desk {
	d.t.Helper()
	other := *d
	other.work = other.workspace()
	other.Window = New(fyne.CurrentApp(), ServicesOf(other.work), func(f func()) { d.posted <- f })
	other.Begin("")
	return &other
}

// focused returns the field with the keyboard and the caret in it.
func (d *desk) focused() (promo.Ref, int) {
	d.t.Helper()
	return d.document().(*editor.Editor).Fields.Focused()
}

func (d *desk) wantFocus(field promo.FieldKey, caret int, when string) {
	d.t.Helper()
	if at, now := d.focused(); at.Field != field || now != caret {
		d.t.Errorf("%s the caret is at %v, %d, want %s, %d", when, at, now, field, caret)
	}
}

// home puts the caret to the third letter of the title.
func (d *desk) home() {
	d.t.Helper()
	d.press(fyne.KeyHome, 0)
	for range 3 {
		d.press(fyne.KeyRight, 0)
	}
	d.wantFocus("title", 3, "at first")
}

func TestADocumentIsAsItWasLeft(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.home()
	d.press(fyne.KeyO, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.wantFocus("title", 3, "opened from the library")
	d.press(fyne.KeyE, ctrl)
	d.press(fyne.KeyEscape, 0)
	d.wantFocus("title", 3, "after a panel")
}

// The program opens where the user left it, unless the library is wanted or the
// document is gone.
func TestTheProgramOpensWhereItWasLeft(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.home()
	if err := d.Flush(); err != nil { // as when the window closes
		t.Fatal(err)
	}
	again := d.restart()
	again.wantFocus("title", 3, "at the next start")
	again.Do(action.ShowLibrary)
	if err := again.Flush(); err != nil {
		t.Fatal(err)
	}
	if _, is := d.restart().screen.(*library.Screen); !is {
		t.Error("the library was left, and another screen opens")
	}
	if err := d.Flush(); err != nil { // the document again
		t.Fatal(err)
	}
	s := d.store.Settings()
	s.StartInLibrary = true
	if err := d.store.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if _, is := d.restart().screen.(*library.Screen); !is {
		t.Error("the setting has no effect")
	}
	s.StartInLibrary = false
	_ = d.store.SaveSettings(s)
	_ = os.Remove(d.document().Session().File())
	if _, is := d.restart().screen.(*library.Screen); !is {
		t.Error("a document that is gone opens")
	}
}

// What is known of the place survives the end of the program without a warning.
func TestThePlaceIsSavedWithTheDocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.clock.Advance(time.Minute) // the document is saved
	if _, err := os.Stat(d.folders.Places()); err != nil {
		t.Fatal(err)
	}
	d.work.Preferences.SaveWindow(settings.Window{PageHidden: true, InDocument: true, Selected: d.document().Session().File()})
	d.restart().wantFocus("title", len("Withdrew my proposal"), "after a crash")
}

// The ways to other screens and panels, by their keys, all lead back by Escape to
// the caret, with what can be undone.
func TestEscapeReturnsToTheSamePlace(t *testing.T) {
	ways := map[string]func(*desk){
		"import":         func(d *desk) { d.Do(action.Import) },
		"settings":       func(d *desk) { d.Do(action.ShowSettings) },
		"keys":           func(d *desk) { d.Do(action.ShowHelp) },
		"backups":        func(d *desk) { d.Do(action.ShowBackups) },
		"export":         func(d *desk) { d.Do(action.ExportDocument) },
		"rename":         func(d *desk) { d.Do(action.RenameDocument) },
		"history":        func(d *desk) { d.Do(action.ShowHistory) },
		"career paths":   func(d *desk) { d.Do(action.ShowPaths) },
		"new document":   func(d *desk) { d.Do(action.NewDocument) },
		"library":        func(d *desk) { d.Do(action.ShowLibrary) },
		"library search": func(d *desk) { d.Do(action.FindDocument); d.write("manager") },
		"imported page":  func(d *desk) { d.importPage(d.put("page.md", handbookPage)) },
		"paths, then new": func(d *desk) {
			d.Do(action.ShowPaths)
			d.Do(action.NewDocument)
			d.press(fyne.KeyEscape, 0)
		},
	}
	leaves := map[string]bool{"library": true, "library search": true} // the document, which is saved
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.begin()
			d.home()
			before := d.document().Session()
			way(d)
			d.press(fyne.KeyEscape, 0)
			d.wantFocus("title", 3, "after Escape")
			if (before == d.document().Session()) == leaves[name] {
				t.Errorf("the document is the same: %v", before == d.document().Session())
			}
			d.write("X")
			if d.title() != "WitXhdrew my proposal" {
				t.Errorf("the title is %q", d.title())
			}
		})
	}
}

// A path is edited over the open document.
func TestAPathOverTheDocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.home()
	d.Do(action.ShowPaths)
	d.Do(action.NewPath)
	d.screen.Key(fyne.KeyEscape) // to the list
	d.screen.Key(fyne.KeyEscape)
	d.wantFocus("title", 3, "back from a path")
	d.Do(action.Undo)
	if d.title() == "Withdrew my proposal" {
		t.Error("there is nothing to undo any more")
	}
}

// Paper and design are seen on the pages as they are chosen, and are kept only
// when the document is exported.
func TestTheExportPanelShowsWhatIsChosen(t *testing.T) {
	d := newDesk(t)
	d.begin()
	kept := d.store.Settings().PageSetup
	d.Do(action.ExportDocument)
	d.settle()
	if got := <-d.laid; got != kept {
		t.Errorf("at first %+v", got)
	}
	chosen := kept
	chosen.Paper = pagesetup.Letter
	d.documents.previewSetup(chosen)
	d.settle()
	if got := <-d.laid; got != chosen || d.store.Settings().PageSetup != kept {
		t.Errorf("the pages are %+v, the settings %+v", got, d.store.Settings().PageSetup)
	}
	d.press(fyne.KeyEscape, 0)
	if d.documents.export.preview != nil || d.store.Settings().PageSetup != kept {
		t.Error("what was chosen is kept although nothing was exported")
	}
	d.Do(action.ExportDocument)
	d.documents.previewSetup(chosen)
	d.panels.rememberChoices(publish.Request{Formats: []string{"md"}, Setup: chosen})
	if d.store.Settings().PageSetup != chosen {
		t.Error("what was exported with is not kept")
	}
}

// fakeFrame is the frame of a window on a screen of a size.
type fakeFrame struct {
	room      fyne.Size
	maximized bool
}

func (f *fakeFrame) Maximized(fyne.Window) (bool, bool) { return f.maximized, true }
func (f *fakeFrame) Maximize(fyne.Window)               { f.maximized = true }
func (f *fakeFrame) Room(fyne.Window) fyne.Size         { return f.room }

// The window is maximized again, with the size that it has when it is not, and
// never larger than its screen.
func TestTheFrameOfTheWindow(t *testing.T) {
	d := newDesk(t)
	start := func(f *fakeFrame) *Window {
		services := ServicesOf(d.workspace())
		services.Frame = f
		w := New(fyne.CurrentApp(), services, func(f func()) { d.posted <- f })
		w.Begin("")
		return w
	}
	frame := &fakeFrame{room: fyne.NewSize(1000, 700)}
	w := start(frame)
	if size := w.window.Canvas().Size(); size != frame.room {
		t.Errorf("the window is %v on a smaller screen", size)
	}
	w.window.Resize(fyne.NewSize(900, 600))
	w.saveState()
	frame.maximized = true
	w.window.Resize(fyne.NewSize(1000, 700))
	w.saveState()
	next := &fakeFrame{}
	w = start(next)
	if size := w.window.Canvas().Size(); !next.maximized || size != fyne.NewSize(900, 600) {
		t.Errorf("maximized %v, the size is %v", next.maximized, size)
	}
}
