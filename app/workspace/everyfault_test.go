package workspace_test

import (
	"context"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/folders"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

// onDisk opens a workspace in a folder of a file system.
func onDisk(fsys disk.FS, dir string) (*workspace.Workspace, error) {
	w, _, err := workspace.New(folders.Folders{
		Library: filepath.Join(dir, "library"), Config: filepath.Join(dir, "config"),
		Exports: filepath.Join(dir, "exports"), State: filepath.Join(dir, "state"),
	}, workspace.Ports{
		FS: fsys, Now: time.Now, NewID: func() string { return "new" }, Session: session.Options{Post: func(f func()) { f() }},
		PassphraseWork: 1,
		Bundled:        fstest.MapFS{"general.yaml": {Data: []byte(emptyPath)}},
		Publisher:      publish.Publisher{FS: fsys, Now: time.Now},
	})
	return w, err
}

// A path file that somebody shared is added completely or not at all, and
// durably once that is said.
func TestAddingPathsWithEveryFault(t *testing.T) {
	given := func(dir string) string { return filepath.Join(dir, "given.yaml") }
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) { disktest.Put(t, fsys, given(dir), managerPath) },
		Do: func(r *disktest.Run) error {
			w, err := onDisk(r.FS, r.Dir)
			if err != nil {
				return err
			}
			if _, err := w.Paths.ImportPathFile(given(r.Dir), ""); err != nil {
				return err
			}
			r.Promise("manager.yaml")
			if _, err := w.Paths.AddPath(career.Path{ID: "lead", Title: "Lead", Sections: []career.Section{}}); err != nil {
				return err
			}
			r.Promise("lead.yaml")
			return w.Paths.ExportPathFile("manager", filepath.Join(r.Dir, "shared.yaml"))
		},
		Check: func(t *testing.T, r *disktest.Run) {
			files := disktest.Tree(t, r.After, r.Dir)
			for _, name := range r.Promises() {
				if _, there := files["config/paths/"+name]; !there {
					t.Errorf("%v: %s is lost, there is %q", r, name, files)
				}
			}
			if got, there := files["config/paths/manager.yaml"]; there && got != managerPath {
				t.Errorf("%v: the added path is %q", r, got)
			}
			if got, there := files["shared.yaml"]; there && got != managerPath || r.Promised() && !there {
				t.Errorf("%v: the exported path is %q", r, got)
			}
			w, err := onDisk(r.After, r.Dir)
			if err != nil {
				t.Fatal(err)
			}
			files2, err := w.Paths.PathFiles()
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files2 {
				if filepath.Ext(f.Name) != ".yaml" {
					t.Errorf("%v: %s is taken for a path", r, f.Name)
				}
			}
		},
	})
}

const page = "# Tech Lead\n\n**Direction.** Says where the system should be.\n\n**Delivery.** Cuts a project.\n\n" +
	"# Staff Engineer\n\n**Scope.** Looks beyond one team.\n\n**People.** Notices who has not spoken.\n"

// pathsOfPage reads a page from the disk and makes paths of it.
func pathsOfPage(w *workspace.Workspace, dir string) ([]career.Path, error) {
	draft, err := w.Imports.ReadPage(filepath.Join(dir, "page.md"), "")
	if err != nil {
		return nil, err
	}
	return draft.Paths(nil)
}

// checkPaths fails unless all path files in a folder are whole, the present one as
// it was, and returns how many others there are. An error must name a file.
func checkPaths(t *testing.T, r *disktest.Run, folder string) (others int) {
	t.Helper()
	if r.Err != nil && !strings.Contains(r.Err.Error(), r.Dir) {
		t.Errorf("%v: it names no file", r)
	}
	for name, got := range disktest.Tree(t, r.After, filepath.Join(r.Dir, folder)) {
		switch {
		case filepath.Ext(name) != ".yaml":
			continue
		case name == "manager.yaml" && got != managerPath:
			t.Errorf("%v: the present path is %q", r, got)
		case name != "manager.yaml":
			others++
		}
		if _, err := career.Read(name, []byte(got)); err != nil {
			t.Errorf("%v: %s is torn: %v", r, name, err)
		}
	}
	return others
}

// The paths of an imported page are added whole, and all of them once that is said.
func TestImportingAPageWithEveryFault(t *testing.T) {
	for folder, write := range map[string]func(*workspace.Workspace, []career.Path, string) ([]string, error){
		"config/paths": func(w *workspace.Workspace, paths []career.Path, _ string) ([]string, error) {
			return w.Paths.AddPaths(paths)
		},
		"out": func(w *workspace.Workspace, paths []career.Path, dir string) ([]string, error) {
			return w.Paths.WritePaths(paths, filepath.Join(dir, "out"))
		},
	} {
		t.Run(folder, func(t *testing.T) {
			disktest.EveryFault(t, disktest.Operation{
				Prepare: func(t *testing.T, fsys disk.FS, dir string) {
					disktest.Put(t, fsys, filepath.Join(dir, "page.md"), page)
					disktest.Put(t, fsys, filepath.Join(dir, folder, "manager.yaml"), managerPath)
				},
				Do: func(r *disktest.Run) error {
					w, err := onDisk(r.FS, r.Dir)
					if err != nil {
						return err
					}
					paths, err := pathsOfPage(w, r.Dir)
					if err == nil {
						_, err = write(w, paths, r.Dir)
					}
					return err
				},
				Check: func(t *testing.T, r *disktest.Run) {
					if n := checkPaths(t, r, folder); r.Promised() && n != 2 {
						t.Errorf("%v: %d paths were added", r, n)
					}
				},
			})
		})
	}
}

