package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/filelock"
	"promodoc/ui/kit"
)

// renameTo asks for another name and gives it.
func (d *desk) renameTo(name string) {
	d.t.Helper()
	d.press(fyne.KeyF2, 0)
	d.write(name) // over the present name, which is selected
	d.press(fyne.KeyReturn, 0)
}

// An open document is open under its new name, with everything that was typed,
// and its lock has that name, too.
func TestTheOpenDocumentIsRenamed(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.home()
	was := d.document().Session().File()
	d.renameTo("The next step")
	d.wantFocus("title", 3, "renamed")
	s := d.document().Session()
	if filepath.Base(s.File()) != "The-next-step.yaml" || s.Document().Name != "The next step" || d.title() != "Withdrew my proposal" {
		t.Errorf("%s is open with the name %q and %q", s.File(), s.Document().Name, d.title())
	}
	if _, err := os.Stat(was); err == nil {
		t.Error("the old file is still there")
	}
	if _, err := os.Stat(filelock.File(s.File())); err != nil {
		t.Error(err)
	}
	d.clock.Advance(time.Minute)
	d.press(fyne.KeyN, ctrl)
	d.press(fyne.KeyReturn, 0) // another document
	d.renameTo("the NEXT step")
	if filepath.Base(d.document().Session().File()) == "the-NEXT-step.yaml" || !strings.Contains(textsOf(d.screen.Object()), "take another name") {
		t.Error("two documents have one name")
	}
}

func TestRenameInTheLibrary(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyO, ctrl)
	name := func() string {
		rows, _ := d.work.Documents.ListDocuments()
		return rows[0].Name
	}
	was := name()
	d.renameTo("The next step")
	if name() != "The next step" {
		t.Fatalf("the name is %q", name())
	}
	d.press(fyne.KeyZ, ctrl)
	if name() != was {
		t.Errorf("after undo it is %q", name())
	}
}

// A document of the library is exported without opening it.
func TestExportInTheLibrary(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.press(fyne.KeyO, ctrl)
	d.press(fyne.KeyE, ctrl)
	d.press(fyne.KeyReturn, 0)
	d.settle()
	files, _ := filepath.Glob(filepath.Join(d.folders.Exports, "*.pdf"))
	if len(files) != 1 || d.hasDocument() {
		t.Errorf("files %q, a document is open: %v", files, d.hasDocument())
	}
}

// textsOf returns every text below an object.
func textsOf(o fyne.CanvasObject) string {
	var all strings.Builder
	switch o := o.(type) {
	case *kit.Text:
		all.WriteString(o.String() + "\n")
	case *fyne.Container:
		for _, child := range o.Objects {
			all.WriteString(textsOf(child))
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			all.WriteString(textsOf(child))
		}
	}
	return all.String()
}
