package ui

import (
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
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