// Of several paths all are added or none, so that the same can be tried again.
func TestPathsAreAddedTogether(t *testing.T) {
	fsys := disktest.NewMemory()
	disktest.Put(t, fsys, "/data/page.md", page)
	full := &disktest.Faulty{Inner: fsys}
	w, err := onDisk(full, "/data")
	if err != nil {
		t.Fatal(err)
	}
	paths, err := pathsOfPage(w, "/data")
	if err != nil || len(paths) != 2 {
		t.Fatalf("%d paths, %v", len(paths), err)
	}
	full.Fail = func(c disktest.Call) error {
		if strings.HasSuffix(c.Base, "staff-engineer.yaml") {
			return syscall.ENOSPC
		}
		return nil
	}
	files, err := w.Paths.AddPaths(paths)
	if len(files) > 0 || err == nil || !strings.Contains(err.Error(), "staff-engineer.yaml") {
		t.Errorf("added %q, %v", files, err)
	}
	for name := range disktest.Tree(t, fsys, "/data/config") {
		if filepath.Ext(name) == ".yaml" {
			t.Errorf("left: %s", name)
		}
	}
	full.Fail = nil
	if files, err := w.Paths.AddPaths(paths); len(files) != 2 || err != nil {
		t.Errorf("the second time it added %q, %v", files, err)
	}
}

// Copying, deleting and restoring a path leaves nothing torn and loses nothing.
func TestChangingPathsWithEveryFault(t *testing.T) {
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, "config/paths/manager.yaml"), managerPath)
		},
		Do: func(r *disktest.Run) error {
			w, err := onDisk(r.FS, r.Dir)
			if err != nil {
				return err
			}
			file := filepath.Join(r.Dir, "config", "paths", "manager.yaml")
			if _, err := w.Paths.DuplicatePath("manager"); err != nil {
				return err
			}
			if _, err := w.Paths.KeepPathCopy(file, []byte("as it was")); err != nil {
				return err
			}
			trashed, err := w.Paths.DeletePath(file)
			if err == nil {
				_, err = w.Paths.RestorePath(trashed)
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			if n := checkPaths(t, r, "config/paths"); r.Promised() && n != 1 {
				t.Errorf("%v: there are %d copies", r, n)
			}
			found := false
			for name, got := range disktest.Tree(t, r.After, r.Dir) {
				found = found || got == managerPath && !strings.HasSuffix(name, ".tmp")
			}
			if !found {
				t.Errorf("%v: the path is lost", r)
			}
		},
	})
}

// A library that moves is whole in the folder that the settings name, and the old
// one keeps every byte.
func TestMovingTheLibraryWithEveryFault(t *testing.T) {
	files := map[string]string{"documents/mine.yaml": "mine", "history/id1/1.yaml.gz": "before", "trash/old.yaml": "old"}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			for name, content := range files {
				disktest.Put(t, fsys, filepath.Join(dir, "library", name), content)
			}
		},
		Do: func(r *disktest.Run) error {
			w, err := onDisk(r.FS, r.Dir)
			if err != nil {
				return err
			}
			move, err := w.Backups.MoveLibrary(filepath.Join(r.Dir, "moved"))
			if err != nil {
				return err
			}
			if err := move.Copy(context.Background(), nil); err != nil {
				return err
			}
			_, err = move.Finish(true)
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			w, err := onDisk(r.After, r.Dir)
			if err != nil {
				t.Fatal(err)
			}
			used := w.Preferences.Folders().Library
			all := disktest.Tree(t, r.After, used)
			for name, content := range files {
				if all[name] != content {
					t.Errorf("%v: in the library %s %s holds %q", r, used, name, all[name])
				}
			}
			if moved := used != filepath.Join(r.Dir, "library"); r.Promised() && !moved {
				t.Errorf("%v: the old library is used", r)
			}
			kept := 0
			for name, got := range disktest.Tree(t, r.After, r.Dir) {
				for part, content := range files {
					if strings.HasPrefix(name, "library") && strings.HasSuffix(name, part) && got == content {
						kept++
					}
				}
			}
			if kept != len(files) {
				t.Errorf("%v: the old library has %d of its files", r, kept)
			}
		},
	})
}

// What saves and exports left that were cut short is removed.
func TestRemoveOldTemps(t *testing.T) {
	fsys := disktest.NewMemory()
	fsys.Now = func() time.Time { return time.Now().Add(-48 * time.Hour) }
	for _, dir := range []string{"library/documents", "library/trash", "library/trash/paths", "config", "config/paths", "exports", "state"} {
		disktest.Put(t, fsys, filepath.Join("/data", dir, ".promodoc-1.tmp"), "half")
	}
	w, err := onDisk(fsys, "/data")
	if err != nil {
		t.Fatal(err)
	}
	w.RemoveOldTemps()()
	if left := disktest.Temps(t, fsys, "/data"); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}
