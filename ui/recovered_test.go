package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/disk/disktest"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/editor"
)

// lose leaves a document in the library with text that could not be saved, which
// the user closed twice: the second time by another command. It returns its file.
func (d *desk) lose() (file string) {
	d.t.Helper()
	d.begin()
	d.clock.Advance(time.Second)
	file = d.document().Session().File()
	d.full.Store(true)
	d.write(" again")
	d.press(fyne.KeyO, ctrl)
	if banner := d.screen.(*editor.Editor).Banner.Text(); !strings.Contains(banner, "What you typed is kept and comes back the next time you open this.") {
		d.t.Errorf("the banner says %q", banner)
	}
	d.Do(action.FindDocument)
	if d.hasDocument() {
		d.t.Fatal("closing again does not close it either")
	}
	d.full.Store(false)
	d.press(fyne.KeyO, ctrl)
	return file
}

func (d *desk) title() string {
	d.t.Helper()
	return d.document().Session().Document().Examples[0].Title
}

// follow follows a link in the last row above the page.
func (d *desk) follow(label string) {
	d.t.Helper()
	if !d.screen.(*editor.Editor).Banner.Follow(label) {
		d.t.Fatalf("there is no link %q", label)
	}
}

func TestTextThatCouldNotBeSavedComesBack(t *testing.T) {
	d := newDesk(t)
	file := d.lose()
	if left, err := d.work.Recovery.List(); err != nil || len(left) != 1 || left[0].File != file {
		t.Fatalf("left: %+v (%v)", left, err)
	}
	d.documents.open(file)
	if d.title() != "Withdrew my proposal again" {
		t.Errorf("the title is %q", d.title())
	}
	d.wantFocus("title", len("Withdrew my proposal again"), "after the text was put back")
	rows := d.screen.(*editor.Editor).Banner.Notifications()
	if len(rows) != 1 || !strings.HasPrefix(rows[0], "Restored what was typed before the program ended unexpectedly on 14 September 2026") || !strings.HasSuffix(rows[0], ": 1 word.") {
		t.Errorf("the page says %q", rows)
	}
	d.follow("Use the saved text")
	if d.title() != "Withdrew my proposal" {
		t.Errorf("the saved title is %q", d.title())
	}
	d.Do(action.Undo)
	d.press(fyne.KeyO, ctrl)
	data, _ := os.ReadFile(file)
	if left, _ := d.work.Recovery.List(); len(left) != 0 || !strings.Contains(string(data), "proposal again") {
		t.Errorf("%d texts are left, the file has\n%s", len(left), data)
	}
}

func TestRestoredTextIsComparedWithTheSavedOne(t *testing.T) {
	d := newDesk(t)
	d.documents.open(d.lose())
	d.follow("Compare")
	d.screen.Key(fyne.KeyEscape)
	d.follow("Compare") // which is offered again
	if _, ok := d.screen.(*compare.Screen); !ok {
		t.Fatalf("%T is shown", d.screen)
	}
	d.write("a")
	d.screen.Do(action.TakeChanges)
	if d.title() != "Withdrew my proposal" {
		t.Errorf("after taking the saved text the title is %q", d.title())
	}
}

func TestTextOfAChangedFileIsTakenOver(t *testing.T) {
	d := newDesk(t)
	file := d.lose()
	data, _ := os.ReadFile(file)
	disktest.Write(t, file, strings.Replace(string(data), "Withdrew my proposal", "Accepted a proposal", 1))
	d.documents.open(file)
	if d.title() != "Accepted a proposal" {
		t.Fatalf("the title is %q", d.title())
	}
	d.follow("Compare")
	d.write("a")
	d.screen.Do(action.TakeChanges)
	if d.title() != "Withdrew my proposal again" {
		t.Errorf("the title is %q", d.title())
	}
	d.press(fyne.KeyO, ctrl)
	if left, _ := d.work.Recovery.List(); len(left) != 0 {
		t.Errorf("left: %+v", left)
	}
}

func TestTextOfAChangedFileBecomesADocument(t *testing.T) {
	d := newDesk(t)
	file := d.lose()
	data, _ := os.ReadFile(file)
	disktest.Write(t, file, strings.Replace(string(data), "Withdrew my proposal", "Accepted a proposal", 1))
	d.documents.open(file)
	d.follow("Open as a new one")
	if d.title() != "Withdrew my proposal again" || d.document().Session().File() == file {
		t.Errorf("opened %s with %q", d.document().Session().File(), d.title())
	}
	d.press(fyne.KeyO, ctrl)
	d.documents.open(file)
	if rows := d.screen.(*editor.Editor).Banner.Notifications(); len(rows) != 0 {
		t.Errorf("it is offered again: %q", rows)
	}
}

func TestTextOfAMissingFileIsInTheLibrary(t *testing.T) {
	d := newDesk(t)
	file := d.lose()
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	left, _ := d.work.Recovery.List()
	if len(left) != 1 || left[0].State != workspace.RecoveredGone {
		t.Fatalf("left: %+v", left)
	}
	d.documents.recovered.open(left[0])
	if d.title() != "Withdrew my proposal again" {
		t.Errorf("the title is %q", d.title())
	}
}
