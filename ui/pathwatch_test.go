package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// says reports whether a text is on the screen.
func (d *desk) says(text string) bool {
	for _, o := range test.LaidOutObjects(d.screen.Object()) {
		if t, ok := o.(*kit.Text); ok && t.String() == text {
			return true
		}
	}
	return false
}

func TestAPathFileThatAppearsIsListed(t *testing.T) {
	d := newDesk(t)
	if d.pathsMoved != nil {
		t.Fatal("watched before any path is shown")
	}
	d.Do(action.ShowPaths)
	own := filepath.Join(d.folders.Paths(), "shared.yaml")
	if err := os.MkdirAll(filepath.Dir(own), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(own, []byte("schema: promodoc.path/v1\nid: shared\ntitle: Shared by the team\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if d.says("Shared by the team") {
		t.Fatal("listed before the notification")
	}
	d.pathsMoved()
	if !d.says("Shared by the team") {
		t.Error("not listed")
	}
}
