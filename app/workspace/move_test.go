package workspace_test

import (
	"context"
	"path/filepath"
	"testing"

	"promodoc/app/disk/disktest"
)

func TestMoveLibrary(t *testing.T) {
	for name, rename := range map[string]bool{"the old one is kept": false, "the old one is renamed": true} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			file := f.create(t)
			was, to := f.folders.Library, filepath.Join(filepath.Dir(f.folders.Library), "moved")
			move, err := f.backups.MoveLibrary(to)
			if err != nil {
				t.Fatal(err)
			}
			if err := move.Copy(context.Background(), nil); err != nil || !move.Current() {
				t.Fatalf("%v, current %v", err, move.Current())
			}
			old, err := move.Finish(rename)
			if err != nil || (old == was) == rename {
				t.Fatalf("the old folder is %s, %v", old, err)
			}
			found, err := f.Load("Manager-H2-2026")
			if err != nil || found.File != move.Moved(file) || filepath.Dir(filepath.Dir(found.File)) != to {
				t.Errorf("found %s, %v", found.File, err)
			}
			if f.Settings().Library != to || f.Folders().Library != to || f.history.Of(found).Folder() != filepath.Join(to, "history", "id1") {
				t.Errorf("something still uses the old folder: %s", f.history.Of(found).Folder())
			}
			if _, there := disktest.Files(t, old)["documents/"+filepath.Base(file)]; !there {
				t.Error("the old folder is not kept")
			}
		})
	}
}
