package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/disk/disktest"
	"promodoc/app/filelock"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/compare"
	"promodoc/ui/editor"
)

// replace replaces a text in the file of the open document, as another program
// would.
func (d *desk) replace(old, text string) {
	d.t.Helper()
	file := d.document().Session().File()
	data, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(data), old) {
		d.t.Fatalf("%v, and the file has\n%s", err, data)
	}
	disktest.Write(d.t, file, strings.Replace(string(data), old, text, 1))
}

func (d *desk) banner() string { return d.screen.(*editor.Editor).Banner.Text() }

func TestChangeOfAnotherProgramIsTakenUpWithTheCaretKept(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.clock.Advance(time.Minute)
	d.replace("Withdrew my proposal", "I withdrew my proposal")
	d.documents.entered()
	if d.title() != "I withdrew my proposal" {
		t.Fatalf("the title is %q", d.title())
	}
	d.press(fyne.KeyLeft, 0)
	d.replace("I withdrew", "Then I withdrew")
	d.documents.entered()
	d.write("x")
	if d.title() != "Then I withdrew my proposaxl" {
		t.Errorf("the title is %q", d.title())
	}
}

func TestConflictIsComparedAndSettled(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.clock.Advance(time.Minute)
	d.replace("Withdrew my proposal", "Withdrew their proposal")
	d.write(" twice")
	d.clock.Advance(time.Minute)
	if d.document().Session().Status().State != session.Conflicting || !strings.HasPrefix(d.banner(), "Another window or program changed the same parts") {
		t.Fatalf("the banner says %q", d.banner())
	}
	d.follow("Compare")
	if _, ok := d.screen.(*compare.Screen); !ok {
		t.Fatalf("%T is shown", d.screen)
	}
	d.press(fyne.KeyEscape, 0)
	d.follow("Compare")
	d.press(fyne.KeyRight, 0)
	d.screen.Do(action.TakeChanges)
	if d.title() != "Withdrew their proposal" {
		t.Errorf("the title is %q", d.title())
	}
	d.clock.Advance(time.Minute)
	if s := d.document().Session().Status(); s.State != session.Saved || d.banner() != "" {
		t.Errorf("state %v, the banner says %q", s.State, d.banner())
	}
	d.Do(action.Undo)
	if d.title() != "Withdrew my proposal twice" {
		t.Errorf("undone, the title is %q", d.title())
	}
}

func TestDocumentOfAnotherWindowIsTakenOver(t *testing.T) {
	d := newDesk(t)
	d.begin()
	file := d.document().Session().File()
	d.press(fyne.KeyO, ctrl)
	other := filelock.Locker{User: "bo", Host: "den", Now: d.clock.Now}
	lock, err := other.Take(file)
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	d.documents.open(file)
	if d.banner() != "Open in another window since 09:00 (bo on den)." {
		t.Errorf("the banner says %q", d.banner())
	}
	d.press(fyne.KeyO, ctrl)
	d.documents.open(file)
	d.follow("Take over")
	if d.document().Session().ReadOnly() || !strings.Contains(d.banner(), "(bo on den) did not answer") {
		t.Errorf("the banner says %q", d.banner())
	}
	d.press(fyne.KeyO, ctrl)
	if d.hasDocument() {
		t.Error("the document does not close")
	}
}
