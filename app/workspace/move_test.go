package workspace_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"promodoc/app/disk/disktest"
	"promodoc/app/filelock"
	"promodoc/app/message"
	"promodoc/app/sharing"
	"promodoc/app/workspace"
)

// A library stays where it is while another window would go on to write to it.
func TestALibraryThatIsOpenElsewhereStays(t *testing.T) {
	f := open(t)
	f.reopen(t, func(p *workspace.Ports) {
		p.Sharing = &sharing.Ports{Locker: filelock.NewLocker("this window", f.ports.Now)}
	})
	other, err := filelock.NewLocker("another window", f.ports.Now).Take(f.create(t))
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(filepath.Dir(f.folders.Library), "moved")
	finish := func() error {
		move, err := f.backups.MoveLibrary(to)
		if err == nil {
			err = move.Copy(context.Background(), nil)
		}
		if err != nil {
			t.Fatal(err)
		}
		_, err = move.Finish(true)
		return err
	}
	if err := finish(); !message.Is(err, workspace.ErrOpenElsewhere) || f.Folders().Library != f.folders.Library {
		t.Errorf("got %v, the library is %s", err, f.Folders().Library)
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("the copy is left")
	}
	other.Release()
	if err := finish(); err != nil {
		t.Error(err)
	}
}

// What the settings name in the old folder is in the new one afterwards.
func TestSettingsFollowTheLibrary(t *testing.T) {
	f := open(t)
	f.create(t)
	s := f.Settings()
	s.HistoryFolder, s.ExportFolder = filepath.Join(f.folders.Library, "versions"), "~/exports"
	s.PathFolders = []string{filepath.Join(f.folders.Library, "team"), "/elsewhere"}
	if err := f.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(filepath.Dir(f.folders.Library), "moved")
	move, err := f.backups.MoveLibrary(to)
	if err == nil {
		err = move.Copy(context.Background(), nil)
	}
	if err == nil {
		_, err = move.Finish(true)
	}
	if err != nil {
		t.Fatal(err)
	}
	s = f.Settings()
	if s.HistoryFolder != filepath.Join(to, "versions") || s.ExportFolder != "~/exports" || s.PathFolders[0] != filepath.Join(to, "team") || s.PathFolders[1] != "/elsewhere" {
		t.Errorf("the settings name %s, %s, %q", s.HistoryFolder, s.ExportFolder, s.PathFolders)
	}
	if _, err := os.Stat(f.folders.Library); err == nil {
		t.Error("something wrote to the old folder")
	}
}

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
