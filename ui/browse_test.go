package ui

import "testing"

// The toolkit's dialogs have no size before they are shown: asked for it earlier, they
// stop the program.
func TestFilesAndFoldersAreChosenInDialogsOfTheWindowsSize(t *testing.T) {
	d := newDesk(t)
	for name, browse := range map[string]func(){
		"a file":   func() { d.panels.browseFile([]string{".docx"}, func(string) {}) },
		"a folder": func() { d.panels.browseFolder(func(string) {}) },
	} {
		browse()
		c := d.window.Canvas()
		dialog := c.Overlays().Top()
		if dialog == nil {
			t.Fatalf("no dialog is shown for %s", name)
		}
		if got, want := dialog.Size(), c.Size(); got != want {
			t.Errorf("the dialog for %s is %v, the window %v", name, got, want)
		}
		c.Overlays().Remove(dialog)
	}
}
