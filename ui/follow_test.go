package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// ownPath writes an own path: managerPath under another ID, with a statement for
// its consideration.
func (d *desk) ownPath(statement string) {
	d.t.Helper()
	text := strings.NewReplacer("id: manager", "id: mine", "title: Manager", "title: Mine", "You show humility.", statement).Replace(managerPath)
	file := filepath.Join(d.folders.Config, "paths", "mine.yaml")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// saved returns the text of the only document on disk.
func (d *desk) saved() string {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.folders.Library, "documents", "*.yaml"))
	if err != nil || len(files) != 1 {
		d.t.Fatalf("saved %v (%v)", files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		d.t.Fatal(err)
	}
	return string(data)
}

// onOwnPath begins a document on the own path, goes to the library, changes the
// path and opens the document again.
func (d *desk) onOwnPath() {
	d.t.Helper()
	d.ownPath("You show humility.")
	d.press(fyne.KeyN, ctrl)
	d.press(fyne.KeyDown, 0)
	d.press(fyne.KeyReturn, 0)
	d.press(fyne.KeyReturn, ctrl)
	d.write("Withdrew my proposal")
	d.settle() // the path has not changed
	d.Do(action.ShowLibrary)
	if !strings.Contains(d.saved(), "id: mine") {
		d.t.Fatalf("the document is on another path:\n%s", d.saved())
	}
	d.ownPath("You are humble.")
	d.press(fyne.KeyReturn, 0)
	d.settle()
	d.press(fyne.KeyF6, fyne.KeyModifierShift) // from where the user left, to the outline
	d.press(fyne.KeyF6, 0)
}

func (d *desk) focusedLink() string {
	if l, ok := d.window.Canvas().Focused().(*kit.Link); ok {
		return l.Text()
	}
	return ""
}

func TestADocumentFollowsItsPathByKeysAlone(t *testing.T) {
	d := newDesk(t)
	d.onOwnPath()
	d.press(fyne.KeyReturn, 0) // Review changes
	d.press(fyne.KeyReturn, 0) // Follow: nothing is to be chosen
	d.Do(action.Save)
	if s := d.saved(); !strings.Contains(s, "You are humble.") || strings.Contains(s, "You show humility.") || !strings.Contains(s, "Withdrew my proposal") {
		t.Errorf("followed, on disk:\n%s", s)
	}
	d.Do(action.Undo)
	d.Do(action.Save)
	if s := d.saved(); !strings.Contains(s, "You show humility.") || !strings.Contains(s, "Withdrew my proposal") {
		t.Errorf("undone, on disk:\n%s", s)
	}
}

// The user comes back from another program, where the path may have changed.
func TestComingBackToTheWindowChecksThePath(t *testing.T) {
	d := newDesk(t)
	d.onOwnPath()
	d.press(fyne.KeyReturn, 0) // Review changes
	d.press(fyne.KeyReturn, 0) // Follow
	d.ownPath("You are humble, and it shows.")
	d.app.Lifecycle().(interface{ OnEnteredForeground() func() }).OnEnteredForeground()()
	for !d.finds("Review changes") {
		d.settle() // a result may be of an earlier check
	}
}

// finds gives the keyboard to a link, if there is one of that name.
func (d *desk) finds(link string) bool {
	for range 60 {
		if d.focusedLink() == link {
			return true
		}
		d.window.Canvas().FocusNext()
	}
	return false
}

func TestNotNowHoldsUntilTheProgramEnds(t *testing.T) {
	d := newDesk(t)
	d.onOwnPath()
	if d.focusedLink() != "Review changes" {
		t.Fatalf("F6 focuses %q", d.focusedLink())
	}
	d.window.Canvas().FocusNext()
	d.press(fyne.KeyReturn, 0) // Not now
	d.Do(action.ShowLibrary)
	d.press(fyne.KeyReturn, 0)
	d.settle()
	if d.finds("Review changes") {
		t.Error("it is offered again")
	}
	d.Do(action.ShowLibrary)
	d.ownPath("You are humble and say so.")
	d.press(fyne.KeyReturn, 0)
	d.until(func() bool { return d.finds("Review changes") }) // another wording is offered
}

// The path of the last new document is chosen in the next one.
func TestTheLastPathIsChosenAgain(t *testing.T) {
	d := newDesk(t)
	d.onOwnPath()
	d.press(fyne.KeyN, ctrl)
	d.press(fyne.KeyReturn, 0)
	if got := d.document().Session().Document().Path.ID; got != "mine" {
		t.Errorf("the document is on %q", got)
	}
}
