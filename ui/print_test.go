package ui

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/action"
)

// printed returns what was printed into the folder for that.
func (d *desk) printed() []string {
	files, _ := filepath.Glob(filepath.Join(d.folders.Printing(), "*"))
	return files
}

func TestPrint(t *testing.T) {
	d := newDesk(t)
	b := &browser{App: d.app}
	d.app = b
	d.Do(action.ShowPaths)
	d.press(fyne.KeyP, ctrl)
	if !d.says(textPrintNeedsDocument.Text()) {
		t.Error("without a document nothing is said")
	}
	d.begin()
	d.press(fyne.KeyP, ctrl)
	d.settle()
	files := d.printed()
	if len(files) != 1 || len(b.opened) != 1 || b.opened[0] != addressOf(files[0]).String() {
		t.Fatalf("wrote %q, opened %q", files, b.opened)
	}
	if data, err := os.ReadFile(files[0]); err != nil || !strings.HasPrefix(string(data), "pdf: ") {
		t.Errorf("printed %q (%v)", data, err)
	}
	if !d.says(textPrinting.Text("File", filepath.Base(files[0]), "Folder", d.folders.Printing())) {
		t.Error("where it is is not said")
	}
	d.Do(action.ShowLibrary)
	d.press(fyne.KeyP, ctrl)
	d.settle()
	if len(d.printed()) != 2 || len(b.opened) != 2 {
		t.Errorf("from the library: wrote %q, opened %q", d.printed(), b.opened)
	}
}

func TestNotPrinted(t *testing.T) {
	d := newDesk(t)
	d.app = &browser{App: d.app, fails: errors.New("there is none")}
	d.begin()
	d.press(fyne.KeyP, ctrl)
	d.settle()
	name := filepath.Base(d.printed()[0])
	if !d.says("Not printed, because no PDF viewer opened " + name + ": There is none. Export the PDF (Ctrl E) to print it elsewhere.") {
		t.Error("that no program opened it is not said")
	}
	s := d.document().Session()
	s.Do("rename", promo.Ref{Kind: promo.KindDocument}, nil, func(d promo.Document) promo.Document {
		d.Candidate.Name = "unprintable"
		return d
	})
	d.press(fyne.KeyP, ctrl)
	d.settle()
	if !d.says("Not printed: The pages could not be set.") || len(d.printed()) != 1 {
		t.Errorf("a document that cannot be rendered: wrote %q", d.printed())
	}
}

// An address of a file is read back on systems with and without drives.
func TestFilesAndAddresses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "my case.pdf")
	if got := fileOf(addressOf(file)); got != file {
		t.Errorf("%s is read as %s", file, got)
	}
	if filepath.VolumeName(`C:\x`) != "" {
		if got := fileOf(&url.URL{Scheme: "file", Path: "/C:/x/a.pdf"}); got != `C:\x\a.pdf` {
			t.Errorf("with a drive: %s", got)
		}
	}
}
