package workspace_test

import (
	"path/filepath"
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
		Bundled:   fstest.MapFS{"general.yaml": {Data: []byte(emptyPath)}},
		Publisher: publish.Publisher{FS: fsys, Now: time.Now},
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

// The start removes what saves and exports left that were cut short.
func TestStartRemovesOldTemps(t *testing.T) {
	fsys := disktest.NewMemory()
	fsys.Now = func() time.Time { return time.Now().Add(-48 * time.Hour) }
	for _, dir := range []string{"library/documents", "library/trash", "library/trash/paths", "config", "config/paths", "exports", "state"} {
		disktest.Put(t, fsys, filepath.Join("/data", dir, ".promodoc-1.tmp"), "half")
	}
	if _, err := onDisk(fsys, "/data"); err != nil {
		t.Fatal(err)
	}
	if left := disktest.Temps(t, fsys, "/data"); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}
