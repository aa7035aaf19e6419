package ui

import (
	"os"
	"path/filepath"
	"testing"

	"promodoc/ui/action"
)

func TestAPathFileThatAppearsIsListed(t *testing.T) {
	d := newDesk(t)
	if d.pathsMoved != nil {
		t.Fatal("watched before any path is shown")
	}
	d.Do(action.Paths)
	own := filepath.Join(d.folders.Paths(), "shared.yaml")
	if err := os.MkdirAll(filepath.Dir(own), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(own, []byte("schema: promodoc.path/v1\nid: shared\ntitle: Shared by the team\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if d.shows("Shared by the team") {
		t.Fatal("listed before anything was told")
	}
	d.pathsMoved()
	if !d.shows("Shared by the team") {
		t.Error("not listed")
	}
}
